package score

import (
	"slices"

	"assay/annotate"
)

// Kind of an outcome: the five of the Message Understanding Conferences.
type Kind string

const (
	Correct   Kind = "correct"
	Partial   Kind = "partial"
	Incorrect Kind = "incorrect" // a gold and a proposed value that differ
	Missing   Kind = "missing"   // a gold value without a proposed one
	Spurious  Kind = "spurious"  // a proposed value without a gold one
)

// Kinds in the order in which they are shown.
var Kinds = []Kind{Correct, Partial, Incorrect, Missing, Spurious}

// Outcome is what became of a gold value, a proposed value, or a pair of them.
type Outcome struct {
	Article          string // ID
	GoldIncident     int    // index, or -1 where the proposed incident has no partner
	ProposedIncident int    // index, or -1 where the gold incident has no partner
	Field            string // key
	Kind             Kind
	Gold             *annotate.Claim // nil if Spurious
	Proposed         *annotate.Claim // nil if Missing
}

// EvidenceGrade says how the evidence of a correct value compares with gold's.
type EvidenceGrade int

const (
	EvidenceUnjudged EvidenceGrade = iota // the value is not correct, or gold has no evidence
	EvidenceApart                         // no shared character, or none proposed
	EvidenceOverlaps                      // some span overlaps a gold span
	EvidenceExact                         // the same spans
)

// Evidence grades the evidence of the outcome.
func (o Outcome) Evidence() EvidenceGrade {
	switch {
	case o.Kind != Correct || len(o.Gold.Evidence) == 0:
		return EvidenceUnjudged
	case sameSpans(o.Gold.Evidence, o.Proposed.Evidence):
		return EvidenceExact
	case overlap(o.Gold.Evidence, o.Proposed.Evidence):
		return EvidenceOverlaps
	}
	return EvidenceApart
}

func sameSpans(a, b []annotate.Span) bool {
	within := func(list []annotate.Span) func(annotate.Span) bool {
		return func(s annotate.Span) bool { return !slices.Contains(list, s) }
	}
	return !slices.ContainsFunc(a, within(b)) && !slices.ContainsFunc(b, within(a))
}

func overlap(a, b []annotate.Span) bool {
	return slices.ContainsFunc(a, func(s annotate.Span) bool { return slices.ContainsFunc(b, s.Overlaps) })
}
