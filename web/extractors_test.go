package web_test

import (
	"net/http"
	"net/url"
	"testing"

	"assay/annotate"
	"assay/annotate/store"
	"assay/views"
)

// TestExtractors: a lead sees what each version was trained on, chooses another
// one with a reason, and the history keeps both.
func TestExtractors(t *testing.T) {
	s := newSite(t)
	_, lead := s.user(t, "Lena", annotate.Lead)
	lead.get(views.ExtractorsURL).is(http.StatusOK).wants("h1", "No extractor has run yet.")
	for _, e := range []store.NewExtractor{{Version: "x@1"}, {Version: "x@2", TrainedOn: "12 gold records of spring.jsonl"}} {
		if err := s.RegisterExtractor(t.Context(), e); err != nil {
			t.Fatal(err)
		}
		if _, err := s.ChooseFirstExtractor(t.Context(), e.Version); err != nil {
			t.Fatal(err)
		}
	}
	a := lead.get(views.ExtractorsURL).is(http.StatusOK)
	a.wants("h1", "x@1 is current.")
	a.mentions("tbody tr:contains('x@1')", "rules alone")
	a.mentions("tbody tr:contains('x@2')", "12 gold records of spring.jsonl")

	form := "form[action='" + views.CurrentExtractorURL + "']"
	lead.submit(a, form, map[string]string{"version": "x@2", "reason": " "}).is(http.StatusUnprocessableEntity).mentions("[role=alert]", "Say why")
	lead.post(views.CurrentExtractorURL, url.Values{"version": {"y@1"}, "reason": {"odd"}}).is(http.StatusNotFound).mentions("[role=alert]", "y@1")
	a = lead.submit(a, form, map[string]string{"version": "x@2", "reason": "better dates"}).is(http.StatusOK)
	a.wants("h1", "x@2 is current.")
	a.mentions("tbody tr:contains('better dates')", "Lena")
	if current, err := s.CurrentExtractor(t.Context()); err != nil || current != "x@2" {
		t.Errorf("the current version is %q, %v", current, err)
	}
}
