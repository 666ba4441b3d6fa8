package web_test

import (
	"fmt"
	"html"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"assay/annotate"
	"assay/annotate/score"
	"assay/annotate/store"
	"assay/views"

	"github.com/PuerkitoBio/goquery"
)

// evaluate freezes all gold in a snapshot and scores a version on it.
func (s site) evaluate(t *testing.T, snapshot, version string) *score.Evaluation {
	t.Helper()
	if _, err := s.CreateSnapshot(t.Context(), store.NewSnapshot{Name: snapshot, By: "Ada"}); err != nil && annotate.KindOf(err) != annotate.Conflict {
		t.Fatal(err)
	}
	id, err := s.EvaluateSnapshot(t.Context(), snapshot, version, score.Options{})
	if err != nil {
		t.Fatal(err)
	}
	e, err := s.Evaluation(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// current is the extractor whose proposals reviewers see.
func (s site) current(t *testing.T) string {
	t.Helper()
	version, err := s.CurrentExtractor(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return version
}

// Under every filter the page counts what the scorer counts.
func TestErrorsAreCountedAsTheScorerDoes(t *testing.T) {
	s, c := reviewed(t)
	e := s.evaluate(t, "first", s.current(t))
	sum := e.Sum(nil)
	wrong := func(t score.Tally) int { return t.Partial + t.Incorrect + t.Missing + t.Spurious }
	plural := func(n int, noun string) string { return views.Plural(n, noun, noun+"s") }
	pages := map[string]string{
		views.ErrorsURL: plural(wrong(sum.Micro()), "error") + ".",
		views.ErrorsAtURL(0, score.Filter{Kind: score.Correct}, 1): plural(sum.Micro().Correct, "correct value") + ".",
	}
	for _, f := range sum.Fields() {
		if n := wrong(f.Tally); n > 0 {
			pages[views.ErrorsAtURL(0, score.Filter{Field: f.Field.Key}, 1)] = plural(n, "error") + " in " + f.Field.Label + "."
		}
	}
	blind := e.Sum(func(a score.ArticleScore) bool { return a.Mode == annotate.Blind })
	pages[views.ErrorsAtURL(0, score.Filter{Slice: "mode=blind"}, 1)] = plural(wrong(blind.Micro()), "error") + "."
	for path, want := range pages {
		page := c.get(path)
		if page.status != http.StatusOK || page.doc.Find("h1").Text() != want {
			t.Errorf("%s says %q, not %q (status %d)", path, page.doc.Find("h1").Text(), want, page.status)
		}
	}
	if len(pages) < 8 {
		t.Errorf("only %d filters were tried", len(pages))
	}
}

// A row shows both sides with their words in the article, and opens the article at
// the field.
func TestErrorRows(t *testing.T) {
	s, c := reviewed(t)
	e := s.evaluate(t, "first", s.current(t))
	for _, a := range e.Articles {
		for _, o := range a.Record.Outcomes {
			if o.Kind == score.Correct || o.Gold == nil || len(o.Gold.Evidence) == 0 {
				continue
			}
			article, err := s.ArticleByID(t.Context(), a.ID)
			if err != nil {
				t.Fatal(err)
			}
			words := annotate.NewDocument(article.Document()).Slice(o.Gold.Evidence[0])
			page := c.get(views.ErrorsAtURL(0, score.Filter{Field: o.Field, Kind: o.Kind}, 1))
			for _, want := range []string{">" + html.EscapeString(words) + "</mark>", fmt.Sprintf(`href="/articles/%d?at=%s&amp;incident=1#field-%[2]s"`, article.Key, o.Field)} {
				if !strings.Contains(string(page.body), want) {
					t.Errorf("%s %s of %s lacks %q", o.Kind, o.Field, a.ID, want)
				}
			}
			return
		}
	}
	t.Fatal("the samples have no errors")
}

func TestErrorsWithoutAnEvaluation(t *testing.T) {
	_, c := reviewed(t)
	if page := c.get(views.ErrorsURL); page.status != http.StatusOK || !strings.Contains(string(page.body), "No evaluation yet.") {
		t.Errorf("status %d, %s", page.status, page.body)
	}
}

func TestErrorsOfBadFilters(t *testing.T) {
	s, c := reviewed(t)
	s.evaluate(t, "first", s.current(t))
	for query, want := range map[string]int{
		"?field=victims": http.StatusUnprocessableEntity, "?outcome=wrong": http.StatusUnprocessableEntity, "?slice=x": http.StatusUnprocessableEntity,
		"?evaluation=99": http.StatusNotFound, "?version=none": http.StatusNotFound, "?page=999&from=x": http.StatusOK,
	} {
		if page := c.get(views.ErrorsURL + query); page.status != want {
			t.Errorf("%s answers %d, not %d", query, page.status, want)
		}
	}
}

// From an error the lead sends the gold back, and the reviewer finds the field open
// with the note; pins a case; and puts articles on the worklist.
func TestFromAnErrorToTheQueue(t *testing.T) {
	s, c := reviewed(t)
	s.evaluate(t, "first", s.current(t))
	page := c.get(views.ErrorsAtURL(0, score.Filter{Slice: "mode=assisted", Kind: score.Incorrect}, 1))
	row := page.doc.Find("main article").First()
	action, _ := row.Find("button").First().Attr("formaction")
	form := url.Values{"note": {"read the third paragraph"}}
	row.Find("input[type=hidden]").Each(func(_ int, in *goquery.Selection) { form.Set(in.AttrOr("name", ""), in.AttrOr("value", "")) })
	without := url.Values{"id": {form.Get("id")}, "incident": {form.Get("incident")}, "field": {form.Get("field")}}
	if got := c.post(action, without); got.status != http.StatusUnprocessableEntity || !strings.Contains(string(got.body), "Say what is wrong") {
		t.Errorf("without a note it answers %d: %s", got.status, got.doc.Find("[role=alert]").Text())
	}
	after := c.follow(c.post(action, form))
	if !strings.Contains(string(after.body), "Sent back to its reviewer") || !strings.Contains(after.doc.Find("main article").First().Text(), "open again") {
		t.Errorf("the page says %s", after.doc.Find("[role=status]").Text())
	}
	review := c.follow(c.post(views.NextURL, url.Values{}))
	if text := review.doc.Find("#field-" + form.Get("field")).Text(); !strings.Contains(text, "read the third paragraph") || !strings.Contains(text, "open") {
		t.Errorf("the reviewer's field says %q", text)
	}
	pin, _ := row.Find("button").Last().Attr("formaction")
	c.follow(c.post(pin, form))
	pins, err := s.Pins(t.Context())
	if err != nil || len(pins) != 1 || pins[0].Field != form.Get("field") || pins[0].Note != "read the third paragraph" {
		t.Errorf("the pins are %v (%v)", pins, err)
	}
	list, _ := page.doc.Find("#worklist").Attr("action")
	if got := c.post(list, url.Values{"which": {"checked"}}); got.status != http.StatusUnprocessableEntity {
		t.Errorf("nothing checked answers %d", got.status)
	}
	if got := c.follow(c.post(list, url.Values{"which": {"all"}, "reason": {"types mixed up"}})); !strings.Contains(string(got.body), "First in the queue now.") {
		t.Error("the worklist is not acknowledged")
	}
	bob, _ := s.user(t, "Bob", annotate.Reviewer)
	key, err := s.Next(t.Context(), bob.ID, 0)
	if err != nil {
		t.Fatal(err)
	}
	r, err := s.StartReview(t.Context(), key, bob.ID)
	if err != nil || !strings.Contains(r.Reason, "types mixed up") && !strings.Contains(r.Reason, "third paragraph") {
		t.Errorf("Bob gets %d because of %q (%v)", key, r.Reason, err)
	}
}
