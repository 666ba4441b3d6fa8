package learn

import (
	"slices"

	"assay/annotate/extract"
)

// prior of a ranker: that of the model to begin from, or one of no weights.
func (o Options) prior(key string) *extract.Ranker {
	if o.Prior != nil {
		if r := o.Prior.Rankers[key]; r != nil && len(r.Weights) == 1<<rankerBits {
			return r
		}
	}
	return &extract.Ranker{Weights: make([]float32, 1<<rankerBits)}
}

// decidedBefore is how many values a prior must have seen decided in press articles to
// be trusted there as it is.
func (o Options) decidedBefore(key string) float64 {
	trust := min(float64(o.prior(key).Trust), 0.999)
	return o.HalfTrust * trust / (1 - trust)
}

// withPrior adds the words that a prior knows.
func (o Options) withPrior(known []uint64) []uint64 {
	if o.Prior == nil {
		return known
	}
	known = slices.Clone(known)
	for i, bits := range o.Prior.Known {
		known[i] |= bits
	}
	return known
}
