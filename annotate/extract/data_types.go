package extract

// dataTypeWeights rank kinds of data that were exposed.
var dataTypeWeights = Weights{
	"not stated": 1.6, "not stated of a further incident": 1.7, "close to its victim": 0.9,
	"exposing": 1.0, "listed": 2.3, "long list": 0.8, "lead exposes": 2.0, "lead lists": 1.4, "trail exposes": 1.2, "attributive": 0.2, "lead enters": -1.5, "lead changes": -1.5, "lead asks": -0.8, "lead stores": -0.2,
	"trail changes": -1.5, "trail used": -0.8, "uncertain": -1.5, "generally": -0.5, "habitual": -1.5, "bare address": -1.2, "weak alone": -0.8, "names the breach": 1.5, "weak in a list": 0.8, "counted": 1, "ungoverned": -0.3, "concrete": 0.5, "incident": 0.2, "title": 0.5, "lead": 0.4, "says victim": 0.2,
	"weak": -2.5, "denied": -6, "negated": -1.2, "advice": -1.6, "generic": 0.1, "late": -0.4, "tail": -3,
	"repeated": 0, "not a data type here": -3, "remedy": -2, "heading": -0.6, "past": 0.4,
	"value=other": -0.6, "value=name": 1.9, "value=credentials": 0.1,
	"value=billing":       -1.2,
	"value=payment_card":  -1.0,
	"value=clinical":      0.6,
	"value=email_address": 0.3,
}

// dataTypeExcludedWeights rank kinds of data that are said not to be involved.
var dataTypeExcludedWeights = Weights{
	"not stated": 0.9, "not stated of a further incident": 0.5,
	"denied": 2.1, "negated": 0.5, "exposing": -0.3, "listed": 0.3, "weak": -2.2, "advice": -1, "generic": -0.8, "tail": -3, "not a data type here": -3, "remedy": -2, "heading": -1.5,
	"says victim": -0.3, "uncertain": -1, "lead changes": -0.5, "lead enters": -0.5,
	"value=other": -0.7, "value=clinical": -0.4, "value=employment": -0.4, "value=address": -0.4, "value=ssn": 0.3,
}

// proposeDataTypes proposes every kind of data that is named.
//
//	"exposed names, birth dates and Social Security numbers" → name, date_of_birth, ssn
//	"The files held names; no card numbers were taken"       → name
func proposeDataTypes(s *scope) []candidate {
	out := s.proposePhrases(inDataTypes)
	k := 0
	for i := range out {
		for s.found[inDataTypes][k].first != out[i].first {
			k++
		}
		s.describeData(&out[i], s.dataRuns[s.dataRunOf[k]])
	}
	return out
}

// proposeDataTypesExcluded proposes the same phrases; their denial decides.
//
//	"Social Security numbers were not exposed" → ssn
//	"It did not include any bank details"      → bank_account
func proposeDataTypesExcluded(s *scope) []candidate { return proposeDataTypes(s) }

// governorNames name the features of what governs a list of kinds of data.
var governorNames = []struct {
	governor governor
	name     string
}{
	{leadExposes, "lead exposes"}, {leadLists, "lead lists"}, {leadEnters, "lead enters"}, {leadChanges, "lead changes"}, {leadAsks, "lead asks"}, {leadStores, "lead stores"},
	{attributive, "attributive"}, {trailExposes, "trail exposes"}, {trailChanges, "trail changes"}, {trailUsed, "trail used"}, {uncertain, "uncertain"}, {generally, "generally"}, {habitual, "habitual"},
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
	c.when("past", s.said[k]&cuePast != 0)
	c.when("listed", run.members > 1)
	c.when("long list", run.members > 2)
	c.when("bare address", run.members == 1 && c.last == c.first+1 && (s.norm(c.first) == "addresses" || s.norm(c.first) == "address"))
	c.when("weak alone", run.members == 1 && seen(c.features, "weak"))
	c.when("weak in a list", run.members > 2 && seen(c.features, "weak"))
	c.when("counted", s.countedAt(c.first))
	c.when("names the breach", breachNouns[s.norm(c.last)] || breachNouns[s.norm(c.last-1)])
	c.when("remedy", s.before(c.first, cueFree, 3))
	c.when("not a data type here", s.noDataHere(c))
	w, next := s.norm(c.last), s.norm(c.last+1)
	c.when("heading", w == "," && (next == "including" || next == "such") || w == "including")
}

// noDataHere says whether a phrase means something else: "address the issue",
// "email account", "names two suspects", "without a password".
func (s *scope) noDataHere(c *candidate) bool {
	w, next, before := s.norm(c.first), s.norm(c.last), s.norm(c.first-1)
	one := c.last == c.first+1
	switch {
	case notData[next]:
		return true
	case one && (w == "address" || w == "addresses"):
		return before == "to" || verbObjects[next]
	case one && w == "ips":
		return s.tokens[c.first].has(upper) // intrusion prevention
	case one && w == "names":
		return numberWords[next] > 0 || next == "of" || next == "the" && !s.tokens[c.first].has(possessive) && s.norm(c.last+1) != "of"
	case one && w == "name":
		return before != "full" && next == "of" || before == "the" && next == "\"" || before == "by" || hostWords[before]
	case one && w == "password":
		return before == "no" || before == "without" || before == "a" && s.norm(c.first-2) != "and" && s.norm(c.first-2) != ","
	case one && w == "ages" || one && w == "age":
		return before == "of" || before == "for" || before == "digital" || before == "the"
	}
	return false
}

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

// breachNouns behind a kind of data say what was breached: "card breach".
var breachNouns = set("breach breaches leak leaks dump dumps heist")

// verbObjects are words that show "address" to be a verb.
var verbObjects = set("the this these those any it them concerns issues problems vulnerabilities")

// notData are words after which a kind of data is none: "email account", "password
// reset", "credit card company".
var notData = set(`reset resets manager managers change changes monitoring processing company companies system systems account accounts security phishing service services server servers attack attacks scam scams fraud filtering provider giant industry campaign firm firms processor processors
	protected protection policy policies hygiene reuse generator strength skimmer skimmers skimming terminals terminal reader readers issuers issuer brands brand networks network bureau bureaus bureaux agency agencies theft stuffing office offices center centers centre department portal app apps software
	alert alerts spoofing client inbox inboxes message messages marketing gateway settings list freeze expert experts expo shop shops website sites site forum laws law act regulator sector research researcher researchers`)
