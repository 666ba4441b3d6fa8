package handlers

import (
	"net/http"

	"assay/views"

	"github.com/labstack/echo/v4"
)

// home offers the next article and shows one's progress.
func (a *App) home(c echo.Context) error {
	ctx := c.Request().Context()
	page, err := a.page(c, "Review", views.HomeURL)
	if err != nil {
		return err
	}
	mine, err := a.store.ProgressOf(ctx, page.Person.ID)
	if err != nil {
		return err
	}
	all, err := a.store.Counts(ctx)
	if err != nil {
		return err
	}
	done, err := a.finished(c)
	if err != nil {
		return err
	}
	return render(c, http.StatusOK, views.Home(views.HomePage{
		Page: page, Empty: all.Articles == all.Gold, Taken: c.QueryParam("next") == "none",
		Finished: mine.Finished, Today: mine.Today, Decided: mine.Decisions, Accepted: mine.Accepted,
		Articles: all.Articles, Gold: all.Gold, Done: done,
	}))
}

// next leases an article to the person and opens its review.
func (a *App) next(c echo.Context) error { return a.onward(c, 0) }
