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
	default:
		return false
	}
	return true
}

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
