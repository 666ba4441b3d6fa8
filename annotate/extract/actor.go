package extract

var (
	itsOwn = set(`force surgery council's department's administration's ministry's town village parish college's lab laboratory nursery academy airline's bank's hospital's ngo nonprofit manufacturer makers supermarket's restaurateur landlord builder's
		casino resort cinema theatre theater gallery zoo airport port railway garage dealership dealer pharmacy chemist dentist practice's solicitors accountants consultancy contractor registry registrar exchange's
		company firm hospital clinic bank insurer retailer university school district college agency airline chain operator provider officials official spokesman spokeswoman
		spokesperson it they we workers engineers engineer supervisors mayor county city lender carrier maker organization organisation charity restaurant hotel utility council department practice superintendent trustees lender's ceo executive executives administrators
		management board owner owners startup corporation corp group's ministry government institution library museum franchise vendor giant business publisher developer developers brand site service website platform
		processor marketplace studio club league federation committee party campaign broker wholesaler supplier distributor brewer grocer supermarket builder subsidiary parent portal app authority
		exchange network store store's forum staff employees employee technicians administrator trust foundation association president director chief representative statement letter notice email blog post filing notification`)
	otherWords = set(`researchers researcher experts expert analysts analyst hackers hacker attackers attacker police prosecutors newspaper report reports regulator regulators investigators
		gang criminals source sources lawyer  thieves journalist journalists reporter reporters motherboard zdnet krebs fbi authorities senator senators lawmakers congressman lawyers attorney detectives sheriff thief burglar
		intruder intruders criminal crooks fraudsters cybercriminals troy hunt wikileaks media outlet outlets blogger firm's judge court jury court's law vendor's`)
	publicWords = set("customers customer users user patients patient members member individuals employees students victims those people guests parents subscribers passengers residents clients consumers donors shoppers applicants recipients families")
	beforeVerb  = set("was were is are be been has have had not also first only then later recently initially subsequently just immediately officially publicly finally being will would could did does do quickly eventually soon since already formally reportedly allegedly apparently still who which now both")
)

// actorOf names who does what the verb at i tells: the nearest subject before it,
// over an apposition between commas, or after it where the order is turned: "said
// Ann Lee, a spokeswoman".
func (s *scope) actorOf(verb int, sentence sentence) actor {
	if s.events[verb] == noticeNoun {
		return s.noticeFrom(verb, sentence)
	}
	for verb > sentence.first && s.events[verb-1] == s.events[verb] {
		verb-- // the first word of its phrase
	}
	if (passive.holds(s.token(verb-1)) || passive.holds(s.token(verb))) && !telling.holds(s.token(verb)) && !telling.holds(s.token(verb+1)) {
		if who := s.agent(verb, sentence); who != nobody {
			return who
		}
	}
	j, relative := verb-1, false
	for j >= sentence.first && beforeVerb.holds(s.token(j)) {
		relative = s.norm(j) == "who" || s.norm(j) == "which"
		j--
	}
	if relative && s.norm(j) == "," {
		if who := s.subjectAt(j-1, sentence); who != nobody {
			return who // "a researcher, who alerted", "the company, which disclosed"
		}
	}
	if s.norm(j) == "and" || s.norm(j) == "but" {
		return s.coordinated(j, sentence)
	}
	if s.norm(j) == "," {
		if k := s.relativeBefore(j, sentence); k > sentence.first && !s.datesBetween(sentence.first, k) {
			if who := s.subjectAt(k-1, sentence); who != nobody {
				if who == aPerson || who == somebody {
					return s.described(who, k, j)
				}
				return who
			}
		}
		return s.inverted(verb, sentence)
	}
	switch s.norm(j) {
	case `"`:
		return s.inverted(verb, sentence)
	case "—", "–", ")":
		if k := s.asideBefore(j, sentence); k > sentence.first {
			return s.subjectAt(k-1, sentence) // "Acme — which sells shoes — said"
		}
	}
	return s.subjectAt(j, sentence)
}

// agent is who stands after "by": "was discovered by a researcher".
func (s *scope) agent(verb int, sentence sentence) actor {
	for j := verb + 1; j < min(verb+4, sentence.last); j++ {
		if s.norm(j) == "by" {
			for k := j + 1; k < min(j+7, sentence.last); k++ {
				if who := s.roleAt(k); who != nobody {
					return who
				}
			}
		}
	}
	return nobody
}

// coordinated reads the subject of the verb before "and": "Acme found it and said".
func (s *scope) coordinated(i int, sentence sentence) actor {
	for j := i - 1; j >= sentence.first && j > i-20; j-- {
		if e := s.events[j]; e != noEvent && !e.noun() && !s.tokens[j].has(capital) {
			return s.actorOf(j, sentence)
		}
	}
	return s.subjectAt(i-1, sentence)
}

// relativeBefore returns the comma before the relative clause that ends at i, or
// else the closest comma.
func (s *scope) relativeBefore(i int, sentence sentence) int {
	for j := i - 1; j > sentence.first && j > i-40; j-- {
		if s.norm(j) == "," && (relatives.holds(s.token(j+1)) || relatives.holds(s.token(j+2)) && s.norm(j+2) != "where") {
			return j
		}
	}
	return s.commaBefore(i, sentence)
}

// relatives open a relative clause, "on which" too.
var relatives = set("which who whose whom where")

func (s *scope) commaBefore(i int, sentence sentence) int {
	for j := i - 1; j > sentence.first && j > i-22; j-- {
		if s.norm(j) == "," {
			return j
		}
	}
	return -1
}

// described reads what an apposition says of a person: "Ann Lee, a spokeswoman".
func (s *scope) described(who actor, first, last int) actor {
	for j := first; j < last; j++ {
		switch role := s.roleAt(j); role {
		case theVictim, itsPeople:
			return itsPeople
		case somebody:
			return somebody
		}
	}
	return who
}

// datesBetween says whether only a few words, as of a date, stand in [first, last).
func (s *scope) datesBetween(first, last int) bool {
	return last-first < 4 && s.tokens[first].has(capital) && (s.norm(first) == "on" || s.norm(first) == "in")
}

// inverted reads the subject after a verb of telling.
func (s *scope) inverted(verb int, sentence sentence) actor {
	found := nobody
	for k := verb + 1; k < min(verb+14, sentence.last); k++ {
		if who := s.roleAt(k); who == theVictim || who == itsPeople {
			return who
		} else if found == nobody {
			found = who
		}
	}
	return found
}

// noticeFrom names whose notice it is: the owner before it, who sends it, or the
// subject of the clause that it opens.
func (s *scope) noticeFrom(noun int, sentence sentence) actor {
	for j := noun - 1; j >= sentence.first && j > noun-12; j-- {
		if e := s.events[j]; (e == tells || e == learns || e == otherEvent) && !s.tokens[j].has(capital) {
			return s.actorOf(j, sentence)
		}
		if s.tokens[j].has(possessive) || s.norm(j) == "its" {
			if who := s.roleAt(j); who != nobody {
				return who
			}
		}
	}
	for j := noun + 1; j < min(noun+12, sentence.last); j++ {
		if s.inName.has(j) && !s.inName.has(j-1) && !toward.holds(s.token(j-1)) {
			return theVictim // "In a post on Tuesday Acme"
		}
		if s.norm(j) == "," || s.norm(j) == "from" || s.norm(j) == "by" {
			for k := j + 1; k < min(j+9, sentence.last); k++ {
				if who := s.roleAt(k); who != nobody {
					return who
				}
			}
		}
	}
	return nobody
}

// toward come before who or what a notice goes to or speaks of.
var toward = set("to about on of against at regarding concerning the")

// subjectAt reads the phrase that ends at i.
func (s *scope) subjectAt(i int, sentence sentence) actor {
	for j := i; j >= sentence.first && j > i-12; j-- {
		w := s.norm(j)
		if j < i && (w == "," || w == ";" || w == "that" || w == `"` || s.events[j] != noEvent && !s.events[j].noun() && !s.tokens[j].has(capital)) {
			return nobody
		}
		if (w == "it" || w == "they" || w == "he" || w == "she") && j > sentence.first+1 {
			k := j - 1
			if s.norm(k) == "that" {
				k--
			}
			if s.events[k] == tells && k > sentence.first {
				return s.actorOf(k, sentence) // "Acme said it": the same
			}
		}
		if who := s.roleAt(j); who != nobody {
			return s.headOf(who, j, sentence)
		}
	}
	return nobody
}

// headOf goes from a name on to the noun that it belongs to: "members of Acme".
func (s *scope) headOf(who actor, i int, sentence sentence) actor {
	for j := i - 1; j >= sentence.first && j > i-7; j-- {
		switch s.norm(j) {
		case "of", "for", "at", "from", "with", "by", "in":
			for k := j - 1; k >= sentence.first && k > j-3; k-- {
				if head := s.roleAt(k); head != nobody {
					return head
				}
			}
			return who
		}
		if !s.tokens[j].has(capital) && s.norm(j) != "the" && s.norm(j) != "a" {
			return who
		}
	}
	return who
}

// roleAt says who a single word or the end of a name is.
func (s *scope) roleAt(j int) actor {
	w := s.norm(j)
	switch {
	case s.inName.has(j):
		return theVictim
	case w == "he" || w == "she" || w == "i":
		return aPerson
	case s.tokens[j].has(capital) && s.inOtherName(j):
		return s.nameRole(j)
	case (w == "members" || w == "member") && memberOf.holds(s.token(j-1)):
		return itsPeople
	case publicWords.holds(s.token(j)) && dataWords.holds(s.token(j+1)):
		return nobody // "customer data"
	case publicWords.holds(s.token(j)):
		return thePublic
	case otherWords.holds(s.token(j)):
		return somebody
	case (w == "officials" || w == "official") && statePowers.holds(s.token(j-1)):
		return somebody
	case itsOwn.holds(s.token(j)):
		return itsPeople
	}
	return nobody
}

// statePowers have officials that are not the victim's.
var statePowers = set("federal intelligence government justice police fbi enforcement security defense administration congressional u.s us american state health military diplomatic western")

var memberOf = set("staff team council board faculty crew cabinet committee")

// nameRole says who a name is that is not the victim's: one of its people by a
// title before it, a person, or somebody else.
func (s *scope) nameRole(i int) actor {
	for k := searchName(s.byPlace, s.names, max(0, i-longestName)); k < len(s.byPlace); k++ {
		n := s.names[s.byPlace[k]]
		if n.first > i {
			break
		}
		if n.last != i+1 || n.who < 0 {
			continue
		}
		for j := max(n.first-6, s.within(i).first); j < n.last; j++ {
			if s.tokens[j].has(possessive) && j < n.first && s.inOtherName(j) {
				return somebody // "Acme's director"
			}
			if j < n.first-4 {
				continue
			}
			if s.norm(j) == "former" {
				return aPerson
			}
			if titles.holds(s.token(j)) {
				return itsPeople
			}
		}
		if s.victim < 0 || s.organizations[n.who].person {
			return aPerson
		}
	}
	if itsOwn.holds(s.token(i)) {
		return itsPeople
	}
	return somebody
}

var titles = set("mayor ceo president spokesman spokeswoman spokesperson superintendent chief director chairman chancellor administrator founder manager officer cio ciso cfo cto")

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
