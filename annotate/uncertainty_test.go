package annotate_test

import (
	"math"
	"testing"

	"assay/annotate"
)

func TestUncertainty(t *testing.T) {
	claim := func(p float64) []annotate.Claim {
		return []annotate.Claim{{Value: annotate.Name("Fox"), Confidence: annotate.Confidence(p)}}
	}
	for _, c := range []struct {
		name      string
		incidents []annotate.Incident
		want      float64
	}{
		{"no incident", nil, 0},
		{"no confidence", []annotate.Incident{{Fields: map[string][]annotate.Claim{annotate.Victim: {{Value: annotate.Name("Fox")}}}}}, 0},
		{"sure", []annotate.Incident{{Fields: map[string][]annotate.Claim{annotate.Victim: claim(1)}}}, 0},
		{"a coin", []annotate.Incident{{Fields: map[string][]annotate.Claim{annotate.Victim: claim(0.5)}}}, 1},
		{"unlikely is as sure as likely", []annotate.Incident{{Fields: map[string][]annotate.Claim{annotate.Victim: claim(0.1), annotate.Attacker: claim(0.9)}}}, 0.2},
		{"on average", []annotate.Incident{{Confidence: annotate.Confidence(0.9), Fields: map[string][]annotate.Claim{annotate.Victim: claim(0.7)},
			Absent: map[string]float64{annotate.Attacker: 0.5}}}, (0.2 + 0.6 + 1) / 3},
	} {
		if got := annotate.Uncertainty(c.incidents); math.Abs(got-c.want) > 1e-9 {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}
