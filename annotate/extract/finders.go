package extract

// Those who find, study or carry what was taken from others: "found by Acme", "Acme
// said in a report", "posted on Acme".

var (
	foundBy = set("found discovered spotted uncovered noticed unearthed identified detected flagged analysed analyzed released conducted examined tested surveyed commissioned tracked dubbed traced obtained seen reviewed")
	// asked are what is done by those who count and ask: "a survey of 900 managers by Acme".
	asked = set("survey surveys poll polls study analysis research census questionnaire")
	// foundIn are the texts in which those who study others say so.
	foundIn = set("report study survey analysis research findings paper whitepaper review index digest audit poll newsletter")
	// postedVerbs and postedNouns stand before the place where something was put.
	postedVerbs = set("posted posting put uploaded uploading published publishing dumped shared sharing wrote writing tweeted said announced announcing claimed advertised offered listed hosted appeared surfaced stored said sold released circulated bragged pasted boasted traded replied complained acknowledged")
	postedNouns = set("post posts message messages thread threads channel page video account listing ad sale tweet statement paste repository listings")
)

// seenFinding looks at whether a name is that of a finder, or of the place of a post.
func (r *reading) seenFinding(n name, seen tally) {
	s := r.sentences[n.sentence]
	j := r.beforeDescription(n, s)
	if j < s.first || !prepositions.holds(r.token(j)) {
		j = n.first - 1
	}
	switch w := r.norm(j); {
	case j <= s.first:
	case w == "by":
		seen.when("found by it", r.wordNear(max(s.first, j-4), j, foundBy) || r.wordNear(max(s.first, j-14), j, asked))
	case w == "at" || w == "of" || w == "from" || w == "with":
		seen.when("its researchers", r.cueIn(max(s.first, j-2), j, cueResearch) || r.wordNear(max(s.first, j-3), j, foundIn) && w != "of")
	}
	if w := r.norm(j); w == "on" || w == "to" || w == "via" || w == "through" || w == "over" {
		from := max(s.first, j-6)
		seen.when("posted there", !r.tokens[n.last-1].has(possessive) && (r.wordNear(from, j, postedVerbs) || r.wordNear(max(from, j-2), j, postedNouns)) && !r.cueIn(from, j, cueHit))
	}
	seen.when("says in a report", r.saysInReport(n, s))
}

// saysInReport says whether a name says something in a text of those who study others:
// "Acme said in a report", "Acme's annual survey".
func (r *reading) saysInReport(n name, s sentence) bool {
	end := min(n.last+12, s.last)
	if r.tokens[n.last-1].has(possessive) {
		return r.wordNear(n.last, min(n.last+5, s.last), foundIn)
	}
	for i := n.last; i < min(n.last+3, s.last); i++ {
		if r.cues[i]&cueReport == 0 {
			continue
		}
		for j := i + 1; j+1 < end && j < i+4; j++ {
			if w := r.norm(j); w == "in" || w == "by" {
				return r.wordNear(j+1, min(j+7, end), foundIn)
			}
		}
	}
	return false
}
