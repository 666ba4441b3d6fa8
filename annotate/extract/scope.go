package extract

import "assay/annotate"

// scope is one incident of an article, as the fields see it.
type scope struct {
	*reading
	incident int // 0 is the primary one
	victim   int // its organization, -1 where it is not named
	chosen   map[string][]choice
	abouts   map[int][]Feature // of sentences, once described
	exists   float64           // probability of the incident, by the model

	named  map[int32]int  // sentence → first token of the victim's first name in it
	tells  map[int32]bool // sentences in which the victim discloses something
	inName map[int]bool   // tokens of the victim's names
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
	s := &scope{reading: r, incident: incident, victim: r.victims[incident], chosen: map[string][]choice{},
		named: map[int32]int{}, tells: map[int32]bool{}, inName: map[int]bool{}}
	if s.victim < 0 {
		return s
	}
	for _, i := range r.organizations[s.victim].mentions {
		n := r.names[i]
		if _, ok := s.named[r.at[n.first]]; !ok {
			s.named[r.at[n.first]] = n.first
		}
		if r.after(n.last, cueDisclose, 3) {
			s.tells[r.at[n.first]] = true
		}
		for j := n.first; j < n.last; j++ {
			s.inName[j] = true
		}
	}
	return s
}

// owns says whether the token speaks of this incident.
func (s *scope) owns(i int) bool { return s.owners[i]&(1<<s.incident) != 0 }

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

// victimBefore says whether the victim is named before i in its sentence.
func (s *scope) victimBefore(i int) bool {
	first, ok := s.named[s.at[i]]
	return ok && first < i
}

// victimTells says whether the victim discloses something in the sentence of a token.
func (s *scope) victimTells(i int) bool { return s.tells[s.at[i]] }

// inVictimName says whether a token is part of a name of the victim.
func (s *scope) inVictimName(i int) bool { return s.inName[i] }
