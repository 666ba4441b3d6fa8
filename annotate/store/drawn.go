package store

import (
	"bytes"
	"context"
	"encoding/gob"
	"fmt"

	"assay/annotate"
	"assay/annotate/score"
)

// DrawMissing draws what is kept of evaluations, snapshots and reviews for the pages
// that show them, where an earlier program made them without it or in another form, the
// newest first. What is made now is drawn when it is made.
func (s *Store) DrawMissing(ctx context.Context) error {
	for _, missing := range []struct {
		query string
		draw  func(context.Context, int64) error
	}{
		{`select id from evaluations e where not exists (select 1 from evaluation_indexes i where i.evaluation = e.id) order by id desc`, s.drawIndex},
		{`select id from evaluations e where not exists (select 1 from evaluation_reports r where r.evaluation = e.id) order by id desc`, s.drawReport},
		{`select id from snapshots s where not exists (select 1 from snapshot_contents c where c.snapshot = s.id) order by id desc`, s.drawContent},
		{`select id from snapshots s where not exists (select 1 from snapshot_cards c where c.snapshot = s.id) order by id desc`, s.drawCards},
		{`select id from reviews where person is not null and finished is not null and work is null order by finished desc`, s.drawWorkload},
		{`select distinct latter from evaluation_comparisons where form = 1 order by latter desc`, s.renewComparisons},
	} {
		ids, err := list(ctx, s.read(), scan1[int64], missing.query)
		for _, id := range ids {
			if err == nil {
				err = missing.draw(ctx, id)
			}
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// drawReport draws the figures of an evaluation.
func (s *Store) drawReport(ctx context.Context, id int64) error {
	return drawOf(ctx, s, id, encodeReport, saveReport)
}

// drawIndex keeps the index of an evaluation's outcomes.
func (s *Store) drawIndex(ctx context.Context, id int64) error {
	return drawOf(ctx, s, id, encodeIndex, saveIndex)
}

// drawOf keeps something that is drawn of an evaluation.
func drawOf[T any](ctx context.Context, s *Store, id int64, encode func(*score.Evaluation) (T, error), save func(context.Context, tx, int64, T) error) error {
	e, err := s.Evaluation(ctx, id)
	if err != nil {
		return err
	}
	drawn, err := encode(e)
	if err != nil {
		return err
	}
	return s.update(ctx, func(ctx context.Context, t tx) error { return save(ctx, t, id, drawn) })
}

func encodeIndex(e *score.Evaluation) (map[string][]byte, error) {
	return score.NewIndex(inOrder(e.Articles)).Parts(), nil
}

func saveIndex(ctx context.Context, t tx, evaluation int64, parts map[string][]byte) error {
	for part, data := range parts {
		if _, err := t.exec(ctx, `insert into evaluation_indexes (evaluation, part, data) values ($1, $2, $3)
			on conflict do nothing`, evaluation, part, data); err != nil {
			return err
		}
	}
	return nil
}

// OutcomeIndex returns the index of a stored evaluation's outcomes, which for 20,000
// articles has some 4 MB, of which it reads what is asked for. It never changes, so it
// may be kept; it reads beyond the end of ctx.
func (s *Store) OutcomeIndex(ctx context.Context, id int64) (*score.Index, error) {
	ctx = context.WithoutCancel(ctx)
	x, err := score.ReadIndex(func(part string) ([]byte, error) {
		data, err := scalar[[]byte](ctx, s.read(), `select data from evaluation_indexes where evaluation = $1 and part = $2`, id, part)
		return data, orNotFound(err, "evaluation %d has no index of outcomes with %q", id, part)
	})
	if annotate.KindOf(err) != annotate.NotFound {
		return x, err
	}
	e, err := s.Evaluation(ctx, id) // of an earlier program
	if err != nil {
		return nil, err
	}
	return score.NewIndex(e.Articles), nil
}

// encode and decode keep what only this program reads.
func encode(v any) ([]byte, error) {
	var b bytes.Buffer
	err := gob.NewEncoder(&b).Encode(v)
	return b.Bytes(), err
}

func decode(data []byte, v any) error {
	if err := gob.NewDecoder(bytes.NewReader(data)).Decode(v); err != nil {
		return fmt.Errorf("stored figures: %w", err)
	}
	return nil
}
