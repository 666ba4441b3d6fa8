package extract

import "sort"

// What the main verb of a name says of its bearer: that something befell it, that it
// lost what it held, that it paid, told of its own loss, mended, answered for it in
// court, or went about its business.

// predicatePatterns are what seenPredicate adds, in a fixed order.
var predicatePatterns = []string{"undergoes", "lets out", "pays up", "tells of its own loss", "only speaks", "mends", "answers for it", "does business", "investigates", "admits"}

// predicate is the main verb after a name: the token, whether it is a passive, and
// whether "had" goes before what was done ("had its servers wiped").
type predicate struct {
	verb         int
	passive, had bool
}

var (
	skippedBeforeVerb = set("each all both also itself themselves too then later since reportedly allegedly recently now only just finally soon never not again still apparently eventually promptly quietly first already has have having did does do")
	ofPlace           = set("of in at near based")
)

// predicateOf finds the main verb of a name that is a subject: over appositions,
// where it is, when it was and adverbs.
func (r *reading) predicateOf(n name, s sentence) (predicate, bool) {
	j := r.overApposition(n.last, s)
	if r.closesApposition(n, s) {
		j = n.last + 1
	}
	p := predicate{}
	for steps := 0; j < s.last && steps < 14; steps++ {
		w := r.norm(j)
		switch {
		case beWords.holds(r.token(j)) || w == "got" && r.events[min(j+1, len(r.events)-1)] != noEvent:
			p.passive = w != "being"
			j++
		case w == "had" && !r.participleAt(j+1):
			p.verb, p.had = j, true
			return p, true
		case skippedBeforeVerb.has(w) || w == "had" || modalWords.has(w) || w == "," && steps == 0:
			j++
		case ofPlace.has(w) && !p.passive, r.dateAt(j) > j:
			j = r.overPhrase(j, s)
		case w == "who" || w == "which" || w == "that" || w == "and" || w == ";" || w == ":" || w == "." || w == "'s":
			return p, false
		case r.tokens[j].has(letters):
			p.verb = j
			return p, r.verbLike(j) || p.passive
		default:
			return p, false
		}
	}
	return p, false
}

// participleAt says whether what stands at i goes with "had" as its auxiliary.
func (r *reading) participleAt(i int) bool {
	w := r.norm(i)
	if skippedBeforeVerb.holds(r.token(i)) || w == "been" {
		return true
	}
	return len(w) > 3 && w[len(w)-2:] == "ed" || lostAlready.holds(r.token(i))
}

var lostAlready = set("lost left sent put told said known paid kept gone given been become found taken seen made let got written held shut begun stolen")

// dateAt returns the end of the date that opens at a token, or before it with its
// preposition; 0 where there is none.
func (r *reading) dateAt(i int) int {
	k := sort.Search(len(r.dates), func(k int) bool { return r.dates[k].first >= i })
	if k < len(r.dates) && r.dates[k].first <= i+2 {
		return r.dates[k].last
	}
	return 0
}

// overPhrase returns the token after "of Copenhagen", "in North Carolina", "in May",
// "last week".
func (r *reading) overPhrase(i int, s sentence) int {
	if end := r.dateAt(i); end > i {
		return min(end, s.last)
	}
	j := i + 1
	for j < s.last && j < i+5 && (r.tokens[j].has(capital) || r.norm(j) == "the") {
		j++
	}
	if r.norm(j) == "," && j > i+1 {
		j++
	}
	return j
}

// verbLike says whether a word may be a finite verb.
func (r *reading) verbLike(i int) bool {
	w := r.norm(i)
	return finiteVerbs.holds(r.token(i)) || r.events[i] != noEvent && !r.events[i].noun() || r.cues[i]&(cueReport|cueSuffer|cueHit|cueDemand|cueAffected|cueDisclose) != 0 || loseVerbs.holds(r.token(i)) || letOutVerbs.holds(r.token(i)) || mendVerbs.holds(r.token(i)) || businessVerbs.holds(r.token(i)) || inquireVerbs.holds(r.token(i)) || len(w) > 4 && w[len(w)-2:] == "ed" || w == "come" || w == "came" || w == "own"
}

var (
	// letOutVerbs are what those do who let data out themselves.
	letOutVerbs = set(`lost leaked exposed left put gave sent published posted misplaced spilled spilt mailed emailed e-mailed dumped let faxed uploaded disclosed mislaid printed threw tossed suffered kept stored handed
		admitted coughed surrendered forgot failed fell`)
	payVerbs      = set("paid refused spent coughed handed pays refuses declined negotiated")
	mendVerbs     = set("reset shut pulled closed restored rebuilt recovered suspended halted froze blocked disabled disconnected revoked apologised apologized notified invalidated expired warned unplugged sacked fired")
	answerVerbs   = set("fined settled sued reprimanded penalised penalized sanctioned ordered agreed pleaded admonished prosecuted criticised criticized condemned probed")
	businessVerbs = set(`agreed bought acquired merged sells sold makes made uses used runs ran provides provided offers offered owns owned supplies supplied hired launched expects plans competes serves employs employed developed
		designed built manages distributes manufactures operates raised invested belongs charges called calls bid`)
	inquireVerbs = set("investigates investigated investigating examined examines studied studies analysed analyzed tracked tracks monitors monitored surveyed estimates estimated counts counted found discovered spotted uncovered detected noticed identified opened launched recommends advises believes thinks attributes attributed blamed blames accused charged arrested indicted")
	ownLoss      = set("its their it they our we been had was were are")
)

// seenPredicate looks at what the main verb of a name tells.
func (r *reading) seenPredicate(n name, seen tally) {
	s := r.sentences[n.sentence]
	if r.tokens[n.last-1].has(possessive) {
		return
	}
	p, ok := r.predicateOf(n, s)
	if !ok {
		return
	}
	w, end := r.norm(p.verb), min(p.verb+16, s.last)
	seen.when("admits", !p.passive && r.admits(r.overPerfect(p.verb, s), s))
	held := r.heldWithin(p.verb+1, end)
	report := r.cues[p.verb]&cueReport != 0 && !p.passive
	switch {
	case p.had:
		seen.when("undergoes", held && r.wordNear(p.verb+1, min(p.verb+10, s.last), undergoVerbs) || r.wordNear(p.verb+1, min(p.verb+10, s.last), goneWords))
	case p.passive:
		seen.when("answers for it", answerVerbs.has(w))
		seen.when("undergoes", undergoVerbs.has(w) || r.cues[p.verb]&(cueHit|cueSuffer) != 0)
	case report && r.tellsOwnLoss(p.verb, s):
		seen.when("tells of its own loss", true)
	case payVerbs.has(w):
		seen.when("pays up", r.moneyOrRansomIn(p.verb+1, end))
	case letOutVerbs.has(w):
		seen.when("lets out", held || r.countIn(p.verb+1, end))
	case mendVerbs.has(w):
		seen.when("mends", true)
	case report:
		seen.when("only speaks", true)
	case businessVerbs.has(w):
		seen.when("does business", true)
	case inquireVerbs.has(w):
		seen.when("investigates", true)
	}
}

// tellsOwnLoss says whether what a name says is that something befell it: there is
// harm, it is its own, and nobody else is named before.
func (r *reading) tellsOwnLoss(verb int, s sentence) bool {
	end := min(verb+22, s.last)
	own, harmed := false, false
	for i := verb + 1; i < end; i++ {
		own = own || ownLoss.holds(r.token(i))
		harmed = r.cues[i]&(cueHit|cueConcrete|cueAffected) != 0 || harmWords.holds(r.token(i))
		if harmed && (own || r.cues[i]&cueConcrete != 0) {
			return !r.namesAnother(verb+1, i)
		}
	}
	return false
}

// namesAnother says whether an organization is named within the tokens.
func (r *reading) namesAnother(first, last int) bool {
	for k := searchName(r.byPlace, r.names, first); k < len(r.byPlace); k++ {
		n := r.names[r.byPlace[k]]
		if n.first >= last {
			return false
		}
		if n.who >= 0 && r.mayBeCompany(n) {
			return true
		}
	}
	return false
}

// heldWithin says whether what organizations hold is named within the tokens.
func (r *reading) heldWithin(first, last int) bool {
	for i := first; i < last; i++ {
		if heldNouns.holds(r.token(i)) || r.dataAt[i] {
			return true
		}
	}
	return false
}

// moneyOrRansomIn says whether an amount or a ransom is named within the tokens.
func (r *reading) moneyOrRansomIn(first, last int) bool {
	return r.cueIn(first, last, cueRansom|cueAttacker) || r.moneyIn(first, last)
}

// moneyIn says whether an amount is named within the tokens.
func (r *reading) moneyIn(first, last int) bool {
	k := sort.Search(len(r.money), func(k int) bool { return r.money[k].first >= first })
	return k < len(r.money) && r.money[k].first < last
}
