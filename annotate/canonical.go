package annotate

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"
)

// AppendJSON appends the record's canonical form, without a line end: keys in
// the order of the design, unknown ones last and sorted, fields in the order of
// the schema, empty keys left out, shortest numbers, no HTML escaping. Equal
// records are equal bytes.
func (r Record) AppendJSON(dst []byte) []byte {
	w := writer{dst}
	w.open()
	w.text("schema", r.Schema)
	w.text("id", r.ID)
	w.text("title", r.Title)
	w.text("text", r.Text)
	w.text("published", string(r.Published))
	w.text("source", r.Source)
	if len(r.Scope) > 0 {
		w.key("scope")
		w.list(len(r.Scope), func(i int) { w.string(r.Scope[i]) })
	}
	w.text("extractor", r.Extractor)
	if r.Review != nil {
		w.key("review")
		w.reviewNote(*r.Review)
	}
	if r.Incidents != nil {
		w.key("incidents")
		w.list(len(r.Incidents), func(i int) { w.incident(r.Incidents[i]) })
	}
	if len(r.Decisions) > 0 {
		w.key("decisions")
		w.list(len(r.Decisions), func(i int) { w.decision(r.Decisions[i]) })
	}
	w.close(r.Extra)
	return w.b
}

// MarshalJSON returns the canonical form. Mind that [json.Marshal] escapes HTML in
// it; a hash is taken of AppendJSON.
func (r Record) MarshalJSON() ([]byte, error) { return r.AppendJSON(nil), nil }

// ValueJSON returns the canonical form of a value; null for nil.
func ValueJSON(v Value) []byte {
	var w writer
	w.value(v)
	return w.b
}

// writer appends JSON to b.
type writer struct{ b []byte }

func (w *writer) open() { w.b = append(w.b, '{') }

// close writes the unknown keys and the brace.
func (w *writer) close(extra Extra) {
	for _, k := range slices.Sorted(maps.Keys(extra)) {
		w.key(k)
		w.raw(extra[k])
	}
	w.b = append(w.b, '}')
}

func (w *writer) comma(open byte) {
	if w.b[len(w.b)-1] != open {
		w.b = append(w.b, ',')
	}
}

func (w *writer) key(k string) {
	w.comma('{')
	w.string(k)
	w.b = append(w.b, ':')
}

// string escapes only what JSON must escape, so that other languages arrive at
// the same bytes (RFC 8785); encoding/json would also escape U+2028 and U+2029.
func (w *writer) string(s string) {
	s = strings.ToValidUTF8(s, "\ufffd")
	w.b = append(w.b, '"')
	done := 0
	for i := range len(s) {
		c := s[i]
		if c >= ' ' && c != '"' && c != '\\' {
			continue
		}
		w.b = append(w.b, s[done:i]...)
		done = i + 1
		if k := strings.IndexByte("\b\t\n\f\r\"\\", c); k >= 0 {
			w.b = append(w.b, '\\', `btnfr"\`[k])
		} else {
			w.b = fmt.Appendf(w.b, `\u%04x`, c)
		}
	}
	w.b = append(append(w.b, s[done:]...), '"')
}

// text writes a key whose empty value is left out.
func (w *writer) text(k, s string) {
	if s != "" {
		w.key(k)
		w.string(s)
	}
}

func (w *writer) list(n int, item func(i int)) {
	w.b = append(w.b, '[')
	for i := range n {
		w.comma('[')
		item(i)
	}
	w.b = append(w.b, ']')
}

func (w *writer) float(f float64) { w.b = appendNumber(w.b, strconv.FormatFloat(f, 'g', -1, 64)) }

func (w *writer) time(k string, t time.Time) {
	if !t.IsZero() {
		w.text(k, t.UTC().Format(time.RFC3339Nano))
	}
}

func (w *writer) spans(k string, spans []Span) {
	if len(spans) == 0 {
		return
	}
	w.key(k)
	w.list(len(spans), func(i int) {
		b, _ := spans[i].MarshalJSON()
		w.b = append(w.b, b...)
	})
}

func (w *writer) reviewNote(n ReviewNote) {
	w.open()
	w.text("mode", string(n.Mode))
	w.text("reviewer", n.Reviewer)
	w.text("extractor", n.Extractor)
	w.time("finished", n.Finished)
	w.text("note", n.Note)
	w.close(n.Extra)
}

func (w *writer) incident(i Incident) {
	w.open()
	w.text("id", i.ID)
	w.confidence(i.Confidence)
	w.key("fields")
	w.open()
	for _, f := range Fields {
		if claims := i.Fields[f.Key]; len(claims) > 0 {
			w.key(f.Key)
			w.list(len(claims), func(j int) { w.claim(claims[j]) })
		}
	}
	w.close(nil)
	if len(i.Absent) > 0 {
		w.key("absent")
		w.open()
		for _, f := range Fields {
			if p, ok := i.Absent[f.Key]; ok {
				w.key(f.Key)
				w.float(p)
			}
		}
		w.close(nil)
	}
	w.close(i.Extra)
}

func (w *writer) confidence(p *float64) {
	if p != nil {
		w.key("confidence")
		w.float(*p)
	}
}

func (w *writer) claim(c Claim) {
	w.open()
	w.key("value")
	w.value(c.Value)
	w.spans("evidence", c.Evidence)
	w.confidence(c.Confidence)
	w.text("note", c.Note)
	w.close(c.Extra)
}

func (w *writer) value(v Value) {
	switch v := v.(type) {
	case nil:
		w.b = append(w.b, "null"...)
	case Months:
		w.b = strconv.AppendInt(w.b, int64(v), 10)
	case Count:
		w.open()
		w.key("n")
		w.b = strconv.AppendInt(w.b, v.N, 10)
		w.text("qualifier", string(v.Qualifier))
		w.close(nil)
	case Money:
		w.open()
		w.key("amount")
		w.float(v.Amount)
		w.text("currency", v.Currency)
		w.close(nil)
	default:
		w.string(v.String())
	}
}

func (w *writer) decision(d Decision) {
	w.open()
	w.text("id", d.ID)
	w.text("incident", d.Incident)
	w.text("field", d.Field)
	w.text("act", string(d.Act))
	if d.From != nil {
		w.key("from")
		w.value(d.From)
	}
	if d.To != nil {
		w.key("to")
		w.value(d.To)
	}
	w.spans("evidence", d.Evidence)
	w.text("note", d.Note)
	w.text("target", d.Target)
	if d.Bulk {
		w.key("bulk")
		w.b = append(w.b, "true"...)
	}
	w.text("by", d.By)
	w.time("at", d.At)
	w.close(d.Extra)
}

// raw writes JSON of any shape with sorted keys and shortest numbers.
func (w *writer) raw(raw json.RawMessage) {
	d := json.NewDecoder(bytes.NewReader(raw))
	d.UseNumber()
	var v any
	_ = d.Decode(&v) // it was parsed before
	w.any(v)
}

func (w *writer) any(v any) {
	switch v := v.(type) {
	case map[string]any:
		w.open()
		for _, k := range slices.Sorted(maps.Keys(v)) {
			w.key(k)
			w.any(v[k])
		}
		w.close(nil)
	case []any:
		w.list(len(v), func(i int) { w.any(v[i]) })
	case string:
		w.string(v)
	case json.Number:
		w.b = appendNumber(w.b, v.String())
	case bool:
		w.b = strconv.AppendBool(w.b, v)
	default:
		w.b = append(w.b, "null"...)
	}
}
