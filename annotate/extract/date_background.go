package extract

// whenBackground notes what speaks for a date of the background: a sentence that
// speaks of other organizations alone, or that opens with a year gone by, as those do
// which recall older cases: "In 2014, Acme lost".
func (s *scope) whenBackground(c *candidate, d date) {
	k := s.at[d.first]
	sentence := s.within(d.first)
	year, month, _ := d.value.Parts()
	now, _, _ := s.published.Parts()
	if s.incident == 0 {
		c.when("of others alone", s.othersAlone(k) && !s.refersToIt(s.around(d)))
		c.when("opens with a year gone by", d.first-sentence.first < 2 && month == 0 && year > 0 && year < now)
		return
	}
	c.when("of others alone, of a further incident", s.othersAlone(k) && !s.refersToIt(s.around(d)))
}

// othersAlone says whether the sentence k names organizations and not the victim.
func (s *scope) othersAlone(k int32) bool {
	if s.others == nil {
		s.others = map[int32]bool{}
		for i := range s.names {
			if who := s.names[i].who; who >= 0 && who != s.victim && !s.organizations[who].person && !s.organizations[who].place {
				s.others[s.at[s.names[i].first]] = true
			}
		}
	}
	return s.others[k] && !s.saysVictim(int(k))
}

// refersToIt says whether a sentence speaks of an organization without its name.
func (s *scope) refersToIt(sentence sentence) bool {
	for i := sentence.first; i < sentence.last; i++ {
		if w := s.norm(i); pronounsOfIt.holds(s.token(i)) || w == "the" && itsOwn.holds(s.token(i+1)) {
			return true
		}
	}
	return false
}

var pronounsOfIt = set("it its we our us they their")
