package store

import (
	"context"
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

// lease gives a locked article to a person, or renews it, which keeps the reason;
// false when somebody else holds it.
func lease(ctx context.Context, t tx, article, personID int64, reason string) (bool, error) {
	n, err := t.exec(ctx, `insert into leases (article, person, expires, reason) values ($1, $2, $3, $5)
		on conflict (article) do update set person = excluded.person, expires = excluded.expires,
			reason = case when leases.person = excluded.person then leases.reason else excluded.reason end
		where leases.person = excluded.person or leases.expires <= $4`,
		article, personID, micros(t.now.Add(LeaseFor)), micros(t.now), reason)
	return n > 0, err
}

// take is lease with a Conflict that names the holder.
func take(ctx context.Context, t tx, article, personID int64) error {
	ok, err := lease(ctx, t, article, personID, "")
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
	return s.update(ctx, func(ctx context.Context, t tx) error { return releaseAll(ctx, t, personID) })
}

func releaseAll(ctx context.Context, t tx, personID int64) error {
	if _, err := t.exec(ctx, `delete from reviews where person = $1 and `+unseen, personID); err != nil {
		return err
	}
	_, err := t.exec(ctx, `delete from leases where person = $1`, personID)
	return err
}
