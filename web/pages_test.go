package web_test

import (
	"database/sql"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"

	"assay/annotate"
	"assay/annotate/samples"
	"assay/views"

	"github.com/PuerkitoBio/goquery"
)

type selection = goquery.Selection

// TestEveryPage follows every link as a lead and as a reviewer, holds each page to
// what all pages promise, and looks whether a GET has changed the database.
func TestEveryPage(t *testing.T) {
	s, path := siteWith(t, plain)
	proposeClinic(t, s)
	untitled := annotate.Article{ID: "untitled", Text: "Fox & <b>Hare</b> lost \"a\" 'laptop'.\r\nNothing more is known."}
	s.add(t, untitled)
	importGold(t, s, samples.Retold()[:1])
	ada, reviewer := s.user(t, "Ada", annotate.Reviewer)
	_, lead := s.user(t, "Lena", annotate.Lead)
	s.person(t, "Gone", annotate.Reviewer)
	for range 2 {
		r := s.begin(t, reviewer, ada)
		reviewer.submit(reviewer.get(views.ReviewURL(r.ID)), "form[action$='/skip']", nil)
	}
	version := dataVersion(t, path)
	before := version()
	for name, c := range map[string]*client{"lead": lead, "reviewer": reviewer, "stranger": newClient(t, s.url)} {
		pages := crawl(t, c)
		t.Logf("%s: %d pages", name, len(pages))
		if least := map[string]int{"lead": 40, "reviewer": 60, "stranger": 1}[name]; len(pages) < least {
			t.Errorf("the %s finds only %d pages", name, len(pages))
		}
	}
	if after := version(); after != before {
		t.Error("a GET has changed the database")
	}
	if reviewer.submit(reviewer.get(views.HomeURL), "main form", nil); version() == before {
		t.Error("a POST has not: the test sees no change")
	}
}

// dataVersion returns a number that changes with every commit to a SQLite file.
func dataVersion(t *testing.T, path string) func() int {
	t.Helper()
	db, err := sql.Open("sqlite3", path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	db.SetMaxOpenConns(1) // the number holds for one connection
	return func() (version int) {
		if err := db.QueryRow(`pragma data_version`).Scan(&version); err != nil {
			t.Fatal(err)
		}
		return version
	}
}

// crawl visits every page that links lead to, from the first one, and checks it.
func crawl(t *testing.T, c *client) []string {
	t.Helper()
	queue := []string{views.HomeURL}
	for i := 0; i < len(queue) && i < 2000; i++ {
		a := c.get(queue[i])
		checkPage(t, a.is(http.StatusOK))
		a.doc.Find("a[href]:not([download])").Each(func(_ int, s *selection) {
			to, err := a.url.Parse(s.AttrOr("href", ""))
			if err != nil || "http://"+to.Host != c.base {
				t.Errorf("%s links to %s", a.url, s.AttrOr("href", ""))
				return
			}
			to.Fragment = ""
			if path := to.RequestURI(); !slices.Contains(queue, path) {
				queue = append(queue, path)
			}
		})
	}
	return queue
}

// checkPage holds a page to what all pages promise.
func checkPage(t *testing.T, a answer) {
	t.Helper()
	checkHeaders(t, a)
	if got := a.header.Get("Cache-Control"); got != "no-store" {
		t.Errorf("%s: Cache-Control %q", a.url, got)
	}
	if !slices.Contains(a.header.Values("Vary"), "HX-Request") {
		t.Errorf("%s: Vary %q", a.url, a.header.Values("Vary"))
	}
	if got := a.header.Get("Content-Type"); got != "text/html; charset=UTF-8" {
		t.Errorf("%s: Content-Type %q", a.url, got)
	}
	checkPolicy(t, a)
	checkStructure(t, a)
	checkControls(t, a)
}

// checkPolicy: nothing in the page needs what the content security policy forbids.
func checkPolicy(t *testing.T, a answer) {
	t.Helper()
	a.doc.Find("*").Each(func(_ int, s *selection) {
		for _, attribute := range s.Get(0).Attr {
			switch key := attribute.Key; {
			case key == "style", strings.HasPrefix(key, "on"), strings.HasPrefix(key, "hx-on"), strings.HasPrefix(key, "data-hx-on"):
				t.Errorf("%s: <%s %s=%q>", a.url, goquery.NodeName(s), key, attribute.Val)
			case (key == "href" || key == "src" || key == "action") && !strings.HasPrefix(attribute.Val, "/") && attribute.Val != "#main":
				t.Errorf("%s: <%s %s=%q> leads off the site", a.url, goquery.NodeName(s), key, attribute.Val)
			}
		}
	})
	if n := a.doc.Find("style, script:not([src]), iframe, object, embed, base, [hx-vals^=js], [hx-trigger*='[']").Length(); n > 0 {
		t.Errorf("%s: %d elements that the policy forbids", a.url, n)
	}
	if len(a.doc.Find("meta[name=htmx-config]").AttrOr("content", "")) == 0 {
		t.Errorf("%s: htmx is not configured", a.url)
	}
}

// checkStructure: a language, a title, one h1, headings without gaps, ids that are
// unique, and landmarks.
func checkStructure(t *testing.T, a answer) {
	t.Helper()
	if a.one("html").AttrOr("lang", "") != "en" || !strings.HasSuffix(a.text("title"), " · Assay") || strings.HasPrefix(a.text("title"), " ·") {
		t.Errorf("%s: language or title %q", a.url, a.text("title"))
	}
	if a.doc.Find("h1").Length() != 1 || a.text("h1") == "" || a.doc.Find("main").Length() != 1 {
		t.Errorf("%s: %d h1 %q", a.url, a.doc.Find("h1").Length(), a.text("h1"))
	}
	last := 0
	a.doc.Find("h1, h2, h3, h4, h5, h6").Each(func(_ int, s *selection) {
		level := int(goquery.NodeName(s)[1] - '0')
		if level > last+1 || words(s) == "" {
			t.Errorf("%s: h%d %q follows h%d", a.url, level, words(s), last)
		}
		last = level
	})
	seen := map[string]bool{}
	a.doc.Find("[id]").Each(func(_ int, s *selection) {
		id := s.AttrOr("id", "")
		if seen[id] || id == "" {
			t.Errorf("%s: id %q twice", a.url, id)
		}
		seen[id] = true
	})
	a.doc.Find("th, caption, dt").Each(func(_ int, s *selection) {
		if words(s) == "" {
			t.Errorf("%s: an empty <%s>", a.url, goquery.NodeName(s))
		}
	})
	a.doc.Find("dl > div").Each(func(_ int, s *selection) {
		if goquery.NodeName(s.Children().First()) != "dt" {
			t.Errorf("%s: in a list the term comes first: %q", a.url, words(s))
		}
	})
}

// checkControls: everything that is pressed or filled in has a name, and forms go
// where POST is meant.
func checkControls(t *testing.T, a answer) {
	t.Helper()
	a.doc.Find("button, a, summary").Each(func(_ int, s *selection) {
		if words(s) == "" && s.AttrOr("aria-label", "") == "" {
			t.Errorf("%s: a <%s> without a name", a.url, goquery.NodeName(s))
		}
	})
	a.doc.Find("input:not([type=hidden]), select, textarea, progress, svg[role=img]").Each(func(_ int, s *selection) {
		label := words(s.Closest("label")) + s.AttrOr("aria-label", "")
		if id, ok := s.Attr("id"); ok {
			label += words(a.doc.Find(`label[for="` + id + `"]`))
		}
		if label == "" {
			t.Errorf("%s: <%s name=%q> has no label", a.url, goquery.NodeName(s), s.AttrOr("name", ""))
		}
	})
	a.doc.Find("form").Each(func(_ int, s *selection) {
		switch method := s.AttrOr("method", ""); method {
		case "post", "get":
			if s.AttrOr("action", "") == "" || s.Find("button").Length() != 1 {
				t.Errorf("%s: form to %q with %d buttons", a.url, s.AttrOr("action", ""), s.Find("button").Length())
			}
		case "dialog":
		default:
			t.Errorf("%s: form by %q", a.url, method)
		}
	})
	a.doc.Find("nav").Each(func(_ int, s *selection) {
		if s.AttrOr("aria-label", "") == "" {
			t.Errorf("%s: a <nav> without a name", a.url)
		}
	})
	if a.doc.Find("[autofocus]").Length() > 1 {
		t.Errorf("%s: several controls want the focus", a.url)
	}
}

// The same address answers scripts with a part and everybody else with the page.
func TestFragmentOrPage(t *testing.T) {
	s, c, r := clinicReview(t)
	_, lead := s.user(t, "Lena", annotate.Lead)
	for path, part := range map[string]string{
		views.ArticlesURL:                             "#" + views.ArticleListID,
		views.ReviewURL(r.ID):                         "#" + views.FieldsID,
		views.EditAtURL(r.ID, "1", "attacker", nil):   "#" + views.EditorID,
		views.ReviewAtURL(r.ID, "2", annotate.Victim): "#" + views.ArticleBodyID,
	} {
		for name, asks := range map[string]*client{
			"page": c, "boosted": c.htmx().with("HX-Boosted", "true"), "history": c.htmx().with("HX-History-Restore-Request", "true"), "part": c.htmx(),
		} {
			a := asks.get(path).is(http.StatusOK)
			a.one(part)
			if whole := a.has("header nav") && strings.HasPrefix(string(a.body), "<!doctype html>"); whole == (name == "part") {
				t.Errorf("%s as %s: %.60s", path, name, a.body)
			}
			if !slices.Contains(a.header.Values("Vary"), "HX-Request") || a.header.Get("Cache-Control") != "no-store" {
				t.Errorf("%s as %s: headers %v", path, name, a.header)
			}
		}
	}
	// A redirect depends on it too.
	for _, asks := range []*client{lead, lead.htmx()} {
		a := asks.send(http.MethodPost, views.NextURL, url.Values{})
		if !slices.Contains(a.header.Values("Vary"), "HX-Request") || a.header.Get("Cache-Control") != "no-store" {
			t.Errorf("a redirect has headers %v", a.header)
		}
	}
}
