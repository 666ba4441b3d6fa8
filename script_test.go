package main

import (
	"bytes"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// TestScripts runs testdata/script/*.txt, each in a folder of its own that holds a
// copy of testdata/script/files. A line "$ command" is run; below it stands what it
// must print, behind "> " (a carriage return as \r) or, on the standard error,
// "2> ", and "exit N" unless it ends with 0. -update writes them anew.
func TestScripts(t *testing.T) {
	scripts, err := filepath.Glob("testdata/script/*.txt")
	if err != nil || len(scripts) == 0 {
		t.Fatal("no scripts:", err)
	}
	for _, path := range scripts {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txt"), func(t *testing.T) {
			want, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if path, err = filepath.Abs(path); err != nil {
				t.Fatal(err)
			}
			enterCopy(t, "testdata/script/files")
			golden(t, path, playScript(t, string(want)))
		})
	}
}

func golden(t *testing.T, path, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s (go test -run %s -update takes what is printed now):\n%s", path, t.Name(), diff)
	}
}

// enterCopy makes a copy of a folder the working directory of the test.
func enterCopy(t *testing.T, folder string) {
	t.Helper()
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS(folder)); err != nil {
		t.Fatal(err)
	}
	t.Chdir(dir)
}

// playScript returns the script with what its commands print now.
func playScript(t *testing.T, script string) string {
	var out strings.Builder
	for line := range strings.Lines(script) {
		command, ok := strings.CutPrefix(line, "$ ")
		switch {
		case ok:
			out.WriteString(line)
			out.WriteString(play(t, strings.TrimSpace(command)))
		case strings.HasPrefix(line, "#") || line == "\n":
			out.WriteString(line)
		}
	}
	return out.String()
}

var extractorVersion = regexp.MustCompile(`builtin@[0-9a-f]+`)

// play runs a line of commands and says what it prints and how it ends.
func play(t *testing.T, line string) string {
	t.Helper()
	var stdout, stderr bytes.Buffer
	status := pipeline(t, line, &stdout, &stderr)
	var out strings.Builder
	for line := range strings.Lines(stdout.String()) {
		out.WriteString("> " + strings.ReplaceAll(line, "\r", `\r`))
	}
	for line := range strings.Lines(stderr.String()) {
		out.WriteString("2> " + line)
	}
	if status != exitDone {
		fmt.Fprintf(&out, "exit %d\n", status)
	}
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	text := strings.ReplaceAll(out.String(), dir, "$WORK")
	return extractorVersion.ReplaceAllString(text, "builtin@VERSION")
}

// pipeline runs commands as a shell would, with |, < and >, one after the other.
// The status is that of the last one that fails.
func pipeline(t *testing.T, line string, stdout, stderr io.Writer) (status int) {
	t.Helper()
	var between bytes.Buffer
	commands := strings.Split(line, " | ")
	for i, command := range commands {
		stdin := io.Reader(bytes.NewReader(bytes.Clone(between.Bytes())))
		between.Reset()
		out := io.Writer(&between)
		if i == len(commands)-1 {
			out = stdout
		}
		var args []string
		words := strings.Fields(command)
		for j := 0; j < len(words); j++ {
			switch words[j] {
			case "<":
				j++
				stdin = bytes.NewReader(readFile(t, words[j]))
			case ">":
				j++
				f, err := os.Create(words[j])
				if err != nil {
					t.Fatal(err)
				}
				defer f.Close()
				out = f
			default:
				args = append(args, words[j])
			}
		}
		if s := tool(t, args, stdin, out, stderr); s != exitDone {
			status = s
		}
	}
	return status
}

// tool runs assay, or one of the few tools that scripts look at files with.
func tool(t *testing.T, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	t.Helper()
	switch args[0] {
	case "assay":
		return run(t.Context(), args[1:], stdin, stdout, stderr)
	case "cat":
		for _, path := range args[1:] {
			_, _ = stdout.Write(readFile(t, path))
		}
		return exitDone
	case "cmp":
		if !bytes.Equal(readFile(t, args[1]), readFile(t, args[2])) {
			fmt.Fprintf(stdout, "%s and %s differ\n", args[1], args[2])
			return exitFailed
		}
		return exitDone
	case "ls":
		names, err := filepath.Glob(args[1])
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintln(stdout, strings.Join(names, " "))
		return exitDone
	}
	t.Fatalf("scripts have no command %q", args[0])
	return exitFailed
}

func readFile(t *testing.T, path string) []byte {
	t.Helper()
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return content
}
