package extract

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/words"
)

// flag is what the look of a token and the space before it say.
type flag uint16

const (
	capital     flag = 1 << iota // starts with an upper-case letter
	upper                        // two or more letters, all upper case
	number                       // starts with a digit
	letters                      // holds a letter
	inner                        // a capital after a lower-case letter: iCloud
	joined                       // a hyphen and no space stands before it
	possessive                   // 's or ' follows, which is no part of the token
	spaced                       // white space stands before it
	line                         // a line break stands before it
	paragraph                    // an empty line stands before it
	opensDate                    // a date in words may start with it
	opensNumber                  // a number in words may start with it
	opensDenial                  // it denies something
)

// token is a word, a number or a mark of punctuation. Hyphens between words and
// possessive endings are no tokens of their own, so that "third-party" and
// "third party", "driver's license" and "driver license" match alike.
type token struct {
	norm       string // lower case, with plain quotes
	start, end int32  // bytes of the document
	from, to   int32  // code points of the document
	word       int32  // in the lexicon, 0 where it is unknown
	number     int32  // in the vocabulary of the sets, 0 where none of them has it; both are known once the lexicon was asked
	flags      flag
}

func (t token) has(f flag) bool { return t.flags&f != 0 }

// tokenizer walks over the words of Unicode's UAX #29.
type tokenizer struct {
	doc    string
	tokens []token
	gap    flag // white space and hyphens since the last token
	lines  int
}

// tokenize cuts a document into tokens, in time linear to its length.
func tokenize(doc string) []token { return tokenizeInto(nil, doc) }

// tokenizeInto takes the memory of tokens that nobody needs any more.
func tokenizeInto(memory []token, doc string) []token {
	z := tokenizer{doc: doc, tokens: slices.Grow(memory[:0], len(doc)/5+1)}
	for at, from := 0, 0; at < len(doc); {
		n := plainEnd(doc[at:])
		v, runes := doc[at:at+n], n
		if n == 0 {
			it := words.FromString(doc[at:])
			it.Next()
			v = it.Value()
			runes = utf8.RuneCountInString(v)
		}
		z.add(v, at, from, runes)
		at, from = at+len(v), from+runes
	}
	return z.tokens
}

func (z *tokenizer) add(v string, at, from, runes int) {
	first, _ := utf8.DecodeRuneInString(v)
	switch {
	case unicode.IsSpace(first):
		z.space(v)
		return
	case z.gap == 0 && len(z.tokens) > 0 && z.skip(v, first, at+len(v)):
		return
	}
	if cut := splitAt(v); cut > 0 {
		n := utf8.RuneCountInString(v[:cut])
		z.put(v[:cut], at, from, n)
		if rest := strings.TrimPrefix(v[cut:], "."); len(rest) < len(v[cut:]) {
			z.put(".", at+cut, from+n, 1)
			cut, n = cut+1, n+1
		}
		z.put(v[cut:], at+cut, from+n, runes-n)
		return
	}
	z.put(v, at, from, runes)
}

func (z *tokenizer) space(v string) {
	z.gap |= spaced
	z.gap &^= joined
	if n := strings.Count(v, "\n"); n > 0 {
		z.lines += n
		z.gap |= line
		if z.lines > 1 {
			z.gap |= paragraph
		}
	}
}

// skip takes hyphens within words and apostrophes after them, which are no
// tokens; next is where the document goes on.
func (z *tokenizer) skip(v string, first rune, next int) bool {
	last := &z.tokens[len(z.tokens)-1]
	if !last.has(letters | number) {
		return false
	}
	after, _ := utf8.DecodeRuneInString(z.doc[next:])
	switch first {
	case '-', '\u2010', '\u2011':
		if len(v) <= 3 && (unicode.IsLetter(after) || unicode.IsDigit(after)) {
			z.gap |= joined
			return true
		}
	case '\'', '\u2019':
		if strings.HasSuffix(last.norm, "s") && unicode.IsSpace(after) {
			last.flags |= possessive
			return true
		}
	}
	return false
}

// splitAt finds the seam where two words are written as one: "536,727accounts",
// "again.The". 0 says that there is none.
func splitAt(v string) int {
	if len(v) < 5 {
		return 0
	}
	if v[0] >= '0' && v[0] <= '9' {
		i := strings.IndexFunc(v, unicode.IsLetter)
		if i > 3 && len(v)-i > 3 && v[i-1] >= '0' && v[i-1] <= '9' && isASCIILetters(v[i:]) {
			return i
		}
		return 0
	}
	i := strings.IndexByte(v, '.')
	if i < 2 || i+2 >= len(v) {
		return 0
	}
	if v[i-1] >= 'a' && v[i-1] <= 'z' && v[i+1] >= 'A' && v[i+1] <= 'Z' && v[i+2] >= 'a' && v[i+2] <= 'z' {
		return i
	}
	return 0
}

func isASCIILetters(s string) bool {
	for i := range len(s) {
		if c := s[i] | 0x20; c < 'a' || c > 'z' {
			return false
		}
	}
	return true
}

func (z *tokenizer) put(v string, at, from, runes int) {
	t := token{start: int32(at), end: int32(at + len(v)), from: int32(from), to: int32(from + runes), flags: z.gap}
	z.gap, z.lines = 0, 0
	if last := v[len(v)-1]; last == 's' || last == 'S' {
		for _, suffix := range []string{"'s", "\u2019s", "'S", "\u2019S"} {
			if len(v) > len(suffix) && strings.HasSuffix(v, suffix) {
				v = v[:len(v)-len(suffix)]
				t.end, t.to = t.end-int32(len(suffix)), t.to-2
				t.flags |= possessive
			}
		}
	}
	if plainWord(v) {
		t.flags |= letters
		t.norm = v
	} else {
		t.flags |= look(v)
		t.norm = fold(v)
	}
	if t.has(letters) {
		t.flags |= openers.get(t.norm)
	}
	z.tokens = append(z.tokens, t)
}

// plainWord says whether a word is of small letters of English alone, as most are.
func plainWord(v string) bool {
	for i := range len(v) {
		if c := v[i]; c < 'a' || c > 'z' {
			return false
		}
	}
	return len(v) > 0
}

// look reads the flags off a word's letters.
func look(v string) flag {
	var f flag
	lower, uppers := false, 0
	for i, r := range v {
		switch {
		case unicode.IsUpper(r):
			uppers++
			f |= letters
			if i == 0 {
				f |= capital
			}
			if lower {
				f |= inner
			}
		case unicode.IsLetter(r):
			lower = true
			f |= letters
		case i == 0 && unicode.IsDigit(r):
			f |= number
		}
	}
	if uppers > 1 && !lower {
		f |= upper
	}
	if f&(number|letters) == number|letters && lower && numberBrand(v) {
		f |= inner
	}
	return f
}

// fold lowers a word and makes its quotes plain.
func fold(v string) string {
	plain := true
	for i := range len(v) {
		if c := v[i]; c >= 'A' && c <= 'Z' || c >= 0x80 {
			plain = false
			break
		}
	}
	if plain {
		return v
	}
	return strings.Map(func(r rune) rune {
		switch r {
		case '\u2018', '\u2019', '\u02bc':
			return '\''
		case '\u201c', '\u201d', '\u201e', '\u00ab', '\u00bb':
			return '"'
		}
		return unicode.ToLower(r)
	}, v)
}

// numberBrand knows "4chan" and "99designs" from "21st" and "500kg": what follows
// the digits is letters alone, and neither an ending nor a unit.
func numberBrand(v string) bool {
	i := strings.IndexFunc(v, unicode.IsLetter)
	rest := v[i:]
	return i > 0 && len(rest) > 1 && v[i-1] >= '0' && v[i-1] <= '9' && isASCIILetters(rest) && !numberEndings.has(strings.ToLower(rest))
}

var numberEndings = set(`st nd rd th am pm kb mb gb tb pb hz khz mhz ghz km kg mg ml cm mm ft in lb lbs oz hr hrs min mins sec secs ms bn mn tn mm kw mw gw kwh mwh mah bit bits byte bytes bps kbps mbps gbps tbps
	yr yrs year years day days week weeks month months hour hours minutes million billion trillion times per cent percent pc pct fold ish odd plus am pm gmt bst utc fa dp ip px0 usd eur gbp btc eth dpi fps rpm
	people users accounts records customers patients members to and`)
