package extract

import (
	"math"
	"sort"
)

// countedFeatures are what the clause of a count and the other counts say of it.
func (s *scope) countedFeatures(c *candidate, n *count) {
	end := max(n.last, n.noun+1)
	all := s.clauseAround(date{first: n.first, last: end}, -1, s.around(date{first: n.first, last: end}))
	for _, k := range clauseNames {
		c.when(k.name, all&k.c != 0)
	}
	told := all & (clauseHappens | clauseIncident | clauseAttackers)
	c.when("nothing happens beside", told == 0 && all&clauseData == 0)
	c.when("asked in a survey", s.wordNear(n.first-8, end+6, surveyWords))
	c.when("works there", n.noun >= 0 && workforceWords.holds(s.token(n.noun)) && told == 0)
	c.when("of so many in general", s.wordNear(n.first-4, n.first, sizeWords))
	c.when("has so many", s.hasBefore(n) || s.norm(n.first-1) == "to" && s.norm(n.first-2) == "home")
	c.when("of them, of no more", n.unit == "" && s.norm(end) == "of" && s.norm(end+1) == "them" && n.n >= 100 && !s.countedBefore(n))
	c.when("patrons of", s.patronsOf(n))
	c.when("of a whole", s.ofWhole(n))
	c.when("not the first count", s.countedBefore(n))
	c.when("of the past", s.wordNear(n.first-12, end+8, recallWords))
	c.when("so many live there", s.liveThere(n))
	c.when("again", s.wordNear(n.first-3, n.first, furtherWords))
}

var (
	surveyWords    = set("survey surveyed surveys poll polled respondents interviewed questioned questions asked study average sample")
	workforceWords = set("employees staff workers soldiers doctors nurses personnel officers engineers lawyers journalists people developers contractors volunteers agents")
	sizeWords      = set("companies firms businesses organisations organizations employs employing attracts town city village island population state country home serves serving staffed audience circulation between")
	recallWords    = set("earlier previous previously last 2010 2011 2012 2013 2014 2015 record largest biggest history ever")
	furtherWords   = set("another further additional extra more other")
)

// liveThere says whether a count is of the people of a place: "a suburb of about 4,300
// people".
func (s *scope) liveThere(n *count) bool {
	i := n.first - 1
	for ; i > n.first-4 && aboutSoMany.holds(s.token(i)); i-- {
	}
	return s.norm(i) == "of" && inhabited.holds(s.token(i-1)) || s.norm(i) == "population" || s.norm(i) == "of" && s.norm(i-1) == "population"
}

var (
	aboutSoMany = set("about some around nearly roughly approximately almost over under just fewer less more than barely only")
	inhabited   = set("town city village suburb hamlet county parish island borough municipality district community settlement township metropolis province state region nation country commune place")
)

// patronsOf says whether a count is of those whom an organization is described with: "a
// carrier with six million subscribers", "carried 2.6 million people last year".
func (s *scope) patronsOf(n *count) bool {
	if n.unit != unitPeople || n.first < 2 {
		return false
	}
	before := s.token(n.first - 1)
	if before.norm == "with" && s.events[n.first-2] == noEvent && (toldOrganizations.holds(s.token(n.first-2)) || s.inOtherOrOwnName(n.first-2)) {
		return true
	}
	return carries.holds(before) || carries.holds(s.token(n.first-2)) && s.tokens[n.first-1].has(letters)
}

var carries = set("carried carries carry flew flies ferried ferries transported transports treated treats teaches taught welcomed welcomes enrolled enrols enrolls schooled houses housed")

// ofWhole says whether a count is of all of whom others are a part: "of a total of 14
// million customers", "out of 300".
func (s *scope) ofWhole(n *count) bool {
	i := n.first - 1
	if s.norm(i) != "of" {
		return false
	}
	return s.norm(i-1) == "out" || s.norm(i-1) == "total" && s.norm(i-2) == "a" && (s.norm(i-3) == "of" || s.norm(i-3) == "from")
}

// hasBefore says whether the clause says what somebody has, over what else they
// have: "has four doctors and 9,300 patients".
func (s *scope) hasBefore(n *count) bool {
	first := s.within(n.first).first
	for i := n.first - 1; i >= max(first, n.first-9); i-- {
		w := s.norm(i)
		if s.events[i] != noEvent || clauseStops.holds(s.token(i)) || w == "that" || s.cues[i]&(cueAffected|cueIncident) != 0 {
			return false
		}
		if (hasWords.holds(s.token(i)) || w == "had") && s.events[min(i+1, len(s.events)-1)] == noEvent {
			return true
		}
	}
	return false
}

// countedBefore says whether a count of people that is as great stands before.
func (s *scope) countedBefore(n *count) bool {
	if s.greatestTo == nil {
		s.greatestTo = make([]int64, 1, len(s.counts)+1)
		for i := range s.counts {
			greatest := s.greatestTo[i]
			if m := &s.counts[i]; m.ofPeople() && s.owns(m.first) {
				greatest = max(greatest, m.n)
			}
			s.greatestTo = append(s.greatestTo, greatest)
		}
	}
	at := sort.Search(len(s.counts), func(i int) bool { return s.counts[i].first >= n.first })
	return n.n <= s.greatestTo[at]
}

// sizeOf adds how great a count is: a report's more than an article's.
func (s *scope) sizeOf(c *candidate, n *count) {
	size := math.Log10(float64(n.n)+1) / 2
	if s.narrative { // a regulator reports one entity's share of a greater breach
		c.add("size in a report", size)
		c.when("papers in a report", n.unit == unitPapers)
		return
	}
	c.add("size", size)
}
