package extract

import (
	"math/bits"
	"sort"
)

// The clause of a name tells whether something befell its bearer: "in 2011 the
// Harrow comptroller left files on a server that anyone could reach, and …". What
// the rest of the sentence says is often said of others.

// clausePatternsOfNames are what seenInClause adds, in a fixed order.
var clausePatternsOfNames = []string{"harmed in its clause", "another time in its clause", "likened", "its data", "in a deal", "speaks through somebody", "acts as a town", "spoken of as known", "names a man"}

// clauseReach is how far a clause goes on either side of a name.
const clauseReach = 24

// clauseOf returns the clause of a name: it is cut where another finite clause is
// joined to it.
func (r *reading) clauseOf(n name, s sentence) (from, to int) {
	from, to = max(s.first, n.first-clauseReach), min(s.last, n.last+clauseReach)
	for i := n.first - 1; i >= from; i-- {
		if r.joinsClause(i, s) {
			from = i + 1
			break
		}
	}
	for i := n.last; i < to; i++ {
		if r.joinsClause(i, s) {
			to = i
			break
		}
	}
	return from, to
}

var joiners = set("and but while whereas though although so yet nor")

// joinsClause says whether the token at i parts two clauses.
func (r *reading) joinsClause(i int, s sentence) bool {
	switch r.norm(i) {
	case ";", "—":
		return true
	case ":":
		return i-s.first > 3
	case ",":
		return joiners.holds(r.token(i+1)) && r.verbSoon(i+2, s)
	}
	return false
}

// verbSoon says whether a clause opens at i: a verb follows its first words.
func (r *reading) verbSoon(i int, s sentence) bool {
	for j := i; j < s.last && j < i+6; j++ {
		w := r.norm(j)
		if w == "," {
			return false
		}
		if finiteVerbs.holds(r.token(j)) || beWords.holds(r.token(j)) || r.cues[j]&cueReport != 0 || r.events[j] != noEvent && !r.events[j].noun() {
			return true
		}
	}
	return false
}

// seenInClause looks at what the clause of a name tells of it.
func (r *reading) seenInClause(n name, seen tally) {
	s := r.sentences[n.sentence]
	from, to := r.clauseOf(n, s)
	harmed := r.harmIn(from, to)
	seen.when("harmed in its clause", harmed)
	seen.when("another time in its clause", n.sentence > 1 && (r.datesIn(from, to, aMonth) || r.wordNear(from, to, timesPast)))
	seen.when("likened", n.sentence > 1 && r.wordNear(from, to, likeWords))
	seen.when("its data", harmed && r.dataOf(n, s))
	seen.when("in a deal", r.wordNear(max(s.first, n.first-6), min(s.last, n.last+9), dealWords))
	seen.when("speaks through somebody", r.speaksThrough(n, s))
	seen.when("acts as a town", r.actsAsTown(n, s))
	seen.when("spoken of as known", r.spokenAsKnown(n, s))
	seen.when("names a man", r.namesAMan(n, s))
}

var (
	timesPast = set("ago since previously earlier formerly once")
	likeWords = set("same similar similarly likewise too also another turn second third latter like other others again alike fate")
	dealWords = set(`bought buys buy buying acquired acquires acquire acquisition purchase purchased purchasing owned owns owner sold sells merger merge merged subsidiary parent stake investor investors shares takeover spin-off
		shareholder shareholders belongs funded backed valued`)
	// harmWords tell of an incident where the phrases for one do not.
	harmWords = set(`hackers hacker thieves thief burglars intruders crooks malware ransomware skimmer skimmers virus worm unprotected unsecured wiped defaced modified altered tampered leaky spilled spilt exposed posted published
		dumped scraped snatched pinched swiped lifted raided emptied broke broken hijacked doxed misplaced bucket stolen stole copied opened unlocked encrypted locked paid ransom phished tricked fooled infected trojan
		breach breached hack hacked leak leaked break-in break-ins intrusion looted plundered drained raid misconfigured mistakenly accidentally`)
)

// harmIn says whether something befell somebody within the tokens.
func (r *reading) harmIn(from, to int) bool {
	for i := from; i < to; i++ {
		if (r.cues[i]&(cueHit|cueIncident|cueConcrete) != 0 || harmWords.holds(&r.tokens[i])) && !r.hypothetical(i) {
			return true
		}
	}
	return r.foundIn(inVectors, from, to) || r.foundIn(inBreachTypes, from, to)
}

// foundIn says whether a phrase of a list opens within the tokens.
func (r *reading) foundIn(l list, from, to int) bool {
	k := searchMention(r.found[l], from)
	return k < len(r.found[l]) && r.found[l][k].first < to
}

// clauseFacts counts the kinds of facts that the clause of a name tells.
func (r *reading) clauseFacts(n name) float64 {
	from, to := r.clauseOf(n, r.sentences[n.sentence])
	var kinds uint8
	if r.harmIn(from, to) {
		kinds |= factEvent
	}
	if r.countIn(from, to) {
		kinds |= factCount
	}
	if r.foundIn(inDataTypes, from, to) {
		kinds |= factData
	}
	if k := sort.Search(len(r.dates), func(k int) bool { return r.dates[k].first >= from }); k < len(r.dates) && r.dates[k].first < to {
		kinds |= factDate
	}
	if r.moneyIn(from, to) {
		kinds |= factMoney
	}
	return float64(bits.OnesCount8(kinds))
}

// heldNouns are what is taken from its holder, or got into.
var heldNouns = set(`data database databases server servers network networks system systems website websites site sites account accounts records record files file emails email e-mail e-mails customers users members patients clients
	employees students list lists bucket archive forum portal computers documents passwords details cards tills terminals laptop app mailbox mailboxes information guests voters subscribers staff tokens coins wallets`)

// dataOf says whether what is somebody's stands beside the name: "a database of
// Acme", "Acme's customers", "the Acme forum".
func (r *reading) dataOf(n name, s sentence) bool {
	for j := n.last; j < s.last && j < n.last+4; j++ {
		if heldNouns.holds(r.token(j)) {
			return true
		}
		if !r.tokens[j].has(letters) || prepositions.holds(r.token(j)) {
			break
		}
	}
	j := r.beforeDescription(n, s)
	if j <= s.first || !placedIn.holds(r.token(j)) {
		return false
	}
	return r.wordNear(max(s.first, j-3), j, heldNouns) || r.cueIn(max(s.first, j-3), j, cueIncident|cueHit|cueAffected)
}

var placedIn = set("of at from to into on in inside against within through by")

// beforeDescription returns the token before a name with what describes it: before
// "a smaller exchange, Acme", "the text message company Acme", "a rival board called
// Acme".
func (r *reading) beforeDescription(n name, s sentence) int {
	j, comma := n.first-1, false
	for ; j > s.first && j >= n.first-9; j-- {
		switch w := r.norm(j); {
		case w == "," && j == n.first-1:
			comma = true
		case opensDescription.holds(r.token(j)):
			return j - 1
		case placedIn.holds(r.token(j)) && !comma:
			return j
		case !r.tokens[j].has(letters) || r.cues[j]&cueReport != 0 && w != "called" && w != "named":
			return n.first - 1
		}
	}
	return n.first - 1
}

var opensDescription = set("a an the another its their one two such rival fellow smaller larger bigger")

// employeeNouns after a name say that it only tells whose man is spoken of.
var employeeNouns = set("clerk boss employee employees executive executives spokesman spokeswoman spokesperson worker workers technician engineer engineers official officials staffer adviser advisor manager director analyst researcher researchers lawyer veteran founder representative president driver agent agents contractor")

// personNouns before "named Acme" say that a person goes by it.
var personNouns = set("hacker seller user man woman person actor vendor poster member trader crook thief teenager someone somebody individual administrator broker")

// namesAMan says whether a name tells who employs somebody, or is what somebody goes
// by: "an Acme clerk", "a seller named Acme".
func (r *reading) namesAMan(n name, s sentence) bool {
	if employeeNouns.holds(r.token(n.last)) && n.last < s.last {
		return true
	}
	for j := n.first - 1; j >= s.first && j >= n.first-3; j-- {
		switch r.norm(j) {
		case "named", "called", "as", "nicknamed", "alias":
			return r.wordNear(max(s.first, j-5), j, personNouns)
		}
	}
	return false
}

// speaksThrough says whether a name only tells whose man speaks: "said Jo Marsh of
// the nonprofit Acme", "Acme's Jo Marsh says".
func (r *reading) speaksThrough(n name, s sentence) bool {
	if r.tokens[n.last-1].has(possessive) && r.personNamedAt(n.last) {
		return true
	}
	for j := n.first - 1; j > s.first && j >= n.first-6; j-- {
		switch w := r.norm(j); {
		case w == "of" || w == "at" || w == "from" || w == "with":
			return r.tokens[j-1].has(capital) && r.personEndsAt(j)
		case !r.tokens[j].has(letters) || r.cues[j]&cueReport != 0:
			return false
		}
	}
	return false
}

// personEndsAt says whether the name that ends before a token is a person's.
func (r *reading) personEndsAt(i int) bool {
	k := searchName(r.byPlace, r.names, i) - 1
	if k < 0 {
		return false
	}
	n := r.names[r.byPlace[k]]
	return n.last == i && n.who >= 0 && r.organizations[n.who].person
}

// personNamedAt says whether a person's name opens at a token.
func (r *reading) personNamedAt(i int) bool {
	k := searchName(r.byPlace, r.names, i)
	if k >= len(r.byPlace) {
		return false
	}
	n := r.names[r.byPlace[k]]
	return n.first == i && n.who >= 0 && r.organizations[n.who].person
}

// actsAsTown says whether the name of a place is that of its government or people:
// it stands where a subject does, and not where something is: "Harrow, Maine, had",
// "Harrow paid", "the city of Harrow", "Harrow's port".
func (r *reading) actsAsTown(n name, s sentence) bool {
	if !r.organizations[n.who].place {
		return false
	}
	prev := r.norm(n.first - 1)
	if prev == "of" && cityWords.holds(r.token(n.first-2)) {
		return true
	}
	if n.first > s.first && (prepositions.holds(r.token(n.first-1)) && prev != "on" && prev != "against" || prev == "," && n.first-1 > s.first && r.tokens[n.first-2].has(capital)) {
		return false
	}
	if r.tokens[n.last-1].has(possessive) {
		return institutionNouns.holds(r.token(n.last)) || r.norm(n.last+1) == "department" || r.norm(n.last+2) == "department"
	}
	j := n.last
	if r.norm(j) == "," || r.norm(j) == "in" {
		j = min(j+2, s.last)
		for j < s.last && (r.tokens[j].has(capital) || r.norm(j) == ",") {
			j++
		}
	}
	w := r.norm(j)
	return j < s.last && (finiteVerbs.holds(r.token(j)) || beWords.holds(r.token(j)) || w == "last" || r.cues[j]&(cueReport|cueSuffer|cueHit|cueDemand) != 0 || r.events[j] != noEvent && !r.events[j].noun())
}

// undergoVerbs are passives and verbs of those that something befalls, beyond the
// cues: "was got into", "had its members read out".
var undergoVerbs = set(`hit struck robbed raided hacked breached emptied attacked wiped defaced infected crippled used entered opened read fined sued taken modified caught fooled tricked phished duped exposed copied forced
	shut knocked paralysed paralyzed locked cleaned drained stung burned told asked affected compromised targeted blackmailed infiltrated named listed disrupted`)

// spokenAsKnown says whether a name is spoken of as known for what befell it: "the
// Acme affair", "remember Acme", "after Acme", "Acme's turn", "Acme, too".
func (r *reading) spokenAsKnown(n name, s sentence) bool {
	if messWords.holds(r.token(n.last)) && (r.tokens[n.last-1].has(possessive) || r.norm(n.first-1) == "the") {
		return true
	}
	switch r.norm(n.first - 1) {
	case "after", "since", "remember", "unlike", "like", "than":
		return n.last >= s.last || !r.tokens[n.last].has(letters) || prepositions.holds(r.token(n.last)) || r.norm(n.last) == "and"
	}
	return false
}
