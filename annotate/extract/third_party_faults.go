package extract

// itsMachine finds "a bucket of Acme", "servers hosted by Acme", "Acme's server".
func (r *reading) itsMachine(s sentence, i, last int) bool {
	switch w := r.norm(i); w {
	case "of", "at", "to", "by", "on":
		if r.wordNear(max(s.first, i-3), i, machines) {
			return true
		}
	}
	if r.tokens[last-1].has(possessive) {
		return r.wordNear(last, min(s.last, last+3), machines)
	}
	return machines.holds(r.token(last))
}

// itsDeed finds "left open by Acme", "Acme had accidentally posted".
func (r *reading) itsDeed(s sentence, i, last int) bool {
	if r.norm(i) == "by" && r.wordNear(max(s.first, i-4), i, slips) {
		return true
	}
	for i := last; i < min(s.last, last+4); i++ {
		w := r.norm(i)
		if blunders.holds(r.token(i)) {
			return true
		}
		if !helperVerbs.holds(r.token(i)) && w != "which" && w != "," && w != "who" {
			return false
		}
	}
	return false
}

// itsWorkers finds "a worker at Acme", "an Acme employee", "Acme's programmers".
func (r *reading) itsWorkers(s sentence, first, last int) bool {
	switch w := r.norm(first - 1); w {
	case "of", "at", "for", "with", "from", "by":
		if r.wordNear(max(s.first, first-5), first-1, workerWords) && !r.wordNear(max(s.first, first-9), first-1, speechVerbs) {
			return true
		}
	}
	return workerWords.holds(r.token(last))
}

// hitAt finds "a breach at Acme", "occurred at the studio Acme", "the attack on Acme".
func (r *reading) hitAt(s sentence, i int) bool {
	switch r.norm(i) {
	case "at", "on", "against", "of", "involving", "within", "inside", "into", "by":
		for j := i - 1; j >= max(s.first, i-3); j-- {
			if r.cues[j]&cueIncident != 0 || r.norm(i) != "by" && happenings.holds(r.token(j)) || lapses.holds(r.token(j)) {
				return true
			}
		}
	}
	return false
}

// takenFrom finds "stolen from Acme", "obtained through Acme", "came by way of Acme".
func (r *reading) takenFrom(s sentence, i int) bool {
	switch w := r.norm(i); {
	case w == "from" || w == "through" || w == "via" || w == "of" && r.norm(i-1) == "way" || w == "with" && r.norm(i-1) == "originated":
		return r.wordNear(max(s.first, i-7), i, takings)
	}
	return false
}

// tellsOfIt finds "notified by Acme", "learned from Acme that", "Acme told the hospital".
func (r *reading) tellsOfIt(s sentence, i, last int) bool {
	if w := r.norm(i); (w == "by" || w == "from") && r.wordNear(max(s.first, i-4), i, tellings) {
		return true
	}
	i = r.afterHelpers(last)
	if !tellVerbs.holds(r.token(i)) || i+1 >= s.last {
		return false
	}
	next := r.norm(i + 1)
	return possessors.holds(r.token(i+1)) || next == "it" || next == "them" || next == "us" || next == "the" || next == "clients" || next == "customers" || r.tokens[i+1].has(capital)
}

// identifiedAs finds "identified the studio as Acme", "the vendor is Acme".
func (r *reading) identifiedAs(s sentence, i int) bool {
	if r.norm(i) != "as" {
		return false
	}
	for j := i - 1; j >= max(s.first, i-7); j-- {
		if w := r.norm(j); w == "identified" || w == "identifies" || w == "identify" || w == "named" || w == "names" {
			return i-j > 1 && r.wordNear(j, i, callable)
		}
	}
	return false
}

// handedTo finds "sold the data to Acme", "passed on to Acme", "shared with Acme".
func (r *reading) handedTo(s sentence, i int) bool {
	if w := r.norm(i); w != "to" && w != "with" {
		return false
	}
	for j := i - 1; j >= max(s.first, i-10); j-- {
		if w := r.norm(j); handings.holds(r.token(j)) {
			return true
		} else if w == "," || w == ";" {
			return false
		}
	}
	return false
}

// serviceFirm finds "its billing company Acme", "the web hosting firm, Acme".
func (r *reading) serviceFirm(s sentence, first int) bool {
	i := first - 1
	for i > s.first && (r.norm(i) == "," || r.norm(i) == "called" || r.norm(i) == "named" || quoted(r.norm(i))) {
		i--
	}
	return i > s.first && (firmWords.holds(r.token(i)) || vendorNouns.holds(r.token(i))) && serviceTrades.holds(r.token(i-1))
}

// introduced finds "a New York firm named Acme", "a company by the name of Acme", "a firm
// in Lyon, Acme,".
func (r *reading) introduced(s sentence, first int) bool {
	i := first - 1
	for i > s.first && (quoted(r.norm(i)) || r.norm(i) == "of" && r.norm(i-1) == "name" || calledAs.holds(r.token(i)) || r.norm(i) == ",") {
		i--
	}
	if i == first-1 {
		return false
	}
	for n := 0; i > s.first && n < 4 && !callable.holds(r.token(i)); n++ {
		if r.norm(i) == "," || verbal(r.tokens[i]) {
			return false
		}
		i--
	}
	for j := i - 1; j >= max(s.first, i-5); j-- {
		if w := r.norm(j); w == "a" || w == "an" || possessors.holds(r.token(j)) {
			return callable.holds(r.token(i))
		} else if !r.tokens[j].has(letters) {
			return false
		}
	}
	return false
}

// namedAtLast says whether a firm or a product that was spoken of before gets its name: "the
// company, Acme, said", "the studio is Acme", "the shop software, Acme, was old".
func (r *reading) namedAtLast(s sentence, first, last int) (firm, product bool) {
	i := first - 1
	for i > s.first && quoted(r.norm(i)) {
		i--
	}
	switch w := r.norm(i); {
	case calledAs.holds(r.token(i)) && w != "by" && w != "known" || w == "is" || w == "was":
	case w == "," && last < s.last && !r.tokens[last].has(letters|number):
	default:
		return false, false
	}
	if r.norm(i-1) == "," {
		i--
	}
	noun := r.token(i - 1)
	if kindred.holds(r.token(i-2)) || notVendors.holds(r.token(i-2)) {
		return false, false
	}
	for j := i - 2; j >= max(s.first, i-5); j-- {
		switch {
		case articles.holds(r.token(j)) || possessors.holds(r.token(j)):
			definite := r.norm(j) == "the"
			return definite && (callable.holds(noun) || vendorNouns.holds(noun)), productThings.holds(noun)
		case !r.tokens[j].has(letters) || verbal(r.tokens[j]):
			return false, false
		}
	}
	return false, false
}

// referredAsVendor says whether the organization that is named up to a token is the
// last one before "the vendor" or "the contractor".
func (r *reading) referredAsVendor(last int) bool {
	k := searchName(r.byPlace, r.names, last)
	end := min(len(r.tokens), last+60)
	for ; k < len(r.byPlace); k++ {
		n := r.names[r.byPlace[k]]
		if n.first >= end {
			break
		}
		if n.who >= 0 && !r.organizations[n.who].person && !r.organizations[n.who].place {
			end = n.first
			break
		}
	}
	for i := last + 1; i < end; i++ {
		if w := r.norm(i - 1); (w == "the" || w == "its" || w == "that") && referable.holds(r.token(i)) && !notVendors.holds(r.token(i-1)) {
			return true
		}
	}
	return false
}
