package score

import (
	"math/rand/v2"
	"runtime"
	"sync"
)

// Resampling says how intervals and tests are drawn. The zero value is ready for
// use; equal values give equal figures on every machine.
type Resampling struct {
	N         int     `json:"resamples"` // 0: 2,000
	Seed      uint64  `json:"seed"`
	Level     float64 `json:"level"`      // of intervals, and 1 less the level of tests; 0: 0.95
	MinValues int     `json:"min_values"` // gold values that a field needs to be tested; 0: 50
}

// withDefaults fills in what is zero.
func (r Resampling) withDefaults() Resampling {
	if r.N <= 0 {
		r.N = 2000
	}
	if r.Seed == 0 {
		r.Seed = 1 // as the commands have it, so that pages and pipelines draw the same
	}
	if r.Level <= 0 || r.Level >= 1 {
		r.Level = 0.95
	}
	if r.MinValues <= 0 {
		r.MinValues = 50
	}
	return r
}

// Streams of random numbers, so that no draw of one purpose repeats another's.
const (
	streamBootstrap = 1 << 32
	streamSwaps     = 2 << 32
)

// eachResample calls use for every resample, on all processors. Each has random
// numbers of its own, so that the outcome is the same on however many.
func (r Resampling) eachResample(stream uint64, newUse func() func(i int, random *rand.PCG)) {
	workers := min(r.N, runtime.GOMAXPROCS(0))
	var wait sync.WaitGroup
	for w := range workers {
		wait.Go(func() {
			random := rand.NewPCG(0, 0)
			use := newUse()
			for i := w; i < r.N; i += workers {
				random.Seed(r.Seed, stream+uint64(i))
				use(i, random)
			}
		})
	}
	wait.Wait()
}

// drawGroups fills weights with how often each group comes in a resample: as many
// draws with replacement as there are groups.
func drawGroups(weights []int32, random *rand.PCG) {
	clear(weights)
	n := uint64(len(weights))
	for i := 0; i < len(weights); i += 2 {
		bits := random.Uint64() // two draws: a product's upper half lies in [0, n)
		weights[(bits>>32)*n>>32]++
		if i+1 < len(weights) {
			weights[(bits&0xFFFFFFFF)*n>>32]++
		}
	}
}
