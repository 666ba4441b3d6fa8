package extract

import "assay/annotate"

// Two incidents of an article often have much in common: one gang, one flaw, one vendor,
// victims of one kind. Of the second the text then tells less, for the reader knows. How
// the two are told of says what may be taken over: of Acme "hit by the same worm" its way
// in, of a breach years ago hardly anything.

// kinship names how a further incident is told of beside the primary one; found once.
func (s *scope) kinship() []string {
	if s.incident == 0 {
		return nil
	}
	if s.akin == nil {
		s.akin = s.findKinship()
	}
	return s.akin
}

func (s *scope) findKinship() []string {
	out := []string{"told beside it"}
	when := func(name string, seen bool) {
		if seen {
			out = append(out, name)
		}
	}
	first := s.victims[0]
	when("its victim is not named", first < 0)
	when("of the same victim", first >= 0 && first == s.victim)
	when("one of many incidents", len(s.victims) > 4)
	when("one of a few incidents", len(s.victims) > 2 && len(s.victims) < 5)
	together, alike, earlier, likened, listed := false, false, false, false, false
	for k := range s.named {
		sentence := s.sentences[k]
		together = together || s.namesAt(first, int(k))
		earlier = earlier || s.datesIn(sentence.first, sentence.last, lastYear) || s.said[k]&cuePast != 0
		likened = likened || s.wordNear(sentence.first, sentence.last, likeWords)
	}
	if s.victim >= 0 {
		for n, i := range s.organizations[s.victim].mentions {
			listed = listed || n < mentionsDescribed && s.rows[i].names > 1
		}
	}
	for _, m := range s.found[inAlike] {
		alike = alike || s.owns(m.first) || s.shares(m.first)
	}
	when("in a sentence with its victim", together)
	when("of an earlier time", earlier)
	when("likened to others", likened)
	when("said to be alike", alike)
	when("of a list of names", listed)
	when("told in one sentence", len(s.named) == 1)
	when("of a victim of its kind", s.sameKind(first))
	when("by its attacker", s.namesAttacker())
	return out
}

// namesAt says whether a sentence names an organization.
func (s *scope) namesAt(who, k int) bool {
	if who < 0 {
		return false
	}
	for i := searchName(s.byPlace, s.names, s.sentences[k].first); i < len(s.byPlace); i++ {
		n := s.names[s.byPlace[i]]
		if n.first >= s.sentences[k].last {
			return false
		}
		if n.who == who {
			return true
		}
	}
	return false
}

// sameKind says whether the text calls the victims of both incidents by one noun: two
// banks, two hospitals.
func (s *scope) sameKind(first int) bool {
	if first < 0 || s.victim < 0 || first == s.victim {
		return false
	}
	theirs := s.nounsOf(&s.organizations[first])
	for _, w := range s.nounsOf(&s.organizations[s.victim]) {
		for _, v := range theirs {
			if v == w && !plainNouns.has(w) {
				return true
			}
		}
	}
	return false
}

// namesAttacker says whether a sentence that names the victim names the attacker of the
// primary incident.
func (s *scope) namesAttacker() bool {
	for v := range s.primaryHas[annotate.Attacker] {
		for k := range s.named {
			sentence := s.sentences[k]
			for i := searchName(s.byPlace, s.names, sentence.first); i < len(s.byPlace) && s.names[s.byPlace[i]].first < sentence.last; i++ {
				if n := s.names[s.byPlace[i]]; n.who >= 0 && annotate.Value(annotate.Name(s.organizations[n.who].full)) == v {
					return true
				}
			}
		}
	}
	return false
}

// akinByName says whether an organization is of the victim's house, by the word that both
// names begin with: "Acme" and "Acme Health Plan of Ohio".
func (s *scope) akinByName(who int) bool {
	if s.victim < 0 || who == s.victim {
		return false
	}
	first, theirs := s.names[s.organizations[s.victim].display].first, s.names[s.organizations[who].display].first
	_, place := s.placeAt[first]
	return s.norm(first) == s.norm(theirs) && !place && !shortless.has(s.norm(first)) && len(s.norm(first)) > 2
}
