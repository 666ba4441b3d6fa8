package extract

import "math"

// rivalry is what the values of a field that the text says are compared by.
type rivalry struct {
	best   float64 // the highest margin by the rules; -Inf of none
	values int
	plain  int // values that are not only said in weak words
}

func rivalryOf(groups []group) rivalry {
	out := rivalry{best: math.Inf(-1), values: len(groups)}
	for i := range groups {
		out.best = max(out.best, groups[i].margin)
		if !groups[i].onlyWeak() {
			out.plain++
		}
	}
	return out
}

// onlyWeak says whether nothing but words that hint at it says a value.
func (g *group) onlyWeak() bool {
	for i := range g.mentions {
		if !g.mentions[i].has("weak") {
			return false
		}
	}
	return true
}

// placeAmongRivals says how a value stands beside the others of its field. The names are
// none of the features of candidates, with which they would share a weight.
func (s *scope) placeAmongRivals(b *sheet, g *group, beside rivalry) {
	b.add("margin", min(max(g.margin, -5), 5)/2)
	b.when("margin above 0", g.margin > 0)
	b.when("margin above 1.5", g.margin > 1.5)
	b.when("margin below -1.5", g.margin < -1.5)
	b.when("best by the rules", g.margin >= beside.best)
	b.add("behind the best", min(beside.best-g.margin, 4)/2)
	b.when("alone", beside.values == 1)
	b.when("one of many", beside.values > 4)
	b.add("mentions", math.Log2(float64(len(g.mentions)))/2)
	at := s.at[g.mentions[0].first]
	b.add("place in the text", float64(at)/float64(len(s.sentences)))
	b.when("first three sentences", at < 3)
	switch weak := g.onlyWeak(); {
	case weak && beside.plain > 0:
		b.add("in weak words, another is said plainly", 1) // the mentions are many, and each has features that speak for it
	case weak:
		b.add("in weak words", 1)
	case beside.plain == 1:
		b.add("the only one that is said plainly", 1)
	}
}
