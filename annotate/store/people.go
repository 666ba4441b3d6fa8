package store

import (
	"cmp"
	"context"
	"database/sql"
	"slices"
	"strings"
	"unicode/utf8"

	"assay/annotate"
)

// NewPerson is what is known of a person before they sign up.
type NewPerson struct {
	Name     string
	Role     annotate.Role
	Scripted bool
}

const personColumns = `p.id, p.name, p.role, p.active, p.password <> '', p.scripted, p.created`

func personFields(p *annotate.Person) []any {
	return []any{&p.ID, &p.Name, &p.Role, &p.Active, &p.SignedUp, &p.Scripted, at(&p.Created)}
}

func scanPerson(r row) (p annotate.Person, err error) {
	err = r.Scan(personFields(&p)...)
	return p, err
}

func person(ctx context.Context, c conn, id int64) (annotate.Person, error) {
	p, err := one(ctx, c, scanPerson, `select `+personColumns+` from people p where p.id = $1`, id)
	return p, orNotFound(err, "there is no such person")
}

// CreatePerson adds a person who is active and has no password yet. Conflict when
// the name is taken, without regard to case.
func (s *Store) CreatePerson(ctx context.Context, n NewPerson) (annotate.Person, error) {
	return updated(ctx, s, func(ctx context.Context, t tx) (annotate.Person, error) {
		return createPerson(ctx, t, n, "")
	})
}

func createPerson(ctx context.Context, t tx, n NewPerson, passwordHash string) (annotate.Person, error) {
	n.Name = strings.TrimSpace(n.Name)
	if n.Name == "" || utf8.RuneCountInString(n.Name) > 100 || !plain(n.Name) {
		return annotate.Person{}, &annotate.Error{Kind: annotate.Invalid, Path: "name", Message: "give a name of at most 100 characters"}
	}
	if err := checkRole(n.Role); err != nil {
		return annotate.Person{}, err
	}
	id, err := scalar[int64](ctx, t.conn, `insert into people (name, folded, role, active, password, scripted, created)
		values ($1, $2, $3, $4, $5, $6, $7) on conflict (folded) do nothing returning id`,
		n.Name, fold(n.Name), n.Role, true, passwordHash, n.Scripted, micros(t.now))
	if err == sql.ErrNoRows {
		return annotate.Person{}, &annotate.Error{Kind: annotate.Conflict, Path: "name", Message: "somebody has that name already"}
	}
	if err != nil {
		return annotate.Person{}, err
	}
	return person(ctx, t.conn, id)
}

func checkRole(r annotate.Role) error {
	if r != annotate.Reviewer && r != annotate.Lead {
		return &annotate.Error{Kind: annotate.Invalid, Path: "role", Message: "is neither reviewer nor lead"}
	}
	return nil
}

// People returns everybody, by name.
func (s *Store) People(ctx context.Context) ([]annotate.Person, error) {
	people, err := list(ctx, s.read(), scanPerson, `select `+personColumns+` from people p`)
	slices.SortFunc(people, func(a, b annotate.Person) int { return cmp.Compare(fold(a.Name), fold(b.Name)) })
	return people, err
}

// Person returns the person with an id.
func (s *Store) Person(ctx context.Context, id int64) (annotate.Person, error) {
	return person(ctx, s.read(), id)
}

// PasswordOf returns a person by name, without regard to case, and the hash of the
// password; "" where none was set yet.
func (s *Store) PasswordOf(ctx context.Context, name string) (annotate.Person, string, error) {
	name = fold(strings.TrimSpace(name))
	if !storable(name) {
		return annotate.Person{}, "", annotate.Errorf(annotate.NotFound, "there is nobody of that name")
	}
	var hash string
	p, err := one(ctx, s.read(), func(r row) (p annotate.Person, err error) {
		return p, r.Scan(append(personFields(&p), &hash)...)
	}, `select `+personColumns+`, p.password from people p where p.folded = $1`, name)
	return p, hash, orNotFound(err, "there is nobody of that name")
}

// SetRole makes a person a reviewer or a lead. Conflict when no active lead would
// be left.
func (s *Store) SetRole(ctx context.Context, id int64, role annotate.Role) error {
	if err := checkRole(role); err != nil {
		return err
	}
	return s.update(ctx, func(ctx context.Context, t tx) error {
		return changePerson(ctx, t, id, role == annotate.Lead, `update people set role = $2 where id = $1`, role)
	})
}

// SetActive lets a person sign in, or not: then their sessions, links and leases
// end too. Conflict when no active lead would be left.
func (s *Store) SetActive(ctx context.Context, id int64, active bool) error {
	return s.update(ctx, func(ctx context.Context, t tx) error {
		if err := changePerson(ctx, t, id, active, `update people set active = $2 where id = $1`, active); err != nil || active {
			return err
		}
		for _, table := range []string{"sessions", "links"} {
			if _, err := t.exec(ctx, `delete from `+table+` where person = $1`, id); err != nil {
				return err
			}
		}
		return releaseAll(ctx, t, id)
	})
}

// changePerson runs a statement on one person, unless it takes the last active
// lead away.
func changePerson(ctx context.Context, t tx, id int64, staysLead bool, query string, arg any) error {
	leads, err := list(ctx, t.conn, scan1[int64], `select id from people where active and role = 'lead' order by id {{lock}}`)
	if err != nil {
		return err
	}
	if !staysLead && slices.Equal(leads, []int64{id}) {
		return annotate.Errorf(annotate.Conflict, "this is the last active lead; make somebody else a lead first")
	}
	n, err := t.exec(ctx, query, id, arg)
	if err == nil && n == 0 {
		err = annotate.Errorf(annotate.NotFound, "there is no such person")
	}
	return err
}
