package web_test

import (
	"strings"
	"testing"

	"assay/annotate"
)

// The guideline key opens the field's text with its examples, and closes it; what was fetched is kept
// for when the network is away.
func TestTheGuidelineOfAFieldByKey(t *testing.T) {
	d := newDesk(t, sample(t, "sample-01"))
	open := func() string { t.Helper(); return d.text(`.row.on details[data-guideline][open]`) }
	first := annotate.Examples(annotate.DataTypes)[0].Text
	d.goTo(annotate.DataTypes)
	d.key("g")
	d.wait(`document.querySelector('.row.on .examples li') != null`) // a browser tells of the opening later
	f, _ := annotate.FieldOf(annotate.DataTypes)
	if text := open(); !strings.Contains(text, f.Guideline) || !strings.Contains(text, first) || !strings.Contains(text, "Credentials") {
		t.Errorf("the guideline reads %q", text)
	}
	d.key("g")
	if text := open(); text != "" {
		t.Errorf("g does not close %q", text)
	}
	d.network(offline)
	d.key("g")
	d.wait(`document.querySelector('.row.on details[open] .examples li') != null`)
	if text := open(); !strings.Contains(text, first) {
		t.Errorf("without network it reads %q", text)
	}
	d.goTo(annotate.Victim)
	d.key("g")
	f, _ = annotate.FieldOf(annotate.Victim)
	if text := open(); !strings.Contains(text, f.Guideline) {
		t.Errorf("what was not fetched before reads %q", text)
	}
	d.network(online)
}
