package extract

import (
	"fmt"
	"time"

	"assay/annotate"
)

var months = map[string]int{
	"january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9, "october": 10, "november": 11, "december": 12,
	"jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
}

var weekdays = map[string]time.Weekday{
	"sunday": 0, "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6,
	"sun": 0, "mon": 1, "tues": 2, "tue": 2, "wed": 3, "thurs": 4, "thu": 4, "fri": 5, "sat": 6,
}

func isMonth(norm string) bool { return months[norm] != 0 }

// calendar resolves dates against the day of publication; without one a year that
// is not said stays unknown, and relative dates are nothing.
type calendar struct {
	now   time.Time
	known bool
}

func newCalendar(published annotate.Date) calendar {
	year, month, day := published.Parts()
	if year == 0 {
		return calendar{}
	}
	if month == 0 {
		month = 12
	}
	if day == 0 {
		day = time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
	}
	return calendar{time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC), true}
}

// year gives a month, and a day where it is not 0, the latest year that does not
// put it after publication; 0 where that is not known.
func (c calendar) year(month, day int) int {
	if !c.known {
		return 0
	}
	if int(c.now.Month()) < month || int(c.now.Month()) == month && c.now.Day() < day {
		return c.now.Year() - 1
	}
	return c.now.Year()
}

// edtf writes a date; a year of 0 is unknown. It is empty for what is no date.
func edtf(year, month, day int) annotate.Date {
	s := "XXXX"
	if year > 0 {
		s = fmt.Sprintf("%04d", year)
	}
	if month > 0 {
		s += fmt.Sprintf("-%02d", month)
		if day > 0 {
			s += fmt.Sprintf("-%02d", day)
		}
	}
	d, err := annotate.ParseDate(s)
	if err != nil {
		return ""
	}
	return d
}

func (c calendar) daysBack(n int) annotate.Date {
	d := c.now.AddDate(0, 0, -n)
	return edtf(d.Year(), int(d.Month()), d.Day())
}

func (c calendar) monthsBack(n int) annotate.Date {
	first := time.Date(c.now.Year(), c.now.Month(), 1, 0, 0, 0, 0, time.UTC).AddDate(0, -n, 0)
	return edtf(first.Year(), int(first.Month()), 0)
}
