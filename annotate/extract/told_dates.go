package extract

// tellsWhatHappened says whether what is told at a date is the incident itself, and no
// remark on it: "said on Friday that hackers had copied records".
func (s *scope) tellsWhatHappened(a attachment, d date) bool {
	if a.event != tells || a.verb < 0 || a.actor == somebody || a.actor == thePublic {
		return false
	}
	sentence := s.within(d.first)
	from := max(a.verb+1, d.last)
	if d.last <= a.verb {
		from = a.verb + 1
	}
	for i := from; i < min(from+tellReach, sentence.last); i++ {
		if e := s.events[i]; e == happens || e == incidentNoun {
			return true
		}
	}
	return false
}

// tellReach is how far what is told begins behind the telling.
const tellReach = 16

// firstTold is the first date of the text by which the victim or its people tell.
func (s *scope) firstTold() int {
	for k := range s.dates {
		if !s.ownsDate(s.dates[k]) {
			continue
		}
		a := s.attachedTo(k)
		if (a.event == tells || a.event == noticeNoun) && (a.actor == theVictim || a.actor == itsPeople || a.actor == nobody) {
			return k
		}
	}
	return -1
}

// markOnly marks a date of telling beside which there is no other.
func markOnly(all []candidate) {
	told, values := -1, map[string]bool{}
	for i := range all {
		if all[i].kind() == "told" {
			told = i
			values[all[i].value.String()] = true
		}
	}
	for i := range all {
		if told >= 0 && len(values) == 1 && all[i].kind() == "told" {
			all[i].add("the only one told", 1)
		}
	}
}
