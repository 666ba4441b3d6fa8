package extract

import "strings"

// reinterpret reads verbs and nouns whose meaning hangs on who does it and to whom.
func (s *scope) reinterpret(a *attachment, sentence sentence) {
	switch a.event {
	case happens:
		s.reinterpretHappening(a, sentence)
	case tells:
		s.reinterpretTelling(a, sentence)
	case learns:
		s.reinterpretLearning(a, sentence)
	case unknownVerb:
		s.reinterpretUnknown(a, sentence)
	case stops:
		if s.takesDown(a.verb, sentence) {
			a.event = happens // "the virus shut down the network"
		}
	case incidentNoun:
		if s.manyCounted(a.verb) {
			a.event = otherEvent // "counted 122 incidents last year"
		}
	case noticeNoun:
		switch {
		case s.victimReceives(a.verb, sentence):
			a.event, a.actor = learns, theVictim // "it received an e-mail from the thief"
		case a.actor == thePublic:
			a.actor = nobody // "customers received an email"
		}
	}
}

func (s *scope) reinterpretUnknown(a *attachment, sentence sentence) {
	switch t := s.token(a.verb); {
	case !demanding.holds(t) && s.attackersDo(a.verb, sentence), leaving.holds(t) && s.ofData(a.verb, sentence):
		a.event = happens // "thieves took", "70,000 numbers went"
	case s.norm(a.verb) == "broke" && s.wordNear(max(sentence.first, a.verb-14), a.verb, breakingWords):
		a.event, a.actor = tells, nobody // "news of the hack broke on Friday"
	}
}

func (s *scope) reinterpretHappening(a *attachment, sentence sentence) {
	w := s.norm(a.verb)
	switch t := s.token(a.verb); {
	case shutOut.holds(t) && s.wordNear(a.verb-3, a.verb, passive) && s.attackersDo(a.verb, sentence):
		a.event = stops // "the intruders were locked out"
	case w == "lost" && s.wordNear(a.verb+1, a.verb+7, otherLosses):
		a.event = otherEvent // "shares lost 4 percent"
	case (w == "to" || w == "from" || w == "back" || w == "dating") && s.reachesBack(a.verb, sentence):
		a.event = otherEvent // "records going back to 2008"
	case beginning.holds(t) && !s.attackBegins(a.verb, sentence):
		a.event = otherEvent // "the site was started in 2003"
	}
}

func (s *scope) reinterpretTelling(a *attachment, sentence sentence) {
	byVictim := a.actor == theVictim || a.actor == itsPeople
	sent, told := sending.holds(s.token(a.verb)), telling.holds(s.token(a.verb))
	switch {
	case sent && s.sendsAstray(a.verb, sentence):
		a.event = happens // "emailed it to the wrong person"
	case a.actor == itsPeople && told && s.namesVictim(a.verb+1, a.verb+4):
		a.event, a.actor = learns, theVictim // "we told Acme"
	case told && s.wordNear(a.verb+1, a.verb+4, superiors):
		a.event, a.actor = learns, theVictim // "an employee told her supervisors"
	case told && !byVictim && s.isTold(a.verb, sentence):
		a.event, a.actor = learns, theVictim // "a researcher alerted the company"
	case sent && !byVictim && !s.sendsWord(a.verb, sentence):
		a.event = otherEvent
	}
}

func (s *scope) reinterpretLearning(a *attachment, sentence sentence) {
	toSubject := passive.holds(s.token(a.verb - 1))
	t := s.token(a.verb)
	told := telling.holds(t) && toSubject
	switch {
	case told && a.actor == nobody && s.countedOrMany(a.verb, sentence):
		a.event = tells // "resellers were informed", "all 1,213 were notified"
	case surfacing.holds(t) && s.ofData(a.verb, sentence):
		a.event = otherEvent // "the accounts turned up last week"
	case a.actor == itsPeople && s.researchersBefore(sentence):
		a.actor = somebody
	case a.actor == somebody && toSubject && s.agent(a.verb, sentence) == nobody && !s.wordNear(a.verb-6, a.verb, powers):
		a.actor = nobody
	case a.actor == thePublic && (told || receiving.holds(t)):
		a.event, a.actor = tells, nobody // "customers were notified"
	case a.actor == thePublic:
		a.actor = somebody // "users noticed"
	}
}

var (
	shutOut       = set("locked out shut thrown kicked booted")
	breakingWords = set("news story word scandal")
)

// reachesBack says whether data, and no incident, dates from so long ago: "records
// going back to 2008".
func (s *scope) reachesBack(verb int, sentence sentence) bool {
	if !s.wordNear(verb-3, verb+1, sinceWords) {
		return false
	}
	for j := verb - 1; j >= sentence.first && j > verb-8; j-- {
		if s.events[j] == incidentNoun || s.cues[j]&cueIncident != 0 {
			return false
		}
	}
	return true
}

var sinceWords = set("back dating dated dates date")

// countedOrMany says whether the subject of a passive is a number of people, or people
// in the plural that no list has.
func (s *scope) countedOrMany(verb int, sentence sentence) bool {
	for j := verb - 1; j >= sentence.first && j > verb-5; j-- {
		w := s.norm(j)
		switch {
		case passive.holds(s.token(j)) || beforeVerb.holds(s.token(j)):
		case s.tokens[j].has(number), publicWords.holds(s.token(j)):
			return true
		default:
			return !s.tokens[j].has(capital) && len(w) > 4 && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && !itsOwn.holds(s.token(j)) && !otherWords.holds(s.token(j))
		}
	}
	return false
}

// victimReceives says whether the victim is who gets the message at i, which is how it
// learns: "the company received an e-mail on Tuesday".
func (s *scope) victimReceives(i int, sentence sentence) bool {
	for j := i - 1; j >= sentence.first && j > i-6; j-- {
		if gets.holds(s.token(j)) {
			who := s.subjectAt(j-1, sentence)
			return who == theVictim || who == itsPeople
		}
	}
	return false
}

var gets = set("received got receives gets receiving")

var beginning = set("began begun begins started starts start starting commenced active remained")

// endsIn says whether the verb of the clause that ends at token i tells of such an event.
func (s *scope) endsIn(e event, i int, sentence sentence) bool {
	for j := i - 1; j >= sentence.first && j > i-20; j-- {
		if s.events[j] != noEvent && !s.events[j].noun() && !s.reduced(j, sentence) {
			return s.events[j] == e
		}
	}
	return false
}

// attackBegins says whether what begins at the verb is the incident: a noun for
// it, an access, or "it", and not "began to investigate".
func (s *scope) attackBegins(verb int, sentence sentence) bool {
	if next := s.norm(verb + 1); next == "to" && s.events[min(verb+2, len(s.tokens)-1)] != happens || len(next) > 5 && strings.HasSuffix(next, "ing") && s.events[verb+1] != happens && next != "during" {
		return false
	}
	from := verb - 1
	if s.norm(from) == "," { // "the attack, first seen in May, began", "had access, starting in May"
		if s.endsIn(happens, from, sentence) {
			return true
		}
		from = max(s.relativeBefore(from, sentence), sentence.first)
	}
	for j := from; j >= sentence.first && j > from-14; j-- {
		switch w := s.norm(j); {
		case (w == "which" || w == "that") && s.wordNear(max(sentence.first, j-2), j, lawNouns):
			return false // "the reporting scheme, which started on 22 February"
		case s.events[j] == incidentNoun || s.dataAt[j], w == "it", w == "this", w == "that", w == "they", w == "which", w == "something", s.cues[j]&(cueIncident|cueAttacker) != 0, crooks.holds(s.token(j)):
			return true
		case s.events[j] != noEvent && !beforeVerb.holds(s.token(j)) && !s.events[j].noun():
			return false
		}
	}
	return s.norm(verb) == "active" || s.norm(verb) == "remained"
}

var (
	lawNouns   = set("scheme law laws act rule rules regulation regulations directive statute bill legislation")
	powers     = set("police sheriff fbi regulator regulators authorities commissioner prosecutors congress government lawmakers attorney ico department hhs")
	superiors  = set("supervisor supervisors boss bosses superiors manager managers management")
	publicly   = set("told wrote warned reported disclosed")
	mediaWords = set("reuters bbc cnn ap bloomberg ars wired motherboard zdnet techcrunch")
)

// namesVictim says whether a name of the victim opens in [first, last).
func (s *scope) namesVictim(first, last int) bool {
	for i := first; i < min(last, len(s.tokens)); i++ {
		if s.inName.has(i) {
			return true
		}
		if !articleWords.holds(s.token(i)) {
			return false
		}
	}
	return false
}

var (
	passive   = set("was were been being got is are be")
	telling   = set("notified alerted informed contacted told warned approached approaching tipped notify alert notifying alerting emailed contacting out wrote reported disclosed")
	receiving = set("received receive receiving got call tip letter report alert notice notification email word")
	sending   = set("sent mailed emailed posted published released")
)

// isTold says whether the victim is who the verb at i tells.
func (s *scope) isTold(i int, sentence sentence) bool {
	to := s.norm(i) != "reported" && s.norm(i) != "disclosed" && s.norm(i) != "wrote"
	for j := i + 1; j < min(i+6, sentence.last); j++ {
		w := s.norm(j)
		switch {
		case w == "to":
			to = true
		case j == i+1 && w == "it" && afterTold.holds(s.token(j+1)):
			return true // "a customer informed it on Monday"
		case s.inName.has(j), itsOwn.holds(s.token(j)) && w != "it" && w != "they", w == "them" && s.norm(j-1) != "of" && !s.ofPublic(i, sentence), w == "us":
			return to
		case j == i+1 && s.tokens[j].has(capital) && !publicly.holds(s.token(i)):
			return !s.wordNear(j, j+3, powers) && !mediaWords.holds(s.token(j))
		case w == "that" || w == "," || s.events[j] != noEvent && !s.events[j].noun():
			return false
		}
	}
	return false
}

// sendsWord says whether what is sent or posted tells of the incident.
func (s *scope) sendsWord(i int, sentence sentence) bool {
	for j := max(sentence.first, i-6); j < min(i+9, sentence.last); j++ {
		if s.events[j] == noticeNoun {
			return true
		}
	}
	return false
}
