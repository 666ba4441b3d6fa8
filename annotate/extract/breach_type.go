package extract

import "assay/annotate"

// breachTypePhrases say how the data got out. A bare "breach" says nothing.
var breachTypePhrases = []phrases{
	{"hacking_it_incident", `hack|hacks|hacked|hacker|hackers|hacking|cyberattack|cyberattacks|cyber attack/attacks|cybercriminal/cybercriminals|cyber criminals|ransomware|malware|phishing|infiltrated|attackers|attacker|intruder/intruders|intrusion|credential stuffing|unauthorized/unauthorised party/third/actor/person|
		threat actor/actors|malicious actor/actors|cyber incident|exfiltrated|exploited|breached by|stolen data|malicious code|sql injection|broke into|broken into|cyber thieves|cybercrime|compromised|gained access|gained unauthorized/unauthorised access|virus|fraudsters|malicious third party|unauthorised/unauthorized access|accessed/obtained without authorisation/authorization|illegally obtained/accessed|cyber attackers|malicious software|penetrated|cyberthieves|cyber thieves|hacking group|
		data theft|cyber espionage|spear phishing|it incident|unauthorized/unauthorised/unknown user/individual/individuals/intruder accessed/gained|unknown party|unlawfully accessed|dark web|unauthorized/unauthorised user|keylogging|scam artist|criminals`},
	{"unauthorized_access_disclosure", `inadvertently|accidentally|mistakenly|by mistake|erroneously|impermissibly|impermissible|inappropriately accessed|improperly accessed|unauthorized/unauthorised disclosure|misconfigured|publicly accessible|left open|left exposed|unprotected|unsecured|wrong recipient/recipients|wrong person/people|
		misdirected|tracking technology/technologies/pixel/pixels/code/codes|member of staff|insider|former employee|without authorization|employee accessed|employee emailed|viewable|publicly available|unintentionally|snooping|human error|programming error|mailing error|misdelivered|mailed to|human error|leaked by|
		leak/leaked by an insider|wrong address/addresses|wrong household/households|wrong patient/patients|wrong member/members|wrong employee/employees|wrong identification|another patient|incorrectly|improperly|exposed online|visible|blind copy|emailed|software error|computer error|without permission|misuse|misused|disclosed|postcards|leaker|envelopes|sent an email|improper access|technical error|faxed|posted|to the wrong|processing error|clerical error|system error|printing error|mailing|tornado|accessible to`},
	{"theft", `stolen laptop/laptops/computer/computers/device/hard/records/equipment|laptop/laptops/computer/computers/device/drive/records/desktop was/were stolen|burglary|burglarized|burglar|break in|theft of|robbery|burglars|stole a/the/two/three/four/five|stolen from a/an/the/his/her|was/were stolen|theft|stole|stolen|robbed`},
	{"loss", `lost laptop/device/usb/flash/thumb/hard/drive|lost in the mail|misplaced|went missing|was/were lost|missing|unable to locate|could not be located|lost|loss of|loss|could not locate|left behind|lost a`},
	{"improper_disposal", `improperly disposed|improper disposal|disposed of|dumpster|thrown away|threw away|discarded|in the trash|recycling bin/bins|improper disposed|landfill|disposal|dumped in`},
}

// breachTypeWeights rank the kinds of incident.
var breachTypeWeights = Weights{
	"not stated": 0.1, "not stated of a further incident": 1.3,
	"title": 1.5, "lead": 0.9, "concrete": 0.4, "incident": 0.8, "says victim": 0.5, "repeated": 0.45, "late": 0.5, "tail": -3,
	"weak": -0.5, "denied": -2, "negated": -1.5, "advice": -0.9, "generic": 0.7,
	"by vector": 1.3, "loose": -1.5, "of a thing": 1.6, "of data": -1.5, "remedy": -2, "unsecured thing": -3, "of the list": 1.0, "value=hacking_it_incident": 0.3, "value=unauthorized_access_disclosure": 0.6, "value=loss": 0.3, "value=theft": -0.2,
}

// typeOfVector is the kind of incident that a way in implies.
var typeOfVector = map[string]string{
	"phishing": "hacking_it_incident", "stolen_credentials": "hacking_it_incident", "ransomware": "hacking_it_incident", "malware": "hacking_it_incident",
	"software_vulnerability": "hacking_it_incident", "misconfiguration": "unauthorized_access_disclosure", "insider_misuse": "unauthorized_access_disclosure",
	"tracking_technology": "unauthorized_access_disclosure", "misdelivery": "unauthorized_access_disclosure", "physical_theft": "theft",
	"loss": "loss", "improper_disposal": "improper_disposal",
}

// looseWords say a kind only beside a thing that can be stolen or lost.
var looseWords = set("stolen stole theft lost loss missing misplaced disclosed improperly incorrectly visible posted emailed compromised disposal fraudsters criminals")

// proposeBreachType proposes what the words say and what the vectors imply.
//
//	"Hackers stole customer data"            → hacking_it_incident
//	"a laptop was stolen from a nurse's car" → theft
func proposeBreachType(s *scope) []candidate {
	out := s.proposePhrases(inBreachTypes)
	for i := range out {
		c := &out[i]
		loose := looseWords[s.norm(c.first)] && c.last-c.first == 1 || c.value == annotate.Choice("theft") && c.last-c.first == 2
		c.when("loose", loose)
		physical := c.value == annotate.Choice("theft") || c.value == annotate.Choice("loss")
		c.when("of a thing", physical && s.thingNear(c.first, c.last))
		c.when("of data", physical && !s.thingNear(c.first, c.last) && s.dataNear(c.first, c.last))
		c.when("unsecured thing", s.unsecuredThing(c.first))
		c.when("remedy", s.norm(c.first-1) == "identity")
	}
	out = append(out, s.typesOfList()...)
	for _, v := range s.chosen[annotate.AttackVector] {
		name, _ := v.value.(annotate.Choice)
		if implied := typeOfVector[string(name)]; implied != "" {
			c := candidate{value: annotate.Choice(implied), first: v.first, last: v.last}
			c.add("by vector", min(1.3, 0.6+v.margin/3))
			c.add("value="+implied, 1)
			s.situate(&c)
			out = append(out, c)
		}
	}
	return out
}

// physicalTypes are seldom those of a whole list.
var physicalTypes = set("theft loss improper_disposal")

// typesOfList proposes for a further incident what the article says of the whole
// list in which its victim stands: "Other retailers were hacked as well, among them
// Acme and Beta."
func (s *scope) typesOfList() []candidate {
	if s.incident == 0 || s.victim < 0 {
		return nil
	}
	var out []candidate
	for n, i := range s.organizations[s.victim].mentions {
		m := s.names[i]
		if n > 3 || s.rows[i].names < 2 {
			continue
		}
		from := s.sentences[max(0, m.sentence-1)].first
		all := s.found[inBreachTypes]
		for k := searchMention(all, from); k < len(all) && all[k].first < s.sentences[m.sentence].last; k++ {
			if s.owns(all[k].first) || looseWords[s.norm(all[k].first)] || physicalTypes[all[k].value] {
				continue
			}
			c := candidate{value: annotate.Choice(all[k].value), first: all[k].first, last: all[k].last}
			c.add("value="+all[k].value, 1)
			c.add("of the list", 1)
			s.situate(&c)
			out = append(out, c)
		}
	}
	return out
}

// things can be stolen or lost.
var things = set(`laptop laptops computer computers device devices drive drives usb thumb flash hard phone smartphone tablet ipad desktop desktops equipment box boxes binder paper papers documents
	folder charts films tape tapes disk disks cd cds bag briefcase car vehicle camera backpack x-ray xray films package notebook dvd stick machine machines logbook journal binder chart charts ledger`)

func (s *scope) thingNear(first, last int) bool {
	sentence := s.within(first)
	for i := max(sentence.first, first-16); i < min(sentence.last, last+12); i++ {
		if things[s.norm(i)] {
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
