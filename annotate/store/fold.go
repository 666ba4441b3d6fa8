package store

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// fold makes texts equal that a person takes for equal: without regard to case and
// to how accents are encoded. The engines fold ASCII only, or nothing.
func fold(s string) string { return cases.Fold().String(norm.NFKC.String(s)) }

// pattern is the LIKE pattern, with \ as escape, of texts that contain s.
func pattern(s string) string {
	s = strings.Join(strings.Fields(fold(s)), " ")
	return "%" + strings.NewReplacer(`\`, `\\`, `%`, `\%`, `_`, `\_`).Replace(s) + "%"
}

// storable says whether PostgreSQL takes the text: valid UTF-8 without NUL.
func storable(s string) bool {
	return utf8.ValidString(s) && !strings.ContainsRune(s, 0)
}

// plain says whether a text is storable and on one line.
func plain(s string) bool {
	return storable(s) && !strings.ContainsFunc(s, unicode.IsControl)
}
