package extract

// breachStartWeights rank dates on which the access, theft or exposure began.
var breachStartWeights = Weights{
	"governed by occurring": 0.6, "governed by telling": -0.5, "governed by learning": -0.4,
	"not stated": 1.7, "not stated of a further incident": 0.1,
	"occurred near": 1.5, "occurred in sentence": 1, "range": 1, "since": 0.5, "incident beside": -0.9, "day": 0.8, "year alone": -0.2, "title": 0.8, "lead": 0, "says victim": 0.3, "concrete": 0.6,
	"learned near": -0.9, "told near": -1.0, "denied": -0.6, "generic": 0.7, "advice": -0.4, "tail": -4, "late": -0.6, "relative": -0.6, "past": 0.4, "repeated": 0.3, "second of range": -2, "today": -1.5, "business": 0, "founded": -4, "attributed": 0.9, "told verb beside": -1.0,
	"by the victim": -0.6,
}

// breachEndWeights rank ends of ranges; nothing else ends a breach.
var breachEndWeights = Weights{
	"not stated": 1.4, "range": 2.0, "same month": 0.8, "until": 0.6, "occurred in sentence": 0.6, "occurred near": 0.4, "told near": -0.4, "learned near": -0.4, "generic": -0.8, "advice": -1, "tail": -4, "denied": -0.4, "business": -1.2, "not stated of a further incident": 0.3,
	"by the victim": -0.3,
	"concrete":      0,
	"year alone":    -0.8,
	"lead":          -0.2,
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
		c.when("second of range", k > 0 && s.rangeEnd(k-1) == k)
		c.when("since", prev == "since" || s.norm(d.first-2) == "since" || prev == "from" || s.norm(d.first-2) == "back")
	})
}

// proposeBreachEnd proposes ends of ranges and dates after "until".
//
//	"between May 28 and 31"            → XXXX-05-31
//	"from April 2 through June 9 2020" → 2020-06-09
func proposeBreachEnd(s *scope) []candidate {
	out := s.proposeDates(func(c *candidate, k int) {
		prev := s.norm(s.dates[k].first - 1)
		c.when("range", k > 0 && s.rangeEnd(k-1) == k)
		c.when("until", prev == "until" || prev == "through" || prev == "till")
	})
	for k := range s.dates {
		if d := s.dates[k]; d.end != "" && s.owns(d.first) {
			c := s.dateCandidate(k)
			c.value = d.end
			c.add("range", 1)
			c.add("same month", 1)
			out = append(out, c)
		}
	}
	return out
}

// rangeEnd returns the date that ends the range which date k opens: "between
// March 3 and April 9", "February to March 2019". -1 says that there is none.
func (r *reading) rangeEnd(k int) int {
	if k+1 >= len(r.dates) || r.dates[k].relative {
		return -1
	}
	d, next := r.dates[k], r.dates[k+1]
	if r.at[d.first] != r.at[next.first] || next.first-d.last > 3 || next.first == d.last {
		return -1
	}
	before := r.norm(d.first - 1)
	if before == "late" || before == "early" || before == "mid" {
		before = r.norm(d.first - 2)
	}
	for i := d.last; i < next.first; i++ {
		switch r.norm(i) {
		case "to", "until", "through", "till", "–", "—":
			return k + 1
		case "and":
			if before == "between" {
				return k + 1
			}
		}
	}
	return -1
}

// proposeDates makes a candidate of every date of the incident; more adds the
// features of one field.
func (s *scope) proposeDates(more func(c *candidate, k int)) []candidate {
	var out []candidate
	for k := range s.dates {
		if s.owns(s.dates[k].first) {
			c := s.dateCandidate(k)
			more(&c, k)
			out = append(out, c)
		}
	}
	return out
}

// dateCandidate adds the features that all dates share: which verbs stand near.
func (s *scope) dateCandidate(k int) candidate {
	d := s.dates[k]
	c := candidate{value: d.value, first: d.first, last: d.last}
	s.situate(&c)
	said := s.said[s.at[d.first]]
	_, month, day := d.value.Parts()
	c.when("day", day > 0)
	c.when("year alone", month == 0)
	c.when("relative", d.relative)
	c.when("today", s.norm(d.first) == "today")
	c.when("past", said&cuePast != 0)
	s.whenNear(&c, "occurred near", cueOccur)
	s.whenNear(&c, "learned near", cueDiscover)
	s.whenNear(&c, "told near", cueDisclose)
	c.when("told verb beside", s.before(d.first, cueReport, 2) || s.after(d.last, cueReport, 2))
	c.when("attributed", s.norm(d.last) == "," && s.after(d.last+1, cueReport, 5) && s.governor(d.first, d.last) == "governed by occurring")
	c.when("founded", s.wordNear(d.first-4, d.first, foundedWords))
	c.when("occurred in sentence", said&cueOccur != 0)
	c.when("told in sentence", said&cueDisclose != 0)
	c.when("incident beside", s.after(d.last, cueIncident, 2) || s.before(d.first, cueIncident, 2))
	c.when("business", said&cueSale != 0 || s.before(d.first, cueTotal, 2) && said&cueIncident == 0)
	c.when("by the victim", s.victimBefore(d.first))
	if verb := s.governor(d.first, d.last); verb != "" {
		c.add(verb, 1)
	}
	c.when("its verb tells", s.victimTells(d.first))
	return c
}

// foundedWords date an organization, and no incident.
var foundedWords = set("founded established incorporated formed born")

// governor names what the closest verb before a date is about, or after it where
// the date opens its sentence: "said that hackers stole it in May" is about when
// it occurred.
func (s *scope) governor(first, last int) string {
	sentence := s.within(first)
	for i := first - 1; i >= sentence.first && i > first-25; i-- {
		if name := verbOf(s.cues[i]); name != "" {
			return name
		}
	}
	for i := last; i < sentence.last && i < last+25; i++ {
		if name := verbOf(s.cues[i]); name != "" {
			return name
		}
	}
	return ""
}

func verbOf(c cue) string {
	switch {
	case c&cueDiscover != 0:
		return "governed by learning"
	case c&(cueDisclose|cueReport) != 0:
		return "governed by telling"
	case c&cueOccur != 0:
		return "governed by occurring"
	}
	return ""
}

// whenNear adds how close the nearest cue of a kind is, within nine tokens.
func (s *scope) whenNear(c *candidate, name string, kind cue) {
	if d, ok := s.near(c.first, c.last, kind, 9); ok {
		c.add(name, 1.15-float64(d)*0.1)
	}
}
