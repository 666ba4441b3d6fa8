package annotate_test

import (
	"bytes"
	"strings"
	"testing"
	"testing/iotest"

	"assay/annotate"
)

// FuzzLines: every line of the file comes out once, trimmed and with its number,
// however it arrives; what is left of it can be parsed or is refused as invalid.
func FuzzLines(f *testing.F) {
	for _, file := range []string{
		"", "\n", "\ufeff", "\ufeff{}\r\n\ufeff{}", "a\n\n b\t\r\n\r\rc", "{\"id\":\"a\",\"text\":\"x\"}\n{\"id\":",
		"{\"id\":\"a\",\"text\":\"\\ud83d\"}\n\x00\xff\n", "a\u2028b\u0085\nc",
	} {
		f.Add([]byte(file))
	}
	f.Fuzz(func(t *testing.T, file []byte) {
		var want []annotate.Line
		for i, line := range strings.Split(strings.TrimPrefix(string(file), "\ufeff"), "\n") {
			if line = strings.TrimSpace(line); line != "" {
				want = append(want, annotate.Line{Number: i + 1, Bytes: []byte(line)})
			}
		}
		var got []annotate.Line
		for line, err := range annotate.Lines(iotest.HalfReader(bytes.NewReader(file))) {
			if err != nil {
				t.Fatalf("line %d: %v", line.Number, err)
			}
			got = append(got, annotate.Line{Number: line.Number, Bytes: bytes.Clone(line.Bytes)})
			if a, _, err := annotate.ParseArticle(line.Bytes); err != nil {
				wantInvalid(t, err, "")
			} else if err := a.Validate(); err != nil {
				t.Errorf("line %d is taken as an article, and it is none: %v", line.Number, err)
			}
		}
		if len(got) != len(want) {
			t.Fatalf("%d lines, want %d", len(got), len(want))
		}
		for i := range got {
			if got[i].Number != want[i].Number || !bytes.Equal(got[i].Bytes, want[i].Bytes) {
				t.Errorf("line %d: %q, want line %d: %q", got[i].Number, got[i].Bytes, want[i].Number, want[i].Bytes)
			}
		}
	})
}
