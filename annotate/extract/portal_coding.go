package extract

import (
	"slices"
	"strconv"

	"assay/annotate"
)

// How much the features of a narrative as a whole count: that which every one has, all of
// its words together, and each topic.
const (
	everyX      = 5.0
	codedWordsX = 4.0
	ownTopicX   = 0.7
	otherTopicX = 0.4
)

// codedWhole describes a regulator's narrative as a whole for a field that its portal
// codes by habits of its own: what it speaks of, what the rules weigh and chose for all
// that was coded with it, and its words. Nil for other fields and in the press.
func (s *scope) codedWhole(key string) []Feature {
	a := s.account
	if a == nil || !coded(key) {
		return nil
	}
	b := s.sheet(false)
	b.add("coded", everyX)
	b.pair("coded", a.era, accountX)
	own, other := s.toldOf(key)
	for _, t := range own {
		b.pair("coded where it speaks of", t, ownTopicX)
	}
	for _, t := range other {
		b.pair("coded where it speaks of", t, otherTopicX)
	}
	s.codedBeside(b, key)
	words := &s.memory.all // as wordsOf left them
	x := codedWordsX * words.share()
	for _, h := range words.order {
		b.put(h, x)
	}
	b.inYears(s.yearsAround())
	return b.features()
}

// toldOf names what a narrative speaks of that tells of a field, and what tells of the
// other: how the data got out says a little of who the victim is, and the reverse.
func (s *scope) toldOf(key string) (own, other []string) {
	a := s.account
	how := slices.Concat(a.ofKind, a.together)
	who := slices.Concat(a.ofType, s.kindsOfName(), a.says, []string{"the victim is " + a.role[s.victim]})
	if key == annotate.BreachType {
		return how, who
	}
	return who, how
}

// codedBeside notes what the rules weigh for the choices that a portal makes of one
// breach, and which they made.
func (s *scope) codedBeside(b *sheet, field string) {
	for _, key := range codedTogether {
		x := weighedX
		if key == field {
			x = rivalX
		}
		for i := range s.weighed[key] {
			g := &s.weighed[key][i]
			b.pair("coded beside", g.value.String(), x*min(max(g.margin, -4), 4))
		}
		for i := range s.chosen[key] {
			b.pair("coded", s.chosen[key][i].value.String(), besideX)
		}
	}
}

// Habits of coding change slowly. They are learned at knots of some years, and those of
// a year lie between the two around it.
const (
	firstKnot   = 2010
	knots       = 6
	yearsToKnot = 3
)

// knot is a year for which habits are learned, and how much they count in another.
type knot struct {
	name uint32
	x    float32
}

// yearsAround are the knots around the year in which a narrative was published; none
// where it is not known.
func (r *reading) yearsAround() []knot {
	if len(r.published) < 4 {
		return nil
	}
	year, err := strconv.Atoi(string(r.published[:4]))
	if err != nil {
		return nil
	}
	year = min(max(year, firstKnot), firstKnot+(knots-1)*yearsToKnot)
	at, past := (year-firstKnot)/yearsToKnot, (year-firstKnot)%yearsToKnot
	x := float32(past) / yearsToKnot
	around := []knot{{knotRole + uint32(at), 1 - x}}
	if past > 0 {
		around = append(around, knot{knotRole + uint32(at) + 1, x})
	}
	return around
}

// knotRole tells features of some years from those of all.
const knotRole = 0x68e31da4

// inYears notes all features once more as of each of some years.
func (b *sheet) inYears(around []knot) {
	for _, f := range b.out {
		for _, k := range around {
			b.out = append(b.out, Feature{mix(f.Hash, k.name), f.X * k.x})
		}
	}
}
