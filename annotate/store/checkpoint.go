package store

import (
	"context"
	"database/sql"
	"log/slog"
	"time"
)

// SQLite's log of changes is moved into the file beside the work: a transaction that
// has to do it itself, as SQLite would, keeps everybody behind it waiting for the disk.
// The only writer waits for it where it is so much ahead that the log would never begin
// anew.
const (
	checkpointEvery = time.Second
	logTooLong      = 16_384 // pages: 64 MiB
)

// keepCheckpointing goes on until the context ends.
func (s *Store) keepCheckpointing(ctx context.Context) {
	ticks := time.NewTicker(checkpointEvery)
	defer ticks.Stop()
	said := ""
	for {
		select {
		case <-ctx.Done():
			return
		case <-ticks.C:
		}
		err := s.checkpoint(ctx)
		switch {
		case err == nil:
			said = ""
		case ctx.Err() == nil && err.Error() != said:
			said = err.Error()
			slog.Error("moving SQLite's log into its file", "error", err)
		}
	}
}

// checkpoint moves what it can without keeping anybody from work, then the little that
// came in meanwhile, in the writer's turn, where the log has become too long.
func (s *Store) checkpoint(ctx context.Context) error {
	length, moved, err := s.moveLog(ctx)
	if err != nil || length == moved || length < logTooLong {
		return err
	}
	if err := s.turn.Acquire(ctx, 1); err != nil {
		return err
	}
	defer s.turn.Release(1)
	_, _, err = s.moveLog(ctx)
	return err
}

// moveLog returns the length of the log, and how much of it is in the file now, in pages.
func (s *Store) moveLog(ctx context.Context) (length, moved int64, err error) {
	ctx, cancel := context.WithTimeout(ctx, deadline)
	defer cancel()
	var busy sql.NullInt64
	_, err = one(ctx, s.read(), func(r row) (struct{}, error) { return struct{}{}, r.Scan(&busy, &length, &moved) },
		`pragma wal_checkpoint(passive)`)
	return length, moved, err
}
