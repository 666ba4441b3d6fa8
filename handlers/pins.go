package handlers

import (
	"context"
	"net/http"
	"strconv"
	"strings"

	"assay/annotate"
	"assay/annotate/gate"
	"assay/annotate/score"
	"assay/annotate/store"
	"assay/views"

	"github.com/labstack/echo/v4"
)

// pins lists the cases that must not break, and how the newest evaluation of the
// current version stands to them; below, the baseline.
func (a *App) pins(c echo.Context) error { return a.showPins(c, http.StatusOK, "") }

func (a *App) showPins(c echo.Context, status int, wrong string) error {
	ctx := c.Request().Context()
	page, err := a.page(c, "Pins", views.GoldURL)
	if err != nil {
		return err
	}
	v := views.PinsPage{Page: page, Wrong: wrong, Article: c.FormValue("article"), Note: c.FormValue("note")}
	all, err := a.store.Evaluations(ctx)
	if err != nil {
		return err
	}
	for _, e := range all {
		if e.Missing == 0 {
			v.Evaluations = append(v.Evaluations, evaluationLine(e))
		}
	}
	baseline, err := a.store.Baseline(ctx)
	switch {
	case err == nil:
		v.Baseline = &views.BaselineLine{EvaluationLine: evaluationLine(baseline.Evaluated), F1: baseline.Micro().Figures(0).F1.String(),
			By: baseline.By, Note: baseline.Note, At: baseline.At}
	case annotate.KindOf(err) != annotate.NotFound:
		return err
	}
	candidate, err := a.newestOfCurrent(ctx)
	if err != nil {
		return err
	}
	v.Candidate = evaluationLine(candidate)
	if v.Pins, err = a.pinLines(ctx, baseline.ID, candidate.ID); err != nil {
		return err
	}
	return render(c, status, views.Pins(v))
}

// newestOfCurrent is the newest evaluation of the current version; without an id
// where there is none.
func (a *App) newestOfCurrent(ctx context.Context) (store.Evaluated, error) {
	current, err := a.store.CurrentExtractor(ctx)
	if err != nil || current == "" {
		return store.Evaluated{}, err
	}
	e, err := a.store.FindEvaluation(ctx, "", current)
	if annotate.KindOf(err) == annotate.NotFound {
		return store.Evaluated{}, nil
	}
	return e, err
}

// pinLines judges the pins in force as the gate does: of the evaluations only the
// pinned articles are read.
func (a *App) pinLines(ctx context.Context, baseline, candidate int64) ([]views.PinLine, error) {
	pins, err := a.store.Pins(ctx)
	if err != nil {
		return nil, err
	}
	ids := make([]string, len(pins))
	for i, p := range pins {
		ids[i] = p.Article
	}
	keys, err := a.store.KeysByID(ctx, ids)
	if err != nil {
		return nil, err
	}
	old, _, err := a.scoresOf(ctx, baseline, ids)
	if err != nil {
		return nil, err
	}
	new, gold, err := a.scoresOf(ctx, candidate, ids)
	if err != nil {
		return nil, err
	}
	lines := make([]views.PinLine, len(pins))
	for i, c := range gate.JudgePins(pins, old, new) {
		lines[i] = views.PinLine{Pin: pins[i], Key: keys[pins[i].Article], Status: string(c.Status()), Detail: c.Findings[0].Detail}
		record := gold[pins[i].Article]
		lines[i].Title = record.Title
		if n := pins[i].Incident; n > 0 && n <= len(record.Incidents) {
			lines[i].GoldIncident = record.Incidents[n-1].ID
		}
	}
	return lines, nil
}

// scoresOf reads some articles of an evaluation; 0 has none.
func (a *App) scoresOf(ctx context.Context, evaluation int64, ids []string) (map[string]score.ArticleScore, map[string]annotate.Record, error) {
	scores, gold := make(map[string]score.ArticleScore), make(map[string]annotate.Record)
	if evaluation == 0 {
		return scores, gold, nil
	}
	stored, err := a.store.EvaluatedByName(ctx, evaluation, ids)
	for id, article := range stored {
		scores[id], gold[id] = article.ArticleScore, article.Gold
	}
	return scores, gold, err
}

// addPin pins a case by the id of its article.
func (a *App) addPin(c echo.Context) error {
	incident, err := strconv.Atoi(strings.TrimSpace(c.FormValue("incident")))
	if err != nil && strings.TrimSpace(c.FormValue("incident")) != "" {
		return a.backToPins(c, annotate.Errorf(annotate.Invalid, "An incident is a number, 1 for the primary one; leave it empty for every incident."))
	}
	_, err = a.store.AddPin(c.Request().Context(), annotate.Pin{Article: strings.TrimSpace(c.FormValue("article")), Incident: incident,
		Field: c.FormValue("field"), Note: strings.TrimSpace(c.FormValue("note")), By: person(c).Name})
	return a.backToPins(c, err)
}

// removePin lets a case go; it stays on record, with the reason.
func (a *App) removePin(c echo.Context) error {
	id, err := number(c, "id")
	if err != nil {
		return err
	}
	err = a.store.RemovePin(c.Request().Context(), id, person(c).Name, strings.TrimSpace(c.FormValue("reason")))
	if annotate.KindOf(err) == annotate.NotFound {
		return err
	}
	return a.backToPins(c, err)
}

// setBaseline makes an evaluation what later versions are held against.
func (a *App) setBaseline(c echo.Context) error {
	ctx := c.Request().Context()
	id, _ := strconv.ParseInt(c.FormValue("evaluation"), 10, 64)
	e, err := a.store.EvaluatedByID(ctx, id)
	if err == nil && e.Missing > 0 {
		err = annotate.Errorf(annotate.Invalid, "%s has not read %s of the snapshot, and so is no measure for others.", e.Extractor,
			views.Plural(e.Missing, "article", "articles"))
	}
	if err == nil {
		err = a.store.SetBaseline(ctx, id, person(c).Name, strings.TrimSpace(c.FormValue("note")))
	}
	return a.backToPins(c, err)
}

// backToPins shows the page again, with what is wrong.
func (a *App) backToPins(c echo.Context, err error) error {
	switch annotate.KindOf(err) {
	case annotate.Invalid, annotate.NotFound, annotate.Conflict:
		return a.showPins(c, http.StatusUnprocessableEntity, messageOf(err))
	}
	if err != nil {
		return err
	}
	return redirect(c, views.PinsURL)
}
