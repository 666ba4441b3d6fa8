package extract

import "assay/annotate"

// count is a number of people or records, with its qualifier.
type count struct {
	n           int64
	qualifier   annotate.Qualifier
	unit        unit
	first, last int  // tokens of qualifier and number
	noun        int  // token of the unit's noun, -1 where none follows
	exactLook   bool // not a round number
	strange     bool // it counts what no unit names
	tallied     bool // its unit stands before it: "the number of patients is 812"
}

// ofPeople says whether the count is of people or of what stands for them.
func (c *count) ofPeople() bool { return c.unit == unitPeople || c.unit == unitRecords }

// findCounts generates every number that could count people. unitAt holds the
// unit that starts at a token.
func findCounts(tokens []token, sentences []sentence, units []mention) []count {
	unitAt := make(map[int]mention, len(units))
	for _, u := range units {
		unitAt[u.first] = u
	}
	var out []count
	for _, s := range sentences {
		for i := s.first; i < s.last; i++ {
			q, ok := quantityAt(tokens[:s.last], i)
			if !ok {
				continue
			}
			if countable(tokens[:s.last], s.first, q) {
				out = append(out, countAt(tokens[:s.last], s.first, q, unitAt, out))
			}
			i = q.last - 1
		}
	}
	return joinRanges(tokens, out)
}

// countAt reads what stands around a number of the sentence that ends the tokens.
func countAt(tokens []token, first int, q quantity, unitAt map[int]mention, earlier []count) count {
	c := count{n: whole(q.n), first: q.first, last: q.last, noun: -1, exactLook: whole(q.n)%100 != 0}
	readPlus(tokens, &c)
	readUnit(tokens, unitAt, &c)
	if c.qualifier == annotate.Exact {
		readQualifier(tokens, first, &c)
	}
	if i := c.noun + 1; c.noun >= 0 && i+1 < len(tokens) && tokens[i].norm == "or" && c.qualifier == annotate.Exact {
		if q, ok := orQualifiers[tokens[i+1].norm]; ok {
			c.qualifier = q // "48,000 cards or more"
		}
	}
	if c.unit == "" {
		unitBefore(tokens, first, unitAt, &c)
	}
	if n := len(earlier); n > 0 && c.qualifier == annotate.Exact {
		if last := earlier[n-1]; last.noun >= first && last.noun == c.first-2 && tokens[c.first-1].norm == "and" {
			c.qualifier = last.qualifier // "more than 20 firms and 3 million people"
		}
	}
	return c
}

// noCountAfter are words and signs behind which a number counts nothing: "$5",
// "page 5", "version 5".
var noCountAfter = set(`nhs $ £ € ¥ ₹ # no version cve windows page level phase top section chapter article clause rule age aged rs inr usd eur gbp aud cad btc
	office fortune formula channel route flight highway interstate room suite floor unit apt building box part volume vol season episode title act ios android macos firefox chrome
	sha md rsa aes tls ssl http error port bit step figure fig table item phone fax tel ext zip xbox playstation ps psn area article`)

// countable leaves out money, shares, years, times, parts of longer numbers, and
// small numbers that could be anything.
func countable(tokens []token, first int, q quantity) bool {
	if q.first > first {
		p := tokens[q.first-1]
		switch {
		case noCountAfter.has(p.norm):
			return false
		case p.norm == ":" || p.norm == "/" || p.norm == ".":
			if !tokens[q.first].has(spaced) {
				return false
			}
		case p.norm == "[" && q.last < len(tokens) && tokens[q.last].norm == "]":
			return false // a footnote
		}
		if p.has(number) && !yearLike(p.norm) || p.has(capital) && isMonth(p.norm) {
			return false
		}
		if tokens[q.first].has(joined) && p.has(letters) && p.norm != "half" {
			return false // "SHA-256", "W-2"
		}
	}
	return countableBefore(tokens, q)
}

// countableBefore looks at what follows the number, and at its size.
func countableBefore(tokens []token, q quantity) bool {
	if q.last < len(tokens) {
		next := tokens[q.last]
		switch {
		case next.norm == "%" || next.norm == "percent" || next.norm == "per" && !next.has(joined):
			return false
		case currencyWords[next.norm] != "" || next.norm == "won" || next.norm == "krw" || next.norm == "crowns" || next.norm == "pesos":
			return false
		case next.has(joined):
			return next.norm == "plus"
		case !next.has(spaced) && (next.norm == ":" || next.norm == "/"):
			return false
		case isMonth(next.norm) && next.has(capital):
			return false
		}
	}
	plain := len(tokens[q.first].norm) == 4 && q.last == q.first+1 && tokens[q.first].has(number)
	if plain && q.n < 2100 && (q.n >= 1900 || q.n >= 1600 && q.first > 0 && yearWords.has(tokens[q.first-1].norm)) {
		return false
	}
	if q.first > 1 && q.n < 20 && tokens[q.first-1].has(capital) && tokens[q.first].has(number) && tokens[q.first-2].norm != "." {
		return false // the version of a product
	}
	return q.n >= 10 && q.n < 8e9 || q.n >= 2 && tokens[q.first].has(number)
}

// yearLike says whether a word looks like a year.
func yearLike(w string) bool { return len(w) == 4 && (w[:2] == "19" || w[:2] == "20") }

// yearWords stand before a year of long ago.
var yearWords = set("since in from by around circa")

// joinRanges makes "between 500 and 900", "500 to 900" and "500–900 patients"
// one count at most its upper end.
func joinRanges(tokens []token, all []count) []count {
	out := all[:0]
	for _, c := range all {
		if n := len(out); n > 0 && c.unit != "" && c.unit != unitOther && joinsRange(tokens, out[n-1], c) {
			low := out[n-1]
			c.first, c.qualifier = low.first, annotate.AtMost
			if w := low.first - 1; w >= 0 && (tokens[w].norm == "between" || tokens[w].norm == "from") {
				c.first--
			}
			out[n-1] = c
			continue
		}
		out = append(out, c)
	}
	return out
}

// joinsRange says whether two counts are the ends of a range.
func joinsRange(tokens []token, low, high count) bool {
	from := high.first
	if from-low.last > 1 && high.qualifier != annotate.Exact {
		from = low.last + 1 // "from 500 to as many as 900"
	}
	if low.noun >= 0 || low.n >= high.n || from != low.last+1 || high.first-from > 0 && high.first-from > 3 {
		return false
	}
	between := low.first > 0 && tokens[low.first-1].norm == "between"
	switch mid := tokens[low.last].norm; {
	case mid == "to" || mid == "–" || mid == "—" || mid == "-":
		return true
	case mid == "and":
		return between
	case mid == "or":
		return high.qualifier == annotate.Exact && high.n < 3*low.n
	}
	return false
}
