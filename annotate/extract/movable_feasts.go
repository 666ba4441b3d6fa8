package extract

import (
	"time"

	"assay/annotate"
)

// feast is a day of every year: of a month (day 0: of which the month alone is
// certain), the nth weekday of one (-1 is the last), or so many days from Easter.
type feast struct {
	month, day   int
	nth, weekday int
	easter       bool
	shift        int  // in days, from what the others name
	vague        bool // the days around it
}

// of a year; with year 0 the month alone is known of one that moves.
func (f feast) of(year int) annotate.Date {
	switch {
	case f.easter && year == 0:
		return ""
	case f.easter:
		return f.around(easterSunday(year).AddDate(0, 0, f.shift))
	case f.nth == 0:
		return edtf(year, f.month, f.day)
	case year == 0:
		return edtf(0, f.month, 0)
	}
	first := time.Date(year, time.Month(f.month), 1, 0, 0, 0, 0, time.UTC)
	day := first.AddDate(0, 0, (f.weekday-int(first.Weekday())+7)%7+7*(f.nth-1))
	if f.nth < 0 {
		last := first.AddDate(0, 1, -1)
		day = last.AddDate(0, 0, -((int(last.Weekday())-f.weekday)+7)%7)
	}
	return f.around(day.AddDate(0, 0, f.shift))
}

// around is the day, or as much as is certain of the days around it.
func (f feast) around(day time.Time) annotate.Date {
	if f.vague {
		return spanning(day.AddDate(0, 0, -2), day.AddDate(0, 0, 1))
	}
	return edtf(day.Year(), int(day.Month()), day.Day())
}

// yearBefore is the latest year whose feast lies behind; one of which only the
// month is certain must lie in a month that is over, or begun at least.
func (r dateReader) yearBefore(f feast) int {
	switch {
	case !r.known:
		return 0
	case f.nth != 0 || f.easter:
		f.vague = false
		year, month, day := f.of(r.now.Year()).Parts()
		if time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC).After(r.now) {
			return r.now.Year() - 1
		}
		return r.now.Year()
	case f.day == 0 && r.now.Month() == time.Month(f.month) && r.now.Day() < 20:
		return r.now.Year() - 1
	}
	return r.year(f.month, f.day)
}

// easterSunday by the Gregorian computus.
func easterSunday(year int) time.Time {
	a, b, c := year%19, year/100, year%100
	h := (19*a + b - b/4 - (b-(b+8)/25+1)/3 + 15) % 30
	l := (32 + 2*(b%4) + 2*(c/4) - h - c%4) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return time.Date(year, time.Month(n/31), n%31+1, 0, 0, 0, 0, time.UTC)
}
