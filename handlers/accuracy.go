package handlers

import (
	"context"
	"net/http"
	"sync"

	"assay/annotate"
	"assay/annotate/neardup"
	"assay/annotate/score"
	"assay/views"

	"github.com/labstack/echo/v4"
)

// accuracy is the leads' dashboard: how far the work is, and how good the current
// extractor is against gold, field by field.
func (a *App) accuracy(c echo.Context) error {
	ctx := c.Request().Context()
	page, err := a.page(c, "Accuracy", views.AccuracyURL)
	if err != nil {
		return err
	}
	v := views.AccuracyPage{Page: page}
	if v.Extractor, err = a.store.CurrentExtractor(ctx); err != nil {
		return err
	}
	all, err := a.store.Progress(ctx)
	if err != nil {
		return err
	}
	v.Articles, v.Gold, v.InReview = all.Articles, all.Gold, all.InReview
	for _, r := range all.Reviewers {
		v.Reviewers = append(v.Reviewers, views.ReviewerLine{Person: r.Person, Finished: r.Finished, Today: r.Today,
			Decisions: r.Decisions, Accepted: r.Accepted, Corrected: r.Corrected})
	}
	if v.Measured, err = a.measured(ctx, v.Extractor); err != nil {
		return err
	}
	return render(c, http.StatusOK, views.Accuracy(v))
}

// measurement is kept while neither gold nor the extractor changes: intervals take
// thousands of resamples.
type measurement struct {
	mu   sync.Mutex
	of   string // extractor and state of gold
	held views.Measured
}

// measured scores an extractor version against all gold that it has read.
func (a *App) measured(ctx context.Context, version string) (views.Measured, error) {
	state, err := a.store.GoldState(ctx)
	if err != nil {
		return views.Measured{}, err
	}
	m := &a.measurement
	m.mu.Lock()
	defer m.mu.Unlock()
	if of := version + " " + state; m.of != of {
		held, err := a.measure(ctx, version)
		if err != nil {
			return views.Measured{}, err
		}
		m.of, m.held = of, held
	}
	return m.held, nil
}

func (a *App) measure(ctx context.Context, version string) (views.Measured, error) {
	var articles []score.ArticleScore
	var texts []string
	err := a.store.EachPair(ctx, version, func(gold annotate.Record, proposals []annotate.Incident) error {
		articles = append(articles, score.Article(gold, 0, proposals, score.Options{}))
		texts = append(texts, gold.Text)
		return nil
	})
	if err != nil {
		return views.Measured{}, err
	}
	for i, group := range neardup.Groups(texts) {
		articles[i].Group = group
	}
	return views.Measured{
		All:      part(version, articles, func(annotate.Mode) bool { return true }),
		Blind:    part(version, articles, func(m annotate.Mode) bool { return m == annotate.Blind }),
		Assisted: part(version, articles, func(m annotate.Mode) bool { return m == annotate.Assisted }),
	}, nil
}

// part measures the articles whose gold was made in some way.
func part(version string, articles []score.ArticleScore, made func(annotate.Mode) bool) views.MeasuredPart {
	var kept []score.ArticleScore
	for _, a := range articles {
		if made(a.Mode) {
			kept = append(kept, a)
		}
	}
	e := score.NewEvaluation(version, score.Options{}, kept)
	return views.MeasuredPart{Sum: e.Sum(nil), Intervals: e.Intervals(score.Resampling{})}
}
