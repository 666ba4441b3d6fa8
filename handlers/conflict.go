package handlers

import (
	"net/http"
	"reflect"
	"slices"
	"strconv"

	"assay/annotate"
	"assay/annotate/store"
	"assay/views"

	"github.com/google/uuid"
	"github.com/labstack/echo/v4"
)

// overtaken looks whether the decisions of a form are on a field that was decided
// elsewhere since its page was drawn, ?seen= decisions into the log, and returns
// both sides; nil when there is no conflict. Where both sides come to the same,
// nothing is left to store.
func overtaken(c echo.Context, r store.Review, ds []annotate.Decision) (_ *views.Conflict, left []annotate.Decision) {
	seen, err := strconv.Atoi(c.FormValue("seen"))
	d := annotate.Decision{ID: c.FormValue("id"), Incident: c.FormValue("incident"), Field: c.FormValue("field"), Act: annotate.Act(c.FormValue("act"))}
	f, ok := annotate.FieldOf(d.Field)
	by, found := annotate.Overtaken(r.Log, seen, d)
	if err != nil || !ok || !found || stored(r.Log, d.ID) {
		return nil, ds
	}
	whole := c.FormValue("from") == "" && (d.Act == annotate.Accepted || d.Act == annotate.Rejected)
	if whole {
		ds, _ = onAll(r, d, true)
	}
	if len(ds) == 0 {
		return nil, ds
	}
	before, after := fieldAfter(r, f, ds[0].Incident), fieldAfter(r, f, ds[0].Incident, ds...)
	switch {
	case before == nil || ds[0].Act == annotate.Flagged || gone(before, ds[0]) && c.FormValue("same") != "":
		return nil, ds // the incident, or the value whose evidence was meant, is gone; the store says so
	case reflect.DeepEqual(before, after) && !gone(before, ds[0]):
		return nil, nil
	}
	return &views.Conflict{Field: f, Incident: d.Incident, At: by.At,
		Stored: views.StateWords(f, before), Mine: views.DecisionWords(f, ds), Form: mine(c, r, whole, gone(before, ds[0]))}, nil
}

// mine is the form that was sent, made so that it is saved after all: over whatever
// was decided on the whole field, and anew where what it corrects is gone.
func mine(c echo.Context, r store.Review, whole, anew bool) []views.Input {
	form := map[string]string{}
	for name, values := range formValues(c) {
		form[name] = values[0]
	}
	form["id"], form["seen"] = uuid.NewString(), strconv.Itoa(len(r.Log))
	if whole {
		form["over"] = "1"
	}
	if anew {
		form["act"], form["from"] = string(annotate.Added), ""
	}
	return views.FormOf(form)
}

// gone says whether a field no longer holds the value that was to be corrected.
func gone(rf *annotate.ReviewedField, d annotate.Decision) bool {
	return d.Act == annotate.Corrected && !slices.ContainsFunc(rf.Items, func(i annotate.Item) bool {
		return i.Claim.Value == d.From || i.Proposal != nil && i.Proposal.Value == d.From
	})
}

// fieldAfter is a field of a review after more decisions, nil where the incident is
// gone.
func fieldAfter(r store.Review, f annotate.Field, incident string, ds ...annotate.Decision) *annotate.ReviewedField {
	i := annotate.Replay(r.Proposals, append(slices.Clip(r.Log), ds...)).Incident(incident)
	if i == nil {
		return nil
	}
	return i.Fields[f.Key]
}

// showConflict shows the review as it is, with both sides of a conflict.
func (a *App) showConflict(c echo.Context, r store.Review, current string, conflict *views.Conflict) error {
	v := reviewView(c, r, current)
	v.At, v.Conflict = conflict.Field.Key, conflict
	return a.showReview(c, http.StatusConflict, v)
}
