package extract

// retell reads verbs of telling by which the victim learns, or which tell what became
// of data; false where the verb is neither.
func (s *scope) retell(a *attachment, sentence sentence) bool {
	w := s.norm(a.verb)
	switch {
	case a.event == tells && telling.holds(s.token(a.verb)) && s.tellsTheOrganization(a.verb, sentence),
		a.event == tells && w == "reported" && (a.actor == aPerson || a.actor == somebody) && s.reportsFault(a.verb, sentence),
		a.event == unknownVerb && w == "reached" && s.namesVictim(a.verb+1, a.verb+4):
		a.event, a.actor = learns, theVictim // "a blogger told the company", "they reached Acme's security team"
	case a.event == tells && outing.holds(s.token(a.verb)) && passive.holds(s.token(a.verb-1)) && s.ofData(a.verb, sentence):
		a.event = happens // "the names of officers were published on a website"
	case a.event == unknownVerb && !demanding.holds(s.token(a.verb)) && s.wordNear(max(sentence.first, a.verb-3), a.verb, unknownPeople):
		a.event = happens // "in February somebody took"
	case a.event == learns && finding.holds(s.token(a.verb)) && s.attackersDo(a.verb, sentence),
		a.event == unknownVerb && w == "came" && comingIn.holds(s.token(a.verb+1)) && s.attackersDo(a.verb, sentence),
		(a.event == otherEvent || a.event == unknownVerb || a.event == noticeNoun) && s.faultBegins(a.verb, sentence):
		a.event = happens // "the gang found a hole", "the intruders came in", "the bug was introduced with an update"
	case a.event == learns && telling.holds(s.token(a.verb)) && passive.holds(s.token(a.verb-1)) && s.wordNear(max(sentence.first, a.verb-5), a.verb-1, assemblies):
		a.event, a.actor = tells, nobody // "MPs were told"
	default:
		return false
	}
	return true
}

var (
	unknownPeople = set("somebody someone outsider outsiders stranger strangers")
	finding       = set("found discovered spotted identified noticed")
	comingIn      = set("in through over back by via")
	assemblies    = set("mps lawmakers senators congress parliament senate committee inquiry enquiry hearing court councillors legislators tribunal jurors trustees shareholders investors")
)

// faultBegins says whether the verb or noun tells how a fault of the software came
// about: "the bug crept in with an update", "the flaw was introduced".
func (s *scope) faultBegins(i int, sentence sentence) bool {
	return arrivals.holds(s.token(i)) && s.wordNear(max(sentence.first, i-12), min(i+4, sentence.last), softwareFaults)
}

var (
	arrivals       = set("introduced rolled released deployed added launched shipped crept version update upgrade migration redesign rollout")
	softwareFaults = set("bug flaw fault glitch error hole mistake defect slip oversight")
)

// tellsTheOrganization says whether a verb of telling has an organization for its
// object that the text calls by what it is, and a pronoun or a name for its subject:
// who tells "the company" is not of it.
func (s *scope) tellsTheOrganization(i int, sentence sentence) bool {
	j := i + 1
	if w := s.norm(j); w != "the" && w != "both" {
		return false
	}
	if j+1 >= sentence.last || !toldOrganizations.holds(s.token(j+1)) || s.tokens[j+1].has(possessive) {
		return false
	}
	k := i - 1
	for k > sentence.first && beforeVerb.holds(s.token(k)) && !tellingPronouns.holds(s.token(k)) {
		k--
	}
	return tellingPronouns.holds(s.token(k)) || s.tokens[k].has(capital) && !s.inName.has(k)
}

var (
	tellingPronouns   = set("it they he she which who we i")
	toldOrganizations = set(`company companies firm firms group scheme university college school hospital clinic bank banks insurer retailer airline chain operator operators provider vendor
		maker manufacturer lender carrier charity startup start-up supplier developer developers publisher site club exchange studio shop store hotel utility builder owner owners`)
	afterTold = set("on of about in last yesterday earlier privately by within . ,")
	outing    = set("published posted")
)

// ofPublic says whether the sentence speaks, before the verb, of people who may be
// told: "its users … had told them".
func (s *scope) ofPublic(i int, sentence sentence) bool {
	for j := i - 1; j >= sentence.first && j > i-16; j-- {
		if publicWords.holds(s.token(j)) {
			return true
		}
	}
	return false
}

// reportsFault says whether what is reported is a fault, and not to the authorities:
// "she reported the hole on May 3".
func (s *scope) reportsFault(i int, sentence sentence) bool {
	for j := i + 1; j < min(i+4, sentence.last); j++ {
		if faults.holds(s.token(j)) {
			return !s.wordNear(j+1, min(j+9, sentence.last), powers)
		}
	}
	return false
}

var faults = set("issue problem flaw hole vulnerability bug matter weakness exposure findings finding loophole glitch")
