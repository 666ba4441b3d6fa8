package extract

// discoveredWeights rank dates on which the victim learned of it.
var discoveredWeights = Weights{
	"governed by occurring": -0.4, "governed by telling": -0.3, "governed by learning": 0.4,
	"not stated": 2.3, "not stated of a further incident": 0.8,
	"learned near": 2.3, "learned beside": 0.8, "by the victim": 0.1, "says victim": 0.2, "day": 0.9, "relative": -1.4, "year alone": -0.6,
	"occurred near": -0.5, "told near": -0.3, "told verb beside": -0.7, "range": -1, "by researchers": -1.5, "generic": -1.6, "advice": -1, "tail": -4, "late": 1, "title": -0.2, "past": -0.2, "repeated": 0.2, "business": -0.6, "suspicious": 3.2,
	"concrete": 1.2,
	"denied":   0.6,
	"incident": -0.9,
}

// proposeDiscovered proposes dates of learning.
//
//	"Acme discovered the intrusion on March 3"       → XXXX-03-03
//	"The bank was notified on Sept. 1 of the attack" → XXXX-09-01
func proposeDiscovered(s *scope) []candidate {
	return s.proposeDates(func(c *candidate, k int) {
		d := s.dates[k]
		c.when("learned beside", s.before(d.first, cueDiscover, 4) || s.after(d.last, cueDiscover, 5))
		c.when("range", d.end != "")
		c.when("by researchers", s.said[s.at[d.first]]&cueResearch != 0)
		c.when("suspicious", s.norm(d.first-1) == "on" && s.before(d.first, cueDiscover, 12))
	})
}
