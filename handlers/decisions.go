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
	current := c.FormValue("current")
	var conflict *views.Conflict
	r, err := a.decideOn(c, func(r store.Review) (ds []annotate.Decision, err error) {
		if ds, err = decisionsOf(c, r); err == nil {
			conflict, ds = overtaken(c, r, ds)
		}
		if err != nil || conflict != nil || len(ds) == 0 {
			return nil, err
		}
		switch ds[0].Act {
		case annotate.IncidentAdded:
			current = ds[0].Incident
		case annotate.IncidentMerged:
			current = ds[0].Target
		}
		return ds, nil
	})
	switch {
	case err == nil && conflict != nil:
		return a.showConflict(c, r, current, conflict)
	case err == nil:
		return a.showDecided(c, r, current, c.FormValue("field"))
	case r.ID != 0 && annotate.KindOf(err) == annotate.Invalid && edits(annotate.Act(c.FormValue("act"))):
		return a.showEditor(c, http.StatusUnprocessableEntity, r, err)
	}
	return a.refuse(c, r, current, err)
}

// decideOn stores what decide makes of the person's own review on the path, and returns
// the review as it is then. With an error it is as it was before, the zero value where
// it could not be read.
func (a *App) decideOn(c echo.Context, decide func(store.Review) ([]annotate.Decision, error)) (store.Review, error) {
	id, err := number(c, "id")
	if err != nil {
		return store.Review{}, err
	}
	var before store.Review
	after, err := a.store.DecideOn(c.Request().Context(), id, person(c).ID, func(r store.Review) ([]annotate.Decision, error) {
		before = r
		return decide(r)
	})
	if err != nil {
		return before, err
	}
	return after, nil
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
	current, field, form := c.FormValue("current"), "", c.FormValue("id")
	r, err := a.decideOn(c, func(r store.Review) ([]annotate.Decision, error) {
		if stored(r.Log, form) {
			return nil, nil
		}
		last := choose(r.Log)
		if len(last) == 0 {
			return nil, annotate.Errorf(annotate.Conflict, "%s", nothing)
		}
		var ds []annotate.Decision
		for _, d := range last {
			ds = append(ds, annotate.Decision{ID: form + "/" + hash(d.ID), Act: annotate.Undone, Target: d.ID})
		}
		var incident string
		if incident, field = spokenOf(r.Log, last[len(last)-1]); incident != "" {
			current = incident
		}
		return ds, nil
	})
	if err != nil {
		return a.refuse(c, r, c.FormValue("current"), err)
	}
	return a.showDecided(c, r, current, field)
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
