package annotate

import (
	"regexp"
	"strconv"
	"strings"
	"time"
)

// Date is a day, a month or a year in the subset of EDTF (ISO 8601-2:2019) that
// breach records need: 2019-02-07, 2019-02, 2019, and XXXX-02-07 or XXXX-02
// where the year cannot be known.
type Date string

var datePattern = regexp.MustCompile(`^(\d{4}|XXXX)(?:-(\d\d)(?:-(\d\d))?)?$`)

// ParseDate checks a date; the error is Invalid and says what a date looks like.
func ParseDate(s string) (Date, error) {
	m := datePattern.FindStringSubmatch(s)
	if m == nil || s == "XXXX" || m[1] == "0000" {
		return "", Errorf(Invalid, "%q is not an EDTF date; write 2019-02-07, 2019-02, 2019, or XXXX-02-07 where the year is unknown", s)
	}
	if m[2] == "" {
		return Date(s), nil
	}
	month, _ := strconv.Atoi(m[2])
	if month < 1 || month > 12 {
		return "", Errorf(Invalid, "%q has no month %s", s, m[2])
	}
	if m[3] == "" {
		return Date(s), nil
	}
	day, _ := strconv.Atoi(m[3])
	year := 2000 // a leap year: XXXX-02-29 is a date
	if m[1] != "XXXX" {
		year, _ = strconv.Atoi(m[1])
	}
	if day < 1 || day > daysIn(year, month) {
		return "", Errorf(Invalid, "%q has no day %s in that month", s, m[3])
	}
	return Date(s), nil
}

func daysIn(year, month int) int {
	return time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

func (Date) Kind() Kind       { return KindDate }
func (d Date) String() string { return string(d) }

// Parts returns year, month and day; 0 stands for what is unknown.
func (d Date) Parts() (year, month, day int) {
	rest := string(d)
	next := func() int {
		var part string
		part, rest, _ = strings.Cut(rest, "-")
		if part == "" || part[0] == 'X' { // an error of Atoi takes memory
			return 0
		}
		n, _ := strconv.Atoi(part)
		return n
	}
	return next(), next(), next()
}

// Reading says the date in words: "4 April, year unknown", "February 2019"; ""
// for no date.
func (d Date) Reading() string {
	if d == "" {
		return ""
	}
	year, month, day := d.Parts()
	var words []string
	if day > 0 {
		words = append(words, strconv.Itoa(day))
	}
	if month > 0 {
		words = append(words, time.Month(month).String())
	}
	if year == 0 {
		return strings.Join(words, " ") + ", year unknown"
	}
	return strings.Join(append(words, strconv.Itoa(year)), " ")
}

// Contains says whether d is other with less precision ("2019" and "2019-02").
func (d Date) Contains(other Date) bool {
	return len(d) < len(other) && strings.HasPrefix(string(other), string(d)+"-")
}

// Before says whether d is before other whatever the unknown parts are: of
// 2019-02 and 2019-02-07 neither is. Dates without a year are compared with each
// other alone, and by nothing but their order in a year.
func (d Date) Before(other Date) bool {
	if d == "" || other == "" || strings.HasPrefix(string(d), "XXXX") != strings.HasPrefix(string(other), "XXXX") {
		return false
	}
	n := min(len(d), len(other))
	return d[:n] < other[:n]
}
