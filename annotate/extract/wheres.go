package extract

import (
	"strings"

	"assay/annotate"
)

// provinceShorts are the abbreviations of Canadian provinces and Australian states;
// like those of the American ones they count after a comma.
var provinceShorts = map[string]annotate.Place{"ont": "CA", "que": "CA", "b.c": "CA", "alta": "CA", "sask": "CA", "man": "CA", "n.s": "CA", "n.b": "CA", "p.e.i": "CA", "nfld": "CA", "n.l": "CA",
	"nsw": "AU", "n.s.w": "AU", "vic": "AU", "qld": "AU", "tas": "AU"}

// stateShortAt returns the state or province that is abbreviated at i: "Ind.", "TX",
// "Ont.".
func (r *reading) stateShortAt(i int) annotate.Place {
	t, prev := r.tokens[i], r.tokens[i-1]
	if !t.has(capital) || prev.norm != "," && !(prev.norm == "(" && r.tokens[i+1].norm == ")") {
		return ""
	}
	code := ""
	dotted := r.tokens[i+1].norm == "." || r.tokens[i+1].has(joined)
	switch {
	case t.has(upper) && len(t.norm) == 2:
		code = statePostal[t.norm]
	case provinceShorts[t.norm] != "" && (dotted || t.has(upper) || strings.Contains(t.norm, ".")):
		return provinceShorts[t.norm]
	case dotted || len(t.norm) == 3 || t.has(upper):
		code = stateShorts[t.norm]
	}
	if code == "" {
		return ""
	}
	return annotate.Place("US-" + code)
}

var (
	locatives  = set("in near outside at around across throughout from")
	civicWords = set("police university hospital hospitals school schools college council county city public health airport medical fire court museum library district clinic transit sheriff electric hotel")
	// directions stand between "in" and a place: "in downtown Tampa".
	directions = set("east eastern west western north northern south southern central downtown suburban greater metropolitan metro inner nearby neighboring neighbouring rural mid upstate")
	// localWords say that the place before them is one: "Tampa officials".
	localWords = set("based area headquartered suburb suburbs region native natives resident residents mayor headquarters metro branch campus neighborhood office offices police officials courtroom man woman")
	// plainOpeners are places whose word opens sentences as an adjective or verb.
	plainOpeners = set("nice reading mobile bath lead split bend orange best male lincoln derby normal")
)

// isWhere says whether the text says that something is at a place whose word means
// other things too: "in Reading", "Plymouth-based", "Mobile, Alabama", "the Tampa
// chain", "Acme, of Tampa," or within the name of an institution, "Charlotte Police
// Department".
func (r *reading) isWhere(m mention) bool {
	prev, next := r.norm(m.first-1), r.norm(m.last)
	if locatives.has(prev) || directions.has(prev) && locatives.holds(r.token(m.first-2)) || localWords.has(next) {
		return true
	}
	if m.first == 0 || r.tokens[m.first-1].has(paragraph) || r.tokens[m.first].has(paragraph) {
		if next == "—" || next == "–" || next == "-" || next == "(" || next == "," {
			return true // a dateline
		}
	}
	if next == "," && m.last+1 < len(r.tokens) {
		w := r.tokens[m.last+1]
		if w.has(capital) && (stateShorts[w.norm] != "" || provinceShorts[w.norm] != "" || r.isPlaceWord(w.norm)) {
			return true
		}
	}
	for i := m.last; i < m.last+4 && i < len(r.tokens) && (r.tokens[i].has(capital) || nameWords.holds(r.token(i))); i++ {
		if civicWords.holds(r.token(i)) {
			return true
		}
	}
	return prev == "of" && r.belongsAfterOf(m.first-2) || r.beforeInstitution(m)
}

// belongsAfterOf says whether "of" after the token i leads to a place: "Acme, of
// Tampa", "the city of Tampa", "out of Tampa", "the bank (of Tampa)". After a name it
// is more often part of it: "Bank of Boston".
func (r *reading) belongsAfterOf(i int) bool {
	w := r.norm(i)
	if cityWords.holds(r.token(i)) || w == "university" || w == "," || w == "(" || w == ")" {
		return true
	}
	return i > 0 && r.tokens[i].has(letters) && !r.tokens[i].has(capital)
}

// beforeInstitution says whether a place stands before what is there: "the Baltimore
// company", "a Tampa home improvement chain".
func (r *reading) beforeInstitution(m mention) bool {
	s := r.within(m.first)
	if s.headline || m.first == s.body && (plainOpeners.holds(r.token(m.first)) || r.lower.has(r.norm(m.first))) {
		return false
	}
	all := r.found[inVictimTypes]
	for i := m.last; i < s.last && i < m.last+5; i++ {
		t := r.tokens[i]
		if !t.has(letters) || t.has(capital) || functionWords.has(t.norm) || verbal(t) {
			return false
		}
		if firmWords.has(t.norm) {
			return true
		}
		if k := searchMention(all, i); k < len(all) && all[k].first == i && !strings.HasSuffix(all[k].value, weak) {
			return true
		}
	}
	return false
}

// firmWords are what any organization may be called.
var firmWords = set("company firm business group giant startup start-up chain maker operator outfit agency developer subsidiary headquarters staff hacker teenager")
