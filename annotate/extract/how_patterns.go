package extract

// Words that the clause patterns of how share.
const (
	sentWords     = "sent mailed emailed faxed posted published uploaded attached forwarded released issued shared distributed handed included disclosed put shipped texted"
	mistakeWords  = "mistakenly inadvertently accidentally erroneously incorrectly wrongly unintentionally error mistake accident accidental inadvertent erroneous wrongfully"
	flawWords     = "bug bugs flaw flaws vulnerability vulnerabilities hole loophole weakness weaknesses glitch exploit"
	staffWords    = "employee employees worker workers staffer nurse nurses clerk technician doctor physician therapist officer officers contractor insider insiders receptionist assistant manager teacher official workforce pharmacist paramedic intern volunteer cashier administrator resident engineer colleague detective deputy sheriff constable policeman policewoman cop trooper librarian porter midwife consultant bookkeeper dispatcher carer lecturer"
	takeWords     = "stole copied downloaded took sold leaked accessed viewed snooped misused removed printed photographed obtained emailed stealing copying downloading selling leaking accessing viewing snooping taking misappropriated exfiltrated forwarded abused peeked pilfered peeped peeping browsed browsing trawled pocketed"
	handWords     = takeWords + " used photographed sending provided gave transferred transmitted uploaded shared sent"
	physicalWords = "laptop laptops computer computers device devices drive drives usb desktop desktops tablet tablets phone phones smartphone ipad equipment box boxes binder paperwork charts films tape tapes briefcase backpack notebook logbook hardware disk disks disc discs cd cds memory stick sticks folder folders clipboard camera"
	trashWords    = "trash dumpster dumpsters skip landfill rubbish garbage bin bins recycling curb kerb alley roadside"
	premisesWords = "office offices car vehicle vehicles building store storage pharmacy home clinic facility warehouse cabinet cabinets trailer garage unit shed mailbox truck house apartment locker drawer window door"
	vendorWords   = "vendor vendors contractor subcontractor supplier suppliers processor partner"
)

// vectorPatterns are ways in that are told rather than named.
var vectorPatterns = []clausePattern{
	{value: "misdelivery", first: sentWords + " went", second: mistakeWords, reach: 6, either: true, not: "online unsecured configured exposed advertisers trackers pixels"},
	{value: "misdelivery", first: sentWords + " sending mailing emailing received delivered addressed went", second: "wrong incorrect unintended unrelated", reach: 9, not: "password passwords things something anything everything what"},
	{value: "misdelivery", first: "received receiving got", second: "another others someone else", reach: 5, not: "report reports email phishing"},
	{value: "insider_misuse", first: staffWords, second: takeWords, reach: 6, not: "were been account accounts hackers hacker attackers attacker hacking credentials thieves thief burglars phishing email mailbox"},
	{value: "insider_misuse", first: "accessed viewed looked accessing viewing looking snooped pried", second: "permission reason legitimate curiosity authority", reach: 12, not: "hacker hackers attackers party attacker"},
	{value: "insider_misuse", first: "employee employees worker staff insider contractor", second: "fired sacked dismissed terminated suspended disciplined", reach: 9},
	{value: "software_vulnerability", first: flawWords, second: "allowed allows let enabled exposed exploited exploiting permitted gave meant leaked made revealed", reach: 8, not: "patch patches"},
	{value: "software_vulnerability", first: "exploited exploiting exploit leveraged leveraging abused use used using advantage through via", second: flawWords + " holes", reach: 6},
	{value: "stolen_credentials", first: "using used via", second: "credentials password passwords login logins username", reach: 4, not: "same different unique hashed encrypted reset only complexity pgp strong names addresses personal"},
	{value: "stolen_credentials", first: "stole stolen obtained acquired harvested compromised reused recycled guessed cracked stealing leaked got hold found phished", second: "credentials keys login logins", reach: 6, not: "names addresses hashed included including customer users"},
	{value: "stolen_credentials", first: "guessed guessing cracked reused recycled shared weak default", second: "password passwords", reach: 3},
	{value: "stolen_credentials", first: "logged log signed cycled tried logging", second: "password passwords credentials stolen", reach: 8, not: "reset change changed asked hashed"},
	{value: "stolen_credentials", first: "credentials passwords logins password", second: "previous previously prior earlier elsewhere unrelated reused recycled", reach: 12, not: "change different never if your financial sensitive"},
	{value: "misconfiguration", first: "left exposed stored hosted sat sitting found discovered was accessible available database server bucket", second: "unsecured unprotected passwordless", reach: 5, not: "laptop phi wifi paper"},
	{value: "misconfiguration", first: "left accessible available exposed viewable visible open", second: "anyone anybody public publicly", reach: 5, not: "notice statement"},
	{value: "misconfiguration", first: "without no", second: "password authentication login", reach: 5, not: "compromised stolen exposed affected wanted laptop laptops device drive"},
	{value: "misconfiguration", first: "database databases server servers bucket buckets repository", second: "open unsecured unprotected public publicly", reach: 4, not: "hackers"},
	{value: "phishing", first: "clicked opened responded fell replied duped tricked fooled", second: "link email attachment message scam emails", reach: 7},
	{value: "phishing", first: "impersonated impersonating posing posed purporting purported pretending pretended spoofed spoofing disguised", second: "email emails executive ceo boss", reach: 8},
	{value: "ransomware", first: "encrypted encrypting encrypts locked locking locks scrambled", second: "files systems servers computers system network records", reach: 4, not: "unencrypted encrypted, hashed passwords"},
	{value: "physical_theft", first: "broke broken break breaking", second: premisesWords, reach: 7, not: "network networks computer system systems accounts emails servers"},
	{value: "physical_theft", first: "stole stolen stealing took theft thieves thief", second: physicalWords, reach: 5, not: "data information credentials identity hackers attackers documents"},
	{value: "physical_theft", first: physicalWords, second: "stolen burglarized burglarised burgled snatched", reach: 5, not: "data information credentials accounts hackers attackers network"},
	{value: "loss", first: "lost misplaced losing misplacing", second: physicalWords, reach: 5},
	{value: "loss", first: physicalWords, second: "lost missing misplaced disappeared vanished", reach: 6, not: "malware"},
	{value: "improper_disposal", first: "found dumped thrown discarded left tossed threw placed disposed discovered put blown scattered", second: trashWords, reach: 9},
	{value: "third_party", first: "through by at via breach hack hacked breached compromised attack compromise", second: vendorWords, reach: 6, not: "spokesman spokesperson hired investigated security notified former"},
	{value: "misdelivery", first: "sent sending went circulated emailed mailed forwarded", second: "instead everyone everybody", reach: 9, not: "phishing link hackers ransom"},
	{value: "misdelivery", first: "addresses", second: "visible recipients cc everyone", reach: 6, not: "stolen hackers"},
	{value: "misdelivery", first: "mixed swapped crossed cross", second: "letters accounts envelopes addresses letter statements records results files", reach: 4, not: "border"},
	{value: "misconfiguration", first: "anyone anybody everyone everybody", second: "link address browser internet web online searched search url", reach: 6, not: "hackers warn warned"},
	{value: "misconfiguration", first: "needed required asked demanded needing requiring asking", second: "password login passwords authentication", reach: 3, not: "reset change enter their your his her"},
	{value: "misconfiguration", first: "set marked", second: "public publicly", reach: 4, not: "statement announcement notice been"},
	{value: "software_vulnerability", first: "change changing changed altering alter tweaking editing increment", second: "url link digit", reach: 6},
	{value: "software_vulnerability", first: "failed failure neglected not unpatched without", second: "patch patched patching updated", reach: 4},
	{value: "stolen_credentials", first: "got broke entered gained access accessed signed logged came", second: "password passwords", reach: 8, not: "hashed names addresses reset same encrypted customers users and"},
	{value: "stolen_credentials", first: "contractor vendor administrator developer agent supplier consultant admin", second: "password credentials login logins", reach: 3, either: true},
	{value: "phishing", first: "email emails mail message messages", second: "claimed claiming purported purporting pretended pretending bogus fake fraudulent spoofed spoofing hoax rigged impersonating posing trapped", reach: 5, either: true, not: "beware accounts address warn warned"},
	{value: "phishing", first: "opened clicked opening clicking", second: "attachment link email", reach: 6},
	{value: "third_party", first: "belonged belonging run hosted maintained operated managed looked supplied", second: "outside contractor supplier vendor external agency", reach: 6, not: "database content"},
	{value: "malware", first: "installed planted infected injected placed inserted deployed slipped hid hidden", second: "malware script skimmer skimmers skimming virus trojan spyware keylogger backdoor malicious", reach: 6, not: "anti antivirus"},
	{value: "tracking_technology", first: "shared sent disclosed transmitted", second: "facebook google meta advertisers tiktok pixel pixels cookies trackers", reach: 8, not: "employee employees"},
}

// breachTypePatterns say how the data got out by who did what.
var breachTypePatterns = []clausePattern{
	{value: "hacking_it_incident", first: "hackers hacker attackers attacker criminals cybercriminals intruders intruder thieves fraudsters gang crooks scammers", second: "stole obtained accessed gained copied broke took breached infiltrated compromised downloaded targeted posted stolen demanded leaked hit exploited used", reach: 6, not: "laptop laptops office car vehicle boxes building"},
	{value: "hacking_it_incident", first: "stolen obtained accessed compromised taken breached attacked targeted hit penetrated", second: "hackers hacker attackers attacker cybercriminals intruders malware ransomware", reach: 5},
	{value: "unauthorized_access_disclosure", first: sentWords + " went", second: mistakeWords, reach: 6, either: true},
	{value: "unauthorized_access_disclosure", first: sentWords + " sending mailing emailing received delivered", second: "wrong incorrect unintended unrelated", reach: 9},
	{value: "unauthorized_access_disclosure", first: staffWords, second: handWords, reach: 6, not: "were been account accounts hackers hacker attackers attacker hacking credentials thieves thief burglars phishing email mailbox"},
	{value: "unauthorized_access_disclosure", first: flawWords + " error update change", second: "allowed allows let enabled exposed permitted visible viewable see view displayed showed", reach: 9, not: "hackers hacker attackers attacker hacked"},
	{value: "unauthorized_access_disclosure", first: "left exposed accessible available viewable visible", second: "anyone anybody public publicly online internet unsecured unprotected", reach: 5},
	{value: "unauthorized_access_disclosure", first: "able could", second: "see view", reach: 3, not: "hackers hacker attackers"},
	{value: "unauthorized_access_disclosure", first: "leak leaked leaking leaks leaker", second: "insider employee contractor source whistleblower staff worker employees contractors", reach: 9, either: true},
	{value: "unauthorized_access_disclosure", first: "received receiving got", second: "another others someone else", reach: 5, not: "report reports"},
	{value: "unauthorized_access_disclosure", first: "could let lets allowing allowed able", second: "anyone anybody everyone everybody strangers", reach: 6, not: "hackers hacker"},
	{value: "unauthorized_access_disclosure", first: "show shows showed showing displayed see saw seen view viewed", second: "others someone somebody else strangers", reach: 4},
	{value: "unauthorized_access_disclosure", first: "available accessible fetched downloaded read found", second: "anyone anybody search google internet", reach: 6, not: "hackers hacker malware"},
	{value: "hacking_it_incident", first: "made got helped", second: "off hold themselves", reach: 1, not: "phone"},
	{value: "hacking_it_incident", first: "logged signed log", second: "password credentials stolen", reach: 9},
	{value: "theft", first: "broke broken break breaking", second: premisesWords, reach: 7, not: "network networks computer system systems accounts emails servers"},
	{value: "theft", first: "server servers machine", second: "stolen removed", reach: 14, not: "hackers data hacked attackers hacker attacker"},
	{value: "theft", first: "stole stolen removed took taken", second: "vehicle car trunk vehicles facility warehouse backpack", reach: 6},
	{value: "theft", first: "stole stolen stealing took theft thieves thief", second: physicalWords, reach: 5, not: "data credentials identity hackers attackers"},
	{value: "theft", first: physicalWords, second: "stolen burglarized burglarised burgled snatched", reach: 5, not: "data credentials accounts hackers attackers network"},
	{value: "loss", first: "lost misplaced losing misplacing", second: physicalWords, reach: 5},
	{value: "loss", first: physicalWords, second: "lost missing misplaced disappeared vanished", reach: 6},
	{value: "improper_disposal", first: "found dumped thrown discarded left tossed threw placed disposed discovered put blown scattered", second: trashWords, reach: 9},
}
