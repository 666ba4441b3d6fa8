//go:build !cgo

package store

const (
	withCgo      = false
	driverSQLite = ""
)

func explainSQLite(error) string { return "" }
func uniqueSQLite(error) bool    { return false }
