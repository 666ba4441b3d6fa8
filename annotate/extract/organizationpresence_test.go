package extract

import (
	"slices"
	"testing"

	"assay/annotate"
)

// presenceSaid returns what is said of where an organization is spoken of.
func presenceSaid(t *testing.T, title, text, name string) []string {
	t.Helper()
	r := New().lexicon.read(annotate.Article{ID: "a", Title: title, Text: text})
	r.describeIn(&workspace{})
	for who, o := range r.organizations {
		if o.full == name {
			b := r.sheet(true)
			r.describePresence(b, who)
			return b.said
		}
	}
	t.Fatalf("%q names no %s", text, name)
	return nil
}

func TestTheSubjectIsSpokenOfThroughoutTheStory(t *testing.T) {
	const title = "Muffin chain's web shop was skimmed"
	const text = "Orrin Bakeries, a chain with forty shops, found a skimmer in its web shop. Cards of 900 customers were copied. " +
		"Orrin Bakeries closed the shop. It follows a long row of such thefts. Last year British Airways was hit. The police look into it. Orrin Bakeries regrets it."
	subject := presenceSaid(t, title, text, "Orrin Bakeries")
	for _, want := range []string{"named first in the body", "named first in the body where the title names none", "most named", "named early and late", "the title says its noun"} {
		if !slices.Contains(subject, want) {
			t.Errorf("of the subject it is not said that it is %q: %q", want, subject)
		}
	}
	other := presenceSaid(t, title, text, "British Airways")
	for _, want := range []string{"named second in the body", "named in one sentence of many", "the title says another's noun"} {
		if !slices.Contains(other, want) {
			t.Errorf("of the bystander it is not said that it is %q: %q", want, other)
		}
	}
	for _, no := range []string{"most named", "the title says its noun", "named early and late"} {
		if slices.Contains(other, no) {
			t.Errorf("of the bystander it is said that it is %q", no)
		}
	}
}
