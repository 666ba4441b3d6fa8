package web_test

import (
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"

	"assay/annotate"
	"assay/annotate/samples"
	"assay/views"
)

const list = "#" + views.ArticleListID

// titles of the articles on a page of the list.
func titles(a answer) []string { return a.texts(list + " tbody td:nth-child(2) a") }

// library is a site with 120 articles: the first is in review, the last is gold.
func library(t *testing.T) (site, *client) {
	t.Helper()
	s := newSite(t)
	var articles []annotate.Article
	for n := range 119 {
		articles = append(articles, numbered(n+1))
	}
	articles[4].Title, articles[5].Title = "100 % of Ünïcode", ""
	articles[4].Published = "2024-05-02"
	s.add(t, articles...)
	importGold(t, s, samples.Retold()[:1])
	p, c := s.user(t, "Ada", annotate.Reviewer)
	s.begin(t, c, p)
	return s, c
}

// Pages follow one another by key: every article once, in order.
func TestArticlePages(t *testing.T) {
	_, c := library(t)
	var sizes []int
	var seen []string
	a := c.get(views.ArticlesURL).is(http.StatusOK)
	for {
		checkPage(t, a)
		sizes, seen = append(sizes, len(titles(a))), append(seen, titles(a)...)
		if first := a.has(list + " nav a:contains('First page')"); first == (len(sizes) == 1) {
			t.Errorf("%s: a way back to the first page: %v", a.url, first)
		}
		if !a.has("a[rel=next]") {
			break
		}
		a = c.get(a.one("a[rel=next]").AttrOr("href", "")).is(http.StatusOK)
	}
	if !slices.Equal(sizes, []int{50, 50, 20}) || seen[0] != "Article 1" || seen[118] != "Article 119" || seen[4] != "100 % of Ünïcode" || seen[5] != "a-006" {
		t.Errorf("pages of %v: %q", sizes, seen)
	}
	slices.Sort(seen)
	if len(slices.Compact(seen)) != 120 {
		t.Error("an article comes twice")
	}
	if got := titles(c.get(views.ArticlesPageURL("", "", 100000))); len(got) > 0 {
		t.Errorf("after the last: %q", got)
	}
	for _, after := range []string{"", "x", "-1", "99999999999999999999"} {
		if got := titles(c.get(views.ArticlesURL + "?after=" + after)); len(got) != 50 || got[0] != "Article 1" {
			t.Errorf("after %q: %q", after, got)
		}
	}
}

func TestArticleFilters(t *testing.T) {
	_, c := library(t)
	gold := samples.Retold()[0]
	for _, filter := range []struct {
		status, query string
		want          []string
	}{
		{"gold", "", []string{gold.Title}},
		{"in_review", "", []string{"Article 1"}},
		{"", "ARTICLE 11", []string{"Article 11", "Article 110", "Article 111", "Article 112", "Article 113", "Article 114",
			"Article 115", "Article 116", "Article 117", "Article 118", "Article 119"}},
		{"new", "article 10", []string{"Article 10", "Article 100", "Article 101", "Article 102", "Article 103", "Article 104",
			"Article 105", "Article 106", "Article 107", "Article 108", "Article 109"}},
		{"", "ünÏcode", []string{"100 % of Ünïcode"}},
		{"", "100 %", []string{"100 % of Ünïcode"}},
		{"", "%", []string{"100 % of Ünïcode"}},
		{"", "_", nil},
		{"", `\`, nil},
		{"", "a-006", []string{"a-006"}},
		{"", gold.Incidents[0].Value(annotate.Victim).String(), []string{gold.Title}},
		{"gold", "article", nil},
		{"", "' or 1=1 --", nil},
		{"", "<script>", nil},
	} {
		form := map[string]string{"q": filter.query, "status": filter.status}
		a := c.submit(c.get(views.ArticlesURL), "form[role=search]", form).is(http.StatusOK)
		got := titles(a)
		if !slices.Equal(got, filter.want) {
			t.Errorf("%q %q: %q", filter.status, filter.query, got)
		}
		if a.one("[name=q]").AttrOr("value", "") != filter.query || a.one("[name=status][checked]").AttrOr("value", "") != filter.status {
			t.Errorf("the form does not keep %q %q", filter.status, filter.query)
		}
		if len(got) == 0 {
			a.mentions(list, "No article fits.")
		}
		checkPage(t, a)
	}
	a := c.get(views.ArticlesURL + "?status=lost").is(http.StatusUnprocessableEntity)
	a.mentions("main", "is not a status")
	c.get(views.ArticlesURL + "?q=" + strings.Repeat("x", 1001)).is(http.StatusUnprocessableEntity)
}

// A filter holds on the next page, and for scripts, which get the list alone.
func TestArticleListKeepsItsFilter(t *testing.T) {
	_, c := library(t)
	a := c.htmx().get(views.ArticlesPageURL("new", "source", 0)).is(http.StatusOK)
	if a.has("h1, form") || len(titles(a)) != 50 {
		t.Errorf("a script gets %d articles in %.80s", len(titles(a)), a.body)
	}
	next := a.one("a[rel=next]").AttrOr("href", "")
	if want := views.ArticlesPageURL("new", "source", 51); next != want {
		t.Errorf("the next page is %s, not %s", next, want)
	}
	a = c.get(next)
	if got := titles(a); len(got) != 50 || got[0] != "Article 52" {
		t.Errorf("%q", got)
	}
	if back := a.one(list+" nav a:not([rel])").AttrOr("href", ""); back != views.ArticlesPageURL("new", "source", 0) {
		t.Errorf("the first page is %s", back)
	}
}

func TestArticleRows(t *testing.T) {
	_, c := library(t)
	a := c.get(views.ArticlesURL)
	a.wants(list+" tbody tr:nth-child(1) td:nth-child(1)", "◐ in reviewAda")
	a.wants(list+" tbody tr:nth-child(2) td:nth-child(1)", "○ new")
	a.wants(list+" tbody tr:nth-child(5) td:nth-child(4)", "2024-05-02")
	a.mentions(list+" tbody tr:nth-child(2) td:nth-child(2)", "Source 2")
	gold := samples.Retold()[0]
	a = c.get(views.ArticlesPageURL("gold", "", 0))
	a.wants(list+" tbody td:nth-child(1)", "✓ gold")
	a.wants(list+" tbody td:nth-child(3)", gold.Incidents[0].Value(annotate.Victim).String())
}

// The page of an article shows its gold, incident by incident, and its reviews.
func TestArticleGold(t *testing.T) {
	s := newSite(t)
	records := samples.All()
	importGold(t, s, records)
	_, c := s.user(t, "Ada", annotate.Reviewer)
	for _, r := range records {
		stored, err := s.ArticleByID(t.Context(), r.ID)
		if err != nil {
			t.Fatal(err)
		}
		a := c.get(views.ArticleURL(stored.Key)).is(http.StatusOK)
		if len(r.Incidents) == 0 {
			a.mentions("main", "Gold: no incident here.")
		}
		if got := a.doc.Find("#fields nav a").Length(); got != len(r.Incidents) {
			t.Errorf("%s: %d incidents, not %d", r.ID, got, len(r.Incidents))
		}
		for i, incident := range r.Incidents {
			a := c.get(a.doc.Find("#fields nav a").Eq(i).AttrOr("href", "")).is(http.StatusOK)
			checkPage(t, a)
			for _, f := range annotate.Fields {
				checkGoldRow(t, a, f, incident.Fields[f.Key])
			}
			if a.has("#fields [data-edit], #fields [data-decision]") {
				t.Errorf("%s: gold can be changed here", r.ID)
			}
		}
	}
}

func checkGoldRow(t *testing.T, a answer, f annotate.Field, claims []annotate.Claim) {
	t.Helper()
	var want, got []string
	for _, c := range claims {
		want = append(want, string(annotate.ValueJSON(c.Value)))
	}
	a.doc.Find(row(f.Key) + " [data-value]").Each(func(_ int, s *selection) { got = append(got, s.AttrOr("data-value", "")) })
	state := annotate.StateAccepted
	if len(claims) == 0 {
		state = annotate.StateNotStated
	}
	if !slices.Equal(want, got) || a.one(row(f.Key)).AttrOr("data-state", "") != string(state) {
		t.Errorf("%s: %s shows %q, not %q", a.url, f.Key, got, want)
	}
}

// Markup in an article, a name or a value is text on every page.
func TestMarkupIsText(t *testing.T) {
	const evil = `<img src=x onerror="alert(1)"><script>alert(2)</script>`
	s := newSite(t)
	a := annotate.Article{ID: evil, Title: evil, Text: "Lost: " + evil + " & &amp;", Source: evil}
	r := annotate.Record{Article: a, Incidents: []annotate.Incident{proposal{annotate.Victim: {{evil, evil}}}.incident(t, a, evil)}}
	s.propose(t, r)
	p, c := s.user(t, evil, annotate.Lead)
	review := s.begin(t, c, p)
	for _, path := range []string{views.HomeURL, views.ArticlesURL, views.ArticlesURL + "?q=" + `%3Cimg+src%3Dx`, views.PeopleURL, views.AccuracyURL,
		views.ArticleURL(1), views.ReviewURL(review.ID), views.EditAtURL(review.ID, evil, annotate.Victim, annotate.Name(evil))} {
		a := c.get(path).is(http.StatusOK)
		if a.has("img, script:not([src])") {
			t.Errorf("%s holds markup of others", path)
		}
		if !strings.Contains(fmt.Sprint(a.doc.Text()), "onerror=") && path != views.AccuracyURL {
			t.Errorf("%s does not show it as text", path)
		}
	}
	page := c.submit(c.get(views.ReviewURL(review.ID)), act(annotate.Victim, annotate.Accepted), nil).is(http.StatusOK)
	shows(t, c, page, annotate.Victim, annotate.StateAccepted, evil)
}
