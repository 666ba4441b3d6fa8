package main

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"assay/annotate"
	"assay/annotate/score"
)

// printTable prints what was scored, a row for each field and for the means,
// what became of incidents, and the notes.
func (e *evaluation) printTable(w io.Writer) {
	which := "all incidents"
	if e.opts.Primary {
		which = "primary incidents"
	}
	fmt.Fprintf(w, "%s, %s", counted(e.sum.Records, "gold article"), which)
	if by := e.extractor(); by != "" {
		fmt.Fprintf(w, ", proposals by %s", by)
	}
	fmt.Fprint(w, "\n\n")
	e.printRows(w)
	n := e.sum.Incidents
	fmt.Fprintf(w, "\nincidents: %d found, %d missed, %d invented\n", n.Found, n.Missed, n.Invented)
	fmt.Fprint(w, "P, R, F1: a partial value is wrong. Lenient F1: it is half right. Evidence: share of the\n"+
		"correct values whose evidence overlaps gold's. –: nothing to divide by.\n")
	for _, note := range e.notes {
		fmt.Fprintf(w, "note: %s\n", note)
	}
}

func (e *evaluation) printRows(w io.Writer) {
	row := func(name, gold string, rates ...score.Rate) {
		var line strings.Builder
		fmt.Fprintf(&line, "%-22s%6s", name, gold)
		for i, r := range rates {
			fmt.Fprintf(&line, "%*s", rateColumns[i].width, r)
		}
		fmt.Fprintln(w, line.String())
	}
	fmt.Fprintf(w, "%-22s%6s", "field", "gold")
	for _, c := range rateColumns {
		fmt.Fprintf(w, "%*s", c.width, c.title)
	}
	fmt.Fprintln(w)
	for _, f := range e.sum.Fields() {
		row(f.Field.Key, fmt.Sprint(f.Gold()), rates(f.Tally)...)
	}
	micro, macro := e.sum.Micro(), e.sum.Macro(score.Strict)
	row("micro", fmt.Sprint(micro.Gold()), rates(micro)...)
	row(fmt.Sprintf("macro (%.0f fields)", macro.F1.Den), "",
		macro.Precision, macro.Recall, macro.F1, e.sum.Macro(score.Lenient).F1)
}

var rateColumns = []struct {
	title string
	width int
}{{"P", 8}, {"R", 8}, {"F1", 8}, {"lenient F1", 13}, {"evidence", 11}}

// rates returns the figures of a row, in the order of rateColumns.
func rates(t score.Tally) []score.Rate {
	f := t.Figures(score.Strict)
	return []score.Rate{f.Precision, f.Recall, f.F1, t.Figures(score.Lenient).F1, t.Evidence.OverlapRate()}
}

// evaluationJSON is what --json prints. Undefined rates are null.
type evaluationJSON struct {
	Schema    string               `json:"schema"`
	Extractor string               `json:"extractor,omitempty"`
	Primary   bool                 `json:"primary"`
	Records   int                  `json:"records"`
	Strict    averagesJSON         `json:"strict"`
	Lenient   averagesJSON         `json:"lenient"`
	Fields    map[string]fieldJSON `json:"fields"`
	Incidents score.Incidents      `json:"incidents"`
	Alignment map[string][]int     `json:"alignment"` // by article: of each gold incident the proposed one, or -1
	Notes     []string             `json:"notes,omitempty"`
}

type averagesJSON struct {
	Micro score.Figures `json:"micro"`
	Macro score.Figures `json:"macro"`
}

type fieldJSON struct {
	Gold      int `json:"gold"`
	Proposed  int `json:"proposed"`
	Correct   int `json:"correct"`
	Partial   int `json:"partial"`
	Incorrect int `json:"incorrect"`
	Missing   int `json:"missing"`
	Spurious  int `json:"spurious"`
	score.Figures
	LenientF1 score.Rate   `json:"lenient_f1"`
	Evidence  evidenceJSON `json:"evidence"`
}

// evidenceJSON counts; N are the correct values whose gold has evidence.
type evidenceJSON struct {
	Exact   int `json:"exact"`
	Overlap int `json:"overlap"`
	N       int `json:"n"`
}

func (e *evaluation) printJSON(w io.Writer) error {
	out := evaluationJSON{
		Schema: annotate.SchemaVersion, Extractor: e.extractor(), Primary: e.opts.Primary, Records: e.sum.Records,
		Strict: e.averages(score.Strict), Lenient: e.averages(score.Lenient),
		Fields: make(map[string]fieldJSON), Incidents: e.sum.Incidents, Alignment: e.alignment, Notes: e.notes,
	}
	for _, f := range e.sum.Fields() {
		out.Fields[f.Field.Key] = fieldJSON{
			Gold: f.Gold(), Proposed: f.Proposed(),
			Correct: f.Correct, Partial: f.Partial, Incorrect: f.Incorrect, Missing: f.Missing, Spurious: f.Spurious,
			Figures: f.Figures(score.Strict), LenientF1: f.Figures(score.Lenient).F1,
			Evidence: evidenceJSON{f.Evidence.Exact, f.Evidence.Overlap, f.Evidence.Judged},
		}
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc.Encode(out)
}

func (e *evaluation) averages(partial score.Credit) averagesJSON {
	return averagesJSON{Micro: e.sum.Micro().Figures(partial), Macro: e.sum.Macro(partial)}
}
