package extract

import "strings"

// Roles that the words beside a name give to its bearer.
const (
	roleAttacker    = "attacker"
	roleSecurity    = "security"
	roleMedia       = "media"
	roleAgency      = "agency"
	roleMalware     = "malware"
	roleProduct     = "product"
	rolePerson      = "person"
	roleInstitution = "institution"
)

// kindsOfRole are the roles that are kinds of names too.
var kindsOfRole = map[string]bool{roleAttacker: true, roleSecurity: true, roleMedia: true, roleAgency: true, roleMalware: true, roleProduct: true}

// roleHeads are nouns that say what a name beside them is. What "group", "firm" or
// "site" means depends on the word before it.
var roleHeads = turned(strings.Fields, map[string]string{
	roleAttacker: `hackers hacker gang crew collective hacktivist hacktivists syndicate attackers cybercriminals extortionists extortionist operators cybergang`,
	roleMedia:    `newspaper tabloid magazine broadsheet podcast blog newswire`,
	roleMalware:  `malware trojan ransomware worm virus botnet spyware backdoor rootkit adware wiper keylogger variant strain infostealer rat cryptolocker bot downloader loader`,
	roleProduct:  `vulnerability vulnerabilities flaw bug exploit protocol plugin browser firmware framework library toolkit cms`,
	rolePerson: `spokesman spokeswoman spokesperson ceo cto ciso cfo cio coo president director researcher analyst expert blogger journalist reporter professor lawyer attorney solicitor barrister minister senator
		mayor governor commissioner secretary founder chairman chairwoman chairperson manager engineer detective officer chief resident patient customer student teacher superintendent sheriff editor author
		consultant evangelist strategist architect scientist principal partner administrator judge prosecutor representative congressman congresswoman mp programmer activist user specialist adviser advisor
		inspector sergeant captain general boss treasurer clerk chancellor provost dean nurse doctor physician employee worker man woman husband wife mother father teenager`,
	roleInstitution: `retailer chain hospital clinic bank insurer university college lender airline carrier operator manufacturer provider bureau giant company firm startup site website forum network
		store marketplace charity union agency department ministry utility broker processor publisher studio league hotel service organization organisation nonprofit contractor brand supermarket restaurant
		casino app portal platform community municipality school institution builder consultancy supplier telco telecom isp wholesaler distributor automaker carmaker airport hospice pharmacy practice cooperative
		conglomerate subsidiary business corporation enterprise federation association foundation trust fund council exchange maker developer vendor group`,
})

var (
	// roleModifiers say what a group, firm or site is.
	securityModifiers = set("security cybersecurity antivirus infosec forensics cyberintelligence cyberdefense pentesting intelligence")
	attackerModifiers = set("hacking hacker hackers espionage cyberespionage ransomware threat criminal crime cybercrime hacktivist extortion apt cybercriminal cyberterrorist terror terrorist spying")
	mediaModifiers    = set("news media newspaper trade tech-news television tv")
	groupHeads        = set("group team outfit unit actor organization organisation collective crew gang family")
	firmHeads         = set("firm company vendor provider startup maker giant specialist specialists business consultancy supplier group researcher service site blog organization publication expert experts researchers team firms")
	siteHeads         = set("site website outlet agency organization organisation service channel network company giant blog publication group")
	// roleLinks stand between a noun and a name that it calls so.
	roleLinks = set("called named dubbed nicknamed codenamed themselves itself himself calling known as the alias handle")
	// roleStops end the noun phrase of an apposition.
	roleStops  = set(", . ; : ( ) — – of that which who whose in for with at based from by to and known specializing specialising on headquartered is was has said where when whom serving offering providing behind owned used")
	indefinite = set("a an the one another")
)

// roleAt says what the words right beside a name call it, and where the noun stands;
// "" where they do not.
//
//	"the security firm Acme"        → security
//	"a group calling itself Acme"   → attacker, where the group hacks
//	"Acme, a chain of hotels,"      → institution
func (r *reading) roleAt(n name) (role string, head int) {
	if role, head := r.roleBefore(n); role != "" {
		return role, head
	}
	return r.roleAfter(n)
}

func (r *reading) roleBefore(n name) (string, int) {
	s := r.within(n.first)
	j := n.first - 1
	for linked := 0; j >= s.first && linked < 4 && (quoted(r.norm(j)) || roleLinks.holds(r.token(j)) && r.norm(j) != "the"); linked++ {
		j--
	}
	if j < s.first || roleHeads[r.norm(j)] == "" || r.tokens[j].has(possessive) || r.tokens[j].has(capital) && j > s.first {
		return "", 0
	}
	return r.roleOf(j, s.first), j
}

// roleAfter reads an apposition: the last noun of its phrase counts.
func (r *reading) roleAfter(n name) (string, int) {
	s := r.within(n.first)
	j := n.last
	if r.norm(j) != "," && r.norm(j) != "—" && r.norm(j) != "–" && r.norm(j) != "is" || j+2 >= s.last || !indefinite.holds(r.token(j+1)) {
		if r.norm(j) == "," && j+1 < s.last && roleHeads[r.norm(j+1)] == rolePerson && !r.tokens[j+1].has(possessive) {
			return rolePerson, j + 1
		}
		return "", 0
	}
	head := -1
	for k := j + 2; k < s.last && k < j+12 && !roleStops.holds(r.token(k)); k++ {
		if roleHeads[r.norm(k)] != "" && (k+1 == s.last || roleStops.holds(r.token(k+1)) || !r.tokens[k+1].has(letters)) {
			head = k
		}
	}
	if head < 0 || r.tokens[head].has(possessive) {
		return "", 0
	}
	return r.roleOf(head, j+1), head
}

// roleOf says what a noun means with the words before it.
func (r *reading) roleOf(head, from int) string {
	w := r.norm(head)
	for j := head - 1; j >= from && j >= head-3; j-- {
		switch {
		case attackerModifiers.holds(r.token(j)) && groupHeads.holds(r.token(head)):
			return roleAttacker
		case securityModifiers.holds(r.token(j)) && firmHeads.holds(r.token(head)):
			if roleHeads[w] == rolePerson {
				return rolePerson
			}
			return roleSecurity
		case mediaModifiers.holds(r.token(j)) && siteHeads.holds(r.token(head)):
			return roleMedia
		case roleStops.holds(r.token(j)):
			return roleHeads[w]
		}
	}
	return roleHeads[w]
}

// humans follow a person and hardly ever an organization.
var humans = set("he she his her himself herself")

// humanAfter says whether what follows a name speaks of a man or a woman.
func (r *reading) humanAfter(n name) bool {
	s := r.within(n.first)
	for j := n.last; j < s.last && j < n.last+9; j++ {
		if humans.holds(r.token(j)) {
			return true
		}
		if r.tokens[j].has(capital) && j > n.last+1 {
			return false
		}
	}
	return false
}
