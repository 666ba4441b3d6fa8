package extract

import (
	"slices"
	"strings"

	"assay/annotate"
)

// victimLocationWeights rank the places of a text.
var victimLocationWeights = Weights{
	"not stated": 1.7, "not stated of a further incident": -0.5, "in its name": 1.5, "based": 2, "said before": 2.5, "said behind": 1, "in apposition": 2.2, "predicate": 1.8,
	"over its list": 1.5, "its own": 0.5, "of someone else": -1, "in another name": -1.7, "in the name of its kin": 1.2, "a part of it is said too": -1.2, "of a person": -1.5, "describes": 0.9, "descriptor in": 0.2, "descriptor of an unnamed victim in": 1.5, "definite after victim": 2,
	"definite after another": 0, "in": 0.7, "title": 0.4, "lead": 1.3, "dateline": 0.6, "opens sentence": 0.3, "authority": -0.3, "unnamed": -0.7, "possessive": 0.4, "state": 0.8,
	"of the attackers": -2.1, "of people": -0.7, "of officials": -0.6, "tail": -3, "generic": -1.4, "repeated": 0.6, "country alone": -1.2, "concrete": 0.2, "advice": 0.2, "incident": -0.1,
	"late": 0.1, "of the law": -2.2, "of its owner": -2.5, "of a stranger": -1.5, "the company of": 1.2,
}

// proposeVictimLocation proposes every place that could be the victim's.
//
//	"Houston-based Acme Clinic"          → US-TX
//	"the Australian retailer"            → AU
func proposeVictimLocation(s *scope) []candidate {
	var out []candidate
	for _, p := range s.places {
		inName := s.inVictimName(p.first)
		if !s.owns(p.first) && !inName && !s.saidOfVictim(p.first) || landforms.holds(s.token(p.last)) && s.tokens[p.last].has(capital) {
			continue
		}
		c := s.candidate(p.code, p.first, p.last)
		s.situate(&c)
		if inName || s.saidOfVictim(p.first) {
			c.forget("generic", "advice", "concrete", "incident", "late")
		}
		s.describePlace(&c, inName)
		out = append(out, c)
	}
	out = append(out, s.placesOfLists()...)
	markCountries(out)
	return out
}

// markCountries marks the countries of which a state is said of the victim too.
func markCountries(all []candidate) {
	var divided []string
	for i := range all {
		country, _, isPart := strings.Cut(string(all[i].value.(annotate.Place)), "-")
		if isPart && !slices.Contains(divided, country) && slices.ContainsFunc(saysWhere, all[i].has) {
			divided = append(divided, country)
		}
	}
	for i := range all {
		all[i].when("a part of it is said too", slices.Contains(divided, string(all[i].value.(annotate.Place))))
	}
}

// saysWhere are features of a place that is said of the victim.
var saysWhere = []string{"in its name", "in the name of its kin", "said before", "said behind", "in apposition", "predicate", "over its list"}

// landforms behind the name of a town make another name: "Harlow Creek Bank".
var landforms = set("creek hill hills valley park lake river springs falls heights bay ridge woods forest grove glen island canyon bridge mountain point")

// placesOfLists proposes the places of the words over lists that the victim stands
// in: "Missouri hospitals such as Acme and Beta".
func (s *scope) placesOfLists() []candidate {
	var out []candidate
	for _, head := range s.heads[s.victim] {
		for i := head.first; i < head.last; i++ {
			if p, ok := s.placeAt[i]; ok {
				c := s.candidate(p.code, p.first, p.last)
				c.add("over its list", 1)
				out = append(out, c)
			}
		}
	}
	return out
}

func (s *scope) describePlace(c *candidate, inName bool) {
	code := c.value.(annotate.Place)
	next, prev := s.norm(c.last), s.norm(c.first-1)
	c.when("state", strings.HasPrefix(string(code), "US-"))
	c.when("country alone", code == "US")
	c.when("in its name", inName)
	c.when("based", next == "based" || next == "headquartered" || basedWords.has(prev) || basedWords.holds(s.token(c.first-2)))
	c.when("in", prev == "in" || prev == "at" || prev == "of" || prev == ",")
	c.when("describes", s.typeFollows(c.last))
	descriptor := (prev == "in" || prev == "of" || prev == ",") && s.typeBefore(c.first)
	c.when("descriptor in", descriptor)
	c.when("descriptor of an unnamed victim in", descriptor && s.victim < 0)
	c.when("authority", s.authorityFollows(c.last))
	c.when("of officials", next == "police" || next == "officials" || next == "court" || next == "authorities")
	c.when("of the attackers", s.ofAttackers(c))
	c.when("of people", s.peopleFollow(c.last) || s.before(c.first, cueHolder, 2) && prev == "in")
	c.when("dateline", s.isDateline(c))
	c.when("opens sentence", prev == "in" && c.first-1 == s.within(c.first).first && next == "," && s.saysVictim(int(s.at[c.first])))
	c.when("of the law", s.ofTheLaw(c))
	c.when("of its owner", s.ofItsOwner(c.first))
	c.when("of a stranger", s.ofStranger(c))
	c.when("the company of", s.theCompanyOf(c))
	c.when("list", prev == "," && next == "," && !strings.HasPrefix(string(code), "US-") || prev == "and" || next == "and")
	if !inName {
		s.placeSaidOf(c)
	}
}

// placeSaidOf adds of whom a place is said.
func (s *scope) placeSaidOf(c *candidate) {
	a := s.modifies[c.first]
	switch {
	case a.who < 0 || s.organizations[a.who].place:
		definite := s.articleBefore(c.first) == "the" && s.typeFollows(c.last)
		last := s.lastNamed(c.first)
		c.when("definite after victim", definite && last >= 0 && last == s.victim)
		c.when("definite after another", definite && last >= 0 && last != s.victim)
		c.when("unnamed", s.victim < 0)
	case int(a.who) == s.victim:
		c.add(mannerNames[a.how], 1)
	case a.how == within && s.akinByName(int(a.who)):
		c.add("in the name of its kin", 1)
	case a.how == within:
		c.add("in another name", 1)
	case s.organizations[a.who].person:
		c.add("of a person", 1)
	default:
		c.add("of someone else", 1)
	}
}

// ofAttackers says whether a place is said of those who attacked: "Russian
// state-backed hackers", "attributed to China".
func (s *scope) ofAttackers(c *candidate) bool {
	if s.before(c.first, cueBlame, 3) || attackerStates.holds(s.token(c.last)) && !s.saidOfVictim(c.first) {
		return true
	}
	for i := c.last; i < c.last+4 && i < len(s.tokens); i++ {
		if s.cues[i]&cueAttacker != 0 {
			return true
		}
		if !s.tokens[i].has(letters) || functionWords.holds(s.token(i)) || s.cues[i]&cueReport != 0 {
			return false
		}
	}
	return false
}

var attackerStates = set("government intelligence spies hackers state military speaking backed linked sponsored hacker criminals actors")

// authorityFollows says whether the place is that of the office that a victim
// reports to: "California attorney general".
func (s *scope) authorityFollows(i int) bool {
	w := s.norm(i)
	return w == "attorney" || w == "attorneys" || w == "department" || w == "information" && s.norm(i+1) == "commissioner" || w == "privacy" || w == "ag"
}

// isDateline says whether a place opens the text, as "HONG KONG (Reuters) —" does.
func (s *scope) isDateline(c *candidate) bool {
	if !s.tokens[c.first].has(upper) && !s.tokens[c.first].has(paragraph) {
		return false
	}
	for i := c.last; i < c.last+8 && i < len(s.tokens); i++ {
		switch s.norm(i) {
		case "—", "–", "-", "(":
			return s.at[c.first] < 4
		}
	}
	return false
}

var basedWords = set("based headquartered located headquarters headquartered")

// typeFollows says whether a word for an organization comes next: "Australian
// retailer", "Indian government", "UK hospital".
func (s *scope) typeFollows(i int) bool {
	if w := s.norm(i); w == "based" || w == "headquartered" {
		i++
	}
	all := s.found[inVictimTypes]
	for k := searchMention(all, i); k < len(all) && all[k].first <= i+2; k++ {
		return true
	}
	w := s.norm(i)
	return w == "company" || w == "firm" || w == "giant" || w == "largest" || w == "biggest" || businessHeads.has(w) || careHeads.has(w)
}

// typeBefore says whether a word for an organization stands just before "in" at i-1:
// "hotels in Tasmania", "a clinic in Muncie, Indiana".
func (s *scope) typeBefore(i int) bool {
	all := s.found[inVictimTypes]
	for k := searchMention(all, i) - 1; k >= 0 && all[k].last > i-5; k-- {
		if all[k].last <= i-1 && s.at[all[k].first] == s.at[i-1] {
			return s.modifies[all[k].first].how != within
		}
	}
	return false
}

func (s *scope) peopleFollow(i int) bool {
	all := s.found[inUnits]
	k := searchMention(all, i)
	return k < len(all) && all[k].first <= i+1 && all[k].value == string(unitPeople)
}
