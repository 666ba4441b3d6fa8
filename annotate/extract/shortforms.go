package extract

import (
	"slices"
	"strings"
)

// shortForm finds the longer name that a name abbreviates.
func (g *gatherer) shortForm(i int, key []string) (int, bool) {
	n := g.r.names[i]
	acronym := strings.ReplaceAll(key[0], ".", "")
	if who, ok := g.byInitials[acronym]; ok && len(key) == 1 && (g.r.tokens[n.first].has(upper) || acronym != key[0]) {
		return who, true
	}
	if len(key) == 3 && wordsOfKey(key) == 1 {
		who, ok := g.byInitials[key[0]+"&"+key[2]] // "M&S"
		return who, ok
	}
	if len(key) == 1 && shortless.has(key[0]) {
		return 0, false
	}
	if g.r.isPlace(n) {
		who, ok := g.cities[strings.Join(key, " ")] // not "Harrow Falls" of the Harrow Falls School District
		return who, ok
	}
	earliest := -1
	for _, who := range g.byFirst[key[0]] {
		full := nameKey(g.r.tokens, g.r.names[g.r.organizations[who].display])
		if earliest >= 0 && g.r.names[g.r.organizations[earliest].display].first < g.r.names[g.r.organizations[who].display].first {
			continue
		}
		if len(full) > len(key) && strings.Join(full[:len(key)], " ") == strings.Join(key, " ") && (len(key) > 1 || !g.r.isPlaceWord(key[0])) && g.abbreviates(i, who, strings.Join(key, " ")) {
			earliest = who
		}
	}
	if earliest >= 0 {
		return earliest, true
	}
	if who, ok := g.skippedWords(key); ok {
		return who, true
	}
	if who, ok := g.endOf(key); ok {
		return who, true
	}
	if who, ok := g.cities[strings.Join(key, " ")]; ok {
		return who, true
	}
	return g.nounOf(n, key)
}

// abbreviates keeps "Acme" apart from "Acme Cloud", a product that is named less
// often and later; an organization's word in the longer name settles it.
func (g *gatherer) abbreviates(i, who int, key string) bool {
	long := g.r.organizations[who]
	n := g.r.names[long.display]
	if n.last-n.first == 2 && g.r.isPlaceWord(g.r.norm(n.last-1)) && n.first != g.r.names[i].first {
		return true // "Acme India" of "Acme"
	}
	for j := n.first; j < n.last; j++ {
		if w := g.r.norm(j); orgWords.has(w) || legalForms.has(w) {
			return true
		}
	}
	if n.sentence < 3 && g.r.presents(n) {
		return true // "Acme Online, a shop for …" in the lead, and "Acme" from there on
	}
	first := g.r.names[i].first
	if at, ok := g.firstBody[key]; ok {
		first = max(first, at) // a title may say the short form first
	}
	return g.uses[key] <= 2*len(long.mentions) || n.first < first && g.uses[key] <= 8*len(long.mentions)
}

// endOf finds "Orrin Valley Blood Service" for "Blood Service".
func (g *gatherer) endOf(key []string) (int, bool) {
	last := key[len(key)-1]
	if len(key) < 2 || !orgWords.has(last) {
		return 0, false
	}
	for _, who := range g.byLast[last] {
		full := nameKey(g.r.tokens, g.r.names[g.r.organizations[who].display])
		if len(full) > len(key) && slices.Equal(full[len(full)-len(key):], key) && !nameWords.has(full[len(full)-len(key)-1]) {
			return who, true
		}
	}
	return 0, false
}

// skippedWords finds "Acme Cooperative Bank" for "Acme Bank": the same ends, with
// words left out between them.
func (g *gatherer) skippedWords(key []string) (int, bool) {
	last := key[len(key)-1]
	if len(key) < 2 || len(key) > 4 || !orgWords.has(last) || shortless.has(key[0]) {
		return 0, false
	}
	for _, who := range g.byFirst[key[0]] {
		full := nameKey(g.r.tokens, g.r.names[g.r.organizations[who].display])
		if full[len(full)-1] != last {
			continue
		}
		k := 0
		for _, w := range full {
			if k < len(key) && w == key[k] {
				k++
			}
		}
		if k == len(key) {
			return who, true
		}
	}
	return 0, false
}

// bracketed says whether parentheses stand around a name.
func (r *reading) bracketed(n name) bool {
	return r.norm(n.first-1) == "(" && r.norm(n.last) == ")"
}

// inParentheses finds the name before "(ABC)".
func (g *gatherer) inParentheses(i int) (int, bool) {
	n := g.r.names[i]
	if n.last-n.first > 2 || !g.r.bracketed(n) || g.r.isPlaceWord(g.r.norm(n.first)) || isMonth(g.r.norm(n.first)) {
		return 0, false
	}
	j, ok := g.endingAt[g.r.overWhereabouts(n.first-1)]
	if !ok || g.r.names[j].last-g.r.names[j].first < 2 {
		return 0, false
	}
	key := nameKey(g.r.tokens, g.r.names[j])
	g.place(j, key, strings.Join(key, " "))
	if g.r.names[j].who < 0 {
		return 0, false
	}
	return g.r.names[j].who, true
}

// overWhereabouts goes back from a bracket over where somebody is, "Acme Clinic, of
// Concord, Mass., (ACC)", to the token after the name.
func (r *reading) overWhereabouts(bracket int) int {
	if r.norm(bracket-1) == "." && legalForms.has(strings.ReplaceAll(r.norm(bracket-2), ".", "")) {
		return bracket - 1 // "Acme Inc. (ACM)"
	}
	if w := r.norm(bracket - 1); w != "," && w != "." && !r.tokens[max(bracket-1, 0)].has(capital) {
		return bracket
	}
	for i := bracket - 2; i > 1 && i > bracket-9; i-- {
		if w := r.norm(i); (w == "of" || w == "in" || w == "based") && r.norm(i-1) == "," {
			if i--; r.norm(i-1) == "." {
				i-- // of "P.C."
			}
			return i
		}
		if !r.tokens[i].has(capital) && r.norm(i) != "," && r.norm(i) != "." {
			break
		}
	}
	return bracket
}

// shortless words open many names and abbreviate none.
var shortless = set("new north south east west american national federal united department university saint st san los first u.s us uk british european international general royal bank city county state")

// abbreviate notes the initials of a name, without and with its small words; "US
// Postal Service" is "usps".
func (g *gatherer) abbreviate(key []string, who int) {
	if len(key) < 2 {
		return
	}
	if len(key) > 2 && cityWords.has(key[0]) && key[1] == "of" {
		g.cities[strings.Join(key[2:], " ")] = who
	}
	var plain, all strings.Builder
	for k, w := range key {
		initial := w[:1]
		if k == 0 && (w == "us" || w == "uk") {
			initial = w
		}
		all.WriteString(initial)
		if !nameWords.has(w) {
			plain.WriteString(initial)
		}
	}
	for _, initials := range []string{plain.String(), all.String()} {
		if _, taken := g.byInitials[initials]; !taken && len(initials) > 2 {
			g.byInitials[initials] = who
		}
	}
}
