package main

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"assay/annotate"
	"assay/annotate/samples"
)

// BenchmarkParse reads labelled records, as every command does.
func BenchmarkParse(b *testing.B) {
	var lines [][]byte
	size := 0
	for _, r := range samples.All() {
		lines = append(lines, r.AppendJSON(nil))
		size += len(lines[len(lines)-1])
	}
	for b.Loop() {
		for _, line := range lines {
			if _, err := annotate.ParseRecord(line); err != nil {
				b.Fatal(err)
			}
		}
	}
	b.ReportMetric(float64(b.N*len(lines))/b.Elapsed().Seconds(), "records/s")
	b.ReportMetric(float64(b.N*size)/b.Elapsed().Seconds()/(1<<20), "MB/s")
	b.ReportMetric(0, "ns/op")
}

const benchArticles = 100_000

// BenchmarkImport100k imports generated articles of 2 kB into a new SQLite file.
func BenchmarkImport100k(b *testing.B) {
	dir := b.TempDir()
	path := generate(b, dir)
	n := 0
	for b.Loop() {
		db := filepath.Join(dir, fmt.Sprintf("import%d.db", n))
		n++
		benchRun(b, io.Discard, "import", path, "--db", db)
	}
	b.ReportMetric(float64(benchArticles*b.N)/b.Elapsed().Seconds(), "articles/s")
	b.ReportMetric(0, "ns/op")
}

// BenchmarkExport100k exports as many gold records, and reports the most heap that
// was in use meanwhile.
func BenchmarkExport100k(b *testing.B) {
	dir := b.TempDir()
	db := filepath.Join(dir, "export.db")
	benchRun(b, io.Discard, "import", "--gold", generate(b, dir), "--db", db)
	b.ResetTimer()
	var meter heapMeter
	for b.Loop() {
		meter.lines = 0
		benchRun(b, &meter, "export", "--db", db)
		if meter.lines != benchArticles {
			b.Fatalf("%d records, want %d", meter.lines, benchArticles)
		}
	}
	b.ReportMetric(float64(benchArticles*b.N)/b.Elapsed().Seconds(), "articles/s")
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(float64(meter.peak)/(1<<20), "MB-heap-peak")
}

func benchRun(b *testing.B, stdout io.Writer, args ...string) {
	b.Helper()
	var stderr bytes.Buffer
	if status := run(b.Context(), args, strings.NewReader(""), stdout, &stderr); status != exitDone {
		b.Fatalf("%v: exit %d, %s", args, status, stderr.String())
	}
}

// heapMeter counts lines, and looks at the heap every 16 MB.
type heapMeter struct {
	lines, bytes int
	peak         uint64
}

func (m *heapMeter) Write(p []byte) (int, error) {
	m.lines += bytes.Count(p, []byte("\n"))
	if m.bytes += len(p); m.bytes > 16<<20 {
		m.bytes = 0
		var stats runtime.MemStats
		runtime.ReadMemStats(&stats)
		m.peak = max(m.peak, stats.HeapInuse)
	}
	return len(p), nil
}

// generate writes gold records, each with a text of its own.
func generate(b *testing.B, dir string) string {
	b.Helper()
	path := filepath.Join(dir, "generated.jsonl")
	f, err := os.Create(path)
	if err != nil {
		b.Fatal(err)
	}
	out := bufio.NewWriter(f)
	var line []byte
	for i := range benchArticles {
		line = append(generated(i).AppendJSON(line[:0]), '\n')
		if _, err := out.Write(line); err != nil {
			b.Fatal(err)
		}
	}
	if err := out.Flush(); err != nil {
		b.Fatal(err)
	}
	if err := f.Close(); err != nil {
		b.Fatal(err)
	}
	return path
}

func generated(i int) annotate.Record {
	victim := fmt.Sprintf("Company %d", i)
	a := annotate.Article{
		ID:        fmt.Sprintf("generated-%d", i),
		Title:     victim + " warns customers of a data breach",
		Published: annotate.Date(fmt.Sprintf("20%02d-0%d-1%d", 10+i%15, 1+i%9, i%10)),
		Source:    fmt.Sprintf("Wire %d", i%97),
	}
	var text strings.Builder
	for j := range 12 {
		fmt.Fprintf(&text, "%s said in statement %d that %d people may be affected, and that names, addresses – and in "+
			"%d cases card numbers – were taken from its servers. ", victim, j, i*7+j, i%500+j)
	}
	a.Text = text.String()
	claim := annotate.Claim{Value: annotate.Name(victim), Evidence: []annotate.Span{{Start: 0, End: len(victim)}}}
	return annotate.Record{Schema: annotate.SchemaVersion, Article: a, Incidents: []annotate.Incident{
		{ID: "1", Fields: map[string][]annotate.Claim{"victim": {claim}}},
	}}
}
