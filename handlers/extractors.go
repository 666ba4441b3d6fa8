package handlers

import (
	"context"
	"net/http"
	"strings"

	"assay/annotate"
	"assay/annotate/jobs"
	"assay/views"

	"github.com/labstack/echo/v4"
)

// extractors lists the versions that the database keeps, and which were current.
func (a *App) extractors(c echo.Context) error {
	return a.showExtractors(c, http.StatusOK, "")
}

func (a *App) showExtractors(c echo.Context, status int, message string) error {
	ctx := c.Request().Context()
	page, err := a.page(c, "Extractors", views.ExtractorsURL)
	if err != nil {
		return err
	}
	v := views.ExtractorsPage{Page: page, Error: message}
	if err := a.listVersions(ctx, &v); err != nil {
		return err
	}
	choices, err := a.store.ExtractorChoices(ctx)
	if err != nil {
		return err
	}
	for _, e := range choices {
		v.Choices = append(v.Choices, views.ExtractorChoice{Version: e.Version, By: e.By, Reason: e.Reason, At: e.At})
	}
	if v.Articles, err = a.store.ArticleCount(ctx); err != nil {
		return err
	}
	return render(c, status, views.Extractors(v))
}

// scoresShown is on how many of the latest snapshots scores are shown.
const scoresShown = 3

// listVersions tells of each version what it learned from, whether it can run here,
// and its scores.
func (a *App) listVersions(ctx context.Context, v *views.ExtractorsPage) error {
	versions, err := a.store.ExtractorVersions(ctx)
	if err != nil {
		return err
	}
	scores, err := a.latestScores(ctx, v)
	if err != nil {
		return err
	}
	trained, err := a.store.Models(ctx)
	if err != nil {
		return err
	}
	jobOf := make(map[string]int64)
	for _, m := range trained {
		jobOf[m.Version] = m.Job
	}
	v.Runnable = append(v.Runnable, jobs.BuiltinVersion())
	for _, e := range versions {
		line := views.ExtractorLine{Version: e.Version, TrainedOn: e.TrainedOn, Since: e.Registered, Articles: e.Articles, Current: e.Current,
			Job: jobOf[e.Version], Runs: jobOf[e.Version] != 0 || e.Version == jobs.BuiltinVersion() || e.Version == jobs.RulesVersion()}
		for _, s := range v.Scored {
			line.Scores = append(line.Scores, scores[s][e.Version])
		}
		if line.Runs && e.Version != jobs.BuiltinVersion() {
			v.Runnable = append(v.Runnable, e.Version)
		}
		v.Versions = append(v.Versions, line)
	}
	return nil
}

// latestScores are the F1 by version on the latest snapshots that have any.
func (a *App) latestScores(ctx context.Context, v *views.ExtractorsPage) (map[string]map[string]views.ScoreCell, error) {
	snapshots, err := a.store.Snapshots(ctx)
	if err != nil {
		return nil, err
	}
	evaluations, err := a.store.Evaluations(ctx)
	if err != nil {
		return nil, err
	}
	scores := make(map[string]map[string]views.ScoreCell)
	for _, e := range evaluations { // the newest first
		if scores[e.Snapshot] == nil {
			scores[e.Snapshot] = make(map[string]views.ScoreCell)
		}
		if _, newer := scores[e.Snapshot][e.Extractor]; !newer && !e.Primary {
			scores[e.Snapshot][e.Extractor] = views.ScoreCell{F1: e.Micro().Figures(0).F1.String(), Evaluation: e.ID}
		}
	}
	for _, s := range snapshots {
		v.Snapshots = append(v.Snapshots, s.Name)
		if scores[s.Name] != nil && len(v.Scored) < scoresShown {
			v.Scored = append(v.Scored, s.Name)
		}
	}
	return scores, nil
}

// chooseExtractor makes a version the one whose proposals new reviews see.
func (a *App) chooseExtractor(c echo.Context) error {
	reason := strings.TrimSpace(c.FormValue("reason"))
	if reason == "" {
		return a.showExtractors(c, http.StatusUnprocessableEntity, "Say why, in a few words: the history keeps it.")
	}
	err := a.store.ChooseExtractor(c.Request().Context(), c.FormValue("version"), person(c).Name, reason)
	switch annotate.KindOf(err) {
	case annotate.Invalid, annotate.NotFound:
		return a.showExtractors(c, statusOf(err), messageOf(err))
	}
	if err != nil {
		return err
	}
	return redirect(c, views.ExtractorsURL)
}
