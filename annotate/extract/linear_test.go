package extract

import (
	"runtime"
	"strings"
	"testing"

	"assay/annotate"
)

// What looks around in a sentence takes time linear in the text only as long as
// sentences are bounded.
func TestSentencesAreBounded(t *testing.T) {
	for _, part := range []string{"word ", ", ", "Acme Bank and ", "names, addresses, ", "$1,", "(", "no names or "} {
		tokens := tokenize(strings.Repeat(part, 3000))
		next := 0
		for _, s := range splitSentences(tokens, 0) {
			if s.first != next || s.last-s.first > longestSentence {
				t.Fatalf("%q: a sentence of the tokens %d to %d after %d", part, s.first, s.last, next)
			}
			next = s.last
		}
		if next != len(tokens) {
			t.Errorf("%q: the sentences end at %d of %d tokens", part, next, len(tokens))
		}
	}
}

// A sentence of an ordinary length stays whole, however many commas it has.
func TestOrdinarySentencesStayWhole(t *testing.T) {
	tokens := tokenize(strings.Repeat("names, ", 110) + "and more.")
	if got := len(splitSentences(tokens, 0)); got != 1 {
		t.Errorf("%d sentences of %d tokens", got, len(tokens))
	}
}

// Eight times the text makes about eight times the work; memory tells without a
// clock.
func TestMemoryIsLinear(t *testing.T) {
	for name, e := range map[string]*Extractor{"rules": NewRules(), "learned": New()} {
		for _, part := range []string{"Acme Bank and Beta Health of Ohio lost names, not passwords, of 1,200 people on May 2, and ", "Acme Bank (ABC) ", "names, addresses, ", "$1,", "Jan. 1, 2019 "} {
			short, long := allocated(e, strings.Repeat(part, 16<<10/len(part))), allocated(e, strings.Repeat(part, 128<<10/len(part)))
			if long > 14*short {
				t.Errorf("%s, %q: %d bytes, and %d for a text eight times as long", name, part, short, long)
			}
		}
	}
}

func allocated(e *Extractor, text string) uint64 {
	var before, after runtime.MemStats
	runtime.GC() // twice, so that no memory of other texts is used again
	runtime.GC()
	runtime.ReadMemStats(&before)
	e.Extract(annotate.Article{ID: "a", Text: text})
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}
