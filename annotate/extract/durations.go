package extract

// durationAt reads "for more than three years", of which the start is certain to the
// year or the month, where it is said of an access that goes on: "the group has been
// active for at least three years".
func (r dateReader) durationAt(i int) (date, bool) {
	j := i + 1
	for j < i+5 && aboutSoLong.has(r.norm(j)) {
		j++
	}
	if j >= len(r.tokens) {
		return date{}, false
	}
	n, last := r.amount(j)
	unit := units[r.norm(last)]
	if n == 0 || n > 20 || unit != "year" && unit != "month" || !r.goesOn(i, last+1) {
		return date{}, false
	}
	if w := r.norm(last + 1); w == "ago" || w == "later" || w == "earlier" || w == "old" {
		return date{}, false
	}
	d := date{first: i, last: last + 1, relative: true, lasting: true}
	d.value = r.monthsBack(n)
	if unit == "year" {
		d.value = edtf(r.now.Year()-n, 0, 0)
	}
	return d, true
}

var aboutSoLong = set("more less than at least nearly almost about around over some the past last as long up to roughly approximately well close")

// goesOn says whether what lasts is an access or an exposure: a word for one stands
// near, and none for what the law or an offer makes last.
func (r dateReader) goesOn(first, last int) bool {
	found := false
	for j := max(r.first, first-12); j < min(len(r.tokens), last+9); j++ {
		w := r.norm(j)
		if madeToLast.has(w) {
			return false
		}
		found = found || lasting.has(w)
	}
	return found
}

var (
	lasting = set(`active undetected unnoticed undiscovered inside open exposed accessible unprotected unsecured lurking lurked roamed roaming spying spied stealing stole siphoning siphoned
		reading eavesdropping infiltrated compromised exploited exploiting hidden dwelled lingered visible snooped snooping skimming skimmed intercepting harvesting harvested breached`)
	madeToLast = set(`prison jail sentenced sentence probation monitoring protection free coverage contract retained retain keep kept worked employed court insurance subscription reporting warned warning
		experience studied tracking tracked law requires required offered offering complimentary`)
)
