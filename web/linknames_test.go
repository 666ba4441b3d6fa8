package web_test

import (
	"net/http"
	"strings"
	"testing"

	"assay/annotate"
	"assay/annotate/score"
	"assay/views"
)

// Who goes through the links of a page one by one hears where each leads: those of
// the same name lead to the same place.
func TestLinksOfTheSameNameLeadToTheSamePlace(t *testing.T) {
	s, c, old, new := compared(t)
	s.keepWatch(t, "sample-02")
	s.someJobs(t)
	for _, path := range []string{
		views.AccuracyURL, views.AccuracyFieldURL(annotate.BreachType), views.ReviewerURL(1), views.FinishedReviewsURL, views.ErrorsURL,
		views.ErrorsAtURL(new, score.Filter{Field: annotate.BreachType}, 1), views.CompareAtURL(old, new, "", 1),
		views.SnapshotsURL, views.SnapshotURL("first"), views.SnapshotArticlesURL("first", views.SnapshotFilter{Field: annotate.DataTypes}, 1),
		views.SnapshotChangesURL("second", "first", 1), views.PinsURL, views.ExtractorsURL, views.JobsURL, views.SettingsURL, views.GateRulesURL, views.PeopleURL,
	} {
		a := c.get(path).is(http.StatusOK)
		leads := make(map[string]string)
		for i := range a.doc.Find("a[href]").Length() {
			link := a.doc.Find("a[href]").Eq(i)
			name, to := link.AttrOr("aria-label", words(link)), link.AttrOr("href", "")
			if other, seen := leads[strings.ToLower(name)]; seen && other != to {
				t.Errorf("%s: %q leads to %s and to %s", path, name, other, to)
			}
			leads[strings.ToLower(name)] = to
		}
		if a.doc.Find("h1").Length() != 1 {
			t.Errorf("%s has %d headings of the first rank", path, a.doc.Find("h1").Length())
		}
		a.doc.Find("table").Each(func(_ int, table *selection) {
			if table.Find("caption").Length() == 0 {
				t.Errorf("%s: a table without a caption: %s", path, words(table.Find("thead")))
			}
		})
	}
}
