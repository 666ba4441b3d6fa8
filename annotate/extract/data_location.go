package extract

import "assay/annotate"

// dataLocationPhrases are the places where data was.
var dataLocationPhrases = []phrases{
	{"email", `mail system|email service|mail server/servers|outlook web|exchange server|microsoft 365|office365|email/emails/mail account/accounts|e mail account/accounts|email/e inbox|employee/employees/worker/workers/staff email/emails|email system/systems/server/servers/inbox/inboxes|emails of|inbox|inboxes|mailbox|mailboxes|emails from|hacked/stolen/leaked/private/internal emails/email|emailed|email environment|email/emails message/messages|
		via/by email|unencrypted email/emails|email/emails containing/contained|gmail|gmail account/accounts|office 365 account/accounts|outlook account/accounts|business email compromise|sent an email|sent emails|email was sent|email/emails to|webmail|yahoo mail|trove of emails|email correspondence|email archive|email credentials|email box`},
	{"email~", `newsletter|email|emails|e mail|e mails|phishing|email phishing|phishing email/emails`},
	{"network_server", `server|servers|database|databases|website|websites|web site/sites|network|networks|portal|portals|cloud server/storage/account/bucket/database|s3 bucket/buckets|bucket|web server/servers|file server|online database|forum|forums|message board|web application|mobile app/application/apps/applications|web portal|network server/servers|computer network|api|apis|
		ftp server|cloud account|online tool|online platform|data center|data centre|data warehouse|online store|online shop|web page|webpage|payment/checkout/payments page/pages|online accounts|social networking site|e commerce platform/site|ecommerce platform/site|web host|mongodb|elasticsearch|online system|booking system|reservation system/systems|sharepoint|
		it network/infrastructure|corporate network|internal network/systems|hotel servers|dating site|shopping site|gaming site|online service|online portal|customer portal|content management system|backup server|domain controller|virtual machine|data store|data lake|repository|github|
		user accounts|customer accounts|member accounts|online account|accounts on|git repository|streaming service|hosting server|mail order site|log storage`},
	{"network_server~", `site|online|internet|cloud|platform|network|web|hosted|apps|app|computer system|accounts|systems|icloud|over the internet|web based|online game|page`},
	{"electronic_medical_record", `electronic medical/health/patient record/records/system (system/systems)|emr|ehr|emrs|ehrs|patient record/records system/systems|medical record/records system/systems|radiology information system|medical records were accessed|accessed patient/patients records|patient electronic records|electronic records system|
		accessed the (electronic) medical records|records of patients were accessed|patient medical records|access to patient records|hospital records system|clinical information system`},
	{"electronic_medical_record~", `accessed the electronic protected|impermissibly accessed|inappropriately accessed|improperly accessed|employee accessed|accessed the protected health|accessed patient information|patient records|medical records`},
	{"laptop", `laptop|laptops|laptop computer/computers|notebook computer/computers|macbook|macbooks|chromebook|chromebooks`},
	{"desktop_computer", `desktop|desktops|desktop computer/computers|workstation|workstations|office computer/computers|computers were stolen|stolen computers|computer was stolen|computer workstation/workstations|computers stolen|cpu|computer towers|school/classroom/home/personal/staff/employee/employees computers/pcs|imac`},
	{"desktop_computer~", `computer|computers|pc|pcs`},
	{"other_portable_device", `usb|usb/flash/thumb/portable/external/hard/jump/mobile/data drive/drives|pen drive|portable/mobile/external computer drive/drives|computer drive|usb drive/drives/stick/sticks/key|memory stick/sticks/card|hard drive/drives|hard disk/disks|external hard drive/drives|portable/mobile device/devices/media|smartphone|smartphones|cell/mobile phone/phones|iphone|iphones|ipad|ipads|tablet|tablets|
		backup tape/tapes|cd|cds|dvd|dvds|compact disc/discs|portable hard drive/drives|android/mobile device/devices|handset|handsets|phone or tablet|memory card|digital camera|sd card|blackberry|portable electronic/storage device/devices|compact disk/disks|disk|disks|discs|unencrypted drive|thumb drive/drives|flash drive/drives|camera|pager|body camera|floppy`},
	{"paper_films", `paper|paper record/records/files/documents/charts/copies/forms|papers|films|x ray/rays films|x ray films|mailing|mailings|mailed|letter/letters (were/was) (sent/mailed)|postcard/postcards|paper based|hard copy|hard copies|boxes of|printed|binder|binders|folder|folders|logbook|log book|clipboard|fax|faxed|faxes|envelope/envelopes|
		documents were|medical charts|patient charts|recycling bin/bins|dumpster|shredded|shredding|paperwork|invoices|billing statements|explanation/explanations of benefits|statements were mailed|storage unit/facility/container/area/trailer|box of|patient/case/medical files were|sign in sheet|notebook|paper medical|superbills|schedules|mailer|wrong address/addresses|
		filing cabinet/cabinets|file cabinet/cabinets|file room|records room|printout|printouts|journal|ledger|identification cards|id cards|welcome packets|correspondence|prescriptions|sent letters|letters that|mail house|printing error|printer|print vendor|misaligned|misaddressed|briefcase|face sheets|billing tickets|receipts|debit forms|application forms|order forms|case files|patient/case notes|annual statements|court/personnel/school files`},
	{"paper_films~", `mail|documents|letters|letter|document|files|boxes|box|statements|records were|forms|charts|wrong recipient/recipients|disposed|packages|office was burglarized|break in|burglarized|stolen documents|bag|cards|mail box`},
	{"other", `payment card system/systems|payment/payments system/systems|point of sale system/systems/terminal/terminals|point of sale|pos system/systems/terminal/terminals|payment/card terminal/terminals|cash register/registers|atm|atms|payment processing system/systems|payment processing systems|card reader/readers|point of sale devices|gas/fuel pump/pumps|tills|cash desks|card machines|processing systems|checkout terminals|pin pads|vending machines`},
}

// dataLocationWeights rank the places of the data.
var dataLocationWeights = Weights{
	"not stated": 1.3, "not stated of a further incident": 0.7, "close to its victim": 0.6,
	"title": 1.1, "lead": 0.4, "late": -0.2, "tail": -3, "concrete": -0.3, "says victim": 0.4, "by the victim": 0, "repeated": 0.4,
	"weak": -1.7, "denied": -3, "negated": -1.5, "advice": -0.5, "generic": 0.2, "feared": -1.3, "past": -0.4, "of the craft": -1.5,
	"of another": -0.4, "of another in a narrative": -0.5,
	"address": -3, "after another in a narrative": -1.2, "after the victim's sentence": 0.4, "breached in a narrative": -0.5, "breached": 0.4, "counted": -3, "definite": 0.1,
	"entered after": 0.5, "entered": 0.8, "implied by hacking_it_incident": 0.5, "implied by improper_disposal": 1, "implied by insider_misuse": 0.2, "implied by malware": 1, "implied by misconfiguration": 0.5,
	"implied by misdelivery": 1, "implied by phishing": 1, "implied by ransomware": 0.4, "its own": 0, "later": 0, "notice": -2.2, "of a name": -1.6,
	"of the trade": -2, "of the type": 0.2, "only incident": 0.1, "other places named": -1, "past tense": 0.1, "phishing": 0.3, "response": -2.5,
	"spread": -2, "stored there": 0.4, "told there": -0.4, "vector": 0.5, "warned of": -1,
	"narrative=desktop_computer": 0.2, "narrative=email": 1.1, "narrative=network_server": 0.2, "narrative=paper_films": 0.5, "value=desktop_computer": -0.1, "value=electronic_medical_record": 1, "value=email": 0.1,
	"value=laptop": 0.4, "value=network_server": 0.5, "value=other": -0.1, "value=other_portable_device": 0.1,
	"after another place":                 -0.4,
	"beside the list":                     -0.4,
	"incident":                            -0.3,
	"narrative=electronic_medical_record": -1.2,
	"narrative=other_portable_device":     0.6,
	"of the sentence":                     -0.8,
	"present tense alone":                 -0.8,
}

// proposeDataLocation proposes every place of data that is named.
//
//	"gained access to two employee email accounts" → email
//	"a laptop was stolen"                          → laptop
func proposeDataLocation(s *scope) []candidate {
	var out []candidate
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
		c := candidate{value: annotate.Choice(place), first: by.first, last: by.last}
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
	c.when("its own", itsWords.has(s.norm(c.first-1)) || ownWords.has(s.norm(c.first-2)))
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
	c.when("response", responses.has(s.norm(c.first-1)) || responses.has(s.norm(c.first-2)))
	c.when("spread", s.wordNear(c.first-6, c.first, spreadWords) && s.wordNear(c.first-4, c.first, spreadPrepositions))
	c.when("told there", s.wordNear(c.first-6, c.first, tellingWords))
	first := s.tokens[c.first]
	c.when("of a name", first.has(capital) && !s.within(c.first).headline && c.first > s.within(c.first).first && s.tokens[c.first-1].has(capital))
	c.when("counted", s.countedMany(c.first-1))
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
	spreadWords        = set("dumped posted published leaked sold sale uploaded selling shared traded advertised circulating offered appeared released listed surfaced post posting advertising put")
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
		return typePlaces[c.value.String()].has(won[0].value.String())
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
		if fits.has(v.value.String()) {
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
