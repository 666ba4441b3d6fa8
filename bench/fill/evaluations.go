package fill

import (
	"context"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"time"

	"assay/annotate"
	"assay/annotate/extract"
	"assay/annotate/score"
	"assay/annotate/store"
)

// mixed is how many kinds of mistakes a version makes on the articles of a sample.
const mixed = 8

// Evaluations stores n evaluations on a snapshot, each of a version of its own, which
// sees what the extractor sees in the samples, less some of it; the last is of [Version].
func Evaluations(ctx context.Context, s *store.Store, snapshot string, n int) error {
	var gold []store.SnapshotRecord
	err := s.EachSnapshotRecord(ctx, snapshot, "", func(r store.SnapshotRecord) error {
		gold = append(gold, r)
		return nil
	})
	if err != nil {
		return err
	}
	e := extract.New()
	var said [][]annotate.Incident
	for _, r := range originals {
		said = append(said, e.Extract(r.Article))
	}
	for v := range n {
		version := fmt.Sprintf("%s-%d", snapshot, v+1)
		if v == n-1 {
			version = Version
		}
		if err := s.RegisterExtractor(ctx, store.NewExtractor{Version: version, TrainedOn: "part train of an earlier snapshot"}); err != nil {
			return err
		}
		if _, err := s.SaveEvaluation(ctx, snapshot, evaluation(snapshot, version, gold, said, uint64(v))); err != nil {
			return err
		}
	}
	return nil
}

func evaluation(snapshot, version string, gold []store.SnapshotRecord, said [][]annotate.Incident, seed uint64) *score.Evaluation {
	draw := rand.New(rand.NewPCG(seed, 2))
	kinds := make([][][]annotate.Incident, len(said))
	for i, incidents := range said {
		for range mixed {
			kinds[i] = append(kinds[i], mistaken(draw, incidents))
		}
	}
	articles := make([]score.ArticleScore, len(gold))
	for i, r := range gold {
		var n int
		_, _ = fmt.Sscanf(r.ID, "load-%d", &n) // all are ours
		articles[i] = score.Article(r.Record, r.Group, kinds[n%len(kinds)][draw.IntN(mixed)], score.Options{})
	}
	e := score.NewEvaluation(version, score.Options{}, articles)
	e.Gold.Name, e.Made = snapshot, time.Now()
	return e
}

// mistaken leaves out a value in seven, and is less or more sure of the others.
func mistaken(draw *rand.Rand, incidents []annotate.Incident) []annotate.Incident {
	incidents = slices.Clone(incidents)
	for i := range incidents {
		incidents[i].Fields = maps.Clone(incidents[i].Fields)
		for _, f := range annotate.Fields {
			var kept []annotate.Claim
			for _, c := range incidents[i].Fields[f.Key] {
				if draw.IntN(7) > 0 {
					c.Confidence = annotate.Confidence(draw.Float64())
					kept = append(kept, c)
				}
			}
			incidents[i].Fields[f.Key] = kept
		}
	}
	return incidents
}
