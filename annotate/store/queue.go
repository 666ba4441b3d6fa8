package store

import (
	"context"
	"database/sql"
	"time"

	"assay/annotate"
)

// LeaseFor is how long a person holds an article after they last did something
// with it.
const LeaseFor = 15 * time.Minute

// lockArticle makes the transactions that touch an article follow one another.
// It returns whether the article has gold.
func lockArticle(ctx context.Context, t tx, key int64) (gold bool, err error) {
	gold, err = scalar[bool](ctx, t.conn, `select gold is not null from articles where key = $1 {{lock}}`, key)
	return gold, orNotFound(err, "there is no such article")
}

// lockArticles is lockArticle for several, in one order, so that no two wait for
// each other.
func lockArticles(ctx context.Context, t tx, keys []int64) error {
	_, err := list(ctx, t.conn, scan1[int64], `select key from articles where key in `+in(1, len(keys))+` order by key {{lock}}`, anys(keys)...)
	return err
}

// lease gives a locked article to a person, or renews it; false when somebody else
// holds it.
func lease(ctx context.Context, t tx, article, personID int64) (bool, error) {
	n, err := t.exec(ctx, `insert into leases (article, person, expires) values ($1, $2, $3)
		on conflict (article) do update set person = excluded.person, expires = excluded.expires
		where leases.person = excluded.person or leases.expires <= $4`,
		article, personID, micros(t.now.Add(LeaseFor)), micros(t.now))
	return n > 0, err
}

// take is lease with a Conflict that names the holder.
func take(ctx context.Context, t tx, article, personID int64) error {
	ok, err := lease(ctx, t, article, personID)
	if err != nil || ok {
		return err
	}
	name, err := scalar[string](ctx, t.conn, `select p.name from leases l join people p on p.id = l.person where l.article = $1`, article)
	if err != nil {
		return err
	}
	return annotate.Errorf(annotate.Conflict, "%s is reviewing this article now", name)
}

func release(ctx context.Context, t tx, article, personID int64) error {
	_, err := t.exec(ctx, `delete from leases where article = $1 and person = $2`, article, personID)
	return err
}

// Next leases an article to a person: the one that they hold and have not
// finished, else the first without gold that nobody holds. What they skipped comes
// back when nothing else is left, the longest ago first. NotFound when there is
// none.
func (s *Store) Next(ctx context.Context, personID int64) (article int64, err error) {
	for {
		key, got, err := s.tryNext(ctx, personID)
		if err != nil || got {
			return key, err
		}
		// Somebody else was faster; there may be another one.
	}
}

// tryNext looks for the next article and tries to lease it.
func (s *Store) tryNext(ctx context.Context, personID int64) (key int64, got bool, err error) {
	err = s.update(ctx, func(ctx context.Context, t tx) error {
		var held bool
		if key, held, err = candidate(ctx, t, personID); err != nil {
			return err
		}
		gold, err := lockArticle(ctx, t, key)
		if got = false; err != nil || gold && !held {
			return err
		}
		got, err = lease(ctx, t, key, personID)
		return err
	})
	return key, got, err
}

const heldArticle = `select l.article from leases l where l.person = $1 and l.expires > $2 and not exists
		(select 1 from reviews r where r.article = l.article and r.person = $1 and r.finished is not null)
	order by l.expires desc, l.article limit 1`

const freeArticle = `a.gold is null and not exists
		(select 1 from leases l where l.article = a.key and l.person <> $1 and l.expires > $2) and not exists
		(select 1 from reviews r where r.article = a.key and r.person = $1 and r.finished is not null)`

const freshArticle = `select a.key from articles a where ` + freeArticle + ` and not exists
		(select 1 from skips k where k.article = a.key and k.person = $1)
	order by a.key limit 1`

const skippedArticle = `select a.key from skips k join articles a on a.key = k.article
	where k.person = $1 and ` + freeArticle + ` order by k.seq limit 1`

func candidate(ctx context.Context, t tx, personID int64) (key int64, held bool, err error) {
	for _, query := range []string{heldArticle, freshArticle, skippedArticle} {
		key, err = scalar[int64](ctx, t.conn, query, personID, micros(t.now))
		if err != sql.ErrNoRows {
			return key, query == heldArticle, err
		}
	}
	return 0, false, annotate.Errorf(annotate.NotFound, "there is no article left to review")
}

// Renew keeps an article leased, and takes it where nobody holds it. Conflict when
// somebody else does.
func (s *Store) Renew(ctx context.Context, article, personID int64) error {
	return s.update(ctx, func(ctx context.Context, t tx) error {
		if _, err := lockArticle(ctx, t, article); err != nil {
			return err
		}
		return take(ctx, t, article, personID)
	})
}

// Skip gives the article back and puts it behind all others in the person's queue.
func (s *Store) Skip(ctx context.Context, article, personID int64) error {
	return s.update(ctx, func(ctx context.Context, t tx) error {
		if _, err := lockArticle(ctx, t, article); err != nil {
			return err
		}
		if err := release(ctx, t, article, personID); err != nil {
			return err
		}
		// A new row, not an old one changed: seq says which was skipped last.
		if _, err := t.exec(ctx, `delete from skips where article = $1 and person = $2`, article, personID); err != nil {
			return err
		}
		_, err := t.exec(ctx, `insert into skips (article, person) values ($1, $2)`, article, personID)
		return err
	})
}

// ReleaseAll gives back all that a person holds, at sign-out.
func (s *Store) ReleaseAll(ctx context.Context, personID int64) error {
	return s.update(ctx, func(ctx context.Context, t tx) error {
		_, err := t.exec(ctx, `delete from leases where person = $1`, personID)
		return err
	})
}
