package extract

import (
	"strings"

	"assay/annotate"
)

// victimLocationWeights rank the places of a text.
var victimLocationWeights = Weights{
	"not stated": 1.5, "not stated of a further incident": -0.3,
	"in its name": 2.0, "based": 1.7, "beside its name": 1, "near its name": 0.5, "in": 0.7, "says victim": 0.5, "title": 0.6, "lead": 0.5, "dateline": 0.3, "describes": 1,
	"state": 0.3, "of the attackers": -2.5, "of people": -0.9, "authority": 0.4, "late": -0.7, "tail": -3, "generic": -1, "list": -0.8, "of someone else": -0.7, "repeated": 0.4, "country alone": -0.8,
}

// proposeVictimLocation proposes every place that could be the victim's.
//
//	"Houston-based Acme Clinic"          → US-TX
//	"the Australian retailer"            → AU
func proposeVictimLocation(s *scope) []candidate {
	var out []candidate
	for _, p := range s.places {
		inName := s.inVictimName(p.first)
		if !s.owns(p.first) && !inName {
			continue
		}
		c := candidate{value: p.code, first: p.first, last: p.last}
		s.situate(&c)
		s.describePlace(&c, inName)
		out = append(out, c)
	}
	return out
}

func (s *scope) describePlace(c *candidate, inName bool) {
	state := strings.HasPrefix(string(c.value.(annotate.Place)), "US-")
	next, prev := s.norm(c.last), s.norm(c.first-1)
	c.when("in its name", inName)
	c.when("state", state)
	c.when("country alone", c.value == annotate.Place("US"))
	c.when("based", next == "based" || basedWords[prev] || basedWords[s.norm(c.first-2)])
	c.when("in", prev == "in" || prev == "at" || prev == "of" || prev == ",")
	c.when("describes", s.typeFollows(c.last))
	c.when("authority", next == "attorney" || next == "department" || next == "attorneys")
	c.when("of the attackers", s.after(c.last, cueAttacker, 3) || next == "government" || next == "intelligence" || next == "spies" || next == "hackers" || next == "state" || s.before(c.first, cueBlame, 3))
	c.when("of people", s.peopleFollow(c.last) || s.before(c.first, cueHolder, 2) && prev == "in")
	c.when("dateline", c.first < 12 && s.tokens[c.first].has(upper))
	c.when("list", prev == "," && next == "," && !state || prev == "and" || next == "and")
	if d, who := s.nearestName(c.first, c.last); who >= 0 && !inName {
		switch {
		case who == s.victim:
			c.when("beside its name", d <= 2)
			c.when("near its name", d > 2 && d <= 7)
		case d <= 2 && !s.organizations[who].place:
			c.add("of someone else", 1)
		}
	}
}

var basedWords = set("based headquartered located headquarters")

// typeFollows says whether a word for an organization comes next: "Australian
// retailer", "Indian government", "UK hospital".
func (s *scope) typeFollows(i int) bool {
	all := s.found[inVictimTypes]
	for k := searchMention(all, i); k < len(all) && all[k].first <= i+2; k++ {
		return true
	}
	w := s.norm(i)
	return w == "company" || w == "firm" || w == "giant" || w == "largest"
}

func (s *scope) peopleFollow(i int) bool {
	all := s.found[inUnits]
	k := searchMention(all, i)
	return k < len(all) && all[k].first <= i+1 && all[k].value == string(unitPeople)
}
