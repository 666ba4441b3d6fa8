package main

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

func TestMain(m *testing.M) {
	for _, variable := range os.Environ() { // the tests of whoever has one set are those of everybody
		if name, _, _ := strings.Cut(variable, "="); strings.HasPrefix(name, "ASSAY_") && name != "ASSAY_DATA" {
			os.Unsetenv(name)
		}
	}
	os.Exit(m.Run())
}

// assay runs a command line with an empty standard input.
func assay(t *testing.T, args ...string) (status int, stdout, stderr string) {
	t.Helper()
	var out, errs bytes.Buffer
	status = run(t.Context(), args, strings.NewReader(""), &out, &errs)
	return status, out.String(), errs.String()
}

func TestHelpAndVersion(t *testing.T) {
	for _, args := range [][]string{{"--help"}, {"import", "--help"}, {"extract", "--help"}, {"export", "-h"}} {
		if status, stdout, stderr := assay(t, args...); status != exitDone || !strings.HasPrefix(stdout, "Usage: assay") || stderr != "" {
			t.Errorf("%v: exit %d, %s%s", args, status, stdout, stderr)
		}
	}
	status, stdout, stderr := assay(t, "--version")
	if status != exitDone || !strings.HasPrefix(stdout, "assay ") || !strings.HasSuffix(stdout, "schema breach/1\n") || stderr != "" {
		t.Errorf("--version: exit %d, %q, %q", status, stdout, stderr)
	}
}

func TestWrongUse(t *testing.T) {
	for _, args := range [][]string{{}, {"assess"}, {"--force"}, {"import"}, {"export", "--db", "x.db", "--format", "xml"}} {
		status, stdout, stderr := assay(t, args...)
		if status != exitUsage || stdout != "" || !strings.HasPrefix(stderr, "assay: ") || strings.Count(stderr, "\n") != 2 {
			t.Errorf("%v: exit %d, %q, %q", args, status, stdout, stderr)
		}
	}
}

func TestDatabaseFromEnvironment(t *testing.T) {
	enterCopy(t, "testdata/script/files")
	t.Setenv("ASSAY_DB", "env.db")
	if status, _, stderr := assay(t, "import", "articles.jsonl"); status != exitDone {
		t.Fatalf("exit %d, %s", status, stderr)
	}
	if _, err := os.Stat("env.db"); err != nil {
		t.Error(err)
	}
	status, stdout, _ := assay(t, "import", "press.csv", "--db", "flag.db")
	if _, err := os.Stat("flag.db"); err != nil || status != exitDone || !strings.HasPrefix(stdout, "added 2,") {
		t.Errorf("the flag must win over the environment: %v, %s", err, stdout)
	}
	if _, stdout, _ := assay(t, "extract"); stdout != "" {
		t.Errorf("extract without --db is a filter, whatever the environment: %s", stdout)
	}
}

// closed is a standard output that nobody reads.
type closed struct{}

func (closed) Write([]byte) (int, error) {
	return 0, &fs.PathError{Op: "write", Path: "/dev/stdout", Err: syscall.EPIPE}
}

// TestClosedOutput: what could not be printed is no success.
func TestClosedOutput(t *testing.T) {
	enterCopy(t, "testdata/script/files")
	if status, _, stderr := assay(t, "import", "gold.jsonl", "--gold", "--db", "work.db"); status != exitDone {
		t.Fatal(stderr)
	}
	for _, args := range [][]string{
		{"import", "articles.jsonl", "--db", "work.db"},
		{"extract", "--in", "articles.jsonl"},
		{"extract", "--db", "work.db"},
		{"export", "--db", "work.db"},
		{"export", "--db", "work.db", "--format", "csv"},
		{"--version"},
	} {
		var stderr bytes.Buffer
		status := run(t.Context(), args, strings.NewReader(""), closed{}, &stderr)
		if want := "assay: standard output: broken pipe\n"; status != exitFailed || stderr.String() != want {
			t.Errorf("%v: exit %d, %q, want %q", args, status, stderr.String(), want)
		}
	}
}

// TestFullDisk writes to a device that is always full.
func TestFullDisk(t *testing.T) {
	full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	if errors.Is(err, fs.ErrNotExist) {
		t.Skip("there is no /dev/full here")
	}
	if err != nil {
		t.Fatal(err)
	}
	defer full.Close()
	enterCopy(t, "testdata/script/files")
	if status, _, stderr := assay(t, "import", "gold.jsonl", "--gold", "--db", "work.db"); status != exitDone {
		t.Fatal(stderr)
	}
	for _, args := range [][]string{{"extract", "--in", "articles.jsonl"}, {"export", "--db", "work.db"}} {
		var stderr bytes.Buffer
		status := run(t.Context(), args, strings.NewReader(""), full, &stderr)
		if want := "assay: standard output: no space left on device\n"; status != exitFailed || stderr.String() != want {
			t.Errorf("%v: exit %d, %q, want %q", args, status, stderr.String(), want)
		}
		status, _, errs := assay(t, append(args, "--out", "/dev/full")...)
		if want := "assay: /dev/full: no space left on device\n"; status != exitFailed || errs != want {
			t.Errorf("%v to a file: exit %d, %q, want %q", args, status, errs, want)
		}
	}
}

// TestFailureKeepsTheOldFile: an output that fails leaves what was there before.
func TestFailureKeepsTheOldFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "out.jsonl")
	if err := os.WriteFile(path, []byte("old\n"), 0o640); err != nil {
		t.Fatal(err)
	}
	if status, _, _ := assay(t, "extract", "--in", t.TempDir(), "--out", path); status != exitFailed {
		t.Errorf("extract from a folder: exit %d", status)
	}
	if got := string(readFile(t, path)); got != "old\n" {
		t.Errorf("the file holds %q", got)
	}
	if status, _, stderr := assay(t, "extract", "--in", "testdata/script/files/articles.jsonl", "--out", path); status != exitDone {
		t.Fatal(stderr)
	}
	info, err := os.Stat(path)
	if err != nil || info.Mode() != 0o640 || strings.Count(string(readFile(t, path)), "\n") != 3 {
		t.Errorf("the new file: %v, %v", info.Mode(), err)
	}
	if left, _ := filepath.Glob(path + ".*"); left != nil {
		t.Errorf("left behind: %v", left)
	}
}
