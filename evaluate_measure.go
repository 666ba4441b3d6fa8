package main

import "assay/annotate/score"

// measures are the figures of an evaluation, as they are printed.
type measures struct {
	*evaluation
	sum         score.Sum
	intervals   score.Intervals
	calibration score.Calibration
	accepted    []score.AutoAccept // all fields at 95 and at 98 %
	slices      []sliceMeasure
	warnings    []string
}

// sliceMeasure is a part of the articles with its micro F1.
type sliceMeasure struct {
	score.Slice
	f1 score.Interval
}

// targets are the precisions at which auto-acceptance is told.
var targets = score.Targets

const folds = 5

// measure counts and draws everything. How gold was made is always told apart
// where that is known; the other slices on request.
func (e *evaluation) measure(opts score.Resampling, all bool, own []score.Predicate) *measures {
	m := &measures{evaluation: e, sum: e.Sum(nil), intervals: e.Intervals(opts), calibration: e.Calibration("")}
	for _, target := range targets {
		m.accepted = append(m.accepted, e.AutoAccept(target, folds)...)
	}
	for _, s := range e.Evaluation.Slices(own...) {
		if all || s.Attribute == "mode" || s.Value == "" {
			m.slices = append(m.slices, sliceMeasure{s, s.Part.MicroF1(opts)})
		}
	}
	gold := make([]int, len(m.intervals.Fields))
	for i, f := range m.intervals.Fields {
		gold[i] = f.Gold
	}
	m.warnings = score.Warnings(m.intervals.Articles, m.intervals.Groups, gold, m.intervals.Resampling.MinValues)
	return m
}
