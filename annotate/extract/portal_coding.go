package extract

import (
	"slices"
	"strconv"
)

// How much the features of a narrative as a whole count: that which every one has, and
// all of its words together.
const (
	everyX      = 5.0
	codedWordsX = 4.0
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
	for _, t := range s.toldOfAll() {
		b.pair("coded where it speaks of", t, topicX)
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

// toldOfAll names all that a narrative speaks of: how the data got out tells of the
// victim's kind, and who the victim is of how.
func (s *scope) toldOfAll() []string {
	a := s.account
	return slices.Concat(a.ofKind, a.together, a.ofType, s.kindsOfName(), a.says, []string{"the victim is " + a.role[s.victim]})
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
