package extract_test

import (
	"testing"

	"assay/annotate"
	"assay/annotate/extract"
)

// withoutIncident are stories in which nothing happened to anybody in particular.
var withoutIncident = []struct{ about, title, text string }{
	{"a flaw", "Critical flaw in Orvane routers lets attackers take over networks", "Network equipment maker Orvane has released patches for a critical vulnerability in its routers that could allow remote attackers to run code. The flaw was discovered by researchers at Cobalt Ridge, who reported it in May. An attacker could send a crafted request and gain root access. Orvane said it is not aware of any attacks in the wild. Users should install the update."},
	{"a program", "New ransomware poses as job applications", "A new strain of ransomware is being distributed through emails that pose as job applications, researchers at Cobalt Ridge warned. The emails carry a malicious document which, once macros are enabled, downloads the malware. It encrypts files and demands bitcoin. Companies should train their staff and keep backups."},
	{"a scam", "Tax office warns of phishing emails", "The tax office is warning people about phishing emails that promise a refund. The messages contain a link to a fake page that asks for card details. If you receive such an email, do not click on the link. Scammers often pose as government agencies."},
	{"a survey", "Two thirds of small firms were attacked last year", "Sixty-seven percent of small businesses suffered a cyberattack in the past year, according to a new survey by Harbinger Research. Some 54% of respondents said they had experienced a data breach. Phishing was the most common type of attack. The study surveyed 1,045 IT professionals."},
	{"advice", "How to protect yourself this holiday season", "Never give your card number in response to an email. Use a different password for each account, and turn on two-factor authentication. If you think that you have been scammed, contact your bank."},
	{"a law", "Senators want a federal breach law", "Three senators introduced a bill that would require companies to notify customers of data breaches within 30 days. The legislation would direct regulators to write security standards. Trade groups have lobbied for a single law."},
	{"a flood of traffic", "Record DDoS attack knocks a games network offline", "A distributed denial of service attack of 1.2 terabits per second put the Tallis games network out of reach on Friday. The junk traffic came from a botnet of cameras. Players could not sign in for six hours, said the network operator."},
	{"a market", "Larkspur raises $60 million to stop phishing", "Larkspur, a startup that uses machine learning to stop phishing, has raised $60 million from investors. Its software looks at the identity of the sender. The company plans to use the money to expand in Europe."},
}

func TestStoriesWithoutIncident(t *testing.T) {
	e := extract.NewRules()
	for _, c := range withoutIncident {
		if found := e.Extract(annotate.Article{ID: "a", Title: c.title, Text: c.text}); len(found) > 0 {
			t.Errorf("%s: %d incidents, want none; the first is of %v", c.about, len(found), found[0].Fields[annotate.Victim])
		}
	}
}

// TestNamesOfVictims holds how a victim is named and told from those around it.
func TestNamesOfVictims(t *testing.T) {
	e := extract.NewRules()
	for _, c := range []struct{ about, text, want string }{
		{"a city that is named without it as well", "Hackers encrypted the files of the city of Memphis on Monday. Memphis has refused to pay the ransom.", "city of Memphis"},
		{"spies whose papers a leak site published", "WikiLeaks published 800 pages of hacking tools that were stolen from the Central Intelligence Agency. WikiLeaks said that the leak was the largest of its kind.", "Central Intelligence Agency"},
		{"a term of the trade after it", "The Corvo Dark Web marketplace was hacked on Monday, and the messages of 4,000 users were stolen. Corvo confirmed the breach.", "Corvo"},
		{"after a dateline", "TALLIN FALLS, Ohio – Marlowe Bank said on Friday that hackers stole the names of 4,000 customers.", "Marlowe Bank"},
		{"an odd opening", "Passwords of 90,000 users were stolen, and Under Harrow said the hackers got into its website.", "Under Harrow"},
		{"a number at its end", "Hackers stole the data of 5,000 customers of Harbor Seven, the lender said. The bank has told the police.", "Harbor Seven"},
		{"an office before it", "The CEO of Kestrel Logistics said that hackers stole the data of 4,000 drivers.", "Kestrel Logistics"},
		{"what it is before it", "Insurer Quillon said that hackers stole the data of 80,000 customers.", "Quillon"},
		{"the group that did it", "Hackers calling themselves Copper Moth stole 30,000 customer records from the retailer Marlowe.", "Marlowe"},
		{"the firm that found it", "The security firm Bluefin found a database with 90,000 names that Tallis Hotels had left open to the internet.", "Tallis Hotels"},
		{"referred back to", "Hackers got into the email of Harrow Valley Clinic. The Mercer Times asked the clinic how many patients were affected. The clinic said that 2,000 had their names exposed.", "Harrow Valley Clinic"},
		{"two halves of one name", "Statements of 1,100 members of the Orrin and District Credit Union were mailed to the wrong addresses.", "Orrin and District Credit Union"},
		{"where it is", "Hackers stole the records of 3,000 patients from Larkspur Diagnostics of Orrin, Idaho, the company said.", "Larkspur Diagnostics"},
		{"digits at its start", "The photo site 88pixels said on Friday that hackers stole the data of 40,000 users. Passwords of 88pixels users were taken too.", "88pixels"},
		{"the city that it is of", "Hackers stole the data of 5,000 customers of Marlowe Ltd of Vienna, police said.", "Marlowe Ltd"},
		{"its product", "Dragonkeep maker Harrowgate said that hackers stole the passwords of 90,000 players.", "Harrowgate"},
		{"a thing of many", "Drivers of a Quillon were told on Friday that the insurer Tallis Mutual had been hacked and the data of 40,000 customers stolen.", "Tallis Mutual"},
		{"a noun without a capital", "Letters from the Harrow Lane surgery with the records of 900 patients were stolen, the practice said.", "Harrow Lane surgery"},
		{"a public body of a country", "Hackers stole the records of 40,000 taxpayers from Kenya's tax authority, police said.", "Kenya's tax authority"},
		{"a department of a town", "The police department of Corby Hill was hacked and 8,000 case files were stolen.", "police department of Corby Hill"},
		{"an article of its own", "Hackers stole the data of 5,000 customers of La Marne Water Board, police said.", "La Marne Water Board"},
		{"initials with stops", "Hackers stole the data of 5,000 customers of A.B. Quillon Stores, the retailer said.", "A.B. Quillon Stores"},
		{"those whom it is for", "Thieves stole a laptop with the names of 4,000 donors from the Sailors' Relief Fund, the charity said.", "Sailors' Relief Fund"},
		{"data in its name", "Marlowe Data Traders said on Friday that hackers stole the data of 80,000 customers.", "Marlowe Data Traders"},
		{"a sentence that opens on people", "Patients of the Orrin Bay Clinic had their records stolen by hackers, the clinic said.", "Orrin Bay Clinic"},
		{"of a town, and without it", "Larkspur of Dunmarrow said on Friday that hackers stole the data of 4,000 customers. Larkspur has told the police.", "Larkspur"},
		{"digits and a hyphen in a known name", "Hackers stole the card numbers of 5,000 customers of Forever 21, the retailer said.", "Forever 21"},
		{"where the firm is", "The Danbrook company Quillon said that hackers stole the data of 8,000 customers.", "Quillon"},
	} {
		isVictim(t, e, c.about, c.text, c.want)
	}
}

// isVictim holds that a text has this victim in its primary incident.
func isVictim(t *testing.T, e *extract.Extractor, about, text, want string) {
	t.Helper()
	got := ""
	if found := e.Extract(annotate.Article{ID: "a", Text: text}); len(found) > 0 && len(found[0].Fields[annotate.Victim]) > 0 {
		got = found[0].Fields[annotate.Victim][0].Value.String()
	}
	if got != want {
		t.Errorf("%s: victim is %q, want %q: %s", about, got, want, text)
	}
}
