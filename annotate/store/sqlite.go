package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/sync/semaphore"

	"assay/annotate"
	"assay/migrations"
)

// Settings stand in the DSN, so that they hold for every connection of a pool.
const (
	writerSettings = "_txlock=immediate&_journal_mode=WAL&_busy_timeout=5000&_foreign_keys=on&_synchronous=FULL&_stmt_cache_size=64"
	readerSettings = "_query_only=1&_busy_timeout=5000&_foreign_keys=on&_synchronous=FULL&_stmt_cache_size=64&_cache_size=-16000"
	// Foreign keys are off while a migration rebuilds a table, and checked after.
	migrationSettings = "_txlock=immediate&_journal_mode=WAL&_busy_timeout=5000&_foreign_keys=off&_synchronous=FULL"
	readers           = 4
)

// openSQLite opens or creates a file. One connection writes, so that transactions
// queue in the program instead of failing in the file.
func openSQLite(ctx context.Context, file string) (*Store, error) {
	if !withCgo {
		return nil, annotate.Errorf(annotate.Invalid, "this program was built without cgo, which SQLite needs; "+
			"build it with CGO_ENABLED=1 and a C compiler, or use --db postgres://…")
	}
	if file == "" || file == ":memory:" {
		return nil, annotate.Errorf(annotate.Invalid, "the database needs a file name, or postgres://…")
	}
	if err := touch(file); err != nil {
		return nil, err
	}
	s := &Store{engine: &engine{
		place: file, sqlite: true,
		explain: explainSQLite, unique: uniqueSQLite,
		retry: func(error) bool { return false },
	}}
	if err := s.migrateSQLite(ctx, file); err != nil {
		return nil, err
	}
	var err error
	if s.writer, err = openFile(file, writerSettings, 1); err != nil {
		return nil, err
	}
	s.turn = semaphore.NewWeighted(1)
	if s.reader, err = openFile(file, readerSettings, readers); err != nil {
		return nil, err
	}
	ctx, stop := context.WithCancel(context.WithoutCancel(ctx))
	ended := make(chan struct{})
	go func() { defer close(ended); s.keepCheckpointing(ctx) }()
	s.rest = func() { stop(); <-ended }
	return s, nil
}

// touch creates the file, for its owner only, and says what is wrong with it in
// better words than SQLite.
func touch(file string) error {
	f, err := os.OpenFile(file, os.O_RDWR|os.O_CREATE, 0o600)
	if err == nil {
		return f.Close()
	}
	reason := err.Error()
	var e *fs.PathError
	if errors.As(err, &e) {
		reason = e.Err.Error()
	}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		reason = "its folder does not exist; create it first"
	case errors.Is(err, fs.ErrPermission):
		reason = "may not be read and written; check the permissions of the file and its folder"
	case isDir(file):
		reason = "is a folder; name a file"
	}
	return annotate.Errorf(annotate.Invalid, "%s: %s", file, reason)
}

func isDir(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

func openFile(file, settings string, connections int) (*sql.DB, error) {
	dsn, err := fileDSN(file, settings)
	if err != nil {
		return nil, err
	}
	db, err := sql.Open(driverSQLite, dsn)
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(connections)
	db.SetMaxIdleConns(connections)
	return db, nil
}

// fileDSN writes a path as a file: URI, in which any character may stand.
func fileDSN(file, settings string) (string, error) {
	path, err := filepath.Abs(file)
	if err != nil {
		return "", fmt.Errorf("%s: %w", file, err)
	}
	path = filepath.ToSlash(path)
	if !strings.HasPrefix(path, "/") {
		path = "/" + path // C:/…
	}
	uri := url.URL{Scheme: "file", OmitHost: true, Path: path, RawQuery: settings}
	return uri.String(), nil
}

// migrateSQLite makes or changes the tables. Another program that opens the same
// new file at the same time may be faster, so a failure is looked at again.
func (s *Store) migrateSQLite(ctx context.Context, file string) (err error) {
	for range attempts {
		err = s.tryMigrateSQLite(ctx, file)
		if err == nil || annotate.KindOf(err) != annotate.Internal {
			return err
		}
	}
	return err
}

func (s *Store) tryMigrateSQLite(ctx context.Context, file string) error {
	db, err := openFile(file, migrationSettings, 1)
	if err != nil {
		return err
	}
	defer db.Close()
	if err := s.checkOwner(ctx, file); err != nil {
		return err
	}
	changed, err := s.migrate(ctx, db, migrations.SQLite())
	if err != nil || !changed {
		return err
	}
	return s.checkForeignKeys(ctx, db)
}

// checkOwner keeps Assay's tables out of the database of another program. It only
// reads: even the mode of that database's journal stays as it is.
func (s *Store) checkOwner(ctx context.Context, file string) error {
	db, err := openFile(file, readerSettings, 1)
	if err != nil {
		return err
	}
	defer db.Close()
	c := conn{db, s.engine}
	foreign, err := scalar[bool](ctx, c, `select count(*) > 0 and
		count(*) filter (where name = 'goose_db_version') = 0 from sqlite_master where type = 'table'`)
	if err == nil && foreign {
		err = annotate.Errorf(annotate.Invalid, "%s: is the database of another program; name another file", s.engine.place)
	}
	return err
}

func (s *Store) checkForeignKeys(ctx context.Context, db *sql.DB) error {
	broken, err := scalar[int64](ctx, conn{db, s.engine}, `select count(*) from pragma_foreign_key_check`)
	if err == nil && broken > 0 {
		err = fmt.Errorf("%s: %d rows refer to missing ones after the migration", s.engine.place, broken)
	}
	return err
}
