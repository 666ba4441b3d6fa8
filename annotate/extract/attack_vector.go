package extract

import (
	"strings"

	"assay/annotate"
)

// attackVectorWeights rank the ways in. A vector that the article is about in
// general, or gives advice against, must be said of the incident too.
var attackVectorWeights = Weights{
	"not stated": 0.65, "not stated of a further incident": 0.5, "title": 0.8, "lead": 0.5, "late": -1, "tail": -3, "concrete": 0.5, "incident": 0.1, "says victim": 0.2,
	"by the victim": 0.4, "repeated": 0.5, "weak": -1.5, "clause": 0.3, "denied": -2.1, "negated": -2.8, "advice": -0.6, "generic": 0, "feared": -0.7, "past": -0.5,
	"of the craft": -2.2, "of another": -0.7, "of another in a narrative": -0.5, "after the victim's sentence": 0.3, "beside ransomware": -0.7, "by a name": -1.3,
	"by a vendor's name": 0.9, "cause": 0.7, "definite": 0.1, "helper": -2.2, "an intruder": -3, "of no vendor": -1.5, "public by nature": -2, "list of data": -1.9,
	"list of ways": 0, "no thing": -1.8, "of a computer": -3, "of something else": -2.2, "only incident": 0.2, "past tense": 0.1, "speaks": -1, "taken from": -2.5,
	"to you": -0.4, "unsecured thing": -2.4, "warned of": -4.2, "what the victim is": -0.6, "value=insider_misuse": 0.2, "value=loss": -0.5, "value=malware": 0.6,
	"value=misconfiguration": 0.1, "value=misdelivery": 0.1, "value=phishing": 1, "value=physical_theft": -0.2, "value=ransomware": 0.2, "value=software_vulnerability": 0.6,
	"value=stolen_credentials": 0.8, "value=third_party": -0.2, "value=tracking_technology": 0.7, "close to its victim": 0.3, "alike": 1.2, "beside the list": -0.3,
	"by a leaky product": 1, "described": -0.2, "told in plain words": -2, "of the list": -0.4, "of the sentence": -1.2, "present tense alone": -0.8, "value=improper_disposal": -0.7,
	"named as the cause": 0.6, "supposed cause": 0.2, "not the cause": -2.5,
}

// proposeAttackVector proposes every way in that is named.
//
//	"The attackers got in through a phishing email"          → phishing
//	"a database was left open by a vendor"                   → misconfiguration, third_party
func proposeAttackVector(s *scope) []candidate {
	var out []candidate
	ransomware := s.ransomware()
	for _, c := range s.proposeHow(inVectors) {
		if s.noThing(c) || s.narrative && c.has("described") {
			continue // a regulator names the way in
		}
		s.wayIn(&c, ransomware)
		out = append(out, c)
	}
	out = append(out, s.alike(annotate.AttackVector)...)
	for _, v := range s.chosen[annotate.ThirdParty] {
		c := candidate{value: annotate.Choice("third_party"), first: v.first, last: v.last}
		if s.leakyProduct(v) {
			c.value = annotate.Choice("software_vulnerability")
			c.add("by a leaky product", 1)
			out = append(out, c)
			continue
		}
		vendor := s.before(v.first, cueVendor, 6) || s.after(v.last, cueVendor, 6)
		if vendor {
			c.add("by a vendor's name", min(1, 0.5+v.margin/2))
		} else {
			c.add("by a name", min(1, 0.5+v.margin/2))
		}
		c.add("value=third_party", 1)
		s.situate(&c)
		out = append(out, c)
	}
	return out
}

// leakyProduct says whether a third party is software whose own flaw let somebody in,
// which is a way in by a vulnerability and not through a vendor.
func (s *scope) leakyProduct(v choice) bool {
	return !vendorTools.holds(s.token(v.first)) && (platforms.holds(s.token(v.first)) || v.has("version of") || v.has("weakness in"))
}

// noThing says whether a theft or loss outside a regulator's narratives is one of
// data, with nothing that could be carried off.
func (s *scope) noThing(c candidate) bool {
	physical := c.value == annotate.Choice("physical_theft") || c.value == annotate.Choice("loss")
	return physical && !s.narrative && !s.thingNear(c.first, c.last) && !s.premisesNear(c.first-10, c.last+10)
}

// wayIn adds what the words around a way in say.
func (s *scope) wayIn(c *candidate, ransomware bool) {
	name := c.value.String()
	c.when("cause", s.before(c.first, cueBlame|cueStart, 4) || causes.holds(s.token(c.first-1)) || causes.holds(s.token(c.first-2)))
	s.describeCause(c)
	c.when("no thing", (name == "physical_theft" || name == "loss") && !s.thingNear(c.first, c.last))
	c.when("unsecured thing", s.unsecuredThing(c.first))
	c.when("taken from", name == "insider_misuse" && (s.norm(c.first-1) == "from" || s.norm(c.first-2) == "from"))
	c.when("speaks", name == "insider_misuse" && s.after(c.last, cueReport, 3))
	c.when("of a computer", name == "physical_theft" && s.wordNear(c.last, c.last+4, computerWords))
	c.when("of something else", name == "physical_theft" && s.norm(c.first-1) == "identity")
	c.when("what the victim is", name == "third_party" && (s.saidOfVictim(c.last-1) || s.inName.has(c.first-2) || s.inName.has(c.first-3) || s.inName.has(c.first-4)))
	c.when("to you", s.toYou(c.first))
	c.when("list of ways", s.waysIn(int(s.at[c.first])) > 2)
	c.when("beside ransomware", name == "malware" && ransomware)
	c.when("list of data", name == "stolen_credentials" && s.kindsAround(c.first, c.last) > 1)
	c.when("helper", name == "third_party" && s.helps(c.first))
	c.when("an intruder", name == "third_party" && (strangeWords.holds(s.token(c.first-1)) || intruderVerbs.holds(s.token(c.last))))
	c.when("of no vendor", name == "third_party" && looseAfter.holds(s.token(c.last)))
	c.when("public by nature", name == "misconfiguration" && c.last < len(s.tokens) && s.norm(c.last-1) == "available" && openKinds.holds(s.token(c.last)))
}

var (
	// strangeWords before "third party" make it an intruder, as the verbs after it do.
	strangeWords  = set("malicious unauthorized unauthorised unknown criminal hostile unidentified unrelated")
	intruderVerbs = set("gained gaining accessed obtained stole got")
	// looseAfter stand behind "third-party" where it is no vendor of the victim.
	looseAfter = set("app apps store stores cookies experts expert sites site websites sources source collector collectors review audit")
	// openKinds are published by their nature.
	openKinds = set("information data sources source documents records record report reports lists tools tool")
)

// toYou says whether a sentence speaks to its reader, as advice does.
func (s *scope) toYou(i int) bool {
	sentence := s.within(i)
	return s.wordNear(max(sentence.first, i-12), min(sentence.last, i+12), youWords)
}

// waysIn counts the different ways in that a sentence names: many make a list of
// threats rather than a story.
func (s *scope) waysIn(k int) int {
	all, n, last := s.found[inVectors], 0, ""
	for i := searchMention(all, s.sentences[k].first); i < len(all) && all[i].first < s.sentences[k].last; i++ {
		if all[i].value != last {
			n, last = n+1, all[i].value
		}
	}
	return n
}

// ransomware says whether the article names ransomware: other words for it are no
// malware of their own.
func (s *scope) ransomware() bool {
	for _, m := range s.found[inVectors] {
		if strings.HasPrefix(m.value, "ransomware") && s.owns(m.first) {
			return true
		}
	}
	return false
}

// kindsAround counts the tokens of kinds of data around a phrase: passwords among
// names and addresses were taken, not used.
func (s *scope) kindsAround(first, last int) int {
	n, sentence := 0, s.within(first)
	for i := max(sentence.first, first-8); i < min(sentence.last, last+8); i++ {
		if (i < first || i >= last) && s.dataAt[i] {
			n++
		}
	}
	return n
}

// helps says whether a sentence is of help after an incident, so that its firm is
// one that was hired for it.
func (s *scope) helps(i int) bool {
	sentence := s.within(i)
	k := searchMention(s.found[inRemedies], sentence.first)
	return k < len(s.found[inRemedies]) && s.found[inRemedies][k].first < sentence.last || s.wordNear(i-8, i, hireWords) || s.wordNear(i-4, i, toldWords)
}

var hireWords = set("hired hiring engaged retained investigate investigating forensic forensics cybersecurity retains engaging assist assisting security monitoring")

// unsecuredThing says whether what was unsecured is no server: "an unsecured laptop",
// "unsecured protected health information".
func (s *scope) unsecuredThing(i int) bool {
	switch s.norm(i) {
	case "unsecured", "unprotected", "unencrypted":
		return things.holds(s.token(i+1)) || s.wordNear(i+1, i+3, noServerWords)
	}
	return false
}

var noServerWords = set("sex protected phi ephi portable paper bag computer")

// computerWords after "broke into" say that nobody came through a window.
var computerWords = set("network networks server servers website websites site system systems database databases account accounts email emails mailbox portal cloud")

// causes stand before what brought a breach about.
var causes = set("by via through using due after caused exploited exploiting was because of with result from")
