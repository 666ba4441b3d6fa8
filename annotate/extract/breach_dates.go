package extract

import (
	"assay/annotate"
)

// breachStartWeights rank dates on which the access, theft or exposure began.
var breachStartWeights = Weights{
	"not stated": 1.3, "of others alone": -0.3, "opens with a year gone by": -0.3, "a follow-up": -0.3, "advice": -0.5, "beside an authority": -0.1, "beside another": -0.1, "beside data": 0.1, "beside learning": -0.1,
	"beside machines": 0.1, "beside telling": -0.1, "beside the incident": 0.1, "beside the victim": 0.1, "beside what happened": 0.2, "business": -0.2,
	"close to its victim": 0.9, "concrete": -0.4, "dates a notice": -1, "dates a notice by a person": -1.5, "dates a notice by its people": -1.5,
	"dates a notice by others": -1.5, "dates a notice by the victim": -1.5, "dates an unknown verb": 0.1, "dates its end": -0.1, "dates learning": 0.4,
	"dates learning by a person": -0.3, "dates learning by its people": -1.1, "dates learning by others": -0.5, "dates learning by the victim": -1.2,
	"dates nothing": 0.2, "dates something else": -1, "dates telling": -1.2, "dates telling by a person": -1, "dates telling by its people": -1.2,
	"dates telling by others": -1.1, "dates telling by the public": -0.5, "dates telling by the victim": -1.5, "dates the incident": 1.4, "dates what happened": 2.2,
	"day": 0.6, "denied": -0.7, "first of its dates": 0.3, "for so long": 0.1, "for the first time": -0.1, "founded": -4, "generic": -0.7, "had done": 0.2,
	"has done": -0.2, "in the incident's name": 0.6, "incident in sentence": 0.3, "it had before": -0.1, "many incidents": -1, "attackers publish": -0.6, "last of its dates": -0.8, "late": -1.1,
	"late, of a further incident": 0.5, "latest of its sentence": -0.2, "lead": 0.6, "more precise elsewhere": -0.5, "more precise than elsewhere": 0.5, "of no known verb, beside data or machines": 0.1,
	"of the list": -0.1, "past": 0.1, "range": 1.2, "relative": -0.8, "repeated": 0.3, "says victim": 0.2, "second of range": -2.9, "since": 0.1, "statistics": -1.4,
	"still going on": 1.2, "tail": -4, "tells the public": 0.1, "the most since": -2.3, "title": 0.9, "today": -0.7, "told in sentence": 0.5, "up to 10 days old": -0.2,
	"up to 3 days old": -0.2, "year alone": -0.3, "years before": -0.1,
}

// breachEndWeights rank ends of ranges and days on which it was stopped.
var breachEndWeights = Weights{
	"not stated": 2, "not stated of a further incident": 0.5, "advice": -0.9, "beside another": -0.3, "beside data": -0.1, "beside its victim and concrete": 0.1,
	"beside machines": -0.1, "beside telling": -0.1, "beside the public": -0.1, "beside the victim": -0.1, "business": -0.6, "close to its victim": 0.1,
	"concrete": -0.5, "concrete range": 0.4, "dates a notice": -0.2, "dates a notice by its people": -0.1, "dates its end": 1.9, "dates learning": 0.1,
	"dates learning by its people": -0.2, "dates learning by others": -0.1, "dates learning by the victim": -0.2, "dates nothing": -0.2, "dates something else": -0.8,
	"dates telling": -0.5, "dates telling by a person": 0.1, "dates telling by its people": -0.3, "dates telling by others": -0.1, "dates telling by the victim": 0.3,
	"dates the incident": 0.1, "dates what happened": 0.4, "day": 0.5, "denied": -0.3, "earliest of its sentence": -0.1, "ends": 1, "first of its dates": -0.8,
	"for the first time": -0.1, "generic": -0.5, "had done": -0.1, "incident": -0.2, "incident in sentence": -0.2, "it had before": -0.3, "last of its dates": 0.1,
	"late": -0.8, "latest of its sentence": 0.2, "lead": 0.2, "negated": 0.1, "of no known verb, beside the incident": 0.1, "of the chosen span": 2.5,
	"of the list": -0.1, "over 200 days old": -0.1, "past": -0.1, "range": 1.4, "relative": -0.6, "same month": 0.4, "says victim": -0.4, "statistics": -1.5,
	"tail": -4, "tells the public": -0.1, "told in sentence": -0.1, "until": 1.4, "up to 3 days old": -0.3, "up to 60 days old": -0.1, "year alone": -1,
	"years before": -0.3,
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
		c.when("second of range", k > 0 && s.rangeEnd(k-1) == k || prev == "until" || prev == "through" || prev == "till" || prev == "into" || prev == "before" || s.wordNear(d.first-3, d.first, endingWords))
		c.when("since", prev == "since" || s.norm(d.first-2) == "since" || prev == "from" || s.norm(d.first-2) == "back")
		c.when("still going on", d.lasting)
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
		c.when("until", prev == "until" || prev == "through" || prev == "till" || prev == "into" || prev == "before" && s.norm(d.first-2) == "or" || s.wordNear(d.first-5, d.first, untilWords) || s.wordNear(d.first-3, d.first, endingWords))
		a := s.attachedTo(k)
		c.when("ends", a.event == stops && endWords.holds(s.token(a.verb)) && !second)
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

// endingWords end a period: "over a two-year period ending in May".
var endingWords = set("ending concluding culminating")

// endWords end an access or exposure for certain.
var endWords = set("ended ending ends lasted ran evicted expelled closed secured offline down sealed plugged stopped shut removed pulled disabled blocked locked terminated disconnected cut revoked fixed private protected off up contained")
