package samples_test

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"assay/annotate"
	"assay/annotate/samples"
)

// The samples must cover what the extractor, the pages and the tests lean on.
func TestSamplesCoverTheSchema(t *testing.T) {
	values := map[string]map[string]bool{}
	var several, none, dateless, denied int
	for _, r := range samples.All() {
		if n := len(r.Incidents); n == 0 {
			none++
		} else if n > 1 {
			several++
		}
		if r.Published == "" {
			dateless++
		}
		for _, incident := range r.Incidents {
			denied += len(incident.Fields[annotate.DataTypesExcluded])
			for key, claims := range incident.Fields {
				for _, c := range claims {
					if values[key] == nil {
						values[key] = map[string]bool{}
					}
					values[key][c.Value.String()] = true
				}
			}
		}
	}
	for _, f := range annotate.Fields {
		if len(values[f.Key]) == 0 {
			t.Errorf("no sample states %s", f.Key)
		}
	}
	for _, key := range []string{annotate.BreachType, annotate.DataLocation, annotate.AttackVector} {
		f, _ := annotate.FieldOf(key)
		for _, o := range f.Choices {
			if !values[key][o.Key] && o.Key != "other" {
				t.Errorf("no sample has %s %s", key, o.Key)
			}
		}
	}
	if several < 4 || none < 1 || dateless < 2 || denied < 5 {
		t.Errorf("several incidents %d, no incident %d, no date %d, denied types %d", several, none, dateless, denied)
	}
}

func TestSamplesAreInOrder(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range samples.All() {
		if seen[r.ID] {
			t.Errorf("%s stands twice", r.ID)
		}
		seen[r.ID] = true
		if n := len(strings.Fields(r.Text)); n < 110 || n > 610 {
			t.Errorf("%s has %d words", r.ID, n)
		}
		for _, incident := range r.Incidents {
			for key, claims := range incident.Fields {
				for _, c := range claims {
					if len(c.Evidence) == 0 {
						t.Errorf("%s: %s has no evidence", r.ID, key)
					}
				}
			}
		}
	}
	if len(seen) != 29 || len(samples.Retold()) != 5 {
		t.Errorf("%d samples, %d retold", len(seen), len(samples.Retold()))
	}
}

// The file is kept in the canonical form, so that an edit shows as an edit.
func TestSamplesAreCanonical(t *testing.T) {
	var want []byte
	for _, r := range samples.All() {
		want = append(r.AppendJSON(want), '\n')
	}
	got, err := os.ReadFile("samples.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		if os.Getenv("UPDATE") != "" {
			if err := os.WriteFile("samples.jsonl", want, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		t.Error("samples.jsonl is not canonical; run the test with UPDATE=1")
	}
}
