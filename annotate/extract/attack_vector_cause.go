package extract

// What brought a breach about is often told as a cause: "was the result of phishing",
// "blamed on a stolen password", "a weak password is thought to be to blame". The link
// between the two says more than the words for either.

// causeReach is how many tokens a cause may stand away from the link to what it caused.
const causeReach = 7

// listReach is how far back a list of causes is read.
const listReach = 30

// describeCause adds whether the clause makes a way in the cause of what happened, or
// denies it, and whether that is only supposed. Of a list of ways in, all are.
func (s *scope) describeCause(c *candidate) {
	sentence := s.within(c.first)
	link := s.causeBefore(c.first, sentence)
	if link < 0 {
		link = s.causeAfter(c.last, sentence)
	}
	if link < 0 {
		return
	}
	denied := s.negated(link)
	c.when("not the cause", denied)
	c.when("named as the cause", !denied)
	c.when("supposed cause", !denied && s.wordNear(max(sentence.first, min(link, c.first)-causeReach), max(link, c.first), supposing))
}

// causeBefore walks back over the words of the way in, and over others that it stands in
// a list with, to the link before them; -1 where there is none.
func (s *scope) causeBefore(first int, sentence sentence) int {
	for i, n := first-1, 0; i >= max(sentence.first, first-listReach) && n < causeReach; i-- {
		t := &s.tokens[i]
		if s.causeLink(i) {
			return i
		}
		if clauseStops.holds(t) || beForms.holds(t) || t.norm == "that" {
			return -1
		}
		if !s.vectorAt(i) && !pairs(t.norm) && !articles.holds(t) {
			n++
		}
	}
	return -1
}

// causeLink says whether the word at i leads from what happened to its cause.
func (s *scope) causeLink(i int) bool {
	before := s.token(i - 1)
	switch s.norm(i) {
	case "of":
		return outcomes.holds(before)
	case "to":
		return tracedTo.holds(before)
	case "by":
		return broughtBy.holds(before)
	case "on":
		return before.norm == "blamed" || before.norm == "blames"
	case "from":
		return stemming.holds(before)
	case "with":
		return before.norm == "began" || before.norm == "started" || before.norm == "begun" || before.norm == "begins"
	case "was", "is", "be", "been", "were":
		return causeNouns.holds(before) || (s.norm(i-1) == "have" || s.norm(i-1) == "may" || s.norm(i-1) == "to" || s.norm(i-1) == "likely" || s.norm(i-1) == "probably") && s.wordNear(max(s.within(i).first, i-causeReach), i, causeNouns)
	}
	return false
}

// causeAfter finds what says behind a way in that it was the cause: "is to blame", "led
// to the breach"; -1 where nothing does.
func (s *scope) causeAfter(last int, sentence sentence) int {
	for i := last; i < min(last+causeReach, sentence.last) && !clauseStops.holds(s.token(i)) && s.norm(i) != "."; i++ {
		switch w := s.norm(i); {
		case w == "blame" && s.norm(i-1) == "to", w == "suspected" && i > last && beForms.holds(s.token(i-1)), causeNouns.holds(s.token(i)) && s.norm(i-1) != "without" && s.wordNear(last, i, beForms):
			return i
		case (w == "led" || w == "leads") && s.norm(i+1) == "to", w == "resulted" && s.norm(i+1) == "in", w == "caused" && i < last+3 && s.norm(i+1) != "by":
			return i
		}
	}
	return -1
}

// vectorAt says whether a phrase for a way in covers the token i.
func (s *scope) vectorAt(i int) bool {
	all := s.found[inVectors]
	k := searchMention(all, i+1) - 1
	return k >= 0 && all[k].first <= i && i < all[k].last
}

var (
	outcomes   = set("result consequence outcome product because victim case form means way fault")
	tracedTo   = set("due attributed attribute attributes traced linked tied down thanks owing pointed points pointing points chalked fell fallen falling ascribed")
	broughtBy  = set("caused triggered started enabled facilitated made allowed helped compromised breached hacked hit obtained stolen gained accessed entered opened")
	stemming   = set("resulted results resulting stemmed stems stemming originated arose arising came began followed")
	causeNouns = set("cause vector reason culprit source method explanation origin route")
	supposing  = set("may might could likely probably possibly perhaps suspect suspects suspected believe believes believed think thinks thought suggesting suggests suggested suggest appears appeared apparently seems seemed presumably reportedly understood assumed potentially hypothesis theory")
)
