package main

import (
	"os"
	"strings"
	"testing"

	"assay/annotate/store"
)

// Rules that a lead wrote down in the browser hold for a database, unless a file is
// given.
func TestRegressTakesTheRulesOfTheDatabase(t *testing.T) {
	must := storeGenerated(t)
	saveProposals(t, "work.db", readFile(t, "baseline.jsonl"))
	must("evaluate", "--db", "work.db", "--snapshot", "first")
	must("baseline", "set", "generated@1", "--db", "work.db", "--snapshot", "first")
	regress := []string{"regress", "--db", "work.db", "--candidate", "generated@1"}
	must(regress...)
	s, err := store.Open(t.Context(), "work.db")
	if err != nil {
		t.Fatal(err)
	}
	if err := s.ChangeGateRules(t.Context(), "[all]\nf1 = 1.0\n", "Ada"); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if status, out := printed(t, regress...); status != exitFailed || !strings.Contains(out, "f1") {
		t.Errorf("under rules that nothing meets: exit %d\n%s", status, out)
	}
	if err := os.WriteFile("assay.toml", []byte("[all]\nf1 = 0.01\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	must(append(regress, "--rules", "assay.toml")...)
}
