package score

import (
	"cmp"
	"math"
	"math/rand/v2"
	"slices"
	"sync/atomic"

	"gonum.org/v1/gonum/stat/distuv"
)

// McNemar is the two-sided P value of the exact test of McNemar (1947): of fixed
// + broken trials in which two extractors differ, each is as likely to be either.
// It is twice the smaller tail of the binomial distribution, at most 1; not the
// mid-P variant, which is smaller and may be wrong more often than it says.
func McNemar(fixed, broken int) float64 {
	n := fixed + broken
	if n == 0 {
		return 1
	}
	tail := distuv.Binomial{N: float64(n), P: 0.5}.CDF(float64(min(fixed, broken)))
	return min(1, 2*tail)
}

// Holm corrects the P values of a family of tests, so that the chance of any
// false alarm in it is at most the level at which they are read (Holm,
// Scandinavian Journal of Statistics 1979). The result is in the order of ps.
func Holm(ps []float64) []float64 {
	order := make([]int, len(ps))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(ps[a], ps[b]) })
	corrected := make([]float64, len(ps))
	largest := 0.0
	for rank, i := range order {
		largest = max(largest, min(1, ps[i]*float64(len(ps)-rank)))
		corrected[i] = largest
	}
	return corrected
}

// testable says which tests of a family can come to anything: by how many groups
// the two extractors differ in, the smallest P value that each could give. One
// that could not be significant beside the others counts for nothing in the
// correction (Tarone, Biometrics 1990); a field in which the extractors say the
// same does not make it harder to see a change in another.
func testable(differing []int, level float64) []bool {
	least := make([]float64, len(differing))
	for i, m := range differing {
		least[i] = min(1, math.Ldexp(2, -m)) // all to one side
	}
	can := make([]bool, len(differing))
	for k := 1; k <= len(differing); k++ {
		n := 0
		for i, p := range least {
			can[i] = p <= level/float64(k)
			if can[i] {
				n++
			}
		}
		if n <= k {
			break
		}
	}
	return can
}

// swapTest is the two-sided P value of approximate randomization (Noreen 1989;
// Yeh, COLING 2000, for F-scores): if the extractors are as good as each other,
// exchanging what they proposed in any of the groups changes nothing. It counts
// the draws in which F1 then differs by at least as much. It is exact where few
// groups differ, where a bootstrap's tail is not.
func swapTest(entries []pair, opts Resampling) float64 {
	var old, change f1Counts // of all groups; and per group what an exchange moves
	differing := make([]f1Counts, 0, len(entries))
	gold := int64(0)
	for _, e := range entries {
		gold += int64(e.gold)
		old.add(e.old())
		if d := e.new().minus(e.old()); d != (f1Counts{}) {
			differing = append(differing, d)
			change.add(d)
		}
	}
	observed := math.Abs(swapped(gold, old, change, f1Counts{}))
	var atLeast atomic.Int64
	opts.eachResample(streamSwaps, func() func(int, *rand.PCG) {
		return func(_ int, random *rand.PCG) {
			var moved f1Counts
			var bits uint64
			for i := range differing {
				if i%64 == 0 {
					bits = random.Uint64()
				}
				keep := -int64(bits & 1) // all ones, or zero
				moved.correct += differing[i].correct & keep
				moved.proposed += differing[i].proposed & keep
				bits >>= 1
			}
			if math.Abs(swapped(gold, old, change, moved)) >= observed-1e-12 {
				atLeast.Add(1)
			}
		}
	})
	return float64(1+atLeast.Load()) / float64(1+opts.N)
}

// f1Counts are the counts of one extractor, beside gold's, that its F1 needs.
type f1Counts struct{ correct, proposed int64 }

func (c *f1Counts) add(o f1Counts) { c.correct += o.correct; c.proposed += o.proposed }

func (c f1Counts) minus(o f1Counts) f1Counts {
	return f1Counts{c.correct - o.correct, c.proposed - o.proposed}
}

func (c f1Counts) f1(gold int64) Rate {
	return Rate{2 * float64(c.correct), float64(gold + c.proposed)}
}

// swapped is the difference in F1 after moved has been exchanged: the old
// extractor has it, the new one no more. An F1 of nothing counts 0.
func swapped(gold int64, old, change, moved f1Counts) float64 {
	a, b := old, old
	a.add(moved)
	b.add(change.minus(moved))
	before, _ := a.f1(gold).Value()
	after, _ := b.f1(gold).Value()
	return after - before
}
