package extract

// discoveredWeights rank dates on which the victim learned of it.
var discoveredWeights = Weights{
	"not stated": 1.2, "of others alone": -0.5, "of others alone, of a further incident": -0.3, "opens with a year gone by": -0.7, "not stated of a further incident": 0.8, "advice": -0.9, "beside an authority": 0.2, "beside another": -0.1, "beside attackers": -0.1,
	"beside data": -0.2, "beside learning": 0.2, "beside machines": 0.1, "beside telling": 0.2, "beside the public": 0.1, "beside the victim": 0.2,
	"beside what happened": 0.1, "business": 0.2, "by researchers": 0.4, "close to its victim": -0.2, "concrete": -0.5, "dates a notice": -0.1,
	"dates a notice by its people": -0.4, "dates an unknown verb": -0.1, "dates its end": -0.3, "dates learning": 2.6, "dates learning by a person": 1.7,
	"dates learning by its people": 3.2, "dates learning by others": -0.1, "dates learning by the victim": 3.1, "dates nothing": -0.1, "dates something else": -1,
	"dates telling": -0.3, "dates telling by its people": -0.4, "dates telling by others": 0.8, "dates telling by the victim": 0.2, "dates the incident": -1.1,
	"day": 0.8, "denied": 0.2, "did not": 0.1, "earliest of its sentence": 0.2, "first of its dates": -0.1, "for the first time": 0.5, "founded": 0.1, "generic": -0.5,
	"had done": -0.2, "incident": -0.1, "incident in sentence": -0.3, "it had before": 0.1, "last of its dates": -0.6, "late": -0.7,
	"late, of a further incident": 0.5, "latest of its sentence": -0.3, "lead": 0.3, "of no known verb, beside attackers": 0.1, "over 200 days old": -0.3,
	"past": -0.8, "range": -1, "relative": -0.2, "repeated": 0.2, "says victim": 0.1, "statistics": -0.9, "tail": -4, "tells an authority": 0.1,
	"tells the public": -0.2, "title": -0.2, "told in sentence": -0.4, "up to 10 days old": -0.3, "up to 3 days old": -0.6, "up to 60 days old": 0.4,
	"year alone": -0.3, "years before": -0.7,
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
