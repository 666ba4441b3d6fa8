package main

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"assay/annotate"
	"assay/annotate/score"
	"assay/annotate/store"

	"github.com/google/go-cmp/cmp"
)

// TestEvaluateScripts runs testdata/evaluate/*.txt as TestScripts runs its own,
// in a copy of testdata/evaluate/files.
func TestEvaluateScripts(t *testing.T) {
	scripts, err := filepath.Glob("testdata/evaluate/*.txt")
	if err != nil || len(scripts) == 0 {
		t.Fatal("no scripts:", err)
	}
	for _, path := range scripts {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txt"), func(t *testing.T) {
			// Blank lines are of what was printed, not of the script.
			script := regexp.MustCompile(`\n{2,}`).ReplaceAllString(string(readFile(t, path)), "\n")
			path, err := filepath.Abs(path)
			if err != nil {
				t.Fatal(err)
			}
			enterCopy(t, "testdata/evaluate/files")
			golden(t, path, playScript(t, script))
		})
	}
}

func TestEvaluateTellsTwentyRefusedLinesAndCountsTheRest(t *testing.T) {
	dir := t.TempDir()
	gold, proposals := filepath.Join(dir, "gold.jsonl"), filepath.Join(dir, "proposals.jsonl")
	writeText(t, gold, `{"id":"a","text":"Nothing happened.","incidents":[]}`+"\n")
	writeText(t, proposals, strings.Repeat("{\n", 25))
	var stdout, stderr bytes.Buffer
	status := run(t.Context(), []string{"evaluate", "--gold", gold, "--proposals", proposals}, nil, &stdout, &stderr)
	if status != exitFailed {
		t.Errorf("exit %d, want %d", status, exitFailed)
	}
	lines := strings.Split(strings.TrimSpace(stderr.String()), "\n")
	if len(lines) != 22 || lines[20] != "and 5 more" || !strings.Contains(lines[21], "25 lines refused") {
		t.Errorf("standard error:\n%s", stderr.String())
	}
	if !strings.Contains(stdout.String(), "1 gold article,") {
		t.Errorf("the good lines were not scored:\n%s", stdout.String())
	}
}

func TestEvaluateCountsSpansInCharacters(t *testing.T) {
	dir := t.TempDir()
	gold, proposals := filepath.Join(dir, "gold.jsonl"), filepath.Join(dir, "proposals.jsonl")
	writeText(t, gold, `{"id":"a","text":"🙂🙂🙂","incidents":[]}`)
	for end, want := range map[string]int{"3": exitDone, "4": exitFailed} {
		writeText(t, proposals, `{"id":"a","incidents":[{"fields":{"victim":[{"value":"A","evidence":[[2,`+end+`]]}]}}]}`)
		var stdout, stderr bytes.Buffer
		if status := run(t.Context(), []string{"evaluate", "--gold", gold, "--proposals", proposals}, nil, &stdout, &stderr); status != want {
			t.Errorf("a span that ends at %s of 3: exit %d, want %d\n%s", end, status, want, stderr.String())
		}
	}
}

func TestEvaluationJSONHasEveryField(t *testing.T) {
	var b bytes.Buffer
	var empty evaluation
	empty.finish()
	if err := empty.measure(score.Resampling{}, true, nil).printJSON(&b); err != nil {
		t.Fatal(err)
	}
	var out struct {
		Strict struct{ Micro map[string]*float64 }
		Fields map[string]map[string]any
	}
	if err := json.Unmarshal(b.Bytes(), &out); err != nil {
		t.Fatal(err)
	}
	for _, f := range annotate.Fields {
		if f1, ok := out.Fields[f.Key]["f1"]; !ok || f1 != nil {
			t.Errorf("%s: F1 of nothing is %v, want null", f.Key, f1)
		}
	}
	if f1, ok := out.Strict.Micro["f1"]; !ok || f1 != nil {
		t.Errorf("micro F1 of nothing is %v, want null", f1)
	}
}

// A database gives the same figures as files with the same gold and proposals.
func TestEvaluateDatabaseAsFiles(t *testing.T) {
	enterCopy(t, "testdata/evaluate/files")
	if status, _ := printed(t, "import", "--gold", "gold.jsonl", "--db", "work.db"); status != exitDone {
		t.Fatal("import: exit", status)
	}
	if status, out := printed(t, "evaluate", "--db", "work.db"); status != exitFailed {
		t.Errorf("without proposals: exit %d, want %d\n%s", status, exitFailed, out)
	}
	proposals := readFile(t, "proposals.jsonl")
	first, rest, _ := bytes.Cut(proposals, []byte("\n"))
	saveProposals(t, "work.db", first)
	if _, out := printed(t, "evaluate", "--db", "work.db"); !strings.Contains(out, "1 gold article,") || !strings.Contains(out, "note: 3 gold articles without proposals by builtin@0a1b2c") {
		t.Errorf("of four gold articles one has proposals, and this is said:\n%s", out)
	}
	saveProposals(t, "work.db", rest)
	for _, flags := range [][]string{{"--json"}, {"--json", "--primary"}, {}} {
		_, want := printed(t, append([]string{"evaluate", "--gold", "gold.jsonl", "--proposals", "proposals.jsonl"}, flags...)...)
		_, got := printed(t, append([]string{"evaluate", "--db", "work.db"}, flags...)...)
		if diff := cmp.Diff(want, got); diff != "" || want == "" {
			t.Errorf("%v: the database differs from the files:\n%s", flags, diff)
		}
	}
}

// printed runs a command and returns its standard output.
func printed(t *testing.T, args ...string) (status int, stdout string) {
	t.Helper()
	var out, stderr bytes.Buffer
	status = run(t.Context(), args, strings.NewReader(""), &out, &stderr)
	if stderr.Len() > 0 {
		t.Log(stderr.String())
	}
	return status, out.String()
}

// saveProposals stores lines of proposals as those of the current extractor.
func saveProposals(t *testing.T, dsn string, lines []byte) {
	t.Helper()
	db, err := store.Open(t.Context(), dsn)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	check := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	for line := range bytes.Lines(lines) {
		r, err := annotate.ParseRecord(line)
		check(err)
		a, err := db.ArticleByID(t.Context(), r.ID)
		check(err)
		check(db.RegisterExtractor(t.Context(), store.NewExtractor{Version: r.Extractor}))
		check(db.SaveProposals(t.Context(), r.Extractor, []store.Proposal{{Article: a.Key, Incidents: r.Incidents}}))
		check(db.ChooseExtractor(t.Context(), r.Extractor, "", ""))
	}
}

// The extractor's proposals for real articles score as the independent scorer
// beside the data says.
func TestEvaluateEqualsTheIndependentScorer(t *testing.T) {
	data := os.Getenv("ASSAY_DATA")
	if data == "" {
		t.Skip("ASSAY_DATA is not set: real articles and the independent scorer beside them are needed")
	}
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("no python3:", err)
	}
	gold, proposals := filepath.Join(data, "news.jsonl"), filepath.Join(t.TempDir(), "proposals.jsonl")
	if status, _ := printed(t, "extract", "--in", gold, "--out", proposals); status != exitDone {
		t.Fatal("extract: exit", status)
	}
	for _, flags := range [][]string{{"--json"}, {"--json", "--primary"}} {
		script := append([]string{filepath.Join(data, "..", "score.py"), gold, proposals}, flags...)
		want, err := exec.CommandContext(t.Context(), python, script...).Output()
		if err != nil {
			t.Fatal(err)
		}
		_, got := printed(t, append([]string{"evaluate", "--gold", gold, "--proposals", proposals}, flags...)...)
		if diff := cmp.Diff(referenceFigures(t, want), ownFigures(t, []byte(got))); diff != "" {
			t.Errorf("%v: differs from the independent scorer (-want +got):\n%s", flags, diff)
		}
	}
}

// figures are what both scorers say: the independent one knows neither partial
// nor incorrect values.
type figures struct {
	Micro, Precision, Recall *float64
	Tallies                  map[string]strictTally
	Alignment                map[string][]int
}

type strictTally struct{ Correct, Spurious, Missing int }

func referenceFigures(t *testing.T, out []byte) (f figures) {
	t.Helper()
	if err := json.Unmarshal(out, &f); err != nil {
		t.Fatal(err)
	}
	return f
}

func ownFigures(t *testing.T, out []byte) figures {
	t.Helper()
	var own struct {
		Strict struct {
			Micro struct{ F1, Precision, Recall *float64 }
		}
		Fields    map[string]struct{ Gold, Proposed, Correct int }
		Alignment map[string][]int
	}
	if err := json.Unmarshal(out, &own); err != nil {
		t.Fatal(err)
	}
	micro := own.Strict.Micro
	f := figures{micro.F1, micro.Precision, micro.Recall, make(map[string]strictTally), own.Alignment}
	for key, n := range own.Fields {
		if n.Gold+n.Proposed > 0 {
			f.Tallies[key] = strictTally{n.Correct, n.Proposed - n.Correct, n.Gold - n.Correct}
		}
	}
	return f
}

func writeText(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}
