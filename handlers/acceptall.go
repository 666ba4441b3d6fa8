package handlers

import (
	"fmt"
	"net/http"
	"strings"

	"assay/annotate"
	"assay/annotate/store"
	"assay/views"

	"github.com/labstack/echo/v4"
)

// acceptAll accepts the values of the incident in sight of which the extractor is
// at least as sure as the person's threshold, says which they were, and leaves one
// step to undo. What cannot be seen, of other incidents, stays open.
func (a *App) acceptAll(c echo.Context) error {
	current := c.FormValue("current")
	p, err := a.store.Preferences(c.Request().Context(), person(c).ID)
	if err != nil {
		return err
	}
	var names []string
	r, err := a.decideOn(c, func(r store.Review) (ds []annotate.Decision, err error) {
		ds, names, err = allAbove(r, current, c.FormValue("id"), p.Threshold)
		return ds, err
	})
	switch {
	case err != nil:
		return a.refuse(c, r, current, err)
	case len(names) == 0: // the form came before
		return a.showDecided(c, r, current, "")
	case !fragment(c):
		return redirect(c, views.ReviewAtURL(r.ID, current, ""))
	}
	v := reviewView(c, r, current)
	v.Notice = fmt.Sprintf("Accepted %s: %s.", views.Plural(len(names), "value", "values"), strings.Join(names, ", "))
	return a.showReview(c, http.StatusOK, v)
}

// allAbove accepts an incident's open values of at least a confidence, by a form's id,
// and names them; none where the form is in the log already. Conflict where there is
// nothing to accept.
func allAbove(r store.Review, current, form string, least float64) (ds []annotate.Decision, names []string, err error) {
	incident := r.State().Incident(current)
	if form == "" || incident == nil {
		return nil, nil, annotate.Errorf(annotate.Conflict, "That incident is no longer part of the review.")
	}
	if stored(r.Log, form) {
		return nil, nil, nil
	}
	for _, open := range incident.OpenAbove(least) {
		for _, v := range open.Values {
			ds = append(ds, annotate.Decision{ID: form + "/" + hash(open.Field.Key+string(annotate.ValueJSON(v))), Incident: current,
				Field: open.Field.Key, Act: annotate.Accepted, From: v, Bulk: true})
			names = append(names, views.ValueLabel(open.Field, v))
		}
	}
	if len(ds) == 0 {
		err = annotate.Errorf(annotate.Conflict, "Nothing that is open here is at least %.0f of 100 sure.", 100*least)
	}
	return ds, names, err
}
