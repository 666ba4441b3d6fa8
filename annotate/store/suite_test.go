package store_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"assay/annotate"
	"assay/annotate/store"
	"assay/annotate/store/pgtest"
)

// TestMain turns the test binary into the program that the crash tests kill.
func TestMain(m *testing.M) {
	if dsn := os.Getenv(crashVariable); dsn != "" {
		decideUntilKilled(dsn)
		return
	}
	os.Exit(m.Run())
}

func TestSQLite(t *testing.T) {
	suite(t, func(t *testing.T, opts ...store.Option) *store.Store {
		return open(t, filepath.Join(t.TempDir(), "assay.db"), opts...)
	})
}

func TestPostgreSQL(t *testing.T) {
	suite(t, func(t *testing.T, opts ...store.Option) *store.Store {
		return open(t, pgtest.URL(t), opts...)
	})
}

func open(t testing.TB, dsn string, opts ...store.Option) *store.Store {
	t.Helper()
	s, err := store.Open(t.Context(), dsn, opts...)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

// suite runs every behaviour on one engine, each on a database of its own.
func suite(t *testing.T, open func(*testing.T, ...store.Option) *store.Store) {
	for _, group := range [][]behaviour{importing, listing, reviewing, finishing, queueing, people, measuring, racing, snapshotting, evaluating, extracting, policies, days, working, disputing, reporting, keeping, searching} {
		for _, b := range group {
			t.Run(b.name, func(t *testing.T) {
				clock := &clock{now: time.Date(2026, 11, 21, 10, 4, 0, 123456789, time.UTC)}
				bench := &bench{T: t, Store: open(t, store.WithClock(clock.Now)), clock: clock}
				bench.must(bench.ChangeSettings(t.Context(), store.Settings{Policy: store.Oldest}, "")) // no draws
				b.test(bench)
			})
		}
	}
}

type behaviour struct {
	name string
	test func(*bench)
}

// bench is a test with its store and a clock that stands still.
type bench struct {
	*testing.T
	*store.Store
	clock *clock
}

type clock struct {
	sync.Mutex
	now time.Time
}

func (c *clock) Now() time.Time {
	c.Lock()
	defer c.Unlock()
	return c.now
}

func (c *clock) Advance(d time.Duration) {
	c.Lock()
	defer c.Unlock()
	c.now = c.now.Add(d)
}

func (b *bench) ctx() context.Context { return b.Context() }

func (b *bench) must(err error) {
	b.Helper()
	if err != nil {
		b.Fatal(err)
	}
}

// want asserts the kind of an error, and that its message names something.
func (b *bench) want(err error, kind annotate.ErrorKind, words ...string) {
	b.Helper()
	if err == nil {
		b.Fatal("no error")
	}
	if got := annotate.KindOf(err); got != kind {
		b.Fatalf("kind %d, want %d: %s", got, kind, err)
	}
	for _, w := range words {
		if !strings.Contains(err.Error(), w) {
			b.Fatalf("%q does not name %q", err, w)
		}
	}
}

func equal[T comparable](b *bench, got, want T, what string) {
	b.Helper()
	if got != want {
		b.Fatalf("%s is %v, want %v", what, got, want)
	}
}

// articleRecord makes the n-th article of a test.
func articleRecord(n int) annotate.Record {
	return annotate.Record{Article: annotate.Article{
		ID:    fmt.Sprintf("a-%d", n),
		Title: fmt.Sprintf("Harbor Clinic %d reports a breach", n),
		Text:  fmt.Sprintf("Harbor Clinic %d said that an intruder read the records of 4,120 patients.", n),
	}}
}

// articles imports n articles and returns their keys.
func (b *bench) articles(n int) []int64 {
	b.Helper()
	batch := make([]annotate.Record, n)
	for i := range batch {
		batch[i] = articleRecord(i + 1)
	}
	_, err := b.Import(b.ctx(), batch, false)
	b.must(err)
	var keys []int64
	b.must(b.EachArticle(b.ctx(), func(a store.Article) error {
		keys = append(keys, a.Key)
		return nil
	}))
	equal(b, len(keys), n, "number of articles")
	return keys
}

func (b *bench) reviewer(name string) annotate.Person {
	b.Helper()
	p, err := b.CreatePerson(b.ctx(), store.NewPerson{Name: name, Role: annotate.Reviewer})
	b.must(err)
	return p
}

func (b *bench) lead(name string) annotate.Person {
	b.Helper()
	p, err := b.CreatePerson(b.ctx(), store.NewPerson{Name: name, Role: annotate.Lead})
	b.must(err)
	return p
}

func (b *bench) start(article int64, p annotate.Person) store.Review {
	b.Helper()
	r, err := b.StartReview(b.ctx(), article, p.ID)
	b.must(err)
	return r
}

func (b *bench) decide(r store.Review, ds ...annotate.Decision) store.Review {
	b.Helper()
	r, err := b.Decide(b.ctx(), r.ID, r.Reviewer.ID, ds...)
	b.must(err)
	return r
}

func (b *bench) finish(r store.Review, id string) store.Review {
	b.Helper()
	r, err := b.Finish(b.ctx(), r.ID, r.Reviewer.ID, id)
	b.must(err)
	return r
}

// extractor registers a version that proposes a victim and a count, and makes it
// the current one.
func (b *bench) extractor(version string, articles ...int64) {
	b.Helper()
	b.must(b.RegisterExtractor(b.ctx(), store.NewExtractor{Version: version}))
	var ps []store.Proposal
	for _, key := range articles {
		ps = append(ps, store.Proposal{Article: key, Incidents: proposals()})
	}
	b.must(b.SaveProposals(b.ctx(), version, ps))
	b.must(b.ChooseExtractor(b.ctx(), version, "", ""))
}

func proposals() []annotate.Incident {
	return []annotate.Incident{{ID: "1", Confidence: annotate.Confidence(0.9),
		Fields: map[string][]annotate.Claim{
			"victim":               {{Value: annotate.Name("Harbor Clinic"), Evidence: []annotate.Span{{Start: 0, End: 13}}, Confidence: annotate.Confidence(0.75)}},
			"individuals_affected": {{Value: annotate.Count{N: 4120, Qualifier: annotate.Exact}, Evidence: []annotate.Span{{Start: 0, End: 6}}}},
		},
		Absent: map[string]float64{"attacker": 0.99},
	}}
}

func accept(id, field string, from annotate.Value) annotate.Decision {
	return annotate.Decision{ID: id, Incident: "1", Field: field, Act: annotate.Accepted, From: from}
}

// acceptBoth decides on what proposals proposes.
func acceptBoth(id string) []annotate.Decision {
	return []annotate.Decision{
		accept(id+"-victim", "victim", annotate.Name("Harbor Clinic")),
		accept(id+"-count", "individuals_affected", annotate.Count{N: 4120, Qualifier: annotate.Exact}),
	}
}

func addIncident(id, incident string) annotate.Decision {
	return annotate.Decision{ID: id, Incident: incident, Act: annotate.IncidentAdded}
}

func addAttacker(id, name string) annotate.Decision {
	return annotate.Decision{ID: id, Incident: "1", Field: "attacker", Act: annotate.Added,
		To: annotate.Name(name), Evidence: []annotate.Span{{Start: 0, End: 6}}}
}

func undo(id, target string) annotate.Decision {
	return annotate.Decision{ID: id, Act: annotate.Undone, Target: target}
}
