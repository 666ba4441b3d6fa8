package extract_test

import (
	"crypto/sha256"
	"math"
	"slices"
	"testing"

	"assay/annotate"
	"assay/annotate/extract"
)

const magic = "assay-model/3\n"

// FuzzReadModel: a model file whose checksum is right is refused as invalid, or it
// proposes what may be written.
func FuzzReadModel(f *testing.F) {
	small := &extract.Model{Note: "n", Rankers: map[string]*extract.Ranker{}, Calibration: map[string][]float32{"victim": append([]float32{0, 1}, make([]float32, extract.NumSignals-2)...)}}
	for i, key := range extract.Rankers() {
		small.Rankers[key] = &extract.Ranker{Bits: 2, Weights: []float32{0, 0.5, -0.25, float32(i)}, Threshold: 0.5}
	}
	f.Add(bodyOf(small))
	small.Calibration["victim"][1] = float32(math.NaN())
	f.Add(bodyOf(small))
	small.Calibration, small.Rankers["breach_type"].Weights[0] = nil, math.MaxFloat32
	f.Add(bodyOf(small))
	f.Add([]byte("\x01n\x00\x00\xc0\x7f"))
	f.Fuzz(func(t *testing.T, body []byte) {
		m, err := extract.ReadModel(modelFile(body))
		if err != nil {
			if annotate.KindOf(err) != annotate.Invalid {
				t.Fatalf("kind %d: %v", annotate.KindOf(err), err)
			}
			return
		}
		a := annotate.Article{ID: "a", Title: "Clinic hacked", Text: clinicStory, Published: "2021-07-15"}
		check(t, a, extract.NewWith(m).Extract(a))
	})
}

// bodyOf a model's file is what follows its checksum.
func bodyOf(m *extract.Model) []byte {
	return m.Bytes()[len(magic)+sha256.Size:]
}

// modelFile wraps a body as a model file.
func modelFile(body []byte) []byte {
	sum := sha256.Sum256(body)
	return slices.Concat([]byte(magic), sum[:], body)
}
