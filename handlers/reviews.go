package handlers

import (
	"net/http"
	"net/url"
	"strconv"

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
	if v.Finished, err = a.finished(c); err != nil {
		return err
	}
	return a.showReview(c, http.StatusOK, v)
}

// showReview renders the page, or for our scripts the fields and the article's
// evidence alone.
func (a *App) showReview(c echo.Context, status int, v views.ReviewPage) (err error) {
	if err := a.prefer(c, &v); err != nil {
		return err
	}
	if fragment(c) {
		if status != http.StatusOK {
			v.Shown = nil // the page shows what was to be, and was refused
		}
		return render(c, status, views.Fields(v), views.ArticleBody(v))
	}
	v.Shown = nil
	if v.Page, err = a.page(c, v.Name(), views.HomeURL); err != nil {
		return err
	}
	return render(c, status, views.Review(v))
}

// reviewView is what the page shows of a review, at the incident asked for or the
// first.
func reviewView(c echo.Context, r store.Review, incident string) views.ReviewPage {
	state := r.State()
	v := views.ReviewPage{
		ID: r.ID, Key: r.Article.Key, Article: r.Article.Article, Mode: r.Mode, Extractor: r.Extractor,
		Reason: reasonOf(r), Scripted: r.Scripted, Reviewer: r.Reviewer.Name, Mine: r.Reviewer.ID == person(c).ID,
		State: state, Seen: len(r.Log), NewID: uuid.NewString,
	}
	v.ReadOnly = !v.Mine || state.Finished
	v.Shown = shown(c, r)
	v.Undo, v.Redo = len(annotate.Undoable(r.Log)) > 0, len(annotate.Redoable(r.Log)) > 0
	switch {
	case state.Incident(incident) != nil:
		v.Current = incident
	case len(state.Incidents) > 0:
		v.Current = state.Incidents[0].ID
	}
	return v
}

// reasonOf is why the queue chose the article. It may tell what the machine makes of it,
// so a blind review keeps it until it is finished.
func reasonOf(r store.Review) string {
	if r.Mode == annotate.Blind && r.Finished.IsZero() {
		return ""
	}
	return r.Reason
}

// shown reads what our script says that its page shows: how much of the log, of which
// incident, and which rows it drew ahead of the answer.
func shown(c echo.Context, r store.Review) *views.Shown {
	says, err := url.ParseQuery(c.Request().Header.Get("Assay-Shown"))
	seen, err2 := strconv.Atoi(says.Get("seen"))
	if err != nil || err2 != nil || seen < 0 || seen > len(r.Log) {
		return nil
	}
	before := annotate.Replay(r.Proposals, r.Log[:seen])
	if before.Finished != !r.Finished.IsZero() {
		return nil
	}
	return &views.Shown{State: before, Incident: says.Get("incident"), Drawn: says["field"]}
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
	return a.onward(c, 0)
}

// refuse shows the review as it is, with the reason why it was not changed; without a
// review the reason alone.
func (a *App) refuse(c echo.Context, r store.Review, incident string, reason error) error {
	status := statusOf(reason)
	if r.ID == 0 || status >= http.StatusInternalServerError {
		return reason
	}
	v := reviewView(c, r, incident)
	v.Message = messageOf(reason)
	return a.showReview(c, status, v)
}
