package web_test

import (
	"database/sql"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
	"unicode/utf8"

	"assay/annotate"
	"assay/annotate/store"
	"assay/web"
)

// siteWith is newSite with a configuration and a store of the test's choice. It
// also returns the path of the database.
func siteWith(t *testing.T, cfg web.Config, options ...store.Option) (site, string) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "assay.db")
	s, err := store.Open(t.Context(), path, options...)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	drawNothing(t, s)
	h, err := web.New(t.Context(), s, cfg)
	if err != nil {
		t.Fatal(err)
	}
	return site{s, serve(t, h)}, path
}

// drawNothing lets the queue give out articles in their order, none of them blind.
func drawNothing(t *testing.T, s *store.Store) {
	t.Helper()
	if err := s.ChangeSettings(t.Context(), store.Settings{Policy: store.Oldest}, ""); err != nil {
		t.Fatal(err)
	}
}

// serve returns the address of a server.
func serve(t *testing.T, h http.Handler) string {
	t.Helper()
	server := httptest.NewServer(h)
	t.Cleanup(server.Close)
	return server.URL
}

// clock stands still until a test lets time pass.
type clock struct {
	mu    sync.Mutex
	since time.Duration
}

func (c *clock) now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return time.Date(2026, 11, 21, 10, 0, 0, 0, time.UTC).Add(c.since)
}

func (c *clock) pass(d time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.since += d
}

// user adds somebody and signs them in.
func (s site) user(t *testing.T, name string, role annotate.Role) (annotate.Person, *client) {
	t.Helper()
	p, link := s.person(t, name, role)
	return p, newClient(t, s.url).signIn(link)
}

// add imports articles and returns their keys.
func (s site) add(t *testing.T, articles ...annotate.Article) []int64 {
	t.Helper()
	records := make([]annotate.Record, len(articles))
	for i, a := range articles {
		records[i].Article = a
	}
	results, err := s.Import(t.Context(), records, false)
	if err != nil {
		t.Fatal(err)
	}
	keys := make([]int64, len(articles))
	for i, a := range articles {
		if results[i].Outcome != store.Added {
			t.Fatalf("%s: %s %v", a.ID, results[i].Outcome, results[i].Reason)
		}
		added, err := s.ArticleByID(t.Context(), a.ID)
		if err != nil {
			t.Fatal(err)
		}
		keys[i] = added.Key
	}
	return keys
}

// review returns the newest state of a review.
func (s site) review(t *testing.T, id int64) store.Review {
	t.Helper()
	r, err := s.Review(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// value reads a field's value as a person types it.
func value(t *testing.T, field, text string) annotate.Value {
	t.Helper()
	f, ok := annotate.FieldOf(field)
	if !ok {
		t.Fatalf("no field %s", field)
	}
	v, err := f.ParseText(text)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// place returns the span of the first occurrence of words.
func place(t *testing.T, a annotate.Article, words string) annotate.Span {
	t.Helper()
	before, _, found := strings.Cut(a.Document(), words)
	if !found {
		t.Fatalf("%s does not hold %q", a.ID, words)
	}
	start := utf8.RuneCountInString(before)
	return annotate.Span{Start: start, End: start + utf8.RuneCountInString(words)}
}

// proposal is an incident by field: pairs of a value and the words that support it.
type proposal map[string][][2]string

func (p proposal) incident(t *testing.T, a annotate.Article, id string) annotate.Incident {
	t.Helper()
	incident := annotate.Incident{ID: id, Fields: map[string][]annotate.Claim{}}
	for field, claims := range p {
		for _, c := range claims {
			incident.Fields[field] = append(incident.Fields[field], annotate.Claim{
				Value: value(t, field, c[0]), Evidence: []annotate.Span{place(t, a, c[1])}, Confidence: annotate.Confidence(0.8)})
		}
	}
	return incident
}

// clinic is an article with two incidents; clinicProposals are what a machine
// that is often wrong makes of it.
var clinic = annotate.Article{
	ID: "clinic", Title: "Harbor Clinic says intruder read staff email", Published: "2024-05-02", Source: "https://news.example.org/clinic",
	Text: "Harbor Clinic of Dayton, Ohio, said an intruder used phishing to enter a mailbox on March 3, 2024.\n\n" +
		"Names, addresses and diagnoses of 4,215 patients were in it. Social Security numbers were not.\n\n" +
		"A year ago Pine Valley Bank lost a laptop with data of 900 customers.",
}

var clinicProposals = []proposal{
	{
		annotate.Victim:              {{"Harbor Clinic", "Harbor Clinic"}},
		annotate.IndividualsAffected: {{"4215", "4,215"}},
		annotate.DataTypes:           {{"name", "Names"}, {"address", "addresses"}, {"clinical", "diagnoses"}},
		annotate.BreachStart:         {{"2024-03", "March"}},
	},
	{annotate.Victim: {{"Pine Valley", "Pine Valley"}}},
}

// clinicReview has somebody begin a review of the clinic's article.
func clinicReview(t *testing.T) (site, *client, store.Review) {
	t.Helper()
	s := newSite(t)
	proposeClinic(t, s)
	p, c := s.user(t, "Ada", annotate.Reviewer)
	return s, c, s.begin(t, c, p)
}

func proposeClinic(t *testing.T, s site) int64 {
	t.Helper()
	r := annotate.Record{Article: clinic}
	for i, p := range clinicProposals {
		r.Incidents = append(r.Incidents, p.incident(t, clinic, fmt.Sprint(i+1)))
	}
	s.propose(t, r)
	a, err := s.ArticleByID(t.Context(), clinic.ID)
	if err != nil {
		t.Fatal(err)
	}
	return a.Key
}

// begin presses the button of the home page and returns the review that opens.
func (s site) begin(t *testing.T, c *client, p annotate.Person) store.Review {
	t.Helper()
	a := c.submit(c.get("/"), "main form", nil).is(200)
	var id int64
	if err := json.Unmarshal([]byte(a.one("[data-review]").AttrOr("data-review", "")), &id); err != nil {
		t.Fatal(err)
	}
	r := s.review(t, id)
	if r.Reviewer.ID != p.ID {
		t.Fatalf("the review is %s's", r.Reviewer.Name)
	}
	return r
}

// importGold brings records with their labels as gold.
func importGold(t *testing.T, s site, records []annotate.Record) {
	t.Helper()
	results, err := s.Import(t.Context(), records, true)
	if err != nil {
		t.Fatal(err)
	}
	for i, r := range results {
		if r.Outcome != store.Added {
			t.Fatalf("%s: %s %v", records[i].ID, r.Outcome, r.Reason)
		}
	}
}

// plain is the configuration of newSite.
var plain = web.Config{Plain: true}

// breakTable lets every use of a table fail.
func breakTable(t *testing.T, path, table string) {
	t.Helper()
	execute(t, path, `alter table `+table+` rename to broken`)
}

// spoilGold makes the stored gold of an article unreadable.
func spoilGold(t *testing.T, path, id string) {
	t.Helper()
	execute(t, path, `update reviews set record = '{' where article = (select key from articles where id = '`+id+`')`)
}

func execute(t *testing.T, path, query string) {
	t.Helper()
	db, err := sql.Open("sqlite3", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.Exec(query); err != nil {
		t.Fatal(err)
	}
}
