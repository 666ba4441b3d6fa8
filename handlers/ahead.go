package handlers

import (
	"encoding/json"
	"net/http"

	"assay/annotate"
	"assay/annotate/store"
	"assay/views"

	"github.com/labstack/echo/v4"
)

// stateHeader says of a review which state its page shows, or would show: a page
// that was fetched ahead is shown only while it is still that one.
const stateHeader = "Assay-State"

// ahead leases the article after this one and answers with its page, so that it is
// there when this one is finished. Content-Location says which it is; no content
// means that there is none.
func (a *App) ahead(c echo.Context) error {
	r, err := a.loadOwnReview(c)
	if err != nil {
		return err
	}
	ctx, p := c.Request().Context(), person(c)
	key, err := a.store.Next(ctx, p.ID, r.Article.Key)
	var next store.Review
	if err == nil {
		next, err = a.store.StartAhead(ctx, key, p.ID)
	}
	if kind := annotate.KindOf(err); kind == annotate.NotFound || kind == annotate.Conflict {
		return c.NoContent(http.StatusNoContent)
	}
	if err != nil {
		return err
	}
	v := reviewView(c, next, "")
	if err := a.prefer(c, &v); err != nil {
		return err
	}
	c.Response().Header().Set("Content-Location", views.ReviewURL(next.ID))
	c.Response().Header().Set(stateHeader, a.stateOf(v, next))
	return render(c, http.StatusOK, views.ReviewMain(v))
}

// stateOf names all that the page of a review depends on and that can change.
func (a *App) stateOf(v views.ReviewPage, r store.Review) string {
	text, _ := json.Marshal([]any{r.ID, len(r.Log), r.Finished, v.Keys.JSON(), v.Threshold, v.Uncertain, a.version}) // plain values only
	return hash(string(text))
}

// renew keeps the article of a review leased while its page is open. With
// ?opened= the page came into sight only now: it had been fetched ahead.
func (a *App) renew(c echo.Context) error {
	r, err := a.loadOwnReview(c)
	if err != nil {
		return err
	}
	ctx, p := c.Request().Context(), person(c)
	if !r.Finished.IsZero() {
		return c.NoContent(http.StatusNoContent)
	}
	if err := a.store.Renew(ctx, r.Article.Key, p.ID); err != nil {
		return a.refuse(c, r, c.FormValue("current"), err)
	}
	if c.QueryParam("opened") != "" {
		if err := a.store.Opened(ctx, r.Article.Key, p.ID); err != nil {
			return err
		}
	}
	return c.NoContent(http.StatusNoContent)
}

// giveBack frees an article that was fetched ahead, as its page is not wanted.
func (a *App) giveBack(c echo.Context) error {
	r, err := a.loadOwnReview(c)
	if err != nil {
		return err
	}
	if err := a.store.GiveBack(c.Request().Context(), r.Article.Key, person(c).ID); err != nil {
		return err
	}
	return c.NoContent(http.StatusNoContent)
}
