package extract

// What an article says of a number that it does not give: "would not say how many", and
// of one that is not of those affected, which a headline repeats all the same.

// numberUntold says whether the text says of the incident that nobody tells how many
// people it affected.
func (s *scope) numberUntold() bool {
	for k, sentence := range s.sentences {
		if s.said[k]&cueAdvice != 0 && s.said[k]&cueReport == 0 || sentence.tail || !s.owns(sentence.first) {
			continue
		}
		for i := sentence.first; i < sentence.last; i++ {
			if after := s.asksForNumber(i, sentence); after > 0 && s.ofTheAffected(after, sentence) && s.keptBack(i, after, sentence) {
				return true
			}
		}
	}
	return false
}

// asksForNumber returns the token behind "how many", "the number of" or "a figure" at i,
// 0 where there is nothing of the kind.
func (s *scope) asksForNumber(i int, sentence sentence) int {
	switch w := s.norm(i); {
	case w == "how" && s.norm(i+1) == "many":
		return i + 2
	case (w == "number" || w == "count") && s.norm(i+1) == "of" && (s.norm(i-1) == "the" || s.norm(i-1) == "exact" || s.norm(i-1) == "total"):
		return i + 2
	case (w == "number" || w == "figure" || w == "numbers" || w == "figures" || w == "estimate") && i+1 < sentence.last && !s.tokens[i+1].has(letters|number):
		if before := s.norm(i - 1); before == "a" || before == "an" || before == "any" || before == "exact" || before == "no" || before == "give" || before == "given" {
			return i + 1
		}
	}
	return 0
}

// ofTheAffected says whether it is people that would be counted from i on, and not firms
// or what somebody has anyhow: "how many clients it has".
func (s *scope) ofTheAffected(i int, sentence sentence) bool {
	for j := i; j < min(i+6, sentence.last); j++ {
		if w := s.norm(j); (w == "it" || w == "they" || w == "he" || w == "she") && hasWords.holds(s.token(j+1)) {
			return false
		}
	}
	units := s.found[inUnits]
	for k := searchMention(units, i); k < len(units) && units[k].first < min(i+4, sentence.last); k++ {
		return unit(units[k].value) == unitPeople || unit(units[k].value) == unitRecords
	}
	return true
}

// keptBack says whether the number that is asked for from first to after is not told: by
// a word before it in its clause, or by what is said of it behind.
func (s *scope) keptBack(first, after int, sentence sentence) bool {
	for j := first - 1; j >= sentence.first && j > first-untoldReach && s.norm(j) != ";" && s.norm(j) != "but"; j-- {
		if negatives.holds(s.token(j)) || silences.holds(s.token(j)) {
			return !notOnly.holds(s.token(j + 1))
		}
	}
	for j := after; j < min(after+untoldReach, sentence.last); j++ {
		if hidden.holds(s.token(j)) || (negatives.holds(s.token(j)) || s.norm(j) == "yet") && s.wordNear(j+1, min(j+5, sentence.last), tellingForms) {
			return true
		}
	}
	return false
}

// untoldReach is how far from the words for a number those may stand that keep it back.
const untoldReach = 11

var (
	silences     = set("declined declines refused refuses declining refusing unclear unknown uncertain undisclosed without nor no yet withheld withholding unable silent mum silence")
	hidden       = set("unknown unclear uncertain undisclosed secret withheld")
	tellingForms = set("known disclosed given said told released clear determined established revealed specified confirmed made published stated shared reported available announced")
)

// ownedCounts are the counts of all that an organization has.
func (s *scope) ownedCounts() []int64 {
	var out []int64
	for i := range s.counts {
		if n := &s.counts[i]; n.ofPeople() && n.n > 100 && s.owns(n.first) && len(out) < 20 && s.ownsAll(n) {
			out = append(out, n.n)
		}
	}
	return out
}

// asManyAsOwned says whether a count is of all that the organization has, though it does
// not say so: the headline's "4 million patients at risk" of an insurer with 4 million
// members.
func (s *scope) asManyAsOwned(c *candidate, n *count, owned []int64, untold bool) bool {
	return n.isAbout(owned) && !c.has("all that it has") && (untold || s.within(n.first).title || !c.has("affected near"))
}

// howManyOf says whether it is asked how many of a count it was: "how many of its 300
// patients".
func (s *scope) howManyOf(n *count) bool {
	i := n.first - 1
	if articles.holds(s.token(i)) {
		i--
	}
	return s.norm(i) == "of" && s.norm(i-1) == "many" && s.norm(i-2) == "how"
}

// longestRow bounds the time for a text that is nothing but counts.
const longestRow = 8

// rowOfCounts returns the first token of the row of counts that ends with the i-th: "hit
// 300 firms and 2 million people" is one hit.
func (s *scope) rowOfCounts(i int) int {
	first := s.counts[i].first
	for n := 0; i > 0 && n < longestRow; i, n = i-1, n+1 {
		before := &s.counts[i-1]
		if before.noun < 0 || before.noun != s.counts[i].first-2 || !pairs(s.norm(before.noun+1)) {
			break
		}
		first = before.first
	}
	return first
}
