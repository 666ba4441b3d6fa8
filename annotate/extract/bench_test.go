package extract_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"assay/annotate"
	"assay/annotate/samples"
)

// records reads the records of a file of the data folder, which ASSAY_DATA
// names; it skips the test where it is not set.
func records(t testing.TB, name string) []annotate.Record {
	dir := os.Getenv("ASSAY_DATA")
	if dir == "" {
		t.Skip("ASSAY_DATA is not set; it names the folder of real articles with gold labels")
	}
	f, err := os.Open(filepath.Join(dir, name))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var out []annotate.Record
	for line, err := range annotate.Lines(f) {
		if err != nil {
			t.Fatal(err)
		}
		r, err := annotate.ParseRecord(line.Bytes)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, r)
	}
	return out
}

func BenchmarkExtract(b *testing.B) {
	b.Run("samples", func(b *testing.B) { run(b, samples.All()) })
	b.Run("news", func(b *testing.B) { run(b, records(b, "news.jsonl")) })
}

func run(b *testing.B, all []annotate.Record) {
	for b.Loop() {
		for _, r := range all {
			extractor.Extract(r.Article)
		}
	}
	b.ReportMetric(float64(b.N*len(all))/b.Elapsed().Seconds(), "articles/s")
}

// BenchmarkLongText shows that the time is linear: MB/s stay what they are.
func BenchmarkLongText(b *testing.B) {
	for _, c := range []struct {
		name, part string
	}{
		{"prose", clinicStory + "\n\n"},
		{"one sentence", "Acme Bank and Beta Health of Ohio lost names, not Social Security numbers, of 1,200 people on May 2, and "},
		{"capitals", "ACME Bank And BETA Health Of OHIO Said "},
	} {
		for _, size := range []int{1 << 17, 1 << 20} {
			text := strings.Repeat(c.part, size/len(c.part))
			b.Run(c.name+"/"+map[bool]string{true: "128kB", false: "1MB"}[size == 1<<17], func(b *testing.B) {
				b.SetBytes(int64(len(text)))
				for b.Loop() {
					extractor.Extract(annotate.Article{ID: "a", Text: text})
				}
			})
		}
	}
}
