package extract

// Words that the patterns of described ways in share.
const (
	loginWords  = "login logins log password passwords credentials"
	personWords = staffWords + " employees workers staff vendor vendors supplier suppliers contractors dealer reseller partner agent administrators managers director directors teachers doctors officials colleagues student students professor developer engineers users user franchisee broker somebody someone"
	firmNouns   = "company firm contractor vendor supplier provider business agency outfit partner outsourcer startup bureau developer consultancy subcontractor"
	runsWords   = "runs ran hosts hosted handles handled manages managed provides provided operates operated maintains maintained processes processed prints printed makes built supplies supplied stores stored keeps looks sends administers administered services supports developed"
)

// describedPatterns are ways in that are described in plain words, in which two words
// that belong together may stand apart. Most are weak: the words around them decide.
var describedPatterns = []clausePattern{
	{value: "stolen_credentials^", first: personWords, second: loginWords, weak: true, reach: 3, not: "names addresses hashed reset change changed customers asked ask"},
	{value: "stolen_credentials^", first: "took stole bought got obtained captured guessed cracked knew extracted recovered had has have find found", second: loginWords, weak: true, reach: 4, not: "names addresses hashed encrypted reset change customers users million email"},
	{value: "stolen_credentials^", first: "used using misused abused via through with", second: "account accounts", weak: true, reach: 4, not: "bank people customers million users email"},
	{value: "stolen_credentials^", first: "same one default weak simple old shared", second: "password passwords login logins", weak: true, reach: 3, not: "hashed reset different names"},
	{value: "stolen_credentials^", first: "password passwords", second: "couldn't couldnt guessable easy weak default everything everywhere elsewhere twice shared", weak: true, reach: 6, not: "hashed reset names"},
	{value: "misconfiguration^", first: "open public unsecured unprotected exposed misconfigured unguarded unlocked insecure passwordless leaky", second: "server servers database databases bucket buckets directory directories folder folders instance instances api port ports share shares repository cluster console drive index", reach: 3, not: "source hackers hacker ransomware"},
	{value: "misconfiguration^", first: "server servers bucket buckets database databases interface api website site page folder", second: "anyone anybody everyone search google shodan engines", weak: true, reach: 8, not: "hackers hacker stolen paper"},
	{value: "misconfiguration^", first: "no without nobody never", second: "log login password authentication lock key limit proof", weak: true, reach: 4, not: "compromised stolen affected changed reset hashed"},
	{value: "misconfiguration^", first: "left put kept stored placed uploaded sat were was", second: "server bucket internet web online cloud", weak: true, reach: 8, not: "hackers hacker attackers malware ransomware stolen hacked breached"},
	{value: "software_vulnerability^", first: "outdated unpatched old obsolete vulnerable unsupported aging ageing legacy", second: "wordpress drupal joomla magento vbulletin struts windows phpbb software plugin plug cms version installation", reach: 4},
	{value: "software_vulnerability^", first: "way through via in using exploited", second: "vbulletin wordpress drupal joomla magento struts jboss phpbb plugin phpmyadmin citrix coldfusion", weak: true, reach: 5, not: "users"},
	{value: "software_vulnerability^", first: "patch patches update updates", second: "missing missed installed applied ignored available released none", weak: true, reach: 6, either: true, not: "notice statement"},
	{value: "software_vulnerability^", first: "changing change altering editing tweaking manipulating incrementing guessing counting", second: "digits digit url urls link address numbers id ids", weak: true, reach: 6, not: "phone email password mailing home"},
	{value: "third_party^", first: firmNouns, second: runsWords, weak: true, reach: 3, not: "security forensic victim law"},
	{value: "third_party^", first: runsWords + " run made", second: firmNouns, weak: true, reach: 5, not: "security forensic insurance law credit"},
	{value: "third_party^", first: "by at through via from", second: "supplier vendor reseller dealer franchisee developer agency consultant processor outsourcer subsidiary broker agents printer host integrator", weak: true, reach: 4, not: "security forensic news intelligence spokesman investigated notified law enforcement press credit"},
	{value: "insider_misuse^", first: "departing disgruntled fired sacked dismissed rogue crooked corrupt bent ex former", second: "employee employees worker workers staff staffer contractor manager engineer executive technician administrator developer programmer official officer salesman nurse clerk agent teller analyst", weak: true, reach: 3, not: "says said told hackers hacker"},
	{value: "insider_misuse^", first: staffWords + " employees workers staff man woman", second: "sold selling passed copied kept home fired sacked arrested charged suspended sentenced", weak: true, reach: 6, not: "hackers hacker hacked phishing malware thieves stolen"},
	{value: "insider_misuse^", first: "emailed mailed sent forwarded uploaded transferred downloaded copied", second: "herself himself themselves personal private", weak: true, reach: 6, not: "hackers hacker attackers customers"},
	{value: "phishing^", first: "email emails mail mails message messages", second: "looked appeared seemed appearing made claiming asking asked requesting link links attachment disguised", weak: true, reach: 6, not: "stolen leaked addresses hashed customers"},
	{value: "phishing^", first: "typed entered gave handed", second: "password passwords credentials login", weak: true, reach: 5, not: "reset change"},
	{value: "phishing^", first: "fell fallen duped fooled tricked conned", second: "scam scammers ruse hoax trick email emails con impostor imposter fraudster call", reach: 6},
	{value: "malware^", first: "infected infect infecting infects hit", second: "tills terminals registers computers machines pcs systems network servers", weak: true, reach: 4, not: "ransomware ransom"},
	{value: "malware^", first: "code script program software", second: "planted hidden inserted injected slipped added tampered malicious rogue", weak: true, reach: 5, either: true, not: "ransomware bug flaw source"},
	{value: "ransomware^", first: "paid pay pays wired paying", second: "ransom bitcoin bitcoins btc hackers attackers extortionists gang criminals", weak: true, reach: 6, not: "delete silence bounty not return published stolen"},
	{value: "ransomware^", first: "unlock decrypt restore recover regain release", second: "files data systems computers servers records access key", weak: true, reach: 5, not: "passwords hashed card"},
	{value: "improper_disposal^", first: "sold given thrown donated auctioned resold bought", second: "wiping erasing wiped erased deleting shredding shredded", reach: 12},
	{value: "misdelivery^", first: "attached sent mailed emailed posted published put", second: "instead spreadsheet list wrong place", weak: true, reach: 6, not: "hackers hacker ransomware stolen phishing bucket server"},
}
