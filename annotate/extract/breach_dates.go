package extract

import (
	"assay/annotate"
)

// breachStartWeights rank dates on which the access, theft or exposure began.
var breachStartWeights = Weights{
	"not stated": 1.7, "not stated of a further incident": -0.1, "a follow-up": -0.3, "advice": -0.4, "beside its verb": 0.1,
	"close to its victim": 0.9, "business": -0.3, "concrete": -0.4, "dates a notice": -1, "dates a notice by a person": -1.5,
	"dates a notice by its people": -1.5, "dates a notice by others": -1.5, "dates a notice by the victim": -1.5, "dates an unknown verb": 0.2,
	"dates its end": -0.1, "dates learning": 0.4, "dates learning by a person": -0.3, "dates learning by its people": -1.1,
	"dates learning by others": -0.5, "dates learning by the victim": -1.2, "dates nothing": 0.1, "dates something else": -1.2, "dates telling": -1.1,
	"dates telling by a person": -1, "dates telling by its people": -1.2, "dates telling by others": -1, "dates telling by the public": -0.5,
	"dates telling by the victim": -1.5, "dates the incident": 1.5, "dates what happened": 2.3, "day": 0.7, "denied": -0.7, "first of its dates": 0.4,
	"for the first time": -0.1, "founded": -4, "generic": -0.7, "in the incident's name": 0.6, "incident in sentence": 0.3, "last of its dates": -0.7,
	"late": -0.8, "late, of a further incident": 0.5, "lead": 0.5, "more precise elsewhere": -0.5, "past": 0.2, "range": 1.3, "relative": -0.8,
	"repeated": 0.3, "says victim": 0.2, "second of range": -3, "statistics": -1.3, "tail": -4, "the most since": -2.3, "title": 0.9, "today": -0.7,
	"told in sentence": 0.7, "year alone": -0.2, "years before": -0.1,
}

// breachEndWeights rank ends of ranges and days on which it was stopped.
var breachEndWeights = Weights{
	"not stated": 1.9, "not stated of a further incident": 0.4, "advice": -0.9, "beside its verb": -0.1, "beside its victim and concrete": 0.1,
	"business": -0.5, "concrete": -0.3, "concrete range": 0.4, "dates a notice": -0.1, "dates an unknown verb": -0.1, "dates its end": 1.7,
	"dates learning": 0.1, "dates learning by its people": -0.2, "dates learning by the victim": -0.2, "dates something else": -0.6, "dates telling": -0.4,
	"dates telling by its people": -0.3, "dates telling by others": -0.1, "dates telling by the victim": 0.3, "dates the incident": 0.2,
	"dates what happened": 0.4, "day": 0.4, "denied": -0.3, "ends": 0.8, "first of its dates": -0.6, "for the first time": -0.1, "generic": -0.5,
	"incident": -0.2, "incident in sentence": -0.2, "it had before": -0.2, "late": -0.6, "lead": 0.1, "of the chosen span": 2.5, "past": 0.2, "range": 1.3,
	"relative": -0.6, "same month": 0.3, "says victim": -0.3, "statistics": -1.5, "tail": -4, "until": 1.2, "year alone": -0.8, "years before": -0.3,
}

// proposeBreachStart proposes dates and starts of ranges.
//
//	"an attacker had access between May 28 and 31"  → XXXX-05-28
//	"The intrusion began in early March 2017"       → 2017-03
func proposeBreachStart(s *scope) []candidate {
	return s.proposeDates(func(c *candidate, k int) {
		d := s.dates[k]
		prev := s.norm(d.first - 1)
		c.when("range", d.end != "" || s.rangeEnd(k) >= 0)
		c.when("second of range", k > 0 && s.rangeEnd(k-1) == k || prev == "until" || prev == "through" || prev == "till" || prev == "into" || prev == "before")
		c.when("since", prev == "since" || s.norm(d.first-2) == "since" || prev == "from" || s.norm(d.first-2) == "back")
		c.when("today", s.norm(d.first) == "today")
		c.when("the most since", prev == "since" && s.wordNear(d.first-10, d.first, superlatives))
	})
}

// superlatives compare with an earlier incident: "the largest breach since 2015".
var superlatives = set("most largest biggest worst first greatest")

// proposeBreachEnd proposes ends of ranges and dates after "until".
//
//	"between May 28 and 31"            → XXXX-05-31
//	"from April 2 through June 9 2020" → 2020-06-09
func proposeBreachEnd(s *scope) []candidate {
	out := s.proposeDates(func(c *candidate, k int) {
		d := s.dates[k]
		prev := s.norm(d.first - 1)
		second := k > 0 && s.rangeEnd(k-1) == k
		c.when("range", second)
		c.when("until", prev == "until" || prev == "through" || prev == "till" || prev == "into" || prev == "before" && s.norm(d.first-2) == "or" || s.wordNear(d.first-5, d.first, untilWords))
		a := s.attachedTo(k)
		c.when("ends", a.event == stops && endWords[s.norm(a.verb)] && !second)
		if second {
			s.whenStarted(c, s.dates[k-1])
		}
	})
	for k := range s.dates {
		if d := s.dates[k]; d.end != "" && s.owns(d.first) {
			c := s.dateCandidate(k)
			c.value = d.end
			c.add("range", 1)
			c.add("same month", 1)
			s.whenStarted(&c, d)
			out = append(out, c)
		}
	}
	return out
}

// whenStarted notes that the date which opens the span is the chosen start.
func (s *scope) whenStarted(c *candidate, opens date) {
	start := s.only(annotate.BreachStart)
	c.when("of the chosen span", start != nil && start.value == opens.value)
}

// untilWords open a clause that ends it: "until it was shut on May 3".
var untilWords = set("until till")

// endWords end an access or exposure for certain.
var endWords = set("ended ending ends lasted ran evicted expelled closed secured offline down sealed plugged stopped")
