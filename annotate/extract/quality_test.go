package extract_test

import (
	"testing"

	"assay/annotate"
	"assay/annotate/samples"
	"assay/annotate/score"
)

// microF1 of the proposals for records with gold, strict, over all incidents.
func microF1(t *testing.T, gold []annotate.Record) float64 {
	t.Helper()
	var sum score.Sum
	for _, g := range gold {
		sum.Add(score.Record(g, extractor.Extract(g.Article), score.Options{}))
	}
	f1, ok := sum.Micro().Figures(score.Strict).F1.Value()
	if !ok {
		t.Fatal("there is no gold value to score")
	}
	return f1
}

// The floors lie a little below what the rules reach, so that a change that costs
// quality is noticed.
func TestQualityOnSamples(t *testing.T) {
	if f1 := microF1(t, samples.All()); f1 < 0.73 {
		t.Errorf("micro F1 on the samples is %.3f, want at least 0.73", f1)
	}
}

func TestQualityOnRealArticles(t *testing.T) {
	for _, c := range []struct {
		file  string
		floor float64
	}{
		{"seeds.jsonl", 0.75}, {"news.jsonl", 0.57}, {"hhs.jsonl", 0.78},
	} {
		if f1 := microF1(t, records(t, c.file)); f1 < c.floor {
			t.Errorf("micro F1 on %s is %.3f, want at least %.2f", c.file, f1, c.floor)
		}
	}
}
