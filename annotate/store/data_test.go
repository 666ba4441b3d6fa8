package store_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"assay/annotate"
)

// TestRealGold imports real gold and expects it back in the canonical form.
func TestRealGold(t *testing.T) {
	folder := os.Getenv("ASSAY_DATA")
	if folder == "" {
		t.Skip("ASSAY_DATA does not name the folder of real articles")
	}
	for _, name := range []string{"seeds.jsonl", "news.jsonl", "hhs.jsonl"} {
		for engine, dsn := range engines(t) {
			t.Run(name+" in "+engine, func(t *testing.T) {
				records, want := canonical(t, filepath.Join(folder, name))
				s := open(t, dsn(t))
				results, err := s.Import(t.Context(), records, true)
				if err != nil {
					t.Fatal(err)
				}
				for i, r := range results {
					if r.Reason != nil {
						t.Fatalf("line %d: %s %s", i+1, r.Outcome, r.Reason)
					}
				}
				var got []byte
				err = s.EachGold(t.Context(), func(_ int64, r annotate.Record) error {
					got = append(r.AppendJSON(got), '\n')
					return nil
				})
				if err != nil || !bytes.Equal(got, want) {
					t.Errorf("the export differs: %d bytes, want %d (%v)", len(got), len(want), err)
				}
			})
		}
	}
}

func canonical(t *testing.T, file string) (records []annotate.Record, lines []byte) {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for line, err := range annotate.Lines(f) {
		if err != nil {
			t.Fatal(err)
		}
		r, err := annotate.ParseRecord(line.Bytes)
		if err != nil {
			t.Fatalf("line %d: %s", line.Number, err)
		}
		records, lines = append(records, r), append(r.AppendJSON(lines), '\n')
	}
	return records, lines
}
