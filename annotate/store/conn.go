package store

import (
	"context"
	"database/sql"
	"fmt"
	"strings"
	"time"

	"assay/annotate"
)

const (
	// deadline of every statement, and of every transaction as a whole.
	deadline = 30 * time.Second
	attempts = 5
)

// conn runs SQL in a pool, a session or a transaction.
type conn struct {
	db interface {
		ExecContext(context.Context, string, ...any) (sql.Result, error)
		QueryContext(context.Context, string, ...any) (*sql.Rows, error)
	}
	engine *engine
}

// tx is a transaction. Nothing that holds one may ask the pool again: the pool
// may have no other connection.
type tx struct {
	conn
	now time.Time // one time for all that it writes
}

// row is what a scan function reads.
type row interface{ Scan(...any) error }

// exec returns the number of rows that were changed.
func (c conn) exec(ctx context.Context, query string, args ...any) (int64, error) {
	ctx, cancel := context.WithTimeout(ctx, deadline)
	defer cancel()
	result, err := c.db.ExecContext(ctx, c.engine.sql(query), args...)
	if err != nil {
		return 0, c.engine.wrap(err)
	}
	return result.RowsAffected()
}

// each calls fn for every row until it returns false.
func (c conn) each(ctx context.Context, fn func(row) (bool, error), query string, args ...any) error {
	ctx, cancel := context.WithTimeout(ctx, deadline)
	defer cancel()
	rows, err := c.db.QueryContext(ctx, c.engine.sql(query), args...)
	if err != nil {
		return c.engine.wrap(err)
	}
	defer rows.Close()
	for rows.Next() {
		if more, err := fn(rows); err != nil || !more {
			return err
		}
	}
	return c.engine.wrap(rows.Err())
}

// list returns all rows.
func list[T any](ctx context.Context, c conn, scan func(row) (T, error), query string, args ...any) ([]T, error) {
	var all []T
	err := c.each(ctx, func(r row) (bool, error) {
		v, err := scan(r)
		all = append(all, v)
		return true, err
	}, query, args...)
	return all, err
}

// one returns the first row, sql.ErrNoRows where there is none.
func one[T any](ctx context.Context, c conn, scan func(row) (T, error), query string, args ...any) (T, error) {
	all, err := list(ctx, c, scan, query, args...)
	if err == nil && len(all) == 0 {
		err = sql.ErrNoRows
	}
	if err != nil {
		var zero T
		return zero, err
	}
	return all[0], nil
}

// scan1 reads a row of one column.
func scan1[T any](r row) (v T, err error) {
	err = r.Scan(&v)
	return v, err
}

// scalar returns the first column of the first row, sql.ErrNoRows if none.
func scalar[T any](ctx context.Context, c conn, query string, args ...any) (T, error) {
	return one(ctx, c, scan1[T], query, args...)
}

// orNotFound puts a NotFound error in the place of sql.ErrNoRows.
func orNotFound(err error, format string, args ...any) error {
	if err == sql.ErrNoRows {
		return annotate.Errorf(annotate.NotFound, format, args...)
	}
	return err
}

// update runs fn in a transaction that writes. fn runs again when the engine broke
// a deadlock, so it must not build on what an earlier run left behind.
func (s *Store) update(ctx context.Context, fn func(context.Context, tx) error) error {
	ctx, cancel := context.WithTimeout(ctx, deadline)
	defer cancel()
	for attempt := 1; ; attempt++ {
		err := s.transact(ctx, fn)
		if err == nil || attempt == attempts || !s.engine.retry(err) {
			return err
		}
	}
}

// transact waits for its turn itself where one connection writes: the pool picks
// any of those who wait, so that a decision could wait long behind background work.
func (s *Store) transact(ctx context.Context, fn func(context.Context, tx) error) error {
	if s.turn != nil {
		if err := s.turn.Acquire(ctx, 1); err != nil {
			return s.engine.wrap(err)
		}
		defer s.turn.Release(1)
	}
	t, err := s.writer.BeginTx(ctx, nil)
	if err != nil {
		return s.engine.wrap(err)
	}
	defer t.Rollback() // nothing after a commit
	if err := fn(ctx, tx{conn{t, s.engine}, s.Now()}); err != nil {
		return err
	}
	return s.engine.wrap(t.Commit())
}

// updated is update for a function that returns something.
func updated[T any](ctx context.Context, s *Store, fn func(context.Context, tx) (T, error)) (T, error) {
	var v T
	err := s.update(ctx, func(ctx context.Context, t tx) (err error) {
		v, err = fn(ctx, t)
		return err
	})
	if err != nil {
		var zero T
		return zero, err
	}
	return v, nil
}

// read runs SQL outside of a transaction.
func (s *Store) read() conn { return conn{s.reader, s.engine} }

// values writes the parameters of n rows of a width: ($1,$2),($3,$4).
func values(n, width int) string {
	var b strings.Builder
	for i := range n * width {
		switch {
		case i == 0:
			b.WriteString("(")
		case i%width == 0:
			b.WriteString("),(")
		default:
			b.WriteString(",")
		}
		fmt.Fprintf(&b, "$%d", i+1)
	}
	b.WriteString(")")
	return b.String()
}

// in writes a list of parameters from $first on: ($3,$4,$5).
func in(first, n int) string {
	marks := make([]string, n)
	for i := range marks {
		marks[i] = fmt.Sprintf("$%d", first+i)
	}
	return "(" + strings.Join(marks, ",") + ")"
}

// anys makes parameters of keys.
func anys[T any](keys []T) []any {
	args := make([]any, len(keys))
	for i, key := range keys {
		args[i] = key
	}
	return args
}

// micros is how times are stored.
func micros(t time.Time) int64 { return t.UnixMicro() }

// orNull is micros of a time that may be missing.
func orNull(t time.Time) any {
	if t.IsZero() {
		return nil
	}
	return micros(t)
}

// at scans a stored time; null and 0 are the zero time.
func at(t *time.Time) sql.Scanner { return (*stamp)(t) }

type stamp time.Time

func (s *stamp) Scan(v any) error {
	*s = stamp{}
	if n, ok := v.(int64); ok && n == 0 {
		return nil
	} else if ok {
		*s = stamp(time.UnixMicro(n).UTC())
	} else if v != nil {
		return fmt.Errorf("a time is stored as %T", v)
	}
	return nil
}
