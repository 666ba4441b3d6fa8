package score

import (
	"encoding/json"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"

	"assay/annotate"

	"gonum.org/v1/gonum/stat/distuv"
)

// Interval is a figure and the range in which, at the level asked for, it lies.
type Interval struct {
	Rate
	Low, High float64
	OK        bool // false: the figure or its interval is undefined, and Low and High are 0
}

// MarshalJSON writes value, low and high, these with six decimals, outwards; null
// for what is undefined.
func (i Interval) MarshalJSON() ([]byte, error) {
	out := struct {
		Value Rate     `json:"value"`
		Low   *float64 `json:"low"`
		High  *float64 `json:"high"`
	}{Value: i.Rate}
	if i.OK {
		low, high := outwards(i.Low, i.High)
		out.Low, out.High = &low, &high
	}
	return json.Marshal(out)
}

// outwards rounds an interval to six decimals, more than it is worth.
func outwards(low, high float64) (float64, float64) {
	return math.Floor(low*1e6) / 1e6, math.Ceil(high*1e6) / 1e6
}

// Range is low and high with three decimals, or an en dash where there is none.
func (i Interval) Range() string {
	if !i.OK {
		return "–"
	}
	return fmt.Sprintf("%.3f–%.3f", i.Low, i.High)
}

// FieldIntervals are the intervals of a field, of micro or of macro.
type FieldIntervals struct {
	Field     string   `json:"field"` // key; "micro", "macro"
	Gold      int      `json:"gold"`  // values
	Proposed  int      `json:"proposed"`
	Groups    int      `json:"groups"` // near-duplicate groups that have a value on either side
	Precision Interval `json:"precision"`
	Recall    Interval `json:"recall"`
	F1        Interval `json:"f1"`
}

// Intervals are the intervals of an evaluation, strict.
type Intervals struct {
	Articles   int              `json:"articles"`
	Groups     int              `json:"groups"`
	Resampling Resampling       `json:"resampling"` // as it was used
	Fields     []FieldIntervals `json:"fields"`     // as annotate.Fields
	Micro      FieldIntervals   `json:"micro"`
	Macro      FieldIntervals   `json:"macro"`
}

// Intervals resamples the near-duplicate groups with replacement and returns the
// intervals of precision, recall and F1.
//
// The interval of a ratio is the bootstrap-t: each resample's distance from the
// figure, in its own linearized standard errors, gives the quantiles (Efron and
// Tibshirani, An Introduction to the Bootstrap, 1993, section 12.5; DiCiccio and
// Efron, Bootstrap Confidence Intervals, Statistical Science 1996). Percentiles
// alone are too narrow for 50 articles. Where fewer than ten groups have an error,
// or fewer than ten have a correct value, resamples say little; then it is Wilson's
// score interval (1927) for as many independent values as the groups are worth
// (Korn and Graubard, Survey Methodology 1998). Macro, which is no ratio of counts,
// has percentiles widened for few groups (Hesterberg, The American Statistician
// 2015).
func (e *Evaluation) Intervals(opts Resampling) Intervals {
	opts = opts.withDefaults()
	s := e.sample()
	out := Intervals{Articles: len(e.Articles), Groups: s.groups, Resampling: opts}
	r := newRatios(append(slices.Clone(s.fields), s.micro), allFigures, opts)
	macro := newMacro(opts, len(s.fields))
	opts.eachResample(streamBootstrap, func() func(int, *rand.PCG) {
		weights := make([]int32, s.groups)
		drawn := make([]sums, len(r.entries))
		return func(i int, random *rand.PCG) {
			drawGroups(weights, random)
			for j, list := range r.alike {
				drawn[j] = weighted(list, weights)
				r.take(i, j, &drawn[j])
			}
			macro.take(i, drawn[:len(s.fields)])
		}
	})
	for j, entries := range r.entries {
		f := FieldIntervals{Field: "micro", Gold: int(r.whole[j].g), Proposed: int(r.whole[j].p), Groups: len(entries)}
		f.Precision, f.Recall, f.F1 = r.interval(j, 0), r.interval(j, 1), r.interval(j, 2)
		if j == len(s.fields) {
			out.Micro = f
			break
		}
		f.Field = annotate.Fields[j].Key
		out.Fields = append(out.Fields, f)
	}
	out.Macro = macro.intervals(r.whole[:len(s.fields)], s.groups)
	out.Macro.Gold, out.Macro.Proposed = out.Micro.Gold, out.Micro.Proposed
	return out
}

// MicroF1 is the interval of micro F1 alone, which takes a fraction of the time.
func (e *Evaluation) MicroF1(opts Resampling) Interval {
	opts = opts.withDefaults()
	s := e.sample()
	r := newRatios([][]entry{s.micro}, []figure{f1Figure}, opts)
	opts.eachResample(streamBootstrap, func() func(int, *rand.PCG) {
		weights := make([]int32, s.groups)
		return func(i int, random *rand.PCG) {
			drawGroups(weights, random)
			drawn := weighted(r.alike[0], weights)
			r.take(i, 0, &drawn)
		}
	})
	return r.interval(0, 0)
}

var allFigures = []figure{precisionFigure, recallFigure, f1Figure}

// ratios gathers what resamples say of some figures of some fields.
type ratios struct {
	level   float64
	figures []figure
	entries [][]entry
	alike   [][]alike[entry]
	whole   []sums
	t       [][]float64 // by field and figure: each resample's distance, NaN where undefined
}

func newRatios(entries [][]entry, figures []figure, opts Resampling) *ratios {
	r := &ratios{level: opts.Level, figures: figures, entries: entries}
	for _, list := range entries {
		same := gather(list, entry.apart)
		r.alike, r.whole = append(r.alike, same), append(r.whole, weighted(same, nil))
		for range figures {
			r.t = append(r.t, make([]float64, opts.N))
		}
	}
	return r
}

// take notes what resample i says of field j.
func (r *ratios) take(i, j int, drawn *sums) {
	for k, f := range r.figures {
		v, okV := f.rate(drawn).Value()
		whole, ok := f.rate(&r.whole[j]).Value()
		t := math.NaN()
		switch distance := v - whole; {
		case !okV || !ok:
		case distance == 0:
			t = 0
		default: // infinite where the drawn groups all say the same
			t = distance / f.deviation(drawn)
		}
		r.t[j*len(r.figures)+k][i] = t
	}
}

// fewest groups with an error, and with a correct value, that resamples can show.
const fewest = 10

// interval of figure k of field j.
func (r *ratios) interval(j, k int) Interval {
	f := r.figures[k]
	out := Interval{Rate: f.rate(&r.whole[j])}
	v, ok := out.Value()
	if !ok {
		return out
	}
	groups, right, wrong := 0, 0, 0
	for i := range r.entries[j] {
		num, den := f.of(&r.entries[j][i])
		if den > 0 {
			groups++
		}
		if num > 0 {
			right++
		}
		if num < den {
			wrong++
		}
	}
	deviation := f.deviation(&r.whole[j])
	if right < fewest || wrong < fewest {
		out.Low, out.High, out.OK = scoreInterval(v, deviation, groups, r.level)
		return out
	}
	t := defined(r.t[j*len(r.figures)+k])
	tail := (1 - r.level) / 2
	out.Low = max(0, v-quantile(t, 1-tail)*deviation)
	out.High = min(1, v-quantile(t, tail)*deviation)
	out.OK = true
	return out
}

// scoreInterval is Wilson's interval for a share, of as many values as would give
// its standard error if they were independent; of as many as there are groups
// where the share is 0 or 1. One group has no interval.
func scoreInterval(share, deviation float64, groups int, level float64) (low, high float64, ok bool) {
	if groups < 2 {
		return 0, 0, false
	}
	n := float64(groups)
	if variance := deviation * deviation * n / (n - 1); variance > 0 {
		n = share * (1 - share) / variance
	}
	t := distuv.StudentsT{Mu: 0, Sigma: 1, Nu: float64(groups - 1)}.Quantile((1 + level) / 2)
	centre := (share + t*t/(2*n)) / (1 + t*t/n)
	half := t / (1 + t*t/n) * math.Sqrt(share*(1-share)/n+t*t/(4*n*n))
	return max(0, min(share, centre-half)), min(1, max(share, centre+half)), true
}

// defined returns the values that are numbers, sorted.
func defined(values []float64) []float64 {
	kept := slices.DeleteFunc(slices.Clone(values), math.IsNaN)
	slices.Sort(kept)
	return kept
}

// quantile of sorted values, between the two nearest.
func quantile(sorted []float64, p float64) float64 {
	at := p*float64(len(sorted)+1) - 1
	i := int(math.Floor(at))
	switch {
	case len(sorted) == 0:
		return math.NaN()
	case i < 0:
		return sorted[0]
	case i >= len(sorted)-1:
		return sorted[len(sorted)-1]
	case math.IsInf(sorted[i], 0) || math.IsInf(sorted[i+1], 0):
		return sorted[i]
	}
	return sorted[i] + (at-float64(i))*(sorted[i+1]-sorted[i])
}

// percentiles returns the interval between two percentiles of resamples, wider
// the fewer the groups; false where no resample is defined or there is one group.
func percentiles(resamples []float64, groups int, level float64) (low, high float64, ok bool) {
	sorted := defined(resamples)
	if len(sorted) == 0 || groups < 2 {
		return 0, 0, false
	}
	n := float64(groups)
	t := distuv.StudentsT{Mu: 0, Sigma: 1, Nu: n - 1}.Quantile((1 + level) / 2)
	tail := distuv.UnitNormal.CDF(-t * math.Sqrt(n/(n-1)))
	return quantile(sorted, tail), quantile(sorted, 1-tail), true
}
