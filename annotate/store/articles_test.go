package store_test

import (
	"fmt"
	"strings"

	"assay/annotate"
	"assay/annotate/store"
)

var listing = []behaviour{
	{"articles: pages by key", listPages},
	{"articles: filter by status", listStatus},
	{"articles: search folds case and accents, and takes no wildcards", listSearch},
	{"articles: what is not there", listMissing},
	{"articles: a walk may use the store and can be stopped", walkArticles},
}

func ids(articles []store.Article) string {
	var all []string
	for _, a := range articles {
		all = append(all, a.ID)
	}
	return strings.Join(all, " ")
}

func (b *bench) list(f store.Filter) (string, int64) {
	b.Helper()
	articles, next, err := b.Articles(b.ctx(), f)
	b.must(err)
	for _, a := range articles {
		equal(b, a.Text, "", "text in a list")
	}
	return ids(articles), next
}

func listPages(b *bench) {
	b.articles(5)
	page, next := b.list(store.Filter{Limit: 2})
	equal(b, page, "a-1 a-2", "first page")
	page, next = b.list(store.Filter{Limit: 2, After: next})
	equal(b, page, "a-3 a-4", "second page")
	page, next = b.list(store.Filter{Limit: 2, After: next})
	equal(b, page, "a-5", "last page")
	equal(b, next, 0, "next after the last page")
	_, next = b.list(store.Filter{Limit: 5})
	equal(b, next, 0, "next after a page that just fits")
}

func listStatus(b *bench) {
	keys := b.articles(5)
	ada, bob := b.reviewer("Ada"), b.reviewer("Bob")
	b.finish(b.decide(b.start(keys[1], ada), annotate.Decision{ID: "n", Act: annotate.NoIncident}), "f")
	b.start(keys[2], bob)
	b.must(b.Renew(b.ctx(), keys[3], ada.ID))
	check := func(status store.Status, want string) {
		b.Helper()
		got, _ := b.list(store.Filter{Status: status})
		equal(b, got, want, "articles with status "+string(status))
		articles, _, err := b.Articles(b.ctx(), store.Filter{Status: status})
		b.must(err)
		for _, a := range articles {
			equal(b, a.Status, status, "status of "+a.ID)
		}
	}
	check(store.StatusNew, "a-1 a-5")
	check(store.StatusLeased, "a-3 a-4")
	check(store.StatusGold, "a-2")
	a, err := b.Article(b.ctx(), keys[2])
	b.must(err)
	equal(b, a.Holder, "Bob", "holder")
	equal(b, a.Reviews, 1, "reviews")

	b.clock.Advance(store.LeaseFor)
	check(store.StatusNew, "a-1 a-4 a-5")
	check(store.StatusLeased, "a-3") // begun, though nobody holds it
	_, _, err = b.Articles(b.ctx(), store.Filter{Status: "done"})
	b.want(err, annotate.Invalid, "done")
}

func listSearch(b *bench) {
	var batch []annotate.Record
	for i, title := range []string{"ÉCOLE Zürich", "100% of data", "a_b and a\\b", "plain"} {
		r := articleRecord(i)
		r.ID, r.Title, r.Source = fmt.Sprintf("ID-%d", i), title, "The Källa Post"
		r.Incidents = []annotate.Incident{}
		batch = append(batch, r)
	}
	batch[3].Incidents = []annotate.Incident{{ID: "1", Fields: map[string][]annotate.Claim{
		"victim": {{Value: annotate.Name("Große Straße GmbH")}}}}}
	_, err := b.Import(b.ctx(), batch, true)
	b.must(err)
	for query, want := range map[string]string{
		"école":              "ID-0",
		"  E\u0301cole zÜR ": "ID-0", // the accent as a character of its own
		"100%":               "ID-1",
		"0%d":                "",
		"a_b":                "ID-2",
		`a\b`:                "ID-2",
		"_":                  "ID-2",
		"%":                  "ID-1",
		"KÄLLA":              "ID-0 ID-1 ID-2 ID-3",
		"id-3":               "ID-3",
		"GROSSE STRASSE":     "ID-3",
		"$1":                 "",
		"'; drop table":      "",
		"a\x00b":             "",
		"":                   "ID-0 ID-1 ID-2 ID-3",
	} {
		got, _ := b.list(store.Filter{Query: query})
		equal(b, got, want, fmt.Sprintf("articles for %q", query))
	}
	got, _ := b.list(store.Filter{Query: "källa", Status: store.StatusGold, After: 2})
	equal(b, got, "ID-2 ID-3", "search, status and page together")
	_, _, err = b.Articles(b.ctx(), store.Filter{Query: strings.Repeat("x", 2000)})
	b.want(err, annotate.Invalid)
}

func listMissing(b *bench) {
	_, err := b.Article(b.ctx(), 99)
	b.want(err, annotate.NotFound)
	_, err = b.ArticleByID(b.ctx(), "nobody")
	b.want(err, annotate.NotFound, "nobody")
	_, err = b.ArticleByID(b.ctx(), "no\x00body")
	b.want(err, annotate.NotFound)
	_, err = b.StartReview(b.ctx(), 99, b.reviewer("Ada").ID)
	b.want(err, annotate.NotFound)
}

func walkArticles(b *bench) {
	b.articles(450)
	n := 0
	stop := annotate.Errorf(annotate.Conflict, "enough")
	err := b.EachArticle(b.ctx(), func(a store.Article) error {
		if n++; n == 410 {
			return stop
		}
		if n%100 == 0 { // writing within the walk must not wait for it
			return b.RegisterExtractor(b.ctx(), store.NewExtractor{Version: a.ID})
		}
		return nil
	})
	equal(b, err, stop, "error of the walk")
	equal(b, n, 410, "articles walked")
}
