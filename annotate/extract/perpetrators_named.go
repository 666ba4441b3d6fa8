package extract

// How a text calls those who attack by their name.

// longestNaming is how many tokens may stand between a crew and its name.
const longestNaming = 14

// namedAs reads what stands before a name: "a gang that goes by Acme", "a group which
// the authors named Acme", "the hacker Acme", "the group, Acme,".
func (r *reading) namedAs(n name, s sentence) accusation {
	j := n.first - 1
	for j >= s.first && (quoted(r.norm(j)) || r.norm(j) == "the" || r.norm(j) == "“") {
		j--
	}
	if j < s.first {
		return 0
	}
	switch t := &r.tokens[j]; {
	case crewNouns.holds(t) && !t.has(possessive) && (!t.has(capital) || s.headline || j == s.first):
		return r.unfriendly(j, s, crewBefore)
	case t.norm == "group" && !t.has(capital):
		return r.groupAt(j, s, crewBefore)
	case t.norm == "," || t.norm == "—" || t.norm == "–" || t.norm == ":":
		return r.namedInApposition(n, s, j)
	}
	linked, as := false, false
	for j > s.first && ((beforeNames.holds(&r.tokens[j]) || quoted(r.norm(j))) && !namingVerbs.holds(&r.tokens[j]) || r.norm(j) == "as" || r.norm(j) == "by" && namingVerbs.holds(&r.tokens[j-1])) {
		as = as || r.norm(j) == "as"
		j--
	}
	for j > s.first && (nameNouns.holds(&r.tokens[j]) || linked && (beforeNames.holds(&r.tokens[j]) || r.norm(j) == "user" || r.norm(j) == "screen" || r.norm(j) == "his" || r.norm(j) == "own")) {
		linked = true
		j--
	}
	if !linked && (!namingVerbs.holds(&r.tokens[j]) || !as && looseNaming.holds(&r.tokens[j])) || r.tokens[j].has(capital) && !s.headline && j > s.first {
		return 0
	}
	return r.crewOfNaming(j, s, linked)
}

// crewOfNaming goes back from a naming verb, or from the words for a name, to who bears
// it.
func (r *reading) crewOfNaming(verb int, s sentence, linked bool) accusation {
	loose, itself := false, linked || r.namedByOthers(verb, s)
	for j := verb; j >= s.first && j > verb-longestNaming; j-- {
		t := &r.tokens[j]
		w := t.norm
		switch {
		case crewNouns.holds(t) && !t.has(possessive):
			return r.unfriendly(j, s, namedCrew)
		case groupNouns.holds(t) && !t.has(possessive) && w != "it" && w != "they" && w != "he" && w != "one" && w != "those" && (j < verb || w == "user"):
			if itself || r.cues[j]&cueAttacker != 0 && r.said[r.at[j]]&(cueHit|cueRansom|cueAffected|cueIncident|cueConcrete) != 0 {
				return r.groupAt(j, s, namedCrew)
			}
			return r.groupAt(j, s, namedGroup)
		case w == ";" || w == "." || r.cues[j]&cueReport != 0 && j < verb && !namingVerbs.holds(t):
			return 0
		case namingRelatives.holds(t):
			loose = loose || w == "who" || j > s.first && (r.norm(j-1) == "," || crewNouns.holds(&r.tokens[j-1]))
		case selfWords.holds(t) || w == "itself" || selfNaming.holds(t):
			itself = true
		case !loose && j < verb && !withinNaming.holds(t) && w != "," && !quoted(w) && !t.has(capital) && !namingVerbs.holds(t):
			return 0
		}
	}
	return 0
}

// namedByOthers says whether others gave the name: "which Acme calls", "a group it tracks
// as", "which the authors named".
func (r *reading) namedByOthers(verb int, s sentence) bool {
	for verb > s.first && (r.norm(verb) == "as" || r.norm(verb) == "by") {
		verb--
	}
	if !othersName.holds(&r.tokens[verb]) || verb <= s.first {
		return false
	}
	t := &r.tokens[verb-1]
	return t.norm == "it" || t.norm == "they" || t.norm == "he" || t.norm == "she" || t.norm == "we" || !namingAuxiliaries.holds(t) && t.has(letters) && !crewNouns.holds(t) && !groupNouns.holds(t)
}

// namedInApposition reads "the group, Acme, announced", "gave the culprit a name, Acme".
func (r *reading) namedInApposition(n name, s sentence, comma int) accusation {
	j := comma - 1
	if j < s.first {
		return 0
	}
	t := &r.tokens[j]
	if nameNouns.holds(t) && r.wordNear(max(s.first, j-6), j, crewNouns) {
		return namedCrew
	}
	w := r.norm(n.last)
	if quoted(w) {
		w = r.norm(n.last + 1)
	}
	if w != "," && w != "." && w != ")" && w != "—" && w != "–" && w != "which" && w != "and" && w != "or" || t.has(possessive) {
		return 0
	}
	switch {
	case crewNouns.holds(t):
		return r.unfriendly(j, s, crewBefore)
	case t.norm == "group" || t.norm == "team" || t.norm == "collective" || t.norm == "outfit":
		return r.groupAt(j, s, groupBefore)
	}
	return 0
}

// unfriendly gives back the accusation where those at i are no researchers.
func (r *reading) unfriendly(i int, s sentence, a accusation) accusation {
	if r.wordNear(max(s.first, i-3), i, friendlyWords) && !r.wordNear(max(s.first, i-3), i, crewNouns) {
		return 0
	}
	return a
}

// groupAt gives it back where the group at i is none of those that harm nobody.
func (r *reading) groupAt(i int, s sentence, a accusation) accusation {
	if i > s.first && (civilWords.holds(&r.tokens[i-1]) || friendlyWords.holds(&r.tokens[i-1])) || r.norm(i-1) == "user" && r.norm(i) == "group" {
		return 0
	}
	if a == crewBefore && i > s.first && r.said[r.at[i]]&(cueHit|cueRansom|cueIncident|cueConcrete|cueAffected) == 0 && !attackerModifiers.has(r.norm(i-1)) {
		return groupBefore
	}
	return a
}

// calledAfter reads what stands after a name: "Acme, a gang that", "the Acme gang",
// "Acme, as the group calls itself".
func (r *reading) calledAfter(n name, s sentence) accusation {
	j := n.last
	for j < s.last && quoted(r.norm(j)) {
		j++
	}
	if j >= s.last || r.tokens[n.last-1].has(possessive) {
		return 0
	}
	t := &r.tokens[j]
	if n.last-n.first == 1 && n.first <= s.body && r.lower.has(r.norm(n.first)) {
		return 0 // "Extortion gang", where every sentence opens so
	}
	if crewNouns.holds(t) && !t.has(capital) {
		return crewBehind
	}
	if j+1 < s.last && attackerModifiers.has(t.norm) && (groupNouns.holds(&r.tokens[j+1]) || crewNouns.holds(&r.tokens[j+1])) {
		return crewBehind
	}
	if (t.norm == "group" || t.norm == "collective") && !t.has(capital) {
		return r.groupAt(j, s, groupBehind)
	}
	if t.norm == "," || t.norm == "—" || t.norm == "–" || t.norm == "(" {
		return r.apposedCrew(j+1, s)
	}
	return 0
}

// appositionStops end the noun phrase of an apposition to a crew.
var appositionStops = set("that which who whose , . ; : ) — – said says has had is was told where when because after but")

// apposedCrew reads the apposition that opens at i.
func (r *reading) apposedCrew(i int, s sentence) accusation {
	switch w := r.norm(i); w {
	case "as":
		if r.wordNear(i+1, min(s.last, i+6), selfWords) || r.wordNear(i+1, min(s.last, i+6), namingVerbs) && r.norm(i+2) == "group" {
			return selfNamed
		}
		return 0
	case "a", "an", "the", "one", "another", "its", "their", "two", "both":
	default:
		return 0
	}
	for j := i + 1; j < s.last && j < i+9; j++ {
		t := &r.tokens[j]
		switch {
		case crewNouns.holds(t) && !t.has(possessive):
			return r.unfriendly(j, s, crewBehind)
		case (t.norm == "group" || t.norm == "collective" || t.norm == "outfit") && !t.has(possessive):
			if r.wordNear(i, j, attackerModifiers) {
				return crewBehind
			}
			return r.groupAt(j, s, groupBehind)
		case appositionStops.holds(t):
			return 0
		}
	}
	return 0
}
