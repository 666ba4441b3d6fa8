package score

import (
	"math"
	"testing"
)

func near(a, b, by float64) bool { return math.Abs(a-b) <= by }

func TestMcNemar(t *testing.T) {
	for _, tc := range []struct {
		fixed, broken int
		want          float64
	}{
		{0, 0, 1}, {1, 0, 1}, {3, 3, 1}, // twice a tail of more than a half is 1
		{0, 5, 0.0625}, {5, 0, 0.0625}, {0, 6, 0.03125},
		{5, 15, 0.04138947}, // 2·Σ binom(20, k ≤ 5) / 2^20
		{2, 10, 0.03857422},
		{86, 150, 3.716e-05}, // approval ratings in Agresti, Categorical Data Analysis, 10.1
	} {
		if got := McNemar(tc.fixed, tc.broken); !near(got, tc.want, tc.want*1e-3) {
			t.Errorf("McNemar(%d, %d) = %g, want %g", tc.fixed, tc.broken, got, tc.want)
		}
	}
}

func TestHolm(t *testing.T) {
	for _, tc := range []struct{ ps, want []float64 }{
		{nil, nil},
		{[]float64{0.04}, []float64{0.04}},
		{[]float64{0.01, 0.04, 0.03, 0.005}, []float64{0.03, 0.06, 0.06, 0.02}}, // R: p.adjust(p, "holm")
		{[]float64{0.5, 0.5, 0.5}, []float64{1, 1, 1}},
		{[]float64{0.001, 0.01, 0.02, 0.02, 0.6}, []float64{0.005, 0.04, 0.06, 0.06, 0.6}},
	} {
		got := Holm(tc.ps)
		for i := range tc.want {
			if !near(got[i], tc.want[i], 1e-12) {
				t.Errorf("Holm(%v) = %v, want %v", tc.ps, got, tc.want)
				break
			}
		}
	}
}

// With m groups that differ, P cannot be under 2^(1−m): 6 groups give 0.031, 7 give
// 0.016, 8 give 0.008.
func TestTestable(t *testing.T) {
	for _, tc := range []struct {
		differing []int
		want      []bool
	}{
		{[]int{0, 0, 6}, []bool{false, false, true}},
		{[]int{5}, []bool{false}},
		{[]int{6, 6, 30}, []bool{false, false, true}}, // at 0.05/2 only the last could be
		{[]int{7, 7, 30}, []bool{true, true, true}},
		{[]int{7, 7, 7, 30}, []bool{false, false, false, true}},
		{[]int{2000, 0}, []bool{true, false}},
	} {
		got := testable(tc.differing, 0.05)
		for i := range tc.want {
			if got[i] != tc.want[i] {
				t.Errorf("testable(%v) = %v, want %v", tc.differing, got, tc.want)
				break
			}
		}
	}
}

// Where m groups differ, all to one side, the P value of exchanges is 2^(1−m).
func TestSwapTestIsExact(t *testing.T) {
	for _, m := range []int{1, 3, 5, 8} {
		var entries []pair
		for g := range 40 {
			p := pair{group: int32(g), gold: 2, oldProposed: 2, oldCorrect: 2, newProposed: 2, newCorrect: 2}
			if g < m {
				p.newCorrect = 1
			}
			entries = append(entries, p)
		}
		want := math.Ldexp(2, -m)
		if got := swapTest(entries, Resampling{N: 20_000, Seed: 3}); !near(got, want, 0.012) {
			t.Errorf("%d groups: P = %g, want %g", m, got, want)
		}
	}
}
