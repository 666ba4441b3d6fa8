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
		associate := r.norm(i) == "associate" && r.norm(i-1) == "business"
		if !associate && !(r.norm(i) == "entity" && r.norm(i-1) == "covered") || r.tokens[i].has(possessive) {
			continue
		}
		s := r.within(i)
		if first, last := r.partyAfter(s, i+1); first < last {
			out = append(out, party{first, last, associate})
		} else if first, last := r.partyBefore(s, i-1); first < last {
			out = append(out, party{first, last, associate})
		}
	}
	return out
}

// partyAfter returns the name in ", Acme Clinic," from j on, after the short form
// in parentheses.
func (r *reading) partyAfter(s sentence, j int) (first, last int) {
	if r.norm(j) == "(" {
		for k := j + 1; k < s.last && k < j+6; k++ {
			if r.norm(k) == ")" {
				j = k + 1
				break
			}
		}
	}
	if r.norm(j) != "," || j+1 >= s.last {
		return 0, 0
	}
	first = j + 1
	for last = first; last < s.last && last < first+longestParty && r.inParty(s, last); last++ {
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
	for first = last; first > s.first && first > last-longestParty && r.inParty(s, first-1); first-- {
	}
	return r.trimParty(s, first, last)
}

// longestParty in tokens; trusts and plans have long names.
const longestParty = 24

// inParty says whether a token goes on with a name: a capital, a number after one,
// a small word, or a mark within initials and before a legal form.
func (r *reading) inParty(s sentence, i int) bool {
	t := r.tokens[i]
	switch {
	case t.has(line) && i > s.first, i > s.first && r.norm(i-1) == "." && noName[t.norm]:
		return false
	case t.has(capital), brandCase(t), t.norm == "&", t.norm == "dba", t.norm == "and", t.norm == "of", t.norm == "for", t.norm == "the", t.norm == "at", t.norm == "de", t.norm == "la", t.norm == "to", t.norm == "in" && practiceWords[r.norm(i-1)]:
		return true
	case t.has(number):
		return i > s.first && (r.tokens[i-1].has(capital) && !isMonth(r.norm(i-1)) || r.norm(i-1) == "&")
	case t.norm == ".", t.norm == "/", t.norm == "-", t.norm == "–":
		return i > s.first && i+1 < len(r.tokens) && !r.tokens[i].has(spaced) && r.tokens[i-1].has(letters)
	case t.norm == "d", t.norm == "b", t.norm == "a":
		return r.norm(i+1) == "/" || r.norm(i-1) == "/"
	case t.norm == ",":
		w := strings.ReplaceAll(r.norm(i+1), ".", "")
		return i+1 < s.last && (legalForms[w] || w == "jr" || w == "sr" || w == "sc" && w != r.norm(i+1))
	}
	return false
}

// trimParty drops small words at the ends. What remains must have a capital.
func (r *reading) trimParty(s sentence, first, last int) (int, int) {
	for first < last && (!r.tokens[first].has(capital|inner) || noName[r.norm(first)] && dropFirst(r.tokens, s, first, last)) {
		first++
	}
	for first < last && !r.tokens[last-1].has(capital|inner|number) {
		last--
	}
	if first < last && last-first == 1 && !soundName(r.tokens, first) {
		return 0, 0
	}
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
