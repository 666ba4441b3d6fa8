package main

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"assay/annotate"
	"assay/annotate/samples"
	"assay/annotate/store"

	_ "github.com/mattn/go-sqlite3"
)

// TestDatabasesThatCannotBeUsed: each is refused with its name, and left as it was.
func TestDatabasesThatCannotBeUsed(t *testing.T) {
	dir := t.TempDir()
	newer := filepath.Join(dir, "newer.db")
	articles, err := filepath.Abs("testdata/script/files/articles.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	if status, _, stderr := assay(t, "import", articles, "--db", newer); status != exitDone {
		t.Fatal(stderr)
	}
	db, err := sql.Open("sqlite3", newer)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := db.Exec(`insert into goose_db_version (version_id, is_applied) values (99999, true)`); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	text := filepath.Join(dir, "notes.db")
	if err := os.WriteFile(text, []byte(strings.Repeat("No database at all.\n", 100)), 0o666); err != nil {
		t.Fatal(err)
	}
	before := readFile(t, text)
	for _, test := range []struct{ db, want string }{
		{newer, "newer version of Assay"},
		{text, "notes.db"},
		{filepath.Join(dir, "nofolder", "work.db"), "nofolder"},
	} {
		for _, args := range [][]string{{"import", articles}, {"extract"}, {"export"}} {
			status, stdout, stderr := assay(t, append(args, "--db", test.db)...)
			if status != exitFailed || stdout != "" || !strings.HasPrefix(stderr, "assay: ") || !strings.Contains(stderr, test.want) {
				t.Errorf("%v: exit %d, %q, %q, want %q", append(args, test.db), status, stdout, stderr, test.want)
			}
		}
	}
	if !bytes.Equal(readFile(t, text), before) {
		t.Error("a file that is no database was written to")
	}
}

// TestExtractorFailure: an article that breaks the extractor is named, and the
// others get their proposals.
func TestExtractorFailure(t *testing.T) {
	path := filepath.Join(t.TempDir(), "work.db")
	in := `{"id":"a1","text":"Acme was hacked."}
{"id":"a2","text":"Panic at the bank."}
{"id":"a3","text":"Nothing happened."}
`
	var out, messages bytes.Buffer
	if status := run(t.Context(), []string{"import", "-", "--db", path}, strings.NewReader(in), &out, &messages); status != exitDone {
		t.Fatal(messages.String())
	}
	out.Reset()
	env := &environment{t.Context(), nil, &out, &messages}
	err := extractDatabase(env, fake{}, path, 2)
	if err == nil || err.Error() != "1 article left without proposals" {
		t.Errorf("error %v", err)
	}
	if got, want := messages.String(), "article a2: fake@1 failed: too many cooks; please report it with the article\n"; got != want {
		t.Errorf("messages %q, want %q", got, want)
	}
	if got, want := out.String(), "extracted 2 articles with fake@1; 0 were done before\n"; got != want {
		t.Errorf("report %q, want %q", got, want)
	}
	db := open(t, path)
	for id, want := range map[string]int{"a1": 1, "a2": -1, "a3": 0} {
		a, err := db.ArticleByID(t.Context(), id)
		if err != nil {
			t.Fatal(err)
		}
		incidents, err := db.ProposalsOf(t.Context(), a.Key, "fake@1")
		if missing := annotate.KindOf(err) == annotate.NotFound; missing != (want < 0) || !missing && len(incidents) != want {
			t.Errorf("%s has %d incidents, %v; want %d", id, len(incidents), err, want)
		}
	}
	if current, err := db.CurrentExtractor(t.Context()); current != "fake@1" {
		t.Errorf("the current extractor is %q, %v", current, err)
	}
}

// stopping interrupts the run at one article.
type stopping struct {
	fake
	stop context.CancelFunc
}

func (s stopping) Extract(a annotate.Article) []annotate.Incident {
	if a.ID == samples.All()[3].ID {
		s.stop()
	}
	return s.fake.Extract(a)
}

// TestInterruptedExtraction: the extractor becomes the current one only when all
// is extracted, and what is left is done the next time.
func TestInterruptedExtraction(t *testing.T) {
	path := filepath.Join(t.TempDir(), "work.db")
	importSamples(t, path)
	ctx, stop := context.WithCancel(t.Context())
	var out bytes.Buffer
	err := extractDatabase(&environment{ctx, nil, &out, &out}, stopping{stop: stop}, path, 1)
	if !errors.Is(err, context.Canceled) {
		t.Fatalf("error %v, %s", err, out.String())
	}
	if current, err := open(t, path).CurrentExtractor(t.Context()); current != "" || err != nil {
		t.Errorf("half-extracted, and %q is the current extractor already, %v", current, err)
	}
	out.Reset()
	if err := extractDatabase(&environment{t.Context(), nil, &out, &out}, fake{}, path, 1); err != nil {
		t.Fatal(err)
	}
	if current, _ := open(t, path).CurrentExtractor(t.Context()); current != "fake@1" {
		t.Errorf("the current extractor is %q after %s", current, out.String())
	}
}

func importSamples(t *testing.T, db string) {
	t.Helper()
	var in []byte
	for _, r := range samples.All() {
		in = append(r.AppendJSON(in), '\n')
	}
	var out bytes.Buffer
	if status := run(t.Context(), []string{"import", "--gold", "-", "--db", db}, bytes.NewReader(in), &out, &out); status != exitDone {
		t.Fatal(out.String())
	}
}

func open(t *testing.T, path string) *store.Store {
	t.Helper()
	db, err := store.Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	return db
}

// TestGoldRoundTrip: gold that is exported, imported elsewhere and exported again
// is the same to the byte, and holds what was imported.
func TestGoldRoundTrip(t *testing.T) {
	dir := t.TempDir()
	first, second := filepath.Join(dir, "first.db"), filepath.Join(dir, "second.db")
	importSamples(t, first)
	if folder := os.Getenv("ASSAY_DATA"); folder != "" {
		for _, name := range []string{"seeds.jsonl", "news.jsonl", "hhs.jsonl"} {
			if status, _, stderr := assay(t, "import", "--gold", filepath.Join(folder, name), "--db", first); status != exitDone {
				t.Fatal(stderr)
			}
		}
	}
	once, twice := filepath.Join(dir, "once.jsonl"), filepath.Join(dir, "twice.jsonl")
	for _, args := range [][]string{
		{"export", "--db", first, "--out", once},
		{"import", "--gold", once, "--db", second},
		{"export", "--db", second, "--out", twice},
	} {
		if status, _, stderr := assay(t, args...); status != exitDone {
			t.Fatal(stderr)
		}
	}
	exported := readFile(t, once)
	if !bytes.Equal(exported, readFile(t, twice)) {
		t.Error("gold has changed on its way")
	}
	for _, r := range samples.All() {
		if !bytes.Contains(exported, r.AppendJSON(nil)) {
			t.Errorf("sample %s is not in the export as it was imported", r.ID)
		}
	}
}
