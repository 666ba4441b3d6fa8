package web_test

import (
	"net/http"
	"net/url"
	"testing"

	"assay/annotate"
	"assay/views"
)

const preferencesForm = "form[action='" + views.PreferencesURL + "']"

// TestPreferences: keys and threshold are kept for the person, and the review
// shows them.
func TestPreferences(t *testing.T) {
	s, c, r := clinicReview(t)
	_, other := s.user(t, "Bob", annotate.Reviewer)
	a := c.get(views.PreferencesURL).is(http.StatusOK)
	a = c.submit(a, preferencesForm, map[string]string{"preset": "prodigy", "threshold": "75", "key-accept": "q"}).is(http.StatusOK)
	a.wants("main [role=status]", "Saved.")
	review := c.get(views.ReviewURL(r.ID)).is(http.StatusOK)
	review.wants(row(annotate.Victim)+" [data-do=accept] kbd", "q")
	review.wants(undoForm+" kbd", "Backspace")
	if got := c.get(views.PreferencesURL).one("[name=threshold]").AttrOr("value", ""); got != "75" {
		t.Errorf("the threshold is %q", got)
	}
	if got := other.get(views.PreferencesURL).one("[name=threshold]").AttrOr("value", ""); got != "90" {
		t.Errorf("somebody else's threshold is %q", got)
	}
}

func TestPreferencesRefused(t *testing.T) {
	_, c, _ := clinicReview(t)
	for _, form := range []struct {
		url.Values
		says string
	}{
		{url.Values{"threshold": {"101"}}, "from 0 to 100"},
		{url.Values{"threshold": {"many"}}, "from 0 to 100"},
		{url.Values{"threshold": {"90"}, "preset": {"emacs"}}, "one of the presets"},
		{url.Values{"threshold": {"90"}, "key-accept": {"q"}, "key-reject": {"q"}}, "The key q would do two things"},
	} {
		c.post(views.PreferencesURL, form.Values).is(http.StatusUnprocessableEntity).mentions("[role=alert]", form.says)
	}
}
