package score

import (
	"reflect"
	"testing"

	"assay/annotate"
)

// Forty values: the 30 of at least 0.9 are right but for one, of the ten others five
// are. From 0.9 on 29 of 30 are right, which is enough for 95 %; 98 % takes 50 values.
func TestThresholdByHand(t *testing.T) {
	var confidence []float64
	var right []bool
	for i := range 40 {
		confidence = append(confidence, map[bool]float64{true: 0.9, false: 0.4}[i < 30])
		right = append(right, i != 7 && (i < 30 || i%2 == 0))
	}
	r := claimed(confidence, right).Report(Resampling{N: 200})
	for _, d := range r.Details[:1] {
		sure, surer := d.Thresholds[0], d.Thresholds[1]
		if !sure.Found() || sure.Point.Confidence != 0.9 || sure.Point.Accepted != 30 || sure.Point.Coverage != 0.75 {
			t.Errorf("95 %%: %+v", sure)
		}
		if surer.Found() {
			t.Errorf("98 %%: %+v of too few values", surer)
		}
		if len(d.Risk) != 2 || d.Risk[1].Accepted != 40 {
			t.Errorf("the curve is %+v", d.Risk)
		}
	}
	if r.All.Records != 40 || r.Blind.Records != 0 || r.All.Micro().Correct != 34 {
		t.Errorf("%d records, %d blind, %+v", r.All.Records, r.Blind.Records, r.All.Micro())
	}
}

// The thinned curve begins and ends where the curve does and keeps its points.
func TestThinnedCurve(t *testing.T) {
	var points []RiskPoint
	for i := range 1000 {
		points = append(points, RiskPoint{Confidence: 1 - float64(i)/1000, Accepted: i + 1, Coverage: float64(i+1) / 1000})
	}
	kept := thinned(points)
	if len(kept) != 20 || kept[19] != points[999] || kept[0].Coverage < 0.05 || kept[0].Coverage > 0.052 {
		t.Errorf("%d points from %+v to %+v", len(kept), kept[0], kept[len(kept)-1])
	}
	if got := thinned(points[:3]); len(got) != 1 {
		t.Errorf("a curve that ends early keeps %d points", len(got))
	}
	if thinned(nil) != nil {
		t.Error("no points become some")
	}
}

func TestConfusionByHand(t *testing.T) {
	one := func(id, gold, proposed string) ArticleScore {
		var incidents []annotate.Incident
		if proposed != "" {
			incidents = oneValue(annotate.BreachType, annotate.Choice(proposed)).Incidents
		}
		r := oneValue(annotate.BreachType, annotate.Choice(gold))
		r.ID = id
		return Article(r, 0, incidents, Options{})
	}
	e := NewEvaluation("x", Options{}, []ArticleScore{one("a", "theft", "loss"), one("b", "theft", "theft"), one("c", "loss", ""), one("d", "theft", "loss")})
	c := e.Confusion(annotate.BreachType)
	want := Confusion{Gold: []string{"theft", "loss"}, Proposed: []string{"theft", "loss", None}, Counts: [][]int{{1, 2, 0}, {0, 0, 1}}}
	if !reflect.DeepEqual(c, want) {
		t.Errorf("%+v, not %+v", c, want)
	}
	if none := e.Confusion(annotate.Victim); none.Counts != nil {
		t.Errorf("names are confused: %+v", none)
	}
}
