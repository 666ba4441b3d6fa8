package main

import (
	"fmt"
	"io"
	"math"
	"slices"

	"assay/annotate/score"
)

var resampling = score.Resampling{Seed: 1}

// compared are the sets with enough articles to say whether learning helps.
var compared = []string{"news", "hhs", "control", unreadSet}

// print writes the tables.
func (m *measurement) print(w io.Writer) {
	fmt.Fprintf(w, "Trained on %d articles in %s; the model has %d kB.\n", len(m.records), m.trained.Round(100e6), (m.model+1023)/1024)
	fmt.Fprint(w, "\n## All fields together\n\nStrict micro F1 with its 95 % interval.\n\n"+
		"| articles | trained on | all incidents | P | R | primary incidents | incidents found, missed, invented |\n|---|---|---|---|---|---|---|\n")
	for _, r := range m.results {
		fmt.Fprintf(w, "| %s | %s | %s | %s | %s | %s | %s |\n", r.set, r.way, micro(r.all), of(r.all).Precision, of(r.all).Recall, micro(r.primary), incidents(r))
	}
	m.printComparisons(w)
	m.printCalibration(w)
	for _, name := range append([]string{unreadSet}, scoredSets...) {
		m.printFields(w, name)
	}
}

func of(e *score.Evaluation) score.Figures {
	s := e.Sum(nil)
	return s.Micro().Figures(score.Strict)
}

func micro(e *score.Evaluation) string {
	i := e.MicroF1(resampling)
	return fmt.Sprintf("%s %s", i.Rate, i.Range())
}

// incidents of a draw, in the mean.
func incidents(r *result) string {
	n, draws := r.all.Sum(nil).Incidents, float64(len(r.draws))
	return fmt.Sprintf("%.0f, %.0f, %.0f", float64(n.Found)/draws, float64(n.Missed)/draws, float64(n.Invented)/draws)
}

// printComparisons tests whether learning helps, and more gold helps more.
func (m *measurement) printComparisons(w io.Writer) {
	fmt.Fprint(w, "\n## Does learning help?\n\n| articles | compared | difference of F1, all incidents | p | primary incidents | p |\n|---|---|---|---|---|---|\n")
	for _, set := range compared {
		for _, pair := range [][2]string{{rules, whole}, {quarter, whole}, {quarterWithoutOurs, wholeWithoutOurs}, {wholeWithoutOurs, whole}} {
			a, b := m.find(set, pair[0]), m.find(set, pair[1])
			if a != nil && b != nil {
				fmt.Fprintf(w, "| %s | %s → %s | %s | %s |\n", set, pair[0], pair[1], difference(a, b, score.Options{}), difference(a, b, score.Options{Primary: true}))
			}
		}
	}
}

// difference of two results with its interval and p, each draw of the one beside one of
// the other.
func difference(a, b *result, opts score.Options) string {
	times := max(len(a.draws), len(b.draws))
	c, err := score.Compare(a.evaluate(times, opts), b.evaluate(times, opts), resampling)
	if err != nil {
		return fmt.Sprintf("%s | –", err)
	}
	return fmt.Sprintf("%+.3f (%+.3f to %+.3f) | %.4f", c.Micro.Diff, c.Micro.Low, c.Micro.High, c.Micro.P)
}

// printCalibration prints how far confidences can be taken for probabilities, and
// what could be accepted unseen.
func (m *measurement) printCalibration(w io.Writer) {
	fmt.Fprint(w, "\n## Confidence\n\nECE: expected calibration error, at most ten bins. Accepted unseen: share of the values, and their precision,\n"+
		"at the lowest confidence that surely reaches the target in the cross-validation on the press, news and control;\n"+
		"and the precision of the surest values, wherever their confidence ends.\n\n"+
		"| articles | ECE | accepted at 95 % | precision | accepted at 98 % | precision | surest 10 % | 20 % | 30 % | 40 % |\n|---|---|---|---|---|---|---|---|---|---|\n")
	press := m.press()
	for _, set := range compared {
		r := m.find(set, whole)
		fmt.Fprintf(w, "| %s | %s |", set, r.all.Calibration("").ECE)
		for _, target := range []float64{0.95, 0.98} {
			share, precision := accepted(r.all, threshold(press, target))
			fmt.Fprintf(w, " %s | %s |", share, precision)
		}
		for _, share := range []float64{0.1, 0.2, 0.3, 0.4} {
			fmt.Fprintf(w, " %s |", surest(r.all, share))
		}
		fmt.Fprintln(w)
	}
}

// press is the evaluation of news and the control together. News alone would promise too
// much of other articles, since rules were written with it in sight.
func (m *measurement) press() *score.Evaluation {
	news, control := m.find("news", whole), m.find("control", whole)
	both := &result{gold: slices.Concat(news.gold, control.gold), groups: slices.Concat(news.groups, control.groups), draws: news.draws} // a draw is of all sets
	return both.evaluate(1, score.Options{})
}

// surest is the precision of at least a share of the values, those of the highest
// confidences.
func surest(e *score.Evaluation, share float64) score.Rate {
	for _, p := range e.RiskCoverage("") {
		if p.Coverage >= share {
			return score.Rate{Num: float64(p.Accepted) * (1 - p.Risk), Den: float64(p.Accepted)}
		}
	}
	return score.Rate{}
}

// threshold is the lowest confidence at and above which the precision is reached by
// the lower end of its interval, so that it holds on other articles too (Wilson's
// score interval, one standard error).
func threshold(e *score.Evaluation, precision float64) float64 {
	lowest := 2.0
	for _, p := range e.RiskCoverage("") {
		if lowerEnd(1-p.Risk, float64(p.Accepted)) >= precision {
			lowest = min(lowest, p.Confidence)
		}
	}
	return lowest
}

func lowerEnd(p, n float64) float64 {
	return (p + 1/(2*n) - math.Sqrt(p*(1-p)/n+1/(4*n*n))) / (1 + 1/n)
}

func accepted(e *score.Evaluation, confidence float64) (share, precision score.Rate) {
	for _, a := range e.Articles {
		for _, o := range a.Record.Outcomes {
			if o.Proposed == nil {
				continue
			}
			share.Den++
			if c := o.Proposed.Confidence; c != nil && *c >= confidence {
				share.Num++
				precision.Den++
				if o.Kind == score.Correct {
					precision.Num++
				}
			}
		}
	}
	return share, precision
}

// printFields prints the tallies of a set, and F1 by what was trained on.
func (m *measurement) printFields(w io.Writer, set string) {
	r := m.find(set, whole)
	fmt.Fprintf(w, "\n## %s, by field\n\n| field | gold | correct | partial | incorrect | missing | spurious | P | R | F1 | evidence |", set)
	ways := []string{rules, quarter, half, wholeWithoutOurs}
	line := "\n|---|---|---|---|---|---|---|---|---|---|---|"
	for _, way := range ways {
		if m.find(set, way) != nil {
			fmt.Fprintf(w, " F1, %s |", way)
			line += "---|"
		}
	}
	fmt.Fprintln(w, line)
	intervals := r.all.Intervals(resampling)
	sum := r.all.Sum(nil)
	for i, f := range sum.Fields() {
		if f.Gold()+f.Proposed() == 0 {
			continue
		}
		x := intervals.Fields[i]
		fmt.Fprintf(w, "| %s | %d | %d | %d | %d | %d | %d | %s | %s | %s %s | %s |", f.Field.Key, f.Gold(), f.Correct, f.Partial, f.Incorrect, f.Missing, f.Spurious,
			x.Precision.Rate, x.Recall.Rate, x.F1.Rate, x.F1.Range(), f.Evidence.OverlapRate())
		for _, way := range ways {
			if other := m.find(set, way); other != nil {
				s := other.all.Sum(nil)
				fmt.Fprintf(w, " %s |", s.Fields()[i].Figures(score.Strict).F1)
			}
		}
		fmt.Fprintln(w)
	}
}
