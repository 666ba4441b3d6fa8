package score

import (
	"cmp"
	"slices"

	"assay/annotate"
)

// Change is an answer that only one of two extractors has right.
type Change struct {
	Field    string
	Incident int            // index of the gold incident; -1: an incident that gold does not have
	Gold     annotate.Value // nil: the change is about a proposed value that gold does not have
	Old, New annotate.Value // proposed; nil: none
}

// Flip is an article of which answers were fixed or broken.
type Flip struct {
	Article       string
	Fixed, Broken []Change
}

func (f *Flip) net() int { return len(f.Fixed) - len(f.Broken) }

func compareFlips(netA, netB int, a, b Flip) int {
	return cmp.Or(cmp.Compare(netA, netB), cmp.Compare(len(b.Broken), len(a.Broken)), cmp.Compare(a.Article, b.Article))
}

// answer is a change with its place.
type answer struct {
	Change
	article int
	field   int
	fixed   bool // else broken
}

// slot is a field of an incident, with what an extractor's values there came to.
type slot struct {
	gold     []*Outcome // one for each gold value, in gold's order
	spurious []*Outcome
}

func (s *slot) right() bool {
	for _, o := range s.gold {
		if o.Kind != Correct {
			return false
		}
	}
	return len(s.spurious) == 0
}

// wrongOnes returns the proposed values that are not correct, spurious ones first.
func (s *slot) wrongOnes() []*Outcome {
	list := slices.Clone(s.spurious)
	for _, o := range s.gold {
		if o.Kind != Correct && o.Proposed != nil {
			list = append(list, o)
		}
	}
	return list
}

func (s *slot) wrong() int { return len(s.wrongOnes()) }

// slots are those of one article: a row of fields for each gold incident, then
// one for the incidents that gold does not have. They are used again for the next.
type slots []slot

// of returns a field of an incident, -1 for one that gold does not have.
func (s slots) of(incident, field int) *slot {
	if incident < 0 {
		incident = len(s)/len(annotate.Fields) - 1
	}
	return &s[incident*len(annotate.Fields)+field]
}

func (s slots) fill(r *RecordScore, incidents int) slots {
	n := (incidents + 1) * len(annotate.Fields)
	s = slices.Grow(s[:0], n)[:n]
	for i := range s {
		s[i].gold, s[i].spurious = s[i].gold[:0], s[i].spurious[:0]
	}
	for i := range r.Outcomes {
		o := &r.Outcomes[i]
		at := s.of(o.GoldIncident, fieldIndex[o.Field])
		if o.Gold != nil {
			at.gold = append(at.gold, o)
		} else {
			at.spurious = append(at.spurious, o)
		}
	}
	return s
}

// answers lists all changes, by article, incident and field.
func (p *pairing) answers() []answer {
	var list []answer
	var old, new slots
	for i := range p.ids {
		if sameOutcomes(p.old[i].Outcomes, p.new[i].Outcomes) {
			continue
		}
		incidents := max(len(p.old[i].Alignment), len(p.new[i].Alignment))
		old, new = old.fill(p.old[i], incidents), new.fill(p.new[i], incidents)
		for n := range incidents + 1 {
			incident := n
			if n == incidents {
				incident = -1
			}
			for f := range annotate.Fields {
				field := &annotate.Fields[f]
				base := answer{Change: Change{Field: field.Key, Incident: incident}, article: i, field: f}
				list = appendChanges(list, base, old.of(incident, f), new.of(incident, f), field.Many)
			}
		}
	}
	return list
}

// sameOutcomes says whether two scores of an article came to the same, so that
// nothing can have changed.
func sameOutcomes(a, b []Outcome) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		x, y := &a[i], &b[i]
		if x.Kind != y.Kind || x.Field != y.Field || x.GoldIncident != y.GoldIncident || (x.Gold == nil) != (y.Gold == nil) {
			return false
		}
	}
	return true
}

// appendChanges compares two slots of a field. A field of one value is right or
// wrong as a whole. In a field of many each gold value is an answer, and so is
// each wrong value, unless it came in the place of a gold value.
func appendChanges(to []answer, base answer, old, new *slot, many bool) []answer {
	if !many && old.right() == new.right() {
		return to
	}
	lost, gained := 0, 0
	for i := range min(len(old.gold), len(new.gold)) {
		x, y := old.gold[i], new.gold[i]
		if (x.Kind == Correct) == (y.Kind == Correct) {
			continue
		}
		c := base
		c.Gold, c.Old, c.New = x.Gold.Value, proposedValue(x), proposedValue(y)
		c.fixed = y.Kind == Correct
		if c.fixed {
			gained++
		} else {
			lost++
		}
		to = append(to, c)
	}
	if !many && lost+gained > 0 {
		return to
	}
	wrong := new.wrong() - old.wrong()
	if wrong > 0 {
		return appendWrong(to, base, new, old, wrong-lost, many)
	}
	base.fixed = true
	return appendWrong(to, base, old, new, -wrong-gained, many)
}

// appendWrong appends n changes, one at most in a field of one value, for wrong
// values that one extractor has and the other has not.
func appendWrong(to []answer, base answer, with, without *slot, n int, many bool) []answer {
	if !many {
		n = min(n, 1)
	}
	known := make(map[annotate.Value]bool)
	for _, o := range without.wrongOnes() {
		known[o.Proposed.Value] = true
	}
	for _, o := range with.wrongOnes() {
		if n <= 0 {
			break
		}
		if known[o.Proposed.Value] {
			continue
		}
		c := base
		if c.fixed {
			c.Old = o.Proposed.Value
		} else {
			c.New = o.Proposed.Value
		}
		to = append(to, c)
		n--
	}
	return to
}

func proposedValue(o *Outcome) annotate.Value {
	if o.Proposed == nil {
		return nil
	}
	return o.Proposed.Value
}
