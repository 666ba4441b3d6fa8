package store

import (
	"context"
	"maps"
	"slices"

	"assay/annotate"
)

// importGold stores the labels of all records that were not refused. Of several
// records of one article the last counts.
func importGold(ctx context.Context, t tx, items []incoming) error {
	last := make(map[int64]incoming)
	for _, item := range items {
		if item.result.Outcome == Refused {
			continue
		}
		last[item.key] = item
		if item.result.Outcome == Known {
			if err := addExtra(ctx, t, item.key, item.record.Extra); err != nil {
				return err
			}
		}
	}
	for keys := range slices.Chunk(slices.Sorted(maps.Keys(last)), importChunk) {
		if err := lockArticles(ctx, t, keys); err != nil {
			return err
		}
		var args []any
		for _, key := range keys {
			args = append(args, importedReview(t, last[key])...)
		}
		_, err := t.exec(ctx, `insert into reviews (article, mode, extractor, started, finished, record, victim, victim_search)
			values `+values(len(keys), 8)+` on conflict (article) where person is null do update set
			mode = excluded.mode, extractor = excluded.extractor, finished = excluded.finished,
			record = excluded.record, victim = excluded.victim, victim_search = excluded.victim_search`, args...)
		if err != nil {
			return err
		}
		if err := pointGold(ctx, t, keys...); err != nil {
			return err
		}
	}
	return nil
}

// importedReview is a row of the table reviews for labels made elsewhere.
func importedReview(t tx, item incoming) []any {
	note := annotate.ReviewNote{}
	if item.record.Review != nil {
		note = *item.record.Review
	}
	finished := note.Finished
	if finished.IsZero() {
		finished = t.now
	}
	victim := victimOf(item.record.Incidents)
	return []any{item.key, note.Mode, note.Extractor, micros(t.now), micros(finished),
		labels(item.record), victim, fold(victim)}
}

// addExtra keeps unknown keys that came with the gold of a known article.
func addExtra(ctx context.Context, t tx, key int64, extra annotate.Extra) error {
	if len(extra) == 0 {
		return nil
	}
	stored, err := scalar[string](ctx, t.conn, `select extra from article_texts where article = $1 {{lock}}`, key)
	if err != nil {
		return err
	}
	merged, err := parseExtra(stored)
	if err != nil {
		return err
	}
	if merged == nil {
		merged = make(annotate.Extra)
	}
	maps.Copy(merged, extra)
	_, err = t.exec(ctx, `update article_texts set extra = $2 where article = $1`, key, formatExtra(merged))
	return err
}

// pointGold points articles at their gold: the review that was finished last, else
// the imported gold, else none.
func pointGold(ctx context.Context, t tx, keys ...int64) error {
	before, err := withGold(ctx, t, keys)
	if err != nil {
		return err
	}
	_, err = t.exec(ctx, `update articles set (gold, victim, victim_search) = (
			select r.id, r.victim, r.victim_search from reviews r
			where r.article = articles.key and r.finished is not null
			order by r.person is null, r.finished desc, r.id desc limit 1)
		where key in `+in(1, len(keys)), anys(keys)...)
	if err != nil {
		return err
	}
	after, err := withGold(ctx, t, keys)
	if err != nil {
		return err
	}
	if err := countArticles(ctx, t, keys[0], 0, after-before); err != nil {
		return err
	}
	if err := saveSearchBlocks(ctx, t, keys); err != nil {
		return err
	}
	return openProposals(ctx, t, keys)
}
