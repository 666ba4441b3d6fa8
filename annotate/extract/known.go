package extract

// knownNames are names whose role in a news text is known beforehand: those that
// report, research, investigate or attack, products, and organizations of note.
// None is ever ruled out as a victim by that alone; it is one feature of many. Of a
// name in two lists the first counts.
var knownNames = []phrases{
	{"media", knownMedia},
	{"security", knownSecurity},
	{"agency", knownAgencies},
	{"attacker", knownAttackers},
	{"malware", knownMalware},
	{"term", knownTerms},
	{"product", knownProducts},
	{"firm", knownFirms},
}

// shared names in knownNames that are as often victims: no feature against them.
var namesEitherWay = set("microsoft google apple twitter facebook amazon experian equifax whatsapp instagram icloud okta cloudflare verizon cisco paypal dropbox slack reddit github visa youtube skype telegram oracle")
