package annotate_test

import (
	"errors"
	"strings"
	"testing"

	"assay/annotate"

	"github.com/google/go-cmp/cmp"
)

// claimed wraps the claims of a field into a record, whose text is "Fox lost it.".
func claimed(field, claims string) string {
	return `{"id":"a","text":"Fox lost it.","incidents":[{"id":"1","fields":{"` + field + `":` + claims + `}}]}`
}

func decided(decision string) string {
	return `{"id":"a","text":"Fox lost it.","incidents":[],"decisions":[` + decision + `]}`
}

// TestParseRecordErrors pins whole messages: they are what a person who imports a
// file acts on.
func TestParseRecordErrors(t *testing.T) {
	for _, c := range []struct{ name, line, want string }{
		{"nothing", ``, `is not a JSON object: unexpected end of JSON input`},
		{"broken JSON", `{"id":"a",}`, `is not a JSON object: invalid character '}' looking for beginning of object key string`},
		{"cut off", `{"id":"a","text":"Fox`, `is not a JSON object: unexpected end of JSON input`},
		{"two objects", `{"id":"a"} {"id":"b"}`, `is not a JSON object: invalid character '{' after top-level value`},
		{"array", `[{"id":"a"}]`, `is not a JSON object`},
		{"text", `"a"`, `is not a JSON object`},
		{"null", `null`, `is not a JSON object`},
		{"invalid UTF-8", "{\"id\":\"a\",\"text\":\"caf\xe9\"}", `is not valid UTF-8; convert the file to UTF-8`},
		{"lone surrogate", `{"id":"a","text":"x \ud83d y"}`, `holds half of a surrogate pair (such as \ud83d alone), which is no character`},
		{"duplicate key", `{"id":"a","text":"x","id":"b"}`, `holds the key "id" twice in one object; keep one of them`},
		{"duplicate key, escaped", `{"id":"a","x":[{"k":1,"\u006b" : 2}]}`, `holds the key "k" twice in one object; keep one of them`},
		{"duplicate field", claimed("victim", `[],"victim":[]`), `holds the key "victim" twice in one object; keep one of them`},

		{"missing id", `{"text":"x"}`, `id: is missing; every article needs one`},
		{"id in capitals", `{"ID":"a","text":"x"}`, `id: is missing; every article needs one`},
		{"missing id and text", `{"incidents":[]}`, `id: is missing; every article needs one`},
		{"number as id", `{"id":7,"text":"x"}`, `id: has the wrong type: 7`},
		{"control in id", `{"id":"a\tb","text":"x"}`, `id: must be at most 200 characters, without control characters`},
		{"long id", `{"id":"` + strings.Repeat("é", 201) + `"}`, `id: must be at most 200 characters, without control characters`},
		{"blank text", `{"id":"a","text":" \n"}`, `text: is empty; an article needs a text`},
		{"list as text", `{"id":"a","text":["x"]}`, `text: has the wrong type: ["x"]`},
		{"NUL in text", `{"id":"a","text":"é x\u0000"}`, `text: holds a NUL character at offset 3; remove it`},
		{"NUL in title", `{"id":"a","title":"\u0000","text":"x"}`, `title: holds a NUL character at offset 0; remove it`},
		{"NUL in a note", claimed("victim", `[{"value":"Fox","note":"a\u0000"}]`), `incidents[0].fields.victim[0].note: holds a NUL character at offset 1; remove it`},
		{"wrong published", `{"id":"a","text":"x","published":"2019-02-30"}`, `published: "2019-02-30" has no day 30 in that month`},
		{"wrong published, no text", `{"id":"a","published":"soon"}`, `published: "soon" is not an EDTF date; write 2019-02-07, 2019-02, 2019, or XXXX-02-07 where the year is unknown`},

		{"other schema", `{"id":"a","schema":"breach/2"}`, `schema: is "breach/2"; this version of Assay reads breach/1`},
		{"scope of no field", `{"id":"a","scope":["victim","size"]}`, `scope[1]: "size" is not a field`},
		{"scope as text", `{"id":"a","scope":"victim"}`, `scope: has the wrong type: "victim"`},
		{"scope of null", `{"id":"a","scope":[null]}`, `scope[0]: "" is not a field`},
		{"review as text", `{"id":"a","review":"blind"}`, `review: is not a JSON object`},
		{"unknown mode", `{"id":"a","review":{"mode":"quick"}}`, `review.mode: "quick" is neither assisted nor blind`},
		{"wrong time", `{"id":"a","review":{"finished":"today"}}`, `review.finished: "today" is not a time such as 2026-11-21T10:04:00Z`},
		{"time of year 10000", `{"id":"a","review":{"finished":"9999-12-31T23:59:59-01:00"}}`, `review.finished: "9999-12-31T23:59:59-01:00" is not a time such as 2026-11-21T10:04:00Z`},
		{"time of year 0", `{"id":"a","review":{"finished":"0001-01-01T00:00:00+01:00"}}`, `review.finished: "0001-01-01T00:00:00+01:00" is not a time such as 2026-11-21T10:04:00Z`},

		{"incidents as object", `{"id":"a","incidents":{}}`, `incidents: is not an array`},
		{"incident of null", `{"id":"a","incidents":[null]}`, `incidents[0]: is not a JSON object`},
		{"incident id twice", `{"id":"a","incidents":[{"id":"1"},{"id":"2"},{"id":"1"}]}`, `incidents[2].id: "1" is used twice`},
		{"incident confidence", `{"id":"a","incidents":[{"confidence":1.5}]}`, `incidents[0].confidence: 1.5 is not between 0 and 1`},
		{"absent no field", `{"id":"a","incidents":[{"absent":{"size":0.5}}]}`, `incidents[0].absent.size: is not a field of schema breach/1`},
		{"absent too sure", `{"id":"a","incidents":[{"absent":{"victim":2}}]}`, `incidents[0].absent.victim: 2 is not between 0 and 1`},
		{"absent as text", `{"id":"a","incidents":[{"absent":{"victim":"no"}}]}`, `incidents[0].absent.victim: has the wrong type: "no"`},
		{"absent as list", `{"id":"a","incidents":[{"absent":["victim"]}]}`, `incidents[0].absent: is not a JSON object`},
		{"fields as list", `{"id":"a","incidents":[{"fields":[]}]}`, `incidents[0].fields: is not a JSON object`},
		{"unknown field", claimed("size", `[{"value":7}]`), `incidents[0].fields.size: is not a field of schema breach/1`},
		{"field in capitals", claimed("Victim", `[{"value":"Fox"}]`), `incidents[0].fields.Victim: is not a field of schema breach/1`},
		{"first of unknown fields", claimed("zebra", `[],"size":[]`), `incidents[0].fields.size: is not a field of schema breach/1`},

		{"claim as text", claimed("victim", `["Fox"]`), `incidents[0].fields.victim[0]: is not a JSON object`},
		{"claims as text", claimed("victim", `"Fox"`), `incidents[0].fields.victim: is not an array`},
		{"missing value", claimed("victim", `[{"evidence":[[0,3]]}]`), `incidents[0].fields.victim[0].value: is missing`},
		{"value of null", claimed("victim", `[{"value":null}]`), `incidents[0].fields.victim[0].value: is missing`},
		{"wrong type", claimed("victim", `[{"value":7}]`), `incidents[0].fields.victim[0].value: 7 is not a text`},
		{"unknown choice", claimed("breach_type", `[{"value":"hack"}]`), `incidents[0].fields.breach_type[0].value: "hack" is not a choice of breach_type; use one of hacking_it_incident, unauthorized_access_disclosure, theft, loss, improper_disposal, other`},
		{"wrong date", claimed("disclosed", `[{"value":"2019-13"}]`), `incidents[0].fields.disclosed[0].value: "2019-13" has no month 13`},
		{"unknown qualifier", claimed("individuals_affected", `[{"value":{"n":5,"qualifier":"some"}}]`), `incidents[0].fields.individuals_affected[0].value: "some" is not a qualifier; use exact, about, at_least or at_most`},
		{"missing n", claimed("individuals_affected", `[{"value":{"qualifier":"exact"}}]`), `incidents[0].fields.individuals_affected[0].value: {"qualifier":"exact"} is not a count; write {"n":48210,"qualifier":"exact"}`},
		{"capital n", claimed("individuals_affected", `[{"value":{"N":5}}]`), `incidents[0].fields.individuals_affected[0].value: {"N":5} is not a count; write {"n":48210,"qualifier":"exact"}`},
		{"unknown key in a value", claimed("individuals_affected", `[{"value":{"n":1,"foo":2}}]`), `incidents[0].fields.individuals_affected[0].value: {"n":1,"foo":2} is not a count; write {"n":48210,"qualifier":"exact"}`},
		{"negative amount", claimed("ransom_demand", `[{"value":{"amount":-4,"currency":"BTC"}}]`), `incidents[0].fields.ransom_demand[0].value: -4 is not an amount of money`},
		{"two in a one-valued field", claimed("victim", `[{"value":"Fox"},{"value":"Hen"}]`), `incidents[0].fields.victim: has 2 values, and takes one`},
		{"duplicate value", claimed("third_party", `[{"value":"Fox"},{"value":"Hen"},{"value":"Fox"}]`), `incidents[0].fields.third_party[2]: "Fox" is listed twice`},
		{"claim confidence", claimed("victim", `[{"value":"Fox","confidence":-0.1}]`), `incidents[0].fields.victim[0].confidence: -0.1 is not between 0 and 1`},
		{"confidence as text", claimed("victim", `[{"value":"Fox","confidence":"high"}]`), `incidents[0].fields.victim[0].confidence: has the wrong type: "high"`},

		{"span outside", claimed("victim", `[{"value":"Fox","evidence":[[0,3],[9,13]]}]`), `incidents[0].fields.victim[0].evidence[1]: 9–13 lies outside the text, which has 12 characters`},
		{"empty span", claimed("victim", `[{"value":"Fox","evidence":[[3,3]]}]`), `incidents[0].fields.victim[0].evidence[0]: [3,3] is not a span; it starts at 0 or later and ends after it starts`},
		{"negative span", claimed("victim", `[{"value":"Fox","evidence":[[-1,3]]}]`), `incidents[0].fields.victim[0].evidence[0]: [-1,3] is not a span; it starts at 0 or later and ends after it starts`},
		{"span of three", claimed("victim", `[{"value":"Fox","evidence":[[0,1,2]]}]`), `incidents[0].fields.victim[0].evidence[0]: [0,1,2] is not a span; a span is two whole numbers, [start, end]`},
		{"span of null", claimed("victim", `[{"value":"Fox","evidence":[[null,2]]}]`), `incidents[0].fields.victim[0].evidence[0]: [null,2] is not a span; a span is two whole numbers, [start, end]`},
		{"span unwrapped", claimed("victim", `[{"value":"Fox","evidence":[0,3]}]`), `incidents[0].fields.victim[0].evidence[0]: 0 is not a span; a span is two whole numbers, [start, end]`},
		{"evidence as text", claimed("victim", `[{"value":"Fox","evidence":"Fox"}]`), `incidents[0].fields.victim[0].evidence: is not an array`},

		{"unknown act", decided(`{"act":"liked"}`), `decisions[0].act: "liked" is not an act`},
		{"missing act", decided(`{"id":"d"}`), `decisions[0].act: "" is not an act`},
		{"decision without field", decided(`{"act":"accepted","from":"Fox"}`), `decisions[0].field: "" is not a field`},
		{"decision on no field", decided(`{"act":"accepted","field":"size"}`), `decisions[0].field: "size" is not a field`},
		{"value without field", decided(`{"act":"incident_added","to":"Fox"}`), `decisions[0].field: is missing; a decision with a value needs one`},
		{"decision from", decided(`{"act":"corrected","field":"breach_type","from":"hack"}`), `decisions[0].from: "hack" is not a choice of breach_type; use one of hacking_it_incident, unauthorized_access_disclosure, theft, loss, improper_disposal, other`},
		{"decision to", decided(`{"act":"added","field":"victim","to":7}`), `decisions[0].to: 7 is not a text`},
		{"decision at", decided(`{"act":"finished","at":"now"}`), `decisions[0].at: "now" is not a time such as 2026-11-21T10:04:00Z`},
		{"decision bulk", decided(`{"act":"finished","bulk":1}`), `decisions[0].bulk: has the wrong type: 1`},
		{"decision evidence outside", decided(`{"act":"added","field":"victim","to":"Fox","evidence":[[0,13]]}`), `decisions[0].evidence[0]: 0–13 lies outside the text, which has 12 characters`},
	} {
		t.Run(c.name, func(t *testing.T) {
			r, err := annotate.ParseRecord([]byte(c.line))
			if err == nil {
				t.Fatalf("%s is taken: %+v", c.line, r)
			}
			wantInvalid(t, err, "")
			if diff := cmp.Diff(c.want, err.Error()); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(annotate.Record{}, r); diff != "" {
				t.Errorf("something came back beside the error: %s", diff)
			}
		})
	}
}

// TestParseRecordSpansCountCodePoints lets a span end exactly with the document,
// whose title counts.
func TestParseRecordSpansCountCodePoints(t *testing.T) {
	const line = `{"id":"a","title":"😀 é","text":"Fox 🦊","incidents":[{"fields":{"victim":[{"value":"Fox","evidence":[[5,END]]}]}}]}`
	r, err := annotate.ParseRecord([]byte(strings.Replace(line, "END", "10", 1)))
	if err != nil {
		t.Fatal(err)
	}
	doc := annotate.NewDocument(r.Document())
	if got := doc.Slice(r.Incidents[0].Fields[annotate.Victim][0].Evidence[0]); got != "Fox 🦊" {
		t.Errorf("the evidence is %q", got)
	}
	_, err = annotate.ParseRecord([]byte(strings.Replace(line, "END", "11", 1)))
	wantInvalid(t, err, "5–11 lies outside the text, which has 10 characters")
}

// TestParseRecordWithoutText takes proposals, whose spans cannot be checked yet.
func TestParseRecordWithoutText(t *testing.T) {
	r, err := annotate.ParseRecord([]byte(`{"id":"a","title":"T","incidents":[{"fields":{"victim":[{"value":"Fox","evidence":[[500,503]]}]}}]}`))
	if err != nil {
		t.Fatal(err)
	}
	wantInvalid(t, r.CheckSpans(502), "incidents[0].fields.victim[0].evidence[0]: 500–503 lies outside the text")
	if err := r.CheckSpans(503); err != nil {
		t.Error(err)
	}
}

func TestParseRecordLabels(t *testing.T) {
	r, err := annotate.ParseRecord([]byte(claimed("victim", `[{"value":"Fox"}]`)))
	if err != nil || !r.Labelled() || r.Incidents[0].Value(annotate.Victim) != annotate.Name("Fox") || r.Incidents[0].Value(annotate.Attacker) != nil {
		t.Errorf("%+v, %v", r, err)
	}
	if !r.Judged(annotate.Attacker) {
		t.Error("without a scope every field is judged")
	}
	r.Scope = []string{annotate.Victim}
	if !r.Judged(annotate.Victim) || r.Judged(annotate.Attacker) {
		t.Error("a scope names the fields that are judged")
	}
	if (annotate.Record{}).Labelled() || !(annotate.Record{Incidents: []annotate.Incident{}}).Labelled() {
		t.Error("no incident is a label, no list is none")
	}
}

func TestParseArticle(t *testing.T) {
	a, extra, err := annotate.ParseArticle([]byte(`{"schema":"other/9","id":"a","title":"T","text":"x","published":"2019-02","source":"s",
		"extractor":7,"review":7,"scope":7,"incidents":7,"decisions":7,"tags":["b"],"Text":null}`))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(annotate.Article{ID: "a", Title: "T", Text: "x", Published: "2019-02", Source: "s"}, a); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if len(extra) != 2 || string(extra["tags"]) != `["b"]` || string(extra["Text"]) != `null` {
		t.Errorf("unknown keys: %s", extra)
	}
	if a.Document() != "T\n\nx" || (annotate.Article{Text: "x"}).Document() != "x" {
		t.Error("a document is title, empty line, text, or the text alone")
	}
	for line, want := range map[string]string{
		`{"id":"a"}`:           "text: is empty; an article needs a text",
		`{"id":"a","text":""}`: "text: is empty; an article needs a text",
		`{"text":"x"}`:         "id: is missing; every article needs one",
		`{"id":"a","text":"x","source":"\u0000"}`: "source: holds a NUL character at offset 0; remove it",
		`{"id":"a","text":"x","published":"7"}`:   `published: "7" is not an EDTF date`,
		`{"id":"a","text":"x","tags":1,"tags":2}`: `holds the key "tags" twice`,
		`{"id":"a","text":"\udc00"}`:              "half of a surrogate pair",
	} {
		a, extra, err := annotate.ParseArticle([]byte(line))
		wantInvalid(t, err, want)
		if a != (annotate.Article{}) || extra != nil {
			t.Errorf("%s: something came back beside the error", line)
		}
	}
}

// TestArticleValidate covers what JSON cannot hold, and files of other formats can.
func TestArticleValidate(t *testing.T) {
	for want, a := range map[string]annotate.Article{
		"id: is not valid UTF-8":           {ID: "\xff", Text: "x"},
		"title: is not valid UTF-8":        {ID: "a", Title: "caf\xe9", Text: "x"},
		"text: is not valid UTF-8":         {ID: "a", Text: "\xff"},
		"text: is larger than 16 MiB":      {ID: "a", Text: strings.Repeat("x", annotate.MaxLine+1)},
		"source: holds a NUL character at": {ID: "a", Text: "x", Source: "\x00"},
	} {
		wantInvalid(t, a.Validate(), want)
	}
	if err := (annotate.Article{ID: strings.Repeat("é", 200), Text: "x"}).Validate(); err != nil {
		t.Error(err)
	}
}

func TestErrors(t *testing.T) {
	_, err := annotate.ParseRecord([]byte(`{"id":7}`))
	line := &annotate.LineError{File: "news.jsonl", Line: 3, Err: err}
	if got := line.Error(); got != "news.jsonl:3: id: has the wrong type: 7" {
		t.Errorf("got %q", got)
	}
	for want, err := range map[annotate.ErrorKind]error{
		annotate.Invalid:   line,
		annotate.Internal:  errors.New("disk on fire"),
		annotate.NotFound:  annotate.Errorf(annotate.NotFound, "no article %q", "a"),
		annotate.Conflict:  annotate.Errorf(annotate.Conflict, "taken"),
		annotate.Forbidden: annotate.Errorf(annotate.Forbidden, "leads only"),
	} {
		if got := annotate.KindOf(err); got != want {
			t.Errorf("KindOf(%v) is %d, want %d", err, got, want)
		}
	}
	if got := annotate.KindOf(nil); got != annotate.Internal {
		t.Errorf("KindOf(nil) is %d", got)
	}
}
