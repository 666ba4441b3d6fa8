package score

import (
	"slices"

	"assay/annotate"
)

// Same says whether a proposed value would be correct beside a claim of gold, in
// gold's document.
func Same(f annotate.Field, gold annotate.Claim, doc *annotate.Document, v annotate.Value) bool {
	g := operand{claim: &gold}
	p := operand{claim: &annotate.Claim{Value: v}}
	if f.Comparator == annotate.CompareName {
		g.names = foldAll(goldNames(&gold, doc))
		p.names = foldAll([]string{v.String()})
	}
	return comparators[f.Comparator].equal(g, p)
}

func goldNames(c *annotate.Claim, doc *annotate.Document) []string {
	names := []string{c.Value.String()}
	for _, s := range c.Evidence {
		names = append(names, doc.Slice(s))
	}
	return slices.Clip(names)
}
