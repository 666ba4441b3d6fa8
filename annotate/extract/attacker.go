package extract

import "assay/annotate"

// attackerWeights rank names of those who are said to be responsible.
var attackerWeights = Weights{
	"not stated": 2.3, "not stated of a further incident": 0.2,
	"attacker": 2.8, "group before": 2.8, "group after": 1.5, "blamed": 0.9, "named as": 2.1, "by": 1.4, "charged": 1.2, "accused": 3.2, "claims": 1.6,
	"title": 0.4, "lead": 0.3, "media": -3, "agency": -2, "security": -3, "product": -2, "malware": -2.5, "speaker": -1.6, "researches": -1.6, "victim of another incident": -3,
	"tail": -3, "generic": -1, "organization": -0.7, "place": -0.9, "person": -0.6, "repeated": 0.3, "advice": -0.8, "sells": -1.5, "denied": -2,
	"concrete": -0.2,
}

// proposeAttacker proposes names of groups and persons.
//
//	"the hacking group Acme Bear"                 → Acme Bear
//	"carried out by a gang known as Night Crew"   → Night Crew
func proposeAttacker(s *scope) []candidate {
	var out []candidate
	for who := range s.organizations {
		if who == s.victim {
			continue
		}
		o := &s.organizations[who]
		for n, i := range o.mentions {
			if m := s.names[i]; n < 12 && s.owns(m.first) && !s.sentences[m.sentence].tail {
				c := candidate{value: annotate.Name(o.full), first: m.first, last: m.last}
				s.situate(&c)
				s.describeAttacker(&c, o, who)
				out = append(out, c)
			}
		}
	}
	return out
}

func (s *scope) describeAttacker(c *candidate, o *organization, who int) {
	if o.kind != "" {
		c.add(o.kind, 1)
	}
	c.when("person", o.person)
	c.when("place", o.place)
	c.when("organization", o.orgWord)
	c.when("victim of another incident", s.isVictim(who))
	c.when("group before", s.before(c.first, cueAttacker, 2) && s.cues[c.first-1]&(cueHit|cueReport) == 0 || s.norm(c.first-1) == "," && s.before(c.first, cueAttacker, 3) || quoted(s.norm(c.first-1)) && s.before(c.first, cueAttacker, 5))
	c.when("group after", s.groupAfter(c.last))
	c.when("blamed", s.before(c.first, cueBlame, 3))
	c.when("named as", s.before(c.first, cueBlame, 4) && s.before(c.first, cueAttacker, 10))
	c.when("by", (s.norm(c.first-1) == "by" || s.norm(c.first-2) == "by") && s.before(c.first, cueHit|cueOccur, 4))
	c.when("charged", o.person && s.said[s.at[c.first]]&cueBlame != 0 && s.said[s.at[c.first]]&cueAttacker != 0)
	c.when("accused", o.person && (s.wordNear(c.last, c.last+6, accusedWords) || s.wordNear(c.first-4, c.first, accusedWords)))
	c.when("claims", s.norm(c.last) == "claimed" || s.norm(c.last) == "claims" || s.claimsCredit(c.last))
	c.when("speaker", s.before(c.first, cueSpeaker, 3) || s.after(c.last, cueSpeaker, 4) && s.norm(c.last) == ",")
	c.when("researches", s.after(c.last, cueResearch, 2) || s.before(c.first, cueResearch, 3))
	c.when("sells", s.said[s.at[c.first]]&cueSale != 0)
}

// accusedWords stand beside those who are said to be guilty.
var accusedWords = set("charged indicted arrested pleaded convicted sentenced accused jailed imprisoned extradited")

// claimsCredit looks for "claimed responsibility" in the words from i on.
func (r *reading) claimsCredit(i int) bool {
	for j := i; j < i+7; j++ {
		if w := r.norm(j); w == "responsibility" || w == "credit" {
			return r.wordNear(i, j, claimWords)
		}
	}
	return false
}

var claimWords = set("claimed claims claiming took")

// groupAfter says whether a word for attackers follows a name.
func (r *reading) groupAfter(i int) bool {
	for j := i; j < i+2; j++ {
		switch r.norm(j) {
		case "hackers", "gang", "group", "hacking", "hacker", "crew", "collective", "operators":
			return true
		}
	}
	return false
}

func quoted(norm string) bool { return norm == `"` || norm == "'" }
