package views

import (
	"testing"

	"assay/annotate"
	"assay/annotate/score"
)

// moves is a comparison in which the micro F1 and some fields moved by more than noise.
func moves(micro float64, fields map[string]float64) *score.Comparison {
	field := func(key string, by float64) score.FieldComparison {
		f := score.FieldComparison{Field: key, Gold: 100, Defined: true, Diff: by, Low: by - 0.01, High: by + 0.01, Fixed: 1, Tested: true}
		f.Noise = by == 0
		return f
	}
	c := &score.Comparison{Micro: field("micro", micro)}
	for _, f := range annotate.Fields {
		c.Fields = append(c.Fields, field(f.Key, fields[f.Key]))
	}
	return c
}

// The verdict names both versions, and the fields that moved by their labels.
func TestVerdict(t *testing.T) {
	for _, tt := range []struct {
		comparison     *score.Comparison
		verdict, moved string
	}{
		{moves(0.1, nil), "b is better than a.", ""},
		{moves(0.1, map[string]float64{"victim_type": 0.2}), "b is better than a.", "Better in Victim type."},
		{moves(-0.1, map[string]float64{"breach_start": -0.2}), "b is worse than a.", "Worse in Start."},
		{moves(0.1, map[string]float64{"victim": 0.2, "remedy": -0.2}), "b is better than a in some fields, worse in others.", "Better in Victim. Worse in Remedy."},
		{moves(0, map[string]float64{"victim": 0.2}), "b is better than a in some fields, over all the same beyond noise.", "Better in Victim."},
		{moves(0, nil), "b does not differ from a beyond noise.", ""},
		{&score.Comparison{}, "There are too few values to compare b with a.", ""},
	} {
		v := ComparePage{Old: EvaluationLine{Extractor: "a"}, New: EvaluationLine{Extractor: "b"}, Evaluations: make([]EvaluationLine, 2), Comparison: tt.comparison}
		if got := v.conclusion(); got != tt.verdict {
			t.Errorf("the verdict is %q, not %q", got, tt.verdict)
		}
		if got := v.moved(); got != tt.moved {
			t.Errorf("moved is %q, not %q", got, tt.moved)
		}
	}
}

// What the gate and the scorer say names fields by their labels, and nothing else
// is touched.
func TestWithLabels(t *testing.T) {
	for said, want := range map[string]string{
		"breach_type: “theft” is missing; victim: “A” is missing":     "Breach type: “theft” is missing; Victim: “A” is missing",
		"too few to gate: breach_end (n = 26), remedy (n = 47)":       "too few to gate: End (n = 26), Remedy (n = 47)",
		"29 articles in 29 groups: intervals are rough, of no victim": "29 articles in 29 groups: intervals are rough, of no victim",
	} {
		if got := withLabels(said); got != want {
			t.Errorf("%q becomes %q, not %q", said, got, want)
		}
	}
}
