package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestDocumentedCommands runs what docs/ tells people to run: the commands of
// gate.md in their order with its file of rules, then those of the two pipelines,
// each in a folder whose gold is the samples.
func TestDocumentedCommands(t *testing.T) {
	gold := readFile(t, "annotate/samples/samples.jsonl")
	manual := string(readFile(t, "docs/gate.md"))
	rules := fenced(manual, "toml")
	if len(rules) != 1 {
		t.Fatalf("docs/gate.md has %d files of rules, and one is expected", len(rules))
	}
	commands := map[string][]string{"docs/gate.md": assayCommands(strings.Join(fenced(manual, "sh"), "\n"))}
	for _, path := range []string{"docs/github-actions.yml", "docs/gitlab-ci.yml"} {
		commands[path] = assayCommands(steps(string(readFile(t, path))))
	}
	least := map[string]int{"docs/gate.md": 14, "docs/github-actions.yml": 2, "docs/gitlab-ci.yml": 2}
	for path, list := range commands {
		t.Run(filepath.Base(path), func(t *testing.T) {
			if len(list) < least[path] {
				t.Fatalf("%s has only the commands %q", path, list)
			}
			t.Chdir(t.TempDir())
			writeText(t, "gold.jsonl", string(gold))
			writeText(t, "assay.toml", rules[0])
			if path != "docs/gate.md" { // it makes its baseline itself
				must(t, "assay extract < gold.jsonl > first.jsonl")
				must(t, "assay baseline set --gold gold.jsonl --proposals first.jsonl --out baseline.jsonl")
			}
			for _, command := range list {
				must(t, command)
			}
			for _, report := range []string{"junit.xml", "comment.md"} {
				if info, err := os.Stat(report); err != nil || info.Size() == 0 {
					t.Errorf("%s leaves no %s", path, report)
				}
			}
		})
	}
}

// must runs a line of commands that has to succeed.
func must(t *testing.T, line string) {
	t.Helper()
	var stdout, stderr strings.Builder
	if status := pipeline(t, line, &stdout, &stderr); status != exitDone {
		t.Errorf("%s: exit %d\n%s%s", line, status, stdout.String(), stderr.String())
	}
}

// fenced returns the code blocks of a language.
func fenced(markdown, language string) []string {
	var blocks []string
	for _, m := range regexp.MustCompile("(?ms)^```"+language+"\n(.*?)^```$").FindAllStringSubmatch(markdown, -1) {
		blocks = append(blocks, m[1])
	}
	return blocks
}

// steps returns the commands of a pipeline, one a line: a folded text is one line,
// and a line that ends in a backslash goes on.
func steps(yaml string) string {
	folded := regexp.MustCompile(`(?m)^( *)- >-\n((?:\s+\S.*\n)+?)(  \S|\z)`)
	yaml = folded.ReplaceAllStringFunc(yaml, func(block string) string {
		m := folded.FindStringSubmatch(block)
		return strings.Join(strings.Fields(m[2]), " ") + "\n" + m[3]
	})
	yaml = regexp.MustCompile(`\\\n\s*`).ReplaceAllString(yaml, "")
	return regexp.MustCompile(`(?m)^\s*(- )?(run: )?`).ReplaceAllString(yaml, "")
}

// assayCommands returns the lines that run assay.
func assayCommands(text string) []string {
	var commands []string
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); strings.HasPrefix(line, "assay ") {
			commands = append(commands, line)
		}
	}
	return commands
}

// The rules by which our own extractor is judged, and its baseline, can be read,
// and are for the samples as they are.
func TestOwnGateCanBeJudged(t *testing.T) {
	c := regressCmd{Rules: "testdata/gate/assay.toml"}
	if _, err := c.rules(""); err != nil {
		t.Error(err)
	}
	env := &environment{ctx: t.Context(), stderr: t.Output()}
	gold, err := readGold(env, "annotate/samples/samples.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	run, err := readRun(env, "testdata/gate/baseline.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	if err := run.onGold(gold); err != nil || run.run == nil {
		t.Errorf("make baseline: %v", err)
	}
}
