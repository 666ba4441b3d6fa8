package extract

// relativeAt reads what only the day of publication resolves: "Tuesday", "last
// Friday", "yesterday", "last week", "earlier this month", "two months ago".
func (r dateReader) relativeAt(i int) (date, bool) {
	t := r.tokens[i]
	d := date{first: i, last: i + 1, relative: true}
	if day, ok := weekdays[t.norm]; ok && t.has(capital) && (len(t.norm) > 4 || r.norm(i-1) == "on") {
		// A weekday beside a date says the same: "Wednesday (Oct 24)".
		j := i + 1
		for j < i+3 && (r.norm(j) == "," || r.norm(j) == "(" || r.norm(j) == ".") {
			j++
		}
		if j < len(r.tokens) && months[r.norm(j)] != 0 && r.day(j+1) > 0 {
			return date{}, false
		}
		back := (int(r.now.Weekday()) - int(day) + 7) % 7
		if r.norm(i-1) == "last" && back == 0 {
			back = 7
		}
		if r.norm(i-1) == "next" {
			return date{}, false
		}
		d.value = r.daysBack(back)
		return d, true
	}
	switch t.norm {
	case "today":
		d.value = r.daysBack(0)
	case "yesterday":
		d.value = r.daysBack(1)
	case "last", "this", "previous", "past":
		return r.period(i, t.norm)
	default:
		return r.ago(i)
	}
	return d, true
}

// period reads "last year", "this month", "last week".
func (r dateReader) period(i int, which string) (date, bool) {
	back := 1
	if which == "this" {
		back = 0
	}
	d := date{first: i, last: i + 2, relative: true}
	switch r.norm(i + 1) {
	case "year":
		d.value = edtf(r.now.Year()-back, 0, 0)
	case "month":
		d.value = r.monthsBack(back)
	case "week":
		// Of a week only the month is certain, and that where it does not change.
		from, to := r.now.AddDate(0, 0, -7*back-int(r.now.Weekday())), r.now.AddDate(0, 0, -7*back+6-int(r.now.Weekday()))
		if from.Month() != to.Month() && back > 0 {
			return d, false
		}
		d.value = edtf(from.Year(), int(from.Month()), 0)
	default:
		return d, false
	}
	return d, true
}

// ago reads "a week ago", "three months earlier" is not one: it counts from
// another date.
func (r dateReader) ago(i int) (date, bool) {
	if r.norm(i+2) != "ago" {
		return date{}, false
	}
	n := int(numberWords[r.norm(i)])
	if w := r.norm(i); w == "a" || w == "an" {
		n = 1
	}
	if n == 0 {
		return date{}, false
	}
	return r.back(i, n)
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
	case "month", "months":
		d.value = r.monthsBack(n)
	case "year", "years":
		d.value = edtf(r.now.Year()-n, 0, 0)
	default:
		return d, false
	}
	return d, true
}
