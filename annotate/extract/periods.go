package extract

import (
	"time"

	"assay/annotate"
)

// weekend is the last one, of which the month alone is certain.
func (r dateReader) weekend() annotate.Date {
	back := int(r.now.Weekday()) // to Sunday
	if r.now.Weekday() == 6 {
		back = 0
	}
	sunday := r.now.AddDate(0, 0, -back)
	return spanning(sunday.AddDate(0, 0, -1), sunday)
}

// vague reads "several weeks ago" and "a few months ago", of which the year alone
// is certain, and that where they do not reach into another.
func (r dateReader) vague(i int) (date, bool) {
	j := i + 1
	if r.norm(j) == "of" {
		j++
	}
	if r.norm(j+1) != "ago" && r.norm(j+1) != "earlier" {
		return date{}, false
	}
	d := date{first: i, last: j + 2, relative: true}
	d.value = r.withinYear(units[r.norm(j)])
	return d, d.value != ""
}

// withinYear is the year of a time a few units back, empty where it is not sure.
func (r dateReader) withinYear(unit string) annotate.Date {
	var from time.Time
	switch unit {
	case "day":
		if r.now.Day() > 7 {
			return edtf(r.now.Year(), int(r.now.Month()), 0)
		}
		from = r.now.AddDate(0, 0, -7)
	case "week":
		from = r.now.AddDate(0, 0, -49)
	case "month":
		from = r.now.AddDate(0, -7, 0)
	default:
		return ""
	}
	if from.Year() != r.now.Year() {
		return ""
	}
	return edtf(from.Year(), 0, 0)
}

// period reads "last year", "this month", "last week", "earlier today".
func (r dateReader) period(i int, which string) (date, bool) {
	d, unit := date{first: i, last: i + 2, relative: true}, r.norm(i+1)
	switch {
	case which == "earlier" && unit == "in":
		return r.earlierIn(d)
	case which == "earlier":
		d.value = r.daysBack(0)
		return d, unit == "today"
	case which == "past" && (unit == "week" || unit == "month") && r.norm(i-1) == "the" && throughout.has(r.norm(i-2)):
		back := map[string]int{"week": -7, "month": -31}[unit]
		d.value = spanning(r.now.AddDate(0, 0, back), r.now)
		return d, d.value != ""
	case which == "recent", unit == "few", unit == "several", unit == "couple", units[unit] != unit && units[unit] != "":
		return r.recent(i, unit)
	case (which == "past" || which == "previous") && unit != "weekend" && r.norm(i-1) != "this":
		return d, false // "in the past year" is a span, no date
	case which == "this":
		d.value = r.within(unit, 0)
	default:
		d.value = r.within(unit, 1)
	}
	return d, d.value != ""
}

// within resolves a period that lies so many units back, 0 or 1.
func (r dateReader) within(unit string, back int) annotate.Date {
	switch unit {
	case "weekend":
		return r.weekend()
	case "night":
		if back == 1 {
			return r.daysBack(1)
		}
	case "morning", "afternoon", "evening":
		if back == 0 {
			return r.daysBack(0)
		}
	case "spring", "summer", "fall", "autumn", "winter":
		return r.season(unit, back)
	case "year":
		return edtf(r.now.Year()-back, 0, 0)
	case "month":
		return r.monthsBack(back)
	case "week":
		return r.week(back)
	}
	return ""
}

// week is one of which only the month is certain, and that where it does not change.
func (r dateReader) week(back int) annotate.Date {
	monday := -7*back - (int(r.now.Weekday())+6)%7
	from, to := r.now.AddDate(0, 0, monday), r.now.AddDate(0, 0, min(0, monday+6))
	return spanning(from, to)
}

// spanning is as much of a date as is certain of a day between two.
func spanning(from, to time.Time) annotate.Date {
	switch {
	case from.Year() != to.Year():
		return ""
	case from.Month() != to.Month():
		return edtf(from.Year(), 0, 0)
	}
	return edtf(from.Year(), int(from.Month()), 0)
}

// recent reads "in recent weeks", "in the last few months".
func (r dateReader) recent(i int, unit string) (date, bool) {
	last := i + 2
	switch unit {
	case "few", "several":
		unit, last = r.norm(i+2), i+3
	case "couple":
		unit, last = r.norm(i+3), i+4
	}
	d := date{first: i, last: last, relative: true}
	if w := units[unit]; w == unit || w == "" {
		return d, false // it takes a plural
	}
	d.value = r.withinYear(units[unit])
	return d, d.value != ""
}

// season gives the year of a season that lies behind.
func (r dateReader) season(name string, back int) annotate.Date {
	begins := map[string]int{"spring": 3, "summer": 6, "fall": 9, "autumn": 9}[name]
	if begins == 0 {
		return "" // a winter is of two years
	}
	year := r.now.Year()
	if int(r.now.Month()) < begins+3*back {
		year--
	}
	return edtf(year, 0, 0)
}

// throughout come before a span of time: "over the past week".
var throughout = set("over in during within")

// earlierIn reads "earlier in the year", "earlier in this month".
func (r dateReader) earlierIn(d date) (date, bool) {
	if w := r.norm(d.first + 2); w != "the" && w != "this" {
		return d, false
	}
	d.last = d.first + 4
	d.value = r.within(r.norm(d.first+3), 0)
	return d, d.value != ""
}

// seasonAlone reads "in the spring", "over the summer", "since autumn"; one of a year
// that is named is dated by that.
func (r dateReader) seasonAlone(i int) (date, bool) {
	before := i - 1
	for w := r.norm(before); w == "the" || w == "early" || w == "late" || w == "mid"; w = r.norm(before) {
		before--
	}
	if next := r.norm(i + 1); next == "of" || year4(next) > 0 || seasonal.has(next) {
		return date{}, false
	}
	d := date{first: i, last: i + 1, relative: true}
	if w := r.norm(before); throughout.has(w) || w == "since" || w == "until" || w == "by" || w == "between" {
		d.value = r.season(r.norm(i), 0)
	}
	return d, d.value != ""
}

// seasonal are what is of a season every year.
var seasonal = set("semester term season break holidays holiday camp school sale sales games olympics collection internship intern training quarter")
