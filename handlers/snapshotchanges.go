package handlers

import (
	"context"
	"fmt"
	"net/http"
	"time"

	"assay/annotate"
	"assay/annotate/store"
	"assay/views"

	"github.com/labstack/echo/v4"
)

const changesPerPage = 25

// snapshotChanges tells value by value what is not the same in a snapshot as in
// another one, which ?from= names, and who decided it.
func (a *App) snapshotChanges(c echo.Context) error {
	ctx := c.Request().Context()
	after, err := a.store.Snapshot(ctx, c.Param("name"))
	if err != nil {
		return err
	}
	before, err := a.store.Snapshot(ctx, c.QueryParam("from"))
	if err != nil {
		return err
	}
	changed, err := a.differences.of(ctx, fmt.Sprint(before.ID, " ", after.ID), func(ctx context.Context) ([]store.Changed, error) {
		return a.store.SnapshotDifference(ctx, before.ID, after.ID)
	})
	if err != nil {
		return err
	}
	v := views.SnapshotChangesPage{Before: before.Name, After: after.Name, Articles: len(changed)}
	for _, d := range changed {
		switch {
		case d.Before == "":
			v.Added++
		case d.After == "":
			v.Gone++
		}
	}
	if v.Page, err = a.page(c, "Changes of "+after.Name, views.GoldURL); err != nil {
		return err
	}
	v.Number = pageNumber(c, len(changed), changesPerPage)
	from := (v.Number - 1) * changesPerPage
	v.More = len(changed) > from+changesPerPage
	if v.Rows, err = a.changedGold(ctx, changed[from:min(from+changesPerPage, len(changed))], after.Made); err != nil {
		return err
	}
	return render(c, http.StatusOK, views.SnapshotChanges(v))
}

// changedGold describes articles whose gold changed until a moment.
func (a *App) changedGold(ctx context.Context, list []store.Changed, until time.Time) ([]views.ChangedGold, error) {
	var ids, hashes []string
	for _, d := range list {
		ids = append(ids, d.Article)
		for _, hash := range []string{d.Before, d.After} {
			if hash != "" {
				hashes = append(hashes, hash)
			}
		}
	}
	records, err := a.store.GoldVersions(ctx, hashes)
	if err != nil {
		return nil, err
	}
	keys, err := a.store.KeysByID(ctx, ids)
	if err != nil {
		return nil, err
	}
	var rows []views.ChangedGold
	for _, d := range list {
		row := views.NewChangedGold(keys[d.Article], d.Article, records[d.Before], records[d.After], d.Before == "", d.After == "")
		if len(row.Values) > 0 && row.Key != 0 {
			reviews, err := a.store.Reviews(ctx, row.Key)
			if err != nil {
				return nil, err
			}
			for i, change := range row.Values {
				row.Values[i].Decided = decidedBy(reviews, change.ValueChange, until)
			}
		}
		rows = append(rows, row)
	}
	return rows, nil
}

// decidedBy finds the last decision on a field of an incident that counts, until a
// moment; nil where nobody decided it here, as of imported gold.
func decidedBy(reviews []store.Review, change annotate.ValueChange, until time.Time) *annotate.Decision {
	var last *annotate.Decision
	for _, r := range reviews {
		if r.Finished.IsZero() && len(reviews) > 1 {
			continue
		}
		incident := r.State().OfGold(change.Incident)
		for _, d := range annotate.Effective(r.Log) {
			if d.Incident == incident && d.Field == change.Field && d.Act != annotate.Flagged && !d.At.After(until) &&
				(last == nil || !d.At.Before(last.At)) {
				d.By = r.Reviewer.Name
				last = &d
			}
		}
	}
	return last
}
