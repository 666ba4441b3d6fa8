package extract

// A body is also called by the noun of its name alone, with a capital and an article:
// "the Guild", "the Archive".

// noteNoun notes the noun of a longer name: its last word, or the one before "of".
func (g *gatherer) noteNoun(key []string, who int) {
	if len(key) < 2 {
		return
	}
	noun := key[len(key)-1]
	for k := 1; k < len(key); k++ {
		if key[k] == "of" || key[k] == "for" {
			noun = key[k-1]
			break
		}
	}
	if len(noun) > 3 && noun != key[0] && len(g.byNoun[noun]) < 3 {
		g.byNoun[noun] = append(g.byNoun[noun], who)
	}
}

// nounOf finds the only longer name that a noun with an article stands for.
func (g *gatherer) nounOf(n name, key []string) (int, bool) {
	if len(key) != 1 || len(g.byNoun[key[0]]) != 1 || g.r.norm(n.first-1) != "the" || g.r.tokens[n.first].has(upper|inner) || g.r.isPlaceWord(key[0]) {
		return 0, false
	}
	who := g.byNoun[key[0]][0]
	return who, g.r.names[g.r.organizations[who].display].first < n.first
}

// presents says whether what follows a name tells readers what it is.
func (r *reading) presents(n name) bool {
	if r.norm(n.last) != "," || r.tokens[n.last-1].has(possessive) {
		return false
	}
	switch r.norm(n.last + 1) {
	case "a", "an", "one", "which", "the":
		return true
	}
	return false
}

// wordsOfKey counts the words of a key; initials ("M&S") are one.
func wordsOfKey(key []string) int {
	if len(key) == 3 && key[1] == "&" && len(key[0]) == 1 && len(key[2]) == 1 {
		return 1
	}
	return len(key)
}

// isPlace says whether a name of several words is that of a place and no more.
func (r *reading) isPlace(n name) bool {
	p, ok := r.placeAt[n.first]
	return ok && n.last-n.first > 1 && p.last >= n.last
}
