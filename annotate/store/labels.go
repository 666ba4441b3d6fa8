package store

import (
	"encoding/json"
	"fmt"

	"assay/annotate"
)

// labels is a record without what its article keeps: the canonical form of id,
// scope, extractor, review note, incidents and decisions.
func labels(r annotate.Record) string {
	r.Article = annotate.Article{ID: r.ID}
	r.Extra = nil
	return string(r.AppendJSON(nil))
}

func parseLabels(stored string) (annotate.Record, error) {
	r, err := annotate.ParseRecord([]byte(stored))
	if err != nil {
		return annotate.Record{}, fmt.Errorf("stored labels: %s", err) // not Invalid: nobody typed them
	}
	return r, nil
}

// whole puts an article and its labels together again.
func whole(a annotate.Article, extra annotate.Extra, stored string) (annotate.Record, error) {
	r, err := parseLabels(stored)
	r.Article, r.Extra = a, extra
	return r, err
}

// victimOf is the victim of the primary incident, "" if not stated.
func victimOf(incidents []annotate.Incident) string {
	if len(incidents) > 0 {
		if v := incidents[0].Value("victim"); v != nil {
			return v.String()
		}
	}
	return ""
}

const decisionColumns = `d.id, d.incident, d.field, d.act, d.from_value, d.to_value, d.evidence, d.note, d.target, d.bulk, d.extra, p.name, d.at`

// scanDecision reads decisionColumns, and what more is asked for.
func scanDecision(r row, more ...any) (d annotate.Decision, err error) {
	var from, to, evidence, extra string
	fields := []any{&d.ID, &d.Incident, &d.Field, &d.Act, &from, &to, &evidence, &d.Note, &d.Target, &d.Bulk, &extra, &d.By, at(&d.At)}
	if err := r.Scan(append(fields, more...)...); err != nil {
		return d, err
	}
	if d.From, err = parseValue(d.Field, from); err != nil {
		return d, fmt.Errorf("decision %s: %w", d.ID, err)
	}
	if d.To, err = parseValue(d.Field, to); err != nil {
		return d, fmt.Errorf("decision %s: %w", d.ID, err)
	}
	if evidence != "" {
		if err := json.Unmarshal([]byte(evidence), &d.Evidence); err != nil {
			return d, fmt.Errorf("decision %s: %w", d.ID, err)
		}
	}
	d.Extra, err = parseExtra(extra)
	return d, err
}

func parseValue(field, stored string) (annotate.Value, error) {
	if stored == "" {
		return nil, nil
	}
	f, ok := annotate.FieldOf(field)
	if !ok {
		return nil, fmt.Errorf("the stored field %q is not in schema %s", field, annotate.SchemaVersion)
	}
	v, err := f.ParseJSON([]byte(stored))
	if err != nil {
		return nil, fmt.Errorf("stored value: %s", err)
	}
	return v, nil
}

func formatValue(v annotate.Value) string {
	if v == nil {
		return ""
	}
	return string(annotate.ValueJSON(v))
}

func formatSpans(spans []annotate.Span) string {
	if len(spans) == 0 {
		return ""
	}
	b, _ := json.Marshal(spans) // two numbers each: always encodes
	return string(b)
}
