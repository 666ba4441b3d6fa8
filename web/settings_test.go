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
	row := saved.texts("#history li:first-child p")
	if !slices.Equal(row, []string{"21 November 2026, 10:00, Lena", "order Oldest first →becomes Least certain first",
		"random share 0 % →becomes 12.5 %", "blind share 0 % →becomes 20 %", "accept all from 90 % →becomes 95 %"}) {
		t.Errorf("the history reads %q", row)
	}
	if p, err := s.Preferences(t.Context(), 1); err != nil || p.Threshold != 0.95 {
		t.Errorf("who has chosen no threshold has %v (%v)", p.Threshold, err)
	}
}

// Each change is in one history with who made it and when, those of the gate's rules
// too; what was saved as it was says so.
func TestHistoryOfSettings(t *testing.T) {
	at := &clock{}
	s, _ := siteWith(t, plain, store.WithClock(at.now))
	_, c := s.user(t, "Lena", annotate.Lead)
	for _, change := range []struct{ name, to, want string }{
		{"policy", "random", "order Oldest first →becomes At random"},
		{"random_share", "30", "random share 0 % →becomes 30 %"},
		{"blind_share", "50", "blind share 0 % →becomes 50 %"},
		{"threshold", "97", "accept all from 90 % →becomes 97 %"},
		{"threshold", "97", "saved as before"},
	} {
		at.pass(time.Minute)
		a := c.submit(c.get(views.SettingsURL), "main form", map[string]string{change.name: change.to}).is(http.StatusOK)
		if got := a.texts("#history li:first-child p"); len(got) != 2 || got[1] != change.want || got[0] != views.Moment(at.now())+", Lena" {
			t.Errorf("after %s = %s the history begins with %q", change.name, change.to, got)
		}
	}
	for _, change := range []struct {
		rules string
		want  []string
	}{
		{"[all]\nf1 = 0.6\n", []string{"+ added: [all]", "+ added: f1 = 0.6"}},
		{"[all]\nf1 = 0.7\n", []string{"[all]", "− taken away: f1 = 0.6", "+ added: f1 = 0.7"}},
		{"", []string{"− taken away: [all]", "− taken away: f1 = 0.7"}},
	} {
		at.pass(time.Minute)
		gate := c.submit(c.get(views.GateRulesURL), "main form", map[string]string{"rules": change.rules}).is(http.StatusOK)
		for page, css := range map[*answer]string{&gate: "main ol li:first-child ul li", ptr(c.get(views.SettingsURL)): "#history > li:first-child ul li"} {
			if got := page.texts(css); !slices.Equal(got, change.want) {
				t.Errorf("after the rules %q the history begins with %q", change.rules, got)
			}
		}
	}
	if n := c.get(views.SettingsURL).doc.Find("#history > li").Length(); n != 9 { // with the one of the fixture
		t.Errorf("%d changes are on record", n)
	}
}

func ptr[T any](v T) *T { return &v }

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
