package extract

import "strings"

// manyOf knows the plural before "of" that opens a sentence and belongs to no name:
// "Passengers of Acme Rail", "Listeners of Radio Acme".
func manyOf(tokens []token, s sentence, i, last int) bool {
	if i != s.body || i+2 >= last || tokens[i+1].norm != "of" {
		return false
	}
	w := tokens[i].norm
	return len(w) > 4 && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && tokens[i].flags&upper == 0 && !orgWords.has(w) && !placeHeads.has(w) && !officeHeads.has(w) && !namedMany.has(w)
}

// namedMany are plurals with which names of bodies begin.
var namedMany = set("ministers doctors lawyers sisters brothers soldiers ladies lords commissioners governors trustees fellows disciples servants angels masters voices heroes guardians champions colleges universities hills plains lakes bishops apostles")

// titlesWithin are offices that stand within the name of whoever holds them.
var titlesWithin = set("judge justice minister president secretary commissioner senator representative mayor governor manager sheriff superintendent chancellor ambassador inspector sergeant detective professor doctor")

// titledPerson knows "District Judge Jane Roe" by the two words of a person after the
// office.
func (r *reading) titledPerson(n name) bool {
	for i := n.first; i < n.last-2; i++ {
		if !titlesWithin.holds(r.token(i)) {
			continue
		}
		for j := i + 1; j < n.last; j++ {
			if t := r.token(j); nameWords.holds(t) || orgWords.holds(t) {
				return false
			}
		}
		return true
	}
	return false
}

// opensOnly says whether a word has its capital only from the start of a sentence: it
// stands in small letters elsewhere, or opens a title and is no place.
func (r *reading) opensOnly(n name, s sentence) bool {
	if n.last-n.first > 1 || n.first != s.body || r.tokens[n.first].has(possessive|upper|inner) {
		return false
	}
	_, place := r.placeAt[n.first]
	return r.lower.has(r.norm(n.first)) || s.title && !place
}
