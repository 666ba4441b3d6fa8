package web_test

import (
	"bytes"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"assay/annotate"
	"assay/annotate/store"
	"assay/views"
	"assay/web"
)

// TestLeaseRenewed: a page that is open keeps its article, and learns who has it
// when it was too late.
func TestLeaseRenewed(t *testing.T) {
	clock := &clock{}
	s, _ := siteWith(t, web.Config{Plain: true}, store.WithClock(clock.now))
	keys := s.add(t, clinic)
	ada, c := s.user(t, "Ada", annotate.Reviewer)
	bob, _ := s.user(t, "Bob", annotate.Reviewer)
	r, err := s.StartReview(t.Context(), keys[0], ada.ID)
	if err != nil {
		t.Fatal(err)
	}
	for range 3 {
		clock.pass(store.LeaseFor - time.Minute)
		c.htmx().post(views.LeaseURL(r.ID), nil).is(http.StatusNoContent)
		if _, err := s.StartReview(t.Context(), keys[0], bob.ID); annotate.KindOf(err) != annotate.Conflict {
			t.Errorf("Bob got it: %v", err)
		}
	}
	clock.pass(store.LeaseFor)
	if _, err := s.StartReview(t.Context(), keys[0], bob.ID); err != nil {
		t.Fatal(err)
	}
	c.htmx().post(views.LeaseURL(r.ID), nil).is(http.StatusConflict).mentions("[role=alert]", "Bob")
}

// TestOpenPageKeepsItsLease: a page that comes into sight again renews the lease,
// or shows who has the article.
func TestOpenPageKeepsItsLease(t *testing.T) {
	clock := &clock{}
	s, _ := siteWith(t, web.Config{Plain: true}, store.WithClock(clock.now))
	b := newTab(t)
	keys := s.add(t, clinic)
	ada, link := s.person(t, "Ada", annotate.Reviewer)
	bob, _ := s.person(t, "Bob", annotate.Reviewer)
	b.signIn(link)
	r, err := s.StartReview(t.Context(), keys[0], ada.ID)
	if err != nil {
		t.Fatal(err)
	}
	b.open(s.url + views.ReviewURL(r.ID))
	comeBack := func() {
		t.Helper()
		eval[bool](b, `document.dispatchEvent(new Event('visibilitychange'))`)
		b.settled()
	}
	clock.pass(store.LeaseFor - time.Minute)
	comeBack()
	clock.pass(store.LeaseFor - time.Minute)
	if _, err := s.StartReview(t.Context(), keys[0], bob.ID); annotate.KindOf(err) != annotate.Conflict {
		t.Fatalf("Bob got it: %v", err)
	}
	clock.pass(time.Hour)
	if _, err := s.StartReview(t.Context(), keys[0], bob.ID); err != nil {
		t.Fatal(err)
	}
	comeBack()
	if message := b.text(`#message`); !strings.Contains(message, "Bob is reviewing this article now") {
		t.Errorf("the page says %q", message)
	}
}

// TestAhead: the next article's page can be had while one is reviewed, and is what
// comes next.
func TestAhead(t *testing.T) {
	s := newSite(t)
	other := clinic
	other.ID, other.Text = "other", "Another text of another clinic."
	s.add(t, clinic, other)
	_, c := s.user(t, "Ada", annotate.Reviewer)
	first := c.post(views.NextURL, nil).is(http.StatusOK)
	ahead := c.post(first.url.Path+"/ahead", nil).is(http.StatusOK)
	place := ahead.header.Get("Content-Location")
	if place == "" || place == first.url.Path || !bytes.Contains(ahead.body, []byte(other.Text)) {
		t.Fatalf("ahead of %s is %q", first.url.Path, place)
	}
	c.post(place+"/ahead", nil).is(http.StatusOK) // the first one is held still
	next := c.submit(c.submit(first, onIncident(annotate.NoIncident), nil), "form[action$='/finish']", nil).is(http.StatusOK)
	if next.url.Path != place {
		t.Errorf("after the first comes %s, not %s", next.url.Path, place)
	}
	c.htmx().post(place+"/ahead", nil).is(http.StatusNoContent)
}

// TestBlindShareHidesTheMachine: no byte of what the extractor said reaches the
// browser of who reviews blind, on no page.
func TestBlindShareHidesTheMachine(t *testing.T) {
	s := newSite(t)
	next := clinic
	next.ID, next.Text = "next", "Later, "+next.Text
	keys := s.add(t, clinic, next)
	proposed := annotate.Incident{ID: "machine-made", Confidence: annotate.Confidence(0.123456), Fields: map[string][]annotate.Claim{
		annotate.Victim: {{Value: annotate.Name("Zanzibar Machine"), Evidence: []annotate.Span{{Start: 0, End: 13}}, Confidence: annotate.Confidence(0.77)}},
	}}
	for _, err := range []error{
		s.RegisterExtractor(t.Context(), store.NewExtractor{Version: "secret@1"}),
		s.SaveProposals(t.Context(), "secret@1", []store.Proposal{
			{Article: keys[0], Incidents: []annotate.Incident{proposed}}, {Article: keys[1], Incidents: []annotate.Incident{proposed}}}),
		s.ChooseExtractor(t.Context(), "secret@1", "", ""),
		s.ChangeSettings(t.Context(), store.Settings{Policy: store.Uncertain, BlindShare: 1}, ""),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	_, c := s.user(t, "Ada", annotate.Reviewer)
	review := c.post(views.NextURL, nil).is(http.StatusOK)
	review.mentions("#"+views.ArticleBodyID, "blind")
	ahead := c.htmx().post(review.url.Path+"/ahead", nil).is(http.StatusOK)
	ahead.mentions("#"+views.ArticleBodyID, "Later")
	pages := []answer{review, ahead, c.get(views.HomeURL), c.get(views.ArticlesURL), c.get(views.ArticleURL(keys[0])),
		c.post(review.url.Path+"/decisions", url.Values{"id": {"d"}, "act": {"incident_added"}}),
		c.post(review.url.Path+"/lease", nil), c.htmx().get(review.url.Path), c.get(review.url.Path + "/why?incident=1&field=victim"),
		c.get(views.ArticleHistoryURL(keys[0])), c.get(views.DayURL)}
	for _, a := range pages {
		for _, secret := range []string{"Zanzibar", "secret@1", "machine-made", "0.77", "0.123456", "uncertain:"} {
			if bytes.Contains(a.body, []byte(secret)) {
				t.Errorf("%s holds %q", a.url, secret)
			}
		}
	}
}

// TestGoldHiddenFromWhoHasItAhead: nor does who has the article's page already,
// when somebody else was faster.
func TestGoldHiddenFromWhoHasItAhead(t *testing.T) {
	clock := &clock{}
	s, _ := siteWith(t, web.Config{Plain: true}, store.WithClock(clock.now))
	next := clinic
	next.ID, next.Text = "next", "Later, "+next.Text
	keys := s.add(t, clinic, next)
	_, c := s.user(t, "Ada", annotate.Reviewer)
	bob, _ := s.user(t, "Bob", annotate.Reviewer)
	review := c.post(views.NextURL, nil).is(http.StatusOK)
	ahead := c.htmx().post(review.url.Path+"/ahead", nil).is(http.StatusOK)
	clock.pass(store.LeaseFor + time.Minute)
	r, err := s.StartReview(t.Context(), keys[1], bob.ID)
	if err == nil {
		_, err = s.Decide(t.Context(), r.ID, bob.ID, annotate.Decision{ID: "none", Act: annotate.NoIncident})
	}
	if err == nil {
		_, err = s.Finish(t.Context(), r.ID, bob.ID, "done")
	}
	if err != nil {
		t.Fatal(err)
	}
	c.get(views.ArticleURL(keys[1])).is(http.StatusOK).mentions("#"+views.FieldsID, "shown when your review is finished")
	skipped := c.htmx().post(review.url.Path+"/skip", nil)
	if to := skipped.header.Get("HX-Redirect"); to == ahead.header.Get("Content-Location") {
		t.Errorf("skipping leads to %s, which is gold by now", to)
	}
}

// TestGoldHiddenFromItsReviewer: who is in the middle of a review does not see
// what others made of the article.
func TestGoldHiddenFromItsReviewer(t *testing.T) {
	s, c, r := clinicReview(t)
	key := r.Article.Key
	bob, _ := s.user(t, "Bob", annotate.Reviewer)
	if err := s.ReleaseAll(t.Context(), r.Reviewer.ID); err != nil {
		t.Fatal(err)
	}
	second, err := s.StartReview(t.Context(), key, bob.ID)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Decide(t.Context(), second.ID, bob.ID, annotate.Decision{ID: "none", Act: annotate.NoIncident}); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Finish(t.Context(), second.ID, bob.ID, "done"); err != nil {
		t.Fatal(err)
	}
	c.get(views.ArticleURL(key)).is(http.StatusOK).mentions("#"+views.FieldsID, "shown when your review is finished")
	_, lead := s.user(t, "Lena", annotate.Lead)
	lead.get(views.ArticleURL(key)).is(http.StatusOK).mentions("#"+views.FieldsID, "no incident here")
}
