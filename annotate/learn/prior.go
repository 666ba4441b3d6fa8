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

// decidedBefore is how many values must have been decided in press articles for a trust.
func (o Options) decidedBefore(trust float32) float64 {
	t := min(float64(trust), 0.999)
	return o.HalfTrust * t / (1 - t)
}

// note says what a model is trained on.
func (o Options) note() string {
	if o.Prior == nil {
		return o.Note
	}
	return o.Note + "; on top of " + extract.NewWith(o.Prior).Version()
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
