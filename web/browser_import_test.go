package web_test

import (
	"encoding/csv"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"assay/annotate"
	"assay/annotate/jobs"
	"assay/annotate/store"
	"assay/views"

	"github.com/chromedp/chromedp"
)

// work does the jobs of a site, until the returned function stops it or the test
// ends.
func (s site) work(t *testing.T) (stop func()) {
	t.Helper()
	return s.workAfter(t, nil)
}

// workAfter does the jobs of a store with a pause between two articles for as long as
// others go before them.
func (s site) workAfter(t *testing.T, before *jobs.Precedence) (stop func()) {
	t.Helper()
	r, err := jobs.Start(t.Context(), s.Store, jobs.Options{Look: 50 * time.Millisecond, Lease: 2 * time.Second, Before: before})
	if err != nil {
		t.Fatal(err)
	}
	stopped := false
	stop = func() {
		if stopped {
			return
		}
		stopped = true
		if err := r.Stop(); err != nil {
			t.Error(err)
		}
	}
	t.Cleanup(stop)
	return stop
}

// newsFile writes a CSV file with columns under other names, in which every line of
// bad is refused, and returns its path.
func newsFile(t *testing.T, lines int, bad map[int]string) string {
	t.Helper()
	var b strings.Builder
	w := csv.NewWriter(&b)
	row := func(values ...string) {
		if err := w.Write(values); err != nil {
			t.Fatal(err)
		}
	}
	row("Headline", "Story", "Day", "Desk")
	for line := 2; line < lines+2; line++ {
		text := fmt.Sprintf("The clinic of ward %d lost the records of %d patients.", line, line*7)
		switch bad[line] {
		case "published":
			row("A bad day", text, "yesterday", "west")
		case "text":
			row("Nothing to read", "", "2024-05-02", "west")
		default:
			row(fmt.Sprintf("Clinic %d, breached", line), text, "2024-05-02", "west")
		}
	}
	w.Flush()
	path := filepath.Join(t.TempDir(), "news.csv")
	if err := os.WriteFile(path, []byte(b.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

var tenBad = map[int]string{7: "published", 99: "text", 500: "published", 1001: "published", 1002: "text",
	2500: "text", 3333: "published", 4000: "published", 4999: "text", 5001: "published"}

// TestALeadImportsACSV: ten bad lines among 5,000 are told by line, field and reason,
// and all others come in.
func TestALeadImportsACSV(t *testing.T) {
	s, b := newSite(t), newTab(t)
	s.work(t)
	_, link := s.person(t, "Lena", annotate.Lead)
	b.signIn(link)
	b.open(s.url + views.ImportURL)
	b.do(chromedp.SetUploadFiles(chromedp.CSS(`[name=file]`), []string{newsFile(t, 5000, tenBad)}))
	b.leave(b.click(`form[action="/import"] .button`))
	if text := b.text(`h1`); !strings.Contains(text, "1 of the first 8 lines would be refused") {
		t.Errorf("the preview says %q", text)
	}
	if as := eval[string](b, `[...document.querySelectorAll('[name=as]')].map((s) => s.value).join()`); as != "title,text,published,keep" {
		t.Errorf("the columns are read as %s", as)
	}
	b.do(chromedp.SetValue(chromedp.CSS(`tr:nth-child(4) [name=as]`), "source"))
	b.leave(b.click(`button[formmethod=post]`))
	b.wait(`document.querySelector('main').innerText.includes('✓ done')`)
	if text := b.text(`main`); !strings.Contains(text, "4,990 added, 10 refused of 5,000 lines") {
		t.Errorf("the job says %q", text)
	}
	b.do(chromedp.Reload())
	if rows := eval[int](b, `document.querySelectorAll('main tbody tr').length`); rows != 10 {
		t.Errorf("the report lists %d lines", rows)
	}
	wantReport(t, result(b, chromedp.Evaluate[string](`fetch(document.querySelector('a[download]').href).then((r) => r.text())`, chromedp.EvalAwaitPromise)))
	a, _, err := s.Articles(t.Context(), store.Filter{Limit: 1})
	if err != nil || a[0].Source != "west" || a[0].Published != "2024-05-02" || a[0].Title != "Clinic 2, breached" {
		t.Errorf("the first article is %+v, %v", a, err)
	}
}

// wantReport asserts that a downloaded report has the ten bad lines.
func wantReport(t *testing.T, report string) {
	t.Helper()
	rows, err := csv.NewReader(strings.NewReader(report)).ReadAll()
	if err != nil || len(rows) != 1+len(tenBad) {
		t.Fatalf("the report has %d lines: %v", len(rows), err)
	}
	for _, row := range rows[1:] {
		line := 0
		if _, err := fmt.Sscan(row[0], &line); err != nil || tenBad[line] != row[2] || row[3] == "" {
			t.Errorf("line %s is refused for %q: %s", row[0], row[2], row[3])
		}
	}
}

// TestImportIsRefused: what is wrong with a file is said where it is uploaded,
// and nothing of it is stored.
func TestImportIsRefused(t *testing.T) {
	s := newSite(t)
	_, lead := s.user(t, "Lena", annotate.Lead)
	lead.upload(t, "news.pdf", "%PDF").is(http.StatusUnprocessableEntity).mentions("[role=alert]", "news.pdf")
	lead.upload(t, "news.csv", "").is(http.StatusUnprocessableEntity).mentions("[role=alert]", "empty")
	a := lead.upload(t, "news.csv", "One,Two\nA,B\n").is(http.StatusOK)
	lead.submit(a, "main form:has(table)", nil).is(http.StatusOK)
	form := formValues(a.one("main form:has(table)"))
	lead.post(a.url.Path, form).is(http.StatusUnprocessableEntity).mentions("[role=alert]", "Say which column holds the text")
	if open, err := s.OpenJobs(t.Context()); err != nil || len(open) > 0 {
		t.Errorf("%d jobs are asked for: %v", len(open), err)
	}
	lead.submit(a, "main form[action$='/drop']", nil).is(http.StatusOK).wants("h1", "Import articles")
	lead.get(a.url.Path).is(http.StatusNotFound)
}
