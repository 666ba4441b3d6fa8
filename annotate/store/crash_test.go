package store_test

import (
	"bufio"
	"context"
	"database/sql"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"assay/annotate"
	"assay/annotate/store"
	"assay/annotate/store/pgtest"
)

// crashVariable makes the test binary decide on the reviews of a database until it
// is killed.
const crashVariable = "ASSAY_TEST_CRASH_DSN"

const (
	crashReviews   = 10
	crashDecisions = 1000
	crashAfter     = 400 // acknowledged decisions
)

// decideUntilKilled prints the id of every decision once Decide has returned.
func decideUntilKilled(dsn string) {
	ctx := context.Background()
	s, err := store.Open(ctx, dsn)
	for n := 0; err == nil && n < crashDecisions; n++ {
		id := fmt.Sprintf("d-%d", n)
		if _, err = s.Decide(ctx, int64(1+n%crashReviews), 1, addAttacker(id, id)); err == nil {
			fmt.Println(id)
		}
	}
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}

func TestKillSQLite(t *testing.T) {
	file := filepath.Join(t.TempDir(), "assay.db")
	acknowledged := crash(t, file, func(child *os.Process) { child.Kill() })
	checkAcknowledged(t, file, acknowledged)
	db, err := sql.Open("sqlite3", file)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	var verdict string
	if err := db.QueryRow(`pragma integrity_check`).Scan(&verdict); err != nil || verdict != "ok" {
		t.Errorf("integrity_check: %s %v", verdict, err)
	}
}

func TestKillWithPostgreSQL(t *testing.T) {
	dsn := pgtest.URL(t)
	acknowledged := crash(t, dsn, func(child *os.Process) { child.Kill() })
	checkAcknowledged(t, dsn, acknowledged)
}

func TestKillPostgreSQL(t *testing.T) {
	for name, end := range map[string]func(*pgtest.Server, testing.TB){
		"kill -9":        (*pgtest.Server).Crash,
		"stop immediate": (*pgtest.Server).Stop,
	} {
		t.Run(name, func(t *testing.T) {
			server := pgtest.New(t)
			acknowledged := crash(t, server.URL(), func(*os.Process) { end(server, t) })
			server.Start(t)
			checkAcknowledged(t, server.URL(), acknowledged)
		})
	}
}

// crash prepares reviews, lets a child decide on them, calls kill in the middle and
// returns the ids that the child has acknowledged.
func crash(t *testing.T, dsn string, kill func(*os.Process)) []string {
	t.Helper()
	prepareReviews(t, dsn)
	child := exec.Command(os.Args[0])
	child.Env = append(os.Environ(), crashVariable+"="+dsn)
	out, err := child.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := child.Start(); err != nil {
		t.Fatal(err)
	}
	defer child.Wait() // it never ends well
	var ids []string
	for lines := bufio.NewScanner(out); lines.Scan(); {
		ids = append(ids, lines.Text())
		if len(ids) == crashAfter {
			kill(child.Process)
		}
	}
	if len(ids) < crashAfter || len(ids) == crashDecisions {
		t.Fatalf("%d decisions were acknowledged; the child was not killed in the middle", len(ids))
	}
	return ids
}

func prepareReviews(t *testing.T, dsn string) {
	t.Helper()
	s := open(t, dsn)
	p, err := s.CreatePerson(t.Context(), store.NewPerson{Name: "Ada", Role: annotate.Reviewer})
	if err != nil || p.ID != 1 {
		t.Fatal(p.ID, err)
	}
	for n := range crashReviews {
		if _, err := s.Import(t.Context(), []annotate.Record{articleRecord(n)}, false); err != nil {
			t.Fatal(err)
		}
		r, err := s.StartReview(t.Context(), int64(n+1), p.ID)
		if err == nil {
			_, err = s.Decide(t.Context(), r.ID, p.ID, addIncident(fmt.Sprintf("i-%d", n), "1"))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	s.Close()
}

// checkAcknowledged opens the database again and looks for every decision. One
// more may be there: it was stored, and its sender never knew.
func checkAcknowledged(t *testing.T, dsn string, ids []string) {
	t.Helper()
	s := open(t, dsn)
	stored := make(map[string]bool)
	for n := range crashReviews {
		r, err := s.Review(t.Context(), int64(n+1))
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range r.Log[1:] {
			stored[d.ID] = true
		}
	}
	for _, id := range ids {
		if !stored[id] {
			t.Errorf("%s was acknowledged and is lost", id)
		}
	}
	if extra := len(stored) - len(ids); extra > 1 {
		t.Errorf("%d decisions are stored that nobody knows of", extra)
	}
	t.Logf("%d acknowledged, %d stored", len(ids), len(stored))
	if _, err := s.Decide(t.Context(), 1, 1, addAttacker("after", "Owl")); err != nil {
		t.Errorf("the store does not go on: %s", err)
	}
}
