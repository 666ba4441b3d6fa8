package extract

// dataLocationPhrases are the places where data was.
var dataLocationPhrases = []phrases{
	{"email", `email/e account/accounts|e mail account/accounts|employee/employees email/emails|email system/systems/server/inbox/inboxes|emails of|inbox|mailbox|mailboxes|email phishing|phishing email/emails|emails from|hacked emails|emailed|email environment|email message/messages|via email|by email|unencrypted email/emails|
		email/emails containing|gmail account/accounts|office 365 account/accounts|outlook account/accounts|email attachment/attachments|business email|sent an email|sent emails|email was sent|email/emails to`},
	{"email~", `email|emails|e mail|e mails|phishing`},
	{"network_server", `server|servers|database|databases|website|websites|web site|network|networks|portal|portals|cloud|cloud server/storage|s3 bucket/buckets|web server/servers|file server|online database|forum|forums|web application|mobile app/application|apps|web portal|network server/servers|computer network|internet|api|apis|ftp server|cloud account/accounts|icloud accounts|icloud|online tool|online platform|data center|web application|online store|web page|webpage|online accounts|social networking site|ransomware|e commerce platform|ecommerce platform|web host|mongodb|elasticsearch|online system|over the internet|online|web based|hacked website|sharepoint|hosted`},
	{"network_server~", `site|online|internet|cloud|platform|ransomware|malware|network|web|virus|api|hosted|apps`},
	{"electronic_medical_record", `electronic medical/health record/records (system/systems)|emr|ehr|emrs|ehrs|patient record/records system|medical record/records system|radiology information system|medical records were accessed|accessed patient/patients records|patient electronic records|electronic records system|accessed the (electronic) medical records|records of patients were accessed|patient medical records|access to patient records`},
	{"electronic_medical_record~", `accessed the electronic protected|impermissibly accessed|inappropriately accessed|improperly accessed|employee accessed|accessed the protected health|accessed patient information`},
	{"laptop", `laptop|laptops|laptop computer/computers|notebook computer/computers|macbook`},
	{"desktop_computer", `desktop|desktops|desktop computer/computers|workstation|workstations|office computer/computers|computers were stolen|stolen computers|computer was stolen|computer workstation/workstations|computers stolen`},
	{"desktop_computer~", `computer|computers|pc|pcs`},
	{"other_portable_device", `usb|usb/flash/thumb/portable/external/hard/jump drive/drives|usb drive/drives/stick/sticks|memory stick/card|hard drive/drives|external hard drive/drives|portable/mobile device/devices/media|smartphone|smartphones|cell phone|iphone|ipad|tablet|tablets|backup tape/tapes|cd|cds|dvd|dvds|compact disc|portable hard drive/drives|
		android device|memory card|digital camera|sd card|blackberry|portable electronic/storage device/devices|compact disk/disks|disk|disks|unencrypted drive|thumb drive/drives|flash drive/drives|camera`},
	{"paper_films", `paper|paper record/records/files/documents/charts/copies/forms|papers|films|film|x ray/rays films|x ray films|mailing|mailings|mailed|letter/letters (were/was) (sent/mailed)|postcard/postcards|paper based|hard copy|hard copies|boxes of|printed|binder|binders|folder|folders|logbook|log book|clipboard|fax|faxed|faxes|envelope/envelopes|
		documents were|medical charts|patient charts|recycling bin/bins|dumpster|shredded|shredding|paperwork|invoices|billing statements|explanation of benefits|statements were mailed|storage unit/facility|box of|patient files were|sign in sheet|notebook|paper medical|superbills|schedules|mailer|wrong address/addresses`},
	{"paper_films~", `mail|documents|letters|letter|document|files|boxes|statements|records were|forms|charts|wrong recipient/recipients|disposed`},
	{"other", `payment card system/systems|payment system/systems|point of sale system/systems/terminal/terminals|point of sale|pos system/systems/terminals|payment terminals|cash registers|atm|atms|payment processing system/systems|payment processing systems|card readers|point of sale devices`},
}

// dataLocationWeights rank the places of the data.
var dataLocationWeights = Weights{
	"not stated": 1.3, "not stated of a further incident": 0.7,
	"title": 1.3, "lead": 0.6, "concrete": 0.5, "incident": 0, "says victim": 0.4, "breached": 0.4, "repeated": 0.4,
	"weak": -0.9, "denied": -3, "negated": -1.5, "advice": -1.5, "generic": -0.4, "late": -0.6, "tail": -3, "notice": -2.2, "response": -2.5, "address": -3, "past": -0.2, "phishing": 0.3, "vector": 0.5,
	"value=other": -0.1, "value=laptop": 0.4, "value=other_portable_device": 0.1, "value=desktop_computer": -0.1, "value=paper_films": -0.3, "value=electronic_medical_record": 1.1, "value=email": 0.1, "value=network_server": 0,
}

// proposeDataLocation proposes every place of data that is named.
//
//	"gained access to two employee email accounts" → email
//	"a laptop was stolen"                          → laptop
func proposeDataLocation(s *scope) []candidate {
	out := s.proposePhrases(inLocations)
	for i := range out {
		c := &out[i]
		said := s.said[s.at[c.first]]
		_, near := s.near(c.first, c.last, cueHit|cueOccur|cueIncident, 7)
		c.when("breached", near)
		c.when("past", said&cuePast != 0)
		c.when("vector", s.impliedByVector(*c))
		next := s.norm(c.last)
		c.when("address", next == "address" || next == "addresses" || s.norm(c.first-1) == "at" && s.norm(c.last) == "." || next == "provider" || next == "security")
		c.when("notice", said&cueDisclose != 0 && s.before(c.first, cueDisclose, 6) && said&cueConcrete == 0 || s.before(c.first, cueFree, 6) || s.norm(c.first-1) == "its" && said&cueDisclose != 0 && s.norm(c.first-2) == "on")
		c.when("response", responses[s.norm(c.first-1)] || responses[s.norm(c.first-2)])
		c.when("phishing", s.norm(c.last-1) == "phishing" || s.norm(c.last) == "phishing")
	}
	return out
}

// responses are what is done about an incident, and no place of data.
var responses = set("encrypted encrypt encryption improved implemented new installed strengthen training security posted notice notified substitute secure")

// impliedByVector says whether a chosen vector fits a place: misconfiguration and
// vulnerabilities are of servers, misdelivery of letters and emails.
func (s *scope) impliedByVector(c candidate) bool {
	fits := vectorPlaces[c.value.String()]
	for _, v := range s.chosen["attack_vector"] {
		if fits[v.value.String()] {
			return true
		}
	}
	return false
}

var vectorPlaces = map[string]map[string]bool{
	"network_server":        set("misconfiguration software_vulnerability ransomware tracking_technology"),
	"email":                 set("phishing"),
	"paper_films":           set("improper_disposal misdelivery"),
	"laptop":                set("physical_theft loss"),
	"desktop_computer":      set("physical_theft"),
	"other_portable_device": set("physical_theft loss"),
}
