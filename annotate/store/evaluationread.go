package store

import (
	"context"
	"slices"

	"assay/annotate"
	"assay/annotate/score"
)

const evaluationColumns = `e.id, s.name, e.extractor, e.made, s.hash, s.schema, s.records, e.comparators,
	e.only_first, e.lacking, e.found, e.missed, e.invented`

func evaluationFields(e *Evaluated) []any {
	return []any{&e.ID, &e.Snapshot, &e.Extractor, at(&e.Made), &e.Gold.Hash, &e.Gold.Schema, &e.Gold.Records, &e.Comparators,
		&e.Primary, &e.Missing, &e.Incidents.Found, &e.Incidents.Missed, &e.Incidents.Invented}
}

func scanEvaluated(r row) (e Evaluated, err error) {
	err = r.Scan(evaluationFields(&e)...)
	e.Gold.Name = e.Snapshot
	return e, err
}

// Evaluations returns all evaluations with their counts, the newest first.
func (s *Store) Evaluations(ctx context.Context) ([]Evaluated, error) {
	return evaluations(ctx, s.read(), `order by e.id desc`)
}

// FindEvaluation returns the newest evaluation of an extractor's version on a
// snapshot; "" stands for any. One of all incidents goes before those of primary
// incidents only. NotFound says how one is made.
func (s *Store) FindEvaluation(ctx context.Context, snapshot, extractor string) (Evaluated, error) {
	found, err := evaluations(ctx, s.read(), `where (s.name = $1 or $1 = '') and (e.extractor = $2 or $2 = '')
		order by e.only_first, e.id desc limit 1`, snapshot, extractor)
	switch {
	case err != nil:
		return Evaluated{}, err
	case len(found) > 0:
		return found[0], nil
	}
	which, on := "no evaluation", ""
	if extractor != "" {
		which += " of " + extractor
	}
	if snapshot != "" {
		on = " on snapshot " + snapshot
	} else {
		snapshot = "NAME"
	}
	return Evaluated{}, annotate.Errorf(annotate.NotFound, "there is %s%s; make one with assay evaluate --db … --snapshot %s", which, on, snapshot)
}

// evaluations reads those that a clause with its parameters names.
func evaluations(ctx context.Context, c conn, clause string, args ...any) ([]Evaluated, error) {
	found, err := list(ctx, c, scanEvaluated, `select `+evaluationColumns+
		` from evaluations e join snapshots s on s.id = e.snapshot `+clause, args...)
	if err != nil || len(found) == 0 {
		return nil, err
	}
	var unknown []int64
	for i, e := range found {
		if tallies, known := c.engine.tallies.Get(e.ID); known {
			found[i].Fields = tallies
		} else {
			unknown = append(unknown, e.ID)
		}
	}
	if len(unknown) == 0 {
		return found, nil
	}
	read, err := readTallies(ctx, c, slices.Min(unknown), slices.Max(unknown))
	for i, e := range found {
		if e.Fields == nil && err == nil {
			found[i].Fields = fieldTallies(read[e.ID])
			c.engine.tallies.Add(e.ID, found[i].Fields)
		}
	}
	return found, err
}

// readTallies returns the counts of some evaluations by field.
func readTallies(ctx context.Context, c conn, first, last int64) (map[int64]map[string]score.Tally, error) {
	tallies := make(map[int64]map[string]score.Tally)
	err := c.each(ctx, func(r row) (bool, error) {
		var id int64
		var field string
		var t score.Tally
		err := r.Scan(&id, &field, &t.Correct, &t.Partial, &t.Incorrect, &t.Missing, &t.Spurious,
			&t.Evidence.Judged, &t.Evidence.Exact, &t.Evidence.Overlap)
		if tallies[id] == nil {
			tallies[id] = make(map[string]score.Tally)
		}
		tallies[id][field] = t
		return true, err
	}, `select evaluation, field, correct, partial, incorrect, missing, spurious, judged, exact, overlap
		from evaluation_fields where evaluation between $1 and $2`, first, last)
	return tallies, err
}

func fieldTallies(of map[string]score.Tally) []score.FieldTally {
	list := make([]score.FieldTally, len(annotate.Fields))
	for i, f := range annotate.Fields {
		list[i] = score.FieldTally{Field: f, Tally: of[f.Key]}
	}
	return list
}

// Evaluation returns an evaluation whole, with the outcome of every value, its
// articles in the order of their ids.
func (s *Store) Evaluation(ctx context.Context, id int64) (*score.Evaluation, error) {
	v, err := s.EvaluatedByID(ctx, id)
	if err != nil {
		return nil, err
	}
	rows, err := s.storedScores(ctx, id, v.Gold.Records)
	if err != nil {
		return nil, err
	}
	e := &score.Evaluation{Extractor: v.Extractor, Made: v.Made, Gold: v.Gold, Comparators: v.Comparators, Primary: v.Primary,
		Articles: make([]score.ArticleScore, len(rows))}
	for _, r := range rows {
		if r.lacking {
			e.Missing = append(e.Missing, r.article)
		}
	}
	return e, inParallel(len(rows), func(from, to int) (err error) {
		for i := from; i < to && err == nil; i++ {
			e.Articles[i], err = rows[i].score()
		}
		return err
	})
}

// storedScores reads the rows of an evaluation, as they are stored.
func (s *Store) storedScores(ctx context.Context, evaluation int64, n int) ([]storedRow, error) {
	rows := make([]storedRow, 0, n)
	err := pages(func(after int64) ([]storedRow, int64, error) {
		p := newPage(func(r storedRow) (int64, int) { return r.position, len(r.outcomes) })
		err := s.read().each(ctx, scanPage(p, scanStoredRow), `select ea.position, ea.lacking, ea.outcomes, sr.article, sr.cluster, sr.record
			from evaluation_articles ea join evaluations e on e.id = ea.evaluation
			join snapshot_records sr on sr.snapshot = e.snapshot and sr.position = ea.position
			where ea.evaluation = $1 and ea.position > $2 order by ea.position limit $3`, evaluation, after, pageRows)
		return p.items, p.last, err
	}, func(r storedRow) error {
		rows = append(rows, r)
		return nil
	})
	return rows, err
}

// storedRow is an article of an evaluation with what its snapshot knows.
type storedRow struct {
	position, group int64
	lacking         bool
	outcomes        []byte
	article, hash   string
}

func scanStoredRow(r row) (v storedRow, err error) {
	err = r.Scan(&v.position, &v.lacking, &v.outcomes, &v.article, &v.group, &v.hash)
	return v, err
}

func (r storedRow) score() (score.ArticleScore, error) {
	data, err := inflate(r.outcomes)
	if err != nil {
		return score.ArticleScore{}, err
	}
	a, err := decodeScore(r.article, data)
	a.Group, a.GoldHash = int(r.group), r.hash
	return a, err
}
