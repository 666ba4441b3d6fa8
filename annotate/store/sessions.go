package store

import (
	"context"
	"time"

	"assay/annotate"
)

// CreateSession returns the id of a new session, which is not stored: only its
// hash is. Forbidden when the person is not active.
func (s *Store) CreateSession(ctx context.Context, personID int64, ttl time.Duration) (string, error) {
	id := secret()
	return id, s.update(ctx, func(ctx context.Context, t tx) error {
		p, err := person(ctx, t.conn, personID)
		if err != nil {
			return err
		}
		if !p.Active {
			return annotate.Errorf(annotate.Forbidden, "%s may not sign in", p.Name)
		}
		if _, err := t.exec(ctx, `delete from sessions where expires <= $1`, micros(t.now)); err != nil {
			return err
		}
		_, err = t.exec(ctx, `insert into sessions (hash, person, expires) values ($1, $2, $3)`,
			hashOf(id), personID, micros(t.now.Add(ttl)))
		return err
	})
}

// SessionPerson returns whose session it is. NotFound when the session is unknown,
// expired or ended, or the person is not active.
func (s *Store) SessionPerson(ctx context.Context, id string) (annotate.Person, error) {
	p, err := one(ctx, s.read(), scanPerson, `select `+personColumns+` from sessions s join people p on p.id = s.person
		where s.hash = $1 and s.expires > $2 and p.active`, hashOf(id), micros(s.Now()))
	return p, orNotFound(err, "the session has ended; sign in again")
}

// DeleteSession ends a session; one that is not there is no error.
func (s *Store) DeleteSession(ctx context.Context, id string) error {
	return s.update(ctx, func(ctx context.Context, t tx) error {
		_, err := t.exec(ctx, `delete from sessions where hash = $1`, hashOf(id))
		return err
	})
}
