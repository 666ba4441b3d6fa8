package store

import (
	"context"
	"database/sql"
	"fmt"
	"io/fs"

	"github.com/pressly/goose/v3"

	"assay/annotate"
)

// migrate brings the tables up to date and says whether it changed any.
func (s *Store) migrate(ctx context.Context, db *sql.DB, sources fs.FS) (bool, error) {
	dialect := goose.DialectPostgres
	if s.engine.sqlite {
		dialect = goose.DialectSQLite3
	}
	provider, err := goose.NewProvider(dialect, db, sources, goose.WithDisableGlobalRegistry(true), goose.WithLogger(goose.NopLogger()))
	if err != nil {
		return false, fmt.Errorf("reading the migrations: %w", err)
	}
	current, known, err := provider.GetVersions(ctx)
	if err != nil {
		return false, s.engine.wrap(err)
	}
	if current > known {
		return false, annotate.Errorf(annotate.Invalid, "%s: was made by a newer version of Assay "+
			"(its tables are version %d, this program knows up to %d); update Assay", s.engine.place, current, known)
	}
	if current == known {
		return false, nil
	}
	if err := s.migrateQueue(ctx, db); err != nil { // before ours, which may refer to them
		return false, err
	}
	_, err = provider.Up(ctx)
	return err == nil, s.engine.wrap(err)
}
