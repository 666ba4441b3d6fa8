package score

import (
	"slices"
	"strings"

	"assay/annotate"
)

// comparator decides on a gold and a proposed value. What is equal is correct;
// partial is asked for the others, and nil where nothing is.
type comparator struct {
	equal, partial func(gold, proposed operand) bool
}

// comparators holds the rule of every comparator of the schema. A rule is never
// changed in place: another rule is another version ("name/2"), so that figures
// stay comparable.
var comparators = map[annotate.Comparator]comparator{
	annotate.CompareName:   {sameName, similarName},
	annotate.CompareCount:  {sameCount, nearCount},
	annotate.CompareDate:   {sameValue, nestedDate},
	annotate.CompareChoice: {sameValue, nil},
	annotate.CompareMoney:  {sameValue, sameAmount},
}

// rules are the comparators of annotate.Fields, in their order.
var rules = func() []comparator {
	list := make([]comparator, len(annotate.Fields))
	for i, f := range annotate.Fields {
		list[i] = comparators[f.Comparator]
	}
	return list
}()

// operand is a claim, made ready to be compared.
type operand struct {
	claim *annotate.Claim
	names []string // folded, none empty: the value and, on gold's side, its evidence texts
}

func (c comparator) grade(gold, proposed operand) Kind {
	switch {
	case c.equal(gold, proposed):
		return Correct
	case c.partial != nil && c.partial(gold, proposed):
		return Partial
	}
	return Incorrect
}

func sameValue(gold, proposed operand) bool { return gold.claim.Value == proposed.claim.Value }

func sameName(gold, proposed operand) bool {
	return len(proposed.names) > 0 && slices.Contains(gold.names, proposed.names[0])
}

// similarName says whether the words of the proposed name and of the gold value,
// or of one of its evidence texts, have an F1 of at least 0.8.
func similarName(gold, proposed operand) bool {
	if len(proposed.names) == 0 {
		return false
	}
	words := strings.Fields(proposed.names[0])
	return slices.ContainsFunc(gold.names, func(name string) bool {
		others := strings.Fields(name)
		// F1 = 2·common / (words + others) ≥ 4/5, in whole numbers
		enough := func(common int) bool { return 5*common >= 2*(len(words)+len(others)) }
		return enough(min(len(words), len(others))) && enough(common(words, others))
	})
}

// common counts the words that two lists share, repeated ones as often as both
// hold them.
func common(a, b []string) int {
	left := make(map[string]int, len(a))
	for _, w := range a {
		left[w]++
	}
	n := 0
	for _, w := range b {
		if left[w] > 0 {
			left[w]--
			n++
		}
	}
	return n
}

// sameCount asks for the qualifier only where gold has one: imported gold may
// not.
func sameCount(gold, proposed operand) bool {
	a, b, ok := both[annotate.Count](gold, proposed)
	return ok && a.N == b.N && (a.Qualifier == "" || a.Qualifier == b.Qualifier)
}

func nearCount(gold, proposed operand) bool {
	a, b, ok := both[annotate.Count](gold, proposed)
	return ok && max(a.N-b.N, b.N-a.N) <= a.N/100
}

func nestedDate(gold, proposed operand) bool {
	a, b, ok := both[annotate.Date](gold, proposed)
	return ok && (a.Contains(b) || b.Contains(a))
}

func sameAmount(gold, proposed operand) bool {
	a, b, ok := both[annotate.Money](gold, proposed)
	return ok && a.Amount == b.Amount
}

// both returns the values of two claims as the type that the field holds.
func both[V annotate.Value](gold, proposed operand) (a, b V, ok bool) {
	a, okA := gold.claim.Value.(V)
	b, okB := proposed.claim.Value.(V)
	return a, b, okA && okB
}
