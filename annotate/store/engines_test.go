package store_test

import (
	"path/filepath"
	"testing"

	"assay/annotate/store/pgtest"
)

// engines returns, by engine, what makes the address of a new database.
func engines(t *testing.T) map[string]func(testing.TB) string {
	return map[string]func(testing.TB) string{
		"SQLite":     func(t testing.TB) string { return filepath.Join(t.TempDir(), "assay.db") },
		"PostgreSQL": pgtest.URL,
	}
}

// onEngines runs a test on each engine, with the address of a new database and the driver
// by which package sql reaches it, past the store.
func onEngines(t *testing.T, test func(t *testing.T, driver, address string)) {
	for name, dsn := range engines(t) {
		t.Run(name, func(t *testing.T) {
			driver := "pgx"
			if name == "SQLite" {
				driver = "sqlite3"
			}
			test(t, driver, dsn(t))
		})
	}
}
