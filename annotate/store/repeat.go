package store

import (
	"context"
	"time"
)

// repeated are the tables of what is kept of an evaluation, with the column that
// names it and all others.
var repeated = []struct{ table, of, columns string }{
	{"evaluation_fields", "evaluation", "field, correct, partial, incorrect, missing, spurious, judged, exact, overlap"},
	{"evaluation_articles", "evaluation", "position, lacking, outcomes"},
	{"evaluation_reports", "evaluation", "field, f1, low, high, report"},
	{"evaluation_indexes", "evaluation", "part, data"},
	{"evaluation_comparisons", "latter", "former, data, form"},
	{"evaluation_changes", "latter", "former, part, data"},
}

// RepeatEvaluation stores an evaluation once more as that of another extractor
// version, made at another time, with all that is drawn of it, and returns the new
// one's id. It is for measurements: a hundred evaluations of 20,000 articles take
// hours to score and to draw, and minutes to write. NotFound where there is none, or
// the version has it already.
func (s *Store) RepeatEvaluation(ctx context.Context, id int64, version string, made time.Time) (int64, error) {
	return updated(ctx, s, func(ctx context.Context, t tx) (int64, error) {
		again, err := scalar[int64](ctx, t.conn, `insert into evaluations
			(snapshot, extractor, made, comparators, only_first, lacking, found, missed, invented, digest)
			select snapshot, cast($2 as text), cast($3 as bigint), comparators, only_first, lacking, found, missed, invented, digest
			from evaluations where id = $1 on conflict (snapshot, extractor, digest) do nothing returning id`, id, version, micros(made))
		if err != nil {
			return 0, orNotFound(err, "there is no evaluation %d that %s has not yet", id, version)
		}
		for _, r := range repeated {
			if _, err := t.exec(ctx, `insert into `+r.table+` (`+r.of+`, `+r.columns+`)
				select cast($2 as bigint), `+r.columns+` from `+r.table+` where `+r.of+` = $1`, id, again); err != nil {
				return 0, err
			}
		}
		return again, nil
	})
}
