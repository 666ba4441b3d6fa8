package main

import (
	"fmt"
	"math"
	"math/rand/v2"

	"assay/annotate"
	"assay/annotate/score"
)

// noise is what an extractor makes of a slot beside its quality: of each value,
// and of what is not there.
type noise struct {
	values   [maxValues]valueNoise
	spurious float64
}

type valueNoise struct{ e, wrong, overlap, sure float64 }

const maxValues = 12 // of a field in an incident; more are as good as never drawn

// drawer draws articles and what two extractors make of them.
type drawer struct {
	*rand.Rand
	old, new *extractor
	churn    float64 // share of slots in which the new extractor's noise is its own
	copies   float64 // share of slots in which a near-duplicate has its story's noise
}

// story is what near-duplicates have in common.
type story struct {
	easy      float64
	incidents []storyIncident
	invented  bool
	old, new  [19]float64 // noise of the invented incident
}

type storyIncident struct {
	stated           [19]int
	common           [19][maxValues]float64
	old, new         [19]noise
	oldMiss, newMiss float64
}

// evaluations draws n articles and scores both extractors on them, or the old one
// alone where there is no new one.
func (d *drawer) evaluations(n int) (old, new *score.Evaluation) {
	a, b := make([]score.ArticleScore, 0, n), make([]score.ArticleScore, 0, n)
	for group := 0; len(a) < n; group++ {
		s := d.story()
		copies := 1
		if d.Float64() < copied {
			copies = 2 + min(2, d.poisson(0.5))
		}
		for range min(copies, n-len(a)) {
			id := fmt.Sprintf("a%06d", len(a))
			a = append(a, d.article(id, group, d.old, s, false))
			if d.new != nil {
				b = append(b, d.article(id, group, d.new, s, true))
			}
			d.retell(s)
		}
	}
	old = score.NewEvaluation("old", score.Options{}, a)
	new = score.NewEvaluation("new", score.Options{}, b)
	return old, new
}

func (d *drawer) story() *story {
	x := d.NormFloat64()
	s := &story{easy: -hard*x + deviation*d.NormFloat64(), incidents: make([]storyIncident, 1+d.poisson(further))}
	s.invented = d.Float64() < invented
	for f := range s.old {
		s.old[f] = d.Float64()
		s.new[f] = s.old[f]
		if d.Float64() < d.churn {
			s.new[f] = d.Float64()
		}
	}
	for i := range s.incidents {
		share := 1.0
		if i > 0 {
			share = thinner
		}
		d.incident(&s.incidents[i], share, math.Exp(sizes*x-sizes*sizes/2))
	}
	return s
}

// incident draws what is stated of an incident, and how extractors see it.
func (d *drawer) incident(in *storyIncident, share, size float64) {
	in.oldMiss = d.Float64()
	in.newMiss = in.oldMiss
	if d.Float64() < d.churn*(1-common) {
		in.newMiss = d.Float64()
	}
	for f := range annotate.Fields {
		mean := share * prevalence[annotate.Fields[f].Key]
		if annotate.Fields[f].Many {
			in.stated[f] = min(maxValues, d.poisson(mean*size))
		} else if d.Float64() < mean {
			in.stated[f] = 1
		}
		for v := range in.stated[f] {
			in.common[f][v] = math.Sqrt(common) * d.NormFloat64()
		}
		in.old[f] = d.noise(in.stated[f])
		in.new[f] = in.old[f]
		if d.Float64() < d.churn {
			in.new[f] = d.noise(in.stated[f])
		}
	}
}

// retell makes the next near-duplicate of a story: in some slots the extractors
// see it otherwise.
func (d *drawer) retell(s *story) {
	for i := range s.incidents {
		in := &s.incidents[i]
		for f := range annotate.Fields {
			if d.Float64() >= d.copies {
				same := in.new[f] == in.old[f]
				in.old[f] = d.noise(in.stated[f])
				in.new[f] = in.old[f]
				if !same {
					in.new[f] = d.noise(in.stated[f])
				}
			}
		}
	}
}

func (d *drawer) noise(values int) (n noise) {
	for v := range values {
		n.values[v] = valueNoise{math.Sqrt(1-common) * d.NormFloat64(), d.Float64(), d.Float64(), d.Float64()}
	}
	n.spurious = d.Float64()
	return n
}

func (d *drawer) poisson(mean float64) int {
	n, left := 0, math.Exp(-mean)
	for p := d.Float64(); p > left; p *= d.Float64() {
		n++
	}
	return n
}
