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
	hash        string
}

// Ranker is a linear model over hashed features. It adds to an option's log-odds
// by the rules.
type Ranker struct {
	Bits      uint // there are 1<<Bits weights
	Weights   []float32
	Threshold float64 // the least probability of a value that is proposed
}

// Bucket of a feature's hash.
func (k *Ranker) Bucket(hash uint32) uint32 { return hash * 0x9e3779b1 >> (32 - k.Bits) }

// Combine hashes a shared feature with the seed of an option.
func Combine(hash, seed uint32) uint32 { return mix(hash, seed) }

// Score is the log-odds of an option.
func (k *Ranker) Score(p *Problem, o *Option) float64 {
	sum := float32(0)
	for _, f := range o.Own {
		sum += k.Weights[k.Bucket(f.Hash)] * f.X
	}
	if o.Seed != 0 {
		for _, f := range p.Shared {
			sum += k.Weights[k.Bucket(mix(f.Hash, o.Seed))] * f.X
		}
	}
	return o.Base + float64(sum)
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

// Signals of how sure a proposed value is.
type Signals []float64

// signalsOf a value with probability p, of an incident with probability exists.
func signalsOf(p, exists float64, further, said bool, margin float64, titled bool) Signals {
	return Signals{1, logit(p), logit(exists), indicator(further), indicator(!said), min(max(margin, -3), 3) / 3, indicator(titled)}
}

func indicator(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

func logit(p float64) float64 {
	p = min(max(p, 1e-3), 1-1e-3)
	return math.Log(p / (1 - p))
}

// confidence by the calibration of a field, else the probability itself.
func (m *Model) confidence(field string, s Signals) float64 {
	w := m.Calibration[field]
	if len(w) != len(s) {
		return logistic(s[1])
	}
	x := 0.0
	for i := range s {
		x += float64(w[i]) * s[i]
	}
	return logistic(x)
}

// proposed is a value that the model chose.
type proposal struct {
	choice
	signals Signals
}

var _ = annotate.Victim
