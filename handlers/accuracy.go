package handlers

import (
	"net/http"

	"assay/annotate"
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
	err = a.store.EachPair(ctx, v.Extractor, func(gold annotate.Record, proposals []annotate.Incident) error {
		s := score.Record(gold, proposals, score.Options{})
		v.All.Add(s)
		if gold.Review != nil && gold.Review.Mode == annotate.Blind {
			v.Blind.Add(s)
		}
		return nil
	})
	if err != nil {
		return err
	}
	return render(c, http.StatusOK, views.Accuracy(v))
}
