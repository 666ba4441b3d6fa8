package views

import (
	"fmt"

	"assay/annotate"
	"assay/annotate/score"
)

// AccuracyPage is the leads' dashboard.
type AccuracyPage struct {
	Page
	Extractor string // the current version, empty where none has run
	Articles  int
	Gold      int
	InReview  int
	Measured
	Reviewers []ReviewerLine
}

// Measured are the figures of an extractor on gold, by how the gold was made.
// Imported gold, of which that is not known, is in All alone.
type Measured struct {
	All      MeasuredPart
	Blind    MeasuredPart // made without proposals in sight
	Assisted MeasuredPart
}

// MeasuredPart are the figures on one kind of gold.
type MeasuredPart struct {
	Sum       score.Sum
	Intervals score.Intervals
}

// f1 of a field, by its place in the schema, with its interval.
func (p MeasuredPart) f1(i int) score.Interval { return p.Intervals.Fields[i].F1 }

// gold is the number of a field's gold values.
func (p MeasuredPart) gold(i int) int { return p.Intervals.Fields[i].Gold }

// about says what micro F1 was measured on.
func (p MeasuredPart) about(gold string) string {
	return "micro F1, " + gold + ", " + Plural(p.Sum.Records, "record", "records")
}

// interval writes the ends with two decimals, "–" where there is none.
func interval(i score.Interval) string {
	if !i.OK {
		return "–"
	}
	return fmt.Sprintf("%.2f to %.2f", i.Low, i.High)
}

// figureWords writes an F1 for those who do not see the plot: "0.883, 0.81 to 0.93".
func figureWords(i score.Interval) string {
	if !i.OK {
		return i.String()
	}
	return i.String() + ", " + interval(i)
}

// ReviewerLine is what one person has done.
type ReviewerLine struct {
	Person                                          annotate.Person
	Finished, Today, Decisions, Accepted, Corrected int
}

// enoughToGate is the number of gold values from which on a statistical rule may
// judge a field.
const enoughToGate = 50

// conclusion is the page in a sentence.
func (v AccuracyPage) conclusion() string {
	f := v.All.Sum.Micro().Figures(score.Strict).F1
	switch _, ok := f.Value(); {
	case v.Extractor == "":
		return "No extractor has run yet."
	case !ok:
		return "No gold yet: nothing to measure " + v.Extractor + " by."
	}
	return fmt.Sprintf("%s reaches micro F1 %s on %s.", v.Extractor, f, Plural(v.All.Sum.Records, "gold record", "gold records"))
}

// rate writes a rate with two decimals, "–" where it is undefined.
func rate(r score.Rate) string {
	p, ok := r.Value()
	if !ok {
		return "–"
	}
	return fmt.Sprintf("%.2f", p)
}

// position of a rate from 0 to 1 on the plot, in its units.
func position(p float64) string { return fmt.Sprintf("%.1f", plotLeft+p*plotWidth) }

const (
	plotLeft  = 6.0
	plotWidth = 300.0
)

func errorsOf(t score.Tally) int { return t.Partial*2 + t.Incorrect*2 + t.Missing + t.Spurious }

func plotLabel(f annotate.Field, assisted, blind score.Interval) string {
	return fmt.Sprintf("%s: F1 on assisted gold %s; on blind gold %s", f.Label, figureWords(assisted), figureWords(blind))
}

func thin(gold int) string {
	if gold >= enoughToGate {
		return ""
	}
	return fmt.Sprintf("label %d more to gate", enoughToGate-gold)
}
