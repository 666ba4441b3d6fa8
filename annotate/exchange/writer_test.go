package exchange

import (
	"bytes"
	"errors"
	"strings"
	"testing"
	"time"

	"assay/annotate"

	"github.com/google/go-cmp/cmp"
)

func write(t *testing.T, format Format, content Content, records ...annotate.Record) string {
	t.Helper()
	var out bytes.Buffer
	w, err := NewWriter(&out, format, content)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range records {
		if err := w.Write(r); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Flush(); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

var finished = time.Date(2024, 5, 6, 7, 8, 9, 0, time.UTC)

func goldRecord() annotate.Record {
	return annotate.Record{
		Schema: annotate.SchemaVersion,
		Article: annotate.Article{ID: "a1", Title: "=Harbour 🏥, hit", Published: "2024-05-06", Source: "@wire",
			Text: "Harbour Clinic said “over 900” patients, 912 exactly, were told."},
		Review: &annotate.ReviewNote{Mode: annotate.Blind, Reviewer: "ana", Finished: finished},
		Incidents: []annotate.Incident{
			{ID: "1", Fields: map[string][]annotate.Claim{
				"individuals_affected": {{Value: annotate.Count{N: 912, Qualifier: annotate.Exact}, Evidence: []annotate.Span{{Start: 58, End: 61}, {Start: 38, End: 46}}}},
				"victim":               {{Value: annotate.Name("-Harbour Clinic"), Evidence: []annotate.Span{{Start: 17, End: 31}}, Note: "+sure"}},
				"ransom_demand":        {{Value: annotate.Money{Amount: 2.5, Currency: "BTC"}}},
			}},
			{ID: "2"},
		},
	}
}

func TestGoldCSV(t *testing.T) {
	none := annotate.Record{Article: article("a2", "", "Nothing."), Incidents: []annotate.Incident{}}
	got := write(t, CSV, Gold, goldRecord(), none)
	want := `id,title,published,source,incident,field,value,qualifier,evidence,start,end,note,mode,reviewer,finished
a1,"'=Harbour 🏥, hit",2024-05-06,'@wire,1,victim,'-Harbour Clinic,,Harbour Clinic,17,31,'+sure,blind,ana,2024-05-06T07:08:09Z
a1,"'=Harbour 🏥, hit",2024-05-06,'@wire,1,individuals_affected,912,exact,912 | over 900,58,61,,blind,ana,2024-05-06T07:08:09Z
a1,"'=Harbour 🏥, hit",2024-05-06,'@wire,1,ransom_demand,2.5 BTC,,,,,,blind,ana,2024-05-06T07:08:09Z
a1,"'=Harbour 🏥, hit",2024-05-06,'@wire,2,,,,,,,,blind,ana,2024-05-06T07:08:09Z
a2,,,,,,,,,,,,,,
`
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestReviewsCSV(t *testing.T) {
	r := goldRecord()
	r.Title = "Harbour"
	r.Decisions = []annotate.Decision{
		{ID: "d1", Incident: "1", Field: "victim", Act: annotate.Corrected, From: annotate.Name("Harbour"), To: annotate.Name("Harbour Clinic"),
			Evidence: []annotate.Span{{Start: 9, End: 23}}, By: "bo", At: finished},
		{ID: "d2", Act: annotate.Undone, Target: "d1"},
		{ID: "d3", Incident: "1", Field: "remedy", Act: annotate.NotStated, Bulk: true, Note: "=1+1"},
	}
	got := write(t, CSV, Reviews, r)
	want := `id,title,reviewer,mode,extractor,finished,decision,at,incident,field,act,from,to,evidence,start,end,note,target,bulk
a1,Harbour,bo,blind,,2024-05-06T07:08:09Z,d1,2024-05-06T07:08:09Z,1,victim,corrected,Harbour,Harbour Clinic,Harbour Clinic,9,23,,,
a1,Harbour,ana,blind,,2024-05-06T07:08:09Z,d2,,,,undone,,,,,,,d1,
a1,Harbour,ana,blind,,2024-05-06T07:08:09Z,d3,,1,remedy,not_stated,,,,,,'=1+1,,true
`
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// TestArticlesCSVRoundTrip: articles come back from CSV as they were, to the byte.
func TestArticlesCSVRoundTrip(t *testing.T) {
	articles := []annotate.Article{
		{ID: "=a1", Title: "-Title, \"quoted\"", Text: "One.\r\nTwo.\n\rThree \r and\n\n“🏥” e\u0301 \ufeff", Published: "XXXX-02", Source: "@wire"},
		{ID: " a2", Text: " leading and trailing \n"},
		{ID: "a3", Text: `\.`},
		{ID: "a4", Text: `"`},
	}
	var records []annotate.Record
	var want []outcome
	for _, a := range articles {
		records = append(records, annotate.Record{Article: a})
		want = append(want, outcome{Article: a})
	}
	got := outcomes(entries(t, "a.csv", write(t, CSV, Articles, records...), false))
	for i := range got {
		got[i].Line = 0
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestJSONL(t *testing.T) {
	r := goldRecord()
	r.Extra = annotate.Extra{"desk": []byte(`"city"`)}
	got := write(t, JSONL, Gold, r, r)
	want := string(r.AppendJSON(nil)) + "\n"
	if got != want+want {
		t.Errorf("gold is not in its canonical form:\n%s", got)
	}
	got = write(t, JSONL, Articles, r)
	want = string(annotate.Record{Article: r.Article, Extra: r.Extra}.AppendJSON(nil)) + "\n"
	if got != want || strings.Contains(got, "incidents") {
		t.Errorf("articles carry more than the article:\n%s", got)
	}
}

func TestNewWriterRefuses(t *testing.T) {
	for _, test := range []struct {
		format  Format
		content Content
	}{{"xml", Gold}, {JSONL, "people"}} {
		if _, err := NewWriter(nil, test.format, test.content); annotate.KindOf(err) != annotate.Invalid {
			t.Errorf("NewWriter(%s, %s): %v, want an Invalid error", test.format, test.content, err)
		}
	}
}

// TestWriteErrors: a full disk is noticed at the flush at the latest.
func TestWriteErrors(t *testing.T) {
	full := errors.New("disk full")
	for _, format := range []Format{JSONL, CSV} {
		w, err := NewWriter(brokenWriter{full}, format, Gold)
		if err != nil {
			t.Fatal(err)
		}
		err = w.Write(goldRecord())
		if err == nil {
			err = w.Flush()
		}
		if !errors.Is(err, full) {
			t.Errorf("%s: error %v, want %v", format, err, full)
		}
	}
}

type brokenWriter struct{ err error }

func (w brokenWriter) Write([]byte) (int, error) { return 0, w.err }
