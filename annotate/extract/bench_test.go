package extract_test

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"assay/annotate"
	"assay/annotate/extract"
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

// BenchmarkExtract is the extractor by itself on one core: articles a second, and
// the time that 99 of 100 articles stay under.
func BenchmarkExtract(b *testing.B) {
	b.Run("samples", func(b *testing.B) { extractAll(b, extractor, samples.All()) })
	b.Run("news", func(b *testing.B) { extractAll(b, extractor, records(b, "news.jsonl")) })
	b.Run("news,rules-only", func(b *testing.B) { extractAll(b, extract.NewRules(), records(b, "news.jsonl")) })
}

func extractAll(b *testing.B, e *extract.Extractor, all []annotate.Record) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	var times []time.Duration
	e.Extract(all[0].Article) // what is made once
	for b.Loop() {
		for _, r := range all {
			start := time.Now()
			e.Extract(r.Article)
			times = append(times, time.Since(start))
		}
	}
	b.ReportMetric(float64(len(times))/b.Elapsed().Seconds(), "articles/s")
	slices.Sort(times)
	b.ReportMetric(1000*times[len(times)*99/100].Seconds(), "ms-p99")
	b.ReportMetric(0, "ns/op")
}

// BenchmarkLength shows that the time is linear: seconds for each MB stay what they
// are, whatever the text.
func BenchmarkLength(b *testing.B) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	for _, c := range lengthTexts {
		for _, size := range []int{1 << 18, 1 << 20} {
			var text strings.Builder
			for i := 0; text.Len() < size; i++ {
				text.WriteString(c.part(i))
			}
			b.Run(fmt.Sprintf("%s/%dkB", c.name, size>>10), func(b *testing.B) {
				for b.Loop() {
					extractor.Extract(annotate.Article{ID: "a", Text: text.String()})
				}
				b.ReportMetric(b.Elapsed().Seconds()/float64(b.N)/float64(text.Len())*(1<<20), "s/MB")
				b.ReportMetric(0, "ns/op")
			})
		}
	}
}

// lengthTexts are long texts that look for something again and again.
var lengthTexts = []struct {
	name string
	part func(i int) string
}{
	{"prose", always(clinicStory + "\n\n")},
	{"one-sentence", always("Acme Bank and Beta Health of Ohio lost names, not Social Security numbers, of 1,200 people on May 2, and ")},
	{"capitals", always("ACME BANK And BETA Health Of OHIO Said ")},
	{"digits", always("1234567890")},
	{"dates", always("Jan. 1, 2019 ")},
	{"commas", always(",")},
	{"emoji", always("😀")},
	{"newlines", always("x\n")},
	{"acronyms", always("Acme Bank (ABC) ")},
	{"amounts", always("$1,")},
	{"quotes", always("\"no\" ")},
	{"list", always("names, addresses, ")},
	{"denials", always("no names or ")},
	{"one-verb", always("was hacked by ")},
	{"names-in-a-row", func(i int) string { return fmt.Sprintf("Acme%d Bank, ", i) }},
	{"headlines", func(i int) string { return fmt.Sprintf("Acme%d Bank Hacked By Group%d\n\n", i, i) }},
	{"states", always("Ohio, Texas and Iowa, ")},
	{"brackets", always("(")},
	{"new-names", func(i int) string { return fmt.Sprintf("Acme%d Bank was hacked and %d people were affected. ", i, i) }},
}

func always(part string) func(int) string { return func(int) string { return part } }
