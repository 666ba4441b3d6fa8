package annotate_test

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf16"

	"assay/annotate"

	"pgregory.net/rapid"
)

// parts of which random texts are made: what breaks offsets in practice.
var textParts = []string{
	"a", "Zürich", "é", "e\u0301", "\r\n", "\n\n", "\r", "\t", " ", "\u00a0", "“quoted”", "—",
	"😀", "👩‍👩‍👧", "🏳️‍🌈", "👍🏽", "🇺🇸", "𝒳", "\U0010ffff", "\uffff", "\u2028", "\u200d",
	"שלום", "مرحبا", "\u202eabc\u202c", "नमस्ते", "한국어", "漢字",
	strings.Repeat("plain words ", 12), strings.Repeat("😀", 70), strings.Repeat("x", 63), strings.Repeat("y", 64), strings.Repeat("z", 65),
}

func drawText(t *rapid.T) string {
	return strings.Join(rapid.SliceOfN(rapid.SampledFrom(textParts), 0, 12).Draw(t, "text"), "")
}

// TestSpanConversions compares each conversion with counting from the start.
func TestSpanConversions(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := drawText(t)
		runes := []rune(text)
		doc := annotate.NewDocument(text)
		if doc.Len() != len(runes) || doc.Text() != text {
			t.Fatalf("Len is %d, want %d", doc.Len(), len(runes))
		}
		start := rapid.IntRange(0, len(runes)).Draw(t, "start")
		span := annotate.Span{Start: start, End: rapid.IntRange(start, len(runes)).Draw(t, "end")}
		want := string(runes[span.Start:span.End])
		if got := doc.Slice(span); got != want {
			t.Fatalf("Slice(%v) is %q, want %q", span, got, want)
		}
		before := string(runes[:span.Start])
		if a, b := doc.Bytes(span); a != len(before) || b != len(before)+len(want) {
			t.Fatalf("Bytes(%v) is %d, %d; want %d, %d", span, a, b, len(before), len(before)+len(want))
		}
		unitsBefore, units := len(utf16.Encode([]rune(before))), len(utf16.Encode([]rune(want)))
		if a, b := doc.UTF16(span); a != unitsBefore || b != unitsBefore+units {
			t.Fatalf("UTF16(%v) is %d, %d; want %d, %d", span, a, b, unitsBefore, unitsBefore+units)
		}
		if got, err := doc.FromBytes(doc.Bytes(span)); err != nil || got != span {
			t.Fatalf("FromBytes gives %v, %v; want %v", got, err, span)
		}
		if got, err := doc.FromUTF16(doc.UTF16(span)); err != nil || got != span {
			t.Fatalf("FromUTF16 gives %v, %v; want %v", got, err, span)
		}
	})
}

// TestSpanWithinCharacter tries every offset of a text: only those at which a
// character starts can be converted.
func TestSpanWithinCharacter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := drawText(t)
		doc := annotate.NewDocument(text)
		starts := map[int]int{len(text): doc.Len()} // byte → code point
		n := 0
		for i := range text {
			starts[i] = n
			n++
		}
		at := rapid.IntRange(0, len(text)).Draw(t, "byte")
		span, err := doc.FromBytes(at, len(text))
		if point, ok := starts[at]; ok != (err == nil) || ok && span.Start != point {
			t.Fatalf("FromBytes(%d) of %q: %v, %v", at, text, span, err)
		}
		units := utf16.Encode([]rune(text))
		at = rapid.IntRange(0, len(units)).Draw(t, "unit")
		span, err = doc.FromUTF16(0, at)
		whole := at == len(units) || units[at] < 0xdc00 || units[at] > 0xdfff
		if whole != (err == nil) || whole && span.End != len(utf16.Decode(units[:at])) {
			t.Fatalf("FromUTF16(%d) of %q: %v, %v", at, text, span, err)
		}
	})
}

func TestSpanErrors(t *testing.T) {
	for _, text := range []string{"", "plain", "a😀b", strings.Repeat("é", 200)} {
		doc := annotate.NewDocument(text)
		units := len(utf16.Encode([]rune(text)))
		for _, c := range []struct {
			convert func(start, end int) (annotate.Span, error)
			length  int
		}{{doc.FromBytes, len(text)}, {doc.FromUTF16, units}} {
			_, err := c.convert(-1, 0)
			wantInvalid(t, err, "-1–0 lies outside the text")
			_, err = c.convert(0, c.length+1)
			wantInvalid(t, err, "lies outside the text")
			_, err = c.convert(1, 0)
			wantInvalid(t, err, "1–0 ends before it starts")
		}
		for _, s := range []annotate.Span{{-1, 1}, {0, doc.Len() + 1}, {2, 1}} {
			if got := doc.Slice(s); got != "" {
				t.Errorf("Slice(%v) of %q is %q, want nothing", s, text, got)
			}
		}
	}
	_, err := annotate.NewDocument("a😀b").FromUTF16(1, 2)
	wantInvalid(t, err, "1–2 cuts a character in two")
	_, err = annotate.NewDocument("é").FromBytes(1, 2)
	wantInvalid(t, err, "1–2 cuts a character in two")
}

func TestSpanCheck(t *testing.T) {
	for _, c := range []struct {
		span annotate.Span
		want string // part of the error; empty: none
	}{
		{annotate.Span{Start: 0, End: 5}, ""},
		{annotate.Span{Start: 4, End: 5}, ""},
		{annotate.Span{Start: -1, End: 5}, "-1–5 lies outside the text, which has 5 characters"},
		{annotate.Span{Start: 0, End: 6}, "0–6 lies outside the text, which has 5 characters"},
		{annotate.Span{Start: 3, End: 3}, "3–3 is empty; a span ends after it starts"},
		{annotate.Span{Start: 4, End: 3}, "4–3 is empty; a span ends after it starts"},
	} {
		err := c.span.Check(5)
		if c.want == "" {
			if err != nil {
				t.Errorf("%v: %v", c.span, err)
			}
			continue
		}
		wantInvalid(t, err, c.want)
	}
}

func TestSpanOverlaps(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		draw := func(name string) annotate.Span {
			start := rapid.IntRange(0, 8).Draw(t, name)
			return annotate.Span{Start: start, End: rapid.IntRange(start+1, 9).Draw(t, name)}
		}
		a, b := draw("a"), draw("b")
		shared := false
		for i := a.Start; i < a.End; i++ {
			shared = shared || b.Start <= i && i < b.End
		}
		if a.Overlaps(b) != shared || b.Overlaps(a) != shared {
			t.Fatalf("%v and %v: shared %v", a, b, shared)
		}
	})
}

func TestSpanJSON(t *testing.T) {
	b, err := json.Marshal([]annotate.Span{{Start: 0, End: 18}, {Start: 640, End: 653}})
	if err != nil || string(b) != "[[0,18],[640,653]]" {
		t.Fatalf("%s, %v", b, err)
	}
	var spans []annotate.Span
	if err := json.Unmarshal([]byte(" [ [ 0 , 18 ] ] "), &spans); err != nil || spans[0] != (annotate.Span{Start: 0, End: 18}) {
		t.Fatalf("%v, %v", spans, err)
	}
	for _, bad := range []string{`[1]`, `[1,2,3]`, `[1.5,2]`, `["1","2"]`, `{"start":1,"end":2}`, `[null,2]`, `null`, `[1,99999999999999999999]`} {
		if err := json.Unmarshal([]byte(bad), new(annotate.Span)); err == nil {
			t.Errorf("%s is taken for a span", bad)
		}
	}
}

// wantInvalid asserts an Invalid error whose message holds some words.
func wantInvalid(t *testing.T, err error, words string) {
	t.Helper()
	switch {
	case err == nil:
		t.Errorf("no error, want %q", words)
	case annotate.KindOf(err) != annotate.Invalid:
		t.Errorf("kind %d, want Invalid: %v", annotate.KindOf(err), err)
	case !strings.Contains(err.Error(), words):
		t.Errorf("error %q, want %q", err, words)
	}
}
