package web_test

import (
	"net/http"
	"slices"
	"testing"
	"time"

	"assay/annotate"
	"assay/annotate/store"
	"assay/views"
)

// One's own day: how many, how long, how often corrected, and the reviews to open.
func TestYourDay(t *testing.T) {
	at := &clock{}
	s, _ := siteWith(t, plain, store.WithClock(at.now))
	proposeClinic(t, s)
	s.add(t, annotate.Article{ID: "later", Text: "Nothing happened."})
	ada, c := s.user(t, "Ada", annotate.Reviewer)
	empty := c.get(views.DayURL).is(http.StatusOK)
	empty.wants("h1", "Nothing decided on 21 November 2026.")
	if empty.has("table") {
		t.Error("a day without work has a table")
	}
	r := s.begin(t, c, ada)
	at.pass(20 * time.Second)
	ds := onEach(r)
	at.pass(time.Hour) // at lunch
	for i, d := range ds {
		at.pass(10 * time.Second)
		if d.Field == annotate.BreachStart {
			d.Act, d.To, d.Evidence = annotate.Corrected, value(t, annotate.BreachStart, "2024-03-03"), []annotate.Span{place(t, clinic, "March 3, 2024")}
		}
		d.Bulk = i == 0
		decideAs(t, s, r, d)
	}
	n := len(ds)
	if _, err := s.Finish(t.Context(), r.ID, ada.ID, "done"); err != nil {
		t.Fatal(err)
	}
	a := c.get(views.DayURL).is(http.StatusOK)
	checkPage(t, a)
	spent := views.Duration(time.Duration(n-1) * 10 * time.Second)
	a.wants("h1", "21 November 2026: 1 article finished in "+spent+".")
	a.wants("dl.figures div:contains(median) dd", spent)
	a.wants("dl.figures div:contains(decisions) dd", views.Number(n))
	a.wants("dl.figures div:contains(corrected) dd", "14 %") // 1 of 7
	if n != 7 {
		t.Fatalf("%d proposals", n)
	}
	for field, want := range map[string][]string{
		"Victim": {"Victim", "1", "1", "0", "0", "100 %", "0", "0"},
		"Start":  {"Start", "0", "0", "1", "0", "0 %", "0", "0"},
	} {
		if got := a.texts("tbody tr:has(td:contains('" + field + "')) td"); !slices.Equal(got, want) {
			t.Errorf("%s: %q, not %q", field, got, want)
		}
	}
	if to := a.one("a:contains('Harbor Clinic')").AttrOr("href", ""); to != views.ReviewURL(r.ID) {
		t.Errorf("the review is opened at %s", to)
	}
	at.pass(24 * time.Hour)
	next := c.get(views.DayURL).is(http.StatusOK)
	next.wants("h1", "Nothing decided on 22 November 2026.")
	c.get(next.one("a[rel=prev]").AttrOr("href", "")).mentions("h1", "1 article finished")
	c.get(views.DayURL+"?on=nonsense").is(http.StatusOK).wants("h1", "Nothing decided on 22 November 2026.")
}

func TestDuration(t *testing.T) {
	for d, want := range map[time.Duration]string{
		0: "–", 400 * time.Millisecond: "–", 40 * time.Second: "40 s", time.Minute: "1 min", 130 * time.Second: "2 min 10 s",
		34*time.Minute + 9*time.Second: "34 min", 72 * time.Minute: "1 h 12 min", 25 * time.Hour: "25 h 0 min",
	} {
		if got := views.Duration(d); got != want {
			t.Errorf("%s reads %q, not %q", d, got, want)
		}
	}
}
