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
