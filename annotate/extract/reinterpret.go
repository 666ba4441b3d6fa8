package extract

import "strings"

// reinterpret reads verbs whose meaning hangs on who does it and to whom.
func (s *scope) reinterpret(a *attachment, sentence sentence) {
	w := s.norm(a.verb)
	own := a.actor == theVictim || a.actor == itsPeople
	switch {
	case a.event == incidentNoun && s.manyCounted(a.verb):
		a.event = otherEvent // "counted 122 incidents last year"
	case a.event == unknownVerb && !demanding[w] && s.attackersDo(a.verb, sentence), a.event == unknownVerb && leaving[w] && s.ofData(a.verb, sentence):
		a.event = happens // "thieves took", "70,000 numbers went"
	case a.event == happens && w == "lost" && s.wordNear(a.verb+1, a.verb+7, otherLosses):
		a.event = otherEvent // "shares lost 4 percent"
	case a.event == learns && surfacing[w] && s.ofData(a.verb, sentence):
		a.event = otherEvent // "the accounts turned up last week"
	case a.event == learns && a.actor == itsPeople && s.researchersBefore(sentence):
		a.actor = somebody
	case a.event == happens && beginning[w] && !s.attackBegins(a.verb, sentence):
		a.event = otherEvent // "the site was started in 2003"
	case a.event == tells && a.actor == itsPeople && telling[w] && s.namesVictim(a.verb+1, a.verb+4):
		a.event, a.actor = learns, theVictim // "we told Acme"
	case a.event == learns && a.actor == somebody && passive[s.norm(a.verb-1)] && s.agent(a.verb, sentence) == nobody && !s.wordNear(a.verb-6, a.verb, powers):
		a.actor = nobody
	case a.event == tells && telling[w] && s.wordNear(a.verb+1, a.verb+4, superiors):
		a.event, a.actor = learns, theVictim // "an employee told her supervisors"
	case a.event == learns && a.actor == thePublic && (telling[w] && passive[s.norm(a.verb-1)] || receiving[w]):
		a.event, a.actor = tells, nobody // "customers were notified"
	case a.event == noticeNoun && a.actor == thePublic:
		a.actor = nobody // "customers received an email"
	case a.event == learns && a.actor == thePublic:
		a.actor = somebody // "users noticed"
	case a.event == tells && telling[w] && !own && s.isTold(a.verb, sentence):
		a.event, a.actor = learns, theVictim // "a researcher alerted the company"
	case a.event == tells && sending[w] && !own && !s.sendsWord(a.verb, sentence):
		a.event = otherEvent
	}
}

var beginning = set("began begun begins started starts start starting commenced active remained")

// attackBegins says whether what begins at the verb is the incident: a noun for
// it, an access, or "it", and not "began to investigate".
func (s *scope) attackBegins(verb int, sentence sentence) bool {
	if next := s.norm(verb + 1); next == "to" && s.events[min(verb+2, len(s.tokens)-1)] != happens || len(next) > 5 && strings.HasSuffix(next, "ing") && s.events[verb+1] != happens && next != "during" {
		return false
	}
	for j := verb - 1; j >= sentence.first && j > verb-14; j-- {
		switch w := s.norm(j); {
		case s.events[j] == incidentNoun || s.dataAt[j], w == "it", w == "this", w == "that", w == "they", w == "which", w == "something", s.cues[j]&(cueIncident|cueAttacker) != 0:
			return true
		case s.events[j] != noEvent && !beforeVerb[w] && !s.events[j].noun():
			return false
		}
	}
	return s.norm(verb) == "active" || s.norm(verb) == "remained"
}

var (
	powers     = set("police sheriff fbi regulator regulators authorities commissioner prosecutors congress government lawmakers attorney ico department hhs")
	superiors  = set("supervisor supervisors boss bosses superiors manager managers management")
	publicly   = set("told wrote warned reported disclosed")
	mediaWords = set("reuters bbc cnn ap bloomberg ars wired motherboard zdnet techcrunch")
)

// namesVictim says whether a name of the victim opens in [first, last).
func (s *scope) namesVictim(first, last int) bool {
	for i := first; i < min(last, len(s.tokens)); i++ {
		if s.inName[i] {
			return true
		}
		if !articleWords[s.norm(i)] {
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
		case s.inName[j], itsOwn[w] && w != "it" && w != "they", w == "them", w == "us":
			return to
		case j == i+1 && s.tokens[j].has(capital) && !publicly[s.norm(i)]:
			return !s.wordNear(j, j+3, powers) && !mediaWords[w]
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
