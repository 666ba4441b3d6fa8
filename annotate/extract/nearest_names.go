package extract

// whenNamedBeside notes whose names stand nearest to a date or a count, tokens
// [first, last): in a text that tells of several organizations a fact is mostly of the
// one that was named last.
func (s *scope) whenNamedBeside(c *candidate, first, last int) {
	sentence := s.within(first)
	at := searchName(s.byPlace, s.names, first)
	before := s.nearestName(at-1, -1, max(sentence.first, first-nearestReach), sentence.last)
	after := s.nearestName(at, 1, last, min(sentence.last, last+nearestReach))
	switch before {
	case nameOfVictim:
		c.add("its victim is named before", 1)
	case nameOfOther:
		c.add("another is named before", 1)
	case nobodysName:
		if k := s.at[first]; k > 0 {
			c.when("the sentence before ends on another", s.nearestName(at-1, -1, s.sentences[k-1].first, sentence.first) == nameOfOther)
		}
	}
	switch after {
	case nameOfVictim:
		c.add("its victim is named next", 1)
	case nameOfOther:
		c.add("another is named next", 1)
	}
	c.when("its victim is named nowhere beside, another is", before != nameOfVictim && after != nameOfVictim && (before == nameOfOther || after == nameOfOther))
}

// nearestReach is how far a name may stand from what is told of it.
const nearestReach = 40

// nearestTried is how many names are looked at, people's and places' too.
const nearestTried = 8

// whose a name is.
type whose uint8

const (
	nobodysName whose = iota
	nameOfVictim
	nameOfOther
)

// nearestName says whose the first organization's name is, from a place in the order of
// names on, by steps, that stands in the tokens [first, last).
func (s *scope) nearestName(at, step, first, last int) whose {
	for tried := 0; at >= 0 && at < len(s.byPlace) && tried < nearestTried; tried, at = tried+1, at+step {
		n := &s.names[s.byPlace[at]]
		if n.first < first || n.first >= last {
			return nobodysName
		}
		switch {
		case n.who < 0:
		case n.who == s.victim:
			return nameOfVictim
		case !s.organizations[n.who].person && !s.organizations[n.who].place:
			return nameOfOther
		}
	}
	return nobodysName
}
