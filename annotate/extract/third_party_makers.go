package extract

// Who makes what: a product of the victim's own is no third party, and of a product and
// its maker, whose flaw let somebody in, it is the product.

// isOwnProduct says whether the text calls an organization a product of the victim.
func (s *scope) isOwnProduct(o *organization) bool {
	for n, i := range o.mentions {
		if m := s.names[i]; n < mentionsTied && !s.sentences[m.sentence].tail && s.ownProduct(m.first, m.last) {
			return true
		}
	}
	return false
}

// ownProduct says whether the name in [first, last) is of something that the victim makes:
// "Acme's Ledger app", "Acme, the maker of Ledger", "Ledger, developed by Acme". What it
// only uses may be called its own too: "Acme's Ledger account" is no product of Acme.
func (s *scope) ownProduct(first, last int) bool {
	sentence := s.within(first)
	from, to := max(sentence.first, first-makerReach), min(sentence.last, last+makerReach)
	for i := first - 1; i >= from; i-- {
		switch t := &s.tokens[i]; {
		case s.inName.has(i) && t.has(possessive), itsWords.holds(t) && i == first-1 && s.lastNamed(i) == s.victim:
			return s.victim >= 0 && ownThings.holds(s.token(last))
		case producers.holds(t) && (i == first-1 || s.norm(i+1) == "of" || s.norm(i+1) == "the" || s.norm(i+1) == "behind"):
			return s.victimWithin(max(from, i-4), i)
		case !t.has(letters) || t.has(capital):
			return false
		}
	}
	for i := last; i < to; i++ {
		if producers.holds(s.token(i)) || producedBy.holds(s.token(i)) && s.norm(i+1) == "by" {
			return s.victimWithin(i+1, min(sentence.last, i+4))
		}
		if w := s.norm(i); w != "," && w != "which" && w != "is" && w != "was" && w != "that" {
			return false
		}
	}
	return false
}

// victimWithin says whether the victim is named in [from, to).
func (s *scope) victimWithin(from, to int) bool {
	for i := from; i < to; i++ {
		if s.inName.has(i) {
			return true
		}
	}
	return false
}

// makerBeside says whether the name in [first, last) is that of who makes a product that
// is named too: "Ledger, a program made by Acme", "Acme's Ledger software".
func (s *scope) makerBeside(first, last int) bool {
	if s.tokens[last-1].has(possessive) {
		for i := last; i < last+5 && s.tokens[min(i, len(s.tokens)-1)].has(capital); i++ {
			if ownThings.holds(s.token(i + 1)) {
				return true
			}
		}
		return false
	}
	if s.norm(first-1) != "by" || !producedBy.holds(s.token(first-2)) {
		return false
	}
	for i := first - 3; i >= max(s.within(first).first, first-3-makerReach); i-- {
		if s.tokens[i].has(capital) && s.inOtherName(i) {
			return true
		}
	}
	return false
}

// makerReach is how far from a product its maker may stand.
const makerReach = 6

var (
	ownThings  = set("app apps application software program product products platform tool service services game games suite line website brand division subsidiary unit browser console system")
	producers  = set("maker makes make developer develops owner owns operator operates publisher publishes creator runs")
	producedBy = set("made developed owned operated built published run created produced")
)
