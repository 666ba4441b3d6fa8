package store_test

import (
	"database/sql"
	"errors"
	"fmt"
	"path/filepath"
	"testing"

	"assay/annotate"
	"assay/annotate/samples"
	"assay/annotate/score"
	"assay/annotate/store"
)

// goldBatch makes n gold records of about 2 kB from a number on, with the labels
// of the samples.
func goldBatch(from, n int) []annotate.Record {
	batch, labelled := generated(from, n), samples.All()
	for i := range batch {
		sample := labelled[(from+i)%len(labelled)]
		batch[i].Text = sample.Text + "\n\n" + batch[i].Text
		batch[i].Title, batch[i].Incidents, batch[i].Review = sample.Title, sample.Incidents, sample.Review
	}
	return batch
}

// BenchmarkMeasuring takes a snapshot of 20,000 gold records, keeps evaluations on
// it, lists them and reads one back.
func BenchmarkMeasuring(b *testing.B) {
	const n = 20_000
	file := filepath.Join(b.TempDir(), "assay.db")
	s := open(b, file)
	for from := 0; from < n; from += importBatch {
		if _, err := s.Import(b.Context(), goldBatch(from, importBatch), true); err != nil {
			b.Fatal(err)
		}
	}
	snapshots := 0
	b.Run("CreateSnapshot", func(b *testing.B) {
		for b.Loop() {
			snapshots++
			if _, err := s.CreateSnapshot(b.Context(), store.NewSnapshot{Name: fmt.Sprint(snapshots)}); err != nil {
				b.Fatal(err)
			}
		}
	})
	extractors := 0
	e := evaluated(b, s)
	b.Run("SaveEvaluation", func(b *testing.B) {
		for b.Loop() {
			extractors++
			e.Extractor = fmt.Sprintf("x@%d", extractors)
			if _, err := s.SaveEvaluation(b.Context(), "1", e); err != nil {
				b.Fatal(err)
			}
		}
	})
	perEvaluation := float64(outcomeSize(b, file)) / float64(extractors)
	b.Run("Evaluations", func(b *testing.B) {
		for b.Loop() {
			if list, err := s.Evaluations(b.Context()); err != nil || len(list) != extractors {
				b.Fatal(len(list), err)
			}
		}
	})
	b.Run("Evaluation", func(b *testing.B) {
		for b.Loop() {
			if _, err := s.Evaluation(b.Context(), 1); err != nil {
				b.Fatal(err)
			}
		}
		b.ReportMetric(perEvaluation/(1<<20), "MB/evaluation")
	})
}

func evaluated(b *testing.B, s *store.Store) *score.Evaluation {
	b.Helper()
	var articles []score.ArticleScore
	err := s.EachSnapshotRecord(b.Context(), "1", "", func(r store.SnapshotRecord) error {
		articles = append(articles, score.Article(r.Record, r.Group, worse(r.Record), score.Options{}))
		return nil
	})
	if err != nil {
		b.Fatal(err)
	}
	return score.NewEvaluation("x@0", score.Options{}, articles)
}

// outcomeSize is that of all stored outcomes.
func outcomeSize(b *testing.B, file string) (bytes int64) {
	b.Helper()
	db, err := sql.Open("sqlite3", file)
	if err == nil {
		err = errors.Join(db.QueryRow(`select sum(length(outcomes)) from evaluation_articles`).Scan(&bytes), db.Close())
	}
	if err != nil {
		b.Fatal(err)
	}
	return bytes
}
