package store_test

import (
	"bytes"
	"database/sql"
	"errors"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"assay/annotate"
	"assay/annotate/store"
	"assay/annotate/store/pgtest"
)

func openFails(t *testing.T, dsn string, words ...string) {
	t.Helper()
	s, err := store.Open(t.Context(), dsn)
	if err == nil {
		s.Close()
		t.Fatalf("%s was opened", dsn)
	}
	if annotate.KindOf(err) != annotate.Invalid {
		t.Errorf("not Invalid: %s", err)
	}
	for _, w := range words {
		if !strings.Contains(err.Error(), w) {
			t.Errorf("%q does not name %q", err, w)
		}
	}
}

func TestOpenWrong(t *testing.T) {
	folder := t.TempDir()
	text := filepath.Join(folder, "notes.txt")
	if err := os.WriteFile(text, []byte(strings.Repeat("These are my notes. ", 100)), 0o600); err != nil {
		t.Fatal(err)
	}
	openFails(t, text, text, "not a SQLite database")
	openFails(t, filepath.Join(folder, "none", "assay.db"), "none", "folder does not exist")
	openFails(t, folder, folder, "is a folder")
	openFails(t, "", "file name")
	openFails(t, ":memory:", "file name")
	openFails(t, "mysql://localhost/assay", "mysql", "postgres://")
	openFails(t, "postgres://localhost:none/assay", "address")
	openFails(t, "postgres://nobody:secret@127.0.0.1:1/assay", "127.0.0.1", "cannot be reached")
	if _, err := store.Open(t.Context(), "postgres://nobody:secret@127.0.0.1:1/assay"); strings.Contains(err.Error(), "secret") {
		t.Errorf("the message shows the password: %s", err)
	}
}

func TestOpenWithoutPermission(t *testing.T) {
	if os.Getuid() == 0 {
		t.Skip("root may write everything")
	}
	file := filepath.Join(t.TempDir(), "assay.db")
	if err := os.WriteFile(file, nil, 0o400); err != nil {
		t.Fatal(err)
	}
	openFails(t, file, file, "permissions")
}

func TestOpenForeign(t *testing.T) {
	file := filepath.Join(t.TempDir(), "other.db")
	execute(t, "sqlite3", file, `create table wares (id integer)`)
	before := readFile(t, file)
	openFails(t, file, file, "another program")
	if !bytes.Equal(readFile(t, file), before) {
		t.Error("the database of another program was changed")
	}
}

func readFile(t *testing.T, file string) []byte {
	t.Helper()
	content, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return content
}

func TestOpenNewer(t *testing.T) {
	onEngines(t, func(t *testing.T, driver, address string) {
		open(t, address).Close()
		execute(t, driver, address, `insert into goose_db_version (version_id, is_applied) values (9999, true)`)
		openFails(t, address, "newer version of Assay", "9999", "update")
	})
}

func execute(t *testing.T, driver, dsn, query string) {
	t.Helper()
	db, err := sql.Open(driver, dsn)
	if err == nil {
		_, err = db.Exec(query)
		err = errors.Join(err, db.Close())
	}
	if err != nil {
		t.Fatal(err)
	}
}

func TestOpenAgain(t *testing.T) {
	for name, dsn := range engines(t) {
		t.Run(name, func(t *testing.T) {
			address := dsn(t)
			s := open(t, address)
			if _, err := s.Import(t.Context(), []annotate.Record{articleRecord(1)}, false); err != nil {
				t.Fatal(err)
			}
			s.Close()
			if _, err := open(t, address).ArticleByID(t.Context(), "a-1"); err != nil {
				t.Error(err)
			}
		})
	}
}

func TestOpenTogether(t *testing.T) {
	for name, dsn := range engines(t) {
		t.Run(name, func(t *testing.T) {
			address := dsn(t)
			for _, err := range together(6, func(int) error {
				s, err := store.Open(t.Context(), address)
				if err == nil {
					err = s.Close()
				}
				return err
			}) {
				if err != nil {
					t.Error(err)
				}
			}
		})
	}
}

func TestOpenOddNames(t *testing.T) {
	for _, name := range []string{"my data.db", "what?.db", "50%.db", "a#b.db", "a&b=c;.db", "ü😀.db", "%41.db", "no_extension"} {
		file := filepath.Join(t.TempDir(), name)
		open(t, file).Close()
		if _, err := os.Stat(file); err != nil {
			t.Errorf("%q: the database is somewhere else: %s", name, err)
		}
		entries, _ := os.ReadDir(filepath.Dir(file))
		for _, e := range entries {
			if !strings.HasPrefix(e.Name(), name) {
				t.Errorf("%q: there is a file %q", name, e.Name())
			}
		}
		if info, _ := os.Stat(file); info != nil && info.Mode().Perm()&0o077 != 0 {
			t.Errorf("%q: others may read the database: %s", name, info.Mode())
		}
	}
}

func TestOpenRelative(t *testing.T) {
	t.Chdir(t.TempDir())
	open(t, "assay.db").Close()
	if _, err := os.Stat("assay.db"); err != nil {
		t.Error(err)
	}
}

func TestOpenMissingDatabase(t *testing.T) {
	u, err := url.Parse(pgtest.URL(t))
	if err != nil {
		t.Fatal(err)
	}
	u.Path = "/there_is_none"
	openFails(t, u.String(), "there_is_none", "create it")
}

func TestLogIsAppendOnly(t *testing.T) {
	onEngines(t, func(t *testing.T, driver, address string) {
		prepareReviews(t, address)
		db, err := sql.Open(driver, address)
		if err != nil {
			t.Fatal(err)
		}
		defer db.Close()
		for _, query := range []string{`update decisions set note = 'x'`, `delete from decisions`} {
			if _, err := db.Exec(query); err == nil || !strings.Contains(err.Error(), "appended") {
				t.Errorf("%s: %v", query, err)
			}
		}
	})
}
