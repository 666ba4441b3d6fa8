package store

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"assay/annotate"
)

// Status of an article.
type Status string

const (
	StatusNew    Status = "new"       // nobody has begun, and there is no gold
	StatusLeased Status = "in_review" // leased, or a review was begun
	StatusGold   Status = "gold"
)

// Article is an article and where it stands. Key is the store's own, counts up and
// is never used again.
type Article struct {
	Key int64
	annotate.Article
	Extra   annotate.Extra
	Added   time.Time
	Status  Status
	Victim  string // of the gold's primary incident
	Holder  string // name of the person who has leased it, or empty
	Reviews int    // by people, finished or not
}

// An article with its status as of $1. Lists go without the text.
const (
	articleColumns = `a.key, a.id, a.title, a.published, a.source, a.added, coalesce(a.victim, ''), coalesce(h.name, ''),
		(select count(*) from reviews r where r.article = a.key and r.person is not null and r.started > 0), a.gold is not null`
	articleTables = ` from articles a
		left join leases l on l.article = a.key and l.expires > $1
		left join people h on h.id = l.person `
	fullArticle = `select ` + articleColumns + `, t.text, t.extra` + articleTables +
		`join article_texts t on t.article = a.key `
)

func scanArticle(r row) (Article, error)     { return readArticle(r, false) }
func scanFullArticle(r row) (Article, error) { return readArticle(r, true) }

func readArticle(r row, full bool) (a Article, err error) {
	var gold bool
	var extra string
	fields := []any{&a.Key, &a.ID, &a.Title, &a.Published, &a.Source, at(&a.Added), &a.Victim, &a.Holder, &a.Reviews, &gold}
	if full {
		fields = append(fields, &a.Text, &extra)
	}
	if err := r.Scan(fields...); err != nil {
		return Article{}, err
	}
	switch {
	case gold:
		a.Status = StatusGold
	case a.Holder != "" || a.Reviews > 0:
		a.Status = StatusLeased
	default:
		a.Status = StatusNew
	}
	a.Extra, err = parseExtra(extra)
	return a, err
}

// formatExtra writes unknown keys as a JSON object, or "" for none.
func formatExtra(e annotate.Extra) string {
	if len(e) == 0 {
		return ""
	}
	return string(annotate.Record{Extra: e}.AppendJSON(nil))
}

func parseExtra(s string) (e annotate.Extra, err error) {
	if s == "" {
		return nil, nil
	}
	if err := json.Unmarshal([]byte(s), &e); err != nil {
		return nil, fmt.Errorf("stored unknown keys: %w", err)
	}
	return e, nil
}

// Filter chooses articles. Status "" is all of them; Query is looked for in title,
// source, id and the gold's victim, without regard to case; After is the key after
// which a page begins; Limit is 1 to 500, or 0 for 50.
type Filter struct {
	Status Status
	Query  string
	After  int64
	Limit  int
}

// keys is the select of the keys of those articles, n at most, and its parameters from $2 on.
func (f Filter) keys(e *engine, n int) (string, []any) {
	const begun = `a.key in (` + begunArticles + `)`
	from, order := `articles a`, `a.key`
	conditions, args := []string{`a.key > $2`}, []any{f.After}
	switch f.Status {
	case StatusGold:
		conditions = append(conditions, `a.gold is not null`)
	case StatusNew:
		conditions = append(conditions, `a.gold is null and not `+begun)
	case StatusLeased:
		conditions = append(conditions, `a.gold is null and `+begun)
	}
	if strings.TrimSpace(f.Query) != "" {
		conditions = append(conditions, `(a.search like $3 escape '\' or a.victim_search like $3 escape '\')`)
		args = append(args, pattern(f.Query))
		if e.sqlite {
			from, order = `search_blocks b cross join articles a`, `b.block, a.key`
			conditions = append(conditions, inSearchBlocks)
		}
	}
	return fmt.Sprintf(`select a.key from %s where %s order by %s limit %d`, from, strings.Join(conditions, ` and `), order, n), args
}

// Articles returns a page of articles without their texts, in the order in which
// they were added, and the key after which the next page begins; 0 when this is
// the last one. Invalid when the filter is.
func (s *Store) Articles(ctx context.Context, f Filter) (articles []Article, next int64, err error) {
	switch f.Status {
	case "", StatusNew, StatusLeased, StatusGold:
	default:
		return nil, 0, annotate.Errorf(annotate.Invalid, "%q is not a status; use new, in_review or gold", f.Status)
	}
	if len(f.Query) > 1000 {
		return nil, 0, annotate.Errorf(annotate.Invalid, "search for at most 1000 characters")
	}
	if !storable(f.Query) {
		return nil, 0, nil // no article holds it
	}
	limit := min(f.Limit, 500)
	if limit <= 0 {
		limit = 50
	}
	keys, args := f.keys(s.engine, limit+1)
	args = append([]any{micros(s.Now())}, args...)
	if f.Query != "" {
		args = s.engine.plannedAnew(args)
	}
	articles, err = list(ctx, s.read(), scanArticle,
		`select `+articleColumns+articleTables+`where a.key in (`+keys+`) order by a.key`, args...)
	if err == nil && len(articles) > limit {
		articles = articles[:limit]
		next = articles[limit-1].Key
	}
	return articles, next, err
}

// Article returns the article with a key.
func (s *Store) Article(ctx context.Context, key int64) (Article, error) {
	return article(ctx, s.read(), key, s.Now())
}

func article(ctx context.Context, c conn, key int64, now time.Time) (Article, error) {
	a, err := one(ctx, c, scanFullArticle, fullArticle+`where a.key = $2`, micros(now), key)
	return a, orNotFound(err, "there is no such article")
}

// ArticleByID returns the article with the id that it came with.
func (s *Store) ArticleByID(ctx context.Context, id string) (Article, error) {
	if !storable(id) {
		return Article{}, annotate.Errorf(annotate.NotFound, "there is no such article")
	}
	a, err := one(ctx, s.read(), scanFullArticle, fullArticle+`where a.id = $2`, micros(s.Now()), id)
	return a, orNotFound(err, "there is no article %q", id)
}

// EachArticle calls fn for every article, in the order in which they were added,
// until fn returns an error. It holds one page in memory and no transaction, so
// that fn may use the store.
func (s *Store) EachArticle(ctx context.Context, fn func(Article) error) error {
	return pages(func(after int64) ([]Article, int64, error) {
		p := newPage(func(a Article) (int64, int) { return a.Key, len(a.Text) })
		err := s.read().each(ctx, scanPage(p, scanFullArticle),
			fullArticle+`where a.key > $2 order by a.key limit $3`, micros(s.Now()), after, pageRows)
		return p.items, p.last, err
	}, fn)
}
