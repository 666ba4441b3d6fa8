package web_test

import (
	"crypto/rand"
	"fmt"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"assay/annotate"
	"assay/annotate/samples"
	"assay/annotate/score"
	"assay/annotate/store"
	"assay/annotate/store/pgtest"
	"assay/bench/fill"
	"assay/views"
	"assay/web"
)

// BenchmarkWorkPages asks for the pages of extractors, jobs and imports, with 100,000
// articles, 20,000 of them with gold, 100 evaluations and 1,000 jobs stored, and
// reports the p95 of the server's time.
//
//	go test ./web -run - -bench WorkPages -benchtime 200x -timeout 1h
func BenchmarkWorkPages(b *testing.B) {
	for _, engine := range []struct {
		name string
		dsn  func(testing.TB) string
	}{
		{"SQLite", func(t testing.TB) string { return filepath.Join(t.TempDir(), "assay.db") }},
		{"PostgreSQL", pgtest.URL},
	} {
		b.Run(engine.name, func(b *testing.B) {
			s, err := store.Open(b.Context(), engine.dsn(b))
			if err != nil {
				b.Fatal(err)
			}
			b.Cleanup(func() { s.Close() })
			fillForWork(b, s)
			for _, page := range []string{views.ExtractorsURL, views.JobsURL, views.JobURL(1), views.ImportURL} {
				b.Run(page, func(b *testing.B) { timePage(b, s, page) })
			}
		})
	}
}

func fillForWork(b *testing.B, s *store.Store) {
	b.Helper()
	ctx := b.Context()
	must := func(err error) {
		b.Helper()
		if err != nil {
			b.Fatal(err)
		}
	}
	all := samples.All()
	_, err := s.Import(ctx, all, true)
	must(err)
	snapshot, err := s.CreateSnapshot(ctx, store.NewSnapshot{Name: "spring"})
	must(err)
	for n := range 100 {
		var articles []score.ArticleScore
		must(s.EachSnapshotRecord(ctx, snapshot.Name, "", func(r store.SnapshotRecord) error {
			articles = append(articles, score.Article(r.Record, r.Group, r.Incidents[:min(n%2, len(r.Incidents))], score.Options{}))
			return nil
		}))
		version := store.NewExtractor{Version: fmt.Sprintf("x@%d", n)}
		must(s.RegisterExtractor(ctx, version))
		_, err := s.SaveEvaluation(ctx, snapshot.Name, score.NewEvaluation(version.Version, score.Options{}, articles))
		must(err)
	}
	for range 1000 {
		_, err := s.AddJob(ctx, store.JobExtract, store.JobArgs{Version: "x@1"}, "Lena")
		must(err)
	}
	must(fill.Articles(ctx, s, 100_000, 20_000, fill.Article))
}

// sessionOf signs a new lead in, and returns the cookie.
func sessionOf(b *testing.B, s *store.Store, url string) *http.Cookie {
	b.Helper()
	p, err := s.CreatePerson(b.Context(), store.NewPerson{Name: rand.Text(), Role: annotate.Lead})
	if err != nil {
		b.Fatal(err)
	}
	token, err := s.CreateLink(b.Context(), store.LinkSignIn, p.ID, time.Hour)
	if err != nil {
		b.Fatal(err)
	}
	req := httptest.NewRequestWithContext(b.Context(), http.MethodPost, url+views.LinkURL(token),
		strings.NewReader("password=correct+horse+battery&again=correct+horse+battery"))
	req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	req.RequestURI = ""
	stay := &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	answer, err := stay.Do(req)
	if err != nil {
		b.Fatal(err)
	}
	defer answer.Body.Close()
	if len(answer.Cookies()) == 0 {
		b.Fatalf("signing in answers %d", answer.StatusCode)
	}
	return answer.Cookies()[0]
}

func timePage(b *testing.B, s *store.Store, page string) {
	b.Helper()
	h, err := web.New(b.Context(), s, web.Config{Plain: true})
	if err != nil {
		b.Fatal(err)
	}
	server := httptest.NewServer(h)
	defer server.Close()
	cookie := sessionOf(b, s, server.URL)
	var times []time.Duration
	for b.Loop() {
		req := httptest.NewRequestWithContext(b.Context(), http.MethodGet, page, nil)
		req.AddCookie(cookie)
		answer := httptest.NewRecorder()
		start := time.Now()
		h.ServeHTTP(answer, req)
		times = append(times, time.Since(start))
		if answer.Code != http.StatusOK {
			b.Fatalf("%s answers %d", page, answer.Code)
		}
	}
	slices.Sort(times)
	b.ReportMetric(float64(times[len(times)*95/100].Microseconds())/1000, "p95-ms")
}
