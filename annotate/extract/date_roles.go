package extract

import "assay/annotate"

// dateRoles is how the rules weigh every date in each of the fields of dates: a date
// that is surely when it was found is hardly when it began, and what began it lies
// before what ended it.
type dateRoles struct {
	margins map[annotate.Value]*[numRoles]float64
	chosen  [numRoles]annotate.Value // by the rules; nil: none
}

// roleNames are the fields of dates, in the order in which they come to pass.
var roleNames = [...]struct{ key, margin, chosen, before, after string }{
	{annotate.BreachStart, "weighed as the start", "chosen as the start", "before the chosen start", "after the chosen start"},
	{annotate.BreachEnd, "weighed as the end", "chosen as the end", "before the chosen end", "after the chosen end"},
	{annotate.Discovered, "weighed as learning", "chosen as learning", "before the chosen learning", "after the chosen learning"},
	{annotate.Disclosed, "weighed as telling", "chosen as telling", "before the chosen telling", "after the chosen telling"},
}

const (
	numRoles = len(roleNames)

	// marginX is how much a margin in another field counts, and unweighed the margin of a
	// date that is no candidate there.
	marginX   = 0.4
	unweighed = -4.0
)

// noteRoles remembers how the rules weigh dates in a field.
func (s *scope) noteRoles(key string, groups []group) {
	if s.roles.margins == nil {
		s.roles.margins = make(map[annotate.Value]*[numRoles]float64, len(groups))
	}
	for role := range roleNames {
		if roleNames[role].key != key {
			continue
		}
		for i := range groups {
			m := s.roles.margins[groups[i].value]
			if m == nil {
				m = &[numRoles]float64{unweighed, unweighed, unweighed, unweighed}
				s.roles.margins[groups[i].value] = m
			}
			m[role] = min(max(groups[i].margin, -4), 4)
		}
		if c := s.only(key); c != nil {
			s.roles.chosen[role] = c.value
		}
	}
}

// inOtherRoles describes a date of a field by what it is in the others.
func (s *scope) inOtherRoles(b *sheet, key string, v annotate.Value) {
	m := s.roles.margins[v]
	if m == nil {
		return
	}
	own, best := unweighed, unweighed
	for role := range roleNames {
		of := &roleNames[role]
		if of.key == key {
			own = m[role]
			continue
		}
		best = max(best, m[role])
		b.add(of.margin, marginX*m[role])
		switch chosen := s.roles.chosen[role]; {
		case chosen == nil:
		case chosen == v:
			b.add(of.chosen, 1)
		case later(v, chosen):
			b.add(of.after, 1)
		case later(chosen, v):
			b.add(of.before, 1)
		}
	}
	b.when("weighed more in another role", best > own)
	b.when("weighed far more in another role", best > own+1.5)
}
