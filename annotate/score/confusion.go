package score

import "assay/annotate"

// Confusion counts, for a field of choices, what was proposed for what gold says:
// the contingency table of a classifier (Kohavi and Provost, Glossary of Terms,
// Machine Learning 1998), with one more row and column for no value. Of a field of
// several values, those that are left over on both sides are paired as they come.
type Confusion struct {
	Gold, Proposed []string // choices that occur on a side, in the schema's order, then [None]
	Counts         [][]int  // by row of gold and column of proposed
}

// Confusion of a field; without rows where the field is none of choices, or has no
// value on either side.
func (e *Evaluation) Confusion(field string) Confusion {
	f, ok := annotate.FieldOf(field)
	if !ok || len(f.Choices) == 0 {
		return Confusion{}
	}
	pairs := make(map[[2]string]int)
	for _, a := range e.Articles {
		for _, o := range a.Record.Outcomes {
			if o.Field == field {
				pairs[[2]string{choiceOf(o.Gold), choiceOf(o.Proposed)}]++
			}
		}
	}
	order := []string{}
	for _, c := range f.Choices {
		order = append(order, c.Key)
	}
	return confusionOf(pairs, append(order, None))
}

func confusionOf(pairs map[[2]string]int, order []string) Confusion {
	var sides [2][]string
	for _, choice := range order {
		var occurs [2]bool
		for pair := range pairs {
			occurs[0] = occurs[0] || pair[0] == choice
			occurs[1] = occurs[1] || pair[1] == choice
		}
		for side := range sides {
			if occurs[side] {
				sides[side] = append(sides[side], choice)
			}
		}
	}
	c := Confusion{Gold: sides[0], Proposed: sides[1]}
	for _, gold := range c.Gold {
		var row []int
		for _, proposed := range c.Proposed {
			row = append(row, pairs[[2]string{gold, proposed}])
		}
		c.Counts = append(c.Counts, row)
	}
	return c
}

// choiceOf a claim, [None] where there is none.
func choiceOf(c *annotate.Claim) string {
	if c == nil {
		return None
	}
	return c.Value.String()
}
