package extract

// Lists of victims in a background sentence: "Other operators that have reported malware
// are Acme, Beta and Gamma", "among the names are those of Acme and Beta", "malware was
// also found at the chains Acme, Beta and Gamma".

var (
	// countedWords before a list say that its members are of those spoken of.
	countedWords = set("others other among amongst list names those victims targets examples casualties precedents lists tally roll ranks cases ones")
	listingVerbs = set("are were include includes included including is be counted contained names named")
	// visitWords tell that somebody came to those that a list names.
	visitWords = union(harmWords, set("after against hit hits struck visited targeted attacked pointed point points tags access inside reached found installed planted discovered went gone used robbed robbery stole took taken leaked demos fined ordered settled"))
	visitLinks = set("at against on into inside of from to by upon after")
)

// seenInList looks at what leads up to a name or the list that it stands in.
func (r *reading) seenInList(i int, n name, s sentence, seen tally) {
	row := r.rows[i]
	whole := name{row.first, row.last, n.sentence, n.who}
	seen.when("counted among victims", r.countedAmong(whole, s) && (r.harmIn(s.first, s.last) || n.sentence > 0 && r.happens[n.sentence-1]))
	seen.when("visited", r.visited(whole, s))
}

// countedAmong says whether a list is said to be of others like those spoken of, in
// front of it or after it: "others are Acme and Beta", "Acme and Beta are on the list".
func (r *reading) countedAmong(row name, s sentence) bool {
	j := row.first - 1
	if !listingVerbs.holds(r.token(j)) {
		j = r.beforeDescription(row, s)
	}
	if w := r.norm(j); w == "of" && r.norm(j-1) == "those" {
		j -= 2
	} else if w == "as" && r.norm(j-1) == "such" || w == "of" {
		j--
	}
	if r.wordNear(max(s.first, j-2), j+1, listingVerbs) && r.wordNear(max(s.first, j-16), j+1, countedWords) {
		return true
	}
	if next := r.norm(row.last); next == "are" || next == "were" || next == "is" || next == "have" || next == "has" || next == "was" {
		return r.wordNear(row.last+1, min(row.last+5, s.last), countedWords)
	}
	return false
}

// visited says whether a preposition leads from harm to a name, over what describes it.
func (r *reading) visited(row name, s sentence) bool {
	j := r.beforeDescription(row, s)
	if j <= s.first || !visitLinks.holds(r.token(j)) {
		j = row.first - 1
	}
	if j <= s.first || !visitLinks.holds(r.token(j)) {
		return strikeVerbs.holds(r.token(j)) && !beWords.holds(r.token(j-1))
	}
	for i := j - 1; i >= s.first && i > j-6; i-- {
		switch w := r.norm(i); {
		case w == "," || w == ";" || w == "." || w == "said" || w == "told":
			return false
		case visitWords.holds(r.token(i)):
			return !r.hypothetical(i)
		}
	}
	return false
}
