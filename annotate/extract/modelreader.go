package extract

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"
)

// modelReader takes parts off a model's body; after an error it returns zeros.
type modelReader struct {
	rest   []byte
	err    error
	tables *weightTables
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
	weights, at := r.tables.take(size), 0
	r.sane(float64(most) * scale) // so that every step below is sane
	gaps := r.rest
	r.skip(n)
	for range n {
		gap, ofGap := uvarint(gaps)
		zigzag, ofStep := uvarint(r.rest)
		step := int64(zigzag>>1) ^ -int64(zigzag&1)
		if ofGap <= 0 || ofStep <= 0 || gap >= uint64(size-at) || step > most || step < -most {
			r.err = errShort
			return nil
		}
		gaps, r.rest = gaps[ofGap:], r.rest[ofStep:]
		at += int(gap)
		weights[at] = float32(float64(step) * scale)
	}
	return weights
}

// skip goes past so many numbers, of which the last byte of each is below 0x80.
func (r *modelReader) skip(n int) {
	for n > 0 && len(r.rest) > 0 {
		if r.rest[0] < 0x80 {
			n--
		}
		r.rest = r.rest[1:]
	}
}

// uvarint is [binary.Uvarint], fast where one byte is all, as it mostly is.
func uvarint(from []byte) (v uint64, bytes int) {
	if len(from) > 0 && from[0] < 0x80 {
		return uint64(from[0]), 1
	}
	return binary.Uvarint(from)
}
