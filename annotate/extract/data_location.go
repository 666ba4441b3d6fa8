package extract

import "assay/annotate"

// dataLocationWeights rank the places of the data.
var dataLocationWeights = Weights{
	"not stated": 1.3, "not stated of a further incident": 0.7, "close to its victim": 0.6, "title": 1.1, "lead": 0.2, "late": -0.6, "tail": -3, "concrete": 0,
	"says victim": 0.5, "by the victim": -0.2, "repeated": 0.4, "weak": -1.9, "denied": -1.2, "negated": -0.6, "advice": -1.1, "generic": -0.1, "feared": -1.6, "past": -0.4,
	"of the craft": -2.5, "of another": -0.4, "of another in a narrative": -0.5, "address": -3, "after another in a narrative": -0.2, "after the victim's sentence": 0.6,
	"breached in a narrative": 0.1, "breached": 0.4, "counted": -2.9, "definite": 0.3, "entered after": 0.2, "entered": 0.3, "implied by hacking_it_incident": 0.55,
	"implied by improper_disposal": 0.85, "implied by insider_misuse": 0.05, "implied by malware": 0.55, "implied by misconfiguration": -0.05, "implied by misdelivery": 1.15,
	"implied by phishing": 0.85, "implied by ransomware": 1.75, "its own": -0.1, "later": 0, "notice": -0.9, "of a name": -0.9, "of the trade": -2, "of the type": 0.1,
	"only incident": 0.1, "other places named": -2.2, "past tense": 0, "phishing": 0.7, "response": -2.2, "spread": -1.2, "stored there": 0.4, "told there": -1.4,
	"vector": 0.6, "warned of": -1.1, "narrative=desktop_computer": -0.05, "narrative=email": 1.25, "narrative=network_server": -0.45, "narrative=paper_films": 1.45,
	"value=desktop_computer": 0.4, "value=electronic_medical_record": 1, "value=email": 0.3, "value=laptop": 0.1, "value=network_server": 0.6, "value=other": -0.1,
	"value=other_portable_device": -0.6, "after another place": -0.5, "beside the list": -1.2, "incident": -0.4, "narrative=electronic_medical_record": -0.75,
	"narrative=other_portable_device": 0.55, "of the sentence": -1.1, "present tense alone": -0.4, "breach of the place": -0.8, "data at the place": 0.2, "holds data": 0.2,
	"implied by unauthorized_access_disclosure": -0.05, "many devices": 1.2, "narrative=laptop": 1.45, "of the list": 1.1, "put right": 0.7, "struck at the place": 0.4,
	"struck attribute": 0.5, "struck object": 0.3, "struck subject": 0.6, "taken down": 0.4, "value=paper_films": -0.1, "way against": -0.2, "way at": 0, "way by": 0.3,
	"way in": 0.2, "way into": 0.4, "way off": 0.6, "way on": 0.6, "way onto": 0.4, "way through": 0.9, "way to": -0.1, "way with": -0.6, "implied by theft": -0.55,
	"told at the place": -1.5, "way via": -0.8, "half of a compound": -0.9, "spread at the place": 0.3, "way over": 0, "way from": 0.1,
}

// proposeDataLocation proposes every place of data that is named.
//
//	"gained access to two employee email accounts" → email
//	"a laptop was stolen"                          → laptop
func proposeDataLocation(s *scope) []candidate {
	out := s.candidates()
	for _, c := range s.proposeHow(inLocations) {
		if !s.paperless(c) {
			out = append(out, c)
		}
	}
	for i := range out {
		c := &out[i]
		_, near := s.near(c.first, c.last, cueHit|cueOccur|cueIncident, 7)
		c.when("breached", near)
		c.when("vector", s.impliedByVector(*c))
		c.when("phishing", s.norm(c.last-1) == "phishing" || s.norm(c.last) == "phishing")
		s.placeEntered(c)
		s.placeOfOthers(c)
		if !s.narrative { // which names its place by a form
			s.clauseOfPlace(c)
		}
		if i > 0 && out[0].value != c.value && !doubtful(out[0].features) {
			c.when("after another place", true)
			c.when("after another in a narrative", s.narrative)
		}
	}
	if s.narrative {
		out = append(out, s.placesImplied()...)
	}
	return out
}

// paperless says whether a word for paper is none, since outside a regulator's
// narratives what hackers got was no paper: their "documents", "letters" and
// "films" are files.
func (s *scope) paperless(c candidate) bool {
	return c.value == annotate.Choice("paper_films") && !s.narrative && s.has(annotate.BreachType, annotate.Choice("hacking_it_incident"))
}

// placesImplied proposes in a regulator's narrative, which is about one breach and
// names its place by its form, the place that goes with the way in or the kind of
// breach: what was mailed was paper, what was encrypted lay on servers.
func (s *scope) placesImplied() []candidate {
	var out []candidate
	imply := func(by choice, place string) {
		if place == "" {
			return
		}
		c := s.candidate(annotate.Choice(place), by.first, by.last)
		c.add("value="+place, 1)
		c.add("implied by "+by.value.String(), 1)
		c.when("other places named", len(s.found[inLocations]) > 2)
		out = append(out, c)
	}
	for _, v := range s.chosen[annotate.AttackVector] {
		imply(v, placeOfVector[v.value.String()])
	}
	for _, t := range s.chosen[annotate.BreachType] {
		imply(t, placeOfType[t.value.String()])
	}
	return out
}

var (
	placeOfVector = map[string]string{
		"phishing": "email", "ransomware": "network_server", "malware": "network_server", "software_vulnerability": "network_server", "misconfiguration": "network_server",
		"insider_misuse": "electronic_medical_record", "misdelivery": "paper_films", "improper_disposal": "paper_films", "tracking_technology": "network_server",
	}
	placeOfType = map[string]string{
		"hacking_it_incident": "network_server", "unauthorized_access_disclosure": "paper_films", "theft": "paper_films", "loss": "paper_films", "improper_disposal": "paper_films",
	}
)

// placeEntered notes what says that the data was lost there: "hacked into its
// network", "stored on a server", "the forum was breached".
func (s *scope) placeEntered(c *candidate) {
	c.when("entered", s.wordNear(c.first-5, c.first, enteringWords))
	c.when("entered after", s.wordNear(c.last, c.last+5, enteredWords))
	c.when("stored there", s.wordNear(c.first-6, c.first, storingWords))
	c.when("its own", itsWords.holds(s.token(c.first-1)) || ownWords.holds(s.token(c.first-2)))
	c.when("of the type", s.impliedByType(*c))
	if s.narrative {
		c.when("breached in a narrative", s.wordNear(c.first-5, c.last+5, enteringWords))
	}
}

// placeOfOthers notes what says that it is the place of something else: of the
// notice, the remedy, the sale, or a part of a name.
func (s *scope) placeOfOthers(c *candidate) {
	said, next := s.said[s.at[c.first]], s.norm(c.last)
	c.when("address", next == "address" || next == "addresses" || s.norm(c.first-1) == "at" && next == "." || next == "provider" || next == "security")
	c.when("notice", said&cueDisclose != 0 && s.before(c.first, cueDisclose, 6) && said&cueConcrete == 0 || s.before(c.first, cueFree, 6) || s.norm(c.first-1) == "its" && said&cueDisclose != 0 && s.norm(c.first-2) == "on")
	c.when("response", responses.holds(s.token(c.first-1)) || responses.holds(s.token(c.first-2)))
	c.when("spread", s.wordNear(c.first-6, c.first, spreadWords) && s.wordNear(c.first-4, c.first, spreadPrepositions))
	c.when("told there", s.wordNear(c.first-6, c.first, tellingWords))
	first := s.tokens[c.first]
	c.when("of a name", first.has(capital) && !s.within(c.first).headline && c.first > s.within(c.first).first && s.tokens[c.first-1].has(capital))
	c.when("counted", !deviceValues.has(c.value.String()) && s.countedMany(c.first-1))
	c.when("of the trade", tradeWords.has(next))
	c.when("later", s.wordNear(c.first-5, c.first, laterWords))
}

var (
	enteringWords = set(`hacked hack hacking breached breach accessed access accessing into infiltrated compromised compromise stole stolen exposed copied downloaded obtained attacked attack targeted
		penetrated infected leaked leak exploited dumped from entered intrusion hijacked encrypted locked crippled hit infecting attacking targeting disabled raided logged viewed hackers wiped`)
	enteredWords = set(`hacked breached accessed compromised stolen exposed copied attacked infected encrypted locked hijacked open unsecured unprotected misconfigured contained containing
		containing held stored leaked infiltrated vulnerable crippled affected taken missing lost intrusion breach hack accessible hacker hackers flaw bug vulnerability wiped targeted`)
	storingWords       = set("stored held kept hosted saved contained maintained residing housed located hosting stores storing backed storage holding left found placed sitting")
	itsWords           = set("its their his her our whose")
	spreadWords        = set("sent sending transmitted forwarded dumped posted published leaked sold sale uploaded selling shared traded advertised circulating offered appeared released listed surfaced post posting advertising put")
	spreadPrepositions = set("on to onto via in through over")
	tellingWords       = set("visit said statement told according website. notice spokesman blog wrote contact inform notified notification call visiting letter")
	tradeWords         = set("operator operators provider providers industry giant company companies firm firms post posts posting security administrator administrators engineer framework maker makers connection traffic hosting show shows executives user hacking statement statements interview")
	laterWords         = set("prevent secure securing monitor monitoring upgraded updated strengthened restored replaced rebuilt improve improving recommend advised through encrypted installing shut scan scanned scanning firewall antivirus protect")
)

// countedMany says whether a large number stands at i: "a million user accounts"
// are what was lost, and no place.
func (s *scope) countedMany(i int) bool {
	switch s.norm(i) {
	case "thousand", "million", "billion", "thousands", "millions":
		return true
	}
	return i >= 0 && s.tokens[i].has(number) && len(s.norm(i)) > 3
}

// impliedByType says whether the kind of incident fits a place.
func (s *scope) impliedByType(c candidate) bool {
	if won := s.chosen[annotate.BreachType]; len(won) == 1 {
		fits := typePlaces[c.value.String()]
		return fits != nil && fits.has(won[0].value.String())
	}
	return false
}

var typePlaces = map[string]*wordSet{
	"network_server":            set("hacking_it_incident"),
	"email":                     set("hacking_it_incident"),
	"electronic_medical_record": set("unauthorized_access_disclosure"),
	"paper_films":               set("improper_disposal unauthorized_access_disclosure loss"),
	"laptop":                    set("theft loss"),
	"desktop_computer":          set("theft"),
	"other_portable_device":     set("theft loss"),
	"other":                     set("hacking_it_incident"),
}

// responses are what is done about an incident, and no place of data.
var responses = set("encrypted encrypt encryption improved implemented new installed strengthen training security posted notice notified substitute secure")

// impliedByVector says whether a chosen vector fits a place: misconfiguration and
// vulnerabilities are of servers, misdelivery of letters and emails.
func (s *scope) impliedByVector(c candidate) bool {
	fits := vectorPlaces[c.value.String()]
	for _, v := range s.chosen[annotate.AttackVector] {
		if fits != nil && fits.has(v.value.String()) {
			return true
		}
	}
	return false
}

var vectorPlaces = map[string]*wordSet{
	"network_server":        set("misconfiguration software_vulnerability ransomware tracking_technology"),
	"email":                 set("phishing"),
	"paper_films":           set("improper_disposal misdelivery"),
	"laptop":                set("physical_theft loss"),
	"desktop_computer":      set("physical_theft"),
	"other_portable_device": set("physical_theft loss"),
}
