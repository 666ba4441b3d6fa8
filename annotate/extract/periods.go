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
	if sunday.AddDate(0, 0, -1).Month() != sunday.Month() {
		return ""
	}
	return edtf(sunday.Year(), int(sunday.Month()), 0)
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
	case which == "earlier":
		d.value = r.daysBack(0)
		return d, unit == "today"
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
	if from.Month() != to.Month() {
		return ""
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
