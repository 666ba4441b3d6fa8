package extract

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"math"
	"slices"

	"assay/annotate"
)

// A model file is the magic, the SHA-256 of what follows, and the note, floor, calibrations and rankers. Weights are rounded to steps of a
// ranker's scale, and what rounds to zero is left out.
const (
	modelMagic = "assay-model/3\n"
	// maxModelBytes unpacked; a larger one is not read.
	maxModelBytes = 64 << 20
	// maxBits of a ranker's table.
	maxBits = 18
	// weightSteps on either side of zero; those of words, of which a sum has many, may
	// be longer.
	weightSteps = 2047
	wordSteps   = 255
)

// Bytes returns the model as a file. Equal models are equal bytes.
func (m *Model) Bytes() []byte {
	body := m.body()
	sum := sha256.Sum256(body)
	return slices.Concat([]byte(modelMagic), sum[:], body)
}

// Rounded returns the model as its file has it.
func (m *Model) Rounded() (*Model, error) {
	body := m.body()
	sum := sha256.Sum256(body)
	return readBody(body, sum[:])
}

// body of the model's file.
func (m *Model) body() []byte {
	var body []byte
	body = appendText(body, m.Note)
	body = appendFloat(body, m.Floor)
	for _, key := range calibrated() {
		body = binary.AppendUvarint(body, uint64(len(m.Calibration[key])))
		for _, x := range m.Calibration[key] {
			body = appendFloat(body, float64(x))
		}
	}
	body = binary.AppendUvarint(body, uint64(len(m.Known)))
	for _, word := range m.Known {
		body = binary.LittleEndian.AppendUint64(body, word)
	}
	for _, key := range Rankers() {
		body = m.Rankers[key].append(body)
	}
	for _, key := range NarrativeRankers() {
		if k := m.Rankers[key]; k != nil {
			body = k.append(body)
		}
	}
	return body
}

// calibrated lists what calibrations are kept for, in their order.
func calibrated() []string {
	keys := []string{RankIncident}
	for _, f := range annotate.Fields {
		keys = append(keys, f.Key)
	}
	return keys
}

func appendText(to []byte, s string) []byte {
	return append(binary.AppendUvarint(to, uint64(len(s))), s...)
}

func appendFloat(to []byte, x float64) []byte {
	return binary.LittleEndian.AppendUint32(to, math.Float32bits(float32(x)))
}

func (k *Ranker) append(to []byte) []byte {
	to = append(to, byte(k.Bits))
	to = appendFloat(to, k.Threshold)
	to = appendFloat(to, float64(k.Trust))
	to = appendWeights(to, k.Weights, weightSteps)
	return appendWeights(to, k.Words, wordSteps)
}

// appendWeights writes those that are not zero: their number, the gaps between them
// and their steps.
func appendWeights(to []byte, weights []float32, most float32) []byte {
	scale := float32(0)
	for _, w := range weights {
		scale = max(scale, w, -w)
	}
	scale /= most
	to = appendFloat(to, float64(scale))
	var gaps, steps []byte
	n, last := 0, 0
	for i, w := range weights {
		if step := stepsOf(w, scale); step != 0 {
			gaps = binary.AppendUvarint(gaps, uint64(i-last))
			steps = binary.AppendVarint(steps, step)
			n, last = n+1, i
		}
	}
	to = binary.AppendUvarint(to, uint64(n))
	return append(append(to, gaps...), steps...)
}

func stepsOf(w, scale float32) int64 {
	if scale == 0 {
		return 0
	}
	return int64(math.RoundToEven(float64(w / scale)))
}

// errForeign says that a file is no model.
var errForeign = annotate.Errorf(annotate.Invalid, "is not a model of this version of assay; assay learn makes one")

// ReadModel reads a model file. The error is Invalid and says whether the file is
// no model, or a broken one.
func ReadModel(file []byte) (*Model, error) {
	data, err := unpacked(file)
	if err != nil {
		return nil, err
	}
	sum, body := data[len(modelMagic):][:sha256.Size], data[len(modelMagic)+sha256.Size:]
	if got := sha256.Sum256(body); !bytes.Equal(got[:], sum) {
		return nil, broken(errors.New("its checksum does not match"))
	}
	return readBody(body, sum)
}

// unpacked returns the magic and what follows it. Older files have gzip around them,
// which takes longer to undo than all the rest of the start of the program.
func unpacked(file []byte) ([]byte, error) {
	data := file
	var cut error
	if !bytes.HasPrefix(file, []byte(modelMagic)) {
		z, err := gzip.NewReader(bytes.NewReader(file))
		if err != nil {
			return nil, errForeign
		}
		var out bytes.Buffer
		out.Grow(3 * len(file))
		_, cut = out.ReadFrom(io.LimitReader(z, maxModelBytes))
		if data = out.Bytes(); len(data) >= len(modelMagic) && !bytes.HasPrefix(data, []byte(modelMagic)) || cut == nil && len(data) < len(modelMagic) {
			return nil, errForeign
		}
	}
	if cut != nil || len(data) < len(modelMagic)+sha256.Size {
		return nil, broken(errors.New("it is cut short"))
	}
	return data, nil
}

func readBody(body, sum []byte) (*Model, error) {
	m := &Model{Rankers: map[string]*Ranker{}, Calibration: map[string][]float32{}, hash: hex.EncodeToString(sum)}
	if err := m.parse(&modelReader{rest: body, tables: &m.tables}); err != nil {
		return nil, broken(err)
	}
	return m, nil
}

func broken(err error) error {
	return annotate.Errorf(annotate.Invalid, "is a broken model: %s; train it again with assay learn", err)
}

func (m *Model) parse(r *modelReader) error {
	m.Note = string(r.take(r.count()))
	m.Floor = r.float()
	for _, key := range calibrated() {
		for range r.count() {
			m.Calibration[key] = append(m.Calibration[key], float32(r.float()))
			if r.err != nil {
				return r.err
			}
		}
	}
	if n := r.count(); n != 0 && n != 1<<KnownBits/64 {
		return errors.New("its set of words has a wrong size")
	} else if n > 0 {
		m.Known = make([]uint64, n)
	}
	for i := range m.Known {
		if b := r.take(8); b != nil {
			m.Known[i] = binary.LittleEndian.Uint64(b)
		}
	}
	for _, key := range Rankers() {
		m.Rankers[key] = r.ranker(Columns(key))
		if r.err != nil {
			return fmt.Errorf("%w in the part for %s", r.err, key)
		}
	}
	for _, key := range NarrativeRankers() {
		if len(r.rest) == 0 {
			break // a model from before there were any
		}
		if m.Rankers[key] = r.ranker(Columns(key)); r.err != nil {
			return fmt.Errorf("%w in the part for %s", r.err, key)
		}
		m.Rankers[key].Coding = IsCoding(key) && m.Rankers[key].Words != nil // which older models do not have
	}
	m.Join()
	if len(r.rest) > 0 {
		return errors.New("it is too long")
	}
	return r.err
}
