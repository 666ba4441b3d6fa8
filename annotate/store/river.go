package store

import (
	"context"
	"database/sql"
	"fmt"
	"io"
	"log/slog"

	"github.com/riverqueue/river/riverdriver"
	"github.com/riverqueue/river/riverdriver/riverdatabasesql"
	"github.com/riverqueue/river/riverdriver/riversqlite"
	"github.com/riverqueue/river/rivermigrate"
)

// Driver of the queue of jobs, on a connection pool.
type Driver = riverdriver.Driver[*sql.Tx]

// The queue writes beside the store's only writer, often and little. What it loses
// when the power fails is delivered again, so it need not wait for the disk.
const queueSettings = "_txlock=immediate&_journal_mode=WAL&_busy_timeout=5000&_foreign_keys=on&_synchronous=NORMAL"

func (s *Store) driver(db *sql.DB) Driver {
	if s.engine.sqlite {
		return riversqlite.New(db)
	}
	return riverdatabasesql.New(db)
}

// QueueDriver opens the queue of jobs: a pool of one connection of its own on
// SQLite, the store's pool on PostgreSQL. Whoever runs the queue closes it after.
func (s *Store) QueueDriver() (Driver, io.Closer, error) {
	if !s.engine.sqlite {
		return s.driver(s.writer), io.NopCloser(nil), nil
	}
	db, err := openFile(s.engine.place, queueSettings, 1)
	if err != nil {
		return nil, nil, err
	}
	return s.driver(db), db, nil
}

// RequeueDelivered lets the queue of an SQLite file deliver again what a program
// that was killed had taken from it. Tries that somebody has begun are refused the
// second time. On PostgreSQL other nodes may be at work, and the queue finds out for
// itself.
func (s *Store) RequeueDelivered(ctx context.Context) error {
	if !s.engine.sqlite {
		return nil
	}
	return s.update(ctx, func(ctx context.Context, t tx) error {
		_, err := t.exec(ctx, `update river_job set state = 'available' where state = 'running'`)
		return err
	})
}

// migrateQueue makes the tables of the queue.
func (s *Store) migrateQueue(ctx context.Context, db *sql.DB) error {
	m, err := rivermigrate.New(s.driver(db), &rivermigrate.Config{Logger: slog.New(slog.DiscardHandler)})
	if err == nil {
		_, err = m.Migrate(ctx, rivermigrate.DirectionUp, nil)
	}
	if err != nil {
		return fmt.Errorf("making the tables of the queue: %w", s.engine.wrap(err))
	}
	return nil
}
