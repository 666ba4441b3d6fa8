package views

import (
	"html"
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"assay/annotate"

	"github.com/a-h/templ"
)

// Block is the title or a paragraph of an article, cut into flat segments. The
// white space between blocks is not drawn, but counts in offsets.
type Block struct {
	Title    bool
	Same     bool // the page shows it already
	Segments []Segment
}

// Segment is a run of text under the same evidence. Start counts code points of
// the document, so that a browser can turn a selection into a span.
type Segment struct {
	Start  int
	Text   string
	Fields []string // keys of the fields whose evidence covers it
	Denied bool     // all of them are data types that were not involved
}

// HTML returns the text for a page. A carriage return is escaped, since HTML
// parsing would fold it away and shift every offset after it.
func (s Segment) HTML() templ.Component {
	return templ.Raw(strings.ReplaceAll(html.EscapeString(s.Text), "\r", "&#13;"))
}

// evidence is a span with the field that it supports.
type evidence struct {
	span  annotate.Span
	field string
}

// Blocks cuts an article for drawing, with the evidence of one incident: of every
// value that is not rejected. The incident may be nil.
func Blocks(a annotate.Article, incident *annotate.ReviewedIncident) []Block {
	marks := evidenceOf(incident)
	var blocks []Block
	offset := 0
	if a.Title != "" {
		blocks = append(blocks, Block{Title: true, Segments: cut(a.Title, 0, marks)})
		offset = utf8.RuneCountInString(a.Title) + 2
	}
	for _, p := range paragraphs(a.Text) {
		if strings.TrimSpace(p) != "" {
			blocks = append(blocks, Block{Segments: cut(p, offset, marks)})
		}
		offset += utf8.RuneCountInString(p)
	}
	return blocks
}

// paragraphs splits a text after every line end and loses nothing of it.
func paragraphs(text string) []string { return strings.SplitAfter(text, "\n") }

func evidenceOf(incident *annotate.ReviewedIncident) []evidence {
	if incident == nil {
		return nil
	}
	var marks []evidence
	for _, f := range annotate.Fields {
		for _, item := range incident.Fields[f.Key].Items {
			if item.State == annotate.StateRejected {
				continue
			}
			for _, s := range item.Claim.Evidence {
				marks = append(marks, evidence{s, f.Key})
			}
		}
	}
	return marks
}

// cut splits a text that starts at an offset wherever evidence begins or ends.
func cut(text string, offset int, marks []evidence) []Segment {
	end := offset + utf8.RuneCountInString(text)
	var here []evidence
	edges := []int{offset, end}
	for _, m := range marks {
		if m.span.Start < end && m.span.End > offset {
			here = append(here, m)
			edges = append(edges, max(m.span.Start, offset), min(m.span.End, end))
		}
	}
	sort.Ints(edges)
	edges = slices.Compact(edges)
	doc := annotate.NewDocument(text)
	segments := make([]Segment, 0, len(edges)-1)
	for i := range len(edges) - 1 {
		span := annotate.Span{Start: edges[i], End: edges[i+1]}
		words := doc.Slice(annotate.Span{Start: span.Start - offset, End: span.End - offset})
		segments = append(segments, segment(span, words, here))
	}
	return segments
}

func segment(span annotate.Span, words string, marks []evidence) Segment {
	s := Segment{Start: span.Start, Text: words, Denied: true}
	for _, m := range marks {
		if m.span.Overlaps(span) && !slices.Contains(s.Fields, m.field) {
			s.Fields = append(s.Fields, m.field)
			s.Denied = s.Denied && m.field == annotate.DataTypesExcluded
		}
	}
	return s
}
