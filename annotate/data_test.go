package annotate_test

import (
	"os"
	"path/filepath"
	"testing"

	"assay/annotate"
)

// TestRealRecords reads the labelled articles of the folder ASSAY_DATA: our rules
// must not refuse what people have labelled.
func TestRealRecords(t *testing.T) {
	folder := os.Getenv("ASSAY_DATA")
	if folder == "" {
		t.Skip("ASSAY_DATA does not name the folder of labelled articles")
	}
	for _, name := range []string{"seeds.jsonl", "news.jsonl", "hhs.jsonl"} {
		t.Run(name, func(t *testing.T) {
			file, err := os.Open(filepath.Join(folder, name))
			if err != nil {
				t.Fatal(err)
			}
			defer file.Close()
			n := 0
			for line, err := range annotate.Lines(file) {
				if err != nil {
					t.Fatal(&annotate.LineError{File: name, Line: line.Number, Err: err})
				}
				readReal(t, name, line)
				n++
			}
			if n == 0 {
				t.Error("the file is empty")
			}
		})
	}
}

func readReal(t *testing.T, name string, line annotate.Line) {
	r, err := annotate.ParseRecord(line.Bytes)
	if err != nil {
		t.Error(&annotate.LineError{File: name, Line: line.Number, Err: err})
		return
	}
	if !r.Labelled() || len(r.Extra) > 0 {
		t.Errorf("%s:%d: labelled %v, %d keys that are not known", name, line.Number, r.Labelled(), len(r.Extra))
	}
	first := string(r.AppendJSON(nil))
	if again := canonical(t, first); again != first {
		t.Errorf("%s:%d: not idempotent", name, line.Number)
	}
	if a, _, err := annotate.ParseArticle(line.Bytes); err != nil || a != r.Article {
		t.Errorf("%s:%d: the article alone is another: %v", name, line.Number, err)
	}
}
