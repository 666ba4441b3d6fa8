package store

import (
	"context"
	"slices"

	"assay/annotate"
	"assay/annotate/score"
)

// Comparison is a stored comparison of two evaluations. Its changed answers stand
// apart, since there may be many: [Comparison.Changed] lists the articles,
// [Store.Changes] tells those of some.
type Comparison struct {
	score.Comparison // Fixed and Broken are empty
	changed          changedColumns
	former, latter   int64
}

// storedComparison is what the table holds.
type storedComparison struct {
	Comparison score.Comparison
	Changed    changedColumns
}

// comparisonInParts is the form in which comparisons are stored: the texts of the changes
// stand in a table of their own. In the first form they stood within.
const comparisonInParts = 2

// Comparison returns the stored comparison of two evaluations; NotFound where it is
// still to be drawn.
func (s *Store) Comparison(ctx context.Context, old, new int64) (*Comparison, error) {
	data, err := scalar[[]byte](ctx, s.read(), `select data from evaluation_comparisons where former = $1 and latter = $2`, old, new)
	if err != nil {
		return nil, orNotFound(err, "the comparison of evaluations %d and %d is still to be drawn", old, new)
	}
	var v storedComparison
	if err := decode(data, &v); err != nil {
		return nil, err
	}
	return &Comparison{v.Comparison, v.Changed, old, new}, nil
}

// DrawComparison compares two evaluations and keeps what it came to; of 20,000
// articles that takes seconds. Invalid when they cannot be compared.
func (s *Store) DrawComparison(ctx context.Context, old, new int64) (*Comparison, error) {
	before, err := s.Evaluation(ctx, old)
	if err != nil {
		return nil, err
	}
	after, err := s.Evaluation(ctx, new)
	if err != nil {
		return nil, err
	}
	made, err := score.Compare(before, after, score.Resampling{})
	if err != nil {
		return nil, err
	}
	columns, parts, err := changesOf(made)
	if err != nil {
		return nil, err
	}
	c := &Comparison{*made, columns, old, new}
	c.Fixed, c.Broken = nil, nil
	data, err := encode(storedComparison{c.Comparison, c.changed})
	if err != nil {
		return nil, err
	}
	return c, s.update(ctx, func(ctx context.Context, t tx) error {
		n, err := t.exec(ctx, `insert into evaluation_comparisons (former, latter, data, form) values ($1, $2, $3, $4) on conflict do nothing`,
			old, new, data, comparisonInParts)
		if err != nil || n == 0 {
			return err
		}
		return saveChanges(ctx, t, old, new, parts)
	})
}

// renewComparisons rewrites the comparisons with an evaluation that an earlier program
// stored.
func (s *Store) renewComparisons(ctx context.Context, new int64) error {
	former, err := list(ctx, s.read(), scan1[int64], `select former from evaluation_comparisons where latter = $1 and form = 1`, new)
	for _, old := range former {
		if err == nil {
			err = s.renewComparison(ctx, old, new)
		}
	}
	return err
}

// renewComparison rewrites a comparison that an earlier program stored.
func (s *Store) renewComparison(ctx context.Context, old, new int64) error {
	c, err := s.Comparison(ctx, old, new)
	if err != nil {
		return err
	}
	parts := c.changed.split()
	data, err := encode(storedComparison{c.Comparison, c.changed})
	if err != nil {
		return err
	}
	return s.update(ctx, func(ctx context.Context, t tx) error {
		n, err := t.exec(ctx, `update evaluation_comparisons set data = $3, form = $4 where former = $1 and latter = $2 and form = 1`,
			old, new, data, comparisonInParts)
		if err != nil || n == 0 {
			return err
		}
		return saveChanges(ctx, t, old, new, parts)
	})
}

// ComparableWith returns an Invalid error where two evaluations cannot be compared.
func (e Evaluated) ComparableWith(o Evaluated) error {
	if e.Gold.Hash != o.Gold.Hash {
		return annotate.Errorf(annotate.Invalid, "they were scored on different gold, snapshot %s and snapshot %s; evaluate one of the versions on the other's snapshot",
			e.Snapshot, o.Snapshot)
	}
	whose := func(e Evaluated) *score.Evaluation {
		return &score.Evaluation{Gold: e.Gold, Comparators: e.Comparators, Primary: e.Primary}
	}
	return score.Comparable(whose(e), whose(o))
}

// PartnerOf is the evaluation of another version that one is compared with first: the
// baseline where that is of the same gold, else the newest of all; without an id there
// is none.
func PartnerOf(e Evaluated, all []Evaluated, baseline Evaluated) Evaluated {
	comparable := func(o Evaluated) bool {
		return o.Gold.Hash == e.Gold.Hash && o.Primary == e.Primary && o.Comparators == e.Comparators && o.Extractor != e.Extractor
	}
	if comparable(baseline) {
		return baseline
	}
	if i := slices.IndexFunc(all, comparable); i >= 0 {
		return all[i]
	}
	return Evaluated{}
}

// drawBeside compares a new evaluation with its partner, so that who looks at it need
// not wait.
func (s *Store) drawBeside(ctx context.Context, id int64) error {
	e, err := s.EvaluatedByID(ctx, id)
	if err != nil {
		return err
	}
	all, err := s.Evaluations(ctx)
	if err != nil {
		return err
	}
	baseline, err := s.Baseline(ctx)
	if err != nil && annotate.KindOf(err) != annotate.NotFound {
		return err
	}
	before := PartnerOf(e, all, baseline.Evaluated)
	if before.ID == 0 {
		return nil
	}
	if _, err = s.Comparison(ctx, before.ID, id); annotate.KindOf(err) == annotate.NotFound {
		_, err = s.DrawComparison(ctx, before.ID, id)
	}
	return err
}
