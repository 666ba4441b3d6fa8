package handlers

import (
	"net/http"
	"slices"
	"strconv"

	"assay/annotate"
	"assay/annotate/store"
	"assay/views"

	"github.com/labstack/echo/v4"
)

// finish makes the review gold and goes on to the next article; while proposals are
// open it lists them and shows one instead: the first, or with ?at= of ?current= the
// one after that.
func (a *App) finish(c echo.Context) error {
	r, err := a.loadOwnReview(c)
	if err != nil {
		return err
	}
	_, err = a.store.Finish(c.Request().Context(), r.ID, person(c).ID, c.FormValue("id"))
	if annotate.KindOf(err) == annotate.Conflict {
		v := reviewView(c, r, c.FormValue("current"))
		if v.Open = views.OpenFieldsOf(v.State); len(v.Open) == 0 {
			v.Message = messageOf(err)
		} else {
			to := afterField(v.State, v.Open, annotate.FieldRef{Incident: c.FormValue("current"), Field: c.FormValue("at")})
			v.Current, v.At = to.Incident, to.Field
		}
		return a.showReview(c, http.StatusConflict, v)
	}
	if err != nil {
		return err
	}
	return a.onward(c, r.ID)
}

// afterField returns the first open field after one of the review, or the first of
// all where none follows.
func afterField(state *annotate.Review, open []views.OpenField, from annotate.FieldRef) annotate.FieldRef {
	place := func(ref annotate.FieldRef) int {
		incident := slices.IndexFunc(state.Incidents, func(i annotate.ReviewedIncident) bool { return i.ID == ref.Incident })
		field := slices.IndexFunc(annotate.Fields[:], func(f annotate.Field) bool { return f.Key == ref.Field })
		return incident*len(annotate.Fields) + field
	}
	i := slices.IndexFunc(open, func(o views.OpenField) bool { return from.Field != "" && place(o.FieldRef) > place(from) })
	return open[max(i, 0)].FieldRef
}

// onward leases the next article to the person and leads to its review, and there
// tells which review was finished before, 0 for none.
func (a *App) onward(c echo.Context, finished int64) error {
	ctx, p := c.Request().Context(), person(c)
	key, err := a.store.Next(ctx, p.ID, 0)
	if annotate.KindOf(err) == annotate.NotFound {
		return redirect(c, views.AfterURL(views.NoneFreeURL, finished))
	}
	if err != nil {
		return err
	}
	next, err := a.store.StartReview(ctx, key, p.ID)
	if err != nil {
		return err
	}
	if !fragment(c) {
		return redirect(c, views.AfterURL(views.ReviewURL(next.ID), finished))
	}
	return a.leadTo(c, next, finished)
}

// leadTo tells a script which review is next and in which state it is, so that it
// can show the page that it fetched ahead, with what is new since.
func (a *App) leadTo(c echo.Context, next store.Review, finished int64) error {
	v := reviewView(c, next, "")
	if err := a.prefer(c, &v); err != nil {
		return err
	}
	progress, err := a.store.ProgressOf(c.Request().Context(), person(c).ID)
	if err != nil {
		return err
	}
	done, err := a.readback(c, finished)
	if err != nil {
		return err
	}
	c.Response().Header().Set("HX-Redirect", views.AfterURL(views.ReviewURL(next.ID), finished))
	c.Response().Header().Set(stateHeader, a.stateOf(v, next))
	return render(c, http.StatusOK, views.Today(progress.Today), views.FinishedNotice(done))
}

// finished reads back the review of ?finished=, nil where there is none or it is
// somebody else's.
func (a *App) finished(c echo.Context) (*views.FinishedReview, error) {
	id, err := strconv.ParseInt(c.QueryParam("finished"), 10, 64)
	if err != nil {
		return nil, nil
	}
	return a.readback(c, id)
}

func (a *App) readback(c echo.Context, id int64) (*views.FinishedReview, error) {
	if id == 0 {
		return nil, nil
	}
	r, err := a.store.Review(c.Request().Context(), id)
	if annotate.KindOf(err) == annotate.NotFound || err == nil && (r.Reviewer.ID != person(c).ID || r.Finished.IsZero()) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	return &views.FinishedReview{ID: id, Readback: views.ReadbackAll(r.State())}, nil
}
