package handlers

import (
	"net/http"

	"assay/annotate"
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
	all, err := a.store.Progress(ctx)
	if err != nil {
		return err
	}
	return render(c, http.StatusOK, views.Home(views.HomePage{
		Page: page, Empty: all.Articles == all.Gold, Taken: c.QueryParam("next") == "none",
		Finished: mine.Finished, Today: mine.Today, Decided: mine.Decisions, Accepted: mine.Accepted,
		Articles: all.Articles, Gold: all.Gold,
	}))
}

// next leases an article to the person and opens its review.
func (a *App) next(c echo.Context) error {
	ctx, p := c.Request().Context(), person(c)
	key, err := a.store.Next(ctx, p.ID, 0)
	if annotate.KindOf(err) == annotate.NotFound {
		return redirect(c, views.NoneFreeURL)
	}
	if err != nil {
		return err
	}
	review, err := a.store.StartReview(ctx, key, p.ID)
	if err != nil {
		return err
	}
	return redirect(c, views.ReviewURL(review.ID))
}
