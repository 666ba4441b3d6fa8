package main

import (
	"context"
	"fmt"

	"assay/annotate/score"
	"assay/annotate/store"
)

// snapshot scores the current extractor's proposals against a snapshot.
func (e *evaluation) snapshot(ctx context.Context, dsn, name string) error {
	db, err := openExisting(ctx, dsn)
	if err != nil {
		return err
	}
	defer db.Close()
	kept, err := evaluateSnapshot(ctx, db, name, "", e.opts)
	if err != nil {
		return err
	}
	e.Evaluation = kept
	e.madeBy(kept.Extractor)
	e.note("kept as the evaluation of %s on snapshot %s (%.12s)", kept.Extractor, name, kept.Gold.Hash)
	if n := len(kept.Missing); n > 0 {
		e.note("%s without proposals by %s (the first: %q), scored as if no incident had been proposed; run assay extract --db",
			counted(n, "article"), kept.Extractor, kept.Missing[0])
	}
	return nil
}

// evaluateSnapshot keeps the evaluation of an extractor's version on a snapshot, and
// returns it as it is kept. Version "" is the current extractor.
func evaluateSnapshot(ctx context.Context, db *store.Store, snapshot, version string, opts score.Options) (*score.Evaluation, error) {
	if version == "" {
		var err error
		if version, err = currentExtractor(ctx, db); err != nil {
			return nil, err
		}
	}
	id, err := db.EvaluateSnapshot(ctx, snapshot, version, opts)
	if err != nil {
		return nil, err
	}
	return db.Evaluation(ctx, id)
}

// currentExtractor is the version whose proposals reviewers see now.
func currentExtractor(ctx context.Context, db *store.Store) (string, error) {
	version, err := db.CurrentExtractor(ctx)
	if err == nil && version == "" {
		err = fmt.Errorf("the database has no proposals to score; run assay extract --db first")
	}
	return version, err
}
