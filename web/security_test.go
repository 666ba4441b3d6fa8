package web_test

import (
	"bytes"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"assay/annotate"
	"assay/annotate/samples"
	"assay/views"
	"assay/web"
)

// checkHeaders holds an answer of any kind to the headers that all carry.
func checkHeaders(t *testing.T, a answer) {
	t.Helper()
	for name, want := range map[string]string{
		"Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; " +
			"connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
		"X-Content-Type-Options":     "nosniff",
		"Referrer-Policy":            "same-origin",
		"Cross-Origin-Opener-Policy": "same-origin",
	} {
		if got := a.header.Get(name); got != want {
			t.Errorf("%s (%d): %s is %q", a.url, a.status, name, got)
		}
	}
	if a.header.Get("Permissions-Policy") == "" {
		t.Errorf("%s (%d): no Permissions-Policy", a.url, a.status)
	}
}

func TestHeadersOfEveryKindOfAnswer(t *testing.T) {
	s, c, r := clinicReview(t)
	_, lead := s.user(t, "Lena", annotate.Lead)
	foreign := c.with("Sec-Fetch-Site", "cross-site")
	for status, answers := range map[int][]answer{
		http.StatusOK: {c.get(views.HomeURL), c.get(views.SignInURL), c.get(views.HealthURL), c.htmx().get(views.ArticlesURL),
			c.get(views.StaticURL("app.css", "")), lead.get(views.GoldFileURL("jsonl")), lead.get(views.GoldFileURL("csv"))},
		http.StatusSeeOther:   {newClient(t, s.url).send(http.MethodGet, views.HomeURL, nil)},
		http.StatusNoContent:  {newClient(t, s.url).htmx().send(http.MethodGet, views.HomeURL, nil)},
		http.StatusForbidden:  {c.get(views.AccuracyURL), foreign.send(http.MethodPost, views.NextURL, url.Values{})},
		http.StatusNotFound:   {c.get("/none"), c.get("/static/none.js"), c.get(views.ReviewURL(77))},
		http.StatusConflict:   {c.post(views.FinishURL(r.ID), url.Values{"id": {"f"}})},
		http.StatusBadRequest: {c.raw(views.NextURL, strings.NewReader("a=%zz"))},
		http.StatusUnprocessableEntity: {c.post(views.SignInURL, url.Values{}),
			c.post(views.DecisionsURL(r.ID), url.Values{"id": {"d"}, "act": {"none"}})},
		http.StatusMethodNotAllowed: {c.send(http.MethodPut, views.HomeURL, nil)},
	} {
		for _, a := range answers {
			checkHeaders(t, a.is(status))
		}
	}
}

// raw posts a form as it stands; a reader other than those of strings and bytes is
// sent without a length.
func (c *client) raw(path string, form io.Reader) answer {
	c.t.Helper()
	req := c.request(http.MethodPost, path, form)
	req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	return c.do(req)
}

func TestCrossOrigin(t *testing.T) {
	const proxy = "https://assay.example.org"
	s, _ := siteWith(t, web.Config{Plain: true, TrustedOrigins: []string{proxy}})
	_, lead := s.user(t, "Lena", annotate.Lead)
	invite := url.Values{"name": {"Eve"}, "role": {"lead"}}
	people := func() int {
		list, err := s.People(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		return len(list)
	}
	for name, evil := range map[string]*client{
		"another site":       lead.with("Sec-Fetch-Site", "cross-site"),
		"a sibling":          lead.with("Sec-Fetch-Site", "same-site"),
		"an old browser":     lead.with("Sec-Fetch-Site", "").with("Origin", "https://evil.example.org"),
		"a nameless origin":  lead.with("Sec-Fetch-Site", "").with("Origin", "null"),
		"another port":       lead.with("Sec-Fetch-Site", "").with("Origin", "http://127.0.0.1:1"),
		"the proxy's cousin": lead.with("Sec-Fetch-Site", "cross-site").with("Origin", proxy+".evil.example.org"),
	} {
		a := evil.send(http.MethodPost, views.PeopleURL, invite)
		if a.status != http.StatusForbidden || people() != 1 {
			t.Errorf("%s: status %d, %d people", name, a.status, people())
		}
		a.wants("h1", "Not allowed")
		a.mentions("main", "another site")
		evil.get(views.PeopleURL).is(http.StatusOK) // a link from elsewhere leads in
	}
	lead.with("Sec-Fetch-Site", "cross-site").with("Origin", proxy).send(http.MethodPost, views.PeopleURL, invite).is(http.StatusOK)
	lead.with("Sec-Fetch-Site", "").with("Origin", s.url).send(http.MethodPost, views.PeopleURL, url.Values{"name": {"Noor"}, "role": {"lead"}}).is(http.StatusOK)
	if people() != 3 {
		t.Errorf("%d people", people())
	}
}

func TestTrustedOriginMustBeOne(t *testing.T) {
	s := newSite(t)
	for _, origin := range []string{"assay.example.org", "https://assay.example.org/path", "*", ""} {
		_, err := web.New(t.Context(), s.Store, web.Config{TrustedOrigins: []string{origin}})
		if annotate.KindOf(err) != annotate.Invalid || !strings.Contains(err.Error(), "--trusted-origin") {
			t.Errorf("%q: %v", origin, err)
		}
	}
}

// A form that is too large is refused, also where its size is not told, and what
// is missing of it is not taken for empty.
func TestLargeForm(t *testing.T) {
	s, c, r := clinicReview(t)
	large := "id=d&act=no_incident&note=" + strings.Repeat("x", 1<<20)
	for name, body := range map[string]io.Reader{"told": strings.NewReader(large), "untold": io.MultiReader(strings.NewReader(large))} {
		a := c.raw(views.DecisionsURL(r.ID), body)
		if a.status != http.StatusRequestEntityTooLarge {
			t.Errorf("%s: status %d %s", name, a.status, a.text("main"))
		}
		a.mentions("main", "1 MB")
	}
	if log := s.review(t, r.ID).Log; len(log) > 0 {
		t.Errorf("decisions: %v", log)
	}
	for _, broken := range []string{"act=%zz", "act=a;b=c"} {
		c.raw(views.DecisionsURL(r.ID), strings.NewReader(broken)).is(http.StatusBadRequest).mentions("main", "form")
	}
}

// NUL and invalid UTF-8 are refused or are without effect in every form and
// address, and are never a fault of the server.
func TestBadCharacters(t *testing.T) {
	s, c, r := clinicReview(t)
	_, lead := s.user(t, "Lena", annotate.Lead)
	for _, bad := range []string{"a\x00b", "\xff\xfe", "\xed\xa0\x80", "\u202e", "😀\u0301"} {
		for _, name := range []string{"id", "act", "incident", "current", "field", "from", "to", "unit", "quote", "start", "end", "note"} {
			form := url.Values{"id": {"d" + name}, "act": {"added"}, "incident": {"1"}, "current": {"1"}, "field": {"attacker"},
				"to": {"Fox"}, "quote": {"intruder"}, "start": {""}, "end": {""}, "unit": {""}, "note": {""}, "from": {""}}
			form.Set(name, bad)
			for _, path := range []string{views.DecisionsURL(r.ID), views.UndoURL(r.ID), views.EditorURL(r.ID) + "?" + form.Encode(),
				views.ReviewURL(r.ID) + "?" + form.Encode()} {
				method := http.MethodPost
				if strings.Contains(path, "?") {
					method = http.MethodGet
				}
				if a := c.send(method, path, form); a.status >= 500 {
					t.Errorf("%s %q at %s: status %d", name, bad, path, a.status)
				}
			}
		}
		for path, form := range map[string]url.Values{
			views.SignInURL: {"name": {bad}, "password": {bad}}, views.PeopleURL: {"name": {bad}, "role": {bad}},
			views.FinishURL(r.ID): {"id": {bad}}, views.ReopenURL(r.ID): {"id": {bad}}, views.LinkURL(url.PathEscape(bad)): {"name": {bad}},
		} {
			if a := lead.send(http.MethodPost, path, form); a.status >= 500 {
				t.Errorf("%q at %s: status %d", bad, path, a.status)
			}
		}
		q := url.QueryEscape(bad)
		for _, path := range []string{"/articles?q=" + q, "/articles?status=" + q, "/articles?after=" + q, "/articles/1?incident=" + q, "/articles/" + q} {
			if a := lead.get(path); a.status >= 500 {
				t.Errorf("%s: status %d", path, a.status)
			}
		}
	}
	for _, d := range s.review(t, r.ID).Log {
		if text := fmt.Sprint(d); strings.ContainsAny(text, "\x00\ufffd") {
			t.Errorf("stored: %q", text)
		}
	}
}

// captureLog returns what the program logs until the test ends.
func captureLog(t *testing.T) *bytes.Buffer {
	var log bytes.Buffer
	before := slog.Default()
	slog.SetDefault(slog.New(slog.NewTextHandler(&log, nil)))
	t.Cleanup(func() { slog.SetDefault(before) })
	return &log
}

// A fault is shown without detail and logged whole, but for the secret of a
// one-time link.
func TestInternalError(t *testing.T) {
	s, c, r := clinicReview(t)
	_, link := s.person(t, "Noor", annotate.Reviewer)
	log := captureLog(t)
	s.Close()
	for _, path := range []string{views.HomeURL, views.ReviewURL(r.ID), views.GoldFileURL("jsonl"), link} {
		for _, c := range []*client{c, c.htmx()} {
			a := c.send(http.MethodGet, path, nil).is(http.StatusInternalServerError)
			a.mentions("main", "Something went wrong here. It has been logged; please try again.")
			checkHeaders(t, a)
			for _, inner := range []string{"sql", "database", "closed", "store", ".go:", "select"} {
				if strings.Contains(strings.ToLower(a.text("body")), inner) {
					t.Errorf("%s shows %q: %s", path, inner, a.text("body"))
				}
			}
			if a.header.Get("Cache-Control") != "no-store" || a.header.Get("Content-Disposition") != "" {
				t.Errorf("%s: headers %v", path, a.header)
			}
		}
	}
	c.send(http.MethodPost, views.DecisionsURL(r.ID), url.Values{"id": {"d"}, "act": {"no_incident"}}).is(http.StatusInternalServerError)
	if text := log.String(); !strings.Contains(text, "database is closed") || !strings.Contains(text, views.ReviewURL(r.ID)) {
		t.Errorf("the log says %s", text)
	}
	if _, token, _ := strings.Cut(link, "/links/"); strings.Contains(log.String(), token) {
		t.Errorf("the log holds the link %s", token)
	}
}

// A download that fails before it began is an error page, not a file.
func TestFailedDownload(t *testing.T) {
	s, path := siteWith(t, plain)
	_, lead := s.user(t, "Lena", annotate.Lead)
	importGold(t, s, samples.Retold())
	captureLog(t)
	breakTable(t, path, "article_texts")
	for _, format := range []string{"jsonl", "csv"} {
		a := lead.send(http.MethodGet, views.GoldFileURL(format), nil).is(http.StatusInternalServerError)
		if a.header.Get("Content-Disposition") != "" || !strings.HasPrefix(a.header.Get("Content-Type"), "text/html") {
			t.Errorf("%s: headers %v", format, a.header)
		}
		a.mentions("main", "Something went wrong here.")
	}
}
