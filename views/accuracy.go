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
	All       score.Sum // against all gold
	Blind     score.Sum // against gold made without proposals in sight
	Reviewers []ReviewerLine
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
	f := v.All.Micro().Figures(score.Strict).F1
	switch _, ok := f.Value(); {
	case v.Extractor == "":
		return "No extractor has run yet."
	case !ok:
		return "No gold yet: nothing to measure " + v.Extractor + " by."
	}
	return fmt.Sprintf("%s reaches micro F1 %s on %s.", v.Extractor, f, Plural(v.All.Records, "gold record", "gold records"))
}

// rate writes a rate with two decimals, "–" where it is undefined.
func rate(r score.Rate) string {
	p, ok := r.Value()
	if !ok {
		return "–"
	}
	return fmt.Sprintf("%.2f", p)
}

// position of a rate on the plot, in its units.
func position(r score.Rate) (x float64, ok bool) {
	p, ok := r.Value()
	return plotLeft + p*plotWidth, ok
}

const (
	plotLeft  = 6.0
	plotWidth = 400.0
)

func coordinate(x float64) string { return fmt.Sprintf("%.1f", x) }

func errorsOf(t score.Tally) int { return t.Partial*2 + t.Incorrect*2 + t.Missing + t.Spurious }

func plotLabel(f annotate.Field, figures score.Figures) string {
	return fmt.Sprintf("%s: precision %s, recall %s, F1 %s", f.Label, rate(figures.Precision), rate(figures.Recall), figures.F1)
}

func thin(gold int) string {
	if gold >= enoughToGate {
		return ""
	}
	return fmt.Sprintf("label %d more to gate", enoughToGate-gold)
}
