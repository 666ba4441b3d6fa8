package store

import (
	"context"
	"database/sql"
	"time"

	"assay/annotate"
)

// Baseline is the evaluation that new extractors are measured against.
type Baseline struct {
	Evaluated
	Note string
	By   string
	At   time.Time // when it became the baseline
}

// SetBaseline makes an evaluation the baseline. Earlier ones stay on record.
func (s *Store) SetBaseline(ctx context.Context, evaluation int64, by, note string) error {
	if !plain(by) || !storable(note) {
		return annotate.Errorf(annotate.Invalid, "who sets a baseline is one line of UTF-8, and so is why")
	}
	return s.update(ctx, func(ctx context.Context, t tx) error {
		n, err := t.exec(ctx, `insert into baselines (evaluation, note, set_by, at)
			select id, cast($2 as text), cast($3 as text), cast($4 as bigint) from evaluations where id = $1`, evaluation, note, by, micros(t.now))
		if err == nil && n == 0 {
			err = annotate.Errorf(annotate.NotFound, "there is no evaluation %d", evaluation)
		}
		return err
	})
}

// Baseline returns the baseline in force; NotFound says how one is set.
func (s *Store) Baseline(ctx context.Context) (b Baseline, err error) {
	var evaluation int64
	err = sql.ErrNoRows
	each := s.read().each(ctx, func(r row) (bool, error) {
		err = r.Scan(&evaluation, &b.Note, &b.By, at(&b.At))
		return false, err
	}, `select evaluation, note, set_by, at from baselines order by id desc limit 1`)
	if each != nil {
		return Baseline{}, each
	}
	if err != nil {
		return Baseline{}, orNotFound(err, "there is no baseline yet; set one with assay baseline set --db … --snapshot NAME")
	}
	found, err := evaluations(ctx, s.read(), `where e.id = $1`, evaluation)
	if err == nil {
		b.Evaluated = found[0] // evaluations are never deleted
	}
	return b, err
}
