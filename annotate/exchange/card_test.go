package exchange_test

import (
	"flag"
	"os"
	"strings"
	"testing"
	"time"

	"assay/annotate"
	"assay/annotate/exchange"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// labelled makes a gold record of a source and year, with a victim type and a
// count.
func labelled(id, source string, published annotate.Date, note *annotate.ReviewNote) annotate.Record {
	return annotate.Record{
		Article: annotate.Article{ID: id, Text: "Text of " + id + ".", Source: source, Published: published},
		Review:  note,
		Incidents: []annotate.Incident{{ID: "1", Fields: map[string][]annotate.Claim{
			"victim_type":          {{Value: annotate.Choice("education"), Evidence: []annotate.Span{{Start: 0, End: 4}}}},
			"individuals_affected": {{Value: annotate.Count{N: 7}}},
		}}},
	}
}

func review(mode annotate.Mode, reviewer, extractor string, day int) *annotate.ReviewNote {
	return &annotate.ReviewNote{Mode: mode, Reviewer: reviewer, Extractor: extractor,
		Finished: time.Date(2026, 5, day, 9, 0, 0, 0, time.UTC)}
}

func sampleCard() *exchange.Card {
	c := &exchange.Card{
		Name: "spring_2026", Note: "A <b>first</b> | set\n# of gold", Made: time.Date(2026, 6, 1, 23, 0, 0, 0, time.UTC),
		Schema: annotate.SchemaVersion, Hash: "abc", Written: "def", Part: "test",
		Parts: map[string]int{"train": 10, "dev": 1, "test": 6}, Shares: "80/10/10", Seed: 3,
	}
	two := labelled("b", "Coast | Ledger", "2024-03", review(annotate.Assisted, "bo", "x@2", 3))
	two.Incidents = append(two.Incidents, annotate.Incident{ID: "2", Fields: map[string][]annotate.Claim{
		"victim_type": {{Value: annotate.Choice("retail")}}}})
	none := labelled("c", "Coast | Ledger", "2019", review(annotate.Blind, "ana", "", 1))
	none.Incidents = []annotate.Incident{}
	scoped := labelled("d", "", "", nil)
	scoped.Scope = []string{"victim_type"}
	for i, r := range []annotate.Record{
		labelled("a", "Harbor Post", "2024-01-02", review(annotate.Assisted, "ana", "x@1", 2)),
		two, none, scoped,
		labelled("e", "Hill Times", "2021", review(annotate.Assisted, "ana", "x@2", 4)),
		labelled("f", "Hill Times", "XXXX-02", nil),
	} {
		c.Add(r, i/2)
	}
	return c
}

func TestCard(t *testing.T) {
	var got strings.Builder
	if _, err := sampleCard().WriteTo(&got); err != nil {
		t.Fatal(err)
	}
	const path = "testdata/card.md"
	if *update {
		if err := os.WriteFile(path, []byte(got.String()), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got.String()); diff != "" {
		t.Errorf("%s (-update takes what is written now):\n%s", path, diff)
	}
	for _, name := range []string{"ana", "bo"} {
		if strings.Contains(got.String(), " "+name+" ") {
			t.Errorf("the card names the reviewer %s", name)
		}
	}
}

// TestCardOfNothing divides by nothing.
func TestCardOfNothing(t *testing.T) {
	var got strings.Builder
	if _, err := (&exchange.Card{Name: "none"}).WriteTo(&got); err != nil {
		t.Fatal(err)
	}
	if s := got.String(); strings.Contains(s, "NaN") || !strings.Contains(s, "| articles | 0 |") {
		t.Errorf("the card of nothing:\n%s", s)
	}
}
