package extract

import "assay/annotate"

// clause says what else is spoken of in the clause that a date stands in: a date
// whose verb is in no list is still of the incident where attackers and data are.
type clause uint16

const (
	clauseAttackers clause = 1 << iota
	clauseData
	clauseMachines
	clausePublic
	clausePowers
	clauseVictim
	clauseOther // another organization
	clauseIncident
	clauseHappens
	clauseLearns
	clauseTells
	clausePerfect  // "had been changed"
	clausePresent  // "have been called"
	clauseWill     // "will be sent"
	clauseDenied   // "did not say until"
	clauseDuration // "for two hours on Monday"
)

var clauseNames = []struct {
	c    clause
	name string
}{
	{clauseAttackers, "beside attackers"}, {clauseData, "beside data"}, {clauseMachines, "beside machines"}, {clausePublic, "beside the public"},
	{clausePowers, "beside an authority"}, {clauseVictim, "beside the victim"}, {clauseOther, "beside another"}, {clauseIncident, "beside the incident"},
	{clauseHappens, "beside what happened"}, {clauseLearns, "beside learning"}, {clauseTells, "beside telling"}, {clausePerfect, "had done"},
	{clausePresent, "has done"}, {clauseWill, "will do"}, {clauseDenied, "did not"}, {clauseDuration, "for so long"},
}

// besideReach is how far a clause goes on to either side.
const besideReach = 18

// clauseAround reads the clause of a date, around its verb where it has one.
func (s *scope) clauseAround(d date, verb int, sentence sentence) clause {
	from, to := d.first, d.last
	if verb >= 0 {
		from, to = min(from, verb), max(to, verb+1)
	}
	for n := 0; from > sentence.first && n < besideReach && !clauseStops.holds(s.token(from-1)); n++ {
		from--
	}
	for n := 0; to < sentence.last && n < besideReach && !clauseStops.holds(s.token(to)); n++ {
		to++
	}
	all := s.verbManner(verb, sentence)
	for i := from; i < to; i++ {
		if i < d.first || i >= d.last {
			all |= s.clauseWord(i, i == verb)
		}
	}
	return all
}

// clauseStops are what a clause ends at.
var clauseStops = set(`; : " ( ) — – but while whereas because although though which who whose whom where`)

// clauseWord is what the token i adds; the verb itself is known already.
func (s *scope) clauseWord(i int, verb bool) clause {
	t, all := &s.tokens[i], clause(0)
	w := t.norm
	add := func(c clause, seen bool) {
		if seen {
			all |= c
		}
	}
	add(clauseAttackers, crooks.holds(t) || unknownPeople.holds(t) || s.cues[i]&cueAttacker != 0)
	add(clauseData, s.dataAt[i] || dataWords.holds(t))
	add(clauseMachines, machineWords.holds(t))
	add(clausePublic, publicWords.holds(t))
	add(clausePowers, powers.holds(t))
	add(clauseVictim, s.inName.has(i))
	add(clauseOther, !s.inName.has(i) && s.tokens[i].has(capital) && s.inOtherName(i))
	add(clauseDuration, (w == "hours" || w == "days" || w == "weeks" || w == "months") && s.wordNear(i-5, i, spanWords))
	if !verb {
		switch s.events[i] {
		case incidentNoun:
			all |= clauseIncident
		case happens:
			all |= clauseHappens
		case learns, discoveryNoun:
			all |= clauseLearns
		case tells, noticeNoun:
			all |= clauseTells
		}
	}
	return all
}

var (
	machineWords = set(`network networks server servers computer computers system systems website websites site page portal database databases laptop laptops account accounts mailbox inbox
		cloud bucket machine machines terminals tills screens phones files backup drive disk wallet`)
	spanWords = set("for over during nearly about almost some")
)

// verbManner reads the helpers before a verb.
func (s *scope) verbManner(verb int, sentence sentence) clause {
	all := clause(0)
	for i := verb - 1; verb >= 0 && i >= sentence.first && i > verb-5; i-- {
		switch s.norm(i) {
		case "had":
			all |= clausePerfect
		case "have", "has":
			all |= clausePresent
		case "will", "would", "should", "could", "can", "may", "might", "plans", "expects":
			all |= clauseWill
		case "not", "n't", "never", "no":
			all |= clauseDenied
		case ",", "that", "and", "which", "who":
			return all
		}
	}
	return all
}

// whenInClause adds what the clause of a date speaks of.
func (s *scope) whenInClause(c *candidate, a attachment) {
	for _, n := range clauseNames {
		c.when(n.name, a.clause&n.c != 0)
	}
	if a.event == unknownVerb || a.event == otherEvent || a.event == noEvent {
		c.when("of no known verb, beside attackers", a.clause&clauseAttackers != 0)
		c.when("of no known verb, beside data or machines", a.clause&(clauseData|clauseMachines) != 0)
		c.when("of no known verb, beside the incident", a.clause&(clauseIncident|clauseHappens) != 0)
	}
	if a.event == tells || a.event == noticeNoun {
		c.when("tells the public", a.clause&clausePublic != 0)
		c.when("tells an authority", a.clause&clausePowers != 0 && a.clause&clausePublic == 0)
	}
}

// whenBesideDates notes how the date lies to the others of its sentence, and how long
// before publication.
func (s *scope) whenBesideDates(c *candidate, k int) {
	d := s.dates[k]
	first, last, others := true, true, false
	for j := max(0, k-3); j < min(len(s.dates), k+4); j++ {
		if e := s.dates[j]; j != k && s.at[e.first] == s.at[d.first] && e.value != d.value {
			others = true
			first = first && d.value < e.value
			last = last && d.value > e.value
		}
	}
	c.when("earliest of its sentence", others && first)
	c.when("latest of its sentence", others && last)
	if days := daysBetween(d.value, s.published); days >= 0 {
		c.when("up to 3 days old", days < 4)
		c.when("up to 10 days old", days < 11)
		c.when("up to 60 days old", days < 61)
		c.when("over 200 days old", days > 200)
	}
}

// daysBetween counts roughly; -1 where a date has no year.
func daysBetween(from, to annotate.Date) int {
	y1, m1, d1 := from.Parts()
	y2, m2, d2 := to.Parts()
	if y1 == 0 || y2 == 0 {
		return -1
	}
	if m1 == 0 {
		m1, m2 = 6, max(m2, 6)
	}
	if d1 == 0 {
		d1, d2 = 15, max(d2, 15)
	}
	return max(0, (y2-y1)*365+(m2-m1)*30+d2-d1)
}
