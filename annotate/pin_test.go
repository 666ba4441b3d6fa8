package annotate

import (
	"strings"
	"testing"
)

func TestPinValidate(t *testing.T) {
	good := Pin{Article: "a", Incident: 2, Field: Victim, Note: "Why."}
	if err := good.Validate(); err != nil {
		t.Error(err)
	}
	for names, change := range map[string]func(*Pin){
		"article":                 func(p *Pin) { p.Article = "" },
		"article:":                func(p *Pin) { p.Article = "a\nb" },
		"incident":                func(p *Pin) { p.Incident = -1 },
		"its fields are victim, ": func(p *Pin) { p.Field = "colour" },
		"say why":                 func(p *Pin) { p.Note = "  " },
		"one line":                func(p *Pin) { p.Note = "a\nb" },
	} {
		p := good
		change(&p)
		if err := p.Validate(); KindOf(err) != Invalid || !strings.Contains(err.Error(), names) {
			t.Errorf("%+v: %v, want %q", p, err, names)
		}
	}
}

func TestPinCovers(t *testing.T) {
	for _, test := range []struct {
		pin      Pin
		name     string
		incident int
		field    string
		want     bool
	}{
		{Pin{Article: "a"}, "a", 0, Victim, true},
		{Pin{Article: "a"}, "a", 2, Victim, true},
		{Pin{Article: "a", Incident: 2}, "a, incident 2", 2, Attacker, true},
		{Pin{Article: "a", Incident: 2}, "a, incident 2", 1, Attacker, false},
		{Pin{Article: "a", Incident: 2}, "a, incident 2", 0, Attacker, false},
		{Pin{Article: "a", Incident: 2, Field: Victim}, "a, incident 2, victim", 2, Attacker, false},
		{Pin{Article: "a", Field: Victim}, "a, victim", 0, Victim, true},
	} {
		if got := test.pin.Covers(test.incident, test.field); got != test.want || test.pin.String() != test.name {
			t.Errorf("%s covers %d %s: %t", test.pin, test.incident, test.field, got)
		}
	}
}
