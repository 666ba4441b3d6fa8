package learn_test

import (
	"os"
	"path/filepath"
	"testing"

	"assay/annotate"
	"assay/annotate/learn"
)

// BenchmarkTrain trains on all real articles that may be trained on.
func BenchmarkTrain(b *testing.B) {
	dir := os.Getenv("ASSAY_DATA")
	if dir == "" {
		b.Skip("ASSAY_DATA is not set; it names the folder of real articles with gold labels")
	}
	var gold []annotate.Record
	for _, name := range []string{"news.jsonl", "hhs.jsonl", "seeds.jsonl"} {
		file, err := os.Open(filepath.Join(dir, name))
		if err != nil {
			b.Fatal(err)
		}
		defer file.Close()
		for line, err := range annotate.Lines(file) {
			if err != nil {
				b.Fatal(err)
			}
			r, err := annotate.ParseRecord(line.Bytes)
			if err != nil {
				b.Fatal(err)
			}
			gold = append(gold, r)
		}
	}
	size := 0
	for b.Loop() {
		model, err := learn.Train(gold, learn.Options{Seed: 1})
		if err != nil {
			b.Fatal(err)
		}
		size = len(model.Bytes())
	}
	b.ReportMetric(b.Elapsed().Seconds()/float64(b.N), "s")
	b.ReportMetric(float64(len(gold)), "records")
	b.ReportMetric(float64(size)/(1<<20), "MB-model")
	b.ReportMetric(0, "ns/op")
}
