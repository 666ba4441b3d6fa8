package extract

// withoutPlace cuts "Acme Diagnostics of Orrin" before ", Idaho": where it is.
func withoutPlace(tokens []token, s sentence, first, last int) int {
	if last+1 >= s.last || tokens[last].norm != "," || !tokens[last+1].has(capital) {
		return last
	}
	if w := tokens[last+1].norm; stateShorts[w] == "" && !stateNames.has(w) {
		return last
	}
	for i := last - 2; i > first+1 && i >= last-3; i-- {
		if tokens[i].norm == "of" && !cityWords.has(tokens[i-1].norm) && tokens[i-1].norm != "university" && tokens[i-1].norm != "college" {
			return i
		}
	}
	return last
}

// stateNames are states after a town, by their first words.
var stateNames = set(`alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota
	mississippi missouri montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia washington wisconsin wyoming new north south west rhode ontario quebec alberta manitoba british`)

// trimName drops words at the ends that are no names: "The", "Meanwhile", "CEO".
func trimName(tokens []token, s sentence, first, last int) (int, int) {
	for first < last && dropFirst(tokens, s, first, last) {
		first++
	}
	for first < last {
		t := tokens[last-1]
		if t.has(capital) && brandNumbers.has(t.norm) && last-first > 1 && (first > s.body || orgWords.has(tokens[first].norm) || last < s.last && tokens[last].norm == ",") {
			break // "Capital One"
		}
		if t.norm == "security" && t.has(capital) && last-first > 1 && first > s.body && tokens[last-2].norm != "social" {
			break // "Harrow Point Security"
		}
		if t.norm == "data" && t.has(capital) && last-first > 2 {
			break // "Harrow Public Data"
		}
		if t.has(capital) && !noName.has(t.norm) || domainName(t) || brandCase(t) || t.has(number) || legalForms.has(t.norm) || last-first > 1 && orgWords.has(t.norm) {
			break
		}
		last--
	}
	return first, last
}

// labels are what opens a sentence before a name that it describes: "Retailer Acme".
var labels = set(`retailer insurer lender airline toymaker carmaker automaker chipmaker startup start-up hacker hackers researcher researchers ransomware malware software hotelier broadcaster telco
	supermarket charity restaurateur bookmaker drugmaker publisher researchers telecom telecoms crypto cryptocurrency`)

// opensAsLabel knows the word before a name that says what it is, at the start of a
// sentence, and the office in "CEO of Acme".
func opensAsLabel(tokens []token, s sentence, i, last int) bool {
	t := tokens[i]
	if i == s.body && labels.has(t.norm) && i+1 < last && tokens[i+1].has(capital) && !orgWords.has(tokens[last-1].norm) && !tokens[i+1].has(joined) {
		return true
	}
	return roleHeads[t.norm] == rolePerson && i+2 < last && (tokens[i+1].norm == "of" || tokens[i+1].norm == "for") && t.norm != "general" && t.norm != "principal"
}

// brandOpeners are ordinary words with which names of firms begin; within a sentence
// a capital tells.
var brandOpeners = set("under over between first second third one two three four five six seven eight nine ten new another down out once again here now just off up every best credit data cyber card member citizen social live most about")

// brandNumbers end names within a sentence.
var brandNumbers = set("one two three four five six seven eight nine ten first direct online live plus up out now today here more off")

// romanceArticles open names of places and firms, with a capital.
var romanceArticles = set("la le el los las les de du des van von di del dos das san")

func dropFirst(tokens []token, s sentence, i, last int) bool {
	t := tokens[i]
	if opensAsLabel(tokens, s, i, last) || manyOf(tokens, s, i, last) {
		return true
	}
	if romanceArticles.has(t.norm) && t.has(capital) && i+1 < last && tokens[i+1].has(capital) {
		return false // "La Porte County"
	}
	if weekdayOf(t.norm) >= 0 && i+1 < last {
		return true
	}
	if !t.has(letters) || nameWords.has(t.norm) || isMonth(t.norm) && i+1 < last && tokens[i+1].has(capital) {
		return true
	}
	if t.norm == "dr" || !noName.has(t.norm) {
		return t.norm == "dr"
	}
	if i == s.body && i+1 < last && tokens[i+1].norm == "of" {
		return true // "Customers of the Acme Bank"
	}
	if i > s.body && i+1 < last && t.has(capital) && brandOpeners.has(t.norm) && tokens[i+1].has(capital) && !noName.has(tokens[i+1].norm) {
		return false // "Under Armour", "Three UK"
	}
	// "National Health Service", "Social Security Administration"
	if i+1 < last && t.has(capital) && !starters.has(t.norm) {
		for j := i + 1; j < last; j++ {
			if orgWords.has(tokens[j].norm) && i > s.first {
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
	if noName.has(t.norm) || starters.has(t.norm) || orgWords.has(t.norm) && !t.has(upper) {
		return false
	}
	return len(t.norm) > 1 && t.has(letters)
}

// withoutCity cuts "Acme of Vienna" where the place is known and nothing before it is
// a word of an institution, as "University" is.
func (r *reading) withoutCity(n name, alone map[string]bool) int {
	for j := n.last - 2; j > n.first && j >= n.last-5; j-- {
		if p, ok := r.placeAt[j+1]; r.norm(j) == "in" && ok && p.last >= n.last {
			return j // "the committee in Washington"
		}
		if r.norm(j) != "of" {
			continue
		}
		head := r.norm(j - 1)
		if j-n.first == 2 && firstNames.holds(r.token(n.first)) && !orgWords.holds(r.token(j-1)) {
			return j // "Jane Roe of Acme"
		}
		if alone[nameText(r.tokens, n.first, j)] && !orgWords.holds(r.token(j-1)) && !officeHeads.holds(r.token(j-1)) && !placeHeads.holds(r.token(j-1)) {
			return j // "Acme of Harrow", which is Acme elsewhere
		}
		if _, known := r.placeAt[j+1]; legalForms.holds(r.token(j-1)) || firmEnds.holds(r.token(j-1)) && (known || !officeHeads.holds(r.token(j-1)) && n.last < len(r.tokens) && r.norm(n.last) == ",") {
			return j
		}
		if p, ok := r.placeAt[j+1]; !ok || p.last < n.last || orgWords.holds(r.token(j-1)) || officeHeads.holds(r.token(j-1)) || placeHeads.holds(r.token(j-1)) || r.lower.has(head) {
			continue
		}
		return j
	}
	return n.last
}

// firmEnds end names of firms, so that "of" and a place after them say where it is.
var firmEnds = set("systems software technologies technology solutions labs industries holdings pharmaceuticals motors foods energy brands airlines airways media entertainment hotels resorts stores restaurants chemicals steel aerospace electronics insurance securities partners associates advisers advisors consultants realty analytics networks communications electronics printing press logistics studios consulting")

// placeHeads before "of" and a place are names of places and offices themselves.
var placeHeads = set(`republic kingdom commonwealth state province isle gulf port archbishop bishop governor mayor duke prince king queen bank museum kingdom states emirates diocese archdiocese presidency parliament
	secretary ministry embassy consulate capital royal house library zoo opera bar guild chambers conservatory cathedral observatory children sons daughters friends citizens people blues knights`)
