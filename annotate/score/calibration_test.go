package score

import (
	"fmt"
	"math"
	"testing"

	"assay/annotate"
)

// claimed makes an evaluation of one-valued articles: how sure the extractor was,
// and whether it was right. A negative confidence is none.
func claimed(confidence []float64, right []bool) *Evaluation {
	var articles []ArticleScore
	for i, c := range confidence {
		v := "theft"
		if !right[i] {
			v = "loss"
		}
		gold := oneValue(annotate.BreachType, annotate.Choice("theft"))
		gold.ID = fmt.Sprintf("a%04d", i)
		proposed := oneValue(annotate.BreachType, annotate.Choice(v)).Incidents
		if c >= 0 {
			proposed[0].Fields[annotate.BreachType][0].Confidence = annotate.Confidence(c)
		}
		articles = append(articles, Article(gold, i, proposed, Options{}))
	}
	return NewEvaluation("x", Options{}, articles)
}

// Twenty values in two bins: ten of 0.6, of which five are right, and ten of 0.9,
// all right: ECE = ½·0.1 + ½·0.1; Brier = (5·0.16 + 5·0.36 + 10·0.01) / 20.
func TestCalibrationByHand(t *testing.T) {
	var confidence []float64
	var right []bool
	for i := range 20 {
		confidence = append(confidence, 0.6+0.3*float64(i%2))
		right = append(right, i%2 == 1 || i%4 == 0)
	}
	for _, field := range []string{"", annotate.BreachType} {
		c := claimed(confidence, right).Calibration(field)
		if c.N != 20 || len(c.Bins) != 2 || c.Bins[0].N != 10 || c.Bins[0].Precision != 0.5 || c.Bins[1].Precision != 1 {
			t.Fatalf("%q: got %+v", field, c)
		}
		ece, _ := c.ECE.Value()
		brier, _ := c.Brier.Value()
		if !near(ece, 0.1, 1e-9) || !near(brier, 0.135, 1e-9) {
			t.Errorf("%q: ECE %g, want 0.1; Brier %g, want 0.135", field, ece, brier)
		}
	}
	none := claimed([]float64{-1, -1}, []bool{true, false}).Calibration("")
	if _, ok := none.ECE.Value(); ok || none.N != 0 || len(none.Bins) != 0 {
		t.Errorf("without confidences: %+v, want nothing", none)
	}
}

func TestBinsAreEquallyFullAndAtMostTen(t *testing.T) {
	for _, n := range []int{1, 9, 19, 25, 99, 105, 1003} {
		var confidence []float64
		right := make([]bool, n)
		for i := range n {
			confidence = append(confidence, float64(i)/float64(n))
		}
		bins := claimed(confidence, right).Calibration("").Bins
		total, least, most := 0, n, 0
		for i, b := range bins {
			total, least, most = total+b.N, min(least, b.N), max(most, b.N)
			if b.Low > b.High || i > 0 && bins[i-1].High >= b.Low {
				t.Errorf("n = %d: bins %+v overlap", n, bins)
			}
		}
		if total != n || len(bins) != max(1, min(10, n/10)) || most-least > 1 {
			t.Errorf("n = %d: %d bins of %d to %d values, %d in all", n, len(bins), least, most, total)
		}
	}
}

// All of one confidence are one bin, in whatever order they come.
func TestEqualConfidencesAreNotParted(t *testing.T) {
	confidence, right := make([]float64, 200), make([]bool, 200)
	for i := range confidence {
		confidence[i], right[i] = 0.7, i < 140
	}
	c := claimed(confidence, right).Calibration("")
	if ece, _ := c.ECE.Value(); len(c.Bins) != 1 || !near(ece, 0, 1e-9) {
		t.Errorf("got %+v, want one bin without error", c)
	}
}

func TestRiskCoverage(t *testing.T) {
	e := claimed([]float64{0.9, 0.8, 0.8, 0.5, -1}, []bool{true, true, false, false, true})
	got := e.RiskCoverage("")
	want := []RiskPoint{{0.9, 1, 0.2, 0}, {0.8, 3, 0.6, 1. / 3}, {0.5, 4, 0.8, 0.5}}
	if len(got) != len(want) {
		t.Fatalf("got %+v, want %+v", got, want)
	}
	for i, p := range want {
		if g := got[i]; g.Confidence != p.Confidence || g.Accepted != p.Accepted || !near(g.Coverage, p.Coverage, 1e-9) || !near(g.Risk, p.Risk, 1e-9) {
			t.Errorf("got %+v, want %+v", g, p)
		}
	}
}

// 400 values: the upper half is always right, the lower half every other time. At
// 95 % precision all of the upper half can be accepted, and of the lower one about
// a ninth of that, which is not there to be told apart by confidence.
func TestAutoAcceptFindsWhatIsSafe(t *testing.T) {
	var confidence []float64
	var right []bool
	for i := range 400 {
		sure := i%2 == 0
		confidence = append(confidence, 0.5+0.4*float64(truth(sure)))
		right = append(right, sure || i%4 == 1)
	}
	all := claimed(confidence, right).AutoAccept(0.95, 5)
	for _, a := range []AutoAccept{all[0], all[1+fieldIndex[annotate.BreachType]]} {
		if a.Accepted != 200 || a.Share.String() != "0.500" || a.Precision.String() != "1.000" {
			t.Errorf("got %+v", a)
		}
	}
	if a := all[1+fieldIndex[annotate.Victim]]; a.Accepted != 0 || a.Share.String() != "–" || a.Precision.String() != "–" {
		t.Errorf("a field without values: got %+v", a)
	}
	few := claimed(confidence[:30], right[:30]).AutoAccept(0.98, 5)[0]
	if few.Accepted != 0 {
		t.Errorf("30 values cannot show 98 %%: got %+v", few)
	}
}

// The threshold is chosen elsewhere: where confidence says nothing, what is
// accepted is not more precise than the rest, and may not be chosen for being so.
func TestAutoAcceptDoesNotFlatter(t *testing.T) {
	var confidence []float64
	var right []bool
	for i := range 1000 {
		confidence = append(confidence, math.Mod(float64(i)*0.618034, 1))
		right = append(right, i%10 < 8)
	}
	if a := claimed(confidence, right).AutoAccept(0.95, 5)[0]; a.Share.Num/a.Share.Den > 0.05 {
		t.Errorf("of values that are right 8 times in 10, %s are accepted at 95 %%", a.Share)
	}
}
