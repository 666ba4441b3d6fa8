package extract

import "strings"

// victimPatterns are the features that are counted over mentions, in a fixed
// order, since sums of floats depend on it.
var victimPatterns = []string{"hit", "incident at", "stolen from", "holder of", "suffers", "reports", "incident noun", "holder", "possessive", "title",
	"first sentence", "covered entity", "named covered entity", "named business associate", "according to", "told", "researches", "vendor", "group", "claims attack", "past", "concrete", "list of victims", "reports incident", "example of", "located", "software name", "city", "blamed", "counts people", "subject", "adjective", "owner of",
	"does harm", "finds", "holds", "holds what was taken", "employs a speaker", "feared", "its own", "alumni", "spared", "one of many", "made by another", "makes another", "opens a story", "reports a story",
	"found by it", "its researchers", "posted there", "says in a report"}

// manyIncidents before a list say that each of its members had one of its own; "the
// breach" before it says that all had the same.
var manyIncidents = set("breaches attacks hacks incidents leaks intrusions others cyberattacks compromises companies forums victims brands sites")

// examples open a list of them.
var examples = set("including include includes like as")

var prepositions = set("at of on against affecting involving inside from by with for hitting to in via through")

// seenBeside looks at what stands right beside a name and in its sentence.
func (r *reading) seenBeside(n name, seen tally) {
	s := r.sentences[n.sentence]
	seen.when("title", s.title)
	seen.when("first sentence", n.sentence == 0 || !s.title && n.sentence == 1 && r.sentences[0].title)
	seen.when("according to", r.norm(n.first-1) == "to" && r.norm(n.first-2) == "according")
	seen.when("told", r.norm(n.first-1) == "told")
	seen.when("vendor", r.before(n.first, cueVendor, 3) || r.norm(n.last) == "," && r.after(n.last, cueVendor, 4))
	seen.when("group", r.before(n.first, cueAttacker, 2) || r.groupAfter(n.last))
	seen.when("blamed", r.before(n.first, cueBlame, 2) || quoted(r.norm(n.first-1)) && r.before(n.first, cueBlame, 4) && r.before(n.first, cueAttacker, 12))
	seen.when("researches", r.before(n.first, cueResearch, 2) || r.after(n.last, cueResearch, 2) || r.studyBy(n))
	seen.when("past", r.said[n.sentence]&cuePast != 0)
	seen.when("concrete", r.said[n.sentence]&cueConcrete != 0)
	seen.when("possessive", r.tokens[n.last-1].has(possessive))
	subject := n.first-s.first < 2 || r.norm(n.first-1) == "," && n.first-s.first < 7
	seen.when("subject", subject)
	seen.when("counts people", r.counted[n.sentence] && (subject || r.said[n.sentence]&cueAffected != 0))
	seen.when("adjective", !r.tokens[n.last-1].has(possessive) && describedWords.holds(r.token(n.last)))
	seen.when("located", r.norm(n.first-1) == "in" && !orgWords.holds(r.token(n.last-1)))
	seen.when("software name", softwareWords.holds(r.token(n.last)))
	seen.when("city", r.wordNear(n.first-3, n.first, cityWords) && r.norm(n.first-1) == "of" || r.norm(n.last) == "mayor" || r.norm(n.last) == "officials")
	entity := r.wordNear(n.first-7, n.first, entityWords) || r.wordNear(n.last, n.last+6, entityWords)
	story := !s.title && r.storyOf(n.sentence) > 1
	seen.when("opens a story", story && r.opensSentence(n, s))
	seen.when("reports a story", story && r.subjectReports(n, s))
	r.seenDoing(n, seen)
	r.seenHolding(n, seen)
	r.seenSpeaker(n, seen)
	r.seenFinding(n, seen)
	associate, apposed := r.partyAt[n.first]
	seen.when("named covered entity", apposed && !associate)
	seen.when("named business associate", apposed && associate)
	seen.when("covered entity", !associate && entity && r.sponsored(r.within(n.first), n.first) == n.first && (r.wordNear(n.first-8, n.first, coveredWords) || r.wordNear(n.last, n.last+5, coveredWords)))
}

var (
	softwareWords = set("program software tool file platform vulnerability vulnerabilities server servers app flaw transfer product plugin appliance")
	cityWords     = set("city town village county state borough")
	// describedWords after a name say that it only tells where or whose they are.
	describedWords = set("clinic hospital school schools university utility officials police residents company government man woman district based authorities court campus")
	entityWords    = set("entity")
	coveredWords   = set("covered")
)

// seenBefore looks at the words before a name, over its descriptors: "the attack
// on retail giant Acme".
func (r *reading) seenBefore(n name, seen tally) {
	s := r.sentences[n.sentence]
	for j := n.first - 1; j >= s.first && j >= n.first-5; j-- {
		w := r.norm(j)
		if examples.holds(r.token(j)) && (w != "as" || r.norm(j-1) == "such") {
			seen.when("example of", r.wordNear(max(s.first, j-14), j, manyIncidents))
			return
		}
		if prepositions.holds(r.token(j)) {
			r.seenThrough(w, j, seen)
			return
		}
		if r.cues[j]&cueHit != 0 && r.cues[j]&cueIncident == 0 {
			if r.hypothetical(j) || r.general(j) && !r.before(j, cueAttacker, 2) {
				seen.when("feared", true)
				return
			}
			seen.when("hit", r.norm(j-1) != "was" && r.norm(j-1) != "were")
			return
		}
		if w == "," || w == "." || w == `"` || w == "and" || r.cues[j]&cueReport != 0 {
			return
		}
	}
}

// seenThrough looks at what stands before a preposition: "breach at", "stolen
// from", "customers of".
func (r *reading) seenThrough(w string, j int, seen tally) {
	switch {
	case w == "from":
		seen.when("stolen from", r.before(j, cueAffected|cueHolder, 4))
	case w == "to" && (r.norm(j-1) == "belonging" || r.norm(j-1) == "belongs" || r.norm(j-1) == "belonged"):
		seen.when("owner of", true)
	case w == "by":
		seen.when("claims attack", r.before(j, cueHit, 2))
	case r.before(j, cueIncident, 3) && r.hypothetical(j):
		seen.when("feared", true)
	case r.before(j, cueIncident, 3):
		seen.when("incident at", w != "with" && w != "for" && w != "to")
	case r.before(j, cueHolder, 2):
		seen.when("holder of", true)
	}
}

// seenAfter looks at the words after a name, over an apposition: "Acme, an
// insurer, was hacked".
func (r *reading) seenAfter(n name, seen tally) {
	s := r.sentences[n.sentence]
	for j := n.last; j < n.last+3 && j < s.last && r.norm(j) != ","; j++ {
		if r.cues[j]&(cueReport|cueSuffer) != 0 && r.cues[j]&cueIncident == 0 {
			break
		}
		if r.cues[j]&cueIncident != 0 {
			seen.when("incident noun", true)
			break
		}
		if r.cues[j]&cueHolder != 0 && j < n.last+2 {
			seen.when("holder", true)
			break
		}
	}
	j := r.overApposition(n.last, s)
	if r.closesApposition(n, s) {
		j = n.last + 1
	}
	for tries := 0; tries < 3 && j < s.last; tries++ {
		if r.seenVerb(j, s, seen) {
			return
		}
		for j < s.last && j < n.last+26 && r.norm(j) != "," {
			j++
		}
		if j++; j >= n.last+26 || r.norm(n.last) != "," {
			return
		}
	}
}

// seenVerb looks at the verb of a name within the tokens from j on.
func (r *reading) seenVerb(j int, s sentence, seen tally) bool {
	for k := j; k < j+4 && k < s.last; k++ {
		switch {
		case r.cues[k]&cueSuffer != 0:
			seen.when("suffers", !r.hypothetical(k))
			seen.when("feared", r.hypothetical(k))
			return true
		case r.cues[k]&cueReport != 0:
			seen.when("reports", k < j+3)
			seen.when("reports incident", r.after(k+1, cueIncident|cueConcrete, 10) || r.happens[r.at[k]] && r.after(k+1, cueAttacker, 8))
			return true
		case r.norm(k) == ",":
			return false
		}
	}
	return false
}

// closesApposition says whether the comma after a name ends the apposition that it is:
// of "A smaller exchange, Acme, said" the verb is the name's as well.
func (r *reading) closesApposition(n name, s sentence) bool {
	return r.norm(n.last) == "," && r.norm(n.first-1) == "," && n.last+1 < s.last && r.cues[n.last+1]&(cueReport|cueSuffer) != 0
}

// overApposition returns the token after ", an insurer," or "(ABC)".
func (r *reading) overApposition(j int, s sentence) int {
	closing := r.norm(j)
	switch {
	case j+1 >= s.last:
		return j
	case closing == "(":
		closing = ")"
	case closing != "," && closing != "—" && closing != "–":
		return j
	}
	if w := r.norm(j + 1); w == "which" || w == "who" || w == "whose" {
		return j + 2
	}
	for k := j + 1; k < s.last && k < j+18; k++ {
		if r.norm(k) == closing {
			if closing == ")" {
				return r.overApposition(k+1, s)
			}
			return k + 1
		}
	}
	return j
}

// initialOnly says whether a one-word name only opens sentences, where every word
// has a capital.
func (r *reading) initialOnly(o *organization) bool {
	n := r.names[o.display]
	if n.last-n.first > 1 || o.orgWord && len(o.mentions) > 2 || o.kind == "firm" && !r.ordinary(o) || knownVictims[r.norm(n.first)] && !r.lower.has(r.norm(n.first)) {
		return false
	}
	for _, i := range o.mentions {
		if n := r.names[i]; r.opensApposition(n.last) || r.soundSubject(n) || r.isSomewhere(n) || n.first != r.sentences[n.sentence].first && !quoted(r.norm(n.first-1)) || r.tokens[n.first].has(upper|inner|possessive) || domainName(r.tokens[n.first]) {
			return false
		}
	}
	return len(o.mentions) < 3
}

// isSomewhere says whether it is said where the bearer of a name is: "Harrow in Maine
// was", "Harrow, Maine, had".
func (r *reading) isSomewhere(n name) bool {
	w := r.norm(n.last)
	_, ok := r.placeAt[n.last+1]
	return ok && (w == "in" || w == "," || w == "of") && !r.lower.has(r.norm(n.first))
}

// soundSubject says whether a word at the start of a sentence, which the phrase
// tables do not know and which looks like no plural, does what victims do.
func (r *reading) soundSubject(n name) bool {
	w := r.norm(n.first)
	if r.wordOf(w) != 0 || r.lower.has(w) || strings.HasSuffix(w, "s") || strings.HasSuffix(w, "ing") || strings.HasSuffix(w, "ly") || strings.HasSuffix(w, "ed") {
		return false
	}
	return r.cues[min(n.last, len(r.cues)-1)]&(cueReport|cueSuffer|cueDisclose) != 0 || finiteVerbs.holds(r.token(n.last))
}

// finiteVerbs follow a subject.
var finiteVerbs = set("was has left had ran shut put did made took gave got went came kept held sold bought runs makes says does is will would also began stopped declined refused apologised apologized closed removed fixed pulled hired asked")

// opensApposition says whether what stands at i tells more of the name before it:
// "Acme, a clothing retailer,".
func (r *reading) opensApposition(i int) bool {
	if r.norm(i) != "," {
		return false
	}
	switch r.norm(i + 1) {
	case "a", "an", "which", "whose", "headquartered", "based":
		return true
	}
	return false
}

// titleOnly says whether the text below the title never names it.
func (r *reading) titleOnly(o *organization) bool {
	last := r.names[o.mentions[len(o.mentions)-1]]
	capped := o.orgWord && r.tokens[last.last-1].has(capital) // not "Harrow hospital"
	return r.sentences[last.sentence].title && len(r.sentences) > 3 && !capped
}

// thingName says whether a name ends as those of reports, laws and events do.
func (r *reading) thingName(o *organization) bool {
	n := r.names[o.display]
	return n.last-n.first > 1 && thingWords.holds(r.token(n.last-1))
}

var thingWords = set(`report protocol act regulation conference index survey study solution solutions program project operation exemption sector day week month awards summit rule law list
	edition congress application form tool toolkit agreement blog series show season podcast magazine times post news journal daily tribune herald gazette chronicle`)

// kin says whether two names share how they begin: "Acme" and "AcmeTown",
// "acme.com".
func (r *reading) kin(a, b int) bool {
	x, y := r.norm(r.names[r.organizations[a].display].first), r.norm(r.names[r.organizations[b].display].first)
	if len(x) > len(y) {
		x, y = y, x
	}
	return x == y && !shortless.has(x) || len(x) > 4 && strings.HasPrefix(y, x)
}

// ordinary says whether a one-word name also stands in lower case, so that its
// capital may be that of a sentence.
func (r *reading) ordinary(o *organization) bool {
	n := r.names[o.display]
	if n.last-n.first > 1 || !r.lower.has(r.norm(n.first)) {
		return false
	}
	within := 0 // sentences, where a capital tells
	for _, i := range o.mentions {
		if n := r.names[i]; n.first > r.sentences[n.sentence].body+1 && !quoted(r.norm(n.first-1)) {
			within++
		}
	}
	return within < 2
}
