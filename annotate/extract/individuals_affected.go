package extract

import (
	"math"

	"assay/annotate"
)

// individualsWeights rank counts of people affected.
var individualsWeights = Weights{
	"not stated": 1.7, "not stated of a further incident": 0,
	"people": 1.8, "records": 0.8, "no unit": -0.6, "other unit": -5, "affected near": 0.1, "affected in sentence": -0.1, "title": 0.1, "lead": 1.1, "says victim": 0.3, "exact look": 1,
	"size": 0.25, "total": -1.9, "all that it has": -1.3, "subset": -0.9, "denied": -2, "small": -1.2, "tail": -4, "generic": -0.5, "advice": -1, "late": -1.5, "repeated": 0.4, "affected phrase": 0.9, "past": -0.3, "claimed": -0.4, "exact of a rounded one": 2.8,
	"concrete": 0.3,
	"incident": 0.3,
}

// proposeIndividuals proposes counts of people.
//
//	"affected about 12,000 patients"                      → about 12,000
//	"Acme has 4 million members; 300 people were affected" → 300
func proposeIndividuals(s *scope) []candidate {
	var out []candidate
	rounded := s.roundedCounts()
	for i := range s.counts {
		n := &s.counts[i]
		if !s.owns(n.first) || n.n <= 0 {
			continue
		}
		c := candidate{value: annotate.Count{N: n.n, Qualifier: n.qualifier}, first: n.first, last: n.last}
		s.situate(&c)
		s.describeCount(&c, n)
		c.when("exact of a rounded one", n.exactLook && n.exactOf(rounded))
		if n.noun >= n.last && n.noun-n.last < 3 {
			c.last = n.noun + 1
		}
		out = append(out, c)
	}
	return out
}

func (s *scope) describeCount(c *candidate, n *count) {
	switch n.unit {
	case unitPeople, unitRecords:
		c.add(string(n.unit), 1)
	case unitOther:
		c.add("other unit", 1)
	default:
		c.add("no unit", 1)
	}
	end := max(n.last, n.noun+1)
	_, near := s.near(n.first, end, cueAffected, 6)
	c.when("affected near", near)
	c.when("affected in sentence", s.said[s.at[n.first]]&cueAffected != 0)
	c.when("affected phrase", s.after(end, cueConcrete, 4) || s.before(n.first, cueAffected, 3))
	c.when("exact look", n.exactLook)
	c.when("small", n.n < 100)
	c.add("size", math.Log10(float64(n.n)+1)/2)
	possessed := !s.before(n.first, cueAffected, 4) && !s.wordNear(n.first-2, n.first, clauseWords)
	c.when("total", possessed && s.before(n.first, cueTotal, 3))
	c.when("all that it has", possessed && s.wordNear(n.first-3, n.first, hasWords))
	c.when("subset", s.before(n.first, cueSubset, 3))
	c.when("past", s.said[s.at[n.first]]&cuePast != 0)
	c.when("claimed", s.said[s.at[n.first]]&cueSale != 0)
}

// hasWords before a count say how many the organization has at all.
var hasWords = set("has have serves serve boasts employs insures caters counts")

// clauseWords open a clause: in "it has confirmed that 300 people …" nothing is said
// of what it has.
var clauseWords = set("that")

// roundedCounts are the round counts of people of the incident.
func (s *scope) roundedCounts() []int64 {
	var out []int64
	for i := range s.counts {
		if n := &s.counts[i]; !n.exactLook && n.n > 100 && n.unit != unitOther && s.owns(n.first) && len(out) < 20 {
			out = append(out, n.n)
		}
	}
	return out
}

// exactOf says whether a round count, within a twentieth, stands for this one.
func (c *count) exactOf(rounded []int64) bool {
	for _, r := range rounded {
		if d := c.n - r; d*20 < r && d*20 > -r {
			return true
		}
	}
	return false
}
