package extract

import "assay/annotate"

// monitoringWeights rank lengths of time.
var monitoringWeights = Weights{
	"not stated": 1.2, "monitoring beside": 1.6, "monitoring in sentence": 0.9, "free": 0.6, "usual": 0.4, "of a service": 2.2, "sought": -0.8, "offered": 0.3, "tail": -3, "not stated of a further incident": 0.5, "negated": -1, "generic": -0.5,
}

// proposeMonitoringMonths proposes lengths of time in sentences that offer
// monitoring or protection.
//
//	"two years of free credit monitoring"       → 24
//	"a 12-month membership of identity repair"  → 12
func proposeMonitoringMonths(s *scope) []candidate {
	var out []candidate
	for _, m := range s.monitoringServices() {
		sentence := s.within(m.first)
		for i := max(sentence.first, m.first-25); i < min(sentence.last, m.last+25); i++ {
			n, last := s.monthsAt(i, sentence)
			if n == 0 || m.value == "" && !s.serviceAfter(last, sentence) {
				continue
			}
			c := candidate{value: annotate.Months(n), first: i, last: last}
			s.situate(&c)
			c.add("monitoring in sentence", 1)
			c.when("monitoring beside", last <= m.first && m.first-last < 7 || i >= m.last && i-m.last < 8)
			c.when("free", s.said[s.at[i]]&cueFree != 0)
			c.when("of a service", s.serviceAfter(last, sentence))
			c.when("offered", s.wordNear(i-6, i, offering))
			c.when("sought", s.wordNear(max(sentence.first, i-14), i, seeking))
			c.when("usual", n == 12 || n == 24 || n == 36)
			out = append(out, c)
		}
	}
	return out
}

// monthsAt reads "12 months", "two years", "a year", "a free full year", "one-year".
func (s *scope) monthsAt(i int, sentence sentence) (months, last int) {
	n := 0.0
	j := i + 1
	if q, ok := quantityAt(s.tokens[:sentence.last], i); ok {
		n, j = q.n, q.last
	} else if w := s.norm(i); w == "a" || w == "an" || w == "full" {
		n = 1
	}
	for k := 0; k < 2 && j < sentence.last && (s.norm(j) == "free" || s.norm(j) == "full" || s.norm(j) == "complimentary" || s.norm(j) == "whole"); k++ {
		j++
	}
	if n < 1 || n > 120 || j >= sentence.last {
		return 0, 0
	}
	if w := s.norm(j + 1); w == "ago" || w == "old" {
		return 0, 0
	}
	switch s.norm(j) {
	case "year", "years":
		n *= 12
	case "month", "months":
	default:
		return 0, 0
	}
	if n > 1200 {
		return 0, 0
	}
	return int(n), j + 1
}
