package web_test

import (
	"net/http"
	"strings"
	"testing"

	"assay/annotate"
	"assay/views"
)

// Rules come into force when the gate can read them; else they stay in the form with
// the line that is wrong.
func TestGateRules(t *testing.T) {
	s := newSite(t)
	_, c := s.user(t, "Lena", annotate.Lead)
	a := c.get(views.GateRulesURL).is(http.StatusOK)
	checkPage(t, a)
	a.mentions("main", "Nobody has changed anything yet.")
	refused := c.submit(a, "main form", map[string]string{"rules": "[all]\nf2 = 0.6\n"}).is(http.StatusUnprocessableEntity)
	checkPage(t, refused)
	if !strings.Contains(refused.alert(), "f2") || !strings.Contains(refused.text("textarea"), "f2 = 0.6") {
		t.Errorf("refused with %q, %q in the form", refused.alert(), refused.text("textarea"))
	}
	if kept, err := s.GateRules(t.Context()); err != nil || kept != "" {
		t.Errorf("%q is in force (%v)", kept, err)
	}
	const rules = "[field.victim]\nf1 = 0.8\n"
	saved := c.submit(a, "main form", map[string]string{"rules": rules}).is(http.StatusOK)
	checkPage(t, saved)
	saved.wants("h1", "The gate holds a new version to rules of your own.")
	saved.mentions("main ol li", "Lena")
	if kept, err := s.GateRules(t.Context()); err != nil || kept != rules {
		t.Errorf("%q is in force (%v)", kept, err)
	}
	c.get(views.SettingsURL).one("main > div > p a[href='" + views.GateRulesURL + "']")
	_, reviewer := s.user(t, "Grace", annotate.Reviewer)
	reviewer.get(views.GateRulesURL).is(http.StatusForbidden)
}
