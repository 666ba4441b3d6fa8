package extract_test

import (
	"strings"
	"testing"

	"assay/annotate"
	"assay/annotate/extract"
	"assay/annotate/samples"
)

// A text may begin and end anywhere: what reads the words around a word must not
// count on there being any.
func TestPartsOfTexts(t *testing.T) {
	rules := extract.NewRules()
	for _, r := range samples.All() {
		words := strings.SplitAfter(r.Document(), " ")
		for first := range words {
			for _, n := range []int{7, 29} {
				a := annotate.Article{ID: "part", Text: strings.Join(words[first:min(first+n, len(words))], "")}
				if a.Validate() == nil {
					check(t, a, rules.Extract(a))
				}
			}
		}
	}
	for _, text := range []string{
		"Stolen passwords were for sale.", "reset passwords after the breach", "They were hacked over the Orthodox Christmas",
		"System Corporation (MHSC), the covered entity, reported that names were stolen.",
	} {
		a := annotate.Article{ID: "part", Text: text}
		check(t, a, rules.Extract(a))
	}
}
