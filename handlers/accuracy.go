package handlers

import (
	"context"
	"net/http"
	"strconv"

	"assay/annotate"
	"assay/annotate/store"
	"assay/views"

	"github.com/labstack/echo/v4"
)

// trendLength is how many evaluations a trend goes back.
const trendLength = 20

// accuracy is the leads' dashboard: how good the current extractor is against gold,
// field by field, and how far the work is. All figures were drawn when the
// evaluation was made.
func (a *App) accuracy(c echo.Context) error {
	ctx := c.Request().Context()
	page, err := a.page(c, "Accuracy", views.AccuracyURL)
	if err != nil {
		return err
	}
	v := views.AccuracyPage{Page: page}
	if v.Measured, err = a.measured(c, ""); err != nil {
		return err
	}
	all, err := a.store.Progress(ctx)
	if err != nil {
		return err
	}
	v.Articles, v.Gold, v.InReview = all.Articles, all.Gold, all.InReview
	team, err := a.teamOf(ctx)
	if err != nil {
		return err
	}
	v.Team = team.sum(0)
	each := team.each()
	for _, r := range all.Reviewers {
		v.Reviewers = append(v.Reviewers, views.ReviewerLine{Person: r.Person, Finished: r.Finished, Today: r.Today,
			Decisions: r.Decisions, Accepted: r.Accepted, Corrected: r.Corrected, Each: each[r.Person.ID]})
	}
	return render(c, http.StatusOK, views.Accuracy(v))
}

// fieldAccuracy is one field of the dashboard, with what was taken for what.
func (a *App) fieldAccuracy(c echo.Context) error {
	f, ok := annotate.FieldOf(c.Param("field"))
	if !ok {
		return annotate.Errorf(annotate.NotFound, "there is no field %q", c.Param("field"))
	}
	page, err := a.page(c, f.Label, views.AccuracyURL)
	if err != nil {
		return err
	}
	v := views.FieldAccuracyPage{Page: page, Field: f}
	if v.Measured, err = a.measured(c, f.Key); err != nil {
		return err
	}
	return render(c, http.StatusOK, views.FieldAccuracy(v))
}

// measured are the stored figures of the evaluation that ?evaluation= names, else of
// the current extractor's newest one, with the details of one field or over all.
func (a *App) measured(c echo.Context, field string) (m views.Measured, err error) {
	ctx := c.Request().Context()
	if m.Extractor, err = a.store.CurrentExtractor(ctx); err != nil {
		return m, err
	}
	e, err := a.measuredEvaluation(c, m.Extractor)
	if annotate.KindOf(err) == annotate.NotFound && c.QueryParam("evaluation") == "" {
		return m, nil
	}
	if err != nil {
		return m, err
	}
	m.Current = e.Extractor == m.Extractor
	m.Evaluation, m.Extractor = evaluationLine(e), e.Extractor
	report, err := a.report(ctx, e.ID, field)
	if annotate.KindOf(err) == annotate.NotFound {
		return m, nil
	}
	if err != nil {
		return m, err
	}
	m.Drawn, m.All, m.Blind, m.Assisted, m.Detail = true, report.All, report.Blind, report.Assisted, report.Detail
	for _, trend := range []struct {
		to                  *[]views.TrendPoint
		extractor, snapshot string
	}{{&m.Versions, "", e.Snapshot}, {&m.Snapshots, e.Extractor, ""}} {
		points, err := a.store.Trend(ctx, field, trend.extractor, trend.snapshot, trendLength)
		if err != nil {
			return m, err
		}
		*trend.to = trendPoints(points)
	}
	return m, nil
}

func (a *App) measuredEvaluation(c echo.Context, current string) (store.Evaluated, error) {
	if text := c.QueryParam("evaluation"); text != "" {
		id, err := strconv.ParseInt(text, 10, 64)
		if err != nil {
			return store.Evaluated{}, annotate.Errorf(annotate.NotFound, "there is no evaluation %q", text)
		}
		return a.store.EvaluatedByID(c.Request().Context(), id)
	}
	if current == "" {
		return store.Evaluated{}, annotate.Errorf(annotate.NotFound, "no extractor has run yet")
	}
	return a.store.FindEvaluation(c.Request().Context(), "", current)
}

// report reads the figures over all, and the details of a field where one is asked
// for.
func (a *App) report(ctx context.Context, evaluation int64, field string) (store.Report, error) {
	r, err := a.store.Report(ctx, evaluation, "")
	if err != nil || field == "" {
		return r, err
	}
	of, err := a.store.Report(ctx, evaluation, field)
	r.Detail = of.Detail
	return r, err
}

func trendPoints(points []store.TrendPoint) (list []views.TrendPoint) {
	for _, p := range points {
		list = append(list, views.TrendPoint{Evaluation: p.Evaluation, Extractor: p.Extractor, Snapshot: p.Snapshot, Made: p.Made,
			F1: p.F1, Low: p.Low, High: p.High})
	}
	return list
}
