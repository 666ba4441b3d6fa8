package extract

import "assay/annotate"

// thirdPartyWeights rank organizations through which the data got out.
var thirdPartyWeights = Weights{
	"not stated": 2.2, "not stated of a further incident": 0.3,
	"vendor before": 1.6, "vendor after": 1.2, "through": -2.2, "shared with": 3.4, "weakness in": 1.5, "occurred at": 0.8, "vector third party": 0.6, "tool for": 0.8,
	"title": 0.2, "lead": 0.3, "person": -3, "place": -3, "media": -3, "agency": -3, "security": -1.2, "attacker": -3, "malware": -3, "victim of another incident": -1.5, "speaks": -0.6,
	"researches": -1.8, "tail": -3, "generic": -0.8, "advice": -1, "late": 0.2, "repeated": 0.3, "product": 0.2, "business associate": 2.4, "ordinary": -1,
	"concrete": 1.2,
	"incident": 0.6,
}

// proposeThirdParty proposes organizations other than the victim.
//
//	"its billing vendor, Acme Claims"              → Acme Claims
//	"hackers exploited a flaw in Acme Transfer"    → Acme Transfer
func proposeThirdParty(s *scope) []candidate {
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
				s.describeThirdParty(&c, o, who)
				out = append(out, c)
			}
		}
	}
	return out
}

func (s *scope) describeThirdParty(c *candidate, o *organization, who int) {
	c.when("person", o.person)
	c.when("place", o.place)
	if o.kind != "" {
		c.add(o.kind, 1)
	}
	c.when("victim of another incident", s.isVictim(who))
	c.when("vendor before", s.before(c.first, cueVendor, 3))
	c.when("vendor after", s.norm(c.last) == "," && s.after(c.last, cueVendor, 6))
	c.when("business associate", s.before(c.first, cueVendor, 7) && s.norm(c.first-1) == "," && s.norm(c.first-2) == ")" && s.norm(c.first-3) == "ba")
	prev, prev2 := s.norm(c.first-1), s.norm(c.first-2)
	c.when("through", prev == "through" || prev == "via" || prev2 == "through" || prev2 == "via")
	c.when("shared with", s.sharedWith(c.first))
	c.when("weakness in", weaknesses[prev2] && (prev == "in" || prev == "of") || weaknesses[s.norm(c.first-3)] || weaknesses[s.norm(c.last)] || weaknesses[s.norm(c.last+1)])
	c.when("occurred at", s.norm(c.first-1) == "at" && s.before(c.first, cueOccur|cueIncident, 4))
	c.when("tool for", s.norm(c.last) == "file" || s.norm(c.last) == "software" || s.norm(c.last) == "server" || s.norm(c.last) == "transfer")
	c.when("vector third party", s.has(annotate.AttackVector, annotate.Choice("third_party")))
	c.when("speaks", s.after(c.last, cueReport, 2))
	c.when("researches", s.after(c.last, cueResearch, 2) || s.before(c.first, cueResearch, 3))
	c.when("ordinary", !o.orgWord && len(o.mentions) == 1)
}

var weaknesses = set("vulnerability vulnerabilities flaw flaws bug exploit hole weakness exploited exploiting")

// sharedWith looks for data that was handed on: "shared with advertisers,
// thought to include Acme, Beta and Gamma".
func (s *scope) sharedWith(i int) bool {
	sentence := s.within(i)
	for j := i - 1; j >= sentence.first && j > i-16; j-- {
		switch s.norm(j) {
		case "shared", "transmitted", "disclosed", "sent":
			for k := j; k < i; k++ {
				if w := s.norm(k); w == "with" || w == "to" {
					return s.after(j, cueVendor, 8) || s.norm(k+1) == "third"
				}
			}
		}
	}
	return false
}

// isVictim says whether an organization is the victim of any incident.
func (r *reading) isVictim(who int) bool {
	for _, v := range r.victims {
		if v == who {
			return true
		}
	}
	return false
}
