package extract

// Signs of an earlier incident beyond the phrases for one: "it isn't Acme's first
// breach", "the worst lapse since 2012, when", and a second one that is told in the
// body with a date of its own.

var (
	firstOf  = set("time times breach breaches hack hacks incident incidents attack attacks such brush scare run-in lapse slip leak outage episode security data mishap")
	negators = set("not isn't wasn't hardly never far nor weren't scarcely")
)

// notFirst says whether a sentence denies that this was the first one, whatever stands
// between: "it's not Acme's first time".
func (r *reading) notFirst(s sentence) bool {
	for i := s.first + 1; i+1 < s.last; i++ {
		if r.norm(i) == "first" && firstOf.holds(r.token(i+1)) && r.wordNear(max(s.first, i-4), i, negators) {
			return true
		}
	}
	return false
}

// unannounced returns where a sentence tells of another incident by a sign of its own;
// -1 where it does not. again says that the sentence itself says that this is another.
func (r *reading) unannounced(k int, s sentence, again bool) int {
	if at := r.sinceWhen(s); at >= 0 {
		return at
	}
	if again && k > r.leadEnd()+1 && r.datesIn(s.first, s.last, lastYear) && r.harmIn(s.first, s.last) {
		return s.first
	}
	return -1
}

// sinceWhen returns the "since" of "since 2012, when an intruder", which tells of an
// older incident; -1 where there is none.
func (r *reading) sinceWhen(s sentence) int {
	for i := s.first; i+3 < s.last; i++ {
		if r.norm(i) != "since" {
			continue
		}
		end := r.dateAt(i + 1)
		if end > i && end+1 < s.last && r.norm(end) == "," && r.norm(end+1) == "when" && r.datesIn(i, end, lastYear) && r.harmIn(end, s.last) {
			return i
		}
	}
	return -1
}
