package extract

// wanting marks what words other than negatives say was not there: "the file lacked
// addresses", "absent were card numbers", "it ruled out that passwords were read".
func (d *denial) wanting(i int, w string) {
	switch w {
	case "nobody":
		if d.tokens[i].has(possessive) {
			d.nouns(i + 1) // "nobody's medical records were seen"
		}
	case "lacked", "lacks", "lacking":
		if d.dataWithin(i+1, 4) && !d.negativeBefore(i) {
			d.nouns(i + 1)
		}
	case "missing", "absent":
		if d.opens(i) && d.inverted(i) {
			d.nouns(d.behindVerb(i))
		} else if d.opens(i) && finite.holds(d.token(i+1)) {
			d.nouns(i + 2)
		}
	case "free":
		if d.norm(i+1) == "of" && finite.holds(d.token(i-1)) && d.dataWithin(i+2, 4) {
			d.nouns(i + 2)
		}
	case "out":
		if rulings.holds(d.token(i-1)) && !d.negativeBefore(i) && (d.norm(i+1) == "that" || d.dataWithin(i+1, 5)) {
			d.clause(i + 1)
		}
	}
}

// apart marks what is "kept in a separate system", "held elsewhere" or "stayed out
// of reach".
func (d *denial) apart(i int) {
	for j := i - 1; j >= d.s.first && j >= i-5; j-- {
		if d.norm(j) == "out" && finite.holds(d.token(j-1)) {
			d.subject(j - 1) // "were out of their reach"
			return
		}
		if keepVerbs.holds(d.token(j)) {
			for finite.holds(d.token(j - 1)) {
				j--
			}
			d.subject(j)
			return
		}
	}
}

// be says whether the negative at i belongs to a form of "be", or "have been".
func (d *denial) be(i int) bool {
	w := d.norm(i)
	if w == "not" || w == "never" {
		if d.norm(i-1) == "part" && d.norm(i-2) == "most" {
			i -= 4 // "for the most part"
		} else if mostlyWords.holds(d.token(i - 1)) {
			i--
		}
		w = d.norm(i - 1)
	}
	switch w {
	case "was", "were", "is", "are", "be", "been", "wasn't", "weren't", "isn't", "aren't":
		return true
	}
	return false
}

// ofVerb says whether the token at j belongs to the verb that ends at i, and not to
// its subject: "are believed to be", "were for the most part not".
func (d *denial) ofVerb(i, j int) bool {
	t, next := d.token(j), d.norm(j+1)
	switch {
	case finite.holds(t), negatives.holds(t):
		return true
	case j == i:
		return false
	case t.norm == "to":
		return finite.holds(d.token(j + 1))
	case seemVerbs.holds(t):
		return next == "to"
	case mostlyWords.holds(t):
		return negatives.holds(d.token(j + 1))
	}
	return mostPart.holds(t) && (d.norm(j+1) == "not" || mostPart.has(next) && d.wordNear(j, j+4, wholeOf))
}

var (
	mostPart = set("for the most part")
	wholeOf  = set("part")
)
