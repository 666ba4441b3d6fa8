package main

import (
	"go/parser"
	"go/token"
	"path/filepath"
	"strings"
	"testing"
)

// TestManual runs the commands of the package comment, in their order and one
// folder, and compares what they print with testdata/manual.txt. What serves a page
// is left out; where people review, gold is brought in instead. Of a score only the
// first line is kept: its figures are the extractor's.
func TestManual(t *testing.T) {
	path, err := filepath.Abs("testdata/manual.txt")
	if err != nil {
		t.Fatal(err)
	}
	commands := manual(t)
	enterCopy(t, "testdata/manual")
	var out strings.Builder
	for _, command := range commands {
		out.WriteString("$ " + command + "\n")
		switch {
		case strings.HasPrefix(command, "assay serve"):
			out.WriteString(play(t, "assay import --gold reviewed.jsonl --db work.db"))
		case strings.HasPrefix(command, "assay demo"):
		case strings.Contains(command, "assay evaluate"):
			first, _, _ := strings.Cut(play(t, command), "\n")
			out.WriteString(first + "\n")
		default:
			out.WriteString(play(t, command))
		}
	}
	golden(t, path, out.String())
}

// manual returns the commands of the package comment: its indented lines.
func manual(t *testing.T) []string {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), "main.go", nil, parser.ParseComments|parser.PackageClauseOnly)
	if err != nil {
		t.Fatal(err)
	}
	var commands []string
	for line := range strings.Lines(file.Doc.Text()) {
		if command, ok := strings.CutPrefix(line, "\tassay "); ok {
			commands = append(commands, "assay "+strings.TrimSpace(command))
		}
	}
	if len(commands) < 8 {
		t.Fatalf("the package comment has only the commands %q", commands)
	}
	return commands
}
