package extract

// proposeDates makes a candidate of every date of the incident; more adds the
// features of one field.
func (s *scope) proposeDates(more func(c *candidate, k int)) []candidate {
	out := s.candidates()
	for k := range s.dates {
		if s.ownsDate(s.dates[k]) {
			c := s.dateCandidate(k)
			more(&c, k)
			out = append(out, c)
		}
	}
	s.preferPrecise(out)
	s.markOrder(out)
	markLater(out)
	return out
}

// ownsDate says whether a date speaks of this incident. One that opens a clause
// belongs to what follows: "and in March, Beta was hacked".
func (s *scope) ownsDate(d date) bool {
	sentence := s.within(d.first)
	if i := d.last + 1; s.norm(d.last) == "," && i < sentence.last && d.first > sentence.first+1 && s.opensClause(d.first, sentence) {
		for j := i; j < min(i+3, sentence.last); j++ {
			if s.owners[j] != s.owners[d.first] {
				return s.owns(j)
			}
		}
	}
	return s.owns(d.first) || s.shares(d.first)
}

// dateCandidate adds the features that all dates share: which verbs stand near.
func (s *scope) dateCandidate(k int) candidate {
	d := s.dates[k]
	c := s.candidate(d.value, d.first, d.last)
	s.situate(&c)
	said := s.said[s.at[d.first]]
	_, month, day := d.value.Parts()
	c.when("day", day > 0)
	c.when("year alone", month == 0 && s.incident == 0)
	c.when("relative", d.relative)
	c.when("past", said&cuePast != 0)
	c.when("late, of a further incident", s.incident > 0 && seen(c.features, "late"))
	c.when("statistics", s.statistics(d))
	c.when("business", said&cueSale != 0)
	c.when("founded", s.wordNear(d.first-4, d.first, foundedWords))
	c.when("told in sentence", said&cueDisclose != 0)
	c.when("incident in sentence", said&(cueIncident|cueHit) != 0)
	s.whenLongAgo(&c, d)
	s.whenBackground(&c, d)
	s.whenAttached(&c, s.attachedTo(k))
	s.whenInClause(&c, s.attachedTo(k))
	s.whenBesideDates(&c, k)
	s.whenNamedBeside(&c, d.first, d.last)
	return c
}

// whenLongAgo notes a date of a year well before publication: the primary
// incident of a news article is mostly recent, a further one often is not.
func (s *scope) whenLongAgo(c *candidate, d date) {
	year, _, _ := d.value.Parts()
	now, _, _ := s.published.Parts()
	c.when("years before", s.incident == 0 && year > 0 && year < now-1)
}

// attachedTo finds what the date k dates, once.
func (s *scope) attachedTo(k int) attachment {
	if s.attached == nil {
		s.attached = make([]attachment, len(s.dates))
		for i := range s.attached {
			s.attached[i].verb = -2
		}
	}
	if s.attached[k].verb == -2 {
		span := s.dates[k].end != "" || s.rangeEnd(k) >= 0 || k > 0 && s.rangeEnd(k-1) == k
		s.attached[k] = s.attach(s.dates[k], span)
	}
	return s.attached[k]
}

// whenAttached adds what the date dates and who does it.
func (s *scope) whenAttached(c *candidate, a attachment) {
	c.when("beside its verb", a.beside && !a.event.noun())
	c.when("for the first time", a.verb >= 0 && s.wordNear(a.verb-3, a.verb+1, atFirst))
	c.when("a follow-up", a.verb >= 0 && s.wordNear(a.verb-3, a.verb+5, followWords))
	c.when("many incidents", s.manyIncidents(a) || a.verb >= 0 && s.ofSeries(a))
	c.when("attackers publish", a.verb >= 0 && s.attackersPublish(a, s.within(a.verb)))
	who := actorNames[a.actor]
	switch a.event {
	case noEvent:
		c.add("dates nothing", 1)
	case happens:
		c.add("dates what happened", 1)
	case incidentNoun:
		c.add("dates the incident", 1)
		c.when("in the incident's name", a.within)
	case stops:
		c.add("dates its end", 1)
	case learns, discoveryNoun:
		c.add("dates learning"+who, 1)
	case tells:
		c.add("dates telling"+who, 1)
	case noticeNoun:
		c.add("dates a notice"+who, 1)
	case otherEvent:
		c.add("dates something else", 1)
	case unknownVerb:
		c.add("dates an unknown verb", 1)
	}
}

var (
	atFirst     = set("first initially originally")
	followWords = set("new another further updated update again additional later second latest subsequent reiterated still follow")
)

var actorNames = map[actor]string{theVictim: " by the victim", itsPeople: " by its people", aPerson: " by a person", somebody: " by others", thePublic: " by the public"}

// statistics says whether the sentence of a date speaks in shares and averages, as surveys do.
func (s *scope) statistics(d date) bool {
	sentence := s.around(d)
	for i := sentence.first; i < sentence.last; i++ {
		if statisticalWords.holds(&s.tokens[i]) {
			return true
		}
	}
	return false
}

var statisticalWords = set("% percent average survey statistics study annually surveyed respondents trend trends")

// foundedWords date an organization, and no incident.
var foundedWords = set("founded established incorporated formed born")
