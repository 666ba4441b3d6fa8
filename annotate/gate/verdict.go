package gate

import (
	"time"

	"assay/annotate/score"
)

// Status of a verdict, a case or a finding.
type Status string

const (
	Pass       Status = "pass"
	Regression Status = "regression"
	Unjudged   Status = "cannot be judged"
	Skipped    Status = "skipped" // of a finding or a case: no rule applies
)

// Verdict is what a candidate came to. Every report is made from it alone.
type Verdict struct {
	Status     Status
	Sentence   string
	Baseline   Run
	Candidate  Run
	Judged     time.Time
	Gold       score.GoldVersion
	Articles   int
	Cases      []Case            // all values, incidents, fields, slices, pins
	Comparison *score.Comparison // nil where the two could not be compared
	Reasons    []string          // why it cannot be judged
	Warnings   []string
	inputs     int // how many of the reasons are about the input, not a case; they come first
	Loosened   []Loosened
	Rules      []string // names of the files of rules; none: the defaults
}

// Run is one side of a verdict.
type Run struct {
	Extractor string
	Made      time.Time // zero: not known
	Gold      score.GoldVersion
}

// Kind of a case.
type Kind string

const (
	OfAll       Kind = "all"
	OfIncidents Kind = "incidents"
	OfField     Kind = "field"
	OfSlice     Kind = "slice"
	OfPin       Kind = "pin"
)

// Case is what rules speak of: all values, incidents, a field, a slice or a pinned
// case.
type Case struct {
	Kind     Kind
	Name     string // "all", "incidents", a field's key, a predicate, a pin
	Gold     int    // values; of incidents: incidents
	Old, New score.Rate
	Compared *score.FieldComparison // of all values and fields
	Findings []Finding              // one per rule that applies
	Note     string                 // of a pin: why it is there
}

// Finding is what one rule says of a case.
type Finding struct {
	Rule   string // its key in the file of rules
	Status Status
	Brief  string // what was found, in a few words
	Detail string // the same with its figures
}

// Status of the case: a regression before what cannot be judged.
func (c Case) Status() Status {
	status := Skipped
	for _, f := range c.Findings {
		switch f.Status {
		case Regression:
			return Regression
		case Unjudged:
			status = Unjudged
		case Pass:
			if status == Skipped {
				status = Pass
			}
		}
	}
	return status
}

// with returns the findings of a status.
func (c Case) with(status Status) []Finding {
	var list []Finding
	for _, f := range c.Findings {
		if f.Status == status {
			list = append(list, f)
		}
	}
	return list
}

// ExitCode is 0 for a pass, 1 for a regression, 2 where it cannot be judged.
func (v Verdict) ExitCode() int {
	switch v.Status {
	case Pass:
		return 0
	case Regression:
		return 1
	}
	return 2
}
