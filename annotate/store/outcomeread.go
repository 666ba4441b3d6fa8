package store

import (
	"context"
	"slices"

	"assay/annotate"
	"assay/annotate/score"
)

// EvaluatedByID returns an evaluation's counts. NotFound.
func (s *Store) EvaluatedByID(ctx context.Context, id int64) (Evaluated, error) {
	found, err := evaluations(ctx, s.read(), `where e.id = $1`, id)
	if err == nil && len(found) == 0 {
		err = annotate.Errorf(annotate.NotFound, "there is no evaluation %d", id)
	}
	if err != nil {
		return Evaluated{}, err
	}
	return found[0], nil
}

// EvaluatedArticle is an article of an evaluation: what became of its values, and
// its gold record as the snapshot holds it. Both are shared with others who ask: not to
// be changed.
type EvaluatedArticle struct {
	score.ArticleScore
	Gold    annotate.Record
	Key     int64 // of the article in the store; 0 where it is there no more
	Open    bool  // the article has no gold now: it is being reviewed again
	Lacking bool  // the extractor said nothing of it
}

// EvaluatedArticles returns some articles of an evaluation, by their positions in
// it, from 0. Positions that it does not have are left out.
func (s *Store) EvaluatedArticles(ctx context.Context, evaluation int64, positions []int) (map[int]EvaluatedArticle, error) {
	articles := make(map[int]EvaluatedArticle, len(positions))
	if len(positions) == 0 {
		return articles, nil
	}
	args := []any{evaluation}
	for _, p := range positions {
		args = append(args, p+1)
	}
	err := s.eachEvaluated(ctx, `ea.position in `+in(2, len(positions)), args, func(position int, a EvaluatedArticle) { articles[position] = a })
	return articles, err
}

// EvaluatedByName is [Store.EvaluatedArticles] by the ids of articles.
func (s *Store) EvaluatedByName(ctx context.Context, evaluation int64, ids []string) (map[string]EvaluatedArticle, error) {
	articles := make(map[string]EvaluatedArticle, len(ids))
	for chunk := range slices.Chunk(ids, importChunk) {
		args := []any{evaluation}
		for _, id := range chunk {
			args = append(args, id)
		}
		err := s.eachEvaluated(ctx, `sr.article in `+in(2, len(chunk)), args, func(_ int, a EvaluatedArticle) { articles[a.ID] = a })
		if err != nil {
			return nil, err
		}
	}
	return articles, nil
}

// eachEvaluated reads the articles of an evaluation, parameter 1, under a condition:
// a page of them, since each takes long to parse.
func (s *Store) eachEvaluated(ctx context.Context, where string, args []any, fn func(position int, a EvaluatedArticle)) error {
	type stored struct {
		storedRow
		evaluation int64
		gold       string
		key        int64
		open       bool
	}
	rows, err := list(ctx, s.read(), func(r row) (v stored, err error) {
		err = r.Scan(&v.evaluation, &v.position, &v.lacking, &v.outcomes, &v.article, &v.group, &v.hash, &v.gold, &v.key, &v.open)
		return v, err
	}, `select e.id, ea.position, ea.lacking, ea.outcomes, sr.article, sr.cluster, sr.record, g.record, coalesce(a.key, 0), a.key is not null and a.gold is null
		from evaluations e join snapshot_records sr on sr.snapshot = e.snapshot
		join evaluation_articles ea on ea.evaluation = e.id and ea.position = sr.position
		join gold_records g on g.hash = sr.record
		left join articles a on a.id = sr.article
		where e.id = $1 and `+where, args...)
	if err != nil {
		return err
	}
	articles := make([]EvaluatedArticle, len(rows))
	err = inParallel(len(rows), func(from, to int) (err error) {
		for i := from; i < to && err == nil; i++ {
			v := rows[i]
			articles[i].Key, articles[i].Open, articles[i].Lacking = v.key, v.open, v.lacking
			if articles[i].ArticleScore, err = s.scoreOf(v.evaluation, v.storedRow); err == nil {
				articles[i].Gold, err = s.parsedGold(v.hash, v.gold)
			}
		}
		return err
	})
	for i, a := range articles {
		fn(int(rows[i].position)-1, a)
	}
	return err
}

// scoreOf parses what became of an article's values, or remembers it.
func (s *Store) scoreOf(evaluation int64, r storedRow) (score.ArticleScore, error) {
	key := outcomeKey{evaluation, r.position}
	if v, known := s.engine.outcomes.Get(key); known {
		return v, nil
	}
	v, err := r.score()
	if err == nil {
		s.engine.outcomes.Add(key, v)
	}
	return v, err
}

// parsedGold parses a gold record of a snapshot, or remembers it.
func (s *Store) parsedGold(hash, stored string) (annotate.Record, error) {
	if r, known := s.engine.golds.Get(hash); known {
		return r, nil
	}
	r, err := parseLabels(stored)
	if err == nil {
		s.engine.golds.Add(hash, r)
	}
	return r, err
}

// KeysOfEvaluated returns the keys of the articles at some positions of an
// evaluation, from 0, in the order of the positions; of those that are in the store.
func (s *Store) KeysOfEvaluated(ctx context.Context, evaluation int64, positions []int) ([]int64, error) {
	var keys []int64
	for chunk := range slices.Chunk(positions, importChunk) {
		args := []any{evaluation}
		for _, p := range chunk {
			args = append(args, p+1)
		}
		found, err := list(ctx, s.read(), scan1[int64], `select a.key from evaluations e
			join snapshot_records sr on sr.snapshot = e.snapshot join articles a on a.id = sr.article
			where e.id = $1 and sr.position in `+in(2, len(chunk))+` order by sr.position`, args...)
		if err != nil {
			return nil, err
		}
		keys = append(keys, found...)
	}
	return keys, nil
}
