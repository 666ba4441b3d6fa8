package annotate

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// MaxLine is the largest line of JSON Lines, and so the largest article, that is
// read: 16 MiB.
const MaxLine = 16 << 20

// Article is a news text. ID is unique within a project and made by whoever
// brought the article; Published is an EDTF date, or empty where it is unknown.
type Article struct {
	ID        string
	Title     string
	Text      string
	Published Date
	Source    string
}

// Document returns the text that spans count in: title, empty line, text; or
// the text alone where there is no title.
func (a Article) Document() string {
	if a.Title == "" {
		return a.Text
	}
	return a.Title + "\n\n" + a.Text
}

// Validate returns an Invalid error that names the key that breaks a rule: id and
// text must be there, all must be UTF-8 without NUL, published must be a date.
func (a Article) Validate() error {
	if err := a.validateStrings(); err != nil {
		return err
	}
	if strings.TrimSpace(a.Text) == "" {
		return invalid("text", "is empty; an article needs a text")
	}
	if len(a.Text) > MaxLine {
		return invalid("text", "is larger than 16 MiB")
	}
	return nil
}

// validateStrings checks what also holds for a record without a text.
func (a Article) validateStrings() error {
	if a.ID == "" {
		return invalid("id", "is missing; every article needs one")
	}
	for _, part := range []struct{ key, text string }{
		{"id", a.ID}, {"title", a.Title}, {"text", a.Text}, {"source", a.Source},
	} {
		if !utf8.ValidString(part.text) {
			return invalid(part.key, "is not valid UTF-8; convert the file to UTF-8")
		}
		if err := checkNUL(part.key, part.text); err != nil {
			return err
		}
	}
	if utf8.RuneCountInString(a.ID) > 200 || strings.ContainsFunc(a.ID, unicode.IsControl) {
		return invalid("id", "must be at most 200 characters, without control characters")
	}
	if a.Published != "" {
		if _, err := ParseDate(string(a.Published)); err != nil {
			return at("published", err)
		}
	}
	return nil
}
