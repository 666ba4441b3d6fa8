package handlers

import (
	"net/http"
	"slices"
	"strconv"
	"time"

	"assay/annotate"
	"assay/annotate/store"
	"assay/views"

	"github.com/labstack/echo/v4"
)

// finishedReviews lists the reviews of the last month behind a number: those of a
// person, of a day, or those in which something was done on a field. A reviewer sees
// their own.
func (a *App) finishedReviews(c echo.Context) error {
	ctx := c.Request().Context()
	v := views.FinishedReviewsPage{Of: reviewFilterOf(c)}
	if me := person(c); me.ID != v.Of.By && !me.MayLead() {
		return annotate.Errorf(annotate.Forbidden, "only leads see the work of others")
	}
	if v.Of.By != 0 {
		by, err := a.store.Person(ctx, v.Of.By)
		if err != nil {
			return err
		}
		v.Reviewer = by.Name
	}
	team, err := a.teamOf(ctx)
	if err != nil {
		return err
	}
	found, decisions := team.chosen(v.Of)
	v.Decisions = decisions
	v.Found, v.Number = len(found), pageNumber(c, len(found), reviewsShown)
	from := (v.Number - 1) * reviewsShown
	v.More = len(found) > from+reviewsShown
	if v.Rows, err = a.finishedRows(c, v.Of, found[from:min(from+reviewsShown, len(found))]); err != nil {
		return err
	}
	if v.Page, err = a.page(c, "Finished reviews", views.AccuracyURL); err != nil {
		return err
	}
	return render(c, http.StatusOK, views.FinishedReviews(v))
}

// reviewFilterOf reads the address. What is not known is as if it were not there.
func reviewFilterOf(c echo.Context) (f views.ReviewFilter) {
	f.By, _ = strconv.ParseInt(c.QueryParam("by"), 10, 64)
	f.On, _ = time.Parse(time.DateOnly, c.QueryParam("on"))
	if act := annotate.Act(c.QueryParam("act")); slices.Contains(views.FilterActs, act) {
		f.Act = act
	}
	if _, ok := annotate.FieldOf(c.QueryParam("field")); ok && f.Act != "" {
		f.Field = c.QueryParam("field")
	}
	return f
}

// finishedRows reads a page of reviews, with their decisions where the filter asks for
// some.
func (a *App) finishedRows(c echo.Context, f views.ReviewFilter, ids []int64) (rows []views.ReviewRow, err error) {
	reviews, err := a.store.FinishedReviews(c.Request().Context(), ids)
	if err != nil {
		return nil, err
	}
	var logs map[int64][]annotate.Decision
	if f.Act != "" {
		if logs, err = a.store.StandingDecisions(c.Request().Context(), ids); err != nil {
			return nil, err
		}
	}
	for _, r := range reviews {
		row := views.ReviewRow{FinishedLine: finishedLine(r), Reviewer: r.Reviewer}
		for _, d := range logs[r.ID] {
			if d.Act == f.Act && d.Field != "" && (f.Field == "" || d.Field == f.Field) {
				row.Made = append(row.Made, d)
			}
		}
		rows = append(rows, row)
	}
	return rows, nil
}

func finishedLine(r store.FinishedReview) views.FinishedLine {
	return views.FinishedLine{Review: r.ID, Article: r.Article, Title: r.Title, Mode: r.Mode, At: r.Finished,
		Decisions: r.Decisions, Accepted: r.Accepted, IsGold: r.IsGold, Time: r.Time}
}
