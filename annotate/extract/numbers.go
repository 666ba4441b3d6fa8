package extract

import (
	"math"
	"strconv"
	"strings"
)

// quantity is a number as the text writes it: "69,589", "4.5 million", "4.5M",
// "twelve", "half a million"; the tokens [first, last).
type quantity struct {
	n           float64
	first, last int
}

var multipliers = map[string]float64{
	"hundred": 100, "thousand": 1e3, "k": 1e3, "million": 1e6, "m": 1e6, "mn": 1e6, "mln": 1e6, "mil": 1e6, "billion": 1e9, "bn": 1e9, "b": 1e9,
	"lakh": 1e5, "lakhs": 1e5, "lac": 1e5, "lacs": 1e5, "crore": 1e7, "crores": 1e7, "dozen": 12,
}

var numberWords = map[string]float64{
	"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
	"eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
	"twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}

// quantityAt reads the number that starts at token i. Ordinals, times of day and
// parts of longer strings ("1-833-231") are none.
func quantityAt(tokens []token, i int) (quantity, bool) {
	t := tokens[i]
	q := quantity{first: i, last: i + 1}
	switch {
	case !t.has(number | opensNumber):
		return q, false
	case t.has(number):
		n, ok := parseNumber(t.norm)
		if !ok {
			return q, false
		}
		q.n = n
		q.spacedThousands(tokens)
	default:
		if f, ok := fractionAt(tokens, i); ok {
			return f, true
		}
		n, ok := numberWords[t.norm]
		if !ok {
			return articleNumber(tokens, i)
		}
		q.n = n
		q.tens(tokens)
	}
	q.multiply(tokens)
	return q, q.n < 1e15
}

// tens takes in the unit of "twenty-five" and "twenty five".
func (q *quantity) tens(tokens []token) {
	if q.n < 20 || q.last >= len(tokens) {
		return
	}
	if n := numberWords[tokens[q.last].norm]; n > 0 && n < 10 {
		q.n += n
		q.last++
	}
}

// multiply takes in "million" after a number, and the smaller part that may follow
// a written-out one: "two hundred and fifty thousand".
func (q *quantity) multiply(tokens []token) {
	written := !tokens[q.first].has(number)
	for q.last < len(tokens) && q.last < q.first+8 {
		t := tokens[q.last]
		m := multipliers[t.norm]
		switch {
		case m != 0 && (len(t.norm) > 1 || !t.has(spaced|joined)):
			q.n *= m
			q.last++
			continue
		case written && q.n >= 100 && q.addSmaller(tokens):
			continue
		}
		return
	}
}

// addSmaller adds what follows "two hundred (and)": a written number below 100.
func (q *quantity) addSmaller(tokens []token) bool {
	i := q.last
	if tokens[i].norm == "and" {
		i++
	}
	if i >= len(tokens) {
		return false
	}
	n := numberWords[tokens[i].norm]
	if n == 0 || tokens[q.last-1].norm != "hundred" && tokens[q.last-1].norm != "thousand" {
		return false
	}
	rest := quantity{n, i, i + 1}
	rest.tens(tokens)
	q.n, q.last = q.n+rest.n, rest.last
	return true
}

// fractionAt reads "half a million", "a quarter of a million", "three quarters of
// a million" and "one and a half million".
func fractionAt(tokens []token, i int) (quantity, bool) {
	word := func(k int) string {
		if k < len(tokens) {
			return tokens[k].norm
		}
		return ""
	}
	part, j := 0.0, i
	switch whole := numberWords[word(i)]; {
	case word(i) == "half":
		part, j = 0.5, i+1
	case word(i) == "quarter":
		part, j = 0.25, i+1
	case word(i) == "a" && word(i+1) == "quarter":
		part, j = 0.25, i+2
	case word(i) == "three" && word(i+1) == "quarters":
		part, j = 0.75, i+2
	case whole > 0 && word(i+1) == "and" && word(i+2) == "a" && word(i+3) == "half":
		part, j = whole+0.5, i+4
	default:
		return quantity{}, false
	}
	if word(j) == "of" {
		j++
	}
	if word(j) == "a" || word(j) == "the" {
		j++
	}
	m := multipliers[word(j)]
	return quantity{part * m, i, j + 1}, m >= 1e3
}

// articleNumber reads "a million".
func articleNumber(tokens []token, i int) (quantity, bool) {
	if tokens[i].norm != "a" || i+1 >= len(tokens) {
		return quantity{first: i, last: i + 1}, false
	}
	m := multipliers[tokens[i+1].norm]
	q := quantity{m, i, i + 2}
	ok := m >= 1e3 && len(tokens[i+1].norm) > 2
	if ok && i+2 < len(tokens) {
		q.multiply(tokens)
	}
	return q, ok
}

// spacedThousands takes in the groups of "12 000" and "1 250 000"; not of a date
// or a telephone number.
func (q *quantity) spacedThousands(tokens []token) {
	if len(tokens[q.first].norm) > 3 || q.first > 0 && (isMonth(tokens[q.first-1].norm) || tokens[q.first].has(joined)) {
		return
	}
	group := func(i int) bool {
		return i < len(tokens) && tokens[i].has(number) && !tokens[i].has(joined|line) && len(tokens[i].norm) == 3 && strings.Trim(tokens[i].norm, "0123456789") == ""
	}
	last, n := q.last, q.n
	for ; group(last); last++ {
		x, _ := parseNumber(tokens[last].norm)
		n = n*1000 + x
	}
	if last < len(tokens) && tokens[last].has(number) || n != math.Trunc(n) {
		return
	}
	q.last, q.n = last, n
}

// thousands are parted by commas or, within one word, narrow spaces.
var thousands = strings.NewReplacer(",", "", "\u202f", "")

// parseNumber reads digits with separators and a multiplier that is written
// on: "69,589", "13.4", "4.5m", "200k".
func parseNumber(s string) (float64, bool) {
	i := strings.LastIndexAny(s, "0123456789") + 1
	digits, suffix := s[:i], s[i:]
	scale := 1.0
	if suffix != "" {
		if scale = multipliers[suffix]; scale == 0 || suffix == "dozen" {
			return 0, false
		}
	}
	digits = thousands.Replace(digits)
	n, err := strconv.ParseFloat(digits, 64)
	if err != nil || math.IsInf(n, 0) {
		return 0, false
	}
	return n * scale, true
}

// whole rounds away what floating point leaves of "4.35 million".
func whole(n float64) int64 { return int64(math.Round(n)) }
