package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"assay/annotate"
	"assay/annotate/samples"
)

// BenchmarkStart is the time from the start of the program to its first proposals,
// the median of many starts.
func BenchmarkStart(b *testing.B) {
	binary := buildAssay(b)
	line := samplesFile()[:bytes.IndexByte(samplesFile(), '\n')+1]
	var times []float64
	for b.Loop() {
		start := time.Now()
		extractProcess(b, binary, line)
		times = append(times, 1000*time.Since(start).Seconds())
	}
	slices.Sort(times)
	b.ReportMetric(times[len(times)/2], "ms-median")
	b.ReportMetric(0, "ns/op")
}

// BenchmarkExtractProcess is the program as a filter, on one core: the whole of
// start, reading, extracting and writing, and the most memory that it had. Where
// other programs use the core too, the rate by the time that it worked says more
// than that by the clock. The articles come again and again, until there are
// thousands.
func BenchmarkExtractProcess(b *testing.B) {
	binary := buildAssay(b)
	b.Run("samples", func(b *testing.B) { extractFile(b, binary, samplesFile()) })
	b.Run("news", func(b *testing.B) {
		dir := os.Getenv("ASSAY_DATA")
		if dir == "" {
			b.Skip("ASSAY_DATA is not set; it names the folder of real articles")
		}
		file, err := os.ReadFile(filepath.Join(dir, "news.jsonl"))
		if err != nil {
			b.Fatal(err)
		}
		extractFile(b, binary, file)
	})
}

func extractFile(b *testing.B, binary string, file []byte) {
	articles := bytes.Count(file, []byte("\n"))
	times := 1 + 3000/articles
	file = bytes.Repeat(file, times)
	peak, worked := int64(0), time.Duration(0)
	for b.Loop() {
		ended := extractProcess(b, binary, file)
		peak, worked = max(peak, peakMemory(ended)), worked+ended.UserTime()+ended.SystemTime()
	}
	b.ReportMetric(float64(b.N*times*articles)/b.Elapsed().Seconds(), "articles/s")
	b.ReportMetric(float64(b.N*times*articles)/worked.Seconds(), "articles/cpu-s")
	b.ReportMetric(float64(peak)/(1<<20), "MB-peak")
	b.ReportMetric(0, "ns/op")
}

func samplesFile() []byte {
	var file []byte
	for _, r := range samples.All() {
		file = append(annotate.Record{Article: r.Article}.AppendJSON(file), '\n')
	}
	return file
}

func buildAssay(b *testing.B) string {
	binary := filepath.Join(b.TempDir(), "assay")
	if out, err := exec.CommandContext(b.Context(), "go", "build", "-o", binary, ".").CombinedOutput(); err != nil {
		b.Fatalf("%v: %s", err, out)
	}
	return binary
}

// extractProcess runs the program on one core, to its end.
func extractProcess(b *testing.B, binary string, in []byte) *os.ProcessState {
	cmd := exec.CommandContext(b.Context(), binary, "extract", "--jobs", "1")
	cmd.Env = append(os.Environ(), "GOMAXPROCS=1")
	cmd.Stdin = bytes.NewReader(in)
	out, err := cmd.Output()
	if err != nil || bytes.Count(out, []byte("\n")) != bytes.Count(in, []byte("\n")) {
		b.Fatalf("%v: %d bytes of proposals", err, len(out))
	}
	return cmd.ProcessState
}
