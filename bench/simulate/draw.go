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
	values   []valueNoise
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
	common           [19][]float64 // difficulty of each stated value
	old, new         [19]noise
	apart            [19]bool // the new extractor's noise is its own
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
		stated := truth(d.Float64() < mean)
		if annotate.Fields[f].Many {
			stated = min(maxValues, d.poisson(mean*size))
		}
		for range stated {
			in.common[f] = append(in.common[f], math.Sqrt(common)*d.NormFloat64())
		}
		in.apart[f] = d.new != nil && d.Float64() < d.churn
		d.see(in, f)
	}
}

// retell makes the next near-duplicate of a story: in some slots the extractors
// see it otherwise.
func (d *drawer) retell(s *story) {
	for i := range s.incidents {
		in := &s.incidents[i]
		for f := range annotate.Fields {
			if d.Float64() >= d.copies {
				d.see(in, f)
			}
		}
	}
}

// see draws what the extractors make of a slot.
func (d *drawer) see(in *storyIncident, f int) {
	in.old[f] = d.noise(len(in.common[f]))
	in.new[f] = in.old[f]
	if in.apart[f] {
		in.new[f] = d.noise(len(in.common[f]))
	}
}

func (d *drawer) noise(values int) noise {
	n := noise{spurious: d.Float64()}
	if values > 0 {
		n.values = make([]valueNoise, values)
	}
	for v := range n.values {
		n.values[v] = valueNoise{math.Sqrt(1-common) * d.NormFloat64(), d.Float64(), d.Float64(), d.Float64()}
	}
	return n
}

func truth(b bool) int {
	if b {
		return 1
	}
	return 0
}

func (d *drawer) poisson(mean float64) int {
	n, left := 0, math.Exp(-mean)
	for p := d.Float64(); p > left; p *= d.Float64() {
		n++
	}
	return n
}
