package extract

import "assay/annotate"

// scope is one incident of an article, as the fields see it.
type scope struct {
	*reading
	incident int // 0 is the primary one
	victim   int // its organization, -1 where it is not named
	chosen   map[string][]choice
	weighed  map[string][]group // by field, of a regulator's narrative: all that the text says
	exists   float64            // probability of the incident, by the model
	doubt    float64            // values of all fields that were about as likely as not

	named   map[int32]int   // sentence → first token of the victim's first name in it
	inName  tokenSet        // tokens of the victim's names
	lists   map[int32]bool  // sentences with a list that the victim stands in, once asked for
	akin    []string        // how it is told of beside the primary incident, once asked for
	tenseOf map[int][3]bool // past, present and modal of sentences, once asked for

	likely        likelihoods // of all fields, by the model
	throughVendor float64     // margin by the rules of an attack through a vendor, which is chosen after the vendor's name

	vendor     *bool          // is the incident told of as one through a vendor, once asked for
	attached   []attachment   // of every date, once looked for
	others     map[int32]bool // sentences that name other organizations, once asked for
	greatestTo []int64        // the greatest count of people before every count, once asked for
}

// primaryChosen notes what was chosen, for the further incidents.
func (s *scope) primaryChosen() map[string]map[annotate.Value]bool {
	out := map[string]map[annotate.Value]bool{}
	for key, won := range s.chosen {
		out[key] = map[annotate.Value]bool{}
		for _, c := range won {
			out[key][c.value] = true
		}
	}
	return out
}

func newScope(r *reading, incident int) *scope {
	s := &scope{reading: r, incident: incident, victim: r.victims[incident], chosen: make(map[string][]choice, len(annotate.Fields)),
		named: map[int32]int{}, inName: r.newTokenSet()}
	if s.victim < 0 {
		return s
	}
	for _, i := range r.organizations[s.victim].mentions {
		n := r.names[i]
		if _, ok := s.named[r.at[n.first]]; !ok {
			s.named[r.at[n.first]] = n.first
		}
		for j := n.first; j < n.last; j++ {
			s.inName.add(j)
		}
	}
	return s
}

// owns says whether the token speaks of this incident.
func (s *scope) owns(i int) bool { return s.owners[i]&(1<<s.incident) != 0 }

// shares says whether the token speaks of this incident only as of one of a list.
func (s *scope) shares(i int) bool {
	return s.incident > 0 && s.shared[i]&(1<<s.incident) != 0 && !s.owns(i)
}

// has says whether a value was chosen for an earlier field.
func (s *scope) has(key string, v annotate.Value) bool {
	for _, c := range s.chosen[key] {
		if c.value == v {
			return true
		}
	}
	return false
}

// saysVictim says whether a sentence names the scope's victim.
func (s *scope) saysVictim(k int) bool {
	_, ok := s.named[int32(k)]
	return ok
}

// inVictimName says whether a token is part of a name of the victim.
func (s *scope) inVictimName(i int) bool { return s.inName.has(i) }

// besideVictim says whether a token stands no farther from the victim's name than
// the facts of a list do.
func (s *scope) besideVictim(i int) bool {
	first, ok := s.named[s.at[i]]
	return ok && i-first <= longestFact && first-i <= longestFact/2
}

// tokenSet is a set of tokens, a bit each.
type tokenSet []uint64

func (r *reading) newTokenSet() tokenSet { return r.memory.marks.take(len(r.tokens)/64 + 1) }

func (t tokenSet) add(i int) { t[i/64] |= 1 << (i % 64) }

// has says whether a token is in the set; those outside the text are not.
func (t tokenSet) has(i int) bool {
	k := uint(i) / 64
	return k < uint(len(t)) && t[k]>>(i&63)&1 != 0
}
