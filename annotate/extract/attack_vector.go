package extract

import (
	"strings"

	"assay/annotate"
)

// attackVectorPhrases are the ways in, as they are named.
var attackVectorPhrases = []phrases{
	{"phishing", `booby trapped|infected/malicious/poisoned/bad attachment/attachments|fake/bogus/fraudulent/hoax/spoof/scam email/emails/message|spoofed|ceo fraud|boss fraud|posing as its/the/a|w 2 scam|w2 scam|tax form scam|email scam|whaling|phishing|spear phishing|spear fishing|spearphishing|phishing email/emails/attack/attacks/scam/scheme/campaign|phished|email borne attack|business email compromise|social engineering|vishing|smishing|fake login page|malicious link|spoofed email/emails|email spoofing|malicious emails`},
	{"stolen_credentials", `credential stuffing|stolen/compromised credentials|stolen/compromised/leaked login/logins/passwords/password/usernames/keys|reused/recycled passwords/password|password reuse|re used passwords|reuse of passwords|brute force|brute forced|brute forcing|password spraying|
		using stolen credentials/data|employee/employees/worker/staff/staffer/contractor/vendor/supplier/administrator/admin/teacher/developer (stolen/compromised) password/passwords/login/logins/credentials|used/using the/a/an/his/her/their/stolen log in/ins|stolen/compromised/employee/administrator log in/ins|log in/ins of a/an/the/some/several employee/employees/staff/administrator/administrators/contractor/retailer/dealer/agent|log ins were stolen|stolen access/security/api token/tokens/key/keys|access tokens were stolen|aws/amazon/api/access/cloud/encryption key/keys|misused/misappropriated/abused the access rights|stolen access rights|password was guessed/phished/stolen/weak|stolen login credentials/details|employee/employees credentials|compromised account/accounts of|stolen password|weak/default password/passwords|guessed passwords/password|legitimate/valid credentials|obtained credentials|stolen user credentials|login details stolen|
		reused a password|credentials obtained|
		passwords stolen from|password list attack|account takeover|stolen identities|using stolen`},
	{"ransomware", `robbinhood|crysis|dharma|cerber|bad rabbit|badrabbit|sodinokibi|netwalker|doppelpaymer|locked its/their/the files/computers/systems|ransomware|ransomware attack/attacks|samsam|wannacry|notpetya|cryptolocker|lockbit|ransom to decrypt|encrypted its/their files/systems/data/servers|files encrypted|locked files|ransom demand|ransom note|demanded a/ransom ransom|demanded ransom|held hostage|encrypting files|decryption key|held to/for ransom|ransom for the|crypto locker|file encrypting|crypto ransomware|locky|petya|ryuk|gandcrab|maze|conti|revil|clop|bitpaymer|encrypted the/several/some/many/all files/servers/data/computers`},
	{"malware", `back door/doors|key logging|mining malware/software/script|cryptomining|cryptojacking|crypto miner|coin miner|software to mine|keystroke/keystrokes|spying software|card stealing|data stealing|password stealing|rogue program/app|malicious app|hidden script|tampered script|hostile code|malware|malicious software/code|point of sale malware|pos malware|card skimmer/skimmers|card skimming|skimming malware/code|skimmer|spyware|trojan|keylogger/keyloggers|keylogging|computer virus|virus|magecart|web skimmer|infected with|backdoor|botnet|rootkit|wiper|malicious script|key logger/loggers|skimming device/devices|password/card/data/information/credential stealing program/software/code/script/malware|malicious program/programs/script/scripts|rogue code/script/software/program|infostealer|remote access trojan|banking trojan|memory scraper|ram scraper|memory scraping|implant|formjacking|stealer`},
	{"software_vulnerability", `file inclusion|way of a plug in|through a plug in|flaw/bug/hole/weakness in a/an/the plug in|bug in its/the/their|hole in its/the software/site/website/app/code|software defect|design defect/flaw|coding mistake|old/outdated/obsolete version of|out of date software|outdated plugin/plug|had not patched|failed to patch|missing patch|insecure direct object reference|idor|apache struts|buffer overflow|privilege escalation|unpatched server/software/system/systems/flaw|vulnerability|vulnerabilities|security/software/critical flaw/hole/bug/vulnerability/flaws/weakness|zero day|zero days|exploited a/an/the flaw/bug/vulnerability/weakness|sql injection|sqli|unpatched|exploit/exploits|exploiting a|remote code execution|bug|flaw|security flaw/flaws|
		cross site scripting|heartbleed|log4j|log4shell|eternalblue|citrix bleed|exploited weaknesses|insecure direct object|system vulnerability|known vulnerability|outdated software`},
	{"misconfiguration", `stood/stands/lay/lies/lying/sat (wide) open|lying/lay/sat in the open|was not locked|wasn't locked|not locked|public folder|open web server|open port|port open|allow/allowed public download/access|set/setting to allow public|did not set a password|didn't set a password|had no password|had not set a password|password had not been set|out for anyone/all|free for the taking|for anyone/everyone/anybody/all to read/see/find/download|faulty/botched/exposed backup|open bucket|open server|open directory|public bucket|directory listing|open to all comers|faced the internet|internet facing|wrong setting/settings|setting was|unlisted url|publicly listed|unguarded|wide open|misconfigured|misconfiguration|misconfigurations|publicly accessible|publicly available|publicly exposed|left open|left exposed|unsecured|unprotected|without a/any password/authentication|no password/authentication|not password protected|improperly configured/secured|incorrectly configured|configuration error|
		open to the internet/public|accessible over/on/via/through the internet|viewable over the internet|exposed on/to the internet/web|left unsecured|exposed database|open database|unsecured database/server|publicly viewable|required no authentication|security settings|server misconfiguration|incorrectly set|set to public|
		accessible to anyone|accessible online|accessible without|unprotected database/server|s3 bucket|programming error|indexed by google|internet facing without|made publicly|insecure server|improperly secured|coding error|open to all/anyone/everyone/the world|visible to anyone/everyone|privacy setting/settings|without needing a password|without authentication|permission/permissions were set|access controls|security patch|indexed by search|cached by search|left online|exposed online|default settings|set to public|publicly readable/available|left unprotected|passwordless`},

	{"insider_misuse~", `staff member|member of staff|former employee/employees|ex employee/employees`},
	{"software_vulnerability~", `hole|holes|loophole|glitch|software error|coding flaw`},
	{"third_party", `contractor/contractors/supplier/suppliers/vendor/vendors laptop/computer/server/servers/system/systems/network/website/database/email|system/systems/server/servers/network/website of a/its/the supplier/contractor/vendor/partner|sales partner|outside/external firm/company/vendor/contractor/supplier/provider/agency/party|web host|its host|payroll/software/printing/hosting/payment/ticketing/email/marketing/chat/chatbot provider/firm/company/supplier/contractor/vendor|it supplier/provider/contractor/firm|mailing house|mail house|managed service provider|service partner|partner company/firm|technology provider/partner|fourth party|software maker|software supply chain|poisoned update|tainted update|compromised update|remote access tool|debt collector|fundraising agency|third party vendor/vendors/provider/providers/contractor/contractors/supplier/service/services/company/developer/technology/email/web/software|third party|vendor|vendors|business associate|business associates|contractor|contractors|subcontractor|supply chain|supply chain attack/attacks|outside vendor|
		service provider|service providers|outsourced|supplier|suppliers|managed service providers|hosting provider/company|billing company|through a partner|cloud provider|third party services|mailing vendor|ba|software vendor|file transfer platform/tool/software/service`},
	{"insider_misuse", `rogue insider/worker/staff|prying staff|nosy staff/employees|curious staff/employees|peeping|without (a) business/clinical/legitimate/medical/work need/reason|insider job|inside job|looked up records/files|misused/abused his/her/their access|unlawful access|unlawfully accessed|dishonest employee|insider|insiders|insider threat|rogue employee|disgruntled|employee/employees stole|inappropriately accessed|improperly accessed|without authorization by|employee improperly|employee accessed|abused their/his/her access|
		impermissibly accessed|snooping|snooped|unauthorized employee|accessed by an employee|an employee impermissibly|workforce member impermissibly|stole patient information|without a legitimate|no legitimate|ex employee|accessed patient records|sold the/patient information|contractor stole|whistleblower|unauthorized access by|without a business reason|workforce member accessed`},
	{"tracking_technology", `tracking pixel/pixels|tracking code/codes|tracking technologies/technology|meta pixel|facebook pixel|web beacons|google analytics|pixel|online tracking|tracking tools|third party trackers|tracking cookies|pixels|website trackers|online technologies`},
	{"misdelivery", `wrong recipient/recipients|wrong person/people|wrong address/addresses|wrong patient/patients|wrong household/households|wrong member/members|wrong employee/employees|wrong identification|wrong family|wrong envelopes|another patient|other patients information|mailing error|mailed to the wrong|sent to the wrong|emailed to the wrong|mistakenly/inadvertently/accidentally/erroneously/incorrectly/impermissibly sent/emailed/mailed/faxed/published/posted/attached|sent in error|incorrect recipient/recipients|
		incorrect address/addresses|misdirected mail/letter/letters/fax/faxes/email/emails|email error|sent by mistake|emailed by mistake|unintended recipient/recipients|misaddressed|misdelivered|wrong email|blind copy|bcc|mis mailed|mismailed|cc field|window of the envelope/envelopes|visible through the|published online by mistake|wrong individuals|faxed to|wrong fax|
		mail merge|mailing mistake|mismatched|misaligned|misalignment|merge error|to the wrong`},
	{"physical_theft", `stolen laptop/laptops/computer/computers/device/hard/drive/phone/equipment/usb/thumb/records|laptop/laptops/computer/device/drive was/were stolen|burglary|burglarized|burglar|break in|broke into|theft of a/an/the/four/three/two laptop/computer/hard/desktop/unencrypted/portable/company|stole a/the/two/three/four laptop/laptops/computer/computers/desktop|
		stolen from a/an/the/his/her employee car/vehicle/office/home|stolen from a car/vehicle|car was broken|vehicle was broken|robbery|physically stolen|were stolen from its office|laptop theft|theft of laptop/laptops|burglars|theft of`},
	{"loss", `left on a bus/plane/tube|left in a taxi/cab|mislaid|dropped in the street|never arrived|lost in the post|lost in transit|fell out of|lost laptop/device/usb/flash/thumb/hard/drive/records|lost in the mail/transit|misplaced|went missing|was/were lost|missing laptop/device/hard/drive/usb/flash|lost a laptop/usb/flash/hard/thumb/portable/box|could not be located|cannot be located|unable to locate|unaccounted for|loss of a/an/the/unencrypted/paper|lost track|had lost|left on a train|lost or stolen|missing from`},
	{"improper_disposal", `second hand shop|sold at auction|sold on ebay|fly tipped|put out with the|old filing cabinet/cabinets|resold|skip outside|abandoned building/office|left behind in|improperly disposed|improper disposal|disposed of|dumpster|dumpsters|thrown away|threw away|in the trash|recycling bin/bins|discarded|not shredded|without shredding|landfill|disposed improperly|sold with data`},
}

// attackVectorWeights rank the ways in. A vector that the article is about in
// general, or gives advice against, must be said of the incident too.
var attackVectorWeights = Weights{
	"not stated": 1, "not stated of a further incident": 0.5,
	"title": 2, "lead": 1.1, "late": -0.1, "tail": -3, "concrete": 1.2, "incident": 0.5, "says victim": 0.3, "by the victim": 1, "repeated": 0.5,
	"weak": -1.1, "clause": 0.8, "denied": -3, "negated": -2.7, "advice": -0.6, "generic": 0.7, "feared": -0.3, "past": -1.2, "of the craft": -2.2,
	"of another": -1, "of another in a narrative": -0.5,
	"after the victim's sentence": 0.7, "beside ransomware": -1, "by a name": -2, "by a vendor's name": 1.8, "cause": 1.5, "definite": -0.1, "helper": -2.8, "an intruder": -3, "of no vendor": -1.5, "public by nature": -2,
	"list of data": -3.5, "list of ways": -0.6, "no thing": -1.8, "of a computer": -3, "of something else": -2.2, "only incident": 0.1, "past tense": 0.1,
	"speaks": -2.5, "taken from": -2.5, "to you": -1.1, "unsecured thing": -2.4, "warned of": -4.2, "what the victim is": -1.5,
	"value=insider_misuse": -0.4, "value=loss": -0.3, "value=malware": -0.1, "value=misconfiguration": -0.1, "value=misdelivery": -0.2, "value=phishing": 1, "value=physical_theft": -0.2,
	"value=ransomware": -0.1, "value=software_vulnerability": 0.4, "value=stolen_credentials": 1.2, "value=third_party": -0.5, "value=tracking_technology": 0.8,
	"close to its victim": 0.4, "alike": 2,
	"beside the list":    -0.4,
	"by a leaky product": 2.5,
}

// proposeAttackVector proposes every way in that is named.
//
//	"The attackers got in through a phishing email"          → phishing
//	"a database was left open by a vendor"                   → misconfiguration, third_party
func proposeAttackVector(s *scope) []candidate {
	var out []candidate
	ransomware := s.ransomware()
	for _, c := range s.proposeHow(inVectors) {
		if s.noThing(c) {
			continue
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
	name := s.norm(v.first)
	return !vendorTools.has(name) && (platforms.has(name) || v.has("version of") || v.has("weakness in"))
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
	c.when("cause", s.before(c.first, cueBlame|cueStart, 4) || causes.has(s.norm(c.first-1)) || causes.has(s.norm(c.first-2)))
	c.when("no thing", (name == "physical_theft" || name == "loss") && !s.thingNear(c.first, c.last))
	c.when("unsecured thing", s.unsecuredThing(c.first))
	c.when("taken from", name == "insider_misuse" && (s.norm(c.first-1) == "from" || s.norm(c.first-2) == "from"))
	c.when("speaks", name == "insider_misuse" && s.after(c.last, cueReport, 3))
	c.when("of a computer", name == "physical_theft" && s.wordNear(c.last, c.last+4, computerWords))
	c.when("of something else", name == "physical_theft" && s.norm(c.first-1) == "identity")
	c.when("what the victim is", name == "third_party" && (s.saidOfVictim(c.last-1) || s.inName[c.first-2] || s.inName[c.first-3] || s.inName[c.first-4]))
	c.when("to you", s.toYou(c.first))
	c.when("list of ways", s.waysIn(int(s.at[c.first])) > 2)
	c.when("beside ransomware", name == "malware" && ransomware)
	c.when("list of data", name == "stolen_credentials" && s.kindsAround(c.first, c.last) > 1)
	c.when("helper", name == "third_party" && s.helps(c.first))
	c.when("an intruder", name == "third_party" && (strangeWords.has(s.norm(c.first-1)) || intruderVerbs.has(s.norm(c.last))))
	c.when("of no vendor", name == "third_party" && looseAfter.has(s.norm(c.last)))
	c.when("public by nature", name == "misconfiguration" && c.last < len(s.tokens) && s.norm(c.last-1) == "available" && openKinds.has(s.norm(c.last)))
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
		return things.has(s.norm(i+1)) || s.wordNear(i+1, i+3, noServerWords)
	}
	return false
}

var noServerWords = set("sex protected phi ephi portable paper bag computer")

// computerWords after "broke into" say that nobody came through a window.
var computerWords = set("network networks server servers website websites site system systems database databases account accounts email emails mailbox portal cloud")

// causes stand before what brought a breach about.
var causes = set("by via through using due after caused exploited exploiting was because of with result from")
