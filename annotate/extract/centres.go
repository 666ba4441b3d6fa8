package extract

import (
	"math"
	"math/bits"
)

// A text stays with an organization once it has named it: "it", "the company" and
// sentences without a name go on about the one named last. Whoever is at the centre
// of the sentences that tell what was lost, how and when is likely whom it befell.

// centre is what the sentences tell of which an organization is the centre.
type centre struct {
	sentences int
	weight    float64 // kinds of facts in them
	harmed    int     // sentences that tell of harm
	kinds     uint8
}

// centresOf finds the centres of all sentences, once.
func (r *reading) centresOf() []centre {
	if r.centres != nil {
		return r.centres
	}
	r.centres = make([]centre, len(r.organizations)+1)
	last, next := -1, 0
	for k, s := range r.sentences {
		named := -1
		for ; next < len(r.byPlace) && r.names[r.byPlace[next]].first < s.last; next++ {
			n := r.names[r.byPlace[next]]
			if n.who < 0 || !r.mayBeCompany(n) && !r.actsAsTown(n, s) || r.speaksThrough(n, s) {
				continue
			}
			if named < 0 || r.organizations[named].kind != "" {
				named = n.who
			}
		}
		if s.tail || s.title {
			continue
		}
		if named >= 0 {
			last = named
		}
		if last >= 0 {
			r.centres[last].add(r.facts[k])
		}
	}
	for who := range r.organizations {
		r.bestCentre.sentences = max(r.bestCentre.sentences, r.centres[who].sentences)
		r.bestCentre.weight = max(r.bestCentre.weight, r.centres[who].weight)
		r.bestCentre.harmed = max(r.bestCentre.harmed, r.centres[who].harmed)
	}
	return r.centres
}

// add counts a sentence with its facts.
func (c *centre) add(facts uint8) {
	c.sentences++
	c.weight += float64(bits.OnesCount8(facts))
	c.kinds |= facts
	if facts&(factEvent|factHow) != 0 {
		c.harmed++
	}
}

// centreFeatures say how much of the text an organization is the centre of.
func (r *reading) centreFeatures(who int) []feature {
	all := r.centresOf()
	c, top := all[who], r.bestCentre
	out := []feature{
		{"at the centre", math.Log2(float64(c.sentences) + 1)},
		{"facts at the centre", math.Log2(c.weight + 1)},
		{"kinds of facts at the centre", float64(bits.OnesCount8(c.kinds)) / 3},
	}
	if c.sentences > 0 && c.sentences == top.sentences {
		out = append(out, feature{"most at the centre", 1})
	}
	if c.weight > 0 && c.weight == top.weight {
		out = append(out, feature{"most facts at the centre", 1})
	}
	if c.harmed > 0 && c.harmed == top.harmed {
		out = append(out, feature{"most harm at the centre", 1})
	}
	return out
}
