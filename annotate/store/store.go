// Package store keeps articles, proposals, decisions, people and sessions in a
// SQLite file or a PostgreSQL database. All SQL of Assay is here, written once for
// both.
//
// Decisions are a log that is only ever appended to; reviews and gold are what the
// log says ([annotate.Replay]). A method that changes something is one transaction
// and durable when it returns. Methods return an [annotate.Error] where a person
// can act on it; other errors are for the log of the program.
//
// An article has at most one lease, and only its holder decides: every transaction
// that touches a lease, a review or the gold of an article locks the article's row
// first, so that they follow one another.
package store

import (
	"context"
	"database/sql"
	"errors"
	"strings"
	"time"

	"golang.org/x/sync/semaphore"

	"assay/annotate"
)

// Store is an open database. It is safe for concurrent use.
type Store struct {
	engine *engine
	writer *sql.DB
	reader *sql.DB             // on PostgreSQL the same pool
	turn   *semaphore.Weighted // first come, first served, where one connection writes; else nil
	clock  func() time.Time
	rest   func() // ends what goes on beside the work; nil where nothing does
}

// Option changes how a store is opened.
type Option func(*Store)

// WithClock gives the store another clock; it is called from many goroutines.
func WithClock(now func() time.Time) Option { return func(s *Store) { s.clock = now } }

// Open opens a database, a file's path or postgres://…, and brings its tables up
// to date; a file that is missing is created. Errors that name what is wrong with
// the database are Invalid.
func Open(ctx context.Context, dsn string, opts ...Option) (*Store, error) {
	s, err := open(ctx, dsn)
	var f *fault
	if errors.As(err, &f) {
		err = annotate.Errorf(annotate.Invalid, "%s", f)
	}
	if err != nil {
		return nil, err
	}
	s.clock = time.Now
	if err := s.engine.remember(); err != nil {
		return nil, err
	}
	for _, opt := range opts {
		opt(s)
	}
	return s, nil
}

func open(ctx context.Context, dsn string) (*Store, error) {
	scheme, _, found := strings.Cut(dsn, "://")
	switch {
	case !found:
		return openSQLite(ctx, dsn)
	case scheme == "postgres" || scheme == "postgresql":
		return openPostgres(ctx, dsn)
	}
	return nil, annotate.Errorf(annotate.Invalid, "%s:// is not supported; use a file or postgres://…", scheme)
}

// Close ends all connections. Nothing may use the store afterwards.
func (s *Store) Close() error {
	if s.rest != nil {
		s.rest()
	}
	err := s.reader.Close()
	if s.writer != s.reader {
		err = errors.Join(err, s.writer.Close())
	}
	return err
}

// Now returns the store's time, UTC, as precise as it is stored: microseconds.
func (s *Store) Now() time.Time { return s.clock().UTC().Truncate(time.Microsecond) }
