package store

import (
	"context"
	"slices"

	"assay/annotate"
)

// Scope is which articles an extractor goes over: those of a snapshot, or some by
// their keys, at most 1,000; the zero value is all.
type Scope struct {
	Snapshot string
	Articles []int64
}

// where returns a condition on articles a, its parameters from $first on.
func (c Scope) where(first int) (string, []any) {
	switch {
	case len(c.Articles) > 0:
		keys := c.Articles[:min(len(c.Articles), maxScope)]
		return ` and a.key in ` + in(first, len(keys)), anys(keys)
	case c.Snapshot != "":
		return ` and a.id in (select sr.article from snapshot_records sr join snapshots s on s.id = sr.snapshot
			where s.name = ` + in(first, 1) + `)`, []any{c.Snapshot}
	}
	return "", nil
}

const maxScope = 1000

// UnextractedOf is [Store.Unextracted] of some articles.
func (s *Store) UnextractedOf(ctx context.Context, version string, of Scope, after int64, limit int) ([]Article, error) {
	where, args := of.where(5)
	p := newPage(func(a Article) (int64, int) { return a.Key, len(a.Text) })
	err := s.read().each(ctx, scanPage(p, scanFullArticle), fullArticle+`where a.key > $2 and not exists
		(select 1 from proposals p where p.article = a.key and p.extractor = $3)`+where+`
		order by a.key limit $4`, append([]any{micros(s.Now()), after, version, limit}, args...)...)
	return p.items, err
}

// CountExtracted returns how many articles there are in a scope, and of how many a
// version has made proposals.
func (s *Store) CountExtracted(ctx context.Context, version string, of Scope) (articles, extracted int, err error) {
	where, args := of.where(1)
	if where == "" {
		articles, err = s.ArticleCount(ctx)
	} else {
		articles, err = scalar[int](ctx, s.read(), `select count(*) from articles a where 1 = 1`+where, args...)
	}
	if err != nil {
		return 0, 0, err
	}
	if where == "" {
		extracted, err = scalar[int](ctx, s.read(), `select articles from extractors where version = $1`, version)
		return articles, extracted, err
	}
	where, args = of.where(2)
	extracted, err = scalar[int](ctx, s.read(), `select count(*) from articles a join proposals p on p.article = a.key and p.extractor = $1
		where 1 = 1`+where, slices.Insert(args, 0, any(version))...)
	return articles, extracted, err
}

// ArticleCount returns how many articles there are.
func (s *Store) ArticleCount(ctx context.Context) (int, error) {
	articles, _, err := articleCounts(ctx, s.read())
	return articles, err
}

// KeysOf returns the keys of articles by the ids that they came with; NotFound
// names the first that is none.
func (s *Store) KeysOf(ctx context.Context, ids []string) ([]int64, error) {
	if len(ids) > maxScope {
		return nil, annotate.Errorf(annotate.Invalid, "at most 1,000 articles can be named; take all, or those of a snapshot")
	}
	keys := make([]int64, 0, len(ids))
	for _, id := range ids {
		if !storable(id) {
			return nil, annotate.Errorf(annotate.Invalid, "an id is not text")
		}
		key, err := scalar[int64](ctx, s.read(), `select key from articles where id = $1`, id)
		if err != nil {
			return nil, orNotFound(err, "there is no article %q", id)
		}
		keys = append(keys, key)
	}
	return keys, nil
}
