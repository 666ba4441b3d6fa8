package extract

import "strings"

// name is one place where the text names somebody: the tokens [first, last).
type name struct {
	first, last int
	sentence    int
	who         int // index of its organization
}

// nameWords may stand within a name without a capital.
var nameWords = set("of and & for the de la du des von van und di del der at in on")

// noName are capitalized words that are no name by themselves and are dropped at
// either end of one.
var noName = set(`the a an this that these those it its he she they we i you our your his her their in on at by for from of to with and or but so as if when while
	after before since until during although though because however meanwhile according additionally also moreover furthermore yesterday today tomorrow
	monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
	jan feb mar apr jun jul aug sep sept oct nov dec mr mrs ms dr sir prof ceo cto cio ciso cfo chief president vice executive officer director spokesman spokeswoman
	spokesperson manager chairman senator sen mayor governor gov attorney minister last this next more most many some all any each every no not only now then there here
	what who why how which where hackers hacker attackers police officials authorities researchers experts security users customers patients members employees
	due back change whether previously unfortunately discovered nevertheless targeting recommended senior indeed perhaps maybe finally initially apparently overall
	tb gb mb kb ok tv hd dvd cd usa bst cet edt est pst snafu app apps
	internet online email emails e-mail data breach breaches hack hacked attack attacks cyber cyberattack ransomware malware phishing personal information
	social number numbers ssn pin pins id ids ip url urls pdf faq http https www dob pii phi ephi hipaa gdpr usb pc pcs pos atm api apis dns ddos sql html it ai vpn iot
	new first second third one two three four five six seven eight nine ten both other another such company companies firm organization government federal state national
	under over between among against about around through via per out up down off just even still yet once again please read see click note update updated image photo
	following based despite given using while like unlike instead rather thus therefore hence besides earlier later recently currently finally
	first-party customer user patient member employee victims victim affected individuals people names name address addresses date dates birth card cards credit debit
	ms. et pt est gmt utc am pm edt pdt cve covered entity ce ba business associate ocr copyright share tweet comments comment advertisement subscribe newsletter
	passwords password once nearly almost approximately these anyone everyone nobody someone thousands millions hundreds billions`)

// legalForms close the name of a firm, after a comma or not.
var legalForms = set("inc llc ltd corp corporation co plc llp gmbh ag sa pa pc pllc md dds dmd do dpm lp nv bv pty lllp od apc inc. phd psc facp rn lac ipa")

// orgWords in a name say that it is an organization.
var orgWords = set(`hospital hospitals clinic clinics health healthcare medical center centre university college school schools district bank bankcorp insurance insurer group holdings
	systems system services service solutions corporation corp inc llc ltd plc company co association society foundation institute department dept agency bureau ministry commission committee
	council board authority city county village town state airlines airways air hotels hotel resorts restaurant restaurants stores store network networks software technologies technology
	labs laboratories pharmacy pharmacies partners associates care plan plans trust union fund federation league games gaming entertainment media communications telecom wireless mobile
	energy electric power water motors foods brands international industries studios studio church museum library police army navy force court office nhs medicine physicians surgery dental
	orthopedics cancer children's dermatology radiology oncology pediatrics imaging eye women's family practice administration financial credit capital savings mutual exchange forum
	scouts team party congress parliament bundestag senate senate club centers bancorp wellness rehabilitation hospice nursing eldercare`)

// organization is everything in the text that names one thing.
type organization struct {
	full     string // the fullest name, as written
	display  int    // index of the name that says it
	mentions []int  // indexes into names
	kind     string // what a table of known names says: media, security, agency, attacker, product
	person   bool
	place    bool // a country, state or city and no more
	partial  bool // a word that stands within a longer name, as "Medicare" does
	orgWord  bool
}

// findNames generates capitalized runs: "Blue Shield of California", "AT&T",
// "abta.com". Sentences in headline case tell no names; they are looked at again
// once the others are known.
func findNames(tokens []token, sentences []sentence) []name {
	var out []name
	for k, s := range sentences {
		if s.headline || s.tail {
			continue
		}
		for i := s.first; i < s.last; {
			if !startsName(tokens, s, i) {
				i++
				continue
			}
			last := endOfName(tokens, s, i)
			first, end := trimName(tokens, s, i, last)
			if first < end && !stateShort(tokens, s, first, end) && tokens[end-1].end-tokens[first].start <= longestNameBytes && (end-first > 1 || soundName(tokens, first)) {
				out = append(out, name{first: first, last: end, sentence: k})
			}
			i = max(last, i+1)
		}
	}
	return out
}

// stateShort knows the state of "Muncie, Ind.".
func stateShort(tokens []token, s sentence, first, last int) bool {
	return last == first+1 && first > s.first && tokens[first-1].norm == "," && stateShorts[tokens[first].norm] != "" && last < s.last && tokens[last].norm == "."
}

func startsName(tokens []token, s sentence, i int) bool {
	t := tokens[i]
	letter := len(t.norm) == 1 && i+1 < s.last && tokens[i+1].has(joined) && tokens[i+1].has(capital)
	return t.has(capital) && (len(t.norm) > 1 || letter) || domainName(t) || brandCase(t)
}

// brandCase knows "iCloud", "myNurse", "eBay" by their inner capital.
func brandCase(t token) bool { return t.flags&inner != 0 }

// nameStops end a name: "Acme CEO Jane Roe" is two, and a heading may go on from
// one ("Acme Data Breach").
var nameStops = set("breach breaches hack hacked hacks attack attacks cyberattack leak leaks says confirms admits data ransomware downsizes suffers warns reports customers users patients ceo cto cio ciso cfo president chairman spokesman spokeswoman spokesperson chief director mr mrs ms dr analyst researcher senator mayor")

// domainName knows "abta.com" by its ending.
func domainName(t token) bool {
	i := strings.LastIndexByte(t.norm, '.')
	if i < 2 {
		return false
	}
	return domains[t.norm[i+1:]]
}

var domains = set("com org net gov edu io co uk ru me info biz in au de fr ca us tv cc")

// Longer runs of capitals are no names. The bounds also keep the time linear.
const (
	longestName      = 14 // words
	longestNameBytes = 200
)

// endOfName goes on while words are capitalized, or link two that are.
func endOfName(tokens []token, s sentence, i int) int {
	for j := i + 1; j < s.last; j++ {
		t, p := tokens[j], tokens[j-1]
		if j-i > longestName || t.end-tokens[i].start > longestNameBytes {
			return j
		}
		switch {
		case t.has(line) || nameStops[t.norm] && !dataFirm(tokens[:s.last], j) || starters[t.norm] && t.has(capital) && !t.has(upper) || p.has(possessive) && !continuesPossessive(tokens, j):
			return j
		case t.has(capital):
		case t.norm == "services" && p.has(capital) && j > i+3:
		case t.norm == "." && !t.has(spaced) && j+1 < s.last && tokens[j+1].has(capital) && (len(p.norm) == 1 || p.norm == "st" || p.norm == "mt" || strings.Contains(p.norm, ".")) && !starters[tokens[j+1].norm]:
		case t.norm == "/" && !t.has(spaced) && p.has(upper) && j+1 < s.last && tokens[j+1].has(upper) && !tokens[j+1].has(spaced):
		case t.norm == "&" && j+1 < s.last && tokens[j+1].has(capital):
		case t.norm == "," && j+1 < s.last && legalForms[strings.ReplaceAll(tokens[j+1].norm, ".", "")] && tokens[j+1].has(capital):
		case nameWords[t.norm] && linksName(tokens, s, i, j):
		case t.norm == "dba" && j+1 < s.last && tokens[j+1].has(capital):
		case tradingAs(tokens[:s.last], j):
			j += 4
		case t.has(number) && len(t.norm) < 3 && j+1 < s.last && tokens[j+1].has(capital) && orgWords[tokens[j+1].norm] && !isMonth(p.norm):
		default:
			return j
		}
	}
	return s.last
}

// tradingAs knows "d/b/a" before a capital.
func tradingAs(tokens []token, j int) bool {
	return j+5 < len(tokens) && tokens[j].norm == "d" && tokens[j+1].norm == "/" && tokens[j+2].norm == "b" && tokens[j+3].norm == "/" && tokens[j+4].norm == "a" && tokens[j+5].has(capital)
}

// dataFirm knows "Acme Data Services" from "Acme Data Breach".
func dataFirm(tokens []token, j int) bool {
	return tokens[j].norm == "data" && j+1 < len(tokens) && tokens[j+1].has(capital) && orgWords[tokens[j+1].norm]
}

// continuesPossessive lets "Children's Mercy Hospital" and "St. Mary's Medical
// Center" go on, but not "Verizon's NICE Systems".
func continuesPossessive(tokens []token, j int) bool {
	switch tokens[j-1].norm {
	case "children", "women", "men", "people", "veterans", "teachers", "king", "queen", "st", "mcdonald", "moody", "dick", "physician", "physicians", "sotheby", "macy", "wendy", "kohl", "lowe":
		return tokens[j].has(capital)
	}
	return j >= 3 && tokens[j-2].norm == "." && tokens[j-3].norm == "st" && tokens[j].has(capital)
}

// linksName says whether a small word at j links what stands before it to a
// capital after it. "and" links only where an organization's word follows, since
// it mostly joins two names.
func linksName(tokens []token, s sentence, start, j int) bool {
	k := j + 1
	if k < s.last && tokens[k].norm == "the" {
		k++
	}
	if k >= s.last || !tokens[k].has(capital) || tokens[j-1].has(possessive) {
		return false
	}
	switch tokens[j].norm {
	case "in", "on":
		return j == start+1 && practiceWords[tokens[j-1].norm] || j > start && tokens[j-1].norm == "institute"
	case "of", "for", "de", "la", "du", "des", "von", "van", "di", "del", "der", "&":
		return !isMonth(tokens[k].norm) && weekdayOf(tokens[k].norm) < 0
	case "and":
		return joinsOneName(tokens, s, start, j, k)
	case "at":
		return orgWords[tokens[j-1].norm] && tokens[j-1].norm != "school" && tokens[j-1].norm != "systems"
	}
	return false
}

// practiceWords open the names of practices: "Associates in Eye Care".
var practiceWords = set("associates consultants specialists physicians partners leaders institute")

func weekdayOf(norm string) int {
	if d, ok := weekdays[norm]; ok {
		return int(d)
	}
	return -1
}

// joinsOneName decides whether "X and Y" is one name: "Centers for Medicare and
// Medicaid Services", "Department of Health and Human Services".
func joinsOneName(tokens []token, s sentence, start, j, k int) bool {
	open := false
	for i := j - 1; i >= start; i-- {
		if tokens[i].norm == "and" {
			return false
		}
		if w := tokens[i].norm; w == "for" || w == "of" && i > s.first && (orgWords[tokens[i-1].norm] || tokens[i-1].norm == "secretary") {
			open = true
		}
	}
	if !open {
		return secondHalves[tokens[k].norm]
	}
	for i := k; i < s.last && i < k+4 && (tokens[i].has(capital) || orgWords[tokens[i].norm]); i++ {
		if orgWords[tokens[i].norm] || tokens[i].has(upper) {
			return true
		}
	}
	return false
}

// secondHalves follow "and" within one name: "Health and Wellness Center".
var secondHalves = set(`infrastructure wellness gynecology mobility rehabilitation human welfare resorts spa sons associates company co technology imaging surgery therapy prevention research families science
	sports drug exchange fitness casino disability telecommunications multimedia mathematics recreation training protection nutrition medicaid medicare midwifery counseling urgent vascular throat laser
	electric oncology hematology pulmonary surgical surgery cancer orthotic arthritis spine allergy asthma cosmetic reconstructive orthopedic implant periodontics women's`)

// trimName drops words at the ends that are no names: "The", "Meanwhile", "CEO".
func trimName(tokens []token, s sentence, first, last int) (int, int) {
	for first < last && dropFirst(tokens, s, first, last) {
		first++
	}
	for first < last {
		t := tokens[last-1]
		if t.has(capital) && !noName[t.norm] || domainName(t) || brandCase(t) || t.has(number) || legalForms[t.norm] || last-first > 1 && orgWords[t.norm] {
			break
		}
		last--
	}
	return first, last
}

func dropFirst(tokens []token, s sentence, i, last int) bool {
	t := tokens[i]
	if !t.has(letters) || nameWords[t.norm] {
		return true
	}
	if t.norm == "dr" || !noName[t.norm] {
		return t.norm == "dr"
	}
	// "National Health Service", "Social Security Administration", "Three UK"
	if i+1 < last && t.has(capital) && !starters[t.norm] {
		for j := i + 1; j < last; j++ {
			if orgWords[tokens[j].norm] && i > s.first {
				return false
			}
		}
		if i > s.first && (t.norm == "new" || t.norm == "national" || t.norm == "federal") {
			return false
		}
		if t.norm == "national" || t.norm == "new" || t.norm == "federal" || t.norm == "first" {
			return !tokens[i+1].has(capital)
		}
	}
	return true
}

// soundName says whether one word alone may be a name. At the start of a sentence
// every word is capitalized, so there an ordinary lower-case twin speaks against it.
func soundName(tokens []token, i int) bool {
	t := tokens[i]
	if noName[t.norm] || starters[t.norm] || orgWords[t.norm] && !t.has(upper) {
		return false
	}
	return len(t.norm) > 1 && t.has(letters)
}

// key of a name: its folded words, without a legal form.
func nameKey(tokens []token, n name) []string {
	var key []string
	for i := n.first; i < n.last; i++ {
		t := tokens[i]
		if !t.has(letters|number) && t.norm != "&" || legalForms[t.norm] && i > n.first {
			continue
		}
		key = append(key, t.norm)
	}
	return key
}
