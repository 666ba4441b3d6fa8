package store

import (
	"context"
	"database/sql"
	"fmt"

	"assay/annotate"
)

// Next leases an article to a person: the one that they hold and have not
// finished, else the first of the worklist that is free, with gold or without, else one without gold
// that nobody holds, by the policy. What they skipped comes back when nothing else
// is left, the longest ago first. An article to pass over may be named, so that
// the one after it can be had while it is reviewed. NotFound when there is none.
func (s *Store) Next(ctx context.Context, personID, except int64) (article int64, err error) {
	for {
		c, err := s.candidate(ctx, personID, except)
		if err != nil {
			return 0, err
		}
		got, err := s.tryLease(ctx, c, personID)
		if err != nil || got {
			return c.key, err
		}
		// Somebody else was faster; there may be another one.
	}
}

// candidate is an article that may be free, and why it is the next.
type candidate struct {
	key    int64
	reason string
	held   bool
}

// tryLease leases a candidate unless that is no longer possible. The search before
// it holds up nobody: only this needs the writer.
func (s *Store) tryLease(ctx context.Context, c candidate, personID int64) (got bool, err error) {
	err = s.update(ctx, func(ctx context.Context, t tx) error {
		got = false
		gold, err := lockArticle(ctx, t, c.key)
		if err == nil && gold && !c.held {
			gold, err = scalar[bool](ctx, t.conn, `select count(*) = 0 from worklist where article = $1`, c.key)
		}
		if err != nil || gold && !c.held {
			return err
		}
		got, err = lease(ctx, t, c.key, personID, c.reason)
		return err
	})
	return got, err
}

const (
	untakenArticle = `a.key <> $3 and not exists
		(select 1 from leases l where l.article = a.key and l.person <> $1 and l.expires > $2) and not exists
		(select 1 from reviews r where r.article = a.key and r.person = $1 and r.finished is not null)`
	unskipped    = ` and not exists (select 1 from skips k where k.article = a.key and k.person = $1)`
	freeArticle  = `a.gold is null and ` + untakenArticle
	freshArticle = freeArticle + unskipped
)

const (
	heldArticle = `select l.article, l.reason, cast(0 as double precision) from leases l where l.person = $1 and l.expires > $2 and l.article <> $3 and not exists
			(select 1 from reviews r where r.article = l.article and r.person = $1 and r.finished is not null)
		order by l.expires desc, l.article limit 1`
	// A cross join, because it makes SQLite begin with the worklist, which is short.
	listedArticle = `select a.key, w.reason, cast(0 as double precision) from worklist w cross join articles a
		where a.key = w.article and ` + untakenArticle + unskipped + ` order by w.position limit 1`
	uncertainArticle = `select a.key, '', p.uncertainty from open_proposals p join articles a on a.key = p.article
		where p.extractor = (` + currentChoice + `) and ` + freshArticle + ` order by p.uncertainty desc, p.article limit 1`
	randomArticle  = `select a.key, '', cast(0 as double precision) from articles a where ` + freshArticle + ` order by a.hash limit 1`
	oldestArticle  = `select a.key, '', cast(0 as double precision) from articles a where ` + freshArticle + ` order by a.key limit 1`
	skippedArticle = `select a.key, '', cast(0 as double precision) from skips k join articles a on a.key = k.article
		where k.person = $1 and ` + freeArticle + ` order by k.seq limit 1`
)

// search is one place to look for the next article, and what to say of a find.
type search struct {
	query string
	why   func(stored string, uncertainty float64) string
}

func because(reason string) func(string, float64) string {
	return func(string, float64) string { return reason }
}

var (
	held   = search{heldArticle, func(reason string, _ float64) string { return reason }}
	listed = search{listedArticle, func(reason string, _ float64) string {
		if reason == "" {
			return "on the worklist"
		}
		return "on the worklist: " + reason
	}}
	uncertain = search{uncertainArticle, func(_ string, u float64) string { return fmt.Sprintf("uncertain: %.0f of 100", 100*u) }}
	random    = search{randomArticle, because("drawn at random")}
	oldest    = search{oldestArticle, because("the oldest")}
	skipped   = search{skippedArticle, because("skipped before")}
)

func (s *Store) candidate(ctx context.Context, personID, except int64) (candidate, error) {
	searches, err := s.searches(ctx, personID)
	if err != nil {
		return candidate{}, err
	}
	for i, search := range searches {
		c, err := one(ctx, s.read(), func(r row) (c candidate, err error) {
			var uncertainty float64
			err = r.Scan(&c.key, &c.reason, &uncertainty)
			c.reason, c.held = search.why(c.reason, uncertainty), i == 0
			return c, err
		}, search.query, personID, micros(s.Now()), except)
		if err != sql.ErrNoRows {
			return c, err
		}
	}
	return candidate{}, annotate.Errorf(annotate.NotFound, "there is no article left to review")
}

// searches lists where to look, by the policy.
func (s *Store) searches(ctx context.Context, personID int64) ([]search, error) {
	set, err := s.Settings(ctx)
	if err != nil {
		return nil, err
	}
	var policy []search
	switch set.Policy {
	case ListOnly:
	case Random:
		policy = []search{random}
	case Oldest:
		policy = []search{oldest}
	default:
		policy = []search{uncertain, oldest} // oldest: no proposals yet
		drawn, err := s.drawsRandom(ctx, personID, set.RandomShare)
		if err != nil {
			return nil, err
		}
		if drawn {
			policy = []search{random}
		}
	}
	return append(append([]search{held, listed}, policy...), skipped), nil
}

// drawsRandom spreads the random share evenly over a person's reviews: of ten at a
// share of 0.2, the fifth and the tenth are drawn at random.
func (s *Store) drawsRandom(ctx context.Context, personID int64, share float64) (bool, error) {
	n, err := scalar[int64](ctx, s.read(), `select count(*) from reviews where person = $1`, personID)
	return int64(float64(n+1)*share) > int64(float64(n)*share), err
}
