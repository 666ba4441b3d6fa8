package handlers

import (
	"fmt"
	"net/http"
	"strings"

	"assay/annotate"
	"assay/views"

	"github.com/labstack/echo/v4"
)

// acceptAll accepts the values of the incident in sight of which the extractor is
// at least as sure as the person's threshold, says which they were, and leaves one
// step to undo. What cannot be seen, of other incidents, stays open.
func (a *App) acceptAll(c echo.Context) error {
	r, err := a.loadOwnReview(c)
	if err != nil {
		return err
	}
	ctx, current, form := c.Request().Context(), c.FormValue("current"), c.FormValue("id")
	p, err := a.store.Preferences(ctx, person(c).ID)
	if err != nil {
		return err
	}
	incident := r.State().Incident(current)
	if form == "" || incident == nil {
		return a.refuse(c, r, current, annotate.Errorf(annotate.Conflict, "That incident is no longer part of the review."))
	}
	if stored(r.Log, form) {
		return a.showDecided(c, r, current, "")
	}
	var ds []annotate.Decision
	var names []string
	for _, open := range incident.OpenAbove(p.Threshold) {
		for _, v := range open.Values {
			ds = append(ds, annotate.Decision{ID: form + "/" + hash(open.Field.Key+string(annotate.ValueJSON(v))), Incident: current,
				Field: open.Field.Key, Act: annotate.Accepted, From: v, Bulk: true})
			names = append(names, views.ValueLabel(open.Field, v))
		}
	}
	if len(ds) == 0 {
		return a.refuse(c, r, current, annotate.Errorf(annotate.Conflict, "Nothing that is open here is at least %.0f of 100 sure.", 100*p.Threshold))
	}
	after, err := a.store.Decide(ctx, r.ID, person(c).ID, ds...)
	if err != nil {
		return a.refuse(c, r, current, err)
	}
	if !fragment(c) {
		return redirect(c, views.ReviewAtURL(r.ID, current, ""))
	}
	v := reviewView(c, after, current)
	v.Notice = fmt.Sprintf("Accepted %s: %s.", views.Plural(len(ds), "value", "values"), strings.Join(names, ", "))
	return a.showReview(c, http.StatusOK, v)
}
