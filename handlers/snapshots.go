package handlers

import (
	"context"
	"net/http"
	"slices"
	"strings"

	"assay/annotate"
	"assay/annotate/neardup"
	"assay/annotate/store"
	"assay/views"

	"github.com/labstack/echo/v4"
)

// snapshots lists the snapshots, and takes the name of a new one.
func (a *App) snapshots(c echo.Context) error {
	return a.showSnapshots(c, http.StatusOK, views.NewSnapshotForm{Shares: neardup.DefaultShares.String()})
}

func (a *App) showSnapshots(c echo.Context, status int, form views.NewSnapshotForm) error {
	ctx := c.Request().Context()
	page, err := a.page(c, "Snapshots", views.GoldURL)
	if err != nil {
		return err
	}
	v := views.SnapshotsPage{Page: page, Form: form}
	all, err := a.store.Snapshots(ctx)
	if err != nil {
		return err
	}
	evaluations, err := a.store.Evaluations(ctx)
	if err != nil {
		return err
	}
	measured := make(map[string]int)
	for _, e := range evaluations {
		measured[e.Snapshot]++
	}
	for i, s := range all {
		line := snapshotLine(s)
		line.Evaluations = measured[s.Name]
		if i+1 < len(all) {
			line.Before = all[i+1].Name
		}
		v.Snapshots = append(v.Snapshots, line)
	}
	return render(c, status, views.Snapshots(v))
}

func snapshotLine(s store.Snapshot) views.SnapshotLine {
	return views.SnapshotLine{Name: s.Name, Note: s.Note, By: s.By, Made: s.Made, Records: s.Gold.Records, Groups: s.Groups,
		Train: s.Parts[neardup.Train], Dev: s.Parts[neardup.Dev], Test: s.Parts[neardup.Test]}
}

// askSnapshot asks for a snapshot of all gold, a job; what can be known to be wrong
// is said at once.
func (a *App) askSnapshot(c echo.Context) error {
	ctx := c.Request().Context()
	form := views.NewSnapshotForm{Name: strings.TrimSpace(c.FormValue("name")), Note: strings.TrimSpace(c.FormValue("note")),
		Shares: strings.TrimSpace(c.FormValue("shares"))}
	n := store.NewSnapshot{Name: form.Name, Note: form.Note, By: person(c).Name}
	var err error
	if n.Shares, err = neardup.ParseShares(form.Shares); err != nil {
		form.Wrong = "Shares: " + err.Error() + "."
		return a.showSnapshots(c, http.StatusUnprocessableEntity, form)
	}
	err = a.store.CheckSnapshot(ctx, n)
	switch annotate.KindOf(err) {
	case annotate.Invalid, annotate.Conflict:
		form.Wrong = messageOf(err)
		return a.showSnapshots(c, http.StatusUnprocessableEntity, form)
	}
	if err != nil {
		return err
	}
	job, err := a.store.AddJob(ctx, store.JobSnapshot, store.JobArgs{Snapshot: n.Name, Note: n.Note, Shares: n.Shares.String()}, n.By)
	if err != nil {
		return err
	}
	return redirect(c, views.JobURL(job))
}

// contentOf is what is counted of a snapshot, which never changes.
func (a *App) contentOf(ctx context.Context, name string) ([]store.SnapshotEntry, error) {
	return a.contents.of(ctx, name, func(ctx context.Context) ([]store.SnapshotEntry, error) { return a.store.SnapshotContent(ctx, name) })
}

// snapshot shows what one holds, and the evaluations on it.
func (a *App) snapshot(c echo.Context) error {
	ctx := c.Request().Context()
	s, err := a.store.Snapshot(ctx, c.Param("name"))
	if err != nil {
		return err
	}
	v := views.SnapshotPage{SnapshotLine: snapshotLine(s), Shares: s.Shares.String(), Seed: s.Seed, Hash: s.Gold.Hash, Schema: s.Gold.Schema}
	if v.Page, err = a.page(c, "Snapshot "+s.Name, views.GoldURL); err != nil {
		return err
	}
	entries, err := a.contentOf(ctx, s.Name)
	if err != nil {
		return err
	}
	countContent(&v, entries)
	all, err := a.store.Snapshots(ctx)
	if err != nil {
		return err
	}
	for _, other := range all {
		if other.ID != s.ID {
			v.Others = append(v.Others, other.Name)
		}
		if other.ID < s.ID && v.Before == "" {
			v.Before = other.Name
		}
	}
	evaluations, err := a.store.Evaluations(ctx)
	if err != nil {
		return err
	}
	for _, e := range evaluations {
		if e.Snapshot == s.Name {
			v.Measured = append(v.Measured, views.SnapshotScore{EvaluationLine: evaluationLine(e), Figures: e.Micro().Figures(0), Missing: e.Missing})
		}
	}
	v.Evaluations = len(v.Measured)
	return render(c, http.StatusOK, views.Snapshot(v))
}

// countContent counts values by field and part, records by how they were made, and
// the groups of copies.
func countContent(v *views.SnapshotPage, entries []store.SnapshotEntry) {
	v.Fields = make([]views.SnapshotField, len(annotate.Fields))
	groups := make(map[int]int)
	for _, e := range entries {
		groups[e.Group]++
		switch e.Mode {
		case annotate.Blind:
			v.Blind++
		case annotate.Assisted:
			v.Assisted++
		default:
			v.Unknown++
		}
		for i, n := range e.Values {
			f := &v.Fields[i]
			f.Values += int(n)
			if n > 0 {
				f.Records++
			}
			f.Parts[slices.Index(neardup.AllParts, e.Part)] += int(n)
		}
	}
	for i, f := range annotate.Fields {
		v.Fields[i].Field = f
	}
	for _, n := range groups {
		if n > 1 {
			v.Copied++
			v.Copies += n
		}
	}
}
