package extract

// rangeEnd returns the date that ends the range which date k opens: "between
// March 3 and April 9", "February to March 2019". -1 says that there is none.
func (r *reading) rangeEnd(k int) int {
	if k+1 >= len(r.dates) {
		return -1
	}
	d, next := r.dates[k], r.dates[k+1]
	if d.relative && (!next.relative || d.value >= next.value || r.spanOpener(d.first) == "" || r.openingHours(d)) {
		return -1
	}
	if r.at[d.first] != r.at[next.first] || next.first == d.last {
		return -1
	}
	opener := r.spanOpener(d.first)
	if gap := next.first - d.last; gap > 3 && (opener == "" || gap > 7) {
		return -1
	}
	for i := d.last; i < next.first; i++ {
		if r.events[i] != noEvent && !r.events[i].noun() {
			return -1
		}
	}
	for i := d.last; i < next.first; i++ {
		switch r.norm(i) {
		case "to", "until", "through", "till", "–", "—", "into":
			return k + 1
		case ",":
			if opener == "" {
				return -1
			}
		case "and":
			if opener == "between" || opener == "from" && next.first-d.last < 3 || r.norm(d.first-1) == "in" && !d.precise() && !next.precise() {
				return k + 1
			}
		}
	}
	return -1
}

// spanOpener returns the "between" or "from" that opens a span with the date at i:
// "between 10 pm on May 3 and".
func (r *reading) spanOpener(i int) string {
	for j := i - 1; j >= r.within(i).first && j > i-7; j-- {
		switch w := r.norm(j); {
		case w == "between" || w == "from":
			return w
		case w == "," || w == "and" || r.events[j] != noEvent:
			return ""
		}
	}
	return ""
}

// precise says whether the date names a day.
func (d date) precise() bool {
	_, _, day := d.value.Parts()
	return day > 0
}

// openingHours says whether a span of weekdays is when somebody answers: "from Monday
// to Friday, 9 a.m. to 5 p.m."
func (r *reading) openingHours(d date) bool {
	s := r.within(d.first)
	return r.wordNear(max(s.first, d.first-25), min(s.last, d.last+15), answering)
}

var answering = set("hotline helpline call toll-free questions hours line dial")
