package extract

import "time"

// feast is a day, or a time of which the month is certain (day 0), of every year.
type feast struct{ month, day int }

// feasts are the days by which English-language news dates: the second word is of
// the name.
var feasts = map[string]map[string]feast{
	"christmas":    {"": {12, 0}, "day": {12, 25}, "eve": {12, 24}},
	"boxing":       {"day": {12, 26}},
	"thanksgiving": {"": {11, 0}},
	"valentine":    {"day": {2, 14}},
	"mother":       {"day": {5, 0}},
	"father":       {"day": {6, 0}},
	"patrick":      {"day": {3, 17}},
	"halloween":    {"": {10, 31}},
	"labor":        {"day": {9, 0}},
	"labour":       {"day": {9, 0}},
	"memorial":     {"day": {5, 0}},
	"independence": {"day": {7, 4}},
	"black":        {"friday": {11, 0}},
	"veterans":     {"day": {11, 11}},
	"presidents":   {"day": {2, 0}},
	"presidents'":  {"day": {2, 0}},
	"columbus":     {"day": {10, 0}},
	"australia":    {"day": {1, 26}},
	"anzac":        {"day": {4, 25}},
	"canada":       {"day": {7, 1}},
	"new":          {"year's": {1, 1}, "years": {1, 1}, "year": {1, 1}},
}

// beforeFeast are words after which a bare feast dates something: "at Christmas".
var beforeFeast = set("at before over since last on until by around this during after from early late between and of")

// feastAt reads "before Christmas", "on Christmas Eve", "New Year's Day".
func (r dateReader) feastAt(i int) (date, bool) {
	named := feasts[r.norm(i)]
	if named == nil || !r.tokens[i].has(capital) {
		return date{}, false
	}
	last := i + 1
	f, ok := named[r.norm(last)]
	if ok && last < len(r.tokens) {
		last++
		if f.month == 1 && f.day == 1 && r.norm(i) == "new" {
			switch r.norm(last) {
			case "eve":
				f, last = feast{12, 31}, last+1
			case "day":
				last++
			default:
				ok = false
			}
		}
	} else if f, ok = named[""]; ok {
		ok = beforeFeast.has(r.norm(i-1)) || r.norm(last) == "weekend"
	}
	if !ok {
		return date{}, false
	}
	d := date{first: i, last: last}
	year, next := r.yearAt(last)
	if year > 0 {
		d.last = next
	} else {
		year = r.yearBefore(f)
	}
	d.value = edtf(year, f.month, f.day)
	return d, true
}

// yearBefore is the latest year whose feast lies behind; one of which only the
// month is certain must lie in a month that is over, or begun at least.
func (r dateReader) yearBefore(f feast) int {
	if f.day == 0 && r.known && r.now.Month() == time.Month(f.month) && r.now.Day() < 20 {
		return r.now.Year() - 1
	}
	return r.year(f.month, f.day)
}
