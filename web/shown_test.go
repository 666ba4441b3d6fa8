package web_test

import (
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"testing"

	"assay/annotate"
	"assay/views"
)

// TestAnswersLeaveOutWhatThePageShows: an answer to our script holds the rows that
// changed since the page was drawn, those that it asks for, and none of the text of
// an article whose evidence is as before.
func TestAnswersLeaveOutWhatThePageShows(t *testing.T) {
	s, c, r := clinicReview(t)
	shown := func(seen int, incident string, fields ...string) *client {
		q := url.Values{"seen": {strconv.Itoa(seen)}, "incident": {incident}, "field": fields}
		return c.htmx().with("Assay-Shown", q.Encode())
	}
	form := func(id, field, act string) url.Values {
		return url.Values{"id": {id}, "incident": {"1"}, "current": {"1"}, "field": {field}, "act": {act}}
	}
	drawn := func(a answer) string {
		var fields []string
		a.doc.Find(".row:not([data-same])").Each(func(_ int, row *selection) { fields = append(fields, row.AttrOr("data-field", "")) })
		return strings.Join(fields, " ")
	}
	place := views.DecisionsURL(r.ID)
	one := shown(0, "1").post(place, form("d1", annotate.Victim, "accepted")).is(http.StatusOK)
	if got := drawn(one); got != annotate.Victim {
		t.Errorf("after a decision the answer holds %q", got)
	}
	if !one.has("#"+views.ArticleBodyID+"[data-same]") || one.doc.Find(".row").Length() != len(annotate.Fields) {
		t.Errorf("the answer is %s", one.body)
	}

	// What a page has not seen yet comes whole, however many answers it missed, and
	// so does what it drew by itself.
	two := shown(0, "1", annotate.Remedy).post(place, form("d2", annotate.IndividualsAffected, "rejected")).is(http.StatusOK)
	if got, want := drawn(two), annotate.Victim+" "+annotate.IndividualsAffected+" "+annotate.Remedy; got != want {
		t.Errorf("the answer holds %q, not %q", got, want)
	}
	if n := two.doc.Find("#" + views.ArticleBodyID + " [data-same]").Length(); n == 0 || two.has("mark[data-fields~=individuals_affected]") {
		t.Errorf("%d paragraphs are left out of %s", n, two.text("#"+views.ArticleBodyID))
	}

	// Nothing is left out for a page that shows another incident, for a refusal, or
	// for who asks for a page.
	for name, a := range map[string]answer{
		"another incident":   shown(2, "1").get(views.ReviewAtURL(r.ID, "2", "")),
		"a refusal":          shown(2, "1").post(place, form("d3", annotate.Attacker, "liked")),
		"more than there is": shown(99, "1").get(views.ReviewURL(r.ID)),
		"a page":             c.with("Assay-Shown", "seen=2&incident=1").get(views.ReviewURL(r.ID)),
	} {
		if a.has("[data-same]") {
			t.Errorf("%s: something is left out of %s", name, a.body)
		}
	}
	if n := len(s.review(t, r.ID).Log); n != 2 {
		t.Errorf("%d decisions are stored", n)
	}
}
