package store

import "context"

// countSlots is among how many rows the counts of articles are spread.
const countSlots = 16

// countArticles adds to how many articles there are, and to how many with gold. The
// key of one of them chooses the row.
func countArticles(ctx context.Context, t tx, key int64, articles, gold int) error {
	if articles == 0 && gold == 0 {
		return nil
	}
	_, err := t.exec(ctx, `insert into article_counts (slot, articles, gold) values ($1, $2, $3) on conflict (slot)
		do update set articles = article_counts.articles + excluded.articles, gold = article_counts.gold + excluded.gold`,
		key%countSlots, articles, gold)
	return err
}

// articleCounts returns how many articles there are, and how many have gold.
func articleCounts(ctx context.Context, c conn) (articles, gold int, err error) {
	_, err = one(ctx, c, func(r row) (struct{}, error) { return struct{}{}, r.Scan(&articles, &gold) },
		`select cast(coalesce(sum(articles), 0) as bigint), cast(coalesce(sum(gold), 0) as bigint) from article_counts`)
	return articles, gold, err
}

// withGold counts those of some articles that have gold.
func withGold(ctx context.Context, t tx, keys []int64) (int, error) {
	return scalar[int](ctx, t.conn, `select count(*) from articles where gold is not null and key in `+in(1, len(keys)), anys(keys)...)
}
