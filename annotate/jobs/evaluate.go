package jobs

import (
	"context"
	"fmt"

	"assay/annotate"
	"assay/annotate/score"
	"assay/annotate/store"
)

// evaluate scores a version on a snapshot and keeps the evaluation. What the version
// has not read of the snapshot it reads first, where it can run here.
func (r *Runner) evaluate(ctx context.Context, j store.HeldJob) (string, error) {
	e, err := r.extractors.Of(ctx, j.Args.Version)
	switch {
	case err == nil:
		err = r.extractOver(ctx, j, e, store.Scope{Snapshot: j.Args.Snapshot})
	case annotate.KindOf(err) == annotate.NotFound:
		err = nil // its proposals may be there nevertheless
	}
	if err != nil {
		return "", err
	}
	made, err := r.scoreSnapshot(ctx, j.Args.Snapshot, j.Args.Version)
	if err != nil {
		return "", err
	}
	id, err := r.store.SaveEvaluation(ctx, j.Args.Snapshot, made)
	if err != nil {
		return "", err
	}
	var all score.Tally
	sum := made.Sum(nil)
	for _, f := range sum.Fields() {
		all = all.Plus(f.Tally)
	}
	f := all.Figures(0)
	return fmt.Sprintf("Evaluation %d: P %s, R %s, F1 %s, over all values of %s.", id, f.Precision, f.Recall, f.F1,
		counted(len(made.Articles), "article")), nil
}

func (r *Runner) scoreSnapshot(ctx context.Context, snapshot, version string) (*score.Evaluation, error) {
	var articles []score.ArticleScore
	var missing []string
	opts := score.Options{}
	err := r.store.EachSnapshotPair(ctx, snapshot, version, func(gold store.SnapshotRecord, proposals []annotate.Incident) error {
		if proposals == nil {
			missing = append(missing, gold.ID)
		}
		articles = append(articles, score.Article(gold.Record, gold.Group, proposals, opts))
		return ctx.Err()
	})
	if err != nil {
		return nil, err
	}
	if len(missing) == len(articles) {
		return nil, annotate.Errorf(annotate.Invalid, "version %s has read no article of snapshot %s, and cannot run here", version, snapshot)
	}
	e := score.NewEvaluation(version, opts, articles)
	e.Gold.Name, e.Made, e.Missing = snapshot, r.store.Now(), missing
	return e, nil
}

// counted says "1 article", "2 articles".
func counted(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
