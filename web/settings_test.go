package web_test

import (
	"net/http"
	"slices"
	"testing"

	"assay/annotate"
	"assay/annotate/store"
	"assay/views"
)

// A lead changes how the project works; who, when and what stays on record.
func TestSettings(t *testing.T) {
	at := &clock{}
	s, _ := siteWith(t, plain, store.WithClock(at.now))
	_, c := s.user(t, "Lena", annotate.Lead)
	a := c.get(views.SettingsURL).is(http.StatusOK)
	checkPage(t, a)
	a.wants("h1", "Oldest first, 0 % blind.")
	saved := c.submit(a, "main form", map[string]string{"policy": "uncertain", "random_share": "12.5", "blind_share": "20", "threshold": "95"}).is(http.StatusOK)
	checkPage(t, saved)
	saved.wants("h1", "Least certain first, 20 % blind.")
	saved.wants("[role=status]:contains(Saved)", "Saved.")
	want := store.Settings{Policy: store.Uncertain, RandomShare: 0.125, BlindShare: 0.2, Threshold: 0.95}
	if got, err := s.Settings(t.Context()); err != nil || got != want {
		t.Errorf("%+v %v, not %+v", got, err, want)
	}
	row := saved.texts("tbody tr:first-child td")
	if !slices.Equal(row, []string{"21 November 2026, 10:00", "Lena",
		"order Oldest first →becomes Least certain firstrandom share 0 % →becomes 12.5 %blind share 0 % →becomes 20 %accept all from 90 % →becomes 95 %"}) {
		t.Errorf("the history reads %q", row)
	}
	if p, err := s.Preferences(t.Context(), 1); err != nil || p.Threshold != 0.95 {
		t.Errorf("who has chosen no threshold has %v (%v)", p.Threshold, err)
	}
}

// What cannot be stays in the form, with the reason at its control, and changes
// nothing.
func TestSettingsRefused(t *testing.T) {
	s := newSite(t)
	_, c := s.user(t, "Lena", annotate.Lead)
	before, err := s.Settings(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{"random_share": "-1", "blind_share": "a lot", "threshold": "0", "policy": "best"} {
		a := c.submit(c.get(views.SettingsURL), "main form", map[string]string{name: text}).is(http.StatusUnprocessableEntity)
		checkPage(t, a)
		if a.alert() == "" {
			t.Errorf("%s: no complaint", name)
		}
		if name != "policy" && a.one("[name="+name+"]").AttrOr("value", "") != text {
			t.Errorf("%s: what was typed is gone", name)
		}
	}
	if after, err := s.Settings(t.Context()); err != nil || after != before {
		t.Errorf("%+v %v", after, err)
	}
	if changes, err := s.SettingsChanges(t.Context()); err != nil || len(changes) != 1 {
		t.Errorf("%d changes: %v", len(changes), err)
	}
}
