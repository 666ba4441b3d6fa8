package score

import (
	"slices"

	"assay/annotate"
)

// Report holds the figures of an evaluation that take long to draw, so that they
// can be kept with it: figures with their intervals by how gold was made, and what
// confidences are worth.
type Report struct {
	All      Part
	Blind    Part // gold made without proposals in sight
	Assisted Part
	Details  []Detail // over all fields first, then as annotate.Fields
}

// Part are the figures of some articles of an evaluation.
type Part struct {
	Records   int
	Fields    []Tally // as annotate.Fields
	Intervals Intervals
}

// Detail says of a field, or of all, what its confidences are worth and what was
// taken for what.
type Detail struct {
	Field       string // key; "" over all fields
	Calibration Calibration
	Risk        []RiskPoint // about one for every twentieth of what was proposed
	Thresholds  []Threshold // as Targets
	Confusion   Confusion
}

// Targets are the precisions that values accepted unseen are held to.
var Targets = []float64{0.95, 0.98}

const folds = 5 // of AutoAccept

// Report draws everything.
func (e *Evaluation) Report(opts Resampling) Report {
	made := func(mode annotate.Mode) Part {
		return e.Only(func(a ArticleScore) bool { return a.Mode == mode }).part(opts)
	}
	r := Report{All: e.part(opts), Blind: made(annotate.Blind), Assisted: made(annotate.Assisted)}
	var accepted [][]AutoAccept
	for _, target := range Targets {
		accepted = append(accepted, e.AutoAccept(target, folds))
	}
	for i, field := range slices.Concat([]string{""}, fieldKeys) {
		points := e.RiskCoverage(field)
		d := Detail{Field: field, Calibration: e.Calibration(field), Risk: thinned(points), Confusion: e.Confusion(field)}
		for t, target := range Targets {
			d.Thresholds = append(d.Thresholds, thresholdAt(points, target, accepted[t][i]))
		}
		r.Details = append(r.Details, d)
	}
	return r
}

func (e *Evaluation) part(opts Resampling) Part {
	sum := e.Sum(nil)
	p := Part{Records: len(e.Articles), Intervals: e.Intervals(opts)}
	for _, t := range sum.Fields() {
		p.Fields = append(p.Fields, t.Tally)
	}
	return p
}

// Micro is the tally over all fields.
func (p Part) Micro() Tally {
	var all Tally
	for _, t := range p.Fields {
		all = all.Plus(t)
	}
	return all
}

// Threshold is the lowest confidence from which on values have a precision.
type Threshold struct {
	Target float64
	Point  RiskPoint  // what accepting from there on means on these articles; zero where no confidence will do
	Unseen AutoAccept // what thresholds found on other articles came to on each
}

// Found says whether there is such a confidence.
func (t Threshold) Found() bool { return t.Point.Accepted > 0 }

// thresholdAt finds the last of the points, which come by falling confidence, that
// has the precision and rests on values enough to tell it from certainty.
func thresholdAt(points []RiskPoint, target float64, unseen AutoAccept) Threshold {
	t := Threshold{Target: target, Unseen: unseen}
	for _, p := range points {
		if p.Accepted >= leastAccepted(target) && 1-p.Risk >= target-1e-12 {
			t.Point = p
		}
	}
	return t
}

// thinned keeps of the points the first one at or after every twentieth of
// coverage, and the last: enough for a curve, few enough for a table.
func thinned(points []RiskPoint) []RiskPoint {
	const parts = 20
	var kept []RiskPoint
	next := 1
	for i, p := range points {
		if i+1 == len(points) || p.Coverage >= float64(next)/parts {
			kept = append(kept, p)
			next = int(p.Coverage*parts) + 1
		}
	}
	return kept
}
