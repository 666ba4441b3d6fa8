package store

import (
	"context"
	"database/sql"
	"strings"
	"unicode/utf8"

	"assay/annotate"
)

// AddPin pins a case of an article, by its id. NotFound when there is no such
// article, Conflict when the same case is pinned already, Invalid when the gold
// has no such incident.
func (s *Store) AddPin(ctx context.Context, p annotate.Pin) (annotate.Pin, error) {
	if err := p.Validate(); err != nil {
		return annotate.Pin{}, err
	}
	if !plain(p.By) || utf8.RuneCountInString(p.By) > 100 || len(p.Note) > 10_000 || !storable(p.Article+p.Note) {
		return annotate.Pin{}, annotate.Errorf(annotate.Invalid, "who pins a case is one line of at most 100 characters, and the note has at most 10,000 bytes")
	}
	return updated(ctx, s, func(ctx context.Context, t tx) (annotate.Pin, error) {
		key, err := scalar[int64](ctx, t.conn, `select key from articles where id = $1`, p.Article)
		if err != nil {
			return annotate.Pin{}, orNotFound(err, "there is no article %q in the database", p.Article)
		}
		if err := checkIncident(ctx, t, key, p.Incident); err != nil {
			return annotate.Pin{}, err
		}
		p.ID, err = scalar[int64](ctx, t.conn, `insert into pins (article, incident, field, note, made_by, at)
			values ($1, $2, $3, $4, $5, $6) on conflict (article, incident, field) where removed is null do nothing returning id`,
			key, p.Incident, p.Field, p.Note, p.By, micros(t.now))
		if err == sql.ErrNoRows {
			return annotate.Pin{}, annotate.Errorf(annotate.Conflict, "%s is pinned already; remove that pin first to give another note", p)
		}
		p.At = t.now
		return p, err
	})
}

// checkIncident returns an Invalid error when an article's gold lacks an incident.
// Without gold nothing can be said yet.
func checkIncident(ctx context.Context, t tx, article int64, incident int) error {
	stored, err := scalar[string](ctx, t.conn, `select r.record from articles a join reviews r on r.id = a.gold where a.key = $1`, article)
	if err == sql.ErrNoRows {
		return nil
	}
	if err != nil {
		return err
	}
	gold, err := parseLabels(stored)
	if err == nil && incident > len(gold.Incidents) {
		return &annotate.Error{Kind: annotate.Invalid, Path: "incident", Message: "the article's gold has fewer incidents; count from 1, or leave it out for every incident"}
	}
	return err
}

// Pins returns the pins in force, the oldest first.
func (s *Store) Pins(ctx context.Context) ([]annotate.Pin, error) {
	return list(ctx, s.read(), scanPin, `select p.id, a.id, p.incident, p.field, p.note, p.made_by, p.at
		from pins p join articles a on a.key = p.article where p.removed is null order by p.id`)
}

func scanPin(r row) (p annotate.Pin, err error) {
	err = r.Scan(&p.ID, &p.Article, &p.Incident, &p.Field, &p.Note, &p.By, at(&p.At))
	return p, err
}

// RemovePin takes a pin out of force; it stays on record with who did it and why.
// NotFound when there is none in force with the id, Invalid without a reason.
func (s *Store) RemovePin(ctx context.Context, id int64, by, reason string) error {
	if strings.TrimSpace(reason) == "" || !plain(reason) || !plain(by) {
		return &annotate.Error{Kind: annotate.Invalid, Path: "reason", Message: "say on one line why the case may break from now on"}
	}
	return s.update(ctx, func(ctx context.Context, t tx) error {
		n, err := t.exec(ctx, `update pins set removed = $2, removed_by = $3, reason = $4 where id = $1 and removed is null`,
			id, micros(t.now), by, reason)
		if err == nil && n == 0 {
			err = annotate.Errorf(annotate.NotFound, "there is no pin %d; assay pin list shows them", id)
		}
		return err
	})
}
