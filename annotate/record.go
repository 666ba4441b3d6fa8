package annotate

import (
	"encoding/json"
	"slices"
	"strconv"
	"time"
)

// Extra holds the keys of an object that Assay does not know, so that they
// survive a round trip.
type Extra map[string]json.RawMessage

// Record is an article with its labels: a line of the interchange format. Only
// id, text and, for labels, incidents are needed.
type Record struct {
	Schema string // SchemaVersion, or empty
	Article
	Scope     []string // fields judged at all, of the first incident; empty: all
	Extractor string   // version that made the labels: "builtin@1f3a9c"
	Review    *ReviewNote
	Incidents []Incident // nil: not labelled; empty: labelled, no incident
	Decisions []Decision
	Extra     Extra
}

// Labelled says whether the record carries labels at all.
func (r Record) Labelled() bool { return r.Incidents != nil }

// Judged says whether a field was judged in this record.
func (r Record) Judged(field string) bool {
	return len(r.Scope) == 0 || slices.Contains(r.Scope, field)
}

// Mode of a review: were the machine's proposals in sight?
type Mode string

const (
	Assisted Mode = "assisted"
	Blind    Mode = "blind"
)

// ReviewNote says how a gold record was made.
type ReviewNote struct {
	Mode      Mode
	Reviewer  string
	Extractor string // version in sight of an assisted review
	Finished  time.Time
	Note      string
	Extra     Extra
}

// Incident is one breach at one victim.
type Incident struct {
	ID         string // within the record
	Confidence *float64
	Fields     map[string][]Claim // by field key; no entry: not stated
	Absent     map[string]float64 // by field key: how sure an extractor is of not stated, 0 to 1
	Extra      Extra
}

// Value returns the first value of a field, nil where it is not stated.
func (i Incident) Value(field string) Value {
	if claims := i.Fields[field]; len(claims) > 0 {
		return claims[0].Value
	}
	return nil
}

// Claim is a value with the evidence that it rests on.
type Claim struct {
	Value      Value
	Evidence   []Span
	Confidence *float64 // 0 to 1, that the value is right; nil where unknown
	Note       string
	Extra      Extra
}

// Confidence makes the pointer that [Claim] and [Incident] hold.
func Confidence(p float64) *float64 { return &p }

// CheckSpans returns an Invalid error for the first span outside a document of n
// code points.
func (r Record) CheckSpans(n int) error {
	for i, incident := range r.Incidents {
		for _, f := range Fields {
			for j, c := range incident.Fields[f.Key] {
				for k, s := range c.Evidence {
					if err := s.Check(n); err != nil {
						return at(path("incidents", i, "fields", f.Key, j, "evidence", k), err)
					}
				}
			}
		}
	}
	for i, d := range r.Decisions {
		for k, s := range d.Evidence {
			if err := s.Check(n); err != nil {
				return at(path("decisions", i, "evidence", k), err)
			}
		}
	}
	return nil
}

// path writes keys and indexes as incidents[0].fields.victim[1].
func path(parts ...any) string {
	var b []byte
	for _, p := range parts {
		switch p := p.(type) {
		case int:
			b = append(b, '[')
			b = strconv.AppendInt(b, int64(p), 10)
			b = append(b, ']')
		case string:
			if len(b) > 0 {
				b = append(b, '.')
			}
			b = append(b, p...)
		}
	}
	return string(b)
}
