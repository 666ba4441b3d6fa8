package extract

// What a clause does with a place tells whether the data was lost there: attackers get
// into it, data lies on it, something is wrong with it; or people are told on it, and
// it is bought, restored and secured. Windows of words cannot tell these apart, so the
// word that governs the place is looked for.

// placeReach is how far from a place the word that governs it may stand.
const placeReach = 8

// clauseOfPlace adds what the clause of a place does with it.
func (s *scope) clauseOfPlace(c *candidate) {
	sentence := s.within(c.first)
	g := s.governorOfPlace(c.first, sentence)
	if g >= sentence.first {
		s.placeGoverned(c, g, sentence)
	}
	c.when("struck attribute", s.struckAttribute(c.first, g, sentence))
	s.placeFollowed(c, sentence)
	next := s.norm(c.last)
	c.when("breach of the place", placeTroubles.holds(s.token(c.last)) || next == "security" && placeTroubles.holds(s.token(c.last+1)))
	c.when("half of a compound", compoundHeads.holds(s.token(c.last)) && !strikes.holds(s.token(c.last)))
	device := deviceValues.has(c.value.String())
	c.when("many devices", device && s.countedDevices(c.first, sentence))
}

// governorOfPlace walks back over the words of a place's noun phrase ("two of the
// company's old database servers") to the verb or preposition before them; it
// returns a token before the sentence where there is none.
func (s *scope) governorOfPlace(first int, sentence sentence) int {
	for i := first - 1; i >= sentence.first && i > first-placeReach; i-- {
		t := &s.tokens[i]
		w := t.norm
		switch {
		case placeWays.holds(t) || strikes.holds(t) || strikeNouns.holds(t) || keeps.holds(t) || takesDown.holds(t) || restores.holds(t) || tellsThere.holds(t):
			return i
		case w == "and" || w == "or" || w == ",":
			if i > sentence.first && s.tokens[i-1].has(letters) {
				continue
			}
			return sentence.first - 1
		case w == "of" && i > sentence.first:
			continue
		case phraseEnds.holds(t):
			return sentence.first - 1
		}
	}
	return sentence.first - 1
}

// placeGoverned adds what the governor at g says.
func (s *scope) placeGoverned(c *candidate, g int, sentence sentence) {
	switch {
	case placeWays.holds(s.token(g)):
		s.placeWay(c, g, sentence)
	case strikes.holds(s.token(g)):
		c.when("struck object", !s.attributes(g) || g == sentence.first || s.norm(g-1) == "," || !exposedForms.holds(s.token(g)))
	case takesDown.holds(s.token(g)):
		c.add("taken down", 1)
	case keeps.holds(s.token(g)), tellsThere.holds(s.token(g)), restores.holds(s.token(g)):
		c.when("put right", restores.holds(s.token(g)))
	}
}

// placeWay adds what happens at, in or by way of a place: the preposition at g leads
// to it from a verb or from what is there.
func (s *scope) placeWay(c *candidate, g int, sentence sentence) {
	c.add("way "+s.norm(g), 1)
	for i := g - 1; i >= sentence.first && i > g-placeReach; i-- {
		w := s.norm(i)
		switch {
		case tellsThere.holds(s.token(i)):
			c.add("told at the place", 1)
			return
		case strikes.holds(s.token(i)) || strikeNouns.holds(s.token(i)) || badThings.holds(s.token(i)):
			c.add("struck at the place", 1)
			return
		case keeps.holds(s.token(i)):
			c.add("kept at the place", 1)
			return
		case spreadWords.holds(s.token(i)):
			c.add("spread at the place", 1)
			return
		case s.dataAt[i] || dataWords.holds(s.token(i)) || w == "information" || w == "details":
			c.add("data at the place", 1)
			return
		case restores.holds(s.token(i)):
			c.add("put right", 1)
			return
		case phraseEnds.holds(s.token(i)) && w != "was" && w != "were" && w != "been":
			return
		}
	}
}

// struckAttribute says whether a participle in the phrase of a place tells what came
// over it: "an unsecured server", "the infected computers".
func (s *scope) struckAttribute(first, g int, sentence sentence) bool {
	for i := first - 1; i >= sentence.first && i > first-4 && i >= g; i-- {
		if openStates.holds(s.token(i)) || strikes.holds(s.token(i)) && exposedForms.holds(s.token(i)) && s.attributes(i) || struckStates.holds(s.token(i)) {
			return true
		} else if phraseEnds.holds(s.token(i)) || placeWays.holds(s.token(i)) {
			return false
		}
	}
	return false
}

// placeFollowed adds what the words behind a place tell of it: "was hacked", "left
// open", "that held the names", "have been restored".
func (s *scope) placeFollowed(c *candidate, sentence sentence) {
	for i := c.last; i < sentence.last && i < c.last+placeReach; i++ {
		w := s.norm(i)
		aux := i > c.last && (auxiliaries.holds(s.token(i-1)) || s.norm(i-1) == "left" || s.norm(i-1) == "lay" || s.norm(i-1) == "sat")
		switch {
		case (aux || i < c.last+2) && (struckStates.holds(s.token(i)) || openStates.holds(s.token(i))):
			c.add("struck subject", 1)
			return
		case holdsData.holds(s.token(i)):
			c.add("holds data", 1)
			return
		case aux && restores.holds(s.token(i)):
			c.add("put right", 1)
			return
		case takenDown.holds(s.token(i)):
			c.add("taken down", 1)
			return
		case w == ";" || w == "," && i > c.last || w == "said" || w == "says":
			return
		}
	}
}

// countedDevices says whether a number of devices is named, as of those that were
// infected or stolen: "some 700 computers", "seven desktops".
func (s *scope) countedDevices(first int, sentence sentence) bool {
	for i := first - 1; i >= sentence.first && i > first-4; i-- {
		w := s.norm(i)
		if s.tokens[i].has(number) || numberWords[w] > 1 || multipliers[w] > 0 || w == "hundreds" || w == "thousands" || w == "dozens" || w == "several" {
			return true
		}
		if phraseEnds.holds(s.token(i)) || placeWays.holds(s.token(i)) {
			return false
		}
	}
	return false
}

// deviceValues are the places that one can carry or count.
var deviceValues = set("desktop_computer laptop other_portable_device other")

// placeWays are the prepositions that lead to a place.
var placeWays = set("in on into onto from to through via off within inside at by across over against throughout with")

// phraseEnds are words that no noun phrase goes on over.
var phraseEnds = set(`was were is are be been being has have had do does did not that which who whose where when while if but because since as for about after before until without said says ; : — – ? ! ( ) "
	they he she it we you i them him us there this these those`)
