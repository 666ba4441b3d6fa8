package extract

import "strings"

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

// agenciesHit are agencies that are spoken of as victims about as often as they speak
// of others: spies whose tools were stolen, offices whose files were.
var agenciesHit = alternatives(`cia|central intelligence agency|nsa|national security agency|nato|pentagon|state department|department of state|defense department|department of defense|
	department of energy|department of homeland security|homeland security|office of personnel management|opm|european union|house of representatives|parliament|federal reserve|
	securities and exchange commission|sec|census bureau|postal service|white house|home office|cabinet office|ministry of defence|nhs digital`)

// alternatives makes a set of names with bars between them.
func alternatives(names string) map[string]bool {
	out := map[string]bool{}
	for _, name := range strings.Split(names, "|") {
		out[strings.TrimSpace(name)] = true
	}
	return out
}

// eitherWay says whether a name whose role is known is that of a victim as often.
func eitherWay(o *organization) bool {
	name := fold(o.full)
	return namesEitherWay.has(name) || agenciesHit[strings.TrimPrefix(strings.TrimPrefix(name, "u.s "), "us ")]
}
