package store

import (
	"context"
	"database/sql"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"assay/annotate"
)

func openTemp(t *testing.T) *Store {
	t.Helper()
	s, err := Open(t.Context(), filepath.Join(t.TempDir(), "assay.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

// everyConnection holds all connections of a pool at once.
func everyConnection(t *testing.T, db *sql.DB) []*sql.Conn {
	t.Helper()
	all := make([]*sql.Conn, db.Stats().MaxOpenConnections)
	for i := range all {
		c, err := db.Conn(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { c.Close() })
		all[i] = c
	}
	return all
}

func TestSettingsOfEveryConnection(t *testing.T) {
	s := openTemp(t)
	common := map[string]string{"synchronous": "2", "journal_mode": "wal", "foreign_keys": "1", "busy_timeout": "5000"}
	for name, pool := range map[string]struct {
		db        *sql.DB
		size      int
		queryOnly string
	}{"writer": {s.writer, 1, "0"}, "reader": {s.reader, readers, "1"}} {
		connections := everyConnection(t, pool.db)
		if len(connections) != pool.size || pool.db.Stats().InUse != pool.size {
			t.Fatalf("%s: %d connections, want %d", name, len(connections), pool.size)
		}
		for i, c := range connections {
			check := func(pragma, want string) {
				var got string
				if err := c.QueryRowContext(t.Context(), "pragma "+pragma).Scan(&got); err != nil || got != want {
					t.Errorf("%s %d: %s is %q, want %q (%v)", name, i, pragma, got, want, err)
				}
			}
			for pragma, want := range common {
				check(pragma, want)
			}
			check("query_only", pool.queryOnly)
			check("wal_autocheckpoint", "0")
			check("journal_size_limit", "67108864")
		}
	}
}

// What is moved out of the log is in the file itself, whoever works meanwhile.
func TestCheckpoint(t *testing.T) {
	s := openTemp(t)
	article := annotate.Record{Article: annotate.Article{ID: "a", Text: "A text."}}
	if _, err := s.Import(t.Context(), []annotate.Record{article}, false); err != nil {
		t.Fatal(err)
	}
	if err := s.turn.Acquire(t.Context(), 1); err != nil { // as somebody who is in the middle of a transaction
		t.Fatal(err)
	}
	defer s.turn.Release(1)
	if err := s.checkpoint(t.Context()); err != nil {
		t.Fatal(err)
	}
	file, err := os.ReadFile(s.engine.place)
	if err != nil {
		t.Fatal(err)
	}
	alone := filepath.Join(t.TempDir(), "alone.db")
	if err := os.WriteFile(alone, file, 0o600); err != nil {
		t.Fatal(err)
	}
	copied, err := Open(t.Context(), alone)
	if err != nil {
		t.Fatal(err)
	}
	defer copied.Close()
	if _, err := copied.ArticleByID(t.Context(), "a"); err != nil {
		t.Error("the article is not in the file without its log:", err)
	}
}

// readWithoutPause begins each look at long texts before the last one ends.
func readWithoutPause(ctx context.Context, s *Store) {
	var last *sql.Rows
	for ctx.Err() == nil {
		next, err := s.reader.QueryContext(ctx, `select text from article_texts order by article`)
		for i := 0; err == nil && i < 10 && next.Next(); i++ {
			var text string
			err = next.Scan(&text)
		}
		if last != nil {
			last.Close()
		}
		last = next
	}
	if last != nil {
		last.Close()
	}
}

// The log does not grow for as long as somebody reads: it begins anew between them.
func TestLogBeginsAnew(t *testing.T) {
	s := openTemp(t)
	for n := range 70 {
		long := fmt.Sprint(n, strings.Repeat(" A long text.", 80_000))
		a := annotate.Record{Article: annotate.Article{ID: fmt.Sprint(n), Text: long}}
		if _, err := s.Import(t.Context(), []annotate.Record{a}, false); err != nil {
			t.Fatal(err)
		}
	}
	ctx, stop := context.WithCancel(t.Context())
	var reader sync.WaitGroup
	reader.Go(func() { readWithoutPause(ctx, s) })
	defer reader.Wait()
	defer stop()
	length := int64(logTooLong)
	for try := 0; (length >= logTooLong || length < 0) && try < 200; try++ { // below 0: the store itself is at it
		if err := s.checkpoint(t.Context()); err != nil {
			t.Fatal(err)
		}
		if _, err := s.Import(t.Context(), []annotate.Record{{Article: annotate.Article{ID: fmt.Sprint("small", try), Text: fmt.Sprint("Short ", try)}}}, false); err != nil {
			t.Fatal(err)
		}
		var err error
		if length, err = moveLog(t.Context(), s.reader, "passive"); err != nil {
			t.Fatal(err)
		}
	}
	if length >= logTooLong || length < 0 {
		t.Errorf("the log has %d pages and did not begin anew", length)
	}
	stop()
	reader.Wait()
	for i, c := range everyConnection(t, s.reader) {
		var patience int
		if err := c.QueryRowContext(t.Context(), "pragma busy_timeout").Scan(&patience); err != nil || patience != 5000 {
			t.Errorf("reader %d waits %d ms after it (%v)", i, patience, err)
		}
	}
}

func TestReaderCannotWrite(t *testing.T) {
	s := openTemp(t)
	if _, err := s.read().exec(t.Context(), `delete from people`); err == nil {
		t.Error("the reader wrote")
	}
}

func TestFullDisk(t *testing.T) {
	s := openTemp(t)
	good := annotate.Record{Article: annotate.Article{ID: "good", Text: "A text."}}
	if _, err := s.Import(t.Context(), []annotate.Record{good}, false); err != nil {
		t.Fatal(err)
	}
	if _, err := s.writer.Exec(`pragma max_page_count = 60`); err != nil {
		t.Fatal(err)
	}
	batch := []annotate.Record{
		{Article: annotate.Article{ID: "small", Text: "Another text."}},
		{Article: annotate.Article{ID: "large", Text: strings.Repeat("A long text. ", 100_000)}},
	}
	_, err := s.Import(t.Context(), batch, false)
	if err == nil || !strings.Contains(err.Error(), "disk is full") || !strings.Contains(err.Error(), s.engine.place) {
		t.Fatalf("error: %v", err)
	}
	if annotate.KindOf(err) != annotate.Internal {
		t.Errorf("a full disk is not the fault of who asks: %s", err)
	}
	articles, _, err := s.Articles(t.Context(), Filter{})
	if err != nil || len(articles) != 1 || articles[0].ID != "good" {
		t.Errorf("%d articles after a failed import, want the one before it (%v)", len(articles), err)
	}
}

func TestReadOnlyFile(t *testing.T) {
	s := openTemp(t)
	if _, err := s.writer.Exec(`pragma query_only = 1`); err != nil {
		t.Fatal(err)
	}
	err := s.RegisterExtractor(t.Context(), NewExtractor{Version: "x@1"})
	if err == nil || !strings.Contains(err.Error(), "cannot be written") || !strings.Contains(err.Error(), s.engine.place) {
		t.Errorf("error: %v", err)
	}
}

func TestCancelledTransaction(t *testing.T) {
	s := openTemp(t)
	ctx, cancel := context.WithCancel(t.Context())
	err := s.update(ctx, func(ctx context.Context, t tx) error {
		if _, err := t.exec(ctx, `insert into extractors (version, registered) values ('x@1', 0)`); err != nil {
			return err
		}
		cancel()
		return nil
	})
	if err == nil {
		t.Fatal("a cancelled transaction was committed")
	}
	if err := s.ChooseExtractor(t.Context(), "x@1", "", ""); annotate.KindOf(err) != annotate.NotFound {
		t.Errorf("what a cancelled transaction wrote is there: %v", err)
	}
}

func TestEngineWords(t *testing.T) {
	query := `select a from b where c = $2 and d = $1 and e = $12 {{lock}}`
	if got := (&engine{sqlite: true}).sql(query); got != `select a from b where c = ?2 and d = ?1 and e = ?12 ` {
		t.Errorf("SQLite: %s", got)
	}
	if got := (&engine{}).sql(query); got != `select a from b where c = $2 and d = $1 and e = $12 for no key update` {
		t.Errorf("PostgreSQL: %s", got)
	}
}
