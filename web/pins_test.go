package web_test

import (
	"net/http"
	"net/url"
	"strings"
	"testing"

	"assay/annotate"
	"assay/annotate/samples"
	"assay/annotate/score"
	"assay/views"
)

// wrongField is an article and field of its first incident that the version got
// wrong, or right, as is asked for.
func wrongField(t *testing.T, e *score.Evaluation, right bool) (article, field string) {
	t.Helper()
	for _, a := range e.Articles {
		kinds := make(map[string]bool)
		for _, o := range a.Record.Outcomes {
			if o.GoldIncident == 0 {
				was, seen := kinds[o.Field]
				kinds[o.Field] = (was || !seen) && o.Kind == score.Correct
			}
		}
		for _, f := range annotate.Fields {
			if is, there := kinds[f.Key]; there && is == right {
				return a.ID, f.Key
			}
		}
	}
	t.Fatal("the samples have no such field")
	return "", ""
}

func TestPins(t *testing.T) {
	s, c := reviewed(t)
	c.get(views.PinsURL).is(http.StatusOK).wants("h1", "No pinned cases yet.")
	pin := func(article, field string) answer {
		return c.post(views.PinsURL, url.Values{"article": {article}, "incident": {"1"}, "field": {field}, "note": {"on the front page"}})
	}
	e := s.evaluate(t, "first", s.current(t))
	holds, field := wrongField(t, e, true)
	c.follow(pin(holds, field)).mentions("h1", "1 pinned case, none broken by ")
	broken, wrong := wrongField(t, e, false)
	page := c.follow(pin(broken, wrong))
	page.mentions("h1", "1 of 2 pinned cases broken by ")
	label, _ := annotate.FieldOf(wrong)
	second := page.doc.Find("main article").Eq(1)
	if text := words(second); !strings.Contains(text, "broken") || !strings.Contains(text, label.Label+": ") || !strings.Contains(text, "on the front page") {
		t.Errorf("the broken case says %q", text)
	}
	path, _, _ := strings.Cut(second.Find("h2 a").AttrOr("href", ""), "#")
	c.get(path).is(http.StatusOK).one("#" + views.RowID(wrong))
	if got := pin(broken, wrong).is(http.StatusUnprocessableEntity); !strings.Contains(got.alert(), "pinned already") {
		t.Errorf("twice: %q", got.alert())
	}
	if got := pin("no-such-article", "").is(http.StatusUnprocessableEntity); got.doc.Find("input[name=article]").AttrOr("value", "") != "no-such-article" {
		t.Error("what was typed is gone")
	}
	remove := second.Find("form").AttrOr("action", "")
	c.post(remove, url.Values{"reason": {" "}}).is(http.StatusUnprocessableEntity)
	c.follow(c.post(remove, url.Values{"reason": {"gold was wrong"}})).mentions("h1", "1 pinned case, none broken")
}

func TestSetBaseline(t *testing.T) {
	s, c, old, _ := compared(t)
	c.get(views.PinsURL).mentions("main", "None yet: the evaluation that later versions are held against.")
	lacking := c.post(views.BaselineURL, url.Values{"evaluation": {views.Number0(old)}}).is(http.StatusUnprocessableEntity)
	if !strings.Contains(lacking.alert(), "has not read 1 article of the snapshot") {
		t.Errorf("one that lacks an article: %q", lacking.alert())
	}
	proposeAll(t, s, samples.All())
	s.evaluate(t, "first", s.current(t))
	whole := c.get(views.PinsURL).one("select[name=evaluation] option").AttrOr("value", "")
	after := c.follow(c.post(views.BaselineURL, url.Values{"evaluation": {whole}, "note": {"shipped in spring"}}))
	after.mentions("main", "shipped in spring")
	b, err := s.Baseline(t.Context())
	if err != nil || views.Number0(b.ID) != whole || b.By != "Ada" {
		t.Errorf("the baseline is %d by %s (%v)", b.ID, b.By, err)
	}
	c.post(views.BaselineURL, url.Values{"evaluation": {"99"}}).is(http.StatusUnprocessableEntity)
}
