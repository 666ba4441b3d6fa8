package extract

import "assay/annotate"

// individualsWeights rank counts of people affected.
var individualsWeights = Weights{
	"not stated": 1.7, "not stated of a further incident": -0.5, "close to its victim": 0.9,
	"people": 1.8, "records": 0.8, "no unit": -0.6, "other unit": -5, "affected near": 0.2, "affected in sentence": -0.1, "title": 0.6, "lead": 1.1, "says victim": 0, "exact look": 0.8,
	"size": 0.5, "size in a report": 0.25, "papers in a report": 2, "total": -1.9, "all that it has": -3.2, "subset": -0.9, "of them, of no more": 1.4, "patrons of": -1.6, "of a whole": -1.6, "denied": -2, "small": -1.2, "tail": -4, "generic": -0.5, "advice": -1, "late": -1.0, "repeated": 0.4, "affected phrase": 0.6, "past": -0.5, "claimed": -0.4, "exact of a rounded one": 2.8, "rounded of an exact one": -0.5,
	"concrete": 0.3, "papers": -1.8, "small without unit": -2, "tallied": 0.5, "first estimate": -0.5, "revised": 0.4, "sent a message": -1.5, "less than another": -0.5, "headline figure": -1.5, "told": 0.5, "counts something else": -1.5, "per period": -3, "won or lost": -3.5, "said to be": -0.4,
	"incident": 0.3, "its own": -1, "that use it": -2, "populace": -1, "asked in a survey": -1.8, "works there": -0.6, "has so many": -1.5, "so many live there": -4, "of the past": -0.2,
	"of so many in general": -0.3, "nothing happens beside": -0.2, "beside data": 0.2,
	"as many as it has": -3, "the number is untold": -0.8, "how many of so many": -4,
}

// proposeIndividuals proposes counts of people.
//
//	"affected about 12,000 patients"                      → about 12,000
//	"Acme has 4 million members; 300 people were affected" → 300
func proposeIndividuals(s *scope) []candidate {
	var out []candidate
	rounded, exact := s.countsLike(false), s.countsLike(true)
	greatest, owned, untold := s.greatestAffected(), s.ownedCounts(), len(s.counts) > 0 && s.numberUntold()
	for i := range s.counts {
		n := &s.counts[i]
		if !s.owns(n.first) || n.n <= 0 {
			continue
		}
		c := s.candidate(annotate.Count{N: n.n, Qualifier: n.qualifier}, n.first, n.last)
		s.situate(&c)
		s.describeCount(&c, n, s.rowOfCounts(i))
		c.when("as many as it has", s.asManyAsOwned(&c, n, owned, untold))
		c.when("the number is untold", untold)
		c.when("how many of so many", s.howManyOf(n))
		c.when("exact of a rounded one", n.exactLook && n.isAbout(rounded))
		c.when("rounded of an exact one", !n.exactLook && n.isAbout(exact))
		c.when("headline figure", s.sentences[s.at[n.first]].title && s.qualifiedBelow(n))
		c.when("less than another", n.n*21 < greatest*20)
		if n.noun >= n.last && n.noun-n.last < 3 {
			c.last = n.noun + 1
		}
		out = append(out, c)
	}
	return out
}

// describeCount adds what the words around a count, and before the row of counts that it
// stands in, say of it.
func (s *scope) describeCount(c *candidate, n *count, row int) {
	switch n.unit {
	case unitPeople, unitRecords, unitPapers:
		c.add(string(n.unit), 1)
	case unitOther:
		c.add("other unit", 1)
	default:
		c.add("no unit", 1)
	}
	end := max(n.last, n.noun+1)
	_, near := s.near(row, end, cueAffected, 6)
	c.when("affected near", near)
	c.when("affected in sentence", s.said[s.at[n.first]]&cueAffected != 0)
	c.when("affected phrase", s.after(end, cueConcrete, 4) || s.before(row, cueAffected, 3))
	c.when("exact look", n.exactLook)
	c.when("small", n.n < 100)
	c.when("counts something else", n.unit == "" && n.strange)
	c.when("per period", s.perPeriod(end))
	c.when("won or lost", n.noun >= 0 && patronWords.holds(s.token(n.noun)) && s.wordNear(n.first-1, n.first, churnWords))
	c.when("said to be", s.wordNear(n.first-14, n.first, boastWords))
	c.when("small without unit", n.n < 100 && n.unit == "")
	c.when("tallied", n.tallied)
	s.sizeOf(c, n)
	if !s.narrative {
		s.countedFeatures(c, n)
	}
	c.when("total", s.possessed(n) && s.before(n.first, cueTotal, 3))
	c.when("all that it has", s.ownsAll(n))
	if n.unit == unitPeople && !near {
		s.describeUnaffected(c, n, end)
	}
	c.when("told", s.wordNear(n.first-4, n.first, notifiedWords))
	c.when("subset", s.before(n.first, cueSubset, 3) || s.partOf(end) && s.countedBefore(n) && !s.before(n.first, cueAffected, 5))
	c.when("past", s.said[s.at[n.first]]&cuePast != 0)
	c.when("claimed", s.said[s.at[n.first]]&cueSale != 0)
	c.when("first estimate", s.wordNear(n.first-6, n.first, firstWords))
	c.when("revised", s.wordNear(n.first-5, n.first, revisedWords))
	c.when("sent a message", s.norm(n.first-1) == "to" && s.wordNear(n.first-5, n.first, messageWords))
}

// describeUnaffected notes what tells people who only belong to an organization, or
// use what it makes, from those whose data it lost.
func (s *scope) describeUnaffected(c *candidate, n *count, end int) {
	before := s.norm(n.first - 1)
	c.when("its own", before == "its" || before == "their" || n.first > 0 && s.tokens[n.first-1].has(possessive))
	c.when("that use it", s.norm(end) != "who" && s.wordNear(end, end+3, useWords))
	c.when("populace", n.noun >= 0 && populaceWords.holds(s.token(n.noun)))
}

// possessed says whether nothing before the count says that it was affected, so that
// it may be all that somebody has.
func (s *scope) possessed(n *count) bool {
	if n.noun >= 0 && rowWords.holds(s.token(n.noun)) && (!peopleWords.holds(s.token(n.noun)) || s.wordNear(n.first-9, n.first, dataWords)) {
		return false // files and lists have rows
	}
	return !s.before(n.first, cueAffected, 4) && s.norm(n.first-1) != "that"
}

// perPeriod says whether "a month" or "every year" follows soon behind a count.
func (s *scope) perPeriod(i int) bool {
	for j := i; j < i+4; j++ {
		switch w, next := s.norm(j), s.norm(j+1); {
		case w == "annually" || w == "daily" || w == "monthly" || w == "yearly" || w == "weekly":
			return true
		case (w == "a" || w == "per" || w == "every" || w == "each") && (next == "year" || next == "month" || next == "day" || next == "week"):
			return true
		case w == "," || w == ".":
			return false
		}
	}
	return false
}

// ownsAll says whether the count is all that the organization has: "has 4 million
// members". In "has confirmed that 300" it has nothing.
func (s *scope) ownsAll(n *count) bool {
	if !s.possessed(n) {
		return false
	}
	for i := n.first - 1; i >= n.first-3 && i >= 0 && s.norm(i) != "that" && s.cues[i]&(cueReport|cueDisclose|cueDiscover) == 0; i-- {
		if hasWords.holds(s.token(i)) {
			return true
		}
	}
	return s.norm(n.first-1) == "with" && (s.norm(n.first-2) == "," || n.noun >= 0 && populaceWords.holds(s.token(n.noun)))
}

// partOf says whether "of whom" or "of them" follows at i: the count is a part of
// one before it.
func (s *scope) partOf(i int) bool { return s.norm(i) == "of" && partWords.holds(s.token(i+1)) }

var (
	// hasWords before a count say how many the organization has at all.
	hasWords = set("has have serves serve serving boasts boast employs employ employing insures caters counts covers covering claims represents supports manages treats enrolls enrols population populace workforce")
	// churnWords before customers say that they came or went.
	patronWords = set("customers subscribers users members clients followers investors")
	churnWords  = set("lost lose loses losing gained gaining added adding attracts attracted attracting drew draws signed")
	// boastWords say that somebody claims a number.
	boastWords = set("claims claimed claiming claim boasted boasts alleges alleged allegedly")
	// rowWords are what files and lists have.
	rowWords = set("rows entries records record people individuals names numbers hashes victims lines")
	// populaceWords are whom an organization is described with.
	populaceWords = set("staff officers doctors inhabitants population employees workers residents inhabitants students pupils")
	peopleWords   = set("people individuals")
	useWords      = set("use uses used using visit visited look play plays watch watched read rely subscribe bank shop fly live work attend write download downloaded trust browse share post give pay ride listen worldwide")
	// notifiedWords come before those who were told that they were affected.
	notifiedWords = set("told tell telling notified notify notifying informed informing warned warning alerted alerting contacted contacting writing wrote letter letters notices")
	partWords     = set("whom which them these those")
	firstWords    = set("initially originally previously earlier formerly first")
	revisedWords  = set("raised upped increased swelled jumped soared now revised actually updated amended corrected rose grew risen grown climbed ultimately eventually finally")
	messageWords  = set("email emails mail invitation link survey message messages")
)

// qualifiedBelow says whether the text writes the number of a title more precisely:
// "100 million users" above, "approximately 100 million users" below.
func (s *scope) qualifiedBelow(title *count) bool {
	for i := range s.counts {
		n := &s.counts[i]
		if s.sentences[s.at[n.first]].title || n.unit == unitOther || n.qualifier == title.qualifier && n.n == title.n {
			continue
		}
		if d := n.n - title.n; d*20 < title.n && d*20 > -title.n && n.n > 99 {
			return true
		}
	}
	return false
}

// greatestAffected is the greatest count of people of the incident of which
// something is said that was done to them.
func (s *scope) greatestAffected() int64 {
	greatest := int64(0)
	for i := range s.counts {
		n := &s.counts[i]
		if n.n <= greatest || !n.ofPeople() || !s.owns(n.first) || s.sentences[s.at[n.first]].tail {
			continue
		}
		_, near := s.near(n.first, max(n.last, n.noun+1), cueAffected, 6)
		if near && !(s.possessed(n) && s.before(n.first, cueTotal, 3)) && !s.ownsAll(n) {
			greatest = n.n
		}
	}
	return greatest
}

// countsLike are the counts of people of the incident that look exact, or the round ones.
func (s *scope) countsLike(exact bool) []int64 {
	var out []int64
	for i := range s.counts {
		if n := &s.counts[i]; n.exactLook == exact && n.n > 100 && n.unit != unitOther && s.owns(n.first) && len(out) < 20 {
			out = append(out, n.n)
		}
	}
	return out
}

// isAbout says whether a count is, within a twentieth, one of others.
func (c *count) isAbout(others []int64) bool {
	for _, n := range others {
		if d := c.n - n; d*20 < n && d*20 > -n {
			return true
		}
	}
	return false
}
