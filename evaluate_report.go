package main

import (
	"fmt"
	"io"
	"strings"

	"assay/annotate/score"
)

// printTable prints what was scored, a row for each field and for the means,
// what became of incidents, how far confidences can be trusted, slices, and what
// to know before believing it.
func (m *measures) printTable(w io.Writer) {
	which := "all incidents"
	if m.Primary {
		which = "primary incidents"
	}
	fmt.Fprintf(w, "%s, %s", counted(m.sum.Records, "gold article"), which)
	if by := m.Extractor; by != "" {
		fmt.Fprintf(w, ", proposals by %s", by)
	}
	fmt.Fprint(w, "\n\n")
	m.printRows(w)
	n := m.sum.Incidents
	fmt.Fprintf(w, "\nincidents: %d found, %d missed, %d invented\n", n.Found, n.Missed, n.Invented)
	m.printConfidence(w)
	m.printSlices(w)
	fmt.Fprintf(w, "\nP, R, F1: a partial value is wrong; lenient F1: it is half right. %.0f %%: interval of F1, from\n"+
		"%d resamples of %s. Evidence: share of the correct values\n"+
		"whose evidence overlaps gold's. –: nothing to divide by, or too little for an interval.\n",
		100*m.intervals.Resampling.Level, m.intervals.Resampling.N, counted(m.intervals.Groups, "near-duplicate group"))
	for _, warning := range m.warnings {
		fmt.Fprintln(w, wrapped("warning: "+warning))
	}
	for _, note := range m.notes {
		fmt.Fprintf(w, "note: %s\n", note)
	}
}

func (m *measures) printRows(w io.Writer) {
	fmt.Fprintf(w, "%-22s%6s%8s%8s%8s%15s%13s%11s\n", "field", "gold", "P", "R", "F1",
		fmt.Sprintf("%.0f %%", 100*m.intervals.Resampling.Level), "lenient F1", "evidence")
	row := func(name, gold string, f score.FieldIntervals, lenient, evidence score.Rate) {
		fmt.Fprintf(w, "%-22s%6s%8s%8s%8s%15s%13s%11s\n", name, gold, f.Precision.Rate, f.Recall.Rate, f.F1.Rate, f.F1.Range(), lenient, evidence)
	}
	for i, f := range m.sum.Fields() {
		row(f.Field.Key, fmt.Sprint(f.Gold()), m.intervals.Fields[i], f.Figures(score.Lenient).F1, f.Evidence.OverlapRate())
	}
	micro, macro := m.sum.Micro(), m.sum.Macro(score.Lenient)
	row("micro", fmt.Sprint(micro.Gold()), m.intervals.Micro, micro.Figures(score.Lenient).F1, micro.Evidence.OverlapRate())
	macroF1 := m.intervals.Macro.F1
	fmt.Fprintf(w, "%-28s%8s%8s%8s%15s%13s\n", fmt.Sprintf("macro (%.0f fields)", macroF1.Den),
		m.intervals.Macro.Precision.Rate, m.intervals.Macro.Recall.Rate, macroF1.Rate, macroF1.Range(), macro.F1)
}

// printConfidence says how far confidences can be taken for probabilities, and how
// many values could be accepted unseen.
func (m *measures) printConfidence(w io.Writer) {
	c := m.calibration
	if c.N == 0 {
		fmt.Fprintln(w, "confidence: no proposed value has one")
		return
	}
	fmt.Fprintf(w, "confidence: ECE %s, Brier %s, of %s\n", c.ECE, c.Brier, counted(c.N, "value"))
	for _, a := range m.accepted {
		if a.Field == "" {
			fmt.Fprintf(w, "auto-acceptable at %.0f %%: %s of the proposed values; precision %s\n", 100*a.Target, a.Share, a.Precision)
		}
	}
}

func (m *measures) printSlices(w io.Writer) {
	if len(m.slices) == 0 {
		return
	}
	fmt.Fprintf(w, "\n%-36s%9s%8s%8s%10s%15s\n", "slice", "articles", "groups", "gold", "micro F1",
		fmt.Sprintf("%.0f %%", 100*m.intervals.Resampling.Level))
	for _, s := range m.slices {
		micro := s.Sum.Micro()
		fmt.Fprintf(w, "%-36s%9d%8d%8d%10s%15s\n", s.name(), s.Articles, s.Groups, micro.Gold(), s.f1.Rate, s.f1.Range())
	}
}

func (s sliceMeasure) name() string {
	name := s.Attribute
	if s.Value != "" {
		name += " " + s.Value
	}
	if long := []rune(name); len(long) > 35 {
		name = string(long[:34]) + "…"
	}
	return name
}

// wrapped breaks a text into lines of up to 95 characters.
func wrapped(text string) string {
	var b strings.Builder
	column := 0
	for i, word := range strings.Fields(text) {
		n := len([]rune(word))
		switch {
		case i > 0 && column+1+n > 95:
			b.WriteString("\n  ")
			column = 2
		case i > 0:
			b.WriteByte(' ')
			column++
		}
		b.WriteString(word)
		column += n
	}
	return b.String()
}
