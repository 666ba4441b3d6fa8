package extract

// How a text says who did it.

// guiltBefore reads what stands before a name: "blamed on Acme", "the work of Acme",
// "stolen by Acme", "accused Acme of".
func (r *reading) guiltBefore(n name, s sentence) accusation {
	j := r.beforeGuiltPhrase(n, s)
	if j < s.first {
		return 0
	}
	t := &r.tokens[j]
	from := max(s.first, j-5)
	switch w := t.norm; {
	case blamingLinks.holds(t) && r.wordNear(from, j, blamingVerbs):
		if r.wordNear(from, j, negations) {
			return 0
		}
		return blamedFor
	case w == "by" && r.wordNear(max(s.first, j-3), j, deedsDone):
		return deedBy
	case w == "of" && j > s.first && workNouns.holds(&r.tokens[j-1]) && r.wordNear(max(s.first, j-8), j-1, beVerbs):
		return blamedFor
	case w == "be" && r.norm(j-1) == "to" && r.wordNear(from, j, beVerbs):
		return blamedFor
	case (w == "is" || w == "was") && r.wordNear(max(s.first, j-6), j, guiltNouns) && !r.wordNear(max(s.first, j-6), j, negations):
		return blamedFor
	case accusingVerbs.holds(t) && !passive.holds(r.token(j-1)) && (r.norm(n.last) == "of" || t.norm == "blames" || t.norm == "blamed" || t.norm == "blaming" || t.norm == "suspects" || t.norm == "accused" || t.norm == "accuses"):
		return accusedOf
	}
	return 0
}

// beforeGuiltPhrase goes back over what describes a name: "the Russian group Acme".
func (r *reading) beforeGuiltPhrase(n name, s sentence) int {
	j := n.first - 1
	for k := 0; j >= s.first && k < 7; k++ {
		t := &r.tokens[j]
		if w := t.norm; !(quoted(w) || w == "the" || w == "a" || w == "an" || w == "," || w == "known" || w == "called" || w == "as" || t.has(capital) && w != "" && k > 0 ||
			crewNouns.holds(t) || groupNouns.holds(t) && w != "it" && w != "they" || attackerModifiers.has(w) || stateWords.holds(t)) {
			break
		}
		j--
	}
	return j
}

// stateWords describe crews.
var stateWords = set("russian chinese iranian korean north state sponsored backed linked same notorious prolific infamous second third government elusive feared shadowy mysterious speaking based")

// guiltBehind reads what stands after a name: "Acme is the likely culprit", "Acme took
// the credit", "Acme, which stole".
func (r *reading) guiltBehind(n name, s sentence) accusation {
	j := n.last
	for j < s.last && (quoted(r.norm(j)) || r.norm(j) == "gang" || r.norm(j) == "group") {
		j++
	}
	if j >= s.last || r.tokens[n.last-1].has(possessive) {
		return 0
	}
	var out accusation
	if r.takesCreditAt(j, s) {
		out |= takesCredit
	}
	if r.guiltyAt(j, s) {
		out |= heldGuilty
	}
	for j < s.last && beforeDeeds.holds(&r.tokens[j]) {
		j++
	}
	if j < s.last && s.headline {
		if boldDeeds.holds(&r.tokens[j]) {
			out |= doesDeed
		}
	} else if j < s.last && crewDeeds.holds(&r.tokens[j]) && r.norm(j+1) != "by" {
		if !plainDeeds.holds(&r.tokens[j]) || r.said[n.sentence]&(cueRansom|cueAttacker) != 0 {
			out |= doesDeed
		}
	}
	return out
}

// boldDeeds are in a headline, too, of those who do them.
var boldDeeds = set("stole broke threatened threatens demands dumps steals boasts brags hijacks raids extorts")

// takesCreditAt looks for "took the credit", "has claimed responsibility" from i on.
func (r *reading) takesCreditAt(i int, s sentence) bool {
	for j := i; j < min(i+9, s.last); j++ {
		switch r.norm(j) {
		case "responsibility", "credit":
			return r.wordNear(i, j, creditVerbs) && !r.wordNear(i, j, negations)
		case ".", ";", "but":
			return false
		}
	}
	return false
}

var creditVerbs = set("claimed claims claiming claim took takes taken taking take claimed")

// guiltyAt looks for "is the likely culprit", "was held responsible" from i on.
func (r *reading) guiltyAt(i int, s sentence) bool {
	if !beVerbs.holds(r.token(i)) && r.norm(i) != "has" && r.norm(i) != "had" && r.norm(i) != "may" && r.norm(i) != "might" {
		return false
	}
	for j := i; j < min(i+8, s.last); j++ {
		t := &r.tokens[j]
		switch {
		case guiltNouns.holds(t):
			return r.norm(j+1) != "bars" && r.norm(j+2) != "scenes" && r.norm(j+1) != "schedule" && !(t.norm == "responsible" && r.norm(j+2) == "the" && r.norm(j+3) == "safety")
		case negations.holds(t), t.norm == ",", t.norm == ".", t.norm == ";", t.norm == "by":
			return false
		}
	}
	return false
}
