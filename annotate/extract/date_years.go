package extract

import "strconv"

// yearAt reads ", 2019", "of 2019", "2019" or, with a publication date, "last
// year", "this year"; it returns the token after it.
func (r dateReader) yearAt(i int) (year, next int) {
	j := i
	if w := r.norm(j); w == "," || w == "of" || w == "." {
		j++
		if w == "." && r.norm(j) == "," {
			j++
		}
	}
	if y := year4(r.norm(j)); y > 0 {
		return y, j + 1
	}
	if r.norm(j) == "of" {
		j++
	}
	if r.norm(j) == "the" && r.norm(j+1) == "same" && r.norm(j+2) == "year" && *r.said > 0 {
		return *r.said, j + 3
	}
	if r.norm(j) == "that" && r.norm(j+1) == "year" {
		if year, _, _ := r.anchor.Parts(); year > 0 {
			return year, j + 2
		}
	}
	if !r.known {
		return 0, i
	}
	switch r.norm(j) + " " + r.norm(j+1) {
	case "last year":
		return r.now.Year() - 1, j + 2
	case "this year":
		return r.now.Year(), j + 2
	}
	return 0, i
}

// yearOf gives a date without a year one that does not put it after publication,
// nor after the date before it in the sentence that it goes back from: "learned on
// July 29, 2017, that it had been open since May 13".
func (r dateReader) yearOf(i, month, day int) int {
	if year := r.yearOfIts(i); year > 0 {
		return year
	}
	year := r.year(month, day)
	if *r.here > 0 && *r.here < year && r.norm(i-1) == "since" {
		return *r.here
	}
	return year
}

// yearOfIts is the year that the subject of the date's verb is named by: "the 2015
// incident started around Dec. 26"; 0 where there is none.
func (r dateReader) yearOfIts(i int) int {
	verb := false
	for j := i - 1; j >= r.first && j > i-10; j-- {
		switch w := r.norm(j); {
		case beginning.has(w) || w == "occurred" || w == "happened" || w == "took":
			verb = true
		case verb && year4(w) > 0 && (!r.known || year4(w) < r.now.Year()):
			return year4(w)
		case w == "," || w == "that" || w == ";" || w == "when" || w == "said":
			return 0
		}
	}
	return 0
}

func year4(s string) int {
	if len(s) != 4 || s[0] != '1' && s[0] != '2' { // an error of Atoi takes memory
		return 0
	}
	y, err := strconv.Atoi(s)
	if err != nil || y < 1980 || y > 2099 {
		return 0
	}
	return y
}

// share gives a date without a year the year of the next date of its sentence
// where the two are a range: "February to March 2019", "29 June and 2 July 2018".
func (r dateReader) share(all []date) {
	for k := len(all) - 2; k >= 0; k-- {
		d, next := &all[k], all[k+1]
		year, _, _ := next.value.Parts()
		own, month, day := d.value.Parts()
		if year == 0 || month == 0 || !r.joinsDates(d.last, next.first) || own == year || d.relative {
			continue
		}
		if said := r.saysYear(d.first, d.last); !said && r.saysYear(next.first, next.last) {
			d.value = edtf(year, month, day)
		}
	}
}

// joinsDates says whether the tokens between two dates make them a pair: "May to at
// least October 2016".
func (r dateReader) joinsDates(from, to int) bool {
	if to-from > 4 {
		return false
	}
	for i := from; to-from > 2 && i < to; i++ {
		if !rangeWords.has(r.norm(i)) {
			return false
		}
	}
	return true
}

var rangeWords = set("to until till through and – — at least early late mid the end of beginning start about around")

func (r dateReader) saysYear(first, last int) bool {
	for i := first; i < last; i++ {
		if year4(r.norm(i)) > 0 || r.norm(i) == "year" {
			return true
		}
	}
	return false
}

// orderWeekdays puts the weekday that opens a range before the one that ends it:
// "between Tuesday and Wednesday", told on a Tuesday.
func (r dateReader) orderWeekdays(all []date) {
	for k := 0; k+1 < len(all); k++ {
		d, next := &all[k], all[k+1]
		if !r.weekdayRange(*d, next) || d.value <= next.value {
			continue
		}
		d.value = moved(d.value, -7, "day")
	}
}

// weekdayRange says whether two dates are weekdays that open and end a range.
func (r dateReader) weekdayRange(d, next date) bool {
	if !d.relative || !next.relative || next.first-d.last > 4 || weekdays[r.norm(d.first)] == 0 && r.norm(d.first) != "sunday" {
		return false
	}
	if _, ok := weekdays[r.norm(next.first)]; !ok {
		return false
	}
	for i := d.first - 1; i >= d.first-3; i-- {
		if w := r.norm(i); w == "between" || w == "from" {
			return true
		}
	}
	return false
}
