package extract

// attackVectorPhrases are the ways in, as they are named.
var attackVectorPhrases = []phrases{
	{"phishing", `phishing|spear phishing|spear fishing|spearphishing|phishing email/emails/attack/attacks/scam/scheme/campaign|phished|email borne attack|business email compromise|social engineering|vishing|smishing|fake login page|malicious link|spoofed email/emails|email spoofing|malicious emails`},
	{"stolen_credentials", `credential stuffing|stolen/compromised credentials|stolen/compromised/leaked login/logins/passwords/password/usernames/keys|reused/recycled passwords/password|password reuse|re used passwords|reuse of passwords|brute force|brute forced|brute forcing|password spraying|
		using stolen credentials/data|stolen login credentials/details|employee/employees credentials|compromised account/accounts of|stolen password|weak/default password/passwords|guessed passwords/password|legitimate/valid credentials|obtained credentials|stolen user credentials|login details stolen|
		reused a password|credentials obtained|
		passwords stolen from|password list attack|account takeover|stolen identities|using stolen`},
	{"ransomware", `ransomware|ransomware attack/attacks|samsam|wannacry|notpetya|cryptolocker|lockbit|ransom to decrypt|encrypted its/their files/systems/data/servers|files encrypted|locked files|ransom demand|ransom note|demanded a/ransom ransom|demanded ransom|held hostage|encrypting files|decryption key`},
	{"malware", `malware|malicious software/code|point of sale malware|pos malware|card skimmer/skimmers|card skimming|skimming malware/code|skimmer|spyware|trojan|keylogger/keyloggers|keylogging|computer virus|virus|magecart|web skimmer|infected with|backdoor|botnet|rootkit|wiper|malicious script|key logger/loggers|skimming device/devices`},
	{"software_vulnerability", `vulnerability|vulnerabilities|security/software/critical flaw/hole/bug/vulnerability/flaws/weakness|zero day|zero days|exploited a/an/the flaw/bug/vulnerability/weakness|sql injection|sqli|unpatched|exploit/exploits|exploiting a|remote code execution|bug|flaw|security flaw/flaws|
		cross site scripting|heartbleed|log4j|log4shell|eternalblue|citrix bleed|exploited weaknesses|insecure direct object|system vulnerability|known vulnerability|outdated software`},
	{"misconfiguration", `misconfigured|misconfiguration|misconfigurations|publicly accessible|publicly available|publicly exposed|left open|left exposed|unsecured|unprotected|without a/any password/authentication|no password/authentication|not password protected|improperly configured/secured|incorrectly configured|configuration error|
		open to the internet/public|accessible over/on/via/through the internet|viewable over the internet|exposed on/to the internet/web|left unsecured|exposed database|open database|unsecured database/server|publicly viewable|required no authentication|security settings|server misconfiguration|incorrectly set|set to public|
		accessible to anyone|accessible online|accessible without|unprotected database/server|s3 bucket|search engine/engines|programming error|indexed by google|internet facing without|made publicly|insecure server|improperly secured|coding error`},
	{"third_party", `third party vendor/vendors/provider/providers/contractor/contractors/supplier/service/services/company/developer/technology/email/web/software|third party|vendor|vendors|business associate|business associates|contractor|contractors|subcontractor|supply chain|supply chain attack/attacks|outside vendor|
		service provider|service providers|outsourced|supplier|suppliers|managed service providers|hosting provider/company|billing company|through a partner|cloud provider|third party services|mailing vendor|ba|software vendor|file transfer platform/tool/software/service`},
	{"insider_misuse", `insider|insiders|insider threat|rogue employee|former employee/employees|disgruntled|employee/employees stole|staff member|member of staff|inappropriately accessed|improperly accessed|without authorization by|employee improperly|employee accessed|abused their/his/her access|
		impermissibly accessed|snooping|snooped|unauthorized employee|accessed by an employee|an employee impermissibly|workforce member impermissibly|stole patient information|without a legitimate|no legitimate|ex employee|accessed patient records|sold the/patient information|contractor stole|whistleblower|unauthorized access by|without a business reason|workforce member accessed`},
	{"tracking_technology", `tracking pixel/pixels|tracking code/codes|tracking technologies/technology|meta pixel|facebook pixel|web beacons|google analytics|pixel|online tracking|tracking tools|third party trackers|tracking cookies|pixels|website trackers|online technologies`},
	{"misdelivery", `wrong recipient/recipients|wrong person/people|wrong address/addresses|wrong patient/patients|wrong household/households|wrong member/members|wrong employee/employees|wrong identification|wrong family|wrong envelopes|another patient|other patients information|mailing error|mailed to the wrong|sent to the wrong|emailed to the wrong|mistakenly/inadvertently/accidentally/erroneously/incorrectly/impermissibly sent/emailed/mailed/faxed/published/posted/attached|sent in error|incorrect recipient/recipients|
		incorrect address/addresses|misdirected|email error|sent by mistake|emailed by mistake|unintended recipient/recipients|misaddressed|misdelivered|wrong email|blind copy|bcc|mis mailed|mismailed|cc field|window of the envelope/envelopes|visible through the|published online by mistake|wrong individuals|faxed to|wrong fax|
		mail merge|mailing mistake|to the wrong`},
	{"physical_theft", `stolen laptop/laptops/computer/computers/device/hard/drive/phone/equipment/usb/thumb/records|laptop/laptops/computer/device/drive was/were stolen|burglary|burglarized|burglar|break in|broke into|theft of a/an/the/four/three/two laptop/computer/hard/desktop/unencrypted/portable/company|stole a/the/two/three/four laptop/laptops/computer/computers/desktop|
		stolen from a/an/the/his/her employee car/vehicle/office/home|stolen from a car/vehicle|car was broken|vehicle was broken|robbery|physically stolen|were stolen from its office|laptop theft|theft of laptop/laptops|burglars|theft of`},
	{"loss", `lost laptop/device/usb/flash/thumb/hard/drive/records|lost in the mail/transit|misplaced|went missing|was/were lost|missing laptop/device/hard/drive/usb/flash|lost a laptop/usb/flash/hard/thumb/portable/box|could not be located|cannot be located|unable to locate|unaccounted for|loss of a/an/the/unencrypted/paper|lost track|had lost|left on a train|lost or stolen|missing from`},
	{"improper_disposal", `improperly disposed|improper disposal|disposed of|dumpster|dumpsters|thrown away|threw away|in the trash|recycling bin/bins|discarded|not shredded|without shredding|landfill|disposed improperly|sold with data`},
}

// attackVectorWeights rank the ways in. A vector that the article is about in
// general, or gives advice against, must be said of the incident too.
var attackVectorWeights = Weights{
	"not stated": 1.0, "not stated of a further incident": 0.5,
	"title": 1.6, "lead": 1.1, "concrete": 1.2, "incident": 0.5, "says victim": 0.3, "cause": 1.5, "repeated": 0.5,
	"weak": -0.6, "denied": -3, "negated": -2.7, "advice": -0.6, "generic": 0.5, "late": -0.6, "tail": -3, "past": -0.2,
	"no thing": -1.8, "of a computer": -3, "unsecured thing": -2.4, "taken from": -2.5, "of something else": -2.2, "value=third_party": -0.5, "value=software_vulnerability": -0.3, "value=malware": -0.4, "value=physical_theft": -0.2, "value=loss": -0.3, "value=misconfiguration": -0.1,
	"value=ransomware": -0.1, "value=phishing": 1.5, "value=misdelivery": 0.2, "value=insider_misuse": -0.4, "value=tracking_technology": 0.8,
	"value=stolen_credentials": 1.2,
}

// proposeAttackVector proposes every way in that is named.
//
//	"The attackers got in through a phishing email"          → phishing
//	"a database was left open by a vendor"                   → misconfiguration, third_party
func proposeAttackVector(s *scope) []candidate {
	out := s.proposePhrases(inVectors)
	for i := range out {
		c := &out[i]
		c.when("cause", s.before(c.first, cueBlame|cueStart, 4) || causes[s.norm(c.first-1)] || causes[s.norm(c.first-2)])
		name := c.value.String()
		c.when("no thing", (name == "physical_theft" || name == "loss") && !s.thingNear(c.first, c.last))
		c.when("unsecured thing", s.unsecuredThing(c.first))
		c.when("taken from", name == "insider_misuse" && (s.norm(c.first-1) == "from" || s.norm(c.first-2) == "from"))
		c.when("of a computer", name == "physical_theft" && s.wordNear(c.last, c.last+4, computerWords))
		c.when("of something else", trades[s.norm(c.last)] || s.norm(c.first-1) == "anti" || name == "physical_theft" && s.norm(c.first-1) == "identity")
		c.when("past", s.said[s.at[c.first]]&cuePast != 0)
	}
	return out
}

// unsecuredThing says whether what was unsecured is no server: "an unsecured laptop",
// "unsecured protected health information".
func (s *scope) unsecuredThing(i int) bool {
	switch s.norm(i) {
	case "unsecured", "unprotected", "unencrypted":
		return things[s.norm(i+1)] || s.wordNear(i+1, i+3, noServerWords)
	}
	return false
}

var noServerWords = set("protected phi ephi portable paper bag computer")

// computerWords after "broke into" say that nobody came through a window.
var computerWords = set("network networks server servers website websites site system systems database databases account accounts email emails mailbox portal cloud")

// trades after a vector make it a line of business: "spyware maker".
var trades = set("maker makers firm firms company companies vendor vendors researcher researchers expert experts scanner software databases protection training awareness tools tests simulation insurance kit kits")

// causes stand before what brought a breach about.
var causes = set("by via through using due after caused exploited exploiting was because of with result from")
