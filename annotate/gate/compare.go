package gate

import (
	"fmt"
	"io"
	"strings"

	"assay/annotate"
	"assay/annotate/score"
)

// WriteComparison writes a comparison for a terminal, without any rule: the
// sentence, a row for each field, and the articles that were fixed and broken.
func WriteComparison(w io.Writer, c *score.Comparison) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n\n", c.Sentence())
	fmt.Fprintf(&b, "old   %s\nnew   %s\ngold  %s\n\n", orUnknown(c.Old), orUnknown(c.New), describeGold(c.Gold))
	width := len(annotate.DataTypesExcluded) + 3
	writeComparisonRow(&b, width, "field", "gold", "old", "new", "difference", "fixed", "broken")
	for _, f := range append(append([]score.FieldComparison(nil), c.Fields...), c.Micro, c.Macro) {
		gold, fixed, broken := fmt.Sprint(f.Gold), fmt.Sprint(f.Fixed), fmt.Sprint(f.Broken)
		if f.Field == c.Macro.Field {
			gold, fixed, broken = "", "", ""
		}
		writeComparisonRow(&b, width, f.Field, gold, f.Old.String(), f.New.String(), Difference(f, c.Resampling.MinValues), fixed, broken)
	}
	writeFlips(&b, c)
	b.WriteString("\nold, new: F1, a partial value is wrong. ~: may be noise. =: no answer changed. –: nothing to\ndivide by. fixed, broken: answers that only the new, and only the old extractor has right.\n")
	for _, warning := range c.Warnings {
		fmt.Fprintf(&b, "warning: %s\n", warning)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func orUnknown(version string) string {
	if version == "" {
		return "version not known"
	}
	return version
}

func writeComparisonRow(b *strings.Builder, width int, name, gold, old, new, difference, fixed, broken string) {
	row := fmt.Sprintf("%-*s%6s%8s%8s   %-25s%6s%8s", width, name, gold, old, new, difference, fixed, broken)
	b.WriteString(strings.TrimRight(row, " ") + "\n")
}

// shownFlips is how many articles of each kind a report shows.
const shownFlips = 5

// writeFlips writes the articles that were broken, worst first, then those fixed.
func writeFlips(b *strings.Builder, c *score.Comparison) {
	for _, part := range []struct {
		head  string
		flips []score.Flip
	}{{"broken", c.Broken}, {"fixed", c.Fixed}} {
		if len(part.flips) == 0 {
			continue
		}
		fmt.Fprintf(b, "\n%s\n", flipHead(part.head, len(part.flips)))
		for _, f := range part.flips[:min(shownFlips, len(part.flips))] {
			fmt.Fprintf(b, "  %s  (%s)\n", f.Article, balance(f))
			for _, change := range f.Broken {
				fmt.Fprintf(b, "    − %s\n", describeChange(change))
			}
			for _, change := range f.Fixed {
				fmt.Fprintf(b, "    + %s\n", describeChange(change))
			}
		}
	}
}

func flipHead(head string, n int) string {
	if n > shownFlips {
		return fmt.Sprintf("articles %s: %d, of which the first %d", head, n, shownFlips)
	}
	return fmt.Sprintf("articles %s: %d", head, n)
}

func balance(f score.Flip) string {
	return fmt.Sprintf("%d broken, %d fixed", len(f.Broken), len(f.Fixed))
}

// describeChange says what gold has and what the two extractors proposed.
func describeChange(c score.Change) string {
	s := c.Field
	if c.Incident > 0 {
		s += fmt.Sprintf(" of incident %d", c.Incident+1)
	}
	return s + fmt.Sprintf(": gold %s, old %s, new %s", quoted(c.Gold), quoted(c.Old), quoted(c.New))
}
