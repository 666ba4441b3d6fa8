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
	"lakh": 1e5, "crore": 1e7, "dozen": 12,
}

var numberWords = map[string]float64{
	"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
	"eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
	"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}

// quantityAt reads the number that starts at token i. Ordinals, times of day and
// parts of longer strings ("1-833-231") are none.
func quantityAt(tokens []token, i int) (quantity, bool) {
	t := tokens[i]
	q := quantity{first: i, last: i + 1}
	switch {
	case t.has(number):
		n, ok := parseNumber(t.norm)
		if !ok {
			return q, false
		}
		q.n = n
		q.spacedThousands(tokens)
	case t.norm == "half" && i+2 < len(tokens) && (tokens[i+1].norm == "a" || tokens[i+1].norm == "the"):
		if m := multipliers[tokens[i+2].norm]; m >= 1e3 {
			return quantity{m / 2, i, i + 3}, true
		}
		return q, false
	default:
		n, ok := numberWords[t.norm]
		if !ok {
			return q, false
		}
		q.n = n
		if n >= 20 && i+1 < len(tokens) && tokens[i+1].has(joined) {
			if unit := numberWords[tokens[i+1].norm]; unit > 0 && unit < 10 {
				q.n, q.last = n+unit, i+2
			}
		}
	}
	for q.last < len(tokens) && q.last < i+4 {
		m := multipliers[tokens[q.last].norm]
		if m == 0 || len(tokens[q.last].norm) == 1 && tokens[q.last].has(spaced) {
			break
		}
		q.n *= m
		q.last++
	}
	return q, q.n < 1e15
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
