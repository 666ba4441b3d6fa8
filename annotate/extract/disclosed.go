package extract

// disclosedWeights rank dates on which the victim first told of it.
var disclosedWeights = Weights{
	"late, of a further incident": 0.5, "not stated": 2.2, "not stated of a further incident": -1, "a follow-up": -1, "advice": -0.7, "beside its verb": 0.4, "business": 0.1,
	"concrete": -0.2, "dates a notice": 2.6, "dates a notice by a person": 0.7, "dates a notice by its people": 2.4, "dates a notice by others": 0.8,
	"dates a notice by the victim": 3, "dates an unknown verb": 0.7, "dates its end": -0.3, "dates learning": -1.5, "dates learning by a person": 0.1,
	"dates learning by its people": -0.3, "dates learning by the victim": -0.3, "dates nothing": -0.1, "dates something else": -0.9, "dates telling": 2.2,
	"dates telling by a person": 0.5, "dates telling by its people": 1.3, "dates telling by others": -1, "dates telling by the victim": 2.4,
	"dates the incident": -0.5, "dates what happened": -1.4, "day": 0.7, "denied": -0.3, "first of its dates": -0.5,
	"for the first time": 0.6, "from": -0.3, "generic": -0.7, "in the incident's name": -0.1, "incident in sentence": 0.3, "it had before": -0.6,
	"last of its dates": 0.2, "late": -0.4, "lead": 0.5, "more precise elsewhere": -1, "negated": -0.1, "range": -1.2,
	"relative": -0.8, "repeated": 0.2, "says victim": -0.2, "since": -0.8, "statistics": -1.3, "tail": -4, "title": 0.4, "told in sentence": 0.9,
	"year alone": -1, "years before": -0.3,
}

// proposeDisclosed proposes dates of announcements, notices and statements.
//
//	"In a June 3 notice to patients, Acme disclosed" → XXXX-06-03
//	"the company said on Tuesday"                    → the Tuesday before publication
func proposeDisclosed(s *scope) []candidate {
	return s.proposeDates(func(c *candidate, k int) {
		d := s.dates[k]
		prev := s.norm(d.first - 1)
		c.when("range", d.end != "" || s.rangeEnd(k) >= 0)
		c.when("since", prev == "since")
		c.when("from", prev == "from" || prev == "between" || prev == "until")
	})
}
