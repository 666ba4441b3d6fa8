package score

import (
	"fmt"
	"math/rand/v2"
	"runtime"
	"testing"

	"assay/annotate"
)

// benchRecords draws records of some 20 gold values each, with two sets of
// proposals.
func benchRecords(n int) (gold []annotate.Record, old, new map[string][]annotate.Incident, values int) {
	draw := rand.New(rand.NewPCG(1, 2)).IntN
	old, new = make(map[string][]annotate.Incident, n), make(map[string][]annotate.Incident, n)
	for i := range n {
		id := fmt.Sprintf("r%05d", i)
		g := annotate.Record{Article: annotate.Article{ID: id, Title: "Title", Text: text}, Incidents: []annotate.Incident{drawIncident(draw)}}
		gold = append(gold, g)
		old[id], new[id] = perturb(draw, g.Incidents), perturb(draw, g.Incidents)
		for _, f := range annotate.Fields {
			values += len(g.Incidents[0].Fields[f.Key])
		}
	}
	return gold, old, new, values
}

// BenchmarkScore10k scores 10,000 records and hashes their gold. MB-heap is what
// the evaluation holds and scoring has left, beyond the records.
func BenchmarkScore10k(b *testing.B) {
	const n = 10_000
	gold, proposals, _, values := benchRecords(n)
	before := heap()
	var e *Evaluation
	for b.Loop() {
		e = Evaluate(gold, nil, proposals, "x", Options{})
	}
	b.ReportMetric(heap()-before, "MB-heap")
	b.ReportMetric(float64(n*b.N)/b.Elapsed().Seconds(), "records/s")
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(float64(values)/n, "values/record")
	runtime.KeepAlive(e)
}

// BenchmarkPairedBootstrap compares two evaluations of 10,000 records: 2,000
// paired resamples for micro, macro and all fields, the tests and the flips.
// MB-heap-total is the whole heap after it: records, both evaluations and garbage.
func BenchmarkPairedBootstrap(b *testing.B) {
	gold, old, new, _ := benchRecords(10_000)
	x, y := Evaluate(gold, nil, old, "x", Options{}), Evaluate(gold, nil, new, "y", Options{})
	for b.Loop() {
		if _, err := Compare(x, y, Resampling{N: 2000}); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(heapNow(), "MB-heap-total")
	b.ReportMetric(float64(2000*b.N)/b.Elapsed().Seconds(), "resamples/s")
	b.ReportMetric(b.Elapsed().Seconds()/float64(b.N), "s")
	b.ReportMetric(0, "ns/op")
	runtime.KeepAlive(gold)
}

// BenchmarkIntervals draws 2,000 resamples for precision, recall and F1 of micro,
// macro and all fields of 10,000 records.
func BenchmarkIntervals(b *testing.B) {
	gold, old, _, _ := benchRecords(10_000)
	x := Evaluate(gold, nil, old, "x", Options{})
	for b.Loop() {
		x.Intervals(Resampling{N: 2000})
	}
	b.ReportMetric(float64(2000*b.N)/b.Elapsed().Seconds(), "resamples/s")
	b.ReportMetric(b.Elapsed().Seconds()/float64(b.N), "s")
	b.ReportMetric(0, "ns/op")
}

// heap is the live heap in MB; heapNow has the garbage with it.
func heap() float64 {
	runtime.GC()
	return heapNow()
}

func heapNow() float64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return float64(m.HeapAlloc) / (1 << 20)
}
