package extract

// goesOn says whether a sentence that names no victim goes on about the incident
// of the one before it. Where the text has paragraphs, all of a paragraph does;
// where it is one block, the words that open the sentence must point back.
func (r *reading) goesOn(s sentence) bool {
	if r.tokens[s.first].has(line) {
		return false
	}
	if r.paragraphs > 3 {
		return true
	}
	if r.wordNear(s.first, min(s.last, s.first+6), newsWords) {
		return false
	}
	return r.pointsBack(s)
}

// newsWords tell the latest incident from those before it.
var newsWords = set("latest new newest current recent today yesterday now")

// pointsBack says whether the first words of a sentence point at what was just
// told: "It", "That breach", "In that case", "The hackers", "The following year".
func (r *reading) pointsBack(s sentence) bool {
	switch r.norm(s.first) {
	case "it", "they", "that", "those", "its", "their", "this":
		return true
	case "in":
		return backWords.holds(r.token(s.first + 1))
	case "the":
		return r.tokens[s.first].has(capital) && (r.after(s.first+1, cueAttacker, 1) || describedAgain.holds(r.token(s.first+1)))
	}
	return false
}

var (
	backWords = set("that those both each exchange these")
	// describedAgain are words for a victim, or what befell it, that was just named.
	describedAgain = set("chain retailer firm hospital bank insurer lender carrier airline university school district college agency city county clinic site forum charity operator provider maker hotelier utility council breach attack hack leak incident intrusion theft intruders thieves culprits data files records stolen")
)
