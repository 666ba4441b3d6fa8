package main

import (
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
)

var clockTime = regexp.MustCompile(`TODAYT[0-9:.]+Z`)

// TestSnapshotScripts runs testdata/snapshot/*.txt as TestScripts runs its own, in
// a copy of testdata/snapshot/files with a database of them, and with the day of
// the test as TODAY.
func TestSnapshotScripts(t *testing.T) {
	scripts, err := filepath.Glob("testdata/snapshot/*.txt")
	if err != nil || len(scripts) == 0 {
		t.Fatal("no scripts:", err)
	}
	t.Setenv("ASSAY_BY", "ana")
	for _, path := range scripts {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txt"), func(t *testing.T) {
			script := string(readFile(t, path))
			path, err := filepath.Abs(path)
			if err != nil {
				t.Fatal(err)
			}
			enterCopy(t, "testdata/snapshot/files")
			if status, _ := printed(t, "import", "--gold", "gold.jsonl", "--db", "work.db"); status != exitDone {
				t.Fatal("import: exit", status)
			}
			saveProposals(t, "work.db", readFile(t, "proposals.jsonl"))
			out := playScript(t, script)
			out = strings.ReplaceAll(out, time.Now().UTC().Format(time.DateOnly), "TODAY")
			golden(t, path, clockTime.ReplaceAllString(out, "TODAYTTIME"))
		})
	}
}
