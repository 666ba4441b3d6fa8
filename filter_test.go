package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"assay/annotate"
	"assay/annotate/extract"

	"github.com/google/go-cmp/cmp"
)

// fake proposes an article's first word as its victim, and fails on request.
type fake struct{}

func (fake) Version() string { return "fake@1" }

func (fake) TrainedOn() string { return "two articles" }

func (fake) Extract(a annotate.Article) []annotate.Incident {
	word, _, _ := strings.Cut(a.Text, " ")
	switch word {
	case "Panic":
		panic("too many cooks")
	case "Nothing":
		return nil
	}
	claim := annotate.Claim{
		Value:      annotate.Name(word),
		Evidence:   []annotate.Span{{Start: 0, End: len(word)}},
		Confidence: annotate.Confidence(0.5),
	}
	return []annotate.Incident{{ID: "1", Fields: map[string][]annotate.Claim{"victim": {claim}}}}
}

// filtered runs the filter over a text and returns what it writes and says.
func filtered(t *testing.T, e extractor, jobs int, in string) (out, messages string) {
	t.Helper()
	var stdout, stderr bytes.Buffer
	f := filter{e: e, jobs: jobs, name: "in.jsonl", stderr: &stderr}
	err := buffered(&stdout, func(w *bufio.Writer) error { return f.run(t.Context(), strings.NewReader(in), w) })
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.Count(stderr.String(), "\n"); got != f.refused {
		t.Errorf("%d lines refused, and %d messages", f.refused, got)
	}
	return stdout.String(), stderr.String()
}

func TestFilter(t *testing.T) {
	out, messages := filtered(t, fake{}, 3, `{"id":"a1","text":"Acme was hacked.","title":"","desk":"city"}

{"id":"a2","text":"Panic at the bank."}
{"id":"a3","text":"Nothing happened."}
{"id":"a4","text":""}
`)
	wantOut := `{"schema":"breach/1","id":"a1","extractor":"fake@1","incidents":[{"id":"1","fields":{"victim":[{"value":"Acme","evidence":[[0,4]],"confidence":0.5}]}}]}
{"schema":"breach/1","id":"a3","extractor":"fake@1","incidents":[]}
`
	wantMessages := `in.jsonl:3: fake@1 failed: too many cooks; please report it with the article
in.jsonl:5: text: is empty; an article needs a text
`
	if diff := cmp.Diff(wantOut, out); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(wantMessages, messages); diff != "" {
		t.Error(diff)
	}
}

// TestFilterKeepsOrder: however many jobs, the output is the same.
func TestFilterKeepsOrder(t *testing.T) {
	var in strings.Builder
	for i := range 2000 {
		switch i % 7 {
		case 3:
			fmt.Fprintf(&in, "line %d is broken\n", i)
		default:
			fmt.Fprintf(&in, `{"id":"a%d","text":"Word%d %s"}`+"\n", i, i, strings.Repeat("more ", i%50))
		}
	}
	out, messages := filtered(t, fake{}, 1, in.String())
	if n := strings.Count(out, "\n"); n != 1714 {
		t.Errorf("%d records for 1714 good lines", n)
	}
	for _, jobs := range []int{2, 8} {
		outN, messagesN := filtered(t, fake{}, jobs, in.String())
		if outN != out || messagesN != messages {
			t.Errorf("the output with %d jobs is not that with one", jobs)
		}
	}
}

// TestExtractIgnoresLabels: proposals are the same for 1 job and 8, and with the
// labels stripped from the input.
func TestExtractIgnoresLabels(t *testing.T) {
	labelled := string(readFile(t, "testdata/script/files/gold.jsonl"))
	path := filepath.Join(os.Getenv("ASSAY_DATA"), "news.jsonl")
	if os.Getenv("ASSAY_DATA") != "" {
		labelled += string(readFile(t, path))
	}
	var bare strings.Builder
	for line, err := range annotate.Lines(strings.NewReader(labelled)) {
		if err != nil {
			t.Fatal(err)
		}
		a, _, err := annotate.ParseArticle(line.Bytes)
		if err != nil {
			t.Fatal(err)
		}
		bare.Write(append(annotate.Record{Article: a}.AppendJSON(nil), '\n'))
	}
	e := extract.New()
	want, _ := filtered(t, e, 1, bare.String())
	for _, jobs := range []int{1, 8} {
		if got, _ := filtered(t, e, jobs, labelled); got != want {
			t.Errorf("with labels and %d jobs, the proposals differ", jobs)
		}
	}
	if strings.Contains(want, `"text"`) {
		t.Error("proposals carry text")
	}
}

// TestLongLine: a line of 50 MB is refused, and the lines around it are kept.
func TestLongLine(t *testing.T) {
	dir := t.TempDir()
	long := filepath.Join(dir, "long.jsonl")
	content := `{"id":"a1","text":"Before."}` + "\n" + `{"id":"a2","text":"` + strings.Repeat("x", 50<<20) + `"}` + "\n" +
		`{"id":"a3","text":"After."}` + "\n"
	if err := os.WriteFile(long, []byte(content), 0o666); err != nil {
		t.Fatal(err)
	}
	want := long + ":2: is longer than 16 MiB; one line holds one article\n"

	status, stdout, stderr := assay(t, "extract", "--in", long)
	if status != exitFailed || stderr != want+"assay: 1 line refused\n" {
		t.Errorf("extract: exit %d, %s", status, stderr)
	}
	if !strings.Contains(stdout, `"a1"`) || !strings.Contains(stdout, `"a3"`) {
		t.Errorf("extract lost a good line: %s", stdout)
	}
	status, stdout, stderr = assay(t, "import", long, "--db", filepath.Join(dir, "work.db"))
	if status != exitFailed || stderr != want+"assay: 1 refused\n" || stdout != "added 2, known 0, refused 1\n" {
		t.Errorf("import: exit %d, %s%s", status, stdout, stderr)
	}
}

// TestFilterStreams: a line that comes in goes out before the next one comes.
func TestFilterStreams(t *testing.T) {
	in, feed := io.Pipe()
	drain, out := io.Pipe()
	go func() {
		f := filter{e: fake{}, jobs: 2, name: "stdin", stderr: io.Discard}
		out.CloseWithError(buffered(out, func(w *bufio.Writer) error { return f.run(t.Context(), in, w) }))
	}()
	lines := bufio.NewScanner(drain)
	for _, id := range []string{"a1", "a2", "a3"} {
		fmt.Fprintf(feed, `{"id":%q,"text":"Words."}`+"\n", id)
		if !lines.Scan() || !strings.Contains(lines.Text(), `"id":"`+id+`"`) {
			t.Fatalf("after %s came %q", id, lines.Text())
		}
	}
	feed.Close()
	if lines.Scan() || lines.Err() != nil {
		t.Errorf("at the end came %q, %v", lines.Text(), lines.Err())
	}
}

// TestInterrupt: a command that waits for input ends at an interrupt, and leaves
// no half-written file.
func TestInterrupt(t *testing.T) {
	dir := t.TempDir()
	out := filepath.Join(dir, "out.jsonl")
	for _, args := range [][]string{
		{"extract"},
		{"extract", "--out", out},
		{"import", "-", "--db", filepath.Join(dir, "work.db")},
	} {
		ctx, cancel := context.WithCancel(t.Context())
		stdin, feed := io.Pipe()
		go func() {
			_, _ = io.WriteString(feed, `{"id":"a1","text":"Words."}`+"\n")
			cancel()
		}()
		var stderr bytes.Buffer
		if status := run(ctx, args, stdin, io.Discard, &stderr); status != exitFailed || stderr.String() != "assay: interrupted\n" {
			t.Errorf("%v: exit %d, %s", args, status, stderr.String())
		}
	}
	if left, _ := filepath.Glob(out + "*"); left != nil {
		t.Errorf("left behind: %v", left)
	}
}

// TestFilterReadError: a reader that fails is a failure, not the end.
func TestFilterReadError(t *testing.T) {
	cut := errors.New("cable cut")
	in := io.MultiReader(strings.NewReader(`{"id":"a1","text":"Words."}`+"\n"), failing{cut})
	f := filter{e: fake{}, jobs: 2, name: "stdin", stderr: io.Discard}
	var out bytes.Buffer
	err := buffered(&out, func(w *bufio.Writer) error { return f.run(t.Context(), in, w) })
	if !errors.Is(err, cut) || !json.Valid(bytes.TrimSpace(out.Bytes())) {
		t.Errorf("error %v after %q", err, out.String())
	}
}

type failing struct{ err error }

func (f failing) Read([]byte) (int, error) { return 0, f.err }
