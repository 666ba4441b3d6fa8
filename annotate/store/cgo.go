//go:build cgo

package store

import (
	"database/sql"
	"errors"

	"github.com/mattn/go-sqlite3"
)

// withCgo says whether SQLite, which is written in C, is part of the program.
const withCgo = true

// driverSQLite is SQLite without checkpoints in the middle of the work: see
// [Store.keepCheckpointing]. A log that grew while somebody read for long gives its space
// back.
const driverSQLite = "sqlite3 without checkpoints"

func init() {
	sql.Register(driverSQLite, &sqlite3.SQLiteDriver{ConnectHook: func(c *sqlite3.SQLiteConn) error {
		_, err := c.Exec("pragma wal_autocheckpoint = 0; pragma journal_size_limit = 67108864", nil)
		return err
	}})
}

// explainSQLite says what a person can do about an error of SQLite.
func explainSQLite(err error) string {
	var e sqlite3.Error
	if !errors.As(err, &e) {
		return ""
	}
	switch e.Code {
	case sqlite3.ErrNotADB:
		return "is not a SQLite database; name another file"
	case sqlite3.ErrCorrupt:
		return "is damaged; restore it from a backup"
	case sqlite3.ErrFull:
		return "the disk is full; free some space and try again"
	case sqlite3.ErrReadonly, sqlite3.ErrPerm, sqlite3.ErrAuth:
		return "cannot be written; check the permissions of the file and its folder"
	case sqlite3.ErrCantOpen:
		return "cannot be opened; check that the folder exists and may be written"
	case sqlite3.ErrBusy, sqlite3.ErrLocked:
		return "is locked by another program; close that and try again"
	case sqlite3.ErrIoErr:
		return "cannot be read or written; check the disk"
	}
	return ""
}

func uniqueSQLite(err error) bool {
	var e sqlite3.Error
	return errors.As(err, &e) &&
		(e.ExtendedCode == sqlite3.ErrConstraintUnique || e.ExtendedCode == sqlite3.ErrConstraintPrimaryKey)
}
