package score

import (
	"encoding/binary"
	"errors"
	"maps"
	"math"
	"slices"
)

var errStoredIndex = errors.New("this is no index of outcomes, or one of another version of Assay")

// IndexHead is the name of the part of a stored index that the others need.
const IndexHead = "head"

// Parts returns the index as [ReadIndex] reads it: the head, with names and counts, and
// each column by its name.
func (x *Index) Parts() map[string][]byte {
	parts := map[string][]byte{IndexHead: x.head()}
	for name, c := range x.columns.there {
		parts[name] = c.append(nil)
	}
	return parts
}

func (x *Index) head() []byte {
	choices := slices.SortedFunc(maps.Keys(x.choices), func(a, b string) int { return x.choices[a] - x.choices[b] })
	b := appendStrings(appendStrings(nil, fieldKeys), choices)
	b = binary.AppendUvarint(b, uint64(x.articles))
	b = binary.AppendUvarint(b, uint64(x.rows))
	for _, n := range x.counts {
		b = binary.AppendUvarint(b, uint64(n))
	}
	b = appendStrings(b, Attributes)
	for _, name := range Attributes {
		b = appendStrings(b, x.attributes[name])
	}
	return b
}

func appendStrings(b []byte, list []string) []byte {
	b = binary.AppendUvarint(b, uint64(len(list)))
	for _, s := range list {
		b = append(binary.AppendUvarint(b, uint64(len(s))), s...)
	}
	return b
}

// ReadIndex reads the head of what [Index.Parts] returned; the columns it reads by
// their names when they are first asked for, one at a time. It keeps what read returns,
// which must not be changed.
func ReadIndex(read func(part string) ([]byte, error)) (*Index, error) {
	head, err := read(IndexHead)
	if err != nil {
		return nil, err
	}
	in := &indexReader{data: head}
	if keys := in.strings(); !slices.Equal(keys, fieldKeys) {
		return nil, errStoredIndex
	}
	x := &Index{choices: make(map[string]int), attributes: make(map[string][]string)}
	x.columns.read, x.columns.there = read, make(map[string]column)
	for i, choice := range in.strings() {
		x.choices[choice] = firstChoice + i
	}
	x.articles, x.rows = in.size(), in.size()
	for i := range x.counts {
		x.counts[i] = in.size()
	}
	for _, name := range in.strings() {
		x.attributes[name] = in.strings()
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

// size reads a number of things.
func (in *indexReader) size() int {
	n, size := binary.Uvarint(in.data)
	if size <= 0 || n > math.MaxInt32 {
		in.failed, in.data = true, nil
		return 0
	}
	in.data = in.data[size:]
	return int(n)
}

// count is the number of what follows, each of at least one byte.
func (in *indexReader) count() int {
	n := in.size()
	if n > len(in.data) {
		in.failed, in.data = true, nil
		return 0
	}
	return n
}

func (in *indexReader) strings() []string {
	list := make([]string, in.count())
	for i := range list {
		list[i] = string(in.bytes(in.count()))
	}
	return list
}
