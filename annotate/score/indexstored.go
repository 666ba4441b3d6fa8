package score

import (
	"encoding/binary"
	"errors"
	"math"
	"slices"

	"assay/annotate"
)

// storedIndex is the number of the form in which an index is stored.
const storedIndex = 1

var errStoredIndex = errors.New("this is no index of outcomes, or one of another version of Assay")

// AppendBinary appends the index as [ReadIndex] reads it, about ten bytes an outcome.
// It never fails.
func (x *Index) AppendBinary(b []byte) ([]byte, error) {
	b = append(b, storedIndex)
	b = appendStrings(b, fieldKeys)
	choices := make([]string, len(x.choices))
	for choice, n := range x.choices {
		choices[n-1] = choice
	}
	b = appendStrings(b, choices)
	b = binary.AppendUvarint(b, uint64(x.articles))
	b = appendStrings(b, Attributes)
	for _, name := range Attributes {
		a := x.attributes[name]
		if a == nil {
			a = &attributeIndex{of: make([]int32, x.articles)}
		}
		b = appendStrings(b, a.values)
		for _, n := range a.of {
			b = binary.AppendUvarint(b, uint64(n))
		}
	}
	b = binary.AppendUvarint(b, uint64(len(x.rows)))
	last := uint32(math.MaxUint32)
	for _, r := range x.rows {
		b, last = r.append(b, last)
	}
	return b, nil
}

// append writes a row; confidences fall, so that the difference to the last one is
// small.
func (r indexRow) append(b []byte, last uint32) ([]byte, uint32) {
	sure := uint32(0)
	if r.confidence >= 0 {
		sure = math.Float32bits(r.confidence) + 1
	}
	place := uint64(r.outcome) << 1
	if r.further {
		place |= 1
	}
	b = append(b, r.field, r.kind)
	b = binary.AppendUvarint(b, uint64(r.article))
	b = binary.AppendUvarint(b, place)
	b = binary.AppendUvarint(b, uint64(last-sure))
	b = binary.AppendUvarint(b, uint64(r.gold+1))
	return binary.AppendUvarint(b, uint64(r.proposed+1)), sure
}

func appendStrings(b []byte, list []string) []byte {
	b = binary.AppendUvarint(b, uint64(len(list)))
	for _, s := range list {
		b = append(binary.AppendUvarint(b, uint64(len(s))), s...)
	}
	return b
}

// ReadIndex reads what [Index.AppendBinary] wrote.
func ReadIndex(data []byte) (*Index, error) {
	in := &indexReader{data: data}
	if in.byte() != storedIndex {
		return nil, errStoredIndex
	}
	if keys := in.strings(); !slices.Equal(keys, fieldKeys) {
		return nil, errStoredIndex
	}
	x := &Index{choices: make(map[string]int16), attributes: make(map[string]*attributeIndex)}
	for i, choice := range in.strings() {
		x.choices[choice] = int16(i + 1)
	}
	x.articles = in.count()
	for _, name := range in.strings() {
		a := &attributeIndex{values: in.strings(), of: make([]int32, x.articles)}
		for i := range a.of {
			a.of[i] = int32(in.number())
		}
		x.attributes[name] = a
	}
	x.rows = make([]indexRow, in.count())
	last := uint32(math.MaxUint32)
	for i := range x.rows {
		last = in.row(&x.rows[i], last)
		in.failed = in.failed || int(x.rows[i].article) >= x.articles
	}
	if in.failed || len(in.data) > 0 {
		return nil, errStoredIndex
	}
	return x, nil
}

// indexReader reads from data what is left of it, and zeros once it has failed.
type indexReader struct {
	data   []byte
	failed bool
}

func (in *indexReader) row(r *indexRow, last uint32) uint32 {
	r.field, r.kind = in.byte(), in.byte()
	r.article = int32(in.number())
	place := in.number()
	r.outcome, r.further = int32(place>>1), place&1 == 1
	sure := last - uint32(in.number())
	r.confidence = -1
	if sure > 0 {
		r.confidence = math.Float32frombits(sure - 1)
	}
	r.gold, r.proposed = int16(in.number())-1, int16(in.number())-1
	in.failed = in.failed || int(r.field) >= len(annotate.Fields) || int(r.kind) >= len(Kinds) || r.article < 0
	return sure
}

func (in *indexReader) byte() byte {
	if len(in.data) == 0 {
		in.failed = true
		return 0
	}
	b := in.data[0]
	in.data = in.data[1:]
	return b
}

func (in *indexReader) number() uint64 {
	if len(in.data) > 0 && in.data[0] < 0x80 { // most are
		return uint64(in.byte())
	}
	n, size := binary.Uvarint(in.data)
	if size <= 0 {
		in.failed, in.data = true, nil
		return 0
	}
	in.data = in.data[size:]
	return n
}

// count is the number of what follows, each of at least one byte.
func (in *indexReader) count() int {
	n := in.number()
	if n > uint64(len(in.data)) {
		in.failed, in.data = true, nil
		return 0
	}
	return int(n)
}

func (in *indexReader) strings() []string {
	list := make([]string, in.count())
	for i := range list {
		n := in.count()
		list[i] = string(in.data[:n])
		in.data = in.data[n:]
	}
	return list
}
