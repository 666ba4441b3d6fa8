package score

import "math"

// macro gathers what resamples say of the means over fields.
type macro struct {
	level                 float64
	precision, recall, f1 []float64 // by resample, NaN where undefined
}

func newMacro(opts Resampling, fields int) *macro {
	return &macro{
		level:     opts.Level,
		precision: make([]float64, opts.N), recall: make([]float64, opts.N), f1: make([]float64, opts.N),
	}
}

func (m *macro) take(i int, drawn []sums) {
	all := macroFigures(drawn)
	m.precision[i], m.recall[i], m.f1[i] = all.Precision.orNaN(), all.Recall.orNaN(), all.F1.orNaN()
}

// macroFigures are the means over the fields in which a figure is defined.
func macroFigures(fields []sums) (m Figures) {
	for i := range fields {
		m.Precision.include(precisionFigure.rate(&fields[i]))
		m.Recall.include(recallFigure.rate(&fields[i]))
		m.F1.include(f1Figure.rate(&fields[i]))
	}
	return m
}

func (r Rate) orNaN() float64 {
	if v, ok := r.Value(); ok {
		return v
	}
	return math.NaN()
}

func (m *macro) intervals(whole []sums, groups int) FieldIntervals {
	all := macroFigures(whole)
	return FieldIntervals{
		Field: "macro", Groups: groups,
		Precision: m.interval(all.Precision, m.precision, groups),
		Recall:    m.interval(all.Recall, m.recall, groups),
		F1:        m.interval(all.F1, m.f1, groups),
	}
}

// interval holds the figure itself, from which resamples of few groups may all
// lie to one side. There is none where all resamples are the same.
func (m *macro) interval(r Rate, resamples []float64, groups int) Interval {
	out := Interval{Rate: r}
	v, ok := r.Value()
	if !ok {
		return out
	}
	out.Low, out.High, out.OK = percentiles(resamples, groups, m.level)
	if !out.OK || out.High-out.Low < 1e-12 {
		return Interval{Rate: r}
	}
	out.Low, out.High = min(out.Low, v), max(out.High, v)
	return out
}
