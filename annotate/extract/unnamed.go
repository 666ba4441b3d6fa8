package extract

import "math"

// A text may tell of a victim that it never names: "hospitals in three states", "a
// Florida school district", the users of a service. What it says in place of a name
// speaks for that.

// describeUnnamed describes the option that the primary victim is not named, beside
// the margins by the rules of those that are.
func (r *reading) describeUnnamed(b *sheet, margins []float64) {
	b.add("not named", 1)
	if !r.press() || len(r.sentences) == 0 {
		return
	}
	best, second := topTwo(margins)
	b.add("not named, and the best by the rules", min(max(best, -3), 5)/2)
	b.when("not named, and none by the rules", best <= 0)
	b.when("not named, and two by the rules", second > 0)
	b.add("not named, of so many", math.Log2(float64(len(margins))+1)/4)
	for _, f := range r.aboutStory() {
		b.pair("not named", f.name, f.x/2)
	}
	body := 0
	for k := 0; k < len(r.sentences) && body < 3; k++ {
		s := r.sentences[k]
		where := "lead"
		if s.title {
			where = "title"
		} else {
			body++
		}
		r.describeGeneric(b, s, where)
	}
	b.unique()
}

var (
	// countingWords before a plural tell that it is of several victims.
	countingWords = set("several many multiple numerous various dozens hundreds thousands scores two three four five six seven eight nine ten other some more these those of")
	// usersWords are those whom a campaign hits rather than one organization.
	usersWords = set("users customers people individuals consumers taxpayers citizens employees troops soldiers voters travellers travelers gamers players developers journalists activists diplomats politicians owners subscribers researchers executives workers students")
)

// describeGeneric describes the nouns by which a sentence speaks of victims without
// naming them.
func (r *reading) describeGeneric(b *sheet, s sentence, where string) {
	harmed := r.harmIn(s.first, s.last)
	many, one, people := false, false, false
	for i := s.first; i < s.last; i++ {
		t := &r.tokens[i]
		switch {
		case manyVictims.holds(t):
			many = many || harmed
			if countingWords.holds(r.token(i-1)) || countingWords.holds(r.token(i-2)) {
				b.when("not named, but several in the "+where, harmed)
			}
		case institutionNouns.holds(t) && !t.has(capital):
			one = one || harmed && (i+1 >= s.last || !r.tokens[i+1].has(capital))
		case usersWords.holds(t):
			people = people || harmed
		}
	}
	b.when("not named, but a kind of many in the "+where, many)
	b.when("not named, but one of a kind in the "+where, one)
	b.when("not named, but people in the "+where, people)
	named := false
	for k := searchName(r.byPlace, r.names, s.first); k < len(r.byPlace) && r.names[r.byPlace[k]].first < s.last; k++ {
		n := r.names[r.byPlace[k]]
		named = named || n.who >= 0 && r.mayBeCompany(n)
	}
	b.when("not named, as nobody is in the "+where, !named)
	b.when("not named, as nobody is in the "+where+" of harm", !named && harmed)
}
