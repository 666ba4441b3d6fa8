package extract

// unit is what a count counts.
type unit string

const (
	unitPeople  unit = "people"  // people, patients, customers
	unitRecords unit = "records" // records, accounts: count as people where the article uses them so
	unitPapers  unit = "papers"  // files, letters: people only as "patients' files" or where letters went to people
	unitOther   unit = "other"   // organizations, messages, computers: never people
)

var unitTable = []phrases{
	{"people", `people|peoples|persons|person|individuals|individual|patients|patient|customers|customer|users|user|members|member|employees|employee|students|student|consumers|consumer|clients|client|
		subscribers|subscriber|guests|guest|passengers|passenger|workers|worker|residents|resident|citizens|taxpayers|taxpayer|voters|voter|americans|australians|britons|canadians|californians|texans|floridians|new yorkers|
		germans|indians|koreans|singaporeans|israelis|turks|filipinos|mexicans|brazilians|swedes|dutch citizens|children|child|kids|adults|minors|infants|newborns|seniors|pensioners|players|player|cardholders|
		shoppers|shopper|donors|donor|applicants|applicant|policyholders|policy holders|beneficiaries|enrollees|insureds|dependents|dependants|spouses|veterans|staff|staffers|staff members|job seekers|jobseekers|candidates|men|women|
		travelers|travellers|flyers|fliers|visitors|athletes|teachers|educators|pupils|pupil|undergraduates|freshmen|personnel|families|drivers|riders|fans|borrowers|lenders|investors|shareholders|account holders|accountholders|victims|recipients|
		participants|volunteers|gamers|professionals|doctors|clinicians|households|parents|guardians|plan members|health plan members|contractors|soldiers|troops|servicemen|service members|servicemembers|sailors|marines|officers|agents|officials|
		faculty|faculty members|alumni|retirees|inmates|prisoners|offenders|nurses|physicians|graduates|owners|homeowners|tenants|renters|landlords|buyers|sellers|merchants|diners|patrons|claimants|
		depositors|registrants|signatories|supporters|followers|attendees|delegates|freelancers|journalists|readers|viewers|listeners|developers|lawyers|attorneys|adopters|survivors|immigrants|refugees|migrants|asylum seekers|
		adulterers|singles|daters|holders|inhabitants|folk|locals|signups|sign ups|profile owners|registered users|active users|software users|souls|folks|current and former employees|of its customers/users/patients/members/employees|of their customers/users`},
	{"records", `records|record|accounts|account|profiles|profile|user accounts|login|logins|log ins|log in credentials|login credentials|login details|credentials|credential|cards|card|payment cards|credit cards|debit cards|credit and debit cards|
		credit/debit cards|card numbers|card details|payment card details|credit card numbers/details|email addresses|e mail addresses|email accounts|emails and passwords|email password/passwords|id numbers|identity numbers|
		passwords|password hashes|hashes|hashed passwords|registrations|identities|ids|logons|social security numbers|ssns|passport numbers|passports|phone numbers|mobile numbers|telephone numbers|aadhaar numbers|pins|
		entries|rows|user records|usernames|usernames and passwords|username and password combinations/pairs|names|contacts|user ids|memberships|policies|subscriptions|mailboxes|w 2s|w 2 forms|tax returns|fingerprints|
		datasets|data sets|data records|sets of data/records|lines of data|licences|licenses|driver licenses|wallets|prescriptions|identity records`},
	{"papers", `files|file|documents|document|charts|chart|letters|letter|forms|form|postcards|envelopes|mailings|notices|invoices|statements|bills|cheques|checks|receipts|x rays|x ray films|faxes|specimens`},
	{"other", `organizations|organization|organisations|organisation|companies|company|hotels|hotel|stores|store|shops|shop|branches|outlets|locations|location|restaurants|computers|computer|servers|server|systems|system|countries|country|devices|device|
		gb|tb|mb|kb|pb|gbs|tbs|mbs|gigs|gigabytes|gigabyte|terabytes|terabyte|megabytes|petabytes|bytes|bit|bits|websites|website|web sites|sites|site|apps|app|applications|employers|providers|hospitals|hospital|clinics|clinic|schools|school|districts|
		universities|colleges|campuses|banks|bank|firms|firm|businesses|business|agencies|agency|departments|forums|machines|pcs|laptops|endpoints|workstations|networks|offices|groups|teams|nations|cases|case|questions|answers|
		phones|smartphones|iphones|domains|times|days|weeks|months|years|hours|minutes|seconds|year|month|day|hour|week|minute|decades|percent|pages|page|attacks|attack|breaches|breach|vulnerabilities|vulnerability|flaws|bugs|incidents|incident|bitcoin|bitcoins|btc|
		dollars|dollar|euros|euro|pounds|pound|rupees|usd|eur|cents|vendors|vendor|suppliers|facilities|properties|practices|routers|databases|database|images|image|photos|photo|photographs|videos|episodes|films|songs|states|state|cities|counties|degrees|miles|feet|metres|meters|km|
		downloads|boxes|terminals|of the world|messages|message|emails|e mails|tweets|posts|comments|calls|complaints|enquiries|inquiries|requests|reports|transactions|purchases|orders|searches|views|visits|clicks|copies|samples|variants|strains|
		tables|fields|columns|lines of code|threads|characters|digits|letters long|points|shares|jobs|beds|rooms|units|vehicles|cars|trucks|planes|aircraft|flights|trains|games|titles|products|toys|cameras|drives|disks|tapes|usb sticks|installations|installs|
		coins|coin|tokens|ether|addresses|centers|center|centres|centre|towns|villages|municipalities|libraries|plants|factories|dealerships|casinos|airports|stations|ships|satellites|newspapers|publications|channels|subsidiaries|instances|buckets|hosts|nodes|ports|ip addresses|ips|urls|links|exploits|tools|implants|patches|versions|updates|languages|pieces|items|types|kinds|ways|counts|charges|felonies|lawsuits|arrests|suspects|hackers|attackers|criminals|researchers|engineers`},
}

// joinsUnits are adjectives that stand in pairs before a unit: "current and former".
var joinsUnits = set(`current past present former active inactive new old existing prospective potential domestic foreign local international full part male female adult living deceased credit debit
	registered unregistered patient student employee staff faculty customer guest member consumer individual retired male women men children undergraduate graduate state federal`)

// readUnit looks for the noun within the next words.
func readUnit(tokens []token, unitAt map[int]mention, c *count) {
	for i := c.last; i < len(tokens) && i < c.last+7; i++ {
		if u, ok := unitAt[i]; ok {
			c.unit, c.noun = unit(u.value), u.last-1
			c.readRun(tokens, unitAt, u.last)
			return
		}
		t := tokens[i]
		switch w := t.norm; {
		case (w == "and" || w == "or" || w == "/" || w == ",") && i > c.last && joinsUnits.has(tokens[i-1].norm):
		case !t.has(letters) || endsUnit.has(w):
			return
		case len(w) > 4 && w[len(w)-1] == 's' && w[len(w)-2] != 's' && !t.has(capital|possessive) && w != "previous" && w != "various":
			c.strange = true // some other plural: "250 outposts"
		}
	}
}

// endsUnit are words that a unit does not stand behind.
var endsUnit = set(`and or in to was were with is are be been has have had by at on from for as that who which whose when after before since than if it they he she million billion thousand`)

// readRun goes on over "patient records", "Yahoo user accounts": the last of a run
// of nouns decides, but people own their files: "patients' files".
func (c *count) readRun(tokens []token, unitAt map[int]mention, from int) {
	for j := from; j < len(tokens) && j < from+4; {
		v, ok := unitAt[j]
		if !ok || tokens[j].has(line) {
			return
		}
		if next := unit(v.value); c.unit != unitPeople || next == unitOther && !tokens[j-1].has(possessive) {
			c.unit = next
		}
		c.noun = v.last - 1
		j = v.last
	}
}

// unitBefore reads the unit of a number that follows it: "the number of patients
// affected rose to 5,000", "individuals affected: 812".
func unitBefore(tokens []token, first int, unitAt map[int]mention, c *count) {
	told := false
	for i := c.first - 1; i >= first && i >= c.first-tallyReach; i-- {
		if tallyWords.has(tokens[i].norm) || tokens[i].norm == ":" && i >= c.first-2 {
			told = true
		}
		u, ok := unitAt[i]
		if !ok || unit(u.value) != unitPeople && unit(u.value) != unitRecords {
			continue
		}
		if !told && i > first {
			for j := i - 1; j >= first && j >= i-3; j-- {
				told = told || tallyWords.has(tokens[j].norm)
			}
		}
		if told {
			c.unit, c.tallied = unit(u.value), true
		}
		return
	}
}

// tallyReach is how far before a number what it counts may stand.
const tallyReach = 24

// tallyWords announce a number.
var tallyWords = set("number numbers total tally toll count figure estimate many")
