package extract

import (
	"sort"
	"strings"
)

// party is a name in apposition to what a regulator's narrative calls it: "Acme
// Clinic, the covered entity (CE)," or "a business associate (BA), Beta Billing,".
// The apposition says where the name ends, whatever words are in it.
type party struct {
	first, last int
	associate   bool // a business associate, else a covered entity
}

// findParties finds them by their labels.
func (r *reading) findParties() []party {
	if !r.narrative {
		return nil
	}
	var out []party
	for i := 1; i < len(r.tokens); i++ {
		if r.tokens[i].has(possessive) {
			continue
		}
		associate := r.norm(i) == "associate" && r.norm(i-1) == "business"
		s := r.within(i)
		switch {
		case associate || r.norm(i) == "entity" && r.norm(i-1) == "covered":
			if first, last := r.partyAfter(s, i+1); first < last {
				out = append(out, party{first, last, associate})
			} else if first, last := r.partyBefore(s, i-1); first < last {
				out = append(out, party{first, last, associate})
			}
			if first, last := r.clientAfter(s, i+1); associate && first < last {
				out = append(out, party{first, last, false})
			}
		case r.labelled(i):
			if first, last := r.partyUpTo(s, i-1); last-first > 1 {
				out = append(out, party{first, last, r.norm(i) == "ba"})
			}
		case r.shortLabel(i):
			if first, last := r.partyAfter(s, i+1); last-first > 1 {
				out = append(out, party{first, last, r.norm(i) == "ba"})
			}
		}
	}
	return out
}

// shortLabel knows "the CE" and "its BA", once the narrative has said what they are.
func (r *reading) shortLabel(i int) bool {
	switch r.norm(i - 1) {
	case "the", "its", "a":
		return (r.norm(i) == "ce" || r.norm(i) == "ba") && r.tokens[i].has(upper)
	}
	return false
}

// labelled knows the short form that follows a name: "Acme Clinic (CE) reported".
func (r *reading) labelled(i int) bool {
	short := r.norm(i) == "ce" || r.norm(i) == "ba"
	return short && i > 1 && r.bracketed(name{first: i, last: i + 1}) && r.tokens[i-2].has(capital) && r.norm(i-2) != "entity" && r.norm(i-2) != "associate"
}

// clientAfter returns the name in "(BA) of Acme Clinic": whoever has an associate is
// a covered entity.
func (r *reading) clientAfter(s sentence, j int) (first, last int) {
	j = r.overShort(s, j)
	switch r.norm(j) {
	case "of", "for", "to":
		return r.partyFrom(s, j+1)
	}
	return 0, 0
}

// partyAfter returns the name in ", Acme Clinic," from j on, after the short form
// in parentheses.
func (r *reading) partyAfter(s sentence, j int) (first, last int) {
	after := r.overShort(s, j)
	if r.norm(after) == "," {
		return r.partyFrom(s, after+1)
	}
	if after > j && after < s.last && r.tokens[after].has(capital) {
		return r.partyFrom(s, after)
	}
	return 0, 0
}

// overShort returns the token after "(CE)".
func (r *reading) overShort(s sentence, j int) int {
	if r.norm(j) == "(" {
		for k := j + 1; k < s.last && k < j+6; k++ {
			if r.norm(k) == ")" {
				return k + 1
			}
		}
	}
	return j
}

// partyFrom returns the name that opens at a token.
func (r *reading) partyFrom(s sentence, first int) (int, int) {
	last := first
	for last < s.last && last < first+longestParty && r.inParty(s, last) {
		last++
	}
	return r.trimParty(s, first, last)
}

// partyBefore returns the name in "Acme Clinic, the", whose comma stands before j
// or the article there.
func (r *reading) partyBefore(s sentence, j int) (first, last int) {
	for w := r.norm(j - 1); w == "a" || w == "the" || w == "an"; w = r.norm(j - 1) {
		j--
	}
	last = j - 1
	if r.norm(last) == ")" {
		return 0, 0
	}
	if r.norm(last) != "," || last <= s.first {
		return 0, 0
	}
	if r.norm(last-1) == ")" {
		for k := last - 2; k > s.first && k > last-8; k-- {
			if r.norm(k) == "(" {
				last = k
				break
			}
		}
	}
	first = r.startOfParty(s, last)
	if w := r.norm(first); (w == "dba" || w == "d" && r.norm(first+2) == "b") && r.norm(first-1) == "," {
		last = first - 1 // the name that stands before the one it trades under
		first = r.startOfParty(s, last)
	}
	if last-first < 3 && r.norm(first-1) == "," && stateNames.holds(r.token(first)) {
		first = r.startOfParty(s, first-1) // "Village of Elm Park, Illinois"
	}
	if before := r.sponsored(s, first); before != first {
		last = before
		first = r.startOfParty(s, last)
	}
	return r.trimParty(s, first, last)
}

// partyUpTo returns the name that ends before a token.
func (r *reading) partyUpTo(s sentence, last int) (int, int) {
	return r.trimParty(s, r.startOfParty(s, last), last)
}

// startOfParty goes back over the name that ends before a token.
func (r *reading) startOfParty(s sentence, last int) int {
	first := last
	for first > s.first && first > last-longestParty && r.inParty(s, first-1) {
		first--
	}
	return first
}

// longestParty in tokens; trusts and plans have long names.
const longestParty = 24

// inParty says whether a token goes on with a name: a capital, a number after one,
// a small word, or a mark within initials and before a legal form.
func (r *reading) inParty(s sentence, i int) bool {
	t := r.tokens[i]
	switch {
	case t.has(line) && i > s.first, i > s.first && r.norm(i-1) == "." && noName.has(t.norm) && !afterForms.has(t.norm):
		return false
	case t.has(capital), brandCase(t), t.norm == "&", t.norm == "dba", t.norm == "and", t.norm == "of", t.norm == "for", t.norm == "the", t.norm == "at", t.norm == "de", t.norm == "la", t.norm == "to", t.norm == "in" && practiceWords.holds(r.token(i-1)):
		return true
	case t.has(number):
		return i > s.first && (r.tokens[i-1].has(capital) && !isMonth(r.norm(i-1)) || r.norm(i-1) == "&" || r.norm(i-1) == "," && r.numbered(s, i-1))
	case t.norm == ".", t.norm == "/", t.norm == "-", t.norm == "–":
		return i > s.first && i+1 < len(r.tokens) && !r.tokens[i].has(spaced) && r.tokens[i-1].has(letters)
	case t.norm == "d", t.norm == "b", t.norm == "a":
		return r.norm(i+1) == "/" || r.norm(i-1) == "/"
	case t.norm == ",":
		w := strings.ReplaceAll(r.norm(i+1), ".", "")
		return i+1 < s.last && (legalForms.has(w) || w == "jr" || w == "sr" || w == "sc" && w != r.norm(i+1) || r.numbered(s, i))
	}
	return false
}

// afterForms may stand in a name after a legal form: "Acme, Inc. Employee Benefit Plan".
var afterForms = set("and of for employee employees")

// numbered knows the comma in "Local Unions 18, 32 & Harbor Welfare Fund".
func (r *reading) numbered(s sentence, i int) bool {
	return i > s.first+1 && i+2 < s.last && r.tokens[i-1].has(number) && r.tokens[i-2].has(capital) && !isMonth(r.norm(i-2)) && r.tokens[i+1].has(number) && (r.norm(i+2) == "&" || r.norm(i+2) == "and")
}

// trimParty drops small words at the ends. What remains must have a capital.
func (r *reading) trimParty(s sentence, first, last int) (int, int) {
	for first < last && (!r.tokens[first].has(capital|inner) || noName.holds(r.token(first)) && dropFirst(r.tokens, s, first, last)) {
		first++
	}
	for first < last && !r.tokens[last-1].has(capital|inner|number) {
		last--
	}
	if first < last && last-first == 1 && !soundName(r.tokens, first) {
		return 0, 0
	}
	last = withoutPlace(r.tokens, s, first, last)
	if first < last && r.tokens[last-1].end-r.tokens[first].start > longestNameBytes {
		return 0, 0
	}
	return first, last
}

// nameParties lets the names of parties take the place of those found within
// them, and notes their parts.
func (r *reading) nameParties() {
	parties := r.findParties()
	if len(parties) == 0 {
		return
	}
	r.partyAt = map[int]bool{}
	within := make([]bool, len(r.tokens))
	kept := r.names[:0]
	var out []name
	for _, p := range parties {
		if within[p.first] || within[p.last-1] {
			continue
		}
		for i := p.first; i < p.last; i++ {
			within[i] = true
		}
		r.partyAt[p.first] = p.associate
		out = append(out, name{first: p.first, last: p.last, sentence: int(r.at[p.first])})
	}
	for _, n := range r.names {
		if !within[n.first] && !within[n.last-1] {
			kept = append(kept, n)
		}
	}
	r.names = append(out, kept...)
	sort.Slice(r.names, func(a, b int) bool { return r.names[a].first < r.names[b].first })
}
