package migrations

import (
	"io/fs"
	"strings"
	"testing"
)

func TestRendering(t *testing.T) {
	foreign := map[string]string{"SQLite": "generated always", "PostgreSQL": "autoincrement"}
	for name, sources := range map[string]fs.FS{"SQLite": SQLite(), "PostgreSQL": PostgreSQL()} {
		files, err := fs.Glob(sources, "*.sql")
		if err != nil || len(files) == 0 {
			t.Fatalf("%s: %d files, %v", name, len(files), err)
		}
		for _, file := range files {
			text, err := fs.ReadFile(sources, file)
			if err != nil {
				t.Fatal(err)
			}
			if s := string(text); strings.Contains(s, "{{") || !strings.HasPrefix(s, "-- +goose Up") {
				t.Errorf("%s: %s is not rendered", name, file)
			}
			if s := string(text); strings.Contains(s, foreign[name]) {
				t.Errorf("%s: %s is in the words of the other engine", name, file)
			}
		}
	}
}
