package annotate

import (
	"bytes"
	"encoding/json"
	"slices"
	"strconv"
	"time"
	"unicode/utf8"
)

// ParseArticle reads the article of one line of JSON Lines and the keys that
// Assay does not know. Labels are not looked at. Errors are Invalid and name the
// key.
func ParseArticle(line []byte) (Article, Extra, error) {
	o, err := parseRoot(line)
	if err != nil {
		return Article{}, nil, err
	}
	a, err := o.article()
	if err != nil {
		return Article{}, nil, err
	}
	for _, key := range []string{"schema", "scope", "extractor", "review", "incidents", "decisions"} {
		delete(o, key)
	}
	if err := a.Validate(); err != nil {
		return Article{}, nil, err
	}
	return a, o.rest(), nil
}

// ParseRecord reads one line of JSON Lines with its labels. The text may be
// missing, as in proposals; where it is there, every span must lie within the
// document. Errors are Invalid and name the place in the record.
func ParseRecord(line []byte) (Record, error) {
	o, err := parseRoot(line)
	if err != nil {
		return Record{}, err
	}
	var r Record
	if r.Article, err = o.article(); err != nil {
		return Record{}, err
	}
	if err := r.parseLabels(o); err != nil {
		return Record{}, err
	}
	r.Extra = o.rest()
	if r.Text == "" {
		if err := r.validateStrings(); err != nil {
			return Record{}, err
		}
		return r, nil
	}
	if err := r.Validate(); err != nil {
		return Record{}, err
	}
	if err := r.CheckSpans(utf8.RuneCountInString(r.Document())); err != nil {
		return Record{}, err
	}
	return r, nil
}

func (r *Record) parseLabels(o object) (err error) {
	if err := o.texts(textKey{"schema", &r.Schema}, textKey{"extractor", &r.Extractor}); err != nil {
		return err
	}
	if r.Schema != "" && r.Schema != SchemaVersion {
		return invalid("schema", "is %q; this version of Assay reads %s", r.Schema, SchemaVersion)
	}
	if err := o.into("scope", &r.Scope); err != nil {
		return err
	}
	for i, key := range r.Scope {
		if _, ok := FieldOf(key); !ok {
			return invalid(path("scope", i), "%q is not a field", key)
		}
	}
	if raw := o.take("review"); raw != nil {
		if r.Review, err = parseReviewNote(raw); err != nil {
			return at("review", err)
		}
	}
	if r.Incidents, err = parseList(o, "incidents", parseIncident); err != nil {
		return err
	}
	if err := uniqueIDs(r.Incidents); err != nil {
		return err
	}
	r.Decisions, err = parseList(o, "decisions", parseDecision)
	return err
}

func uniqueIDs(incidents []Incident) error {
	seen := make(map[string]bool)
	for i, incident := range incidents {
		if incident.ID != "" && seen[incident.ID] {
			return invalid(path("incidents", i, "id"), "%q is used twice", incident.ID)
		}
		seen[incident.ID] = true
	}
	return nil
}

func (o object) article() (a Article, err error) {
	var published string
	if err := o.texts(textKey{"id", &a.ID}, textKey{"title", &a.Title}, textKey{"text", &a.Text},
		textKey{"published", &published}, textKey{"source", &a.Source}); err != nil {
		return Article{}, err
	}
	a.Published = Date(published)
	return a, nil
}

func parseReviewNote(raw json.RawMessage) (*ReviewNote, error) {
	o, err := parseObject(raw)
	if err != nil {
		return nil, err
	}
	var n ReviewNote
	var mode, finished string
	if err := o.texts(textKey{"mode", &mode}, textKey{"reviewer", &n.Reviewer}, textKey{"extractor", &n.Extractor},
		textKey{"finished", &finished}, textKey{"note", &n.Note}); err != nil {
		return nil, err
	}
	n.Mode = Mode(mode)
	if n.Mode != "" && n.Mode != Assisted && n.Mode != Blind {
		return nil, invalid("mode", "%q is neither assisted nor blind", mode)
	}
	if n.Finished, err = parseTime("finished", finished); err != nil {
		return nil, err
	}
	n.Extra = o.rest()
	return &n, nil
}

func parseTime(key, s string) (time.Time, error) {
	if s == "" {
		return time.Time{}, nil
	}
	t, err := time.Parse(time.RFC3339Nano, s)
	t = t.UTC()
	if err != nil || t.IsZero() || t.Year() < 1 || t.Year() > 9999 { // what could not be written again
		return time.Time{}, invalid(key, "%q is not a time such as 2026-11-21T10:04:00Z", s)
	}
	return t, nil
}

func parseIncident(raw json.RawMessage) (incident Incident, err error) {
	o, err := parseObject(raw)
	if err != nil {
		return Incident{}, err
	}
	if err := o.texts(textKey{"id", &incident.ID}); err != nil {
		return Incident{}, err
	}
	if incident.Confidence, err = o.confidence(); err != nil {
		return Incident{}, err
	}
	if incident.Fields, err = parseFields(o.take("fields")); err != nil {
		return Incident{}, at("fields", err)
	}
	if incident.Absent, err = parseAbsent(o.take("absent")); err != nil {
		return Incident{}, at("absent", err)
	}
	incident.Extra = o.rest()
	return incident, nil
}

func parseAbsent(raw json.RawMessage) (map[string]float64, error) {
	if raw == nil {
		return nil, nil
	}
	o, err := parseObject(raw)
	if err != nil {
		return nil, err
	}
	absent := make(map[string]float64)
	for _, key := range o.keys() {
		if _, ok := FieldOf(key); !ok {
			return nil, invalid(key, "is not a field of schema %s", SchemaVersion)
		}
		var p *float64
		if err := o.into(key, &p); err != nil {
			return nil, err
		}
		if p != nil && (*p < 0 || *p > 1) {
			return nil, invalid(key, "%g is not between 0 and 1", *p)
		}
		if p != nil {
			absent[key] = *p
		}
	}
	return absent, nil
}

func parseFields(raw json.RawMessage) (map[string][]Claim, error) {
	fields := make(map[string][]Claim)
	if raw == nil {
		return fields, nil
	}
	o, err := parseObject(raw)
	if err != nil {
		return nil, err
	}
	for _, f := range Fields {
		claims, err := parseList(o, f.Key, func(raw json.RawMessage) (Claim, error) { return parseClaim(f, raw) })
		if err != nil {
			return nil, err
		}
		if !f.Many && len(claims) > 1 {
			return nil, invalid(f.Key, "has %d values, and takes one", len(claims))
		}
		for i, c := range claims {
			if slices.ContainsFunc(claims[:i], func(other Claim) bool { return other.Value == c.Value }) {
				return nil, invalid(path(f.Key, i), "%q is listed twice", c.Value)
			}
		}
		if len(claims) > 0 {
			fields[f.Key] = claims
		}
	}
	if unknown := o.keys(); len(unknown) > 0 {
		return nil, invalid(unknown[0], "is not a field of schema %s", SchemaVersion)
	}
	return fields, nil
}

func parseClaim(f Field, raw json.RawMessage) (c Claim, err error) {
	o, err := parseObject(raw)
	if err != nil {
		return Claim{}, err
	}
	value := o.take("value")
	if value == nil {
		return Claim{}, invalid("value", "is missing")
	}
	if c.Value, err = f.parseValue(value); err != nil {
		return Claim{}, at("value", err)
	}
	if c.Evidence, err = parseList(o, "evidence", parseSpan); err != nil {
		return Claim{}, err
	}
	if c.Confidence, err = o.confidence(); err != nil {
		return Claim{}, err
	}
	if err := o.texts(textKey{"note", &c.Note}); err != nil {
		return Claim{}, err
	}
	c.Extra = o.rest()
	return c, nil
}

func parseSpan(raw json.RawMessage) (s Span, err error) {
	var ok bool
	if s, ok = plainSpan(raw); !ok {
		if err := s.UnmarshalJSON(raw); err != nil {
			return Span{}, err
		}
	}
	if s.Start < 0 || s.Start >= s.End {
		return Span{}, Errorf(Invalid, "[%d,%d] is not a span; it starts at 0 or later and ends after it starts", s.Start, s.End)
	}
	return s, nil
}

// plainSpan reads two whole numbers, as they are mostly written; false where it is
// something else.
func plainSpan(raw []byte) (s Span, ok bool) {
	from, to, two := bytes.Cut(bytes.TrimSuffix(bytes.TrimPrefix(raw, []byte("[")), []byte("]")), []byte(","))
	if !two {
		return s, false
	}
	var first, second error
	s.Start, first = strconv.Atoi(string(from))
	s.End, second = strconv.Atoi(string(to))
	return s, first == nil && second == nil
}
