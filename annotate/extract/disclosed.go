package extract

// disclosedWeights rank dates on which the victim first told of it.
var disclosedWeights = Weights{
	"not stated": 2.4, "of others alone": -0.5, "of others alone, of a further incident": -0.3, "opens with a year gone by": -0.7, "not stated of a further incident": -0.4, "a follow-up": -1.1, "advice": -0.7, "beside another": -0.2, "beside attackers": 0.1,
	"beside data": -0.1, "beside its verb": 0.2, "beside learning": 0.1, "beside machines": -0.1, "beside the public": 0.1, "beside what happened": 0.2,
	"business": 0.1, "close to its victim": 0.1, "dates a notice": 2.7, "dates a notice by a person": 0.9, "dates a notice by its people": 2.5,
	"dates a notice by others": 0.8, "dates a notice by the victim": 2.8, "dates an unknown verb": 0.5, "dates its end": -0.4, "dates learning": -1.3,
	"dates learning by a person": 0.1, "dates learning by its people": -0.5, "dates learning by others": -0.1, "dates learning by the victim": -0.3,
	"dates nothing": -0.1, "dates something else": -1, "dates telling": 2.2, "dates telling by a person": 0.3, "dates telling by its people": 1.4,
	"dates telling by others": -0.9, "dates telling by the public": 0.1, "dates telling by the victim": 2.4, "dates the incident": -0.7, "dates what happened": -1.4,
	"day": 0.8, "denied": -0.2, "first of its dates": -0.7, "for so long": 0.1, "for the first time": 0.6, "from": -0.2, "generic": -0.7, "had done": -0.1,
	"has done": 0.1, "in the incident's name": -0.2, "incident": -0.2, "incident in sentence": 0.1, "it had before": -0.7, "last of its dates": 0.1, "late": -0.8,
	"late, of a further incident": 0.5, "lead": 0.4, "more precise elsewhere": -1.1, "more precise than elsewhere": 0.8, "negated": -0.1, "of no known verb, beside data or machines": -0.1,
	"of the list": -0.1, "over 200 days old": -0.3, "past": -0.3, "range": -1.2, "relative": -0.6, "repeated": 0.2, "says victim": 0.1, "since": -0.8,
	"statistics": -1.4, "tail": -4, "tells an authority": 0.1, "tells the public": 0.4, "title": 0.4, "tells that it happened": 0.3, "told first in the text": 0.3, "the only one told": 0.2, "told in sentence": 0.9, "up to 10 days old": 0.5,
	"up to 3 days old": 0.1, "up to 60 days old": -0.2, "year alone": -1.2, "years before": -0.3,
}

// proposeDisclosed proposes dates of announcements, notices and statements.
//
//	"In a June 3 notice to patients, Acme disclosed" → XXXX-06-03
//	"the company said on Tuesday"                    → the Tuesday before publication
func proposeDisclosed(s *scope) []candidate {
	told := s.firstTold()
	out := s.proposeDates(func(c *candidate, k int) {
		d := s.dates[k]
		prev := s.norm(d.first - 1)
		c.when("range", d.end != "" || s.rangeEnd(k) >= 0)
		c.when("since", prev == "since")
		c.when("from", prev == "from" || prev == "between" || prev == "until")
		c.when("tells that it happened", s.tellsWhatHappened(s.attachedTo(k), d))
		c.when("told first in the text", told == k)
	})
	markOnly(out)
	return out
}
