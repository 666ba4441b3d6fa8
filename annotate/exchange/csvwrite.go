package exchange

import (
	"strconv"
	"strings"
	"time"

	"assay/annotate"
)

// table says how records become rows of CSV.
type table struct {
	header []string
	rows   func(annotate.Record) [][]string
	plain  bool // cells are written as they are, to be read back
}

var tables = map[Content]table{
	Gold: {
		header: []string{"id", "title", "published", "source", "incident", "field", "value", "qualifier",
			"evidence", "start", "end", "note", "mode", "reviewer", "finished"},
		rows: goldRows,
	},
	Reviews: {
		header: []string{"id", "title", "reviewer", "mode", "extractor", "finished", "decision", "at", "incident", "field",
			"act", "from", "to", "evidence", "start", "end", "note", "target", "bulk"},
		rows: reviewRows,
	},
	Articles: {
		header: []string{"id", "title", "text", "published", "source"},
		rows: func(r annotate.Record) [][]string {
			return [][]string{{r.ID, r.Title, r.Text, string(r.Published), r.Source}}
		},
		plain: true,
	},
}

// goldRows returns a row for each value, or for what has none.
func goldRows(r annotate.Record) [][]string {
	words := annotate.NewDocument(r.Document())
	var note annotate.ReviewNote
	if r.Review != nil {
		note = *r.Review
	}
	row := func(incident, field string, c annotate.Claim) []string {
		value, qualifier := valueCells(c.Value)
		evidence, start, end := evidenceCells(words, c.Evidence)
		return []string{r.ID, r.Title, string(r.Published), r.Source, incident, field, value, qualifier,
			evidence, start, end, c.Note, string(note.Mode), note.Reviewer, timeCell(note.Finished)}
	}
	if len(r.Incidents) == 0 {
		return [][]string{row("", "", annotate.Claim{})}
	}
	var rows [][]string
	for _, incident := range r.Incidents {
		before := len(rows)
		for _, f := range annotate.Fields {
			for _, c := range incident.Fields[f.Key] {
				rows = append(rows, row(incident.ID, f.Key, c))
			}
		}
		if len(rows) == before {
			rows = append(rows, row(incident.ID, "", annotate.Claim{}))
		}
	}
	return rows
}

func reviewRows(r annotate.Record) [][]string {
	words := annotate.NewDocument(r.Document())
	var note annotate.ReviewNote
	if r.Review != nil {
		note = *r.Review
	}
	rows := make([][]string, len(r.Decisions))
	for i, d := range r.Decisions {
		by := d.By
		if by == "" {
			by = note.Reviewer
		}
		evidence, start, end := evidenceCells(words, d.Evidence)
		rows[i] = []string{r.ID, r.Title, by, string(note.Mode), note.Extractor, timeCell(note.Finished),
			d.ID, timeCell(d.At), d.Incident, d.Field, string(d.Act), textCell(d.From), textCell(d.To),
			evidence, start, end, d.Note, d.Target, boolCell(d.Bulk)}
	}
	return rows
}

// valueCells sets a count's number and qualifier apart, so that the number can be
// reckoned with.
func valueCells(v annotate.Value) (value, qualifier string) {
	if c, ok := v.(annotate.Count); ok {
		return strconv.FormatInt(c.N, 10), string(c.Qualifier)
	}
	return textCell(v), ""
}

func textCell(v annotate.Value) string {
	if v == nil {
		return ""
	}
	return v.String()
}

func timeCell(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format(time.RFC3339Nano)
}

func boolCell(b bool) string {
	if b {
		return "true"
	}
	return ""
}

// evidenceCells returns the words of all spans and the first span, in code points
// of the document.
func evidenceCells(d *annotate.Document, spans []annotate.Span) (words, start, end string) {
	if len(spans) == 0 {
		return "", "", ""
	}
	quotes := make([]string, len(spans))
	for i, s := range spans {
		quotes[i] = d.Slice(s)
	}
	return strings.Join(quotes, " | "), strconv.Itoa(spans[0].Start), strconv.Itoa(spans[0].End)
}

// neutralize keeps a spreadsheet from running a cell as a formula: whoever wrote
// an article did not write for a spreadsheet.
func neutralize(row []string) {
	for i, cell := range row {
		if cell != "" && strings.IndexByte("=+-@\t\r", cell[0]) >= 0 {
			row[i] = "'" + cell
		}
	}
}
