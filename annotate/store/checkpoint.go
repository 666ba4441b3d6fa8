package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"log/slog"
	"time"
)

// SQLite's log of changes is moved into the file beside the work: a transaction that
// has to do it itself, as SQLite would, keeps everybody behind it waiting for the disk.
// The only writer waits for it where the log has become long: it begins anew only when
// all of it was moved and nobody reads it, which by itself hardly ever happens on a busy
// day.
const (
	checkpointEvery = time.Second
	logTooLong      = 16_384 // pages: 64 MiB
	waitForReaders  = 50 * time.Millisecond
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
	ctx, cancel := context.WithTimeout(ctx, deadline)
	defer cancel()
	length, err := moveLog(ctx, s.reader, "passive")
	if err != nil || length < logTooLong {
		return err
	}
	if err := s.turn.Acquire(ctx, 1); err != nil {
		return err
	}
	defer s.turn.Release(1)
	return s.restartLog(ctx)
}

// restartLog moves the whole log and waits a moment for those who read it, so that the
// next transaction writes at its beginning. Where somebody reads for longer, it is tried
// again the next time.
func (s *Store) restartLog(ctx context.Context) error {
	c, err := s.reader.Conn(ctx)
	if err != nil {
		return err
	}
	defer c.Close()
	var patience int64
	if err := c.QueryRowContext(ctx, `pragma busy_timeout`).Scan(&patience); err != nil {
		return err
	}
	if _, err := c.ExecContext(ctx, fmt.Sprintf(`pragma busy_timeout = %d`, waitForReaders.Milliseconds())); err != nil {
		return err
	}
	_, err = moveLog(ctx, c, "restart")
	_, restored := c.ExecContext(context.WithoutCancel(ctx), fmt.Sprintf(`pragma busy_timeout = %d`, patience))
	return errors.Join(err, restored)
}

// moveLog moves the log into the file, as far as the mode lets it, and returns the
// length of the log in pages; below 0 where somebody else is moving it.
func moveLog(ctx context.Context, db interface {
	QueryRowContext(context.Context, string, ...any) *sql.Row
}, mode string) (length int64, err error) {
	var busy, moved int64
	err = db.QueryRowContext(ctx, `pragma wal_checkpoint(`+mode+`)`).Scan(&busy, &length, &moved)
	return length, err
}
