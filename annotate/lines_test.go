package annotate_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"assay/annotate"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// read lists the lines as "number:text", a long text by its length, and errors as
// "number!message".
func read(r io.Reader) []string {
	var got []string
	for line, err := range annotate.Lines(r) {
		switch {
		case err != nil:
			got = append(got, fmt.Sprintf("%d!%v", line.Number, err))
		case len(line.Bytes) > 100:
			got = append(got, fmt.Sprintf("%d:(%d bytes)", line.Number, len(line.Bytes)))
		default:
			got = append(got, fmt.Sprintf("%d:%s", line.Number, line.Bytes))
		}
	}
	return got
}

func TestLines(t *testing.T) {
	const limit = annotate.MaxLine
	full := strings.Repeat("x", limit)
	for _, c := range []struct {
		name, file string
		want       []string
	}{
		{"empty", "", nil},
		{"only a BOM", "\ufeff", nil},
		{"blank lines only", "\n \r\n\t", nil},
		{"plain", "a\nb\n", []string{"1:a", "2:b"}},
		{"no final newline", "a\nb", []string{"1:a", "2:b"}},
		{"CRLF", "a\r\nb\r\n", []string{"1:a", "2:b"}},
		{"BOM", "\ufeffa\n\ufeffb", []string{"1:a", "2:\ufeffb"}},
		{"BOM and CRLF", "\ufeff\r\na", []string{"2:a"}},
		{"blank lines count", "\n\na\n  \n\nb\n\n", []string{"3:a", "6:b"}},
		{"space around", "  a \t\n", []string{"1:a"}},
		{"line separators within", "a\u2028b\vc\n", []string{"1:a\u2028b\vc"}},
		{"long line between", "a\n" + full + "x\nb\n", []string{"1:a", "2!is longer than 16 MiB; one line holds one article", "3:b"}},
		{"much longer", full + full + full + "\nb", []string{"1!is longer than 16 MiB; one line holds one article", "2:b"}},
		{"long last line", "a\n" + full + "x", []string{"1:a", "2!is longer than 16 MiB; one line holds one article"}},
		{"at the limit", full + "\n" + full + "\r\n" + full, []string{
			fmt.Sprintf("1:(%d bytes)", limit), fmt.Sprintf("2:(%d bytes)", limit), fmt.Sprintf("3:(%d bytes)", limit)}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, read(strings.NewReader(c.file))); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// TestLinesReadError keeps the lines before an error and says in which line it
// came; what was read of that line is not passed on as if it were whole.
func TestLinesReadError(t *testing.T) {
	broken := io.MultiReader(strings.NewReader("a\nb\n{\"half\":"), iotest.ErrReader(errors.New("the disk is gone")))
	if diff := cmp.Diff([]string{"1:a", "2:b", "3!the disk is gone"}, read(broken)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	broken = io.MultiReader(strings.NewReader(strings.Repeat("x", annotate.MaxLine+5)), iotest.ErrReader(errors.New("the disk is gone")))
	if diff := cmp.Diff([]string{"1!the disk is gone"}, read(broken)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestLinesStop(t *testing.T) {
	long := strings.Repeat("x", annotate.MaxLine+1)
	for _, file := range []string{"a\nb\n", long + "\nb\n"} {
		n := 0
		for range annotate.Lines(strings.NewReader(file)) {
			n++
			break
		}
		if n != 1 {
			t.Errorf("%d lines after break", n)
		}
	}
}

// TestLinesProperty compares with splitting the whole file, however it arrives.
func TestLinesProperty(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		file := strings.Join(rapid.SliceOf(rapid.SampledFrom([]string{"a", "{}", "é", "\n", "\r\n", " ", "\ufeff",
			strings.Repeat("b", 1<<16-1), strings.Repeat("c", 1<<16)})).Draw(t, "parts"), "")
		var want []string
		for i, line := range strings.Split(strings.TrimPrefix(file, "\ufeff"), "\n") {
			line = strings.TrimSpace(line)
			switch {
			case len(line) > 100:
				want = append(want, fmt.Sprintf("%d:(%d bytes)", i+1, len(line)))
			case line != "":
				want = append(want, fmt.Sprintf("%d:%s", i+1, line))
			}
		}
		for _, r := range []io.Reader{strings.NewReader(file), iotest.DataErrReader(bytes.NewReader([]byte(file))), iotest.HalfReader(strings.NewReader(file))} {
			if diff := cmp.Diff(want, read(r)); diff != "" {
				t.Fatalf("(-want +got):\n%s", diff)
			}
		}
	})
}
