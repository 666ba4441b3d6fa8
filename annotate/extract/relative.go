package extract

// relativeAt reads what only the day of publication resolves: "Tuesday", "last
// Friday", "yesterday", "last week", "earlier this month", "two months ago".
func (r dateReader) relativeAt(i int) (date, bool) {
	t := r.tokens[i]
	if day, ok := weekdays[t.norm]; ok && t.has(capital) && (len(t.norm) > 4 || r.norm(i-1) == "on") {
		return r.weekday(i, int(day))
	}
	d := date{first: i, last: i + 1, relative: true}
	switch t.norm {
	case "today", "tonight":
		d.value = r.daysBack(0)
	case "yesterday":
		d.value = r.daysBack(1)
	case "overnight":
		return d, false
	case "earlier", "last", "this", "previous", "past", "recent":
		return r.period(i, t.norm)
	case "weekend":
		d.value = r.weekend()
		return d, d.value != "" && (r.norm(i-1) == "the" || r.norm(i-1) == "this" || r.norm(i-1) == "last")
	case "several", "few", "couple":
		return r.vague(i)
	case "for", "over":
		return r.durationAt(i)
	case "spring", "summer", "autumn":
		return r.seasonAlone(i)
	default:
		return r.ago(i)
	}
	return d, true
}

// weekday is the latest such day that is not after publication.
func (r dateReader) weekday(i, day int) (date, bool) {
	// A weekday beside a date says the same: "Wednesday (Oct 24)".
	j := i + 1
	for j < i+3 && (r.norm(j) == "," || r.norm(j) == "(" || r.norm(j) == ".") {
		j++
	}
	w := r.norm(i - 1)
	if r.dayOfMonthAt(j) || everySuch.has(r.norm(i+1)) || w == "next" || w == "following" {
		return date{}, false
	}
	d := date{first: i, last: i + 1, relative: true}
	today := int(r.now.Weekday())
	back := (today - day + 7) % 7
	if w == "last" && back == 0 {
		back = 7
	}
	if r.norm(j) == "of" && r.norm(j+1) == "last" {
		j++
	}
	if r.norm(j) == "of" && r.norm(j+1) == "the" && r.norm(j+2) == "week" && r.norm(j+3) == "before" && r.norm(j+4) == "last" {
		back, d.last = 14+(today+6)%7-(day+6)%7, j+5
	}
	if r.norm(j) == "last" && r.norm(j+1) == "week" {
		// The week before this one, which begins on Monday.
		back, d.last = 7+(today+6)%7-(day+6)%7, j+2
	}
	d.value = r.daysBack(back)
	return d, true
}

// everySuch are what is of a weekday every week: "a Saturday assistant".
var everySuch = set("assistant job jobs newspaper newspapers paper edition editions column magazine market markets school class classes shift shifts league")

// dayOfMonthAt says whether "May 28", "Sept. 1" or "28 May" stands at j.
func (r dateReader) dayOfMonthAt(j int) bool {
	if j >= len(r.tokens) {
		return false
	}
	if months[r.norm(j)] != 0 {
		return r.day(j+1) > 0 || r.norm(j+1) == "." && r.day(j+2) > 0
	}
	return r.day(j) > 0 && (months[r.norm(j+1)] != 0 || r.norm(j+1) == "of" && months[r.norm(j+2)] != 0)
}

// ago reads "a week ago", "three months earlier" is not one: it counts from
// another date.
func (r dateReader) ago(i int) (date, bool) {
	n, last := r.amount(i)
	if n == 0 {
		return date{}, false
	}
	if r.norm(last+1) != "ago" && !(r.norm(last+1) == "after" && (i == r.first || r.comes(i)) && r.revealedNear(last+2)) {
		return date{}, false
	}
	d, ok := r.back(i, n)
	d.last = last + 2
	if w := r.norm(d.last + 1); ok && r.norm(last) == "year" && r.norm(d.last) == "this" && (w == "month" || w == "week") {
		d.value, d.last = r.monthsBack(12*n), d.last+2 // "a year ago this month"
	}
	return d, ok
}

// comes says whether what is told comes so long after something: "The attack comes
// just two weeks after".
func (r dateReader) comes(i int) bool {
	for j := i - 1; j > i-4; j-- {
		if w := r.norm(j); w == "comes" || w == "come" || w == "coming" || w == "came" {
			return true
		}
	}
	return false
}

// revealedNear says whether somebody's announcement follows, so that the time
// since then is up to the day of publication: "A week after Acme disclosed".
func (r dateReader) revealedNear(i int) bool {
	for j := i; j < i+9; j++ {
		switch r.norm(j) {
		case "said", "told", "reported", "warned", "owned", "revealed", "disclosed", "announced", "admitted", "confirmed", "suffered", "acknowledged":
			return true
		}
	}
	return false
}

// back goes n units back, as precisely as the unit.
func (r dateReader) back(i, n int) (date, bool) {
	d := date{first: i, last: i + 3, relative: true}
	switch r.norm(i + 1) {
	case "day", "days":
		d.value = r.daysBack(n)
	case "week", "weeks":
		if n == 1 {
			d.value = r.daysBack(7)
			return d, true
		}
		day := r.now.AddDate(0, 0, -7*n)
		d.value = edtf(day.Year(), int(day.Month()), 0)
	case "fortnight":
		day := r.now.AddDate(0, 0, -14)
		d.value = edtf(day.Year(), int(day.Month()), 0)
	case "month", "months":
		d.value = r.monthsBack(n)
	case "year", "years":
		d.value = edtf(r.now.Year()-n, 0, 0)
	default:
		return d, false
	}
	return d, true
}
