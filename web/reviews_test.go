package web_test

import (
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"

	"assay/annotate"
	"assay/annotate/store"
	"assay/views"
)

const (
	finishForm = "form[action$='/finish']"
	reopenForm = "form[action$='/reopen']"
	skipForm   = "form[action$='/skip']"
)

// acceptAll accepts every open field of a review, as its page offers it.
func acceptAll(t *testing.T, s site, c *client, id int64) {
	t.Helper()
	r := s.review(t, id)
	for _, open := range r.State().OpenFields() {
		page := c.get(views.ReviewAtURL(id, open.Incident, open.Field))
		if a := c.submit(page, act(open.Field, annotate.Accepted), nil).is(http.StatusOK); a.alert() != "" {
			t.Fatal(a.alert())
		}
	}
}

// Finishing shows the first open field while there is one, then makes the review
// gold and goes on.
func TestFinishShowsWhatIsOpen(t *testing.T) {
	s, c, r := clinicReview(t)
	a := c.submit(c.get(views.ReviewURL(r.ID)), act(annotate.Victim, annotate.Accepted), nil)
	a = c.submit(a, finishForm, nil).is(http.StatusConflict)
	a.mentions("[role=alert]", "Individuals of incident 1")
	a.wants(".row.on .name", "Individuals")
	if !s.review(t, r.ID).Finished.IsZero() {
		t.Error("it is finished all the same")
	}
	acceptAll(t, s, c, r.ID)
	page := c.get(views.ReviewURL(r.ID))
	a = c.submit(page, finishForm, nil).is(http.StatusOK)
	if a.url.Path != views.HomeURL || s.review(t, r.ID).Finished.IsZero() {
		t.Errorf("after the last article one is at %s", a.url)
	}
	a.mentions("main", "1 of 1 article")
	log := len(s.review(t, r.ID).Log)
	c.submit(page, finishForm, nil).is(http.StatusOK) // sent twice
	c.submit(page, act(annotate.Victim, annotate.Rejected), nil).is(http.StatusConflict).mentions("[role=alert]", "finished; reopen it")
	if got := len(s.review(t, r.ID).Log); got != log {
		t.Errorf("%d decisions became %d", log, got)
	}
}

// A finished review offers nothing but to be opened again, and is no gold then.
func TestReopen(t *testing.T) {
	s, c, r := clinicReview(t)
	acceptAll(t, s, c, r.ID)
	c.submit(c.get(views.ReviewURL(r.ID)), finishForm, nil).is(http.StatusOK)
	a := c.get(views.ReviewURL(r.ID)).is(http.StatusOK)
	checkPage(t, a)
	a.mentions("footer", "Finished: this is gold.")
	if a.has("#fields form[data-decision], #fields a[data-edit]") {
		t.Error("a finished review offers decisions")
	}
	if got := a.one(row(annotate.Attacker)).AttrOr("data-state", ""); got != string(annotate.StateConfirmed) {
		t.Errorf("an undecided field is %s", got)
	}
	c.get(views.EditAtURL(r.ID, "1", annotate.Attacker, nil)).is(http.StatusConflict).mentions("[role=alert]", "reopen it")

	stale := a
	a = c.submit(a, reopenForm, nil).is(http.StatusOK)
	if a.url.Path != views.ReviewURL(r.ID) || !s.review(t, r.ID).Finished.IsZero() {
		t.Error("it is not open again")
	}
	c.submit(stale, reopenForm, nil).is(http.StatusOK) // sent twice
	shows(t, c, c.submit(a, act(annotate.Victim, annotate.Rejected), nil), annotate.Victim, annotate.StateRejected, "Harbor Clinic")
	if _, err := s.GoldOf(t.Context(), r.Article.Key); annotate.KindOf(err) != annotate.NotFound {
		t.Errorf("a reopened review is still gold: %v", err)
	}
	c.submit(c.get(views.ReviewURL(r.ID)), finishForm, nil).is(http.StatusOK)
	gold, err := s.GoldOf(t.Context(), r.Article.Key)
	if err != nil || gold.Incidents[0].Value(annotate.Victim) != nil {
		t.Errorf("gold %+v, %v", gold.Incidents, err)
	}
}

// Articles come in order; one that is skipped comes back last.
func TestQueue(t *testing.T) {
	s := newSite(t)
	s.add(t, numbered(1), numbered(2), numbered(3))
	_, c := s.user(t, "Ada", annotate.Reviewer)
	a := c.submit(c.get(views.HomeURL), "main form", nil)
	var seen []string
	for range 5 {
		seen = append(seen, a.text("h1"))
		if len(seen) == 2 {
			a = c.submit(a, skipForm, nil).is(http.StatusOK)
			continue
		}
		if a = c.submit(a, finishForm, nil).is(http.StatusOK); a.url.Path == views.HomeURL {
			break
		}
	}
	if want := []string{"Article 1", "Article 2", "Article 3", "Article 2"}; !slices.Equal(seen, want) {
		t.Errorf("the articles came as %q", seen)
	}
	a.wants("h1", "Nothing is waiting for you.")
	if a.has("main form") {
		t.Error("the next article is offered where there is none")
	}
	a = c.post(views.NextURL, url.Values{}).is(http.StatusOK)
	a.wants("h1", "Nothing is waiting for you.")
	a.mentions(".figures", "reviews finished today")
}

func numbered(n int) annotate.Article {
	return annotate.Article{ID: fmt.Sprintf("a-%03d", n), Title: fmt.Sprintf("Article %d", n),
		Source: fmt.Sprintf("Source %d", n%3), Text: fmt.Sprintf("The text of number %d.", n)}
}

// A review without proposals says so, shows none, and stays blind when an
// extractor runs later.
func TestBlindReview(t *testing.T) {
	s := newSite(t)
	s.add(t, clinic)
	p, c := s.user(t, "Ada", annotate.Reviewer)
	r := s.begin(t, c, p)
	check := func() {
		t.Helper()
		a := c.get(views.ReviewURL(r.ID)).is(http.StatusOK)
		checkPage(t, a)
		a.mentions("#"+views.ArticleBodyID, "blind")
		if text := string(a.body); strings.Contains(text, "byhand@1") || a.has("[data-tab], mark, [data-value]") {
			t.Error("a blind review shows proposals")
		}
		a.mentions("#"+views.FieldsID, "No incident is proposed.")
	}
	check()
	proposeClinic(t, s)
	check()
	a := c.get(views.ArticleURL(r.Article.Key))
	a.mentions("main", "blind")
	if a.has("[data-value]") {
		t.Error("the article's page shows proposals")
	}
	c.submit(c.get(views.ReviewURL(r.ID)), finishForm, nil)
	if gold, err := s.GoldOf(t.Context(), r.Article.Key); err != nil || gold.Review.Mode != annotate.Blind || gold.Review.Extractor != "" || len(gold.Incidents) > 0 {
		t.Errorf("gold %+v, %v", gold, err)
	}
}

func TestAssistedReviewSaysSo(t *testing.T) {
	_, c, r := clinicReview(t)
	a := c.get(views.ReviewURL(r.ID))
	a.mentions("#"+views.ArticleBodyID, "assisted byhand@1")
	a.mentions("#"+views.FieldsID+" .fields-body p", "Harbor Clinic")
	a.wants(row(annotate.Victim)+" .confidence", "80")
}

// Somebody else's review is closed to reviewers; leads may look, and no more.
func TestOthersReviews(t *testing.T) {
	s, _, r := clinicReview(t)
	_, other := s.user(t, "Noor", annotate.Reviewer)
	_, lead := s.user(t, "Lena", annotate.Lead)
	decision := url.Values{"id": {"d"}, "act": {"no_incident"}, "incident": {"1"}, "current": {"1"}}
	wrong := url.Values{"id": {"d"}, "act": {"added"}, "incident": {"1"}, "field": {"attacker"}, "to": {"x"}, "quote": {"not there"}}
	for _, path := range []string{views.DecisionsURL(r.ID), views.UndoURL(r.ID), views.FinishURL(r.ID), views.ReopenURL(r.ID), views.SkipURL(r.ID)} {
		for name, c := range map[string]*client{"reviewer": other, "lead": lead, "script": lead.htmx()} {
			for _, form := range []url.Values{decision, wrong} {
				if a := c.send(http.MethodPost, path, form); a.status != http.StatusForbidden || !strings.Contains(a.text("main"), "This review is Ada's") {
					t.Errorf("%s at %s: %d %s", name, path, a.status, a.text("main"))
				}
			}
		}
	}
	for _, path := range []string{views.ReviewURL(r.ID), views.EditAtURL(r.ID, "1", annotate.Attacker, nil)} {
		if a := other.get(path).is(http.StatusForbidden); strings.Contains(string(a.body), "Dayton") {
			t.Errorf("%s shows the article", path)
		}
	}
	a := lead.get(views.ReviewURL(r.ID)).is(http.StatusOK)
	a.mentions("footer", "Reviewed by Ada.")
	if a.has("#fields form, #fields a[data-edit]") {
		t.Error("the lead is offered to decide")
	}
	lead.get(views.EditAtURL(r.ID, "1", annotate.Attacker, nil)).is(http.StatusForbidden)
	if log := s.review(t, r.ID).Log; len(log) > 0 {
		t.Errorf("stored: %v", log)
	}
	if a := other.get(views.ArticleURL(r.Article.Key)).is(http.StatusOK); a.has("a[href='" + views.ReviewURL(r.ID) + "']") {
		t.Error("a reviewer is led to a review that is closed")
	}
}

// An article is with one reviewer at a time. Who comes too late is told who has
// it, and loses nothing that was saved.
func TestLeaseOfAnother(t *testing.T) {
	var now clock
	s, _ := siteWith(t, plain, store.WithClock(now.now))
	key := proposeClinic(t, s)
	ada, c := s.user(t, "Ada", annotate.Reviewer)
	_, other := s.user(t, "Noor", annotate.Reviewer)
	r := s.begin(t, c, ada)
	c.submit(c.get(views.ReviewURL(r.ID)), act(annotate.Victim, annotate.Accepted), nil).is(http.StatusOK)
	page := c.get(views.ReviewURL(r.ID))

	other.get(views.ArticleURL(key)).mentions("main", "with Ada")
	other.post(views.ArticleReviewURL(key), url.Values{}).is(http.StatusConflict).mentions("main", "Ada is reviewing this article now")
	a := other.post(views.NextURL, url.Values{}).is(http.StatusOK)
	if a.url.Path != views.HomeURL || !strings.Contains(a.text("main"), "No article is free") {
		t.Errorf("at %s: %s", a.url, a.text("main"))
	}

	now.pass(store.LeaseFor + time.Minute)
	other.post(views.ArticleReviewURL(key), url.Values{}).is(http.StatusOK).mentions("#"+views.ArticleBodyID, "Harbor Clinic")
	for _, form := range []string{act(annotate.Victim, annotate.Rejected), act(annotate.DataTypes, annotate.Accepted), undoForm} {
		c.submit(page, form, nil).is(http.StatusConflict).mentions("[role=alert]", "Noor is reviewing this article now")
	}
	acceptAll(t, s, other, r.ID+1)
	other.submit(other.get(views.ReviewURL(r.ID+1)), finishForm, nil).is(http.StatusOK)
	if n := len(s.review(t, r.ID).Log); n != 1 {
		t.Errorf("%d decisions are left", n)
	}
	c.submit(page, act(annotate.Victim, annotate.Rejected), nil).is(http.StatusOK) // it is free again
}

// Finishing an article that somebody else has taken names them too.
func TestFinishUnderAnothersLease(t *testing.T) {
	var now clock
	s, _ := siteWith(t, plain, store.WithClock(now.now))
	key := s.add(t, clinic)[0]
	ada, c := s.user(t, "Ada", annotate.Reviewer)
	_, other := s.user(t, "Noor", annotate.Reviewer)
	r := s.begin(t, c, ada)
	page := c.get(views.ReviewURL(r.ID))
	now.pass(store.LeaseFor + time.Minute)
	other.post(views.ArticleReviewURL(key), url.Values{}).is(http.StatusOK)
	c.submit(page, finishForm, nil).is(http.StatusConflict).mentions("[role=alert]", "Noor is reviewing this article now")
}

// Signing out gives the article back.
func TestSignOutReleases(t *testing.T) {
	s, c, r := clinicReview(t)
	_, other := s.user(t, "Noor", annotate.Reviewer)
	c.submit(c.get(views.HomeURL), "header form", nil)
	other.post(views.NextURL, url.Values{}).is(http.StatusOK).wants("h1", clinic.Title)
	other.get(views.ArticleURL(r.Article.Key)).mentions("main", "Ada")
}

// TestWhy: the extractor that runs here explains a field, and says so where the
// proposals are another one's.
func TestWhy(t *testing.T) {
	_, c, r := clinicReview(t)
	a := c.get(views.WhyURL(r.ID, "1", annotate.Victim)).is(http.StatusOK)
	a.mentions(row(annotate.Victim)+" .why", "Harbor Clinic")
	a.mentions(row(annotate.Victim)+" .why", "The proposals are "+r.Extractor+"'s")
	c.get(views.WhyURL(r.ID, "1", "size")).is(http.StatusNotFound)
	c.get(views.WhyURL(r.ID, "9", annotate.Victim)).is(http.StatusOK) // the first incident instead
}
