package learn

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// TestRows checks that the processor adds up rows as plain loops do, to the bit.
func TestRows(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for stride := 4; stride <= 24; stride += 4 {
		for _, n := range []int{0, 1, 7, 300} {
			words := make([]word, n)
			for i := range words {
				words[i] = word{random.Int32N(50), random.Float32() - 0.3}
			}
			weights, sums := numbers(random, 50*stride), numbers(random, stride)
			plain := slices.Clone(sums)
			gather(sums, words, weights)
			gatherPlainly(plain, words, weights)
			if !slices.Equal(sums, plain) {
				t.Errorf("of %d words in rows of %d: gathered %v, plainly %v", n, stride, sums, plain)
			}
			gradient := slices.Clone(weights)
			scatter(gradient, words, sums)
			scatterPlainly(weights, words, sums)
			if !slices.Equal(gradient, weights) {
				t.Errorf("%d words in rows of %d are scattered otherwise than plainly", n, stride)
			}
		}
	}
}

func numbers(random *rand.Rand, n int) []float32 {
	out := make([]float32, n)
	for i := range out {
		out[i] = random.Float32() - 0.5
	}
	return out
}
