package extract

import "strings"

// name is one place where the text names somebody: the tokens [first, last).
type name struct {
	first, last int
	sentence    int
	who         int // index of its organization
}

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
	nouns    []string // what the text calls it: "retailer"
	called   bool     // the text calls it an institution: "the retailer Acme"
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
		for i := s.body; i < s.last; {
			if !startsName(tokens, s, i) {
				if letterOfList(tokens, s, i) {
					out = append(out, name{first: i, last: i + 1, sentence: k})
				}
				i++
				continue
			}
			last := endOfName(tokens, s, i)
			first, end := trimName(tokens, s, i, last)
			end = withoutPlace(tokens, s, first, end)
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

// letterOfList knows a name of one letter by the one that it is listed with: "Acme, Beta
// and X". "A" and "I" are words.
func letterOfList(tokens []token, s sentence, i int) bool {
	t := tokens[i]
	if len(t.norm) != 1 || !t.has(capital) || t.norm == "a" || t.norm == "i" || i-2 < s.body || tokens[i-1].norm != "and" {
		return false
	}
	if next := i + 1; next < s.last && (tokens[next].has(capital|number) || tokens[next].norm == "." && next < s.last-1) {
		return false // "and J. Roe"
	}
	before := tokens[i-2]
	if before.norm == "," {
		before = tokens[max(i-3, s.body)]
	}
	return before.has(capital) && len(before.norm) > 1
}

// nameStops end a name: "Acme CEO Jane Roe" is two, and a heading may go on from
// one ("Acme Data Breach").
var nameStops = set("breach breaches hack hacked hacks attack attacks cyberattack leak leaks says confirms admits data ransomware downsizes suffers warns reports customers users patients ceo cto cio ciso cfo president chairman spokesman spokeswoman spokesperson chief director mr mrs ms dr analyst researcher senator mayor")

// domainName knows "abta.com" by its ending.
func domainName(t token) bool {
	i := strings.LastIndexByte(t.norm, '.')
	if i < 2 {
		return false
	}
	return domains.has(t.norm[i+1:])
}

var domains = set("com org net gov edu io co uk ru me info biz in au de fr ca us tv cc")

// Longer runs of capitals are no names. The bounds also keep the time linear.
const (
	longestName      = 14 // words
	longestNameBytes = 200
)

// fitNames widens names to the known ones that they are the end of ("Under Armour"),
// to those that the text writes in full elsewhere, and cuts known terms off their
// ends ("Acme Dark Web").
func (r *reading) fitNames() {
	opened, alone := map[string]bool{}, map[string]bool{}
	for _, n := range r.names {
		if n.last-n.first < 4 {
			alone[nameText(r.tokens, n.first, n.last)] = true
		}
		if brandOpeners.holds(r.token(n.first)) && n.last-n.first > 1 {
			opened[r.norm(n.first)+" "+r.norm(n.first+1)] = true
		}
	}
	for i := range r.names {
		n := &r.names[i]
		before := n.first - 1
		if before >= r.sentences[n.sentence].first && r.tokens[before].has(capital) {
			k := r.known[before]
			if k.last >= n.last && k.value == "firm" || brandOpeners.holds(r.token(before)) && opened[r.norm(before)+" "+r.norm(n.first)] {
				n.first = before
			}
		}
		n.last = r.withoutCity(*n, alone)
		n.first = r.withoutCountry(*n)
		for j := n.last - 1; j > n.first && j >= n.last-3; j-- {
			if k := r.known[j]; k.last >= n.last && k.value == "term" && n.last-j > 1 {
				n.last = j
			}
		}
	}
}

// nameText is how a name is written, folded.
func nameText(tokens []token, first, last int) string {
	text := tokens[first].norm
	for i := first + 1; i < last; i++ {
		text += " " + tokens[i].norm
	}
	return text
}

// withoutCountry cuts the country before a known firm: "In the United States Acme".
func (r *reading) withoutCountry(n name) int {
	p, ok := r.placeAt[n.first]
	if k := r.known[p.last]; ok && p.last < n.last && k.value == "firm" && k.last == n.last {
		return p.last
	}
	return n.first
}

// key of a name: its folded words, without a legal form.
func nameKey(tokens []token, n name) []string {
	key := make([]string, 0, n.last-n.first)
	for i := n.first; i < n.last; i++ {
		t := &tokens[i]
		if !t.has(letters|number) && t.norm != "&" || legalForms.has(t.norm) && i > n.first {
			continue
		}
		key = append(key, t.norm)
	}
	return key
}
