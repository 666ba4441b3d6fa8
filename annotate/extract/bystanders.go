package extract

// Bystanders are organizations that a text names beside a victim and that nothing
// happened to: the product of one that was hit, the former employer of a speaker,
// those of whom it says that they were spared.

// seenAside looks for what makes a name a bystander, or the maker of one.
func (r *reading) seenAside(n name, in row, seen tally) {
	s := r.within(n.first)
	seen.when("its own", r.itsOwn(in.first, s))
	prev := r.norm(n.first - 1)
	seen.when("alumni", prev == "former" || prev == "ex" || prev == "formerly" || r.formerlyAt(n, s))
	seen.when("spared", r.sparedAfter(in.last, s) || in.names > 1 && r.noneOf(n, in))
	seen.when("one of many", (prev == "a" || prev == "an") && n.first-1 >= s.first && r.standsAlone(n.last, s))
	switch r.makes(n, s) {
	case isMade:
		seen.when("made by another", true)
	case isMaker:
		seen.when("makes another", true)
	}
}

// itsOwn says whether a name, or the list that it opens, is somebody's: "its
// Acme and Beta stores", "for its game Acme".
func (r *reading) itsOwn(first int, s sentence) bool {
	for j := first - 1; j >= s.first && j >= first-3; j-- {
		switch w := r.norm(j); {
		case w == "its" || w == "their":
			return true
		case !r.tokens[j].has(letters) || prepositions.holds(r.token(j)) || w == "and" || w == "that":
			return false
		}
	}
	return false
}

// formerlyAt says whether a name tells where a speaker was before: "who used to
// work for Acme".
func (r *reading) formerlyAt(n name, s sentence) bool {
	for j := n.first - 1; j >= s.first && j >= n.first-6; j-- {
		switch w := r.norm(j); {
		case w == "former" || w == "formerly" || w == "worked" || w == "veteran" || w == "alumnus":
			return prepositions.holds(r.token(n.first - 1))
		case w == "," || w == ".":
			return false
		}
	}
	return false
}

var (
	notWords   = set("not isn't wasn't aren't weren't hasn't haven't never neither nor none unaffected unconcerned uninvolved")
	sparedFrom = set("affected hit breached compromised concerned involved hacked impacted touched damaged attacked implicated lost any")
)

// sparedAfter says whether what follows a name denies that it was hit: "Acme isn't
// affected", "Acme said that it had seen nothing of the kind".
func (r *reading) sparedAfter(last int, s sentence) bool {
	for j := last; j < s.last && j < last+5; j++ {
		w := r.norm(j)
		if w == "unaffected" || w == "uninvolved" || w == "spared" && beWords.holds(r.token(j-1)) {
			return true
		}
		if notWords.holds(r.token(j)) && !notOnly.holds(r.token(j+1)) {
			return r.wordNear(j+1, min(j+4, s.last), sparedFrom)
		}
		if w == "," || w == "." || w == ";" || w == "after" {
			return false
		}
	}
	return false
}

// noneOf says whether a list is followed by "none of those was involved".
func (r *reading) noneOf(n name, in row) bool {
	s := r.sentences[n.sentence]
	at := -1
	for j := in.last; j < s.last && j < in.last+6; j++ {
		if r.norm(j) == "none" || r.norm(j) == "neither" {
			at = j
		}
	}
	if at < 0 && n.sentence+1 < len(r.sentences) {
		at, s = r.sentences[n.sentence+1].first, r.sentences[n.sentence+1]
	}
	if at < 0 || r.norm(at) != "none" && r.norm(at) != "neither" || r.norm(at+1) != "of" && r.norm(at+1) != "has" && r.norm(at+1) != "was" {
		return false
	}
	return r.wordNear(at, min(at+16, s.last), sparedFrom)
}

// standsAlone says whether no noun follows that a name would only describe: "a Mint,
// which", not "an Acme customer".
func (r *reading) standsAlone(i int, s sentence) bool {
	if i >= s.last || !r.tokens[i].has(letters) {
		return true
	}
	w := r.norm(i)
	return prepositions.holds(r.token(i)) || beWords.holds(r.token(i)) || w == "and" || w == "or" || w == "that" || w == "which" || w == "can" || w == "will" || w == "has"
}

// Whether a name is that of a product or of its maker.
const (
	isNeither = iota
	isMade
	isMaker
)

var (
	// makerWords stand between a product and its maker: "Acme maker Beta".
	makerWords = set("maker developer owner creator parent operator publisher manufacturer designer distributor studio")
	makersOf   = set("studio company firm team developer startup publisher maker creator creators developers parent")
)

// makes reads who makes what: "Acme maker Beta", "Beta, the studio behind Acme",
// "Beta, maker of Acme".
func (r *reading) makes(n name, s sentence) int {
	if makerWords.holds(r.token(n.last)) && n.last+1 < s.last && r.tokens[n.last+1].has(capital|inner) {
		return isMade
	}
	if makerWords.holds(r.token(n.first-1)) && n.first-2 >= s.first && r.tokens[n.first-2].has(capital|inner) {
		return isMaker
	}
	if behindIt, ok := r.behindBefore(n.first, s); ok {
		if behindIt {
			return isMade
		}
		return isNeither
	}
	switch {
	case r.norm(n.last) == "," && r.opensMaker(n.last+1, s), r.behindIt(n, s):
		return isMaker
	case brandNouns.holds(r.token(n.last)) && r.madeBefore(n.first, s):
		return isMade
	}
	return isNeither
}

var (
	// makingVerbs lead from a maker to what it makes.
	makingVerbs = set("makes made operates owns runs sells manufactures develops developed produces markets distributes publishes owned operated")
	brandNouns  = set("brand brands line range toys toy app apps product products game games console consoles dolls doll devices cameras label platform")
)

// madeBefore says whether a verb of making stands before a product: "which operates
// the Acme brand".
func (r *reading) madeBefore(first int, s sentence) bool {
	j := first - 1
	if articles.holds(r.token(j)) || r.norm(j) == "its" {
		j--
	}
	return j >= s.first && makingVerbs.holds(r.token(j))
}

// behindIt says whether a name is that of whoever is behind something: "the company
// behind the toys, Acme,".
func (r *reading) behindIt(n name, s sentence) bool {
	if r.norm(n.first-1) != "," {
		return false
	}
	for j := n.first - 2; j > s.first && j > n.first-9; j-- {
		if r.norm(j) == "behind" {
			return makersOf.holds(r.token(j - 1))
		}
		if !r.tokens[j].has(letters) {
			return false
		}
	}
	return false
}

// behindBefore says whether "the studio behind" or "maker of" stands before a name,
// and that it is apposed to a name, which then is the maker.
func (r *reading) behindBefore(first int, s sentence) (made, ok bool) {
	j := first - 1
	if r.norm(j) == "the" {
		j--
	}
	if j-1 < s.first || r.norm(j) != "behind" && r.norm(j) != "of" {
		return false, false
	}
	if !makersOf.holds(r.token(j-1)) || r.norm(j) == "of" && !makerWords.holds(r.token(j-1)) {
		return false, false
	}
	for k := j - 2; k >= s.first && k >= j-8; k-- {
		if r.norm(k) == "," && k > s.first {
			return r.tokens[k-1].has(capital | inner), true
		}
	}
	return false, true
}

// opensMaker says whether an apposition tells what its name makes: "the little
// studio behind Acme", "maker of Acme", "which makes Acme".
func (r *reading) opensMaker(i int, s sentence) bool {
	for j := i; j+1 < s.last && j < i+9; j++ {
		w, next := r.norm(j), r.norm(j+1)
		if makersOf.has(w) && next == "behind" || makerWords.has(w) && next == "of" {
			return j+2 < s.last && (r.tokens[j+2].has(capital|inner) || r.norm(j+2) == "the" || r.norm(j+2) == "it")
		}
		if (w == "which" || w == "that") && makingVerbs.has(next) && j == i {
			if articles.holds(r.token(j + 2)) {
				j++
			}
			return j+2 < s.last && r.tokens[j+2].has(capital|inner)
		}
		if w == "," || w == "." {
			return false
		}
	}
	return false
}
