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

// scored is how many evaluations of a snapshot are scored and drawn: each takes a
// minute on 20,000 articles. The others are those again, as of other versions.
const scored = 4

// Evaluations stores n evaluations on a snapshot, each of a version of its own, which
// sees what the extractor sees in the samples, less some of it; the last is of
// [Version]. Those that are there already stay as they are.
func Evaluations(ctx context.Context, s *store.Store, snapshot string, n int) error {
	var gold []store.SnapshotRecord
	err := s.EachSnapshotRecord(ctx, snapshot, "", func(r store.SnapshotRecord) error {
		gold = append(gold, r)
		return nil
	})
	if err != nil {
		return err
	}
	said := saidOfSamples()
	var ids []int64
	for v := range n {
		version, made := fmt.Sprintf("%s-%d", snapshot, v+1), s.Now().Add(time.Duration(v-n)*6*time.Hour)
		if v == n-1 {
			version = Version
		}
		if err := s.RegisterExtractor(ctx, store.NewExtractor{Version: version, TrainedOn: "part train of an earlier snapshot"}); err != nil {
			return err
		}
		id, err := there(ctx, s, snapshot, version)
		switch {
		case err != nil || id != 0:
		case v < scored:
			id, err = s.SaveEvaluation(ctx, snapshot, evaluation(snapshot, version, made, gold, said, uint64(v)))
		default:
			id, err = s.RepeatEvaluation(ctx, ids[v%scored], version, made)
		}
		if err != nil {
			return err
		}
		ids = append(ids, id)
	}
	return nil
}

// saidOfSamples is what the extractor sees in each of the samples.
func saidOfSamples() (said [][]annotate.Incident) {
	e := extract.New()
	for _, r := range originals {
		said = append(said, e.Extract(r.Article))
	}
	return said
}

// there finds an evaluation that was stored before; 0 is none.
func there(ctx context.Context, s *store.Store, snapshot, version string) (int64, error) {
	e, err := s.FindEvaluation(ctx, snapshot, version)
	if annotate.KindOf(err) == annotate.NotFound {
		return 0, nil
	}
	return e.ID, err
}

func evaluation(snapshot, version string, made time.Time, gold []store.SnapshotRecord, said [][]annotate.Incident, seed uint64) *score.Evaluation {
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
	e.Gold.Name, e.Made = snapshot, made
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
