package handlers

import (
	"fmt"
	"hash/fnv"
	"net/http"
	"slices"

	"assay/annotate"
	"assay/annotate/store"
	"assay/views"

	"github.com/labstack/echo/v4"
)

// decide saves what a form says of a value, a field or an incident, and answers
// with the fields as they are now.
func (a *App) decide(c echo.Context) error {
	r, err := a.loadOwnReview(c)
	if err != nil {
		return err
	}
	current := c.FormValue("current")
	ds, err := decisionsOf(c, r)
	if err == nil {
		var conflict *views.Conflict
		if conflict, ds = overtaken(c, r, ds); conflict != nil {
			return a.showConflict(c, r, current, conflict)
		}
	}
	if err == nil && len(ds) > 0 {
		switch ds[0].Act {
		case annotate.IncidentAdded:
			current = ds[0].Incident
		case annotate.IncidentMerged:
			current = ds[0].Target
		}
		var after store.Review
		if after, err = a.store.Decide(c.Request().Context(), r.ID, person(c).ID, ds...); err == nil {
			r = after
		}
	}
	if err != nil {
		if annotate.KindOf(err) == annotate.Invalid && edits(annotate.Act(c.FormValue("act"))) {
			return a.showEditor(c, http.StatusUnprocessableEntity, r, err)
		}
		return a.refuse(c, r, current, err)
	}
	return a.showDecided(c, r, current, c.FormValue("field"))
}

// edits says whether an act comes from the editor.
func edits(act annotate.Act) bool { return act == annotate.Added || act == annotate.Corrected }

// showDecided answers a script with the fields as they are now, and leads a
// browser to the page of them, which can be loaded again.
func (a *App) showDecided(c echo.Context, r store.Review, current, at string) error {
	if !fragment(c) {
		return redirect(c, views.ReviewAtURL(r.ID, current, at))
	}
	v := reviewView(c, r, current)
	v.At = at
	return a.showReview(c, http.StatusOK, v)
}

// decisionsOf reads the form. Accepting or rejecting a field without naming a
// value is meant for all of its values; each becomes a decision of its own, with
// an id made from the form's, so that a repeated form changes nothing and undo
// finds them together.
func decisionsOf(c echo.Context, r store.Review) ([]annotate.Decision, error) {
	d := annotate.Decision{
		ID: c.FormValue("id"), Incident: c.FormValue("incident"), Field: c.FormValue("field"),
		Act: annotate.Act(c.FormValue("act")), Note: c.FormValue("note"), Target: c.FormValue("target"),
	}
	if d.ID == "" {
		return nil, annotate.Errorf(annotate.Invalid, "a decision needs an id, made by the client")
	}
	if stored(r.Log, d.ID) {
		return nil, nil
	}
	switch d.Act {
	case annotate.Undone, annotate.Finished, annotate.Reopened:
		return nil, annotate.Errorf(annotate.Invalid, "%q has a form of its own", d.Act)
	case annotate.IncidentAdded:
		d.Incident = "n" + hash(d.ID)
		return []annotate.Decision{d}, nil
	}
	f, ok := annotate.FieldOf(d.Field)
	if !ok {
		return []annotate.Decision{d}, nil // on an incident or the article; the store checks
	}
	if from := c.FormValue("from"); from != "" {
		v, err := f.ParseJSON([]byte(from))
		if err != nil {
			return nil, err
		}
		d.From = v
	}
	switch {
	case d.Act == annotate.Corrected && c.FormValue("same") != "":
		return readReach(c, d)
	case edits(d.Act):
		return readEdit(c, r, f, d)
	case d.From == nil && (d.Act == annotate.Accepted || d.Act == annotate.Rejected):
		return onAll(r, d, c.FormValue("over") != "")
	}
	return []annotate.Decision{d}, nil
}

// onAll makes the decision one on each value it fits: accept on what is open or
// was rejected, never on a correction; reject on what is not rejected; both on the
// open ones alone where there are any. It may fit none. With over it is meant for
// every value, whatever was decided on it: one's own side of a conflict.
func onAll(r store.Review, d annotate.Decision, over bool) ([]annotate.Decision, error) {
	incident := r.State().Incident(d.Incident)
	if incident == nil {
		return nil, annotate.Errorf(annotate.Conflict, "That incident is no longer part of the review.")
	}
	items := incident.Fields[d.Field].Items
	open := slices.ContainsFunc(items, func(i annotate.Item) bool { return i.State == annotate.StateOpen })
	meant := func(item annotate.Item) bool {
		if over {
			return item.Proposal != nil || d.Act == annotate.Rejected
		}
		return fits(d.Act, item) && (!open || item.State == annotate.StateOpen)
	}
	var ds []annotate.Decision
	for _, item := range items {
		if !meant(item) {
			continue
		}
		one := d
		one.From = item.Claim.Value
		if over && d.Act == annotate.Accepted {
			one.From = item.Proposal.Value
		}
		one.ID = d.ID + "/" + hash(string(annotate.ValueJSON(one.From)))
		ds = append(ds, one)
	}
	return ds, nil
}

func fits(act annotate.Act, item annotate.Item) bool {
	if act == annotate.Rejected {
		return item.State != annotate.StateRejected
	}
	return item.Proposal != nil && (item.State == annotate.StateOpen || item.State == annotate.StateRejected)
}

// undo takes back the last form's decisions.
func (a *App) undo(c echo.Context) error {
	return a.takeBack(c, annotate.Undoable, "There is nothing to undo.")
}

// redo takes back the last undo.
func (a *App) redo(c echo.Context) error {
	return a.takeBack(c, annotate.Redoable, "There is nothing to redo.")
}

// takeBack undoes what choose names in the log.
func (a *App) takeBack(c echo.Context, choose func([]annotate.Decision) []annotate.Decision, nothing string) error {
	r, err := a.loadOwnReview(c)
	if err != nil {
		return err
	}
	current, form := c.FormValue("current"), c.FormValue("id")
	if stored(r.Log, form) {
		return a.showDecided(c, r, current, "")
	}
	last := choose(r.Log)
	if len(last) == 0 {
		return a.refuse(c, r, current, annotate.Errorf(annotate.Conflict, "%s", nothing))
	}
	var ds []annotate.Decision
	for _, d := range last {
		ds = append(ds, annotate.Decision{ID: form + "/" + hash(d.ID), Act: annotate.Undone, Target: d.ID})
	}
	after, err := a.store.Decide(c.Request().Context(), r.ID, person(c).ID, ds...)
	if err != nil {
		return a.refuse(c, r, current, err)
	}
	incident, field := spokenOf(r.Log, last[len(last)-1])
	if incident != "" {
		current = incident
	}
	return a.showDecided(c, after, current, field)
}

// spokenOf returns the incident and the field of a decision, or of the one that an
// undo took back.
func spokenOf(log []annotate.Decision, d annotate.Decision) (incident, field string) {
	if d.Act != annotate.Undone {
		return d.Incident, d.Field
	}
	for _, target := range log {
		if target.ID == d.Target {
			return target.Incident, target.Field
		}
	}
	return "", ""
}

// stored says whether a form's decisions were saved before.
func stored(log []annotate.Decision, form string) bool {
	return slices.ContainsFunc(log, func(d annotate.Decision) bool { return form != "" && d.Form() == form })
}

func hash(s string) string {
	h := fnv.New32a()
	_, _ = h.Write([]byte(s))
	return fmt.Sprintf("%08x", h.Sum32())
}
