package extract

import "strings"

// professionalForms are legal forms and degrees at the end of a practice's name, as a
// regulator's narrative writes them with their stops: its portal lists the practice with
// or without them, and what is listed with them can be told from the name before them.
var professionalForms = set("pa pllc md")

// withoutForms ends the names of a regulator's narrative before "P.A." and the like.
func (r *reading) withoutForms() {
	if !r.narrative {
		return
	}
	for i := range r.names {
		n := &r.names[i]
		for n.last-n.first > 2 && r.dottedForm(n.last-1) {
			n.last--
			for n.last-n.first > 2 && !r.tokens[n.last-1].has(letters|number) {
				n.last--
			}
		}
	}
}

// dottedForm knows "P.A." and "P.L.L.C.".
func (r *reading) dottedForm(i int) bool {
	w := r.norm(i)
	return strings.ContainsRune(w, '.') && professionalForms.has(strings.ReplaceAll(w, ".", ""))
}

// sponsor verbs say of a plan whose it is: "Acme Medical Plan, a health plan offered by
// Acme Corporation, the covered entity".
var sponsorVerbs = set("offered sponsored administered provided maintained established run operated owned managed funded")

// sponsored returns the end of the name in apposition to which the name that opens at
// first tells who stands behind it; first itself where it does not.
func (r *reading) sponsored(s sentence, first int) int {
	if r.norm(first-1) != "by" || !sponsorVerbs.holds(r.token(first-2)) {
		return first
	}
	for i := first - 3; i > s.first && i > first-10; i-- {
		if r.norm(i) != "," {
			continue
		}
		switch r.norm(i + 1) {
		case "a", "an", "the", "which":
			return i
		}
		return first
	}
	return first
}

// reporters are entities that the narrative names only as those who told the
// regulator, where an associate is named as such: "Acme Care notified OCR of a breach at
// a business associate, Beta Billing".
func (r *reading) reporters(roles map[int]string) {
	entity, associate := false, false
	for _, role := range roles {
		entity, associate = entity || role == roleEntity, associate || role == roleAssociate
	}
	if entity || !associate {
		return
	}
	for _, i := range r.byPlace {
		n := r.names[i]
		if n.who >= 0 && roles[n.who] == "" && noticeVerbs.holds(r.token(n.last)) && r.organizations[n.who].kind == "" {
			roles[n.who] = roleEntity
			return
		}
	}
}

// withoutTerms drops the names that abbreviate ordinary words: "a nurse practitioner
// (NP) ... the NP", "multi-factor authentication (MFA)".
func (r *reading) withoutTerms() {
	terms := map[string]bool{}
	for _, n := range r.names {
		if n.last-n.first == 1 && r.tokens[n.first].has(upper) && r.abbreviatesWords(n.first) {
			terms[r.norm(n.first)] = true
		}
	}
	if len(terms) == 0 {
		return
	}
	kept := r.names[:0]
	for _, n := range r.names {
		if n.last-n.first > 1 || !terms[r.norm(n.first)] {
			kept = append(kept, n)
		}
	}
	r.names = kept
}

// abbreviatesWords says whether the token stands in parentheses after small words with
// its letters as initials.
func (r *reading) abbreviatesWords(i int) bool {
	w, j := r.norm(i), i-1
	if quoted(r.norm(j)) {
		j--
	}
	if r.norm(j) != "(" || len(w) < 2 || len(w) > 6 {
		return false
	}
	for k := len(w) - 1; k >= 0; k-- {
		j--
		if j < 0 || !r.tokens[j].has(letters) || r.tokens[j].has(capital) {
			return false
		}
		said := r.norm(j)
		if hyphen := strings.IndexByte(said, '-'); hyphen >= 0 && k > 0 && hyphen+1 < len(said) && said[hyphen+1] == w[k] {
			k--
		}
		if said[0] != w[k] {
			return false
		}
	}
	return true
}
