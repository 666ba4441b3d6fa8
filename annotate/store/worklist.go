package store

import (
	"context"
	"slices"

	"assay/annotate"
)

// AddToWorklist puts articles at the end of the worklist, which the queue gives out
// before all others, those with gold to somebody who has not reviewed them; those on
// it already stay where they are. An article leaves the list when a review of it is
// finished. It returns how many were added.
func (s *Store) AddToWorklist(ctx context.Context, articles []int64, reason, by string) (added int, err error) {
	if !plain(reason) || len(reason) > 500 || !plain(by) {
		return 0, annotate.Errorf(annotate.Invalid, "why articles go on the worklist is one line of at most 500 bytes")
	}
	err = s.update(ctx, func(ctx context.Context, t tx) error {
		added = 0
		for _, key := range articles {
			n, err := addToWorklist(ctx, t, key, reason, by)
			if err != nil {
				return err
			}
			added += n
		}
		return nil
	})
	return added, err
}

func addToWorklist(ctx context.Context, t tx, article int64, reason, by string) (added int, err error) {
	n, err := t.exec(ctx, `insert into worklist (article, reason, made_by, at)
		select a.key, cast($2 as text), cast($3 as text), cast($4 as bigint) from articles a where a.key = $1 on conflict do nothing`,
		article, reason, by, micros(t.now))
	return int(n), err
}

// RemoveFromWorklist takes articles off the worklist.
func (s *Store) RemoveFromWorklist(ctx context.Context, articles []int64) error {
	if len(articles) == 0 {
		return nil
	}
	return s.update(ctx, func(ctx context.Context, t tx) error {
		for chunk := range slices.Chunk(articles, importChunk) {
			if _, err := t.exec(ctx, `delete from worklist where article in `+in(1, len(chunk)), anys(chunk)...); err != nil {
				return err
			}
		}
		return nil
	})
}
