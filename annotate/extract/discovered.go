package extract

// discoveredWeights rank dates on which the victim learned of it.
var discoveredWeights = Weights{
	"late, of a further incident": 0.5, "not stated": 2, "not stated of a further incident": 0.7, "a follow-up": -0.1, "advice": -1, "beside its verb": 0.1, "business": 0.1,
	"by researchers": 0.3, "concrete": -0.4, "dates a notice": -0.2, "dates a notice by its people": -0.3, "dates an unknown verb": -0.1,
	"dates its end": -0.3, "dates learning": 2.6, "dates learning by a person": 1.8, "dates learning by its people": 2.9, "dates learning by others": -0.2,
	"dates learning by the victim": 3.4, "dates nothing": 0.1, "dates something else": -0.9, "dates telling": -0.4, "dates telling by its people": -0.2,
	"dates telling by others": 0.8, "dates telling by the victim": 0.3, "dates the incident": -1, "dates what happened": -0.2, "day": 0.9, "denied": 0.1,
	"first of its dates": -0.1, "for the first time": 0.5, "generic": -0.6, "incident": -0.1, "incident in sentence": -0.3,
	"it had before": 0.2, "last of its dates": -0.2, "late": -0.4, "lead": 0.2, "past": -0.6, "range": -1, "relative": -0.3, "repeated": 0.2,
	"says victim": -0.2, "statistics": -1, "tail": -4, "title": -0.2, "told in sentence": -0.1, "year alone": -0.3, "years before": -0.7,
}

// proposeDiscovered proposes dates of learning.
//
//	"Acme discovered the intrusion on March 3"       → XXXX-03-03
//	"The bank was notified on Sept. 1 of the attack" → XXXX-09-01
func proposeDiscovered(s *scope) []candidate {
	return s.proposeDates(func(c *candidate, k int) {
		d := s.dates[k]
		c.when("range", d.end != "")
		c.when("by researchers", s.said[s.at[d.first]]&cueResearch != 0)
	})
}
