package web_test

import (
	"fmt"
	"net/http"
	"slices"
	"strconv"
	"testing"
	"time"

	"assay/annotate"
	"assay/annotate/samples"
	"assay/annotate/store"
	"assay/views"
)

func TestAccuracyReviewers(t *testing.T) {
	s, c := reviewed(t)
	p, err := s.ProgressOf(t.Context(), 1)
	if err != nil {
		t.Fatal(err)
	}
	n := len(samples.All()) - 1
	if p.Finished != n {
		t.Fatalf("%+v", p)
	}
	a := c.get(views.AccuracyURL)
	cells := a.texts("#reviewers tbody tr:contains(Ada) td")
	cells = cells[:len(cells)-1] // the time is the machine's
	percent := func(part int) string { return fmt.Sprintf("%.0f %%", 100*float64(part)/float64(p.Decisions)) }
	want := []string{"Ada", strconv.Itoa(n), strconv.Itoa(p.Today), views.Number(p.Decisions), percent(p.Accepted), percent(p.Corrected)}
	if fmt.Sprint(cells) != fmt.Sprint(want) {
		t.Errorf("%q, not %q", cells, want)
	}
}

// A reviewer sees their own page and no other one; a lead sees all.
func TestReviewerPage(t *testing.T) {
	at := &clock{}
	s, _ := siteWith(t, plain, store.WithClock(at.now))
	grace, c := s.user(t, "Grace", annotate.Reviewer)
	ada, lead := s.user(t, "Ada", annotate.Lead)
	gold := samples.All()[:1]
	proposeAll(t, s, gold)
	a, err := s.ArticleByID(t.Context(), gold[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	r, err := s.StartReview(t.Context(), a.Key, grace.ID)
	if err != nil {
		t.Fatal(err)
	}
	at.pass(40 * time.Second)
	if _, err := s.Decide(t.Context(), r.ID, grace.ID, samples.Script(r.State(), gold[0].Incidents, "s")...); err != nil {
		t.Fatal(err)
	}
	at.pass(20 * time.Second)
	if _, err := s.Finish(t.Context(), r.ID, grace.ID, "f"); err != nil {
		t.Fatal(err)
	}
	var work annotate.Work
	for _, d := range annotate.Effective(s.review(t, r.ID).Log) {
		work.Count(d)
	}
	stood, all := work.Proposals()
	for _, who := range []*client{c, lead} {
		page := who.get(views.ReviewerURL(grace.ID)).is(http.StatusOK)
		checkPage(t, page)
		page.wants("h1", "Grace: 1 article finished, 1 min for one.")
		page.wants("dl.figures div:contains('stood as') dd", fmt.Sprintf("%.0f %%", 100*float64(stood)/float64(all)))
		page.wants("dl.figures div:contains('in an hour') dd", "60")
		if got := page.texts("figure:contains('Finished a day') tbody td"); !slices.Equal(got, []string{"21 November 2026", "1"}) {
			t.Errorf("the days are %q", got)
		}
		page.one("a[href='" + views.ArticleHistoryURL(a.Key) + "']")
	}
	c.get(views.ReviewerURL(ada.ID)).is(http.StatusForbidden)
	lead.get(views.ReviewerURL(99)).is(http.StatusNotFound)
	if _, err := s.Reopen(t.Context(), r.ID, grace.ID, "again"); err != nil {
		t.Fatal(err)
	}
	lead.get(views.ReviewerURL(grace.ID)).is(http.StatusOK).wants("h1", "Grace: 0 articles finished.")
}
