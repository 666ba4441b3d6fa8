package extract

import (
	"strings"

	"assay/annotate"
)

// qualifierPhrases stand before a number; where there is none the count is exact.
var qualifierPhrases = map[annotate.Qualifier]string{
	annotate.AtLeast: `over|exceeding|exceeds|exceeded|exceed|above|topping|topped|tops|surpassing|surpassed|beyond|more than|greater than|larger than|higher than|at least|
		upwards of|upward of|in excess of|excess of|no fewer than|no less than|not less than|not fewer than|north of|a minimum of|minimum of|at the very least|at a minimum|
		well over|far over|just over|slightly over|a little over|well above|just above`,
	annotate.About: `about|around|approximately|nearly|almost|some|roughly|estimated|circa|approx|approx .|ca .|est .|close|approximate|approximated|~|≈|close to|approaching|an estimated|
		just under|just shy of|shy of|a little under|slightly under|a little less than|slightly less than|estimated at|an estimate of|estimates of|estimate of|estimates that|estimates about|
		neighborhood of|neighbourhood of|region of|order of|somewhere around|something like|virtually|nearing|perhaps|close on|close of`,
	annotate.AtMost: `under|below|upto|up to|fewer than|less than|lower than|many as|as many as|as much as|at most|maximum of|a maximum of|no more than|not more than|up to an estimated|
		up to about|up to around|up to approximately|up to roughly|as high as|at the most`,
}

// longestQualifier is the number of words of the longest phrase.
const longestQualifier = 4

var qualifierOf = turned(byBars, qualifierPhrases)

// betweenQualifier are words that may stand between the qualifier and its number:
// "more than a total of 300".
var betweenQualifier = set("a an the total of another additional further extra other")

// readQualifier looks at the words before the number and takes them into the
// count's tokens.
func readQualifier(tokens []token, first int, c *count) {
	for i, n := c.first, 0; i > first && n < 4; i, n = i-1, n+1 {
		for size := longestQualifier; size > 0; size-- {
			if i-size < first {
				continue
			}
			if q, ok := qualifierOf[phraseAt(tokens, i-size, i)]; ok {
				if size == 1 && tokens[i-1].norm == "about" && i-2 >= first && (tellsAbout.has(tokens[i-2].norm) || quietBefore(tokens, first, i-2)) {
					return // "information about 300 people"
				}
				c.qualifier, c.first = q, i-size
				return
			}
		}
		if !betweenQualifier.has(tokens[i-1].norm) {
			return
		}
	}
}

// quietBefore says whether somebody was silent "about" them: "kept quiet for a year
// about 57 million customers".
func quietBefore(tokens []token, first, i int) bool {
	for j := i; j >= first && j > i-4; j-- {
		if w := tokens[j].norm; w == "quiet" || w == "silent" || w == "mum" || w == "silence" {
			return true
		}
	}
	return false
}

// orQualifiers follow "or" behind a number or its unit.
var orQualifiers = map[string]annotate.Qualifier{"more": annotate.AtLeast, "so": annotate.About, "thereabouts": annotate.About, "fewer": annotate.AtMost, "less": annotate.AtMost}

// tellsAbout are words after which "about" says of whom.
var tellsAbout = set("information data details records info files facts documents messages concerns concern questions")

// phraseAt joins the words of some tokens.
func phraseAt(tokens []token, from, to int) string {
	if to-from == 1 {
		return tokens[from].norm
	}
	words := make([]string, 0, longestQualifier)
	for _, t := range tokens[from:to] {
		words = append(words, t.norm)
	}
	return strings.Join(words, " ")
}

// readPlus reads a qualifier behind the number: "6,000+", "6,000-plus", "300 or
// more", "a hundred thousand or so".
func readPlus(tokens []token, c *count) {
	c.qualifier = annotate.Exact
	word := func(i int) string {
		if i < len(tokens) {
			return tokens[i].norm
		}
		return ""
	}
	switch {
	case word(c.last) == "+" && !tokens[c.last].has(spaced), word(c.last) == "plus" && tokens[c.last].has(joined):
		c.qualifier, c.last = annotate.AtLeast, c.last+1
	case word(c.last) == "or":
		if q, ok := orQualifiers[word(c.last+1)]; ok {
			c.qualifier, c.last = q, c.last+2
		}
	}
}
