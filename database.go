package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"

	"assay/annotate/store"
)

// databaseFlag is embedded by commands that need a database.
type databaseFlag struct {
	DB string `name:"db" required:"" env:"ASSAY_DB" placeholder:"FILE|postgres://…" help:"Database: an SQLite file, or a PostgreSQL URL."`
}

// openExisting opens a database that must be there already: a misspelt name must
// not make an empty one, which would look like a database without articles.
func openExisting(ctx context.Context, dsn string) (*store.Store, error) {
	if !strings.Contains(dsn, "://") {
		if _, err := os.Stat(dsn); errors.Is(err, fs.ErrNotExist) {
			return nil, fmt.Errorf("%s: there is no such database; assay import makes one", dsn)
		}
	}
	return store.Open(ctx, dsn)
}
