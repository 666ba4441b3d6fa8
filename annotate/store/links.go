package store

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"time"

	"assay/annotate"
)

// LinkKind is what a one-time link is for.
type LinkKind string

const (
	LinkSetup  LinkKind = "setup"  // makes the first lead
	LinkInvite LinkKind = "invite" // a new person sets their password
	LinkReset  LinkKind = "reset"  // a person sets another password
	LinkSignIn LinkKind = "signin" // signs in without a password, for the demo
)

// Link is a one-time link that is not spent. PersonID is 0 for LinkSetup.
type Link struct {
	Kind     LinkKind
	PersonID int64
	Expires  time.Time
}

// secret makes a token that cannot be guessed.
func secret() string {
	var b [32]byte
	rand.Read(b[:]) // never fails
	return base64.RawURLEncoding.EncodeToString(b[:])
}

// hashOf is how tokens and session ids are stored, so that nobody who reads the
// database can use them. They are random: no slow hash is needed.
func hashOf(secret string) string {
	sum := sha256.Sum256([]byte(secret))
	return hex.EncodeToString(sum[:])
}

// CreateLink returns the token of a new link, which is not stored. A reset makes
// older links of that person void. Conflict for an invitation of somebody who has
// a password already.
func (s *Store) CreateLink(ctx context.Context, kind LinkKind, personID int64, ttl time.Duration) (string, error) {
	token := secret()
	return token, s.update(ctx, func(ctx context.Context, t tx) error {
		if _, err := t.exec(ctx, `delete from links where expires <= $1`, micros(t.now)); err != nil {
			return err
		}
		var owner any
		if kind != LinkSetup {
			owner = personID
			if err := checkLink(ctx, t, kind, personID); err != nil {
				return err
			}
		}
		_, err := t.exec(ctx, `insert into links (hash, kind, person, expires) values ($1, $2, $3, $4)`,
			hashOf(token), kind, owner, micros(t.now.Add(ttl)))
		return err
	})
}

func checkLink(ctx context.Context, t tx, kind LinkKind, personID int64) error {
	p, err := person(ctx, t.conn, personID)
	switch {
	case err != nil:
		return err
	case !p.Active:
		return annotate.Errorf(annotate.Conflict, "%s is not active", p.Name)
	case kind == LinkInvite && p.SignedUp:
		return annotate.Errorf(annotate.Conflict, "%s has set a password already; make a reset link", p.Name)
	case kind == LinkReset:
		return voidLinks(ctx, t, personID)
	case kind != LinkInvite && kind != LinkSignIn:
		return annotate.Errorf(annotate.Invalid, "%q is not a kind of link", kind)
	}
	return nil
}

func voidLinks(ctx context.Context, t tx, personID int64) error {
	_, err := t.exec(ctx, `delete from links where person = $1 and spent is null`, personID)
	return err
}

// Link returns what a token is for, and the person (none for LinkSetup). It spends
// nothing. NotFound when the token is unknown, spent, void or expired.
func (s *Store) Link(ctx context.Context, token string) (Link, annotate.Person, error) {
	l, err := findLink(ctx, s.read(), token, s.Now())
	if err != nil || l.PersonID == 0 {
		return l, annotate.Person{}, err
	}
	p, err := person(ctx, s.read(), l.PersonID)
	return l, p, err
}

func findLink(ctx context.Context, c conn, token string, now time.Time) (Link, error) {
	l, err := one(ctx, c, func(r row) (l Link, err error) {
		return l, r.Scan(&l.Kind, &l.PersonID, at(&l.Expires))
	}, `select kind, coalesce(person, 0), expires from links
		where hash = $1 and spent is null and expires > $2`, hashOf(token), micros(now))
	return l, orNotFound(err, "this link was used already or has expired; ask for a new one")
}

// SpendLink uses a link, once, and returns the person who may now sign in.
// LinkSetup makes the first lead from name and hash, LinkInvite and LinkReset set
// the hash (a reset also ends the person's sessions), LinkSignIn ignores both.
func (s *Store) SpendLink(ctx context.Context, token, name, passwordHash string) (annotate.Person, error) {
	return updated(ctx, s, func(ctx context.Context, t tx) (annotate.Person, error) {
		// Set-up links are locked together: of two people the second must see the
		// lead that the first has made.
		if _, err := list(ctx, t.conn, scan1[string], `select hash from links
			where hash = $1 or kind = $2 order by hash {{lock}}`, hashOf(token), LinkSetup); err != nil {
			return annotate.Person{}, err
		}
		l, err := findLink(ctx, t.conn, token, t.now)
		if err != nil {
			return annotate.Person{}, err
		}
		if l.Kind != LinkSignIn && passwordHash == "" {
			return annotate.Person{}, annotate.Errorf(annotate.Invalid, "set a password")
		}
		if _, err := t.exec(ctx, `update links set spent = $2 where hash = $1`, hashOf(token), micros(t.now)); err != nil {
			return annotate.Person{}, err
		}
		switch l.Kind {
		case LinkSetup:
			return firstLead(ctx, t, name, passwordHash)
		case LinkInvite, LinkReset:
			return setPassword(ctx, t, l, passwordHash)
		}
		return person(ctx, t.conn, l.PersonID)
	})
}

func firstLead(ctx context.Context, t tx, name, passwordHash string) (annotate.Person, error) {
	needed, err := needsSetup(ctx, t.conn)
	if err == nil && !needed {
		err = annotate.Errorf(annotate.Conflict, "the first lead is set up already; sign in, or ask for an invitation")
	}
	if err != nil {
		return annotate.Person{}, err
	}
	return createPerson(ctx, t, NewPerson{Name: name, Role: annotate.Lead}, passwordHash)
}

func setPassword(ctx context.Context, t tx, l Link, passwordHash string) (annotate.Person, error) {
	if _, err := t.exec(ctx, `update people set password = $2 where id = $1`, l.PersonID, passwordHash); err != nil {
		return annotate.Person{}, err
	}
	if err := voidLinks(ctx, t, l.PersonID); err != nil {
		return annotate.Person{}, err
	}
	if l.Kind == LinkReset {
		if _, err := t.exec(ctx, `delete from sessions where person = $1`, l.PersonID); err != nil {
			return annotate.Person{}, err
		}
	}
	return person(ctx, t.conn, l.PersonID)
}

// NeedsSetup says whether a first lead must be made: no active lead has a password,
// and nobody is scripted, as in the demo.
func (s *Store) NeedsSetup(ctx context.Context) (bool, error) { return needsSetup(ctx, s.read()) }

func needsSetup(ctx context.Context, c conn) (bool, error) {
	return scalar[bool](ctx, c, `select count(*) = 0 from people where scripted or active and role = 'lead' and password <> ''`)
}
