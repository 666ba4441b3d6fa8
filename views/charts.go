package views

import (
	"fmt"
	"math"
	"strings"
	"time"

	"assay/annotate"
	"assay/annotate/score"
)

// chart is a drawing of 360 by 240 units with axes at the left and below. The
// numbers that it shows stand in a table with it.
type chart struct{ maxX, minY, maxY float64 }

const (
	chartWidth  = 360.0
	chartHeight = 240.0
	chartLeft   = 42.0
	chartRight  = 20.0
	chartTop    = 22.0
	chartBottom = 38.0
)

// x and y are places of values, in the drawing's units.
func (c chart) x(v float64) string {
	return fmt.Sprintf("%.1f", chartLeft+v/c.maxX*(chartWidth-chartLeft-chartRight))
}

func (c chart) y(v float64) string {
	return fmt.Sprintf("%.1f", chartHeight-chartBottom-(v-c.minY)/(c.maxY-c.minY)*(chartHeight-chartTop-chartBottom))
}

// yTicks are five values along the upright axis, xTicks five along the other one.
func (c chart) yTicks() []float64 { return ticks(c.minY, c.maxY) }
func (c chart) xTicks() []float64 { return ticks(0, c.maxX) }

func ticks(from, to float64) []float64 {
	list := make([]float64, 5)
	for i := range list {
		list[i] = from + float64(i)*(to-from)/4
	}
	return list
}

// hundredths writes a share as a percentage.
func hundredths(p float64) string {
	text := fmt.Sprintf("%.1f", 100*p)
	return strings.TrimSuffix(text, ".0") + " %"
}

func two(p float64) string   { return fmt.Sprintf("%.2f", p) }
func three(p float64) string { return fmt.Sprintf("%.3f", p) }

// path draws lines from point to point.
func path(n int, at func(int) (x, y string)) string {
	var d strings.Builder
	for i := range n {
		x, y := at(i)
		d.WriteString(map[bool]string{true: "M", false: "L"}[i == 0] + x + " " + y)
	}
	return d.String()
}

// unitChart has both axes from 0 to 1.
var unitChart = chart{1, 0, 1}

// calibrationWords says the reliability diagram in a sentence.
func calibrationWords(c score.Calibration) string {
	if c.N == 0 {
		return "No proposed value has a confidence."
	}
	return fmt.Sprintf("Confidence and precision lie %s apart on average (ECE), over %s.", three(valueOr0(c.ECE)), Plural(c.N, "value", "values"))
}

func valueOr0(r score.Rate) float64 {
	v, _ := r.Value()
	return v
}

// binFilter chooses the values of a bin, right or wrong.
func binFilter(field string, b score.Bin) score.Filter {
	return score.Filter{Field: field, From: b.Low, To: b.High}
}

// wrongIn is how many values of a bin are not correct.
func wrongIn(b score.Bin) int { return b.N - int(math.Round(b.Precision*float64(b.N))) }

// riskChart is as high as the highest risk needs.
func riskChart(points []score.RiskPoint) chart {
	highest := 0.1
	for _, p := range points {
		highest = max(highest, p.Risk)
	}
	return chart{1, 0, math.Ceil(highest*20-1e-9) / 20}
}

// thresholdWords says from which confidence on values have a precision.
func thresholdWords(t score.Threshold) string {
	target := fmt.Sprintf("%.0f %% precision", 100*t.Target)
	if !t.Found() {
		return target + ": no confidence is high enough for that on this gold."
	}
	return fmt.Sprintf("%s: accept from confidence %s on: %s, %s of all proposed; on articles that the threshold had not seen %s.", target,
		three(t.Point.Confidence), Plural(t.Point.Accepted, "value", "values"), hundredths(t.Point.Coverage), unseenPrecision(t.Unseen))
}

func unseenPrecision(a score.AutoAccept) string {
	p, ok := a.Precision.Value()
	if !ok {
		return "nothing would have been accepted"
	}
	return hundredths(p) + " of " + Plural(a.Accepted, "value", "values") + " were right"
}

// unseenShare is how much could be accepted unseen at a target.
func unseenShare(d score.Detail, target int) string {
	if target >= len(d.Thresholds) {
		return "–"
	}
	share, ok := d.Thresholds[target].Unseen.Share.Value()
	if !ok {
		return "–"
	}
	return fmt.Sprintf("%.0f %%", 100*share)
}

func unseenWords(d score.Detail, target int) string {
	if target >= len(d.Thresholds) {
		return "auto-acceptable"
	}
	return fmt.Sprintf("auto-acceptable at %.0f %% precision", 100*d.Thresholds[target].Target)
}

// TrendPoint is F1 of one evaluation with its interval.
type TrendPoint struct {
	Evaluation          int64
	Extractor, Snapshot string
	Made                time.Time
	F1, Low, High       float64
}

// trendChart has a place for each point and reaches from the lowest end of an
// interval to the highest one, in tenths.
func trendChart(points []TrendPoint) chart {
	low, high := 1.0, 0.0
	for _, p := range points {
		low, high = min(low, p.Low), max(high, p.High)
	}
	low, high = math.Floor(low*10), math.Ceil(high*10)
	for int(high-low)%2 == 1 || high == low { // so that a quarter of it has two decimals
		if low > 0 {
			low--
		} else {
			high++
		}
	}
	return chart{float64(len(points)), low / 10, high / 10}
}

// chartMark is a name under a place of the axis below.
type chartMark struct {
	at     float64
	name   string
	anchor string // "start", "middle" or "end" of the name is there
}

// trendMarks name the points: each where there is room, else the first and the last.
func trendMarks(points []TrendPoint, name func(TrendPoint) string) (marks []chartMark) {
	longest := 0
	for _, p := range points {
		longest = max(longest, len(name(p)))
	}
	const perLetter = 6 // units, as wide as they come
	last := len(points) - 1
	if longest*perLetter*len(points) <= chartWidth-chartLeft-chartRight {
		for i, p := range points {
			marks = append(marks, chartMark{float64(i) + 0.5, name(p), "middle"})
		}
		return marks
	}
	return []chartMark{{0, name(points[0]), "start"}, {float64(last) + 1, name(points[last]), "end"}}
}

// sideOfLine and beside put the name of an upright line to its left, or to its right
// where the axis is too near.
func sideOfLine(x float64) string {
	if x < 0.15 {
		return "start"
	}
	return "end"
}

func beside(x float64) string {
	if x < 0.15 {
		return "3"
	}
	return "-3"
}

// trendWords says a trend in a sentence.
func trendWords(points []TrendPoint, name func(TrendPoint) string) string {
	first, last := points[0], points[len(points)-1]
	if len(points) == 1 {
		return name(first) + ": F1 " + three(first.F1) + "."
	}
	return fmt.Sprintf("From %s to %s F1 went from %s to %s.", name(first), name(last), three(first.F1), three(last.F1))
}

func versionOf(p TrendPoint) string  { return p.Extractor }
func snapshotOf(p TrendPoint) string { return p.Snapshot }

// choiceName is a choice of a field in words.
func choiceName(f annotate.Field, choice string) string {
	if choice == score.None {
		return "no value"
	}
	return ValueLabel(f, annotate.Choice(choice))
}

// confused chooses the outcomes of one cell.
func confused(f annotate.Field, gold, proposed string) score.Filter {
	filter := score.Filter{Field: f.Key, Gold: gold, Proposed: proposed}
	if gold == proposed {
		filter.Kind = score.Correct
	}
	return filter
}
