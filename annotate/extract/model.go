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
	joint       jointWords
	tables      weightTables
}

// Ranker is a linear model over hashed features. It adds to an option's log-odds
// by the rules.
type Ranker struct {
	Bits      uint      // there are 1<<Bits weights
	Weights   []float32 // of options' own features, by bucket
	Columns   int       // options that the shared features speak of
	Words     []float32 // of shared features: a row for every bucket of words, in it a column for every option; nil: they say nothing
	All       *Ranker   // of all fields together: what it says is added; nil: none
	Coding    bool      // its words are those of [Problem.Coded]
	Threshold float64   // the least probability of a value that is proposed
	Trust     float32   // share of what was learned that counts in a press article, whose kind has little gold
	ready     readyWeights
	tables    *weightTables // of its model; nil: it is in none
}

// Bucket of a feature's hash.
func (k *Ranker) Bucket(hash uint32) uint32 { return hash * bucketFactor >> (32 - k.Bits) }

const bucketFactor = 0x9e3779b1

// WordBits is the number of rows of [Ranker.Words], as a power of two.
const WordBits = 14

// WordRow is the row of a shared feature.
func WordRow(hash uint32) int { return int(hash * 0x9e3779b1 >> (32 - WordBits)) }

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
		if m.Knows(f.Hash) {
			kept = append(kept, f)
		}
	}
	return kept
}

// Knows says whether the model can know of a shared feature.
func (m *Model) Knows(hash uint32) bool {
	word, bit := KnownBit(hash)
	return m.Known[word]&bit != 0
}

// score is the log-odds of an option; said is what the shared features say, by column.
func (k *Ranker) score(p *Problem, o *Option, said *[MaxColumns]float32) float64 {
	sum := k.addOwn(p.Press, o.Own) + o.beside.weigh(k, p.Press) + said[o.Column]
	return k.baseOf(o) + float64(sum*k.share(p))
}

// baseOf an option is what the rules say of it.
func (k *Ranker) baseOf(o *Option) float64 {
	if k.Coding {
		return CodingShare * o.Base
	}
	return o.Base
}

// CodingShare is the part of what the rules and the options' own features say where the
// narrative as a whole says the rest: they agree, so that the sum of both were too sure.
const CodingShare = 0.35

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
	var said [MaxColumns]float32
	if p.said != nil {
		copy(said[1:], p.said)
	} else {
		k.addWords(&said, k.wordsOf(p))
	}
	out := make([]float64, len(p.Options))
	most := math.Inf(-1)
	for i := range p.Options {
		out[i] = k.score(p, &p.Options[i], &said)
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

// wordsOf a problem are what the ranker's words are of.
func (k *Ranker) wordsOf(p *Problem) []Feature {
	if k.Coding {
		return p.Coded
	}
	return p.Shared
}

// Join lets every field's ranker add what the ranker of all fields says.
func (m *Model) Join() {
	for _, k := range m.Rankers {
		if k != nil {
			k.tables = &m.tables
		}
	}
	for _, f := range annotate.Fields {
		if k := m.Rankers[f.Key]; k != nil {
			k.All = m.Rankers[RankAll]
		}
	}
}
