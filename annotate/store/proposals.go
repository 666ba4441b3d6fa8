package store

import (
	"context"
	"unicode/utf8"

	"assay/annotate"
)

// proposalsAtOnce bounds a transaction of background work, so that reviewers need
// not wait for it.
const proposalsAtOnce = 50

// Unextracted returns articles after a key, with their texts, of which a version
// has made no proposals; at most limit, fewer where the texts are long. There are
// no more when it returns none.
func (s *Store) Unextracted(ctx context.Context, version string, after int64, limit int) ([]Article, error) {
	return s.UnextractedOf(ctx, version, Scope{}, after, limit)
}

// Proposal is what an extractor says of an article: no incident is an answer too.
type Proposal struct {
	Article   int64
	Incidents []annotate.Incident
}

// SaveProposals stores the proposals of a registered version, 50 in a transaction.
// What is there already stays as it is. NotFound for an unknown article or
// version, Invalid for a span outside the text.
func (s *Store) SaveProposals(ctx context.Context, version string, ps []Proposal) error {
	for len(ps) > 0 {
		n := min(len(ps), proposalsAtOnce)
		err := s.update(ctx, func(ctx context.Context, t tx) error { return saveProposals(ctx, t, version, ps[:n]) })
		if err != nil {
			return err
		}
		ps = ps[n:]
	}
	return nil
}

func saveProposals(ctx context.Context, t tx, version string, ps []Proposal) error {
	if err := registered(ctx, t.conn, version); err != nil {
		return err
	}
	var args []any
	keys := make([]int64, len(ps))
	for i, p := range ps {
		keys[i] = p.Article
		record, err := proposalRecord(ctx, t, version, p)
		if err != nil {
			return err
		}
		args = append(args, p.Article, version, labels(record), annotate.Uncertainty(p.Incidents), micros(t.now))
	}
	added, err := t.exec(ctx, `insert into proposals (article, extractor, record, uncertainty, made) values `+values(len(ps), 5)+
		` on conflict do nothing`, args...)
	if err != nil {
		return err
	}
	if _, err := t.exec(ctx, `update extractors set articles = articles + $2 where version = $1`, version, added); err != nil {
		return err
	}
	return openProposals(ctx, t, keys)
}

// openProposals keeps those proposals in the queue whose articles have no gold.
func openProposals(ctx context.Context, t tx, keys []int64) error {
	these := in(1, len(keys))
	_, err := t.exec(ctx, `delete from open_proposals where article in (select key from articles where key in `+these+` and gold is not null)`, anys(keys)...)
	if err != nil {
		return err
	}
	_, err = t.exec(ctx, `insert into open_proposals (article, extractor, uncertainty)
		select p.article, p.extractor, p.uncertainty from proposals p join articles a on a.key = p.article
		where p.article in `+these+` and a.gold is null on conflict do nothing`, anys(keys)...)
	return err
}

func proposalRecord(ctx context.Context, t tx, version string, p Proposal) (annotate.Record, error) {
	a, err := one(ctx, t.conn, func(r row) (a annotate.Article, err error) {
		return a, r.Scan(&a.ID, &a.Title, &a.Text)
	}, `select a.id, a.title, t.text from articles a join article_texts t on t.article = a.key where a.key = $1`, p.Article)
	if err != nil {
		return annotate.Record{}, orNotFound(err, "there is no article with key %d", p.Article)
	}
	r := annotate.Record{Schema: annotate.SchemaVersion, Article: a, Extractor: version, Incidents: p.Incidents}
	if r.Incidents == nil {
		r.Incidents = []annotate.Incident{}
	}
	return r, r.CheckSpans(utf8.RuneCountInString(a.Document()))
}

// ProposalsOf returns what a version proposed for an article; NotFound when it has
// not read it.
func (s *Store) ProposalsOf(ctx context.Context, article int64, version string) ([]annotate.Incident, error) {
	return proposalsOf(ctx, s.read(), article, version)
}

// proposalsOf returns what is shared between all who ask, so nobody may change it.
func proposalsOf(ctx context.Context, c conn, article int64, version string) ([]annotate.Incident, error) {
	key := proposalKey{article, version}
	if known, ok := c.engine.proposals.Get(key); ok {
		return known, nil
	}
	stored, err := scalar[string](ctx, c, `select record from proposals where article = $1 and extractor = $2`, article, version)
	if err != nil {
		return nil, orNotFound(err, "%s has not read this article", version)
	}
	r, err := parseLabels(stored)
	if err == nil {
		c.engine.proposals.Add(key, r.Incidents)
	}
	return r.Incidents, err
}
