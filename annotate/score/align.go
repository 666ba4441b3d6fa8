package score

import "assay/annotate"

// side is an incident made ready to be compared: its operands by the index of
// their field in annotate.Fields. Fields that were not judged are empty.
type side [][]operand

// field returns the operands of a field, none of the nil side.
func (s side) field(f int) []operand {
	if s == nil {
		return nil
	}
	return s[f]
}

// goldSides prepares gold's incidents. Names also go by the words of their
// evidence, since an article may write a name in several ways.
func goldSides(gold annotate.Record, incidents []annotate.Incident) []side {
	if len(incidents) == 0 {
		return nil
	}
	doc := annotate.NewDocument(gold.Document())
	return sides(gold, incidents, func(c *annotate.Claim) []string {
		names := []string{c.Value.String()}
		for _, s := range c.Evidence {
			n := doc.Len() // gold without its text may have spans beyond it
			names = append(names, doc.Slice(annotate.Span{Start: min(s.Start, n), End: min(s.End, n)}))
		}
		return names
	})
}

func proposedSides(gold annotate.Record, incidents []annotate.Incident) []side {
	return sides(gold, incidents, func(c *annotate.Claim) []string { return []string{c.Value.String()} })
}

func sides(gold annotate.Record, incidents []annotate.Incident, names func(*annotate.Claim) []string) []side {
	list := make([]side, len(incidents))
	for i, incident := range incidents {
		list[i] = make(side, len(annotate.Fields))
		for f := range annotate.Fields {
			field := &annotate.Fields[f]
			claims := incident.Fields[field.Key]
			if len(claims) == 0 || !gold.Judged(field.Key) {
				continue
			}
			operands := make([]operand, len(claims))
			for j := range claims {
				operands[j].claim = &claims[j]
				if field.Comparator == annotate.CompareName {
					operands[j].names = foldAll(names(&claims[j]))
				}
			}
			list[i][f] = operands
		}
	}
	return list
}

// foldAll folds names in place and leaves out those of which nothing is left.
func foldAll(names []string) []string {
	kept := names[:0]
	for _, name := range names {
		if name = foldName(name); name != "" {
			kept = append(kept, name)
		}
	}
	return kept
}

// Weights of the alignment: one correct value outweighs any position, and so
// does the pair of primary incidents.
const (
	weighCorrect = 1_000_000
	weighPrimary = 1_000
	weighNear    = 100 // less the distance of the positions, up to 99
)

// align returns for each incident of gold the index of the proposed one, or -1.
func align(gold, proposed []side) []int {
	weights := make([][]int, len(gold))
	for x := range gold {
		weights[x] = make([]int, len(proposed))
		for y := range proposed {
			w := weighNear - min(weighNear-1, max(x-y, y-x))
			if x == 0 && y == 0 {
				w += weighPrimary
			}
			if len(gold) > 1 || len(proposed) > 1 { // else there is nothing to choose
				w += weighCorrect * correct(gold[x], proposed[y])
			}
			weights[x][y] = w
		}
	}
	return assign(weights)
}

// correct counts the values that two incidents would have right.
func correct(gold, proposed side) int {
	n := 0
	for f, rule := range rules {
		if len(gold[f]) == 0 || len(proposed[f]) == 0 {
			continue
		}
		for i, j := range match(comparator{equal: rule.equal}, gold[f], proposed[f]) {
			if j >= 0 && rule.equal(gold[f][i], proposed[f][j]) {
				n++
			}
		}
	}
	return n
}

// match pairs the values of a field so that most are correct, then most partial,
// and as many as can be: for each gold value the index of the proposed one, or -1.
func match(rule comparator, gold, proposed []operand) []int {
	if len(gold) == 1 && len(proposed) == 1 {
		return []int{0}
	}
	weights := make([][]int, len(gold))
	most := min(len(gold), len(proposed)) // all partial weigh less than one correct
	for i := range gold {
		weights[i] = make([]int, len(proposed))
		for j := range proposed {
			switch rule.grade(gold[i], proposed[j]) {
			case Correct:
				weights[i][j] = most + 1
			case Partial:
				weights[i][j] = 1
			}
		}
	}
	return assign(weights)
}
