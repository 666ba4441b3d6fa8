package score

import (
	"encoding/binary"
	"errors"
	"slices"
)

// Numbers of the forms in which indexes are stored.
const (
	indexOfRows    = 1 // is read, not written any more
	indexOfColumns = 2
)

var errStoredIndex = errors.New("this is no index of outcomes, or one of another version of Assay")

// AppendBinary appends the index as [ReadIndex] reads it: names, then the columns as
// they are held. It never fails.
func (x *Index) AppendBinary(b []byte) ([]byte, error) {
	b = append(b, indexOfColumns)
	b = appendStrings(b, fieldKeys)
	choices := make([]string, len(x.choices))
	for choice, n := range x.choices {
		choices[n-firstChoice] = choice
	}
	b = appendStrings(b, choices)
	b = binary.AppendUvarint(b, uint64(x.articles))
	b = appendStrings(b, Attributes)
	for _, name := range Attributes {
		a, known := x.attributes[name]
		if !known {
			a.of = newColumn(x.articles, func(int) int { return 0 })
		}
		b = appendColumn(appendStrings(b, a.values), a.of)
	}
	b = binary.AppendUvarint(b, uint64(len(x.rows.answers)))
	b = append(b, x.rows.answers...)
	for _, c := range x.rows.columns() {
		b = appendColumn(b, *c)
	}
	return b, nil
}

// columns are those of the rows but for the answers, in the order in which they are stored.
func (r *indexRows) columns() []*column {
	return []*column{&r.articles, &r.outcomes, &r.confidences, &r.gold, &r.proposed}
}

func appendColumn(b []byte, c column) []byte {
	return append(append(b, byte(c.width)), c.data...)
}

func appendStrings(b []byte, list []string) []byte {
	b = binary.AppendUvarint(b, uint64(len(list)))
	for _, s := range list {
		b = append(binary.AppendUvarint(b, uint64(len(s))), s...)
	}
	return b
}

// ReadIndex reads what [Index.AppendBinary] wrote, now or in an earlier program. It
// keeps parts of data, which must not be changed.
func ReadIndex(data []byte) (*Index, error) {
	in := &indexReader{data: data}
	form := in.byte()
	if form != indexOfColumns && form != indexOfRows {
		return nil, errStoredIndex
	}
	if keys := in.strings(); !slices.Equal(keys, fieldKeys) {
		return nil, errStoredIndex
	}
	x := &Index{choices: make(map[string]int), attributes: make(map[string]attributeIndex)}
	for i, choice := range in.strings() {
		x.choices[choice] = firstChoice + i
	}
	x.articles = in.count()
	read := in.column
	if form == indexOfRows {
		read = in.numbers
	}
	for _, name := range in.strings() {
		values := in.strings()
		x.attributes[name] = attributeIndex{values, read(x.articles)}
	}
	if form == indexOfRows {
		x.fill(in.rows(x.articles))
	} else {
		in.columns(&x.rows)
		x.counts.count(x.rows.answers)
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

func (in *indexReader) columns(r *indexRows) {
	r.answers = in.bytes(in.count())
	for _, c := range r.columns() {
		*c = in.column(len(r.answers))
	}
}

// column reads n numbers.
func (in *indexReader) column(n int) column {
	c := column{width: int(in.byte())}
	if c.width != 1 && c.width != 2 && c.width != 4 {
		in.failed = true
		c.width = 1
	}
	c.data = in.bytes(n * c.width)
	return c
}

// bytes reads n of them; none where there are fewer.
func (in *indexReader) bytes(n int) []byte {
	if n > len(in.data) {
		in.failed, in.data = true, nil
		return nil
	}
	b := in.data[:n:n]
	in.data = in.data[n:]
	return b
}

func (in *indexReader) byte() byte {
	if b := in.bytes(1); b != nil {
		return b[0]
	}
	return 0
}

func (in *indexReader) number() uint64 {
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
		list[i] = string(in.bytes(in.count()))
	}
	return list
}
