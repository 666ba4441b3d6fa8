package extract_test

import (
	"math"
	"testing"

	"assay/annotate"
	"assay/annotate/extract"
)

func TestEveryValueAndIncidentHasItsSignals(t *testing.T) {
	a := annotate.Article{ID: "a1", Title: "Clinic hacked", Text: clinicStory, Published: "2021-07-15"}
	incidents, signals := extract.NewWith(emptyModel()).Trial(a)
	if len(incidents) == 0 || len(incidents) != len(signals) {
		t.Fatalf("%d incidents with the signals of %d", len(incidents), len(signals))
	}
	for k, incident := range incidents {
		if len(signals[k][extract.RankIncident]) != 1 {
			t.Error("an incident has no signals of its own")
		}
		for field, claims := range incident.Fields {
			if len(signals[k][field]) != len(claims) {
				t.Errorf("%d values of %s with %d lists of signals", len(claims), field, len(signals[k][field]))
			}
		}
		for field, lists := range signals[k] {
			for _, list := range lists {
				checkSignals(t, field, list)
			}
		}
	}
}

func checkSignals(t *testing.T, field string, list extract.Signals) {
	t.Helper()
	if len(list) != extract.NumSignals || list[extract.SignalAlways] != 1 {
		t.Errorf("%s has %d signals, want %d", field, len(list), extract.NumSignals)
	}
	for i, x := range list {
		if math.IsNaN(x) || math.Abs(x) > 50 {
			t.Errorf("signal %d of %s is %g", i, field, x)
		}
	}
}

func TestCalibrationDecidesConfidence(t *testing.T) {
	a := annotate.Article{ID: "a1", Title: "Clinic hacked", Text: clinicStory, Published: "2021-07-15"}
	m := emptyModel()
	w := make([]float32, extract.NumSignals)
	w[extract.SignalAlways] = 6.9
	m.Calibration[annotate.Victim] = w
	victim := extract.NewWith(m).Extract(a)[0].Fields[annotate.Victim][0]
	if got := *victim.Confidence; got != 0.999 {
		t.Errorf("log-odds of 6.9 are the confidence %v, want 0.999", got)
	}
}
