package neardup_test

import (
	"fmt"
	"slices"
	"testing"

	"assay/annotate"
	"assay/annotate/neardup"

	"pgregory.net/rapid"
)

func TestParseShares(t *testing.T) {
	for text, want := range map[string]neardup.Shares{"80/10/10": {80, 10, 10}, "1/0/1": {1, 0, 1}, "0/0/7": {0, 0, 7}} {
		got, err := neardup.ParseShares(text)
		if err != nil || got != want || got.String() != text {
			t.Errorf("%s: %v, %v", text, got, err)
		}
	}
	for _, text := range []string{"", "80", "80/20", "80/10/10/0", "0/0/0", "-1/1/1", "a/b/c", "80 / 10 / 10", "99999999/1/1"} {
		if got, err := neardup.ParseShares(text); annotate.KindOf(err) != annotate.Invalid {
			t.Errorf("%q: %v, %v, want Invalid", text, got, err)
		}
	}
}

func ids(n int) ([]string, []int) {
	list, groups := make([]string, n), make([]int, n)
	for i := range list {
		list[i], groups[i] = fmt.Sprintf("article-%d", i), i
	}
	return list, groups
}

// TestSharesOfParts: 10,000 groups come near the shares; a share of zero gets none.
func TestSharesOfParts(t *testing.T) {
	list, groups := ids(10_000)
	count := func(shares neardup.Shares, seed uint64) map[neardup.Part]int {
		n := make(map[neardup.Part]int)
		for _, part := range neardup.Parts(list, groups, shares, seed) {
			n[part]++
		}
		return n
	}
	n := count(neardup.DefaultShares, 0)
	for part, want := range map[neardup.Part]int{neardup.Train: 8000, neardup.Dev: 1000, neardup.Test: 1000} {
		if n[part] < want-160 || n[part] > want+160 { // four standard deviations of the largest
			t.Errorf("%s has %d, want about %d", part, n[part], want)
		}
	}
	if n := count(neardup.Shares{1, 0, 0}, 0); n[neardup.Train] != 10_000 {
		t.Errorf("all are to be train: %v", n)
	}
	if n := count(neardup.Shares{1, 0, 1}, 0); n[neardup.Dev] != 0 || n[neardup.Test] == 0 {
		t.Errorf("none is to be dev: %v", n)
	}
	a := neardup.Parts(list, groups, neardup.DefaultShares, 0)
	if b := neardup.Parts(list, groups, neardup.Shares{8, 1, 1}, 0); !slices.Equal(a, b) {
		t.Error("8/1/1 draws otherwise than 80/10/10")
	}
	if b := neardup.Parts(list, groups, neardup.DefaultShares, 1); slices.Equal(a, b) {
		t.Error("another seed draws the same")
	}
	// The draw is a promise: parts of old snapshots must come out again.
	if got := fmt.Sprint(a[:12]); got != "[train train train train train train train train train test train train]" {
		t.Errorf("the first parts are %s", got)
	}
}

// TestAnotherArticleMovesNoOtherGroup, wherever it is put.
func TestAnotherArticleMovesNoOtherGroup(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 60).Draw(t, "articles")
		list, groups := ids(n)
		for i := range groups {
			groups[i] = rapid.IntRange(0, n).Draw(t, "group")
		}
		seed := rapid.Uint64().Draw(t, "seed")
		before := neardup.Parts(list, groups, neardup.DefaultShares, seed)
		joins := rapid.IntRange(0, n+1).Draw(t, "joins")
		after := neardup.Parts(append(slices.Clone(list), rapid.String().Draw(t, "new")), append(slices.Clone(groups), joins), neardup.DefaultShares, seed)
		byGroup := make(map[int]neardup.Part)
		for i, part := range after {
			group := joins
			if i < n {
				group = groups[i]
				if group != joins && part != before[i] {
					t.Fatalf("%s has moved from %s to %s", list[i], before[i], part)
				}
			}
			if p, known := byGroup[group]; known && p != part {
				t.Fatalf("group %d is in %s and %s", group, p, part)
			}
			byGroup[group] = part
		}
	})
}
