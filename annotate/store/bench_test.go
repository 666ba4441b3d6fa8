package store_test

import (
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"strings"
	"testing"

	"assay/annotate"
	"assay/annotate/store"
	"assay/annotate/store/pgtest"
)

// generated makes n articles of about 2 kB from a number on.
func generated(from, n int) []annotate.Record {
	words := strings.Fields("the intruder read records of patients whose names and numbers were kept by a clinic in the harbor until March when staff found it")
	random := rand.New(rand.NewPCG(uint64(from), 1))
	batch := make([]annotate.Record, n)
	for i := range batch {
		var text strings.Builder
		for text.Len() < 1900 {
			text.WriteString(words[random.IntN(len(words))] + " ")
		}
		batch[i] = annotate.Record{Article: annotate.Article{
			ID: fmt.Sprintf("g-%d", from+i), Title: fmt.Sprintf("Clinic %d reports a breach", from+i),
			Text: text.String(), Published: "2026-03-04", Source: "Harbor Post",
		}}
	}
	return batch
}

const importBatch = 500

// fillStore imports n articles in batches.
func fillStore(b *testing.B, s *store.Store, n int) {
	for from := 0; from < n; from += importBatch {
		if _, err := s.Import(b.Context(), generated(from, min(importBatch, n-from)), false); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkDecide saves decisions one after the other, each in a transaction of its
// own that is on disk when it ends.
func BenchmarkDecide(b *testing.B) {
	for name, dsn := range map[string]func(testing.TB) string{
		"SQLite":     func(t testing.TB) string { return filepath.Join(t.TempDir(), "assay.db") },
		"PostgreSQL": pgtest.URL,
	} {
		b.Run(name, func(b *testing.B) {
			s := open(b, dsn(b))
			p, err := s.CreatePerson(b.Context(), store.NewPerson{Name: "Ada", Role: annotate.Reviewer})
			if err != nil {
				b.Fatal(err)
			}
			fillStore(b, s, 500)
			n := 0
			for b.Loop() {
				if n%40 == 0 { // as many as a review has
					b.StopTimer()
					r, err := s.StartReview(b.Context(), int64(1+n/40%500), p.ID)
					if err == nil {
						_, err = s.Decide(b.Context(), r.ID, p.ID, addIncident(fmt.Sprintf("i-%d", n/40%500), "1"))
					}
					if err != nil {
						b.Fatal(err)
					}
					b.StartTimer()
				}
				id := fmt.Sprintf("d-%d", n)
				if _, err := s.Decide(b.Context(), int64(1+n/40%500), p.ID, addAttacker(id, id)); err != nil {
					b.Fatal(err)
				}
				n++
			}
			b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "decisions/s")
			b.ReportMetric(0, "ns/op")
		})
	}
}
