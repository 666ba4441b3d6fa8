package extract

import "assay/annotate"

// describeSequel notes that the sentence before told of kinds of data that were
// exposed, so that this one goes on about them: "Some had passport numbers too."
func (s *scope) describeSequel(c *candidate) {
	k, sentence := s.at[c.first], s.within(c.first)
	added := s.wordNear(max(sentence.first, c.first-8), min(sentence.last, c.last+4), addingWords)
	if c.has("list goes on") {
		c.when("adds to a list", added)
		return
	}
	if k == 0 || s.exposedIn(k-1) == 0 || !s.owns(s.sentences[k-1].last-1) {
		return
	}
	c.when("after an exposed list", true)
	c.when("adds to a list", added || s.wordNear(sentence.first, min(sentence.first+3, sentence.last), someWords))
}

// someWords open a sentence about some of the people or records before.
var someWords = set("some for among others many most certain fewer another")

// exposedIn returns how many lists in a sentence are of what was exposed.
func (s *scope) exposedIn(k int32) int {
	if s.reading.exposed == nil {
		s.reading.exposed = map[int32]int{}
		for _, run := range s.dataRuns {
			if run.governors&(leadExposes|leadLists|trailExposes|heldThere|goesOn) != 0 && run.governors&(uncertain|generally|habitual|leadAsks) == 0 && !s.denied[run.first] {
				s.reading.exposed[s.at[run.first]]++
			}
		}
	}
	return s.reading.exposed[k]
}

// governorNames name the features of what governs a list of kinds of data.
var governorNames = []struct {
	governor governor
	name     string
}{
	{leadExposes, "lead exposes"}, {leadLists, "lead lists"}, {leadEnters, "lead enters"}, {leadChanges, "lead changes"}, {leadAsks, "lead asks"}, {leadStores, "lead stores"},
	{attributive, "attributive"}, {trailExposes, "trail exposes"}, {trailChanges, "trail changes"}, {trailUsed, "trail used"}, {goesOn, "list goes on"}, {heldThere, "held there"}, {uncertain, "uncertain"}, {generally, "generally"}, {habitual, "habitual"},
}

// describeData adds the features of a kind of data: is it said to be exposed, does
// it stand in a list of such kinds, or is it about something else ("email" as a
// way to reach someone, "address the issue").
func (s *scope) describeData(c *candidate, run dataRun) {
	k := s.at[c.first]
	_, near := s.near(c.first, c.last, cueAffected, 14)
	c.when("exposing", near)
	for _, g := range governorNames {
		c.when(g.name, run.governors&g.governor != 0)
	}
	c.when("ungoverned", run.governors == 0)
	c.when("got elsewhere", s.gotElsewhere(run))
	c.when("past", s.said[k]&cuePast != 0)
	c.when("listed", run.members > 1)
	c.when("long list", run.members > 2)
	c.when("bare address", run.members == 1 && c.last == c.first+1 && (s.norm(c.first) == "addresses" || s.norm(c.first) == "address"))
	c.when("weak alone", run.members == 1 && seen(c.features, "weak"))
	c.when("weak in a list", run.members > 2 && seen(c.features, "weak"))
	c.when("counted", s.countedAt(c.first))
	c.when("cards lost", s.cardsLost(c))
	c.when("coins lost", stolenCoins.holds(s.token(c.last-1)) && s.countedAt(c.first) && run.governors&(leadExposes|trailExposes) != 0 && run.governors&leadAsks == 0)
	c.when("names the breach", breachNouns.holds(s.token(c.last)) || breachNouns.holds(s.token(c.last-1)))
	c.when("remedy", s.before(c.first, cueFree, 3))
	c.when("not a data type here", s.noDataHere(c, run.members > 1))
	c.when("name of a thing", s.nameOfThing(c))
	c.when("in a longer name", s.inLongerName(c))
	c.when("heading", s.headsList(c.last))
}

// headsList says whether the words from i on open a list of examples, which say in detail
// what the words before it sum up: "financial information, such as card numbers".
func (s *scope) headsList(i int) bool {
	if w := s.norm(i); w == "," || w == "(" {
		i++
	}
	w := s.norm(i)
	return w == "including" || w == "such" && s.norm(i+1) == "as" || w == "namely"
}

// noDataHere says whether a phrase means something else: "address the issue",
// "email account", "names two suspects", "without a password".
func (s *scope) noDataHere(c *candidate, listed bool) bool {
	w, next, before := s.norm(c.first), s.norm(c.last), s.norm(c.first-1)
	one := c.last == c.first+1
	switch {
	case notData.has(next):
		return true
	case one && (w == "address" || w == "addresses"):
		return before == "to" || verbObjects.has(next)
	case before == "non":
		return true
	case one && w == "ips":
		return s.tokens[c.first].has(upper) // intrusion prevention
	case one && w == "names":
		return numberWords[next] > 0 || next == "of" || s.namesOne(c) || ofThings.has(before) || next == "the" && !s.tokens[c.first].has(possessive) && s.norm(c.last+1) != "of"
	case one && w == "name":
		return before != "full" && next == "of" || before == "the" && next == "\"" || before == "by" || hostWords.has(before) && !(before == "a" && listed)
	case one && w == "password":
		return before == "no" || before == "without" || before == "a" && s.norm(c.first-2) != "and" && s.norm(c.first-2) != ","
	case one && w == "ages" || one && w == "age":
		return before == "of" || before == "for" || before == "digital" || before == "the"
	}
	return false
}

// inLongerName says whether a phrase is no more than a part of somebody's name: "Alder
// Health Plan", "Harrow Medical Records Inc".
func (s *scope) inLongerName(c *candidate) bool {
	m := s.modifies[c.first]
	if m.who < 0 || m.how != within || !s.tokens[c.first].has(capital) {
		return false
	}
	return c.first > 0 && s.modifies[c.first-1] == m || c.last < len(s.tokens) && s.modifies[c.last] == m
}

// ofThings before "names" make them those of no people.
var ofThings = set("file files domain brand host folder project code product server place street malware column user false fake")

// namesOne says whether "names" is a verb with one name behind it: "the indictment
// names Ivan Petrov".
func (s *scope) namesOne(c *candidate) bool {
	if c.last >= s.within(c.first).last || c.first == 0 || s.within(c.first).headline {
		return false
	}
	t, subject := &s.tokens[c.last], &s.tokens[c.first-1]
	return t.has(capital) && !s.dataAt[c.last] && subject.has(letters) && !functionWords.holds(subject) && !beforeAdjectives.holds(subject) && !governsNames(subject)
}

// governsNames says whether a word before "names" has them as its object.
func governsNames(t *token) bool {
	return leadExposes.holds(t) || leadLists.holds(t) || leadStores.holds(t) || leadAsks.holds(t)
}

// nameOfThing says whether a name is that of a thing: "the name of the malware", "the
// names of the files", where its owner would be a person.
func (s *scope) nameOfThing(c *candidate) bool {
	if c.value != annotate.Choice("name") {
		return false
	}
	i := c.first
	for i < c.last && s.norm(i) != "name" && s.norm(i) != "names" {
		i++
	}
	if s.norm(i+1) != "of" || !articles.has(s.norm(i+2)) && !itsWords.holds(s.token(i+2)) && s.norm(i+2) != "each" {
		return false
	}
	last := s.within(c.first).last
	for j := i + 3; j < last && j < i+7 && s.tokens[j].has(letters) && !functionWords.holds(s.token(j)); j++ {
		if namedThings.holds(s.token(j)) && (j+1 >= last || !s.tokens[j+1].has(letters) || functionWords.holds(s.token(j+1)) || beForms.holds(s.token(j+1))) {
			return true
		}
	}
	return false
}

// namedThings have names that are no people's.
var namedThings = set(`malware virus ransomware file files folder folders game company companies firm firms network networks hospital plan plans insurer employer employers school schools bank banks website site sites server servers column columns product products
	program app apps town city street project projects operation group gang medication drug drugs medicine medicines provider facility clinic pharmacy doctor kindergarten hotel vendor supplier software database databases service services domain machine device devices system systems`)

// hostWords before "name" make it that of no person.
var hostWords = set("domain brand host file folder project code app product company server screen hacker whose same that its a")

// countedAt says whether a number stands before a kind of data: "4 million passwords".
func (s *scope) countedAt(i int) bool {
	for j := i - 1; j >= i-2 && j >= s.within(i).first; j-- {
		if t := s.tokens[j]; t.has(number) || multipliers[t.norm] >= 1e3 {
			return t.norm != "1" && t.norm != "2"
		}
	}
	return false
}

// cardsLost says whether a number of cards is what was lost: "40 million cards".
func (s *scope) cardsLost(c *candidate) bool {
	return c.value == annotate.Choice("payment_card") && s.cardsNamed(c) && s.countedAt(c.first) &&
		!s.tokens[c.first-1].has(joined) && s.said[s.at[c.first]]&cueAdvice == 0
}

// cardsNamed says whether a phrase ends in cards, and not in their numbers.
func (s *scope) cardsNamed(c *candidate) bool {
	w := s.norm(c.last - 1)
	return w == "cards" || w == "card"
}

// stolenCoins are money that is data.
var stolenCoins = set("bitcoin bitcoins coins ether ethereum cryptocurrency cryptocurrencies litecoin tokens")

// breachNouns behind a kind of data say what was breached: "card breach".
var breachNouns = set("breach breaches leak leaks dump dumps heist")

// verbObjects are words that show "address" to be a verb.
var verbObjects = set("the this these those any it them concerns issues problems vulnerabilities")

// notData are words after which a kind of data is none: "email account", "password
// reset", "credit card company".
var notData = set(`reset resets manager managers change changes monitoring processing company companies system systems account accounts security phishing service services server servers attack attacks scam scams fraud filtering provider giant industry campaign firm firms processor processors
	protected protection policy policies hygiene reuse generator strength skimmer skimmers skimming terminals terminal reader readers issuers issuer brands brand networks network bureau bureaus bureaux agency agencies theft stuffing office offices center centers centre department portal app apps software
	alert alerts spoofing client inbox inboxes message messages marketing gateway settings list freeze expert experts expo shop shops website sites site forum laws law act regulator sector research researcher researchers`)
