package main

import (
	"encoding/json"
	"io"

	"assay/annotate"
	"assay/annotate/score"
)

// evaluationJSON is what --json prints. Undefined rates are null.
type evaluationJSON struct {
	Schema      string               `json:"schema"`
	Extractor   string               `json:"extractor,omitempty"`
	Gold        goldJSON             `json:"gold"`
	Comparators string               `json:"comparators"`
	Primary     bool                 `json:"primary"`
	Records     int                  `json:"records"`
	Strict      averagesJSON         `json:"strict"`
	Lenient     averagesJSON         `json:"lenient"`
	Intervals   score.Intervals      `json:"intervals"`
	Fields      map[string]fieldJSON `json:"fields"`
	Incidents   score.Incidents      `json:"incidents"`
	Calibration score.Calibration    `json:"calibration"`
	Risk        []score.RiskPoint    `json:"risk_coverage"`
	AutoAccept  []score.AutoAccept   `json:"auto_accept"` // of fields with a proposed value; "" over all
	Spans       score.SpanTallies    `json:"spans"`
	Slices      []sliceJSON          `json:"slices,omitempty"`
	Alignment   map[string][]int     `json:"alignment"` // by article: of each gold incident the proposed one, or -1
	Warnings    []string             `json:"warnings,omitempty"`
	Notes       []string             `json:"notes,omitempty"`
}

// goldJSON names what was scored against.
type goldJSON struct {
	Name    string `json:"name,omitempty"`
	Hash    string `json:"hash"`
	Records int    `json:"records"`
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

// sliceJSON is a slice; of a predicate, Slice is its text and there is no Value.
type sliceJSON struct {
	Slice    string         `json:"slice"`
	Value    string         `json:"value,omitempty"`
	Articles int            `json:"articles"`
	Groups   int            `json:"groups"`
	Gold     int            `json:"gold"`
	F1       score.Interval `json:"f1"`
}

func (m *measures) printJSON(w io.Writer) error {
	out := evaluationJSON{
		Schema: annotate.SchemaVersion, Extractor: m.Extractor, Comparators: m.Comparators, Primary: m.Primary, Records: m.sum.Records,
		Gold:   goldJSON{m.Gold.Name, m.Gold.Hash, m.Gold.Records},
		Strict: m.averages(score.Strict), Lenient: m.averages(score.Lenient), Intervals: m.intervals,
		Fields: make(map[string]fieldJSON), Incidents: m.sum.Incidents,
		Calibration: m.calibration, Risk: m.RiskCoverage(""), Spans: m.Spans(),
		Alignment: make(map[string][]int), Warnings: m.warnings, Notes: m.notes,
	}
	for _, f := range m.sum.Fields() {
		out.Fields[f.Field.Key] = fieldOf(f.Tally)
	}
	for _, a := range m.accepted {
		if a.Field == "" || a.Share.Den > 0 {
			out.AutoAccept = append(out.AutoAccept, a)
		}
	}
	for _, s := range m.slices {
		micro := s.Sum.Micro()
		out.Slices = append(out.Slices, sliceJSON{s.Attribute, s.Value, s.Articles, s.Groups, micro.Gold(), s.f1})
	}
	for _, a := range m.Articles {
		if a.Record.Several() {
			out.Alignment[a.ID] = a.Record.Alignment
		}
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc.Encode(out)
}

func fieldOf(t score.Tally) fieldJSON {
	return fieldJSON{
		Gold: t.Gold(), Proposed: t.Proposed(),
		Correct: t.Correct, Partial: t.Partial, Incorrect: t.Incorrect, Missing: t.Missing, Spurious: t.Spurious,
		Figures: t.Figures(score.Strict), LenientF1: t.Figures(score.Lenient).F1,
		Evidence: evidenceJSON{t.Evidence.Exact, t.Evidence.Overlap, t.Evidence.Judged},
	}
}

func (m *measures) averages(partial score.Credit) averagesJSON {
	return averagesJSON{Micro: m.sum.Micro().Figures(partial), Macro: m.sum.Macro(partial)}
}
