package extract

import (
	"math"

	"assay/annotate"
)

// Model holds what was learned from gold: for each ranker weights over hashed
// features, which correct the hand-set ones, and for each field how sure to be of
// a value.
type Model struct {
	Note        string // what it was trained on
	Rankers     map[string]*Ranker
	Calibration map[string][]float32 // weights of [Signals], by field; RankIncident for incidents
	Known       []uint64             // words and pairs that several articles had, as a set of bits by hash; nil: all
	Floor       float64              // the least confidence of a value that is proposed
	hash        string
}

// Ranker is a linear model over hashed features. It adds to an option's log-odds
// by the rules.
type Ranker struct {
	Bits      uint // there are 1<<Bits weights
	Weights   []float32
	All       *Ranker // of all fields together: what it says is added; nil: none
	Threshold float64 // the least probability of a value that is proposed
	Trust     float32 // share of what was learned that counts in a press article, whose kind has little gold
	lookup    *lookup // the same weights for reading; nil while they are learned
}

// Bucket of a feature's hash.
func (k *Ranker) Bucket(hash uint32) uint32 { return hash * 0x9e3779b1 >> (32 - k.Bits) }

// KnownBits is the size of [Model.Known], as a power of two.
const KnownBits = 17

// KnownBit of a shared feature: its word in [Model.Known] and the bit there.
func KnownBit(hash uint32) (word int, bit uint64) {
	k := hash * 0x9e3779b1 >> (32 - KnownBits)
	return int(k / 64), 1 << (k % 64)
}

// known keeps the shared features that the model can know of.
func (m *Model) known(all []Feature) []Feature {
	if m == nil || m.Known == nil {
		return all
	}
	kept := all[:0]
	for _, f := range all {
		if word, bit := KnownBit(f.Hash); m.Known[word]&bit != 0 {
			kept = append(kept, f)
		}
	}
	return kept
}

// Combine hashes a shared feature with the seed of an option.
func Combine(hash, seed uint32) uint32 { return mix(hash, seed) }

// Score is the log-odds of an option.
func (k *Ranker) Score(p *Problem, o *Option) float64 {
	sum := k.addOwn(0, o.Own)
	if k.All != nil {
		sum = k.All.addOwn(sum, o.Own)
	}
	if o.Seed != 0 {
		sum = k.addShared(sum, p.Shared, o.Seed)
	}
	return o.Base + float64(sum*k.share(p))
}

// share of what was learned that counts in the kind of article of a problem.
func (k *Ranker) share(p *Problem) float32 {
	if p.Press {
		return k.Trust
	}
	return 1
}

// Probabilities of the options: each by itself where several may be right, else
// together one.
func (k *Ranker) Probabilities(p *Problem) []float64 {
	out := make([]float64, len(p.Options))
	most := math.Inf(-1)
	for i := range p.Options {
		out[i] = k.Score(p, &p.Options[i])
		most = max(most, out[i])
	}
	if p.Many {
		for i, x := range out {
			out[i] = 1 / (1 + math.Exp(-x))
		}
		return out
	}
	sum := 0.0
	for i, x := range out {
		out[i] = math.Exp(x - most)
		sum += out[i]
	}
	for i := range out {
		out[i] /= sum
	}
	return out
}

// Join lets every field's ranker add what the ranker of all fields says.
func (m *Model) Join() {
	for _, f := range annotate.Fields {
		if k := m.Rankers[f.Key]; k != nil {
			k.All = m.Rankers[RankAll]
		}
	}
}
