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

	"assay/annotate"
)

// A model file is gzip around: the magic, the SHA-256 of what follows, and the
// note, floor, calibrations and rankers. Weights are rounded to steps of a
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
	sum := sha256.Sum256(body)
	var out bytes.Buffer
	z, _ := gzip.NewWriterLevel(&out, gzip.BestCompression) // the level is valid
	for _, part := range [][]byte{[]byte(modelMagic), sum[:], body} {
		_, _ = z.Write(part) // a buffer takes everything
	}
	_ = z.Close()
	return out.Bytes()
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
	z, err := gzip.NewReader(bytes.NewReader(file))
	if err != nil {
		return nil, errForeign
	}
	data, err := io.ReadAll(io.LimitReader(z, maxModelBytes))
	if len(data) >= len(modelMagic) && string(data[:len(modelMagic)]) != modelMagic || err == nil && len(data) < len(modelMagic) {
		return nil, errForeign
	}
	if err != nil || len(data) < len(modelMagic)+sha256.Size {
		return nil, broken(errors.New("it is cut short"))
	}
	sum, body := data[len(modelMagic):][:sha256.Size], data[len(modelMagic)+sha256.Size:]
	if got := sha256.Sum256(body); !bytes.Equal(got[:], sum) {
		return nil, broken(errors.New("its checksum does not match"))
	}
	m := &Model{Rankers: map[string]*Ranker{}, Calibration: map[string][]float32{}, hash: hex.EncodeToString(sum)}
	if err := m.parse(&modelReader{rest: body}); err != nil {
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
		m.Rankers[key] = r.ranker(0)
	}
	m.Join()
	if len(r.rest) > 0 {
		return errors.New("it is too long")
	}
	return r.err
}

// modelReader takes parts off a model's body; after an error it returns zeros.
type modelReader struct {
	rest []byte
	err  error
}

var errShort = errors.New("it ends too early")

func (r *modelReader) take(n int) []byte {
	if r.err != nil || n < 0 || n > len(r.rest) {
		r.err = errShort
		return nil
	}
	out := r.rest[:n]
	r.rest = r.rest[n:]
	return out
}

// count of things that take at least a byte each.
func (r *modelReader) count() int {
	v, n := binary.Uvarint(r.rest)
	if n <= 0 || v > uint64(len(r.rest)) {
		r.err = errShort
		return 0
	}
	r.rest = r.rest[n:]
	return int(v)
}

func (r *modelReader) float() float64 {
	b := r.take(4)
	if b == nil {
		return 0
	}
	return r.sane(float64(math.Float32frombits(binary.LittleEndian.Uint32(b))))
}

// maxWeight is far beyond what is ever learned, and small enough that no sum of
// weights is infinite: a confidence is always a number.
const maxWeight = 1e6

// sane refuses what is no weight, NaN included.
func (r *modelReader) sane(x float64) float64 {
	if !(math.Abs(x) <= maxWeight) {
		r.err = fmt.Errorf("the weight %g", x)
		return 0
	}
	return x
}

func (r *modelReader) ranker(columns int) *Ranker {
	bits := r.take(1)
	if bits == nil {
		return nil
	}
	if bits[0] == 0 || bits[0] > maxBits {
		r.err = fmt.Errorf("a table of 2^%d weights", bits[0])
		return nil
	}
	k := &Ranker{Bits: uint(bits[0]), Columns: columns}
	k.Threshold = r.float()
	k.Trust = float32(r.float())
	k.Weights = r.weights(1<<bits[0], weightSteps)
	k.Words = r.weights(columns<<WordBits, wordSteps)
	return k
}

// weights reads a table of so many; nil where none is learned.
func (r *modelReader) weights(size int, most int64) []float32 {
	scale := r.float()
	n := r.count()
	if n == 0 {
		return nil
	}
	weights, at := make([]float32, size), make([]int32, n)
	rest, last := r.rest, 0
	for i := range at {
		gap, bytes := uvarint(rest)
		if bytes <= 0 || gap >= uint64(size-last) {
			r.err = errShort
			return nil
		}
		rest = rest[bytes:]
		last += int(gap)
		at[i] = int32(last)
	}
	r.sane(float64(most) * scale) // so that every step below is sane
	for _, i := range at {
		zigzag, bytes := uvarint(rest)
		step := int64(zigzag>>1) ^ -int64(zigzag&1)
		if bytes <= 0 || step > most || step < -most {
			r.err = errShort
			return nil
		}
		rest = rest[bytes:]
		weights[i] = float32(float64(step) * scale)
	}
	r.rest = rest
	return weights
}

// uvarint is [binary.Uvarint], fast where one byte is all, as it mostly is.
func uvarint(from []byte) (v uint64, bytes int) {
	if len(from) > 0 && from[0] < 0x80 {
		return uint64(from[0]), 1
	}
	return binary.Uvarint(from)
}
