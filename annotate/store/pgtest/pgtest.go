// Package pgtest gives tests PostgreSQL databases of their own: in the server that
// TEST_DATABASE_URL names, else in one that is started for the test process and
// ends with it, however it ends. It needs the programs initdb and pg_ctl; where
// they are missing the test is skipped, or fails when the variable CI is set.
package pgtest

import (
	"context"
	"fmt"
	"net/url"
	"os"
	"sync"
	"testing"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"
)

// shared is the server of the process.
var shared struct {
	sync.Once
	server *Server
	err    error
}

// URL returns the address of a new, empty database, which is dropped at the end of
// the test.
func URL(t testing.TB) string {
	t.Helper()
	if address := os.Getenv("TEST_DATABASE_URL"); address != "" {
		return create(t, address)
	}
	shared.Do(func() { shared.server, shared.err = start() })
	if shared.err != nil {
		missing(t, shared.err)
	}
	return create(t, shared.server.address)
}

// missing ends a test that has no PostgreSQL.
func missing(t testing.TB, err error) {
	t.Helper()
	if os.Getenv("CI") != "" {
		t.Fatalf("PostgreSQL is needed where CI is set: %s", err)
	}
	t.Skipf("no PostgreSQL: %s", err)
}

// create makes a database in a server and drops it at the end.
func create(t testing.TB, address string) string {
	t.Helper()
	u, err := url.Parse(address)
	if err != nil {
		t.Fatalf("TEST_DATABASE_URL is not an address: %s", err)
	}
	name := "assay_" + uuid.NewString()
	command(t, address, fmt.Sprintf(`create database %q encoding 'UTF8' template template0`, name))
	t.Cleanup(func() { command(t, address, fmt.Sprintf(`drop database if exists %q with (force)`, name)) })
	u.Path = "/" + name
	return u.String()
}

func command(t testing.TB, address, sql string) {
	t.Helper()
	ctx := context.Background()
	c, err := pgx.Connect(ctx, address)
	if err != nil {
		t.Fatalf("connecting to PostgreSQL: %s", err)
	}
	defer c.Close(ctx)
	if _, err := c.Exec(ctx, sql); err != nil {
		t.Fatalf("%s: %s", sql, err)
	}
}
