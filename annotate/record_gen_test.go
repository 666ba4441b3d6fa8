package annotate_test

import (
	"encoding/json"
	"strings"
	"time"

	"assay/annotate"

	"pgregory.net/rapid"
)

// drawRecord draws a record that holds something of everything.
func drawRecord(t *rapid.T) annotate.Record {
	r := annotate.Record{
		Schema:    rapid.SampledFrom([]string{"", annotate.SchemaVersion}).Draw(t, "schema"),
		Article:   drawArticle(t),
		Extractor: rapid.SampledFrom([]string{"", "builtin@1f3a9c"}).Draw(t, "extractor"),
		Extra:     drawExtra(t),
	}
	if rapid.Bool().Draw(t, "scoped") {
		r.Scope = []string{annotate.Victim, annotate.DataTypes}
	}
	if rapid.Bool().Draw(t, "reviewed") {
		r.Review = &annotate.ReviewNote{
			Mode:     rapid.SampledFrom([]annotate.Mode{"", annotate.Assisted, annotate.Blind}).Draw(t, "mode"),
			Reviewer: rapid.SampledFrom([]string{"", "r2"}).Draw(t, "reviewer"),
			Finished: drawTime(t), Note: drawNote(t), Extra: drawExtra(t),
		}
	}
	n := len([]rune(r.Document()))
	if rapid.Bool().Draw(t, "labelled") {
		r.Incidents = []annotate.Incident{}
		for i := range rapid.IntRange(0, 3).Draw(t, "incidents") {
			r.Incidents = append(r.Incidents, drawIncident(t, string(rune('1'+i)), n))
		}
	}
	for range rapid.IntRange(0, 2).Draw(t, "decisions") {
		f := rapid.SampledFrom(annotate.Fields).Draw(t, "field")
		r.Decisions = append(r.Decisions, annotate.Decision{
			ID: "d1", Incident: "1", Field: f.Key, Act: annotate.Corrected, From: drawValue(t, f), To: drawValue(t, f),
			Evidence: drawSpans(t, n), Note: drawNote(t), By: "r2", Bulk: rapid.Bool().Draw(t, "bulk"), At: drawTime(t), Extra: drawExtra(t),
		})
	}
	return r
}

func drawArticle(t *rapid.T) annotate.Article {
	return annotate.Article{
		ID:        rapid.SampledFrom([]string{"a", "article-7", "ü/1 2", "😀"}).Draw(t, "id"),
		Title:     drawText(t),
		Text:      drawText(t) + "Words.",
		Published: rapid.SampledFrom([]annotate.Date{"", "2019", "2019-02-07", "XXXX-02"}).Draw(t, "published"),
		Source:    rapid.SampledFrom([]string{"", "https://news.test/?a=1&b=<2>"}).Draw(t, "source"),
	}
}

func drawIncident(t *rapid.T, id string, n int) annotate.Incident {
	incident := annotate.Incident{ID: id, Confidence: drawConfidence(t), Fields: map[string][]annotate.Claim{}, Extra: drawExtra(t)}
	for _, f := range annotate.Fields {
		values := rapid.IntRange(0, 2).Draw(t, "values")
		if !f.Many {
			values = min(values, 1)
		}
		seen := map[annotate.Value]bool{}
		for range values {
			v := drawValue(t, f)
			if seen[v] {
				continue
			}
			seen[v] = true
			incident.Fields[f.Key] = append(incident.Fields[f.Key], annotate.Claim{
				Value: v, Evidence: drawSpans(t, n), Confidence: drawConfidence(t), Note: drawNote(t), Extra: drawExtra(t)})
		}
		if values == 0 && rapid.Bool().Draw(t, "absent") {
			if incident.Absent == nil {
				incident.Absent = map[string]float64{}
			}
			incident.Absent[f.Key] = rapid.Float64Range(0, 1).Draw(t, "sure")
		}
	}
	return incident
}

func drawSpans(t *rapid.T, n int) []annotate.Span {
	var spans []annotate.Span
	for range rapid.IntRange(0, 2).Draw(t, "spans") {
		start := rapid.IntRange(0, n-1).Draw(t, "start")
		spans = append(spans, annotate.Span{Start: start, End: rapid.IntRange(start+1, n).Draw(t, "end")})
	}
	return spans
}

func drawConfidence(t *rapid.T) *float64 {
	if rapid.Bool().Draw(t, "unsure") {
		return nil
	}
	return annotate.Confidence(rapid.Float64Range(0, 1).Draw(t, "confidence"))
}

func drawNote(t *rapid.T) string {
	return rapid.SampledFrom([]string{"", "see \"page 2\"\tand <3>", "line\u2028end\n", "😀 \\ud83d"}).Draw(t, "note")
}

func drawTime(t *rapid.T) time.Time {
	return rapid.SampledFrom([]time.Time{{}, time.Date(2026, 11, 21, 10, 4, 0, 0, time.UTC), time.Date(1999, 1, 1, 0, 0, 0, 120_000_000, time.UTC)}).Draw(t, "time")
}

func drawExtra(t *rapid.T) annotate.Extra {
	extra := annotate.Extra{}
	for _, key := range rapid.SliceOfNDistinct(rapid.SampledFrom([]string{"zebra", "Z", "ab", "a\"b", "ключ", "Text"}), 0, 3, rapid.ID).Draw(t, "extra keys") {
		extra[key] = json.RawMessage(rapid.SampledFrom([]string{
			`null`, `true`, `false`, `""`, `"a<b>\u2028"`, `0`, `-0`, `1.50`, `1e3`, `12345678901234567890123`, `1E400`,
			`[]`, `{}`, `[ 1, [2.0, {"b":1,"a":[null]}] ]`, `{"b": {"d":1,"c":2}, "a": []}`,
		}).Draw(t, "extra"))
	}
	if len(extra) == 0 {
		return nil
	}
	return extra
}

// scramble writes JSON with its keys in another order and with white space.
func scramble(t *rapid.T, raw []byte) string {
	var object map[string]json.RawMessage
	var list []json.RawMessage
	var b strings.Builder
	space := func() { b.WriteString(rapid.SampledFrom([]string{"", " ", "\t", "\r\n"}).Draw(t, "space")) }
	switch {
	case json.Unmarshal(raw, &object) == nil && object != nil:
		keys := make([]string, 0, len(object))
		for k := range object {
			keys = append(keys, k)
		}
		b.WriteByte('{')
		for i, k := range rapid.Permutation(keys).Draw(t, "keys") {
			if i > 0 {
				b.WriteByte(',')
			}
			space()
			quoted, _ := json.Marshal(k)
			b.Write(quoted)
			space()
			b.WriteByte(':')
			space()
			b.WriteString(scramble(t, object[k]))
			space()
		}
		b.WriteByte('}')
	case json.Unmarshal(raw, &list) == nil && list != nil:
		b.WriteByte('[')
		for i, item := range list {
			if i > 0 {
				b.WriteByte(',')
			}
			space()
			b.WriteString(scramble(t, item))
			space()
		}
		b.WriteByte(']')
	default:
		b.Write(raw)
	}
	return b.String()
}
