package web_test

import (
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"

	"assay/annotate"
	"assay/annotate/store"
	"assay/views"
)

// decideAs saves a decision as a script of the page would.
func decideAs(t *testing.T, s site, r store.Review, ds ...annotate.Decision) {
	t.Helper()
	if _, err := s.Decide(t.Context(), r.ID, r.Reviewer.ID, ds...); err != nil {
		t.Fatal(err)
	}
}

// The history of an article says who decided what, when and on which version;
// what was undone stays in sight.
func TestHistoryOfAnArticle(t *testing.T) {
	at := &clock{}
	s, _ := siteWith(t, plain, store.WithClock(at.now))
	proposeClinic(t, s)
	ada, c := s.user(t, "Ada", annotate.Reviewer)
	r := s.begin(t, c, ada)
	victim := value(t, annotate.Victim, "Harbor Clinic")
	decideAs(t, s, r, annotate.Decision{ID: "d1", Incident: "1", Field: annotate.Victim, Act: annotate.Rejected, From: victim})
	decideAs(t, s, r, annotate.Decision{ID: "d2", Act: annotate.Undone, Target: "d1"})
	decideAs(t, s, r, annotate.Decision{ID: "d3", Incident: "1", Field: annotate.Victim, Act: annotate.Corrected, From: victim,
		To: value(t, annotate.Victim, "Harbor Clinic of Dayton"), Evidence: []annotate.Span{place(t, clinic, "Harbor Clinic of Dayton")}})
	decideAs(t, s, r, annotate.Decision{ID: "d4/a", Incident: "1", Field: annotate.DataTypes, Act: annotate.Accepted, From: value(t, annotate.DataTypes, "name"), Bulk: true},
		annotate.Decision{ID: "d4/b", Incident: "1", Field: annotate.DataTypes, Act: annotate.Accepted, From: value(t, annotate.DataTypes, "address"), Bulk: true})
	decideAs(t, s, r, annotate.Decision{ID: "d5", Incident: "2", Field: annotate.Victim, Act: annotate.Flagged, Note: "which bank?"})

	review := c.get(views.ReviewURL(r.ID))
	history := review.one("article a:contains(history)").AttrOr("href", "")
	if history != views.ArticleHistoryURL(r.Article.Key) {
		t.Fatalf("the review links to %q", history)
	}
	a := c.get(history).is(http.StatusOK)
	checkPage(t, a)
	a.wants("h1", "1 review, 0 finished, 6 decisions.")
	a.mentions("h2 + p", "assisted, proposals of byhand@1")
	a.mentions("h2 + p", "begun 21 November 2026, 10:00")
	a.mentions("h2 + p", "unfinished")
	want := []string{
		"21 November 2026, 10:00 | ✕ rejected undone | Victim Harbor Clinic",
		"10:00 | ↶ undid | ",
		"10:00 | ✎ corrected | Victim Harbor Clinic → becomes Harbor Clinic of Dayton",
		"10:00 | ✓ accepted at once | Data types Name · Data types Address",
		"10:00 | ⚑ flagged | incident 2 Victim “which bank?”",
	}
	got := a.doc.Find("tbody tr").Map(func(_ int, row *selection) string {
		return strings.Join(row.Find("td").Map(func(_ int, cell *selection) string { return words(cell) }), " | ")
	})
	if !slices.Equal(got, want) {
		t.Errorf("%q, not %q", got, want)
	}
}

// What others decided is hidden from a reviewer until their own review is finished,
// and never from a lead.
func TestHistoryLeadsNobody(t *testing.T) {
	s, ada, r := clinicReview(t)
	for _, d := range onEach(r) {
		decideAs(t, s, r, d)
	}
	if _, err := s.Finish(t.Context(), r.ID, r.Reviewer.ID, "done"); err != nil {
		t.Fatal(err)
	}
	history := views.ArticleHistoryURL(r.Article.Key)
	_, lead := s.user(t, "Lena", annotate.Lead)
	bob, other := s.user(t, "Bob", annotate.Reviewer)
	for name, c := range map[string]*client{"the lead": lead, "who made it": ada} {
		if a := c.get(history).is(http.StatusOK); !a.has("h2 a:contains(Ada)") || !a.has("tbody tr") {
			t.Errorf("%s does not see the review: %s", name, a.text("main"))
		}
	}
	hidden := func(c *client) {
		t.Helper()
		a := c.get(history).is(http.StatusOK)
		if a.has("h2:contains(Ada)") || a.has("tr:contains('Harbor Clinic')") {
			t.Error("a reviewer sees what another decided")
		}
		a.mentions("main", "What others decided is shown when your own review is finished.")
	}
	hidden(other)
	mine, err := s.StartReview(t.Context(), r.Article.Key, bob.ID)
	if err != nil {
		t.Fatal(err)
	}
	hidden(other)
	for _, d := range onEach(mine) {
		d.ID += "-bob"
		decideAs(t, s, mine, d)
	}
	if _, err := s.Finish(t.Context(), mine.ID, bob.ID, "done-bob"); err != nil {
		t.Fatal(err)
	}
	a := other.get(history).is(http.StatusOK)
	if !a.has("h2:contains(Ada)") || a.has("h2 a:contains(Ada)") {
		t.Error("after their own review a reviewer sees another's decisions, without a link to the review")
	}
	newClient(t, s.url).send(http.MethodGet, history, nil).is(http.StatusSeeOther)
	other.send(http.MethodGet, "/articles/404/history", url.Values(nil)).is(http.StatusNotFound)
}

// onEach accepts every proposal of a review.
func onEach(r store.Review) (ds []annotate.Decision) {
	state := r.State()
	for _, incident := range state.Incidents {
		for _, f := range annotate.Fields {
			for _, item := range incident.Fields[f.Key].Items {
				ds = append(ds, annotate.Decision{ID: incident.ID + f.Key + item.Claim.Value.String(), Incident: incident.ID, Field: f.Key,
					Act: annotate.Accepted, From: item.Claim.Value})
			}
		}
	}
	return ds
}
