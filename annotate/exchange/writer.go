package exchange

import (
	"bufio"
	"encoding/csv"
	"io"
	"slices"

	"assay/annotate"
)

// Content is what can be exported.
type Content string

const (
	Gold     Content = "gold"     // articles with their gold labels
	Reviews  Content = "reviews"  // articles with the decisions of one review each
	Articles Content = "articles" // articles without labels
)

// Format in which it can be written.
type Format string

const (
	JSONL Format = "jsonl" // the interchange record in its canonical form; holds everything
	CSV   Format = "csv"   // for spreadsheets; see [NewWriter]
)

// MediaType is the format's Content-Type.
func (f Format) MediaType() string {
	if f == CSV {
		return "text/csv; charset=utf-8"
	}
	return "application/x-ndjson"
}

// Writer writes records one at a time. What it has written is complete after
// Flush.
type Writer struct {
	write func(annotate.Record) error
	flush func() error
}

// Write appends one record.
func (w *Writer) Write(r annotate.Record) error { return w.write(r) }

// Flush writes what is buffered. It must be called at the end.
func (w *Writer) Flush() error { return w.flush() }

// NewWriter returns a writer of content in a format. The error is Invalid: there
// is no such content or format.
//
// CSV (RFC 4180, with a header, lines that end in LF) has these rows:
//
//   - gold: one per value, with its evidence as words and its first span. An
//     incident without a value has one row without field, an article without an
//     incident one row without incident; a field without a row is not stated.
//   - reviews: one per decision.
//   - articles: one per article, in the columns that [ReadCSV] reads back to the
//     same articles. Keys that Assay does not know are left out; JSON Lines keeps
//     them.
//
// A cell of gold and reviews that a spreadsheet would take for a formula (it
// starts with =, +, -, @, a tab or a carriage return) gets an apostrophe before
// it. Articles get none, since their text must come back as it was: import such a
// file into a spreadsheet as text.
func NewWriter(w io.Writer, format Format, content Content) (*Writer, error) {
	switch {
	case !slices.Contains([]Content{Gold, Reviews, Articles}, content):
		return nil, annotate.Errorf(annotate.Invalid, "there is no export of %q; use gold, reviews or articles", content)
	case format == JSONL:
		return newJSONL(w, content), nil
	case format == CSV:
		return newCSV(w, content), nil
	}
	return nil, annotate.Errorf(annotate.Invalid, "%q is not a format; use jsonl or csv", format)
}

func newJSONL(w io.Writer, content Content) *Writer {
	out := bufio.NewWriterSize(w, 1<<16)
	var line []byte
	write := func(r annotate.Record) error {
		if content == Articles {
			r = annotate.Record{Article: r.Article, Extra: r.Extra}
		}
		line = append(r.AppendJSON(line[:0]), '\n')
		_, err := out.Write(line)
		return err
	}
	return &Writer{write, out.Flush}
}

func newCSV(w io.Writer, content Content) *Writer {
	out := csv.NewWriter(w)
	t := tables[content]
	write := func(r annotate.Record) error {
		for _, row := range t.rows(r) {
			if !t.plain {
				neutralize(row)
			}
			if err := out.Write(row); err != nil {
				return err
			}
		}
		return nil
	}
	flush := func() error {
		out.Flush()
		return out.Error()
	}
	_ = out.Write(t.header) // buffered; Flush returns what goes wrong
	return &Writer{write, flush}
}
