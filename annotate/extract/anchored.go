package extract

import (
	"strings"
	"time"

	"assay/annotate"
)

// fromAnchor reads what counts from the last date of the text: "the next day",
// "two weeks later", "the following month", "that same day", "on the 25th".
func (r dateReader) fromAnchor(i int) (date, bool) {
	d := date{first: i, last: i + 2, relative: true}
	the := r.norm(i-1) == "the" || r.norm(i-1) == "that"
	switch w, next := r.norm(i), r.norm(i+1); {
	case w == "same" && the, w == "that" && dayParts.has(next), w == "that" && (next == "month" || next == "year"):
		return r.neighbour(d, 0)
	case (w == "next" || w == "following") && the:
		if day, ok := weekdays[next]; ok {
			d.value = weekdayAfter(*r.dayed, day)
			return d, d.value != ""
		}
		return r.neighbour(d, 1)
	case w == "previous" && the:
		if day, ok := weekdays[next]; ok {
			d.value = moved(weekdayAfter(*r.dayed, day), -7, "day")
			return d, d.value != ""
		}
		return r.neighbour(d, -1)
	case w == "that" && months[next] != 0 && r.tokens[i+1].has(capital) && len(next) > 3:
		year, _, _ := r.anchor.Parts()
		d.value = edtf(year, months[next], 0)
		return d, year > 0
	case w == "day" && the && (next == "before" || next == "after") && i+2 < len(r.tokens) && feasts[r.norm(i+2)] != nil:
		return r.besideFeast(d, next)
	case w == "day" && the && next == "before":
		d.value = moved(*r.dayed, -1, "day")
		return d, d.value != ""
	case w == "day" && the && next == "after":
		d.value = moved(*r.dayed, 1, "day")
		return d, d.value != ""
	}
	if v := r.ordinalDay(i); v != "" {
		return date{value: v, first: i, last: i + 1}, true
	}
	return r.later(d)
}

// besideFeast reads "the day before Thanksgiving".
func (r dateReader) besideFeast(d date, which string) (date, bool) {
	feast, ok := r.feastAt(d.first + 2)
	if !ok {
		return d, false
	}
	f, named := feasts[r.norm(d.first+2)][""]
	if year, _, day := feast.value.Parts(); day == 0 && named {
		f.vague = false
		feast.value = f.of(year)
	}
	n := 1
	if which == "before" {
		n = -1
	}
	d.last, d.value = feast.last, moved(feast.value, n, "day")
	return d, d.value != ""
}

// later reads "two weeks later", "a day earlier", "four days after it learned".
func (r dateReader) later(d date) (date, bool) {
	n, last := r.amount(d.first)
	unit := units[r.norm(last)]
	if n == 0 || unit == "" {
		return d, false
	}
	switch w := r.norm(last + 1); w {
	case "after", "before":
		if d.first == r.first || !r.justDated(d.first) {
			return d, false
		}
		if w == "after" {
			n = -n
		}
		d.before = true
	case "later", "afterwards", "afterward":
	case "earlier", "prior":
		n = -n
	default:
		return d, false
	}
	d.last = last + 2
	from := *r.anchor
	if unit == "day" || unit == "week" {
		from = *r.dayed
	}
	d.value = moved(from, n, unit)
	return d, d.value != ""
}

var dayParts = set("day morning afternoon evening night")

func (r dateReader) neighbour(d date, n int) (date, bool) {
	w := r.norm(d.first + 1)
	if dayParts.has(w) {
		w = "day"
	}
	if w != "day" && w != "month" && w != "year" {
		return d, false
	}
	from := *r.anchor
	if w == "day" {
		from = *r.dayed
	}
	d.value = moved(from, n, w)
	return d, d.value != ""
}

var units = map[string]string{"fortnight": "fortnight", "day": "day", "days": "day", "week": "week", "weeks": "week", "month": "month", "months": "month", "year": "year", "years": "year"}

// ordinalDay reads "on the 25th" in the month of the last date.
func (r dateReader) ordinalDay(i int) annotate.Date {
	w := r.norm(i)
	if r.norm(i-1) != "the" || !r.tokens[i].has(number) || !(strings.HasSuffix(w, "th") || strings.HasSuffix(w, "st") || strings.HasSuffix(w, "nd") || strings.HasSuffix(w, "rd")) {
		return ""
	}
	if p := r.norm(i - 2); p != "on" && p != "until" && p != "by" && p != "since" && p != "dated" {
		return ""
	}
	if i+1 < len(r.tokens) && r.tokens[i+1].has(letters) && !after25th.has(r.norm(i+1)) {
		return ""
	}
	year, month, _ := r.anchor.Parts()
	day := r.day(i)
	if month == 0 && r.known { // of the month of publication, or the one before
		year, month = r.now.Year(), int(r.now.Month())
		if day > r.now.Day() {
			before := r.now.AddDate(0, 0, -r.now.Day())
			year, month = before.Year(), int(before.Month())
		}
	}
	if month == 0 {
		return ""
	}
	return edtf(year, month, day)
}

// after25th are words that may follow "the 25th" where that is a day.
var after25th = set("that when and but the it a after by it he she they of as with at for to from in an hackers . , ; )")

// justDated says whether the last date stands right before token i: "on May 9, two
// days after".
func (r dateReader) justDated(i int) bool {
	for j := i - 1; j >= r.first && j >= i-8; j-- {
		if months[r.norm(j)] != 0 || weekdays[r.norm(j)] != 0 || r.norm(j) == "sunday" {
			return true
		}
	}
	return false
}

// amount reads "two", "a", "about a", "12"; last is the token after it.
func (r dateReader) amount(i int) (n, last int) {
	w := r.norm(i)
	if w == "a" || w == "an" {
		return 1, i + 1
	}
	if n := int(numberWords[w]); n > 0 {
		return n, i + 1
	}
	if r.tokens[i].has(number) && len(w) < 3 {
		if x, ok := parseNumber(w); ok && x >= 1 && x == float64(int(x)) {
			return int(x), i + 1
		}
	}
	return 0, i
}

// moved moves a date by n units, no more precise than the unit or the date. A day
// keeps its precision over weeks only where the text counts one week.
func moved(from annotate.Date, n int, unit string) annotate.Date {
	year, month, day := from.Parts()
	if from == "" || year == 0 && (unit == "year" || unit == "month" || n != 0) {
		return movedUnknown(from, n, unit)
	}
	switch {
	case unit == "year":
		return edtf(year+n, 0, 0)
	case unit == "month" && month > 0:
		t := time.Date(year, time.Month(month+n), 1, 0, 0, 0, 0, time.UTC)
		return edtf(t.Year(), int(t.Month()), 0)
	case (unit == "day" || unit == "week") && day > 0:
		if unit == "week" {
			n *= 7
		}
		t := time.Date(year, time.Month(month), day+n, 0, 0, 0, 0, time.UTC)
		return edtf(t.Year(), int(t.Month()), t.Day())
	}
	return ""
}

// movedUnknown moves a day by days in a year that is not known; it must not lead
// into another year or past a February of unknown length.
func movedUnknown(from annotate.Date, n int, unit string) annotate.Date {
	_, month, day := from.Parts()
	if day == 0 || unit != "day" && unit != "week" {
		return ""
	}
	if unit == "week" {
		n *= 7
	}
	t := time.Date(2001, time.Month(month), day+n, 0, 0, 0, 0, time.UTC)
	if t.Year() != 2001 || (month == 2) != (t.Month() == 2) {
		return ""
	}
	return edtf(0, int(t.Month()), t.Day())
}

// weekdayAfter is the first such day after a date.
func weekdayAfter(from annotate.Date, day time.Weekday) annotate.Date {
	year, month, n := from.Parts()
	if year == 0 || n == 0 {
		return ""
	}
	t := time.Date(year, time.Month(month), n+1, 0, 0, 0, 0, time.UTC)
	t = t.AddDate(0, 0, (int(day)-int(t.Weekday())+7)%7)
	return edtf(t.Year(), int(t.Month()), t.Day())
}
