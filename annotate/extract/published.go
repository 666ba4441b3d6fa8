package extract

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"assay/annotate"
)

// Feeds and archives state days of publication that are wrong by years. The
// guidelines: an implausible one resolves nothing.

// addressed is a day or month in the address of a page, as most news sites write it.
var addressed = regexp.MustCompile(`[/-]((?:19|20)\d\d)[/-](0?[1-9]|1[0-2])(?:[/-]|$)`)

// monthsAside is how far the address may be from the day that is stated: pages are
// moved and dated anew within a year.
const monthsAside = 9

// plausible is the day of publication, or empty where it cannot be true: the
// page's address has another year, a day falls on another day of the week than the text
// has it, or an incident of a later year is told.
func (r *reading) plausible(a annotate.Article) annotate.Date {
	year, month, _ := a.Published.Parts()
	if year == 0 {
		return a.Published
	}
	if m := addressed.FindStringSubmatch(a.Source); m != nil && month > 0 {
		y, _ := strconv.Atoi(m[1])
		of, _ := strconv.Atoi(m[2])
		if d := (y-year)*12 + of - month; d > monthsAside || d < -monthsAside {
			return ""
		}
	}
	if r.otherWeekday(newCalendar(a.Published)) || r.press() && r.tellsOfAfter(year) {
		return ""
	}
	return a.Published
}

// otherWeekday says whether "Thursday, March 22" or "Thursday 22 March" is told and no
// such Thursday is in the year before publication or the months after it.
func (r *reading) otherWeekday(c calendar) bool {
	for i := range r.tokens {
		t := &r.tokens[i]
		if !strings.HasSuffix(t.norm, "day") { // of most words, sooner than the map; and "sun" is no day of the week
			continue
		}
		on, is := weekdays[t.norm]
		if !is {
			continue
		}
		j := i + 1
		if r.norm(j) == "," {
			j++
		}
		month, day := months[r.norm(j)], dayOfMonth(r.norm(j+1))
		if month == 0 {
			month, day = months[r.norm(j+1)], dayOfMonth(r.norm(j))
		}
		if month == 0 || day == 0 || year4(r.norm(j+2)) > 0 || year4(r.norm(j+3)) > 0 {
			continue
		}
		last := time.Date(c.year(month, day), time.Month(month), day, 0, 0, 0, 0, time.UTC)
		next := last.AddDate(1, 0, 0)
		if last.Weekday() != on && (next.Weekday() != on || next.After(c.now.AddDate(0, monthsAside, 0))) {
			return true
		}
	}
	return false
}

var (
	// ahead are words of a sentence on what is still to come.
	ahead = set("will would shall expected expects expect forecast forecasts predicted predicts due plan plans planned scheduled next")
	// upTo stand before a date that something lasts or waits for.
	upTo   = set("until till by through from to before")
	inThat = set("in on since of during early late mid spring summer autumn fall winter")
)

// tellsOfAfter says whether an incident is told that happened after a year.
func (r *reading) tellsOfAfter(year int) bool {
	for _, s := range r.sentences {
		if !s.tail && r.datedAfter(s, year) && r.happened(s) {
			return true
		}
	}
	return false
}

func (r *reading) datedAfter(s sentence, year int) (dated bool) {
	for i := s.first; i < s.last; i++ {
		t := &r.tokens[i]
		if ahead.holds(t) {
			return false
		}
		if !t.has(number) || year4(t.norm) <= year || i < s.first+3 {
			continue
		}
		near := r.tokens[i-3 : i]
		dated = dated || (inThat.holds(&near[2]) || isMonth(near[2].norm) || isMonth(near[0].norm)) &&
			!slices.ContainsFunc(near, func(t token) bool { return upTo.holds(&t) })
	}
	return dated
}
