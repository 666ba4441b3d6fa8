package extract

import (
	"strconv"
	"strings"

	"assay/annotate"
)

// date is a day, month or year that the text names, resolved against the date of
// publication; the tokens [first, last). A range has an end too.
type date struct {
	value, end  annotate.Date
	first, last int
	relative    bool // by a weekday, "last month" and the like
	before      bool // of the clause that follows: "four days after it learned"
	lasting     bool // it is where a time that still goes on began: "for three years"
}

// findDates generates every date of the text.
func findDates(tokens []token, sentences []sentence, c calendar) []date {
	var out []date
	said, anchor, day := 0, annotate.Date(""), annotate.Date("")
	for _, s := range sentences {
		r := dateReader{tokens: tokens[:s.last], first: s.first, calendar: c, said: &said, anchor: &anchor, dayed: &day, here: new(int)}
		from := len(out)
		for i := s.first; i < s.last; {
			if !tokens[i].has(number | opensDate) {
				i++
				continue
			}
			d, ok := r.at(i)
			if !ok {
				i++
				continue
			}
			i = d.last
			if d.value == "" {
				continue
			}
			out = append(out, d)
			r.drop(d)
			if year, _, _ := d.value.Parts(); r.saysYear(d.first, d.last) {
				said = year
				if len(d.value) > 4 && !d.relative {
					*r.here = year
				}
			}
		}
		r.share(out[from:])
		r.orderWeekdays(out[from:])
	}
	return out
}

// drop drops an anchor at a date, from which others may count.
func (r dateReader) drop(d date) {
	*r.anchor = d.value
	if d.end != "" {
		*r.anchor = d.end
	}
	if _, _, day := r.anchor.Parts(); day > 0 {
		*r.dayed = *r.anchor
	}
}

// dateReader reads the dates of one sentence.
type dateReader struct {
	calendar
	tokens []token
	first  int
	said   *int           // the last year that the text said
	here   *int           // the last year that a date of the sentence said
	anchor *annotate.Date // the last date, from which "the next month" counts
	dayed  *annotate.Date // the last day, from which "the next day" counts
}

func (r dateReader) norm(i int) string {
	if i < r.first || i >= len(r.tokens) {
		return ""
	}
	return r.tokens[i].norm
}

// at reads the date that starts at token i.
func (r dateReader) at(i int) (date, bool) {
	t := r.tokens[i]
	switch {
	case t.has(capital) && months[t.norm] != 0:
		return r.monthFirst(i)
	case t.has(number):
		if d, ok := r.numberFirst(i); ok {
			return d, true
		}
	}
	if d, ok := r.feastAt(i); ok {
		return d, true
	}
	if d, ok := r.fromAnchor(i); ok {
		return d, true
	}
	if r.known {
		return r.relativeAt(i)
	}
	return date{}, false
}

func (r dateReader) day(i int) int { return dayOfMonth(r.norm(i)) }

// dayOfMonth reads a day of the month, with "st", "nd", "rd" or "th"; 0 where it is none.
func dayOfMonth(s string) int {
	for _, suffix := range []string{"st", "nd", "rd", "th"} {
		s = strings.TrimSuffix(s, suffix)
	}
	n, err := strconv.Atoi(s)
	if err != nil || n < 1 || n > 31 || len(s) > 2 {
		return 0
	}
	return n
}

// monthFirst reads "May", "May 2019", "May 28", "Sept. 28, 2019", "May 28 to 31",
// "May 28 – June 2" is two dates. "May" and "March" must not be verbs.
func (r dateReader) monthFirst(i int) (date, bool) {
	month, j := months[r.norm(i)], i+1
	if r.norm(j) == "." {
		j++
	}
	day := r.day(j)
	if day > 0 && (j+1 >= len(r.tokens) || multipliers[r.norm(j+1)] == 0) {
		j++
		end := 0
		if w := r.norm(j); w == "to" || w == "and" || w == "–" || w == "through" || w == "until" || w == "—" {
			if end = r.day(j + 1); end > day && !clockWords.has(r.norm(j+2)) {
				j += 2
			} else {
				end = 0
			}
		} else if end = r.day(j); end > day && r.tokens[j].has(joined) {
			j++
		} else {
			end = 0
		}
		year, next := r.yearAt(j)
		return r.dayDate(i, next, year, month, day, end), true
	}
	year, next := r.yearAt(i + 1)
	if next == i+1 && j > i+1 {
		year, next = r.yearAt(j)
	}
	if year == 0 && !r.monthAlone(i) {
		return date{}, false
	}
	if year == 0 {
		next = i + 1
		if r.norm(i-1) == "last" && r.known && month == int(r.now.Month()) {
			year = r.now.Year() - 1
		} else {
			year = r.yearOf(i, month, 0)
		}
	}
	return date{value: edtf(year, month, 0), first: i, last: next}, true
}

// clockWords follow an hour, which is no day.
var clockWords = set("am pm a.m p.m : o'clock")

// monthAlone says whether a month without day and year is one.
func (r dateReader) monthAlone(i int) bool {
	switch r.norm(i - 1) {
	case "in", "since", "early", "late", "mid", "last", "of", "until", "between", "from", "during", "to", "by", "through", "and", "this", "around", "back", "before", "after", "–", "next":
		return true
	}
	return r.norm(i) != "may" && r.norm(i) != "march" && len(r.norm(i)) > 3 && i > r.first
}

func (r dateReader) dayDate(first, last, year, month, day, end int) date {
	if year == 0 {
		year = r.yearOf(first, month, max(day, end))
	}
	d := date{value: edtf(year, month, day), first: first, last: last}
	if end > 0 {
		d.end = edtf(year, month, end)
	}
	return d
}

// numberFirst reads "28 May 2019", "15 and 19 of October", "2019-05-28",
// "5/28/2019" and a year alone after a preposition.
func (r dateReader) numberFirst(i int) (date, bool) {
	if d, ok := r.iso(i); ok {
		return d, true
	}
	if day := r.day(i); day > 0 {
		return r.dayFirst(i, day)
	}
	if y := year4(r.norm(i)); y > 0 && !(i+1 < len(r.tokens) && r.tokens[i+1].has(joined)) {
		switch r.norm(i - 1) {
		case "in", "since", "late", "early", "mid", "during", "from", "of", "until", "through", "to", "by", "the", "between", "and", "back", "around", "till", "circa", "before", "after":
			return date{value: edtf(y, 0, 0), first: i, last: i + 1}, true
		}
		if w := r.norm(i - 1); w == "least" || w == "as" && (r.norm(i-2) == "early" || r.norm(i-2) == "late" || r.norm(i-2) == "back") {
			return date{value: edtf(y, 0, 0), first: i, last: i + 1}, true // "since at least 2015"
		}
		if next := r.norm(i + 1); next == "breach" || next == "hack" || next == "attack" || next == "data" {
			return date{value: edtf(y, 0, 0), first: i, last: i + 1}, true
		}
	}
	return date{}, false
}

func (r dateReader) dayFirst(i, day int) (date, bool) {
	j, end := i+1, 0
	if w := r.norm(j); w == "to" || w == "and" || w == "–" || w == "through" {
		if end = r.day(j + 1); end > day {
			j += 2
		} else {
			end = 0
		}
	}
	if r.norm(j) == "of" {
		j++
	}
	month := months[r.norm(j)]
	if month == 0 || !r.tokens[j].has(capital) {
		return date{}, false
	}
	year, next := r.yearAt(j + 1)
	return r.dayDate(i, next, year, month, day, end), true
}

func (r dateReader) iso(i int) (date, bool) {
	if i+2 >= len(r.tokens) {
		return date{}, false
	}
	if y := year4(r.norm(i)); y > 0 && r.tokens[i+1].has(joined) && r.tokens[i+2].has(joined) {
		m, _ := strconv.Atoi(r.norm(i + 1))
		d, _ := strconv.Atoi(r.norm(i + 2))
		if v := edtf(y, m, d); v != "" && m > 0 && d > 0 {
			return date{value: v, first: i, last: i + 3}, true
		}
	}
	if r.norm(i+1) == "/" && r.norm(i+3) == "/" && i+4 < len(r.tokens) {
		m, d, y := r.day(i), r.day(i+2), year4(r.norm(i+4))
		if y2 := r.norm(i + 4); y == 0 && len(y2) == 2 && r.tokens[i+4].has(number) {
			y = year4("20" + y2)
		}
		if m > 12 {
			m, d = d, m
		}
		if v := edtf(y, m, d); y > 0 && m > 0 && d > 0 && v != "" {
			return date{value: v, first: i, last: i + 5}, true
		}
	}
	return date{}, false
}
