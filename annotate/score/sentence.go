package score

import (
	"fmt"
	"strings"
)

// few near-duplicate groups make every interval rough.
const few = 30

func (c *Comparison) warnings(old, new *Evaluation) []string {
	var list []string
	for _, side := range []struct {
		which string
		e     *Evaluation
	}{{"old", old}, {"new", new}} {
		if n := len(side.e.Missing); n > 0 {
			list = append(list, fmt.Sprintf("the %s extractor said nothing of %s, scored as if it had proposed no incident", side.which, number(n, "gold article")))
		}
	}
	gold := make([]int, len(c.Fields))
	for j, f := range c.Fields {
		gold[j] = f.Gold
	}
	return append(list, Warnings(c.Articles, c.Groups, gold, c.Resampling.withDefaults().MinValues)...)
}

// Warnings says what to know before believing figures that were counted on so
// many articles in so many near-duplicate groups, with so many gold values in each
// field, as annotate.Fields.
func Warnings(articles, groups int, gold []int, minValues int) []string {
	var list []string
	if groups < few {
		list = append(list, fmt.Sprintf("%s in %s: intervals are rough below %d groups", number(articles, "article"), number(groups, "group"), few))
	}
	var small []string
	for j, n := range gold {
		if n > 0 && n < minValues {
			small = append(small, fmt.Sprintf("%s (n = %d)", fieldKeys[j], n))
		}
	}
	if len(small) > 0 {
		list = append(list, fmt.Sprintf("fewer than %d gold values, too few to gate: %s", minValues, strings.Join(small, ", ")))
	}
	return list
}

// Sentence is the verdict in one sentence.
func (c *Comparison) Sentence() string {
	better, worse := c.moved(FieldComparison.Better), c.moved(FieldComparison.Worse)
	m := c.Micro
	switch {
	case !m.Defined:
		return "Nothing can be compared: there are too few values."
	case m.Fixed+m.Broken == 0 && m.Diff == 0:
		return fmt.Sprintf("No difference: all figures are the same (micro F1 %s).", m.New)
	case m.Better() && len(worse) == 0:
		return "Better: " + c.micro() + inFields("better in", better) + "."
	case m.Worse() && len(better) == 0:
		return "Worse: " + c.micro() + inFields("worse in", worse) + "."
	case m.Better() || m.Worse() || len(better) > 0 && len(worse) > 0:
		return "Mixed: " + c.micro() + inFields("better in", better) + inFields("worse in", worse) + "."
	case len(worse) > 0:
		return "Worse in " + strings.Join(worse, ", ") + ": " + c.micro() + "."
	case len(better) > 0:
		return "Better in " + strings.Join(better, ", ") + ": " + c.micro() + "."
	}
	return "No difference beyond noise: " + c.micro() + "."
}

func (c *Comparison) micro() string {
	m := c.Micro
	moved := fmt.Sprintf("micro F1 %s → %s (%+.3f, %+.3f to %+.3f)", m.Old, m.New, m.Diff, m.Low, m.High)
	if m.Noise {
		moved = fmt.Sprintf("micro F1 %s → %s (~)", m.Old, m.New)
	}
	return fmt.Sprintf("%s, %s fixed, %d broken", moved, number(m.Fixed, "answer"), m.Broken)
}

func (c *Comparison) moved(how func(FieldComparison) bool) []string {
	var fields []string
	for _, f := range c.Fields {
		if how(f) {
			fields = append(fields, f.Field)
		}
	}
	return fields
}

func inFields(how string, fields []string) string {
	if len(fields) == 0 {
		return ""
	}
	return "; " + how + " " + strings.Join(fields, ", ")
}

func number(n int, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return fmt.Sprintf("%d %s", n, noun)
}
