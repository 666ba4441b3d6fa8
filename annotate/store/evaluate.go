package store

import (
	"context"

	"assay/annotate"
	"assay/annotate/score"
)

// EvaluateSnapshot scores what an extractor's version proposed for the articles of
// a snapshot, and keeps the evaluation; the same again changes nothing. It returns
// the evaluation's id. Invalid when the version has read none of the articles,
// NotFound when there is no such snapshot.
func (s *Store) EvaluateSnapshot(ctx context.Context, snapshot, version string, opts score.Options) (int64, error) {
	var articles []score.ArticleScore
	var missing []string
	err := s.EachSnapshotPair(ctx, snapshot, version, func(r SnapshotRecord, proposals []annotate.Incident) error {
		if proposals == nil {
			missing = append(missing, r.ID)
		}
		articles = append(articles, score.Article(r.Record, r.Group, proposals, opts))
		return nil
	})
	if err != nil {
		return 0, err
	}
	if len(missing) == len(articles) {
		return 0, annotate.Errorf(annotate.Invalid, "snapshot %s: no article has proposals by %s; run assay extract --db", snapshot, version)
	}
	e := score.NewEvaluation(version, opts, articles)
	e.Gold.Name, e.Made, e.Missing = snapshot, s.Now(), missing
	return s.SaveEvaluation(ctx, snapshot, e)
}
