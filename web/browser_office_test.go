package web_test

import (
	"strings"
	"testing"

	"assay/annotate"
	"assay/annotate/extract"
	"assay/annotate/score"
	"assay/annotate/store"
	"assay/views"
)

// newOffice is a site in the middle of its work, and a lead's tab: one article has
// gold, one is under review, three wait; somebody is invited, somebody has left.
func newOffice(t *testing.T) (*desk, []string) {
	t.Helper()
	first := sample(t, "sample-01")
	s, b := newSite(t), newTab(t)
	s.propose(t, first, sample(t, "sample-15"), sample(t, "sample-04"), sample(t, "sample-14"), sample(t, "sample-24"))
	p, link := s.person(t, "Ada Lovelace-Byron of Somerset", annotate.Lead)
	s.person(t, "Grace", annotate.Reviewer)
	gone, _ := s.person(t, "Kurt", annotate.Reviewer)
	if err := s.SetActive(t.Context(), gone.ID, false); err != nil {
		t.Fatal(err)
	}
	b.open(link)
	b.checkPage("link")
	b.signIn(link)
	d := &desk{tab: b, site: s, person: p}
	d.openReview(first.ID)
	d.keys(strings.Repeat("a", len(first.Incidents[0].Fields)))
	d.settled()
	finished := views.ReviewURL(d.review)
	d.finishKey()
	d.openReview("sample-15")
	d.keys("aaax")
	d.settled()
	article, err := s.ArticleByID(t.Context(), first.ID)
	if err != nil {
		t.Fatal(err)
	}
	e := extract.New() // differs from what was proposed, so that there are errors
	if err := s.RegisterExtractor(t.Context(), store.NewExtractor{Version: e.Version()}); err != nil {
		t.Fatal(err)
	}
	if err := s.SaveProposals(t.Context(), e.Version(), []store.Proposal{{Article: article.Key, Incidents: e.Extract(annotate.Article{ID: first.ID, Text: first.Text[:400]})}}); err != nil {
		t.Fatal(err)
	}
	s.evaluate(t, "first", e.Version())
	s.keepWatch(t, first.ID)
	refused, upload := s.someJobs(t), s.someFile(t)
	return d, []string{
		views.HomeURL, views.NoneFreeURL, views.ArticlesURL, views.ArticlesPageURL("", "no such words", 0), views.ArticleURL(article.Key), views.ArticleHistoryURL(article.Key), views.DayURL,
		views.FinishedReviewsAt(views.ReviewFilter{}, 1), views.FinishedReviewsAt(views.ReviewFilter{Act: annotate.Accepted, Field: annotate.DataTypes}, 1),
		finished, views.ReviewURL(d.review), views.WhyURL(d.review, "1", annotate.Victim), views.EditAtURL(d.review, "1", annotate.IndividualsAffected, nil),
		views.AccuracyURL, views.AccuracyFieldURL(annotate.BreachType), views.ReviewerURL(p.ID), views.GateRulesURL, views.ErrorsURL, views.ErrorsAtURL(0, score.Filter{Field: annotate.BreachType, Gold: score.None}, 1), views.ExtractorsURL,
		views.CompareURL, views.SnapshotsURL, views.SnapshotURL("first"), views.SnapshotArticlesURL("second", views.SnapshotFilter{}, 1), views.SnapshotChangesURL("second", "first", 1), views.PinsURL, views.GoldURL, views.PeopleURL, views.SettingsURL, views.JobsURL, views.JobURL(refused), views.ImportURL, views.UploadURL(upload),
		views.GuideURL, views.GuidelineURL(annotate.DataTypes), views.PreferencesURL, views.SignInURL, "/no/such/page", views.LinkURL("spent"),
	}
}
