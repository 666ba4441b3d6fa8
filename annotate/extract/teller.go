package extract

// teller names who tells what a date is near to: the victim, the victim by a word
// for it ("the company", "officials"), or somebody else. It is empty where no verb
// of telling is near, or none tells.
//
//	"On May 3, Acme Bank said"            → the victim tells
//	"the retailer wrote to customers Friday" → its people tell
//	"Researchers said on Tuesday"         → others tell
func (s *scope) teller(first, last int) string {
	verb := s.tellingVerb(first, last)
	if verb < 0 {
		return ""
	}
	sentence := s.within(first)
	for i := verb - 1; i >= sentence.first && i > verb-16; i-- {
		w := s.norm(i)
		switch {
		case s.inName[i]:
			return "the victim tells"
		case s.inOtherName(i) && s.victim >= 0:
			if s.norm(i+1) == "," || s.tokens[i].has(possessive) {
				continue // in an apposition, or whose it is
			}
			return "others tell"
		case othersTell[w]:
			return "others tell"
		case victimsTell[w]:
			return "its people tell"
		}
	}
	return ""
}

// tellingVerb returns the closest verb of telling, -1 where none is near.
func (s *scope) tellingVerb(first, last int) int {
	sentence := s.within(first)
	for d := 1; d <= 12; d++ {
		if i := first - d; i >= sentence.first && tellVerbs[s.norm(i)] {
			return i
		}
		if i := last + d - 1; i < sentence.last && tellVerbs[s.norm(i)] {
			return i
		}
	}
	return -1
}

var (
	tellVerbs = set(`said says announced announces disclosed discloses confirmed confirms admitted admits acknowledged revealed reported notified informed told wrote
		published posted issued warned alerted apologized apologised began started sent mailed emailed released tweeted inform notify alert`)
	victimsTell = set(`company firm hospital clinic bank insurer retailer university school district college agency airline chain operator provider officials spokesman spokeswoman
		spokesperson it they we mayor county city lender carrier maker organization organisation charity restaurant hotel utility council department practice notice letter statement email superintendent`)
	othersTell = set(`researchers researcher experts expert analysts hackers hacker attackers police prosecutors newspaper report reports who  regulator regulators investigators group he she`)
)

// inOtherName says whether a token is the last of an organization's or a person's
// name.
func (r *reading) inOtherName(i int) bool {
	for k := searchName(r.byPlace, r.names, max(0, i-longestName)); k < len(r.byPlace); k++ {
		n := r.names[r.byPlace[k]]
		if n.first > i {
			return false
		}
		if n.last == i+1 && n.who >= 0 && !r.organizations[n.who].place {
			return true
		}
	}
	return false
}
