//go:build !cgo

package store_test

import (
	"path/filepath"
	"testing"
)

// It runs with CGO_ENABLED=0 go test -run TestWithoutCgo.
func TestWithoutCgo(t *testing.T) {
	openFails(t, filepath.Join(t.TempDir(), "assay.db"), "CGO_ENABLED=1", "C compiler")
}
