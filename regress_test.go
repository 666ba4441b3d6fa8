package main

import (
	"bytes"
	"encoding/json"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"assay/annotate"
	"assay/annotate/exchange"
	"assay/annotate/score"

	"github.com/google/go-cmp/cmp"
)

// TestRegressScripts runs testdata/regress/*.txt as TestScripts runs its own, in a
// folder that holds testdata/regress/files and generated gold and proposals.
func TestRegressScripts(t *testing.T) {
	scripts, err := filepath.Glob("testdata/regress/*.txt")
	if err != nil || len(scripts) == 0 {
		t.Fatal("no scripts:", err)
	}
	for _, path := range scripts {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txt"), func(t *testing.T) {
			script := regexp.MustCompile(`\n{2,}`).ReplaceAllString(string(readFile(t, path)), "\n")
			path, err := filepath.Abs(path)
			if err != nil {
				t.Fatal(err)
			}
			enterCopy(t, "testdata/regress/files")
			writeGenerated(t)
			golden(t, path, withoutClock(playScript(t, script)))
		})
	}
}

// writeGenerated writes what the scripts judge: 40 articles with gold, the run of
// a baseline, and candidates.
func writeGenerated(t *testing.T) {
	g := newGenerator(3)
	gold := g.gold(40)
	baseline := g.propose(gold, "generated@1")
	writeRecords(t, "gold.jsonl", gold)
	writeRecords(t, "fewer.jsonl", gold[:39])
	writeRecords(t, "one.jsonl", gold[1:2])
	writeRecords(t, "baseline.jsonl", baseline)
	writeRun(t, "run.jsonl", gold, baseline)
	writeRecords(t, "better.jsonl", g.improve(gold, baseline, "generated@3"))
	writeRecords(t, "counts.jsonl", mutate(baseline, "generated@2", countsOff))
	writeRecords(t, "silent.jsonl", mutate(baseline, "generated@4", silent(annotate.MonitoringMonths)))
	writeRecords(t, "lacking.jsonl", baseline[:38])
	writeRecords(t, "unsure.jsonl", mutate(baseline, "generated@5", func(i *annotate.Incident) {
		for _, claims := range i.Fields {
			for k := range claims {
				claims[k].Confidence = nil
			}
		}
	}))
}

func writeRun(t *testing.T, path string, gold, proposals []annotate.Record) {
	t.Helper()
	var b bytes.Buffer
	w, err := exchange.NewRunWriter(&b, exchange.Run{
		Extractor: proposals[0].Extractor, Made: time.Date(2026, 1, 5, 9, 30, 0, 0, time.UTC),
		Gold: exchange.RunGold(score.GoldVersionOf("gold.jsonl", gold)),
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range proposals {
		if err := w.Write(r); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Flush(); err != nil {
		t.Fatal(err)
	}
	writeText(t, path, b.String())
}

// withoutClock takes the time of the test, and what is counted from it, out.
func withoutClock(s string) string {
	for pattern, with := range map[string]string{
		`\d+ days? old`:                          "N days old",
		`"judged":"[^"]*"`:                       `"judged":"NOW"`,
		`"age_days":[0-9.]+`:                     `"age_days":N`,
		`timestamp="[^"]*"`:                      `timestamp="NOW"`,
		`(made \d+-\d\d-\d\d) \(\d+ days? ago\)`: "$1 (N days ago)",
	} {
		s = regexp.MustCompile(pattern).ReplaceAllString(s, with)
	}
	return s
}

// storeGenerated leaves the generated files in a new working directory, and a snapshot
// of their gold in work.db. The function that it returns runs commands that are to
// end well.
func storeGenerated(t *testing.T) (must func(args ...string)) {
	t.Helper()
	t.Chdir(t.TempDir())
	writeGenerated(t)
	must = func(args ...string) {
		t.Helper()
		if status, out := printed(t, args...); status != exitDone {
			t.Fatalf("%v: exit %d\n%s", args, status, out)
		}
	}
	must("import", "--gold", "gold.jsonl", "--db", "work.db")
	must("snapshot", "create", "first", "--db", "work.db")
	return must
}

// What is stored is judged as files are: the same cases, the same figures.
func TestRegressDatabaseAsFiles(t *testing.T) {
	must := storeGenerated(t)
	for _, file := range []string{"baseline.jsonl", "counts.jsonl"} {
		saveProposals(t, "work.db", readFile(t, file))
		must("evaluate", "--db", "work.db", "--snapshot", "first")
	}
	if status, out := printed(t, "regress", "--db", "work.db", "--candidate", "generated@2"); status != exitUnjudged || !strings.Contains(out, "baseline") {
		t.Errorf("without a baseline: exit %d\n%s", status, out)
	}
	must("baseline", "set", "generated@1", "--db", "work.db", "--snapshot", "first")
	must("pin", "add", "generated-015", "--incident", "1", "--field", annotate.IndividualsAffected, "--note", "in a press release", "--db", "work.db")
	status, want := printed(t, "regress", "--gold", "gold.jsonl", "--baseline", "baseline.jsonl", "--candidate", "counts.jsonl", "--pin", "generated-015#1.individuals_affected", "--json")
	stored, got := printed(t, "regress", "--db", "work.db", "--candidate", "generated@2", "--json")
	if stored != status || status != exitFailed {
		t.Errorf("exit %d of files, %d of the database", status, stored)
	}
	if diff := cmp.Diff(casesOf(t, want), casesOf(t, got)); diff != "" {
		t.Errorf("the database is judged otherwise than files:\n%s", diff)
	}
	for _, test := range []struct {
		status int
		args   []string
	}{
		{exitDone, []string{"--candidate", "generated@1"}},
		{exitFailed, []string{"--candidate", "generated@2", "--baseline", "generated@1", "--snapshot", "first"}},
		{exitUnjudged, []string{"--candidate", "generated@9"}},
		{exitUnjudged, []string{"--candidate", "generated@2", "--snapshot", "second"}},
	} {
		if status, out := printed(t, append([]string{"regress", "--db", "work.db"}, test.args...)...); status != test.status {
			t.Errorf("%v: exit %d, want %d\n%s", test.args, status, test.status, out)
		}
	}
	_, want = printed(t, "compare", "baseline.jsonl", "counts.jsonl", "--gold", "gold.jsonl")
	_, got = printed(t, "compare", "generated@1", "generated@2", "--db", "work.db", "--snapshot", "first")
	if diff := cmp.Diff(strings.Replace(want, "gold  gold.jsonl", "gold  first", 1), got); diff != "" {
		t.Errorf("the database compares otherwise than files:\n%s", diff)
	}
}

// casesOf returns the cases of a verdict, without the notes of pins.
func casesOf(t *testing.T, verdict string) []map[string]any {
	t.Helper()
	var out struct{ Cases []map[string]any }
	if err := json.Unmarshal([]byte(verdict), &out); err != nil {
		t.Fatalf("%s\n%s", err, verdict)
	}
	for _, c := range out.Cases {
		delete(c, "note")
		for _, f := range c["findings"].([]any) {
			delete(f.(map[string]any), "detail")
		}
	}
	return out.Cases
}
