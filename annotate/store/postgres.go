package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/stdlib"

	"assay/annotate"
	"assay/migrations"
)

const (
	connections = 16
	// migrationLock is the advisory lock under which one of several nodes that
	// start together makes the tables.
	migrationLock = 0x6173736179
)

func openPostgres(ctx context.Context, dsn string) (*Store, error) {
	config, err := pgx.ParseConfig(dsn)
	if err != nil {
		return nil, annotate.Errorf(annotate.Invalid, "the address of the database is wrong: %s", err)
	}
	s := &Store{engine: &engine{
		place:   fmt.Sprintf("PostgreSQL database %s at %s", config.Database, config.Host),
		explain: explainPostgres,
		unique:  func(err error) bool { return postgresCode(err) == "23505" },
		retry:   func(err error) bool { c := postgresCode(err); return c == "40001" || c == "40P01" },
	}}
	db := stdlib.OpenDB(*config)
	db.SetMaxOpenConns(connections)
	db.SetMaxIdleConns(connections)
	db.SetConnMaxIdleTime(5 * time.Minute)
	s.writer, s.reader = db, db
	if err := s.migratePostgres(ctx, db); err != nil {
		db.Close()
		return nil, err
	}
	return s, nil
}

func (s *Store) migratePostgres(ctx context.Context, db *sql.DB) error {
	session, err := db.Conn(ctx)
	if err != nil {
		return s.engine.wrap(err)
	}
	defer session.Close()
	c := conn{session, s.engine}
	encoding, err := scalar[string](ctx, c, `select current_setting('server_encoding')`)
	if err != nil {
		return err
	}
	if encoding != "UTF8" {
		return annotate.Errorf(annotate.Invalid, "%s: its encoding is %s; create it with encoding UTF8", s.engine.place, encoding)
	}
	if _, err := c.exec(ctx, `select pg_advisory_lock($1)`, migrationLock); err != nil {
		return err
	}
	defer c.exec(context.WithoutCancel(ctx), `select pg_advisory_unlock($1)`, migrationLock)
	_, err = s.migrate(ctx, db, migrations.PostgreSQL())
	return err
}

func postgresCode(err error) string {
	var e *pgconn.PgError
	if errors.As(err, &e) {
		return e.Code
	}
	return ""
}

// explainPostgres says what a person can do about an error of PostgreSQL.
func explainPostgres(err error) string {
	switch postgresCode(err) {
	case "28000", "28P01":
		return "the user or the password is refused; check the address of the database"
	case "3D000":
		return "does not exist; create it first"
	case "42501", "25006":
		return "the user may not write; grant the user its schema"
	case "53100":
		return "the disk of the server is full; free some space and try again"
	case "53300":
		return "the server takes no more connections; raise max_connections"
	}
	var e *pgconn.ConnectError
	if errors.As(err, &e) {
		return "cannot be reached; check that the server runs and the address is right"
	}
	return ""
}
