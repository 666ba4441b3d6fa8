package score

import (
	"encoding/json"
	"strconv"
)

// Credit is what a partial value counts, beside 1 for a correct one.
type Credit float64

const (
	Strict  Credit = 0
	Lenient Credit = 0.5
)

// Tally counts outcomes. Tallies of different records and fields add up.
type Tally struct {
	Correct, Partial, Incorrect, Missing, Spurious int
	Evidence                                       EvidenceTally
}

// EvidenceTally counts the evidence of correct values. Exact ones overlap too.
type EvidenceTally struct {
	Judged  int // correct values whose gold has evidence
	Exact   int
	Overlap int
}

// Count takes an outcome into the tally.
func (t *Tally) Count(o Outcome) {
	switch o.Kind {
	case Correct:
		t.Correct++
	case Partial:
		t.Partial++
	case Incorrect:
		t.Incorrect++
	case Missing:
		t.Missing++
	case Spurious:
		t.Spurious++
	}
	grade := o.Evidence()
	if grade != EvidenceUnjudged {
		t.Evidence.Judged++
	}
	if grade >= EvidenceOverlaps {
		t.Evidence.Overlap++
	}
	if grade == EvidenceExact {
		t.Evidence.Exact++
	}
}

// Plus returns the sum of two tallies.
func (t Tally) Plus(o Tally) Tally {
	return Tally{
		Correct: t.Correct + o.Correct, Partial: t.Partial + o.Partial, Incorrect: t.Incorrect + o.Incorrect,
		Missing: t.Missing + o.Missing, Spurious: t.Spurious + o.Spurious,
		Evidence: EvidenceTally{
			Judged:  t.Evidence.Judged + o.Evidence.Judged,
			Exact:   t.Evidence.Exact + o.Evidence.Exact,
			Overlap: t.Evidence.Overlap + o.Evidence.Overlap,
		},
	}
}

// Gold returns the number of gold values.
func (t Tally) Gold() int { return t.Correct + t.Partial + t.Incorrect + t.Missing }

// Proposed returns the number of proposed values.
func (t Tally) Proposed() int { return t.Correct + t.Partial + t.Incorrect + t.Spurious }

// Figures are precision, recall and their harmonic mean.
type Figures struct {
	Precision Rate `json:"precision"`
	Recall    Rate `json:"recall"`
	F1        Rate `json:"f1"`
}

// Figures of the tally. F1 is defined as soon as either side has a value.
func (t Tally) Figures(partial Credit) Figures {
	right := float64(t.Correct) + float64(partial)*float64(t.Partial)
	gold, proposed := float64(t.Gold()), float64(t.Proposed())
	return Figures{
		Precision: Rate{right, proposed},
		Recall:    Rate{right, gold},
		F1:        Rate{2 * right, gold + proposed},
	}
}

// ExactRate is the share of judged evidence that is exactly gold's.
func (e EvidenceTally) ExactRate() Rate { return Rate{float64(e.Exact), float64(e.Judged)} }

// OverlapRate is the share of judged evidence that overlaps a gold span.
func (e EvidenceTally) OverlapRate() Rate { return Rate{float64(e.Overlap), float64(e.Judged)} }

// Rate is a ratio that knows its two sides. 0/0 is undefined, which is not zero.
type Rate struct{ Num, Den float64 }

// Value returns the ratio; false where it is undefined.
func (r Rate) Value() (float64, bool) {
	if r.Den == 0 {
		return 0, false
	}
	return r.Num / r.Den, true
}

// String is the ratio with three decimals, or an en dash where it is undefined.
func (r Rate) String() string {
	v, ok := r.Value()
	if !ok {
		return "–"
	}
	return strconv.FormatFloat(v, 'f', 3, 64)
}

// MarshalJSON writes the ratio as a number, null where it is undefined.
func (r Rate) MarshalJSON() ([]byte, error) {
	v, ok := r.Value()
	if !ok {
		return []byte("null"), nil
	}
	return json.Marshal(v)
}
