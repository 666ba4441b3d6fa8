package handlers

import (
	"net/http"

	"assay/annotate"
	"assay/annotate/store"
	"assay/views"

	"github.com/google/uuid"
	"github.com/labstack/echo/v4"
)

// loadReview returns the review of the path, if the person may see it: their own,
// or any for a lead.
func (a *App) loadReview(c echo.Context) (store.Review, error) {
	id, err := number(c, "id")
	if err != nil {
		return store.Review{}, err
	}
	r, err := a.store.Review(c.Request().Context(), id)
	if err != nil {
		return store.Review{}, err
	}
	if p := person(c); r.Reviewer.ID != p.ID && !p.MayLead() {
		return store.Review{}, annotate.Errorf(annotate.Forbidden, "This review is %s's.", r.Reviewer.Name)
	}
	return r, nil
}

// loadOwnReview returns the review of the path to the person whose it is; a lead
// may look at others' reviews, not change them.
func (a *App) loadOwnReview(c echo.Context) (store.Review, error) {
	r, err := a.loadReview(c)
	if err == nil && r.Reviewer.ID != person(c).ID {
		err = annotate.Errorf(annotate.Forbidden, "This review is %s's; nobody else can change it.", r.Reviewer.Name)
	}
	return r, err
}

// review shows a review at an incident, ?incident=, and a field, ?at=.
func (a *App) review(c echo.Context) error {
	r, err := a.loadReview(c)
	if err != nil {
		return err
	}
	v := reviewView(c, r, c.QueryParam("incident"))
	v.At = c.QueryParam("at")
	return a.showReview(c, http.StatusOK, v)
}

// showReview renders the page, or for our scripts the fields and the article's
// evidence alone.
func (a *App) showReview(c echo.Context, status int, v views.ReviewPage) (err error) {
	if err := a.prefer(c, &v); err != nil {
		return err
	}
	if fragment(c) {
		return render(c, status, views.Fields(v), views.ArticleBody(v))
	}
	if v.Page, err = a.page(c, title(v), views.HomeURL); err != nil {
		return err
	}
	return render(c, status, views.Review(v))
}

func title(v views.ReviewPage) string {
	if v.Article.Title != "" {
		return v.Article.Title
	}
	return v.Article.ID
}

// reviewView is what the page shows of a review, at the incident asked for or the
// first.
func reviewView(c echo.Context, r store.Review, incident string) views.ReviewPage {
	state := r.State()
	v := views.ReviewPage{
		ID: r.ID, Key: r.Article.Key, Article: r.Article.Article, Mode: r.Mode, Extractor: r.Extractor,
		Reason: r.Reason, Scripted: r.Scripted, Reviewer: r.Reviewer.Name, Mine: r.Reviewer.ID == person(c).ID,
		State: state, NewID: uuid.NewString,
	}
	v.ReadOnly = !v.Mine || state.Finished
	v.Undo, v.Redo = len(annotate.Undoable(r.Log)) > 0, len(annotate.Redoable(r.Log)) > 0
	switch {
	case state.Incident(incident) != nil:
		v.Current = incident
	case len(state.Incidents) > 0:
		v.Current = state.Incidents[0].ID
	}
	return v
}

// finish makes the review gold and goes on to the next article; while proposals
// are open it shows the first of them instead.
func (a *App) finish(c echo.Context) error {
	r, err := a.loadOwnReview(c)
	if err != nil {
		return err
	}
	_, err = a.store.Finish(c.Request().Context(), r.ID, person(c).ID, c.FormValue("id"))
	if annotate.KindOf(err) == annotate.Conflict {
		v := reviewView(c, r, "")
		v.Message = messageOf(err)
		if open := v.State.OpenFields(); len(open) > 0 {
			v.Current, v.At = open[0].Incident, open[0].Field
		}
		return a.showReview(c, http.StatusConflict, v)
	}
	if err != nil {
		return err
	}
	return a.next(c)
}

func (a *App) reopen(c echo.Context) error {
	r, err := a.loadOwnReview(c)
	if err != nil {
		return err
	}
	if _, err := a.store.Reopen(c.Request().Context(), r.ID, person(c).ID, c.FormValue("id")); err != nil {
		return a.refuse(c, r, "", err)
	}
	return redirect(c, views.ReviewURL(r.ID))
}

// skip gives the article back and goes on to the next.
func (a *App) skip(c echo.Context) error {
	r, err := a.loadOwnReview(c)
	if err != nil {
		return err
	}
	if err := a.store.Skip(c.Request().Context(), r.Article.Key, person(c).ID); err != nil {
		return err
	}
	return a.next(c)
}

// renew keeps the article of a review leased while its page is open. With
// ?opened= the page came into sight only now: it had been fetched ahead.
func (a *App) renew(c echo.Context) error {
	r, err := a.loadOwnReview(c)
	if err != nil {
		return err
	}
	ctx := c.Request().Context()
	if !r.Finished.IsZero() {
		return c.NoContent(http.StatusNoContent)
	}
	if err := a.store.Renew(ctx, r.Article.Key, person(c).ID); err != nil {
		return a.refuse(c, r, c.FormValue("current"), err)
	}
	if c.QueryParam("opened") != "" {
		if err := a.store.Opened(ctx, r.ID); err != nil {
			return err
		}
	}
	return c.NoContent(http.StatusNoContent)
}

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
	if annotate.KindOf(err) == annotate.NotFound {
		return c.NoContent(http.StatusNoContent)
	}
	if err != nil {
		return err
	}
	next, err := a.store.StartReview(ctx, key, p.ID)
	if err != nil {
		return err
	}
	c.Response().Header().Set("Content-Location", views.ReviewURL(next.ID))
	v := reviewView(c, next, "")
	if err := a.prefer(c, &v); err != nil {
		return err
	}
	if v.Page, err = a.page(c, title(v), views.HomeURL); err != nil {
		return err
	}
	return render(c, http.StatusOK, views.Review(v))
}

// refuse shows the review as it is, with the reason why it was not changed.
func (a *App) refuse(c echo.Context, r store.Review, incident string, reason error) error {
	status := statusOf(reason)
	if status >= http.StatusInternalServerError {
		return reason
	}
	v := reviewView(c, r, incident)
	v.Message = messageOf(reason)
	return a.showReview(c, status, v)
}
