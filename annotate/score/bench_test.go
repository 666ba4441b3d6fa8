package score

import (
	"math/rand/v2"
	"testing"

	"assay/annotate"
)

// BenchmarkRecord scores records of some 20 gold values each.
func BenchmarkRecord(b *testing.B) {
	draw := rand.New(rand.NewPCG(1, 2)).IntN
	var gold []annotate.Record
	var proposed [][]annotate.Incident
	values := 0
	for range 500 {
		g := annotate.Record{Article: annotate.Article{ID: "x", Title: "Title", Text: text}, Incidents: []annotate.Incident{drawIncident(draw)}}
		gold = append(gold, g)
		proposed = append(proposed, perturb(draw, g.Incidents))
		for _, f := range annotate.Fields {
			values += len(g.Incidents[0].Fields[f.Key])
		}
	}
	var sum Sum
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		sum.Add(Record(gold[i%500], proposed[i%500], Options{}))
	}
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "records/s")
	b.ReportMetric(float64(values)/500, "values/record")
}
