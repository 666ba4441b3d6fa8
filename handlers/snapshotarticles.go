package handlers

import (
	"context"
	"net/http"
	"slices"

	"assay/annotate"
	"assay/annotate/store"
	"assay/views"

	"github.com/labstack/echo/v4"
)

const snapshotArticlesPerPage = 25

// snapshotArticles lists the records of a snapshot: those of a part, that state a
// field, that were made in some way, or that have near-duplicates.
func (a *App) snapshotArticles(c echo.Context) error {
	ctx := c.Request().Context()
	s, err := a.store.Snapshot(ctx, c.Param("name"))
	if err != nil {
		return err
	}
	v := views.SnapshotArticlesPage{Snapshot: s.Name, Of: views.SnapshotFilter{Field: c.QueryParam("field"), Part: c.QueryParam("part"),
		Mode: c.QueryParam("mode"), Copies: c.QueryParam("copies") != ""}}
	if v.Page, err = a.page(c, "Articles of "+s.Name, views.GoldURL); err != nil {
		return err
	}
	entries, err := a.contentOf(ctx, s.Name)
	if err != nil {
		return err
	}
	found := chosenEntries(entries, v.Of)
	v.Values = valuesIn(found, v.Of.Field)
	v.Found, v.Number = len(found), pageNumber(c, len(found), snapshotArticlesPerPage)
	from := (v.Number - 1) * snapshotArticlesPerPage
	v.More = len(found) > from+snapshotArticlesPerPage
	if v.Rows, err = a.snapshotRows(ctx, s.ID, v.Of, found[from:min(from+snapshotArticlesPerPage, len(found))]); err != nil {
		return err
	}
	return render(c, http.StatusOK, views.SnapshotArticles(v))
}

func chosenEntries(entries []store.SnapshotEntry, of views.SnapshotFilter) []store.SnapshotEntry {
	field := slices.IndexFunc(annotate.Fields, func(f annotate.Field) bool { return f.Key == of.Field })
	groups := make(map[int]int)
	for _, e := range entries {
		groups[e.Group]++
	}
	var found []store.SnapshotEntry
	for _, e := range entries {
		if (field < 0 || e.Values[field] > 0) && (of.Part == "" || string(e.Part) == of.Part) &&
			(of.Mode == "" || views.ModeName(e.Mode) == of.Mode) && (!of.Copies || groups[e.Group] > 1) {
			found = append(found, e)
		}
	}
	if of.Copies {
		slices.SortStableFunc(found, func(a, b store.SnapshotEntry) int { return a.Group - b.Group })
	}
	return found
}

// valuesIn counts the gold values of a field.
func valuesIn(entries []store.SnapshotEntry, key string) (n int) {
	field := slices.IndexFunc(annotate.Fields, func(f annotate.Field) bool { return f.Key == key })
	for _, e := range entries {
		if field >= 0 {
			n += int(e.Values[field])
		}
	}
	return n
}

func (a *App) snapshotRows(ctx context.Context, snapshot int64, of views.SnapshotFilter, entries []store.SnapshotEntry) ([]views.SnapshotArticle, error) {
	ids := make([]string, len(entries))
	for i, e := range entries {
		ids[i] = e.Article
	}
	records, err := a.store.RecordsOf(ctx, snapshot, ids)
	if err != nil {
		return nil, err
	}
	keys, err := a.store.KeysByID(ctx, ids)
	if err != nil {
		return nil, err
	}
	rows := make([]views.SnapshotArticle, len(entries))
	for i, e := range entries {
		rows[i] = views.NewSnapshotArticle(keys[e.Article], records[e.Article], string(e.Part), e.Group, of.Field)
	}
	return rows, nil
}
