package store

import (
	"context"
	"strings"

	"assay/annotate"
)

// keyed is a record with the key of its article, or the id of its review.
type keyed struct {
	key       int64
	record    annotate.Record
	proposals []annotate.Incident
}

func (k keyed) size() (int64, int) { return k.key, len(k.record.Text) }

const (
	goldColumns = `select a.key, a.id, a.title, t.text, a.published, a.source, t.extra, r.record`
	goldTables  = ` from articles a join article_texts t on t.article = a.key join reviews r on r.id = a.gold `
)

// storedGold is a row of goldColumns.
type storedGold struct {
	key           int64
	article       annotate.Article
	extra, labels string // JSON
}

func (g storedGold) size() (int64, int) { return g.key, len(g.article.Text) }

// scanStoredGold reads goldColumns, and what more is asked for.
func scanStoredGold(r row, more ...any) (g storedGold, err error) {
	a := &g.article
	fields := []any{&g.key, &a.ID, &a.Title, &a.Text, &a.Published, &a.Source, &g.extra, &g.labels}
	err = r.Scan(append(fields, more...)...)
	return g, err
}

func (g storedGold) parse() (keyed, error) {
	unknown, err := parseExtra(g.extra)
	if err != nil {
		return keyed{}, err
	}
	record, err := whole(g.article, unknown, g.labels)
	return keyed{key: g.key, record: record}, err
}

// appendJSON appends the record in its canonical form. Its labels begin with schema and
// id, after which the article's other keys come: they are put in without parsing the rest.
func (g storedGold) appendJSON(dst []byte) ([]byte, error) {
	for _, schema := range []string{annotate.SchemaVersion, ""} {
		r := annotate.Record{Schema: schema, Article: annotate.Article{ID: g.article.ID}}
		begin := r.AppendJSON(nil)
		rest, ok := strings.CutPrefix(g.labels, string(begin[:len(begin)-1]))
		if !ok || g.extra != "" {
			continue
		}
		r.Article = g.article
		dst = r.AppendJSON(dst)
		return append(dst[:len(dst)-1], rest...), nil
	}
	k, err := g.parse()
	return k.record.AppendJSON(dst), err
}

// scanGold reads goldColumns, and what more is asked for.
func scanGold(r row, more ...any) (keyed, error) {
	g, err := scanStoredGold(r, more...)
	if err != nil {
		return keyed{}, err
	}
	return g.parse()
}

// GoldOf returns the gold record of an article, NotFound where there is none.
func (s *Store) GoldOf(ctx context.Context, article int64) (annotate.Record, error) {
	k, err := one(ctx, s.read(), func(r row) (keyed, error) { return scanGold(r) }, goldColumns+goldTables+`where a.key = $1`, article)
	return k.record, orNotFound(err, "the article has no gold yet")
}

// EachGold calls fn with every gold record and its article's key, in the order of
// keys, until fn returns an error. Imported gold keeps its own review note, scope
// and unknown keys. It holds one page in memory and no transaction.
func (s *Store) EachGold(ctx context.Context, fn func(key int64, r annotate.Record) error) error {
	return eachGold(ctx, s.read(), fn)
}

func eachGold(ctx context.Context, c conn, fn func(key int64, r annotate.Record) error) error {
	return eachStoredGold(ctx, c, func(g storedGold) error {
		k, err := g.parse()
		if err != nil {
			return err
		}
		return fn(k.key, k.record)
	})
}

// EachGoldLine is [Store.EachGold] for the records in their canonical form, which fn must
// not keep. It need not parse them.
func (s *Store) EachGoldLine(ctx context.Context, fn func(line []byte) error) error {
	var buffer []byte
	return eachStoredGold(ctx, s.read(), func(g storedGold) (err error) {
		if buffer, err = g.appendJSON(buffer[:0]); err != nil {
			return err
		}
		return fn(buffer)
	})
}

// eachStoredGold names the key of both tables, without which PostgreSQL would read all
// texts up to it for every page.
func eachStoredGold(ctx context.Context, c conn, fn func(storedGold) error) error {
	return pages(func(after int64) ([]storedGold, int64, error) {
		p := newPage(storedGold.size)
		err := c.each(ctx, scanPage(p, func(r row) (storedGold, error) { return scanStoredGold(r) }),
			goldColumns+goldTables+`where a.key > $1 and t.article > $1 order by a.key limit $2`, after, pageRows)
		return p.items, p.last, err
	}, fn)
}

// EachPair is [Store.EachGold] for the gold whose article an extractor's version
// has read, with what it proposed.
func (s *Store) EachPair(ctx context.Context, version string, fn func(gold annotate.Record, proposals []annotate.Incident) error) error {
	return pages(func(after int64) ([]keyed, int64, error) {
		p := newPage(keyed.size)
		err := s.read().each(ctx, scanPage(p, scanPair), goldColumns+`, x.record`+goldTables+
			`join proposals x on x.article = a.key and x.extractor = $2 where a.key > $1 and t.article > $1 order by a.key limit $3`, after, version, pageRows)
		return p.items, p.last, err
	}, func(k keyed) error { return fn(k.record, k.proposals) })
}

func scanPair(r row) (keyed, error) {
	var proposals string
	k, err := scanGold(r, &proposals)
	if err != nil {
		return keyed{}, err
	}
	labels, err := parseLabels(proposals)
	k.proposals = labels.Incidents
	return k, err
}

// EachReview calls fn with the record of every review by a person, with all its
// decisions, in the order in which they were begun. A finished one has its gold as
// incidents, an unfinished one has none. It holds no transaction.
func (s *Store) EachReview(ctx context.Context, fn func(annotate.Record) error) error {
	return pages(func(after int64) ([]int64, int64, error) {
		ids, err := list(ctx, s.read(), scan1[int64],
			`select id from reviews where id > $1 and person is not null order by id limit $2`, after, pageRows)
		if err != nil || len(ids) == 0 {
			return nil, 0, err
		}
		return ids, ids[len(ids)-1], nil
	}, func(id int64) error {
		r, err := s.Review(ctx, id)
		if err != nil {
			return err
		}
		record := goldOf(r)
		record.Decisions = r.Log
		if r.Finished.IsZero() {
			record.Incidents = nil
		}
		return fn(record)
	})
}
