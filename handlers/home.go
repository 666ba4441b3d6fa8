package handlers

import (
	"net/http"

	"assay/annotate"
	"assay/annotate/store"
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

// leadTo leads to a review that comes into sight now. A script also learns which
// state it is in, so that it can show the page that it fetched ahead instead.
func (a *App) leadTo(c echo.Context, r store.Review) error {
	if !fragment(c) {
		return redirect(c, views.ReviewURL(r.ID))
	}
	v := reviewView(c, r, "")
	if err := a.prefer(c, &v); err != nil {
		return err
	}
	progress, err := a.store.ProgressOf(c.Request().Context(), person(c).ID)
	if err != nil {
		return err
	}
	c.Response().Header().Set("HX-Redirect", views.ReviewURL(r.ID))
	c.Response().Header().Set(stateHeader, a.stateOf(v, r))
	return render(c, http.StatusOK, views.Today(progress.Today))
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
	return a.leadTo(c, review)
}
