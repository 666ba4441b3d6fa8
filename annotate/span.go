package annotate

import (
	"encoding/json"
	"fmt"
	"sort"
	"unicode/utf8"
)

// Span is the half-open range [Start, End) of Unicode code points of a document.
// In JSON it is the array [start, end].
type Span struct{ Start, End int }

func (s Span) MarshalJSON() ([]byte, error) {
	return fmt.Appendf(nil, "[%d,%d]", s.Start, s.End), nil
}

func (s *Span) UnmarshalJSON(data []byte) error {
	var pair []*int
	if err := json.Unmarshal(data, &pair); err != nil || len(pair) != 2 || pair[0] == nil || pair[1] == nil {
		return Errorf(Invalid, "%.40s is not a span; a span is two whole numbers, [start, end]", data)
	}
	s.Start, s.End = *pair[0], *pair[1]
	return nil
}

// Check returns an Invalid error unless the span is not empty and lies within a
// document of n code points.
func (s Span) Check(n int) error {
	switch {
	case s.Start < 0 || s.End > n:
		return Errorf(Invalid, "%d–%d lies outside the text, which has %d characters", s.Start, s.End, n)
	case s.Start >= s.End:
		return Errorf(Invalid, "%d–%d is empty; a span ends after it starts", s.Start, s.End)
	}
	return nil
}

// Overlaps says whether the spans share a code point.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// Document is a text whose offsets can be converted between code points, bytes
// of UTF-8 and units of UTF-16. It is safe for concurrent use.
type Document struct {
	text  string
	runes int
	ascii bool
	marks []mark // every stride code points, so that a look-up scans at most a stride
}

type mark struct{ byte, utf16 int }

const stride = 64

// NewDocument indexes a text of valid UTF-8.
func NewDocument(text string) *Document {
	d := &Document{text: text, runes: utf8.RuneCountInString(text)}
	d.ascii = d.runes == len(text)
	if d.ascii {
		return d
	}
	n, units := 0, 0
	for i, r := range text {
		if n%stride == 0 {
			d.marks = append(d.marks, mark{i, units})
		}
		n++
		units += utf16Len(r)
	}
	return d
}

// Text returns the whole text.
func (d *Document) Text() string { return d.text }

// Len returns the number of code points.
func (d *Document) Len() int { return d.runes }

// Slice returns the words of a span, or "" for one outside the text.
func (d *Document) Slice(s Span) string {
	if s.Start < 0 || s.End > d.runes || s.Start > s.End {
		return ""
	}
	start, end := d.Bytes(s)
	return d.text[start:end]
}

// Bytes returns the range of bytes of a span that lies within the text.
func (d *Document) Bytes(s Span) (start, end int) {
	a, b := d.find(s.Start), d.find(s.End)
	return a.byte, b.byte
}

// UTF16 returns the range of UTF-16 units of a span that lies within the text.
func (d *Document) UTF16(s Span) (start, end int) {
	a, b := d.find(s.Start), d.find(s.End)
	return a.utf16, b.utf16
}

// find returns the place of code point n, which lies within [0, Len].
func (d *Document) find(n int) mark {
	if d.ascii {
		return mark{n, n}
	}
	k := min(n/stride, len(d.marks)-1)
	m := d.marks[k]
	for i := k * stride; i < n; i++ {
		r, size := utf8.DecodeRuneInString(d.text[m.byte:])
		m.byte += size
		m.utf16 += utf16Len(r)
	}
	return m
}

// FromBytes converts a range of bytes. It returns an Invalid error when an end
// lies outside the text or within a character.
func (d *Document) FromBytes(start, end int) (Span, error) {
	return d.from(start, end, len(d.text), func(m mark) int { return m.byte })
}

// FromUTF16 converts a range of UTF-16 units, as a browser counts. It returns an
// Invalid error when an end lies outside the text or within a surrogate pair.
func (d *Document) FromUTF16(start, end int) (Span, error) {
	return d.from(start, end, d.find(d.runes).utf16, func(m mark) int { return m.utf16 })
}

func (d *Document) from(start, end, length int, unit func(mark) int) (Span, error) {
	if start < 0 || end > length {
		return Span{}, Errorf(Invalid, "%d–%d lies outside the text", start, end)
	}
	if start > end {
		return Span{}, Errorf(Invalid, "%d–%d ends before it starts", start, end)
	}
	a, okA := d.locate(start, unit)
	b, okB := d.locate(end, unit)
	if !okA || !okB {
		return Span{}, Errorf(Invalid, "%d–%d cuts a character in two", start, end)
	}
	return Span{a, b}, nil
}

// locate returns the code point that starts at an offset in some unit.
func (d *Document) locate(offset int, unit func(mark) int) (int, bool) {
	if d.ascii {
		return offset, true
	}
	k := sort.Search(len(d.marks), func(i int) bool { return unit(d.marks[i]) > offset }) - 1
	m, n := d.marks[k], k*stride
	for unit(m) < offset && m.byte < len(d.text) {
		r, size := utf8.DecodeRuneInString(d.text[m.byte:])
		m.byte += size
		m.utf16 += utf16Len(r)
		n++
	}
	return n, unit(m) == offset
}

func utf16Len(r rune) int {
	if r > 0xFFFF {
		return 2
	}
	return 1
}
