package extract

import (
	"slices"
	"strings"
)

// sentence is a range of tokens, [first, last).
type sentence struct {
	first, last int
	body        int  // where it goes on after a dateline
	title       bool // of the article's title
	headline    bool // most of its words are capitalized, so capitals tell no names
	tail        bool // links, comments and the like, below the article
}

// abbreviations are words after which a full stop need not end a sentence.
var abbreviations = set(`mr mrs ms dr prof sen rep gov gen col lt sgt rev hon st mt ft jr sr inc corp co ltd llc plc no vs etc
	dept est approx fig u.s u.k u.n e.g i.e a.m p.m d.c jan feb mar apr jun jul aug sep sept oct nov dec
	ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa tenn tex vt va wash wis wyo
	n.y n.j n.c n.d n.m n.h s.c s.d w.va r.i b.c`)

// starters are words that open a sentence when they are capitalized, even after
// an abbreviation.
var starters = set(`the a an this that these those it he she they we i in on at as but and however according after when while
	although if since its their his her there both some many one more most no not what who why how earlier`)

// splitSentences finds the ends of sentences: at . ! ? before a capital, digit or
// quote, but not after "Mr.", "U.S.", "Inc." or "Sept."; at empty lines; and at
// line breaks before a capital. Tokens before titleEnd (bytes) are the title.
func splitSentences(tokens []token, titleEnd int) []sentence {
	var out []sentence
	first := 0
	for i := range tokens {
		last := i + 1
		if last < len(tokens) && !endsAt(tokens, i) && !overlong(tokens, first, i) {
			continue
		}
		s := sentence{first: first, last: last, body: first, title: int(tokens[first].start) < titleEnd}
		s.headline = headlineCase(tokens[first:last])
		if !s.title && (first == 0 || tokens[first].has(line)) {
			s.body = afterDateline(tokens, first, min(len(tokens), first+12))
		}
		out = append(out, s)
		first = last
	}
	markTail(tokens, out)
	return out
}

// A text without full stops is cut, so that what looks around in a sentence takes
// time linear in the text: after a comma past longSentence, else at longestSentence.
// The longest sentences of news have about 150 tokens.
const (
	longSentence    = 240
	longestSentence = 320
)

// overlong says whether the sentence from first on is cut after token i.
func overlong(tokens []token, first, i int) bool {
	n := i + 1 - first
	return n >= longestSentence || n >= longSentence && (tokens[i].norm == "," || tokens[i].norm == ";")
}

// endsAt says whether a sentence ends with token i, which is not the last.
func endsAt(tokens []token, i int) bool {
	t, next := tokens[i], tokens[i+1]
	opens := next.has(capital|number) || next.norm == `"` || next.norm == "'" || next.norm == "("
	switch {
	case next.has(paragraph):
		return true
	case next.has(line) && opens && t.norm != ",":
		return true
	case !next.has(spaced):
		return false
	case t.norm == "." || t.norm == "!" || t.norm == "?" || t.norm == "…":
		return opens && !abbreviated(tokens, i)
	case (t.norm == `"` || t.norm == "'" || t.norm == ")" || t.norm == "]") && !t.has(spaced) && i > 0:
		p := tokens[i-1].norm
		return opens && (p == "." || p == "!" || p == "?")
	}
	return false
}

// abbreviated says whether the stop at i belongs to the word before it.
func abbreviated(tokens []token, i int) bool {
	if i == 0 || tokens[i].norm != "." || tokens[i].has(spaced) {
		return false
	}
	word, next := tokens[i-1], tokens[i+1]
	single := len(word.norm) == 1 && word.has(capital)
	letters := len(word.norm) == 3 && word.norm[1] == '.' && word.has(capital) && word.norm != "a.m" && word.norm != "p.m" // "A.P. Roe & Sons"
	if !single && !letters && !abbreviations.has(word.norm) {
		return false
	}
	return !starters.has(next.norm) || word.norm == "mr" || word.norm == "dr"
}

// headlineCase says whether most of a sentence's longer words are capitalized. A
// full stop at its end speaks against a headline.
func headlineCase(tokens []token) bool {
	if tokens[len(tokens)-1].norm == "." {
		return false
	}
	words, capitals := 0, 0
	for _, t := range tokens {
		if t.has(letters) && len(t.norm) > 3 {
			words++
			if t.has(capital) {
				capitals++
			}
		}
	}
	return words >= 3 && capitals*10 >= words*7
}

// tailHeads open what stands below an article: links, comments, the author.
var tailHeads = []string{"related resources", "related articles", "related stories", "related links", "around the web", "more from", "leave a reply",
	"post a comment", "about the author", "you may also like", "recommended for you"}

// markTail marks everything from the first tail heading on, if that stands on a
// line of its own in the last part of the document, or from a line on the author.
func markTail(tokens []token, sentences []sentence) {
	for k := max(1, len(sentences)/3); k < len(sentences); k++ {
		s := sentences[k]
		if !tokens[s.first].has(line) {
			continue
		}
		if headsTail(tokens, s) || k > len(sentences)/2 && tellsOfAuthor(tokens, s) {
			for i := k; i < len(sentences); i++ {
				sentences[i].tail = true
			}
			return
		}
	}
}

func headsTail(tokens []token, s sentence) bool {
	if s.last-s.first > 8 {
		return false
	}
	start := nameText(tokens, s.first, min(s.last, s.first+4))
	return slices.ContainsFunc(tailHeads, func(head string) bool { return strings.HasPrefix(start, head) })
}

// tellsOfAuthor finds "Jane Roe is an award-winning reporter and editor".
func tellsOfAuthor(tokens []token, s sentence) bool {
	i := s.first
	for i < min(s.last, s.first+4) && tokens[i].has(capital) {
		i++
	}
	if i == s.first || i+2 >= s.last || tokens[i].norm != "is" || tokens[i+1].norm != "a" && tokens[i+1].norm != "an" && tokens[i+1].norm != "the" {
		return false
	}
	for _, t := range tokens[i+2 : min(s.last, i+6)] {
		if authorWords.has(t.norm) {
			return true
		}
	}
	return false
}

// authorWords are what those are who write the news.
var authorWords = set("writer reporter editor journalist correspondent contributor columnist blogger freelancer")
