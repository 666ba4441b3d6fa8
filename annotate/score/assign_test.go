package score

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func TestAssign(t *testing.T) {
	for _, tc := range []struct {
		name    string
		weights [][]int
		want    []int
	}{
		{"no rows", nil, []int{}},
		{"no columns", [][]int{{}, {}}, []int{-1, -1}},
		{"the best for one is not the best for all", [][]int{{10, 9}, {9, 1}}, []int{1, 0}},
		{"more rows than columns", [][]int{{1}, {5}, {3}}, []int{-1, 0, -1}},
		{"more columns than rows", [][]int{{1, 5, 3}}, []int{1}},
	} {
		if got := assign(tc.weights); !slices.Equal(got, tc.want) {
			t.Errorf("%s: got %v, want %v", tc.name, got, tc.want)
		}
	}
}

func TestAssignIsGreatest(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n, m := rapid.IntRange(1, 5).Draw(t, "rows"), rapid.IntRange(1, 5).Draw(t, "columns")
		weights := make([][]int, n)
		for i := range weights {
			weights[i] = rapid.SliceOfN(rapid.IntRange(0, 4), m, m).Draw(t, "row")
		}
		sum, pairs := 0, 0
		taken := map[int]bool{}
		for i, j := range assign(weights) {
			if j < 0 {
				continue
			}
			if taken[j] {
				t.Fatalf("column %d is taken twice", j)
			}
			taken[j] = true
			sum += weights[i][j]
			pairs++
		}
		if want := greatest(weights, 0, map[int]bool{}); sum != want || pairs != min(n, m) {
			t.Fatalf("%d pairs weigh %d, want %d weighing %d", pairs, sum, min(n, m), want)
		}
	})
}

// greatest tries every assignment of the rows from i on.
func greatest(weights [][]int, i int, taken map[int]bool) int {
	if i == len(weights) {
		return 0
	}
	best := greatest(weights, i+1, taken)
	for j, w := range weights[i] {
		if !taken[j] {
			taken[j] = true
			best = max(best, w+greatest(weights, i+1, taken))
			taken[j] = false
		}
	}
	return best
}
