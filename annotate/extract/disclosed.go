package extract

// disclosedWeights rank dates on which the victim first told of it.
var disclosedWeights = Weights{
	"governed by occurring": -0.8, "governed by telling": 0.4, "governed by learning": -0.4,
	"its verb tells": 0.3, "the victim tells": 1.2, "its people tell": 0.7, "others tell": -1.5, "not stated": 3.0, "not stated of a further incident": 0.1,
	"told near": 2.0, "told beside": 0.8, "by the victim": 1.7, "says victim": 0.3, "day": 0.3, "lead": 0.5, "title": 0.1, "notice": 2.2, "relative": 0.1, "year alone": -1.7,
	"occurred near": -0.5, "learned near": -1.7, "range": -1.2, "since": -0.8, "by researchers": 0.3, "generic": -1, "advice": -1, "tail": -4, "late": -0.7, "past": 0, "repeated": 0.2, "business": -0.6, "from": -0.6,
	"concrete": -0.3,
	"incident": -0.3,
}

// proposeDisclosed proposes dates of announcements, notices and statements.
//
//	"In a June 3 notice to patients, Acme disclosed" → XXXX-06-03
//	"the company said on Tuesday"                    → the Tuesday before publication
func proposeDisclosed(s *scope) []candidate {
	return s.proposeDates(func(c *candidate, k int) {
		d := s.dates[k]
		c.when("told beside", s.before(d.first, cueDisclose, 3) || s.after(d.last, cueDisclose, 3))
		if who := s.teller(d.first, d.last); who != "" {
			c.add(who, 1)
		}
		next := s.norm(d.last)
		c.when("notice", next == "notice" || next == "letter" || next == "statement" || s.norm(d.first-1) == "dated" || next == "announcement")
		c.when("range", d.end != "" || s.rangeEnd(k) >= 0)
		c.when("since", s.norm(d.first-1) == "since")
		c.when("from", s.norm(d.first-1) == "from" || s.norm(d.first-1) == "between" || s.norm(d.first-1) == "until")
		c.when("by researchers", s.said[s.at[d.first]]&cueResearch != 0)
	})
}
