package score

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/cases"
)

// legalSuffixes are the words that a company's name may carry or not. A full stop
// after them goes with them.
var legalSuffixes = [][]rune{
	[]rune("inc"), []rune("llc"), []rune("l.l.c"), []rune("corp"), []rune("corporation"), []rune("co"),
	[]rune("company"), []rune("ltd"), []rune("limited"), []rune("plc"), []rune("llp"), []rune("pc"),
	[]rune("p.c"), []rune("pa"), []rune("pllc"), []rune("gmbh"),
}

// foldName reduces a name to what tells it from others: case, possessives, what
// stands in brackets, legal suffixes, punctuation and a leading article fall away.
// "The Acme Co.'s" and "ACME" both become "acme". A name of nothing else is "",
// which equals no name.
func foldName(s string) string {
	text := []rune(caseFold(strings.ReplaceAll(s, "\u2019", "'")))
	text = dropSuffixes(dropAsides(text))
	words := strings.FieldsFunc(string(text), func(r rune) bool { return !isWord(r) && r != '&' && r != '+' })
	if len(words) > 1 && slices.Contains([]string{"the", "a", "an"}, words[0]) {
		words = words[1:]
	}
	return strings.Join(words, " ")
}

// isWord says whether r is part of a word, as in a regular expression's \w: a
// combining mark is not.
func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) || r == '_' }

// wordAt says whether text has a word's character at i.
func wordAt(text []rune, i int) bool { return i >= 0 && i < len(text) && isWord(text[i]) }

// dropAsides puts a space for each possessive 's and for what stands in brackets
// on one line, up to the first closing one.
func dropAsides(text []rune) []rune {
	kept := text[:0]
	for i := 0; i < len(text); i++ {
		n := asideAt(text, i)
		if n == 0 {
			kept = append(kept, text[i])
			continue
		}
		kept = append(kept, ' ')
		i += n - 1
	}
	return kept
}

// asideAt returns the length of the possessive or the brackets at i, or 0.
func asideAt(text []rune, i int) int {
	switch {
	case text[i] == '\'' && i+1 < len(text) && text[i+1] == 's' && !wordAt(text, i+2):
		return 2
	case text[i] == '(':
		end := slices.IndexFunc(text[i:], func(r rune) bool { return r == ')' || r == '\n' })
		if end > 0 && text[i+end] == ')' {
			return end + 1
		}
	}
	return 0
}

func dropSuffixes(text []rune) []rune {
	kept := make([]rune, 0, len(text))
	for i := 0; i < len(text); i++ {
		n := suffixAt(text, i)
		if n == 0 {
			kept = append(kept, text[i])
			continue
		}
		kept = append(kept, ' ')
		i += n - 1
	}
	return kept
}

// suffixAt returns the length of the legal suffix at i, its full stop included;
// 0 if there is none or it is part of a longer word.
func suffixAt(text []rune, i int) int {
	if wordAt(text, i-1) || !wordAt(text, i) {
		return 0
	}
	for _, suffix := range legalSuffixes {
		end := i + len(suffix)
		if end > len(text) || wordAt(text, end) || !slices.EqualFunc(text[i:end], suffix, sameLetter) {
			continue
		}
		if end < len(text) && text[end] == '.' {
			end++
		}
		return end - i
	}
	return 0
}

// sameLetter takes a dotless ı for an i, so that "INC" in Turkish capitals and
// small letters is one word.
func sameLetter(r, letter rune) bool { return r == letter || letter == 'i' && r == 'ı' }

// caseFold is Unicode's full case folding: "STRASSE" and "Straße" become one.
func caseFold(s string) string {
	if isASCII(s) {
		return strings.ToLower(s)
	}
	var b strings.Builder
	fold := cases.Fold() // not safe for concurrent use, so not shared
	for _, r := range s {
		switch {
		case r < utf8.RuneSelf:
			b.WriteRune(unicode.ToLower(r))
		case isCherokeeCapital(r):
			b.WriteRune(r)
		default:
			b.WriteString(fold.String(string(r)))
		}
	}
	return b.String()
}

func isASCII(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return r >= utf8.RuneSelf })
}

// isCherokeeCapital finds the letters that Unicode folds to themselves, small
// ones to them, while x/text swaps the two.
func isCherokeeCapital(r rune) bool { return 0x13A0 <= r && r <= 0x13F5 }
