package exchange_test

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"assay/annotate"
	"assay/annotate/exchange"
)

func sampleRun() exchange.Run {
	return exchange.Run{Extractor: "x@1 <&>", Made: time.Date(2026, 6, 1, 10, 4, 5, 0, time.UTC),
		Gold: exchange.RunGold{Name: "gold.jsonl", Hash: strings.Repeat("ab", 32), Schema: annotate.SchemaVersion, Records: 2}}
}

func TestRunFileComesBack(t *testing.T) {
	var file bytes.Buffer
	w, err := exchange.NewRunWriter(&file, sampleRun())
	if err != nil {
		t.Fatal(err)
	}
	for _, id := range []string{"a", "b"} {
		r := labelled(id, "Coast Ledger", "2024", review(annotate.Blind, "ana", "", 1))
		r.Extractor = "x@1 <&>"
		if err := w.Write(r); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Flush(); err != nil {
		t.Fatal(err)
	}
	lines := strings.SplitAfter(file.String(), "\n")
	run, ok, err := exchange.ParseRun([]byte(lines[0]))
	if err != nil || !ok || run != sampleRun() {
		t.Errorf("%v, %t, %v of %s", run, ok, err, lines[0])
	}
	want := `{"schema":"breach/1","id":"a","extractor":"x@1 <&>","incidents":[{"id":"1","fields":{` +
		`"victim_type":[{"value":"education","evidence":[[0,4]]}],"individuals_affected":[{"value":{"n":7}}]}}]}` + "\n"
	if len(lines) != 4 || lines[1] != want {
		t.Errorf("%d lines, the second %s, want %s", len(lines)-1, lines[1], want)
	}
}

func TestParseRun(t *testing.T) {
	good := string(sampleRun().AppendJSON(nil))
	for _, line := range []string{`{"id":"a","text":"x","run":{"extractor":"x"}}`, `{"id":"a","text":"the \"run\" on banks"}`, `{"run":`, ``, `[]`} {
		if _, ok, err := exchange.ParseRun([]byte(line)); ok || err != nil {
			t.Errorf("%s: %t, %v; it is no run", line, ok, err)
		}
	}
	for old, test := range map[string]struct{ new, names string }{
		`"extractor":"x@1 <&>"`:          {`"extractor":""`, "run.extractor"},
		`"records":2`:                    {`"records":"two"`, "assay baseline set"},
		`"schema":"breach/1"`:            {`"schema":"breach/9"`, "breach/9"},
		strings.Repeat("ab", 32):         {"", "run.gold.hash"},
		`"made":"2026-06-01T10:04:05Z"`:  {`"made":"yesterday"`, "run"},
		`{"run":{"extractor":"x@1 <&>",`: {`{"run":[{`, ""},
	} {
		line := strings.Replace(good, old, test.new, 1)
		_, ok, err := exchange.ParseRun([]byte(line))
		if test.names == "" { // no JSON: the reader of records says so
			if ok || err != nil {
				t.Errorf("%s: %t, %v", line, ok, err)
			}
			continue
		}
		if !ok || annotate.KindOf(err) != annotate.Invalid || !strings.Contains(err.Error(), test.names) {
			t.Errorf("%s: %t, %v, want %q", line, ok, err, test.names)
		}
	}
}
