package extract

import "assay/annotate"

// breachTypePhrases say how the data got out. A bare "breach" says nothing.
var breachTypePhrases = []phrases{
	{"hacking_it_incident", `stolen database/databases|back door|break ins by hackers|made off with|unauthorized/unauthorised activity|unauthorised/unauthorized third parties|online thieves|digital thieves|cyber burglars|cyber raiders|stolen by thieves online|hack|hacks|hacked|hacker|hackers|hacking|cyberattack|cyberattacks|cyber attack/attacks|cyber security attack|cybercriminal/cybercriminals|cyber criminals|ransomware|malware|phishing|phished|infiltrated|infiltration|attackers|attacker|intruder/intruders|intrusion/intrusions|credential stuffing|
		unauthorized/unauthorised party/parties/third/actor/actors/person/persons/source/intrusion|threat actor/actors|malicious actor/actors|bad actor/actors|cyber incident|exfiltrated|exfiltration|exploited|breached by|stolen data|malicious code|sql injection|broke/broken/hacked/hacking/breaking into|cyber thieves|cybercrime|cyber crime|cyber gang|compromised|
		gained access|gained unauthorized/unauthorised access|virus|viruses|fraudsters|scammers|crooks|malicious (third) party|unauthorised/unauthorized access|unauthorised/unauthorized attempt/attempts|accessed/obtained without authorisation/authorization|illegally obtained/accessed|illegal access|cyber attackers|malicious software|penetrated|cyberthieves|hacking group|hacktivist/hacktivists|
		data theft|cyber espionage|espionage campaign|spear phishing|spear fishing|spearphishing|it incident|unauthorized/unauthorised/unknown user/users/individual/individuals/intruder (who) accessed/gained|unknown party|unlawfully accessed|dark web|unauthorized/unauthorised user/users|keylogger/keyloggers/keylogging|scam artist|criminals|skimmer/skimmers/skimming|web skimming|
		spyware|trojan|botnet|brute force|brute forced|held to/for ransom|ransom demand|pay/paid a/the ransom|locked up its|encrypted its/their files/data/systems|defaced|infected|distributed denial of service|ddos|cyber thieves|cyber assault|cyber raid|digital heist|cyber heist|data thieves|password spraying|social engineering|zero day|magecart|wiper|
		criminal attack|malicious attack|accounts were taken over|account takeover|compromise of its/their/the/an email/network/systems/server`},
	{"hacking_it_incident~", `broke in|broken in|got into|get into|gotten into|got in|let himself/themselves/somebody/someone in|helped himself/themselves/itself|pwned|got to a system|supply chain attack/attacks|pinched|nicked|looted|ransacked|raid|raids|heist|had been accessed|was accessed|were accessed|logged on to|logged into|taken over|hijacked|got hold of|attacked|breached|raided|harvested|siphoned|scraped|swiped|pilfered|security incident involving|suspicious activity|unusual activity|anomalous activity|stolen by|targeted by|hit by|taken offline|extortion|cyber security incident|cybersecurity incident|data security incident|network security incident|cyber`},
	{"unauthorized_access_disclosure", `unlawful access|peeping|to anyone who|to anybody|open to all|by anyone|by anybody|put online|made public by|mixed up|mix up|mix ups|other peoples|other patients|other customers|other users|someone elses|somebody elses|wrong settings|oversight|inadvertently|accidentally|accidently|mistakenly|by mistake|erroneously|in error|impermissibly|impermissible|inappropriately accessed|improperly accessed|unauthorized/unauthorised disclosure|misconfigured|misconfiguration|publicly accessible|publicly viewable|left open|left exposed|unprotected|unsecured|
		wrong recipient/recipients|wrong person/people|misdirected|misaddressed|misaligned|misalignment|mismatched|mismatch|tracking technology/technologies/pixel/pixels/code/codes|insider|insiders|former employee|ex employee|without authorization|without authorisation|employee accessed|employee emailed|viewable|publicly available|unintentionally|snooping|snooped|human error|programming error|
		mailing error|misdelivered|mailed to|leaked by|leak by an insider|wrong address/addresses|wrong household/households|wrong patient/patients|wrong member/members|wrong employee/employees|wrong identification|another patient|incorrectly|improperly|exposed online|visible|blind copy|bcc|emailed|software error|computer error|without permission|misuse|misused|disclosed|postcards|leaker|envelopes|
		sent an email|improper access|technical error|technical glitch|glitch|configuration error|coding error|faxed|posted|to the wrong|processing error|clerical error|system error|printing error|printer error|sorting error|mailing|accessible to|whistleblower|no legitimate|without a legitimate|without a business|rogue employee|cached|indexed by|need to know|fraudulently used|
		other customers/patients/members/users/individuals/clients/peoples information/data/accounts/details/records|someone else|to the internet|on the internet|over the internet|unencrypted email|personal email|set to public|open to the public|privacy setting/settings|without a password|no password|without their consent/knowledge/permission|shared data with|peeked|pried|prying`},
	{"unauthorized_access_disclosure~", `leaked documents/files/emails|leak of documents/files|classified|whistleblower|exposed|exposure|leak|leaked|leaks|error|disclosure|failed to|spreadsheet|workforce member|without proper|data spill`},
	{"theft", `stolen laptop/laptops/computer/computers/device/hard/records/equipment|laptop/laptops/computer/computers/device/drive/records/desktop was/were stolen|burglary|burglaries|burglarized|burgled|burglar|break in|break ins|theft of|robbery|burglars|stole a/the/two/three/four/five|stolen from a/an/the/his/her|was/were stolen|theft|stole|stolen|robbed|vandalized|vandalised|shoplifted|misappropriated|mugged|ransacked`},
	{"loss", `lost laptop/device/usb/flash/thumb/hard/drive|lost in the mail/post|lost in transit|misplaced|mislaid|went/gone/go missing|was/were lost|missing|unable to locate|could not be located/found|lost|loss of|loss|could not locate|left behind|lost a|never arrived|did not arrive|fell out|fallen out|fell off|flew out|blew|unaccounted for|left on a/the train/bus/plane/taxi|whereabouts|lost track`},
	{"improper_disposal", `improperly disposed|improper disposal|improper disposed|disposed of|dumpster|dumpsters|thrown away|threw away|thrown out|threw out|thrown in|discarded|in the trash/rubbish/garbage|recycling bin/bins|landfill|disposal|dumped in|not shredded|without shredding|instead of shredded|transfer station|skip|left in an abandoned/vacant/empty`},
}

// breachTypeWeights rank the kinds of incident.
var breachTypeWeights = Weights{
	"not stated": -0.7, "not stated of a further incident": 1.3,
	"title": 1.5, "lead": 0.9, "late": 0.1, "tail": -3, "concrete": 0.4, "incident": 0.8, "says victim": 0.5, "by the victim": 0.6, "repeated": 0.7,
	"weak": -0.5, "clause": -0.2, "denied": -2, "negated": -1.5, "advice": -0.9, "generic": 0, "feared": -0.8, "of the craft": -2,
	"of the list": 0, "of another": -1, "of another in a narrative": -0.5,
	"after the victim's sentence": 0.5, "beside the list": -1.5, "by a flaw": -0.2, "by vector": 1.1, "by tracking": 1.2, "clause of a disclosure": -0.5, "definite": -0.1, "hackers too": -1,
	"loose": -1.5, "of a thing": 0.8, "of data": -1.5, "only incident": 0.1, "past tense": 0.1, "present tense alone": -0.2, "remedy": -2,
	"stolen data": 1.5, "unsecured thing": -3, "warned of": -0.8,
	"narrative=theft": 1.6, "value=hacking_it_incident": 0.3, "value=loss": 0.3, "value=theft": -0.2, "value=unauthorized_access_disclosure": 0.4,
	"close to its victim": 0.8, "alike": 1.5,
}

// typeOfVector is the kind of incident that a way in implies.
var typeOfVector = map[string]string{
	"phishing": "hacking_it_incident", "stolen_credentials": "hacking_it_incident", "ransomware": "hacking_it_incident", "malware": "hacking_it_incident",
	"software_vulnerability": "hacking_it_incident", "misconfiguration": "unauthorized_access_disclosure", "insider_misuse": "unauthorized_access_disclosure",
	"tracking_technology": "unauthorized_access_disclosure", "misdelivery": "unauthorized_access_disclosure", "physical_theft": "theft",
	"loss": "loss", "improper_disposal": "improper_disposal",
}

// looseWords say a kind only beside a thing that can be stolen or lost.
var looseWords = set("stolen stole theft lost loss missing misplaced disclosed improperly incorrectly visible posted emailed compromised disposal fraudsters criminals exposed exposure leak leaks leaked error disclosure scammers crooks cyber")

// proposeBreachType proposes what the words say and what the vectors imply.
//
//	"Hackers stole customer data"            → hacking_it_incident
//	"a laptop was stolen from a nurse's car" → theft
func proposeBreachType(s *scope) []candidate {
	said := s.proposeHow(inBreachTypes)
	hacked := hackersAt(said)
	out := s.candidates()
	for _, c := range said {
		if c.value == annotate.Choice("loss") && s.lostNothing(c.first, c.last) {
			continue
		}
		c.when("clause of a disclosure", seen(c.features, "clause") && c.value == annotate.Choice("unauthorized_access_disclosure"))
		c.when("hackers too", hacked && c.value == annotate.Choice("unauthorized_access_disclosure"))
		out = append(out, s.howItGotOut(c))
	}
	out = append(out, s.alike(annotate.BreachType)...)
	return append(out, s.typesOfVectors(hacked)...)
}

// hackersAt says whether any words tell of hackers at work: then what they came
// upon, "exposed" or "unsecured" as it was, makes no other kind of incident.
func hackersAt(said []candidate) bool {
	for i := range said {
		c := &said[i]
		if c.value == annotate.Choice("hacking_it_incident") && seen(c.features, "concrete") && !doubtful(c.features) {
			return true
		}
	}
	return false
}

// doubtful says whether a phrase is weak, or of something that did not take place.
func doubtful(features []feature) bool {
	for _, f := range features {
		switch f.name {
		case "weak", "feared", "warned of", "of the craft", "denied", "negated", "advice", "of another", "past":
			return true
		}
	}
	return false
}

// howItGotOut adds what the words around a kind of incident say.
func (s *scope) howItGotOut(c candidate) candidate {
	loose := looseWords.holds(s.token(c.first)) && c.last-c.first == 1 || c.value == annotate.Choice("theft") && c.last-c.first == 2
	c.when("loose", loose)
	s.electronic(&c)
	physical := c.value == annotate.Choice("theft") || c.value == annotate.Choice("loss")
	c.when("of a thing", physical && s.thingNear(c.first, c.last))
	c.when("of data", physical && !s.thingNear(c.first, c.last) && s.dataNear(c.first, c.last))
	c.when("unsecured thing", s.unsecuredThing(c.first))
	c.when("remedy", s.norm(c.first-1) == "identity")
	return c
}

// typesOfVectors proposes what the ways in imply.
func (s *scope) typesOfVectors(hacked bool) []candidate {
	var out []candidate
	for _, v := range s.chosen[annotate.AttackVector] {
		name, _ := v.value.(annotate.Choice)
		if implied := typeOfVector[string(name)]; implied != "" {
			c := candidate{value: annotate.Choice(implied), first: v.first, last: v.last}
			flaw := name == "software_vulnerability"
			c.when("by a flaw", flaw)
			if !flaw {
				c.add("by vector", min(1.3, 0.6+v.margin/3))
			}
			c.when("hackers too", hacked && implied == "unauthorized_access_disclosure")
			c.when("by tracking", name == "tracking_technology")
			c.add("value="+implied, 1)
			s.situate(&c)
			out = append(out, c)
		}
	}
	return out
}

// things can be stolen or lost.
var things = set(`laptop laptops computer computers device devices drive drives usb thumb flash hard phone smartphone tablet ipad desktop desktops equipment box boxes binder paper papers documents
	folder charts films tape tapes disk disks cd cds bag briefcase car vehicle camera backpack x-ray xray films package notebook dvd stick machine machines logbook journal binder chart charts ledger`)

// electronic turns the theft of data that nobody carried off into hacking: outside
// a regulator's narratives, what was "stolen" with no thing or place around it was
// stolen by computer.
func (s *scope) electronic(c *candidate) {
	if c.value != annotate.Choice("theft") || s.narrative || s.thingNear(c.first, c.last) || s.premisesNear(c.first-10, c.last+10) {
		return
	}
	c.value = annotate.Choice("hacking_it_incident")
	c.when("stolen data", s.dataNear(c.first, c.last))
	c.when("stolen", true)
}

// premisesNear says whether a place from which things are carried off stands between
// the tokens; that of a "home address" is none.
func (s *scope) premisesNear(first, last int) bool {
	for i := max(first, 0); i < last && i < len(s.tokens); i++ {
		if premises.holds(s.token(i)) && !s.dataAt[i] {
			return true
		}
	}
	return false
}

var premises = set(premisesWords)

// lostNothing says whether what was "lost" outside a regulator's narratives is no
// thing: control, business, money, cards lost to thieves.
func (s *scope) lostNothing(first, last int) bool {
	return !s.narrative && !s.thingNear(first, last)
}

// thingNear says whether a thing that can be carried off stands near.
func (s *scope) thingNear(first, last int) bool {
	sentence := s.within(first)
	for i := max(sentence.first, first-16); i < min(sentence.last, last+12); i++ {
		if things.holds(s.token(i)) {
			return true
		}
	}
	return false
}

func (s *scope) dataNear(first, last int) bool {
	sentence := s.within(first)
	reach := 14
	if s.narrative {
		reach = 6 // "information" is everywhere, and often on paper
	}
	for i := max(sentence.first, first-reach); i < min(sentence.last, last+6); i++ {
		if w := s.norm(i); s.dataAt[i] || w == "data" || w == "information" || w == "credentials" || w == "accounts" || w == "details" {
			return true
		}
	}
	return false
}
