package extract

import (
	"math"
	"sort"
)

// furtherPatterns lists what beside adds, in a fixed order.
var furtherPatterns = []string{"compared", "background", "mess", "access to", "after it told", "tells of a loss", "described victim", "affiliation", "in a series", "heading", "loses", "struck", "among", "authority", "long list", "counted beside", "dated beside", "in the lead", "counted among victims", "visited"}

// furtherFeatures says what the text says of an organization, and what tells the
// victim of another incident from those who speak of it, sell or supply.
func (r *reading) furtherFeatures(who, primary int) []feature {
	known := r.victimFeatures(who)
	out := append(r.memory.features.lend(len(known)+8), known...)
	seen := &r.memory.tallies.take(1)[0]
	o := &r.organizations[who]
	for k, i := range o.mentions {
		if n := r.names[i]; k < 12 && !r.sentences[n.sentence].tail {
			r.furtherBeside(n, seen)
			r.seenInList(i, n, r.sentences[n.sentence], seen)
		}
	}
	for k, number := range furtherPatternNumbers {
		if c := seen[number]; c > 0 {
			out = append(out, feature{furtherPatterns[k], min(1+0.35*math.Log2(float64(c)), 2)})
		}
	}
	if first := r.names[o.mentions[0]]; len(o.mentions) < 3 && first.sentence*3 > len(r.sentences) {
		out = append(out, feature{"only late", 1})
	}
	if n := r.names[o.display]; knownVictims[fold(o.full)] || n.last-n.first == 1 && knownVictims[r.norm(n.first)] {
		out = append(out, feature{"known victim", 1})
		if !seenAny(out, "harmed in its clause", "likened", "spoken of as known", "its data", "undergoes", "lets out", "tells of its own loss") {
			out = append(out, feature{"known, nothing told", 1})
		}
	}
	if !r.press() {
		out = append(out, feature{"in a narrative", 1})
	}
	if primary >= 0 && r.kin(primary, who) {
		out = append(out, feature{"kin of the primary", 1})
	}
	return out
}

// furtherBeside looks at a name and its sentence.
func (r *reading) furtherBeside(n name, seen tally) {
	s := r.sentences[n.sentence]
	seen.when("compared", r.saysLike(s))
	seen.when("background", n.sentence > 2 && (r.said[n.sentence]&cuePast != 0 || r.datesIn(s.first, s.last, aYear)))
	seen.when("in the lead", n.sentence < 3)
	seen.when("mess", r.wordNear(n.last, min(n.last+2, s.last), messWords) || r.messBefore(n, s))
	seen.when("access to", r.accessBefore(n, s))
	tells := n.last < s.last && r.cues[n.last]&cueReport != 0 || r.closesApposition(n, s)
	prev := r.norm(n.first - 1)
	seen.when("authority", r.authorityName(n))
	seen.when("long list", r.rows[r.byPlace[searchName(r.byPlace, r.names, n.first)]].names > 3 && r.said[n.sentence]&(cueIncident|cueHit) != 0)
	seen.when("after it told", tells && (prev == "after" || prev == "since" || prev == "when"))
	seen.when("tells of a loss", (tells || r.after(n.last, cueReport, 3)) && r.lossAfter(n.last+1, s))
	seen.when("described victim", r.describedVictim(n, s))
	seen.when("affiliation", r.affiliation(n, s))
	next := r.norm(n.last)
	seen.when("in a series", r.inFacts(n, s))
	seen.when("heading", r.headsText(n, s))
	seen.when("loses", r.loses(n, s))
	seen.when("struck", r.struck(n, s))
	seen.when("among", r.amongVictims(n, s))
	seen.when("counted beside", (next == "(" || next == "with" || next == "," || next == ":") && r.countIn(n.last, min(n.last+8, s.last)) || n.last < s.last && r.cues[n.last]&cueHolder != 0 && r.countIn(max(s.first, n.first-3), n.first))
	seen.when("dated beside", r.datesIn(max(s.first, n.first-5), min(n.last+8, s.last), aMonth))
}

// comparisonPhrases set an incident beside others.
var comparisonPhrases = []phrases{
	{"like", `other recent/victims/companies/firms/retailers/hospitals/breaches/attacks/incidents/hacks|others include/including|the same fate/trouble/thing/way/group/gang/hackers/hacker/crew/attackers/people/strain/flaw/bug/method/technique|similar to/attack/attacks/breach/breaches/incident/incidents/hack/hacks/case/cases/leak/leaks|
		as happened|as did|just as|not alone|isn't/not the only/first|far from the only|joins|joined the/a list/ranks|the list of|the latest in a/the/string/series|latest victim|latest of many|string of|series of|spate of|wave of|rash of|was/it turn|likewise|reminiscent|resembles|dwarfs|dwarfed|tops|eclipses|surpasses|
		bigger/larger/worse/smaller/greater than|compared with/to|since the|in the wake of|on the heels of|following breaches/attacks/hacks/leaks/incidents/the/similar|comes/came after|comes/came days/weeks/months/years after|days/weeks/months/years after|weeks/months/days/years before|befallen|also (been) hit/hacked/breached/suffered/targeted/attacked/affected/struck|
		previous/earlier/past/prior/recent/other/high profile/notable/major/similar breaches/attacks/hacks/incidents/victims/leaks/cases/thefts|such as|includes/including|included|like|too|as well|in the past|earlier this/that year/month|last year/month/week|this year/month/week|in recent months/years/weeks/days|over the past/last|past victims|examples|for example/instance|best known cases|other targets|previously`},
}

// messWords name an incident without the usual words.
var messWords = set("mess debacle fiasco scandal affair saga disaster trouble troubles heist raid raids turn dump collapse megabreach breach breaches hack hacks hacking leak leaks attack attacks theft incident incidents case compromise intrusion shutdown outage ordeal mishap lapse story episode")

// messBefore says whether "the raid on", "the collapse of" or the like stands
// before a name.
func (r *reading) messBefore(n name, s sentence) bool {
	for j := n.first - 1; j >= s.first && j >= n.first-5; j-- {
		if prepositions.holds(r.token(j)) {
			return r.wordNear(max(s.first, j-3), j, messWords)
		}
		if w := r.norm(j); w == "," || w == "." {
			return false
		}
	}
	return false
}

var accessWords = set("access hacked hacking hack broke broken breaking break intrusion intrusions entry inroads backdoor peeked got getting burrowed breaking")

// accessBefore says whether somebody got into what is named.
func (r *reading) accessBefore(n name, s sentence) bool {
	for j := n.first - 1; j >= s.first && j >= n.first-5; j-- {
		switch r.norm(j) {
		case "to", "into":
			return r.wordNear(max(s.first, j-3), j, accessWords)
		case ",", ".":
			return false
		}
	}
	return false
}

// lossAfter says whether a clause tells what happened to people or data.
func (r *reading) lossAfter(i int, s sentence) bool {
	happened, whose := false, false
	for j := i; j < s.last && j < i+26; j++ {
		happened = happened || r.cues[j]&(cueConcrete|cueAffected) != 0
		whose = whose || r.cues[j]&cueHolder != 0 || r.dataAt[j]
	}
	return happened && whose
}

// describedVictim looks over a description at what stands before it: "a breach of
// another dating site, Acme".
func (r *reading) describedVictim(n name, s sentence) bool {
	if r.norm(n.first-1) != "," {
		return false
	}
	for j := n.first - 2; j > s.first && j > n.first-9; j-- {
		switch r.norm(j) {
		case "a", "an", "another", "the", "one":
			return prepositions.holds(r.token(j-1)) && r.before(j-1, cueIncident|cueHit|cueAffected, 4) || r.cues[j-1]&cueHit != 0
		case ",", ".":
			return false
		}
	}
	return false
}

// authorityName says whether a name is that of an authority, which investigates
// others more often than it is breached.
func (r *reading) authorityName(n name) bool {
	return r.wordNear(n.first, n.last, authorityWords)
}

var authorityWords = set("police commission commissioner committee inspector inspection ombudsman attorney prosecutor prosecutors senate senator parliament tribunal court regulator authority sheriff constabulary interpol cert watchdog standards")

// affiliation says whether a name only tells whose man speaks: "Jo Marsh, chief
// technologist at the consultancy Acme".
func (r *reading) affiliation(n name, s sentence) bool {
	for j := n.first - 1; j >= s.first && j > n.first-7; j-- {
		switch r.norm(j) {
		case "of", "at", "from", "with":
			return r.before(j, cueSpeaker, 5)
		case ",", ".", ";":
			return false
		}
	}
	return false
}

// inFacts says whether a name is a member of a list that tells something of each:
// "Acme (3,000 cards), Beta with 200".
func (r *reading) inFacts(n name, s sentence) bool {
	k := searchName(r.byPlace, r.names, n.first)
	if k+1 < len(r.byPlace) {
		if next := r.names[r.byPlace[k+1]]; next.first < s.last && next.who != n.who && r.factBetween(n.last, next.first) {
			return true
		}
	}
	if k > 0 {
		prev := r.names[r.byPlace[k-1]]
		return prev.first >= s.first && prev.who != n.who && r.factBetween(prev.last, n.first)
	}
	return false
}

func (r *reading) factBetween(from, to int) bool {
	if next := r.norm(from); next != "(" && next != "with" && next != ":" && next != "–" && next != "—" {
		return false
	}
	return r.inSeries(from, to)
}

// headsText says whether a name stands alone over what is told of it, as the
// names in a review of the year do.
func (r *reading) headsText(n name, s sentence) bool {
	if !r.tokens[s.first].has(line) || n.first-s.first > 3 || n.sentence < 3 {
		return false
	}
	for i := s.first; i < n.first; i++ {
		if t := r.tokens[i]; t.has(letters) && t.norm != "the" {
			return false
		}
	}
	for i := n.last; i < s.last; i++ {
		if t := r.tokens[i]; t.has(letters) && i < n.last+1 && !t.has(line) {
			return false
		}
	}
	switch r.norm(n.last) {
	case ".", ":", "–", "—", "-", "*", "(":
		return true
	}
	return n.last >= s.last
}

var (
	// loseVerbs are what those do whose data was taken.
	loseVerbs = set("lost leaked spilled exposed suffered fell coughed surrendered admitted misplaced")
	hadVerbs  = set("had saw got")
	goneWords = set("stolen taken hacked breached leaked trouble pinched exposed theirs compromised swiped lifted encrypted copied raided")
	fooled    = set("hit fooled duped tricked raided robbed emptied burgled looted pwned cracked crippled paralysed paralyzed hobbled hacked breached compromised infiltrated attacked targeted exposed asked extorted blackmailed infected broken caught affected stung struck fined sued reprimanded penalised penalized sanctioned")
	beWords   = set("was were been is are being")
	// strikeVerbs are what attackers do to a victim.
	strikeVerbs = set("reached took emptied raided robbed looted cracked crippled paralysed paralyzed hobbled hacked breached hit attacked targeted struck infected infiltrated penetrated befell befallen compromised blackmailed extorted fooled duped tricked stung crippled pwned burgled")
)

// loses says whether the verb after a name is that of a victim: "lost", "had its
// servers encrypted", "was fooled".
func (r *reading) loses(n name, s sentence) bool {
	for j := n.last; j < s.last && j < n.last+6; j++ {
		w := r.norm(j)
		switch {
		case loseVerbs.holds(r.token(j)):
			return true
		case beWords.holds(r.token(j)) && r.norm(j+1) == "asked" && r.norm(j+2) == "for" && r.norm(j+3) != "comment", (w == "handed" || w == "gave") && r.norm(j+1) == "over", w == "owned" && r.norm(j+1) == "up", hadVerbs.holds(r.token(j)) && r.wordNear(j+1, min(j+8, s.last), goneWords), beWords.holds(r.token(j)) && r.wordNear(j+1, min(j+4, s.last), fooled):
			return true
		case w == "," || w == ";" || w == "." || r.cues[j]&cueReport != 0 && !beWords.holds(r.token(j-1)):
			return false
		}
	}
	return false
}

// amongVictims says whether a name, or the list that it is in, is counted among
// those affected: "Acme and Beta were among the shops hit", "among the victims were
// Acme and Beta".
func (r *reading) amongVictims(n name, s sentence) bool {
	row := r.rows[r.byPlace[searchName(r.byPlace, r.names, n.first)]]
	for j := row.last; j < min(row.last+4, s.last); j++ {
		if r.norm(j) == "among" || r.norm(j) == "amongst" {
			return r.after(j, cueAffected|cueHit|cueIncident, 14)
		}
	}
	for j := row.first - 1; j >= max(s.first, row.first-10); j-- {
		if w := r.norm(j); w == "among" || w == "amongst" || w == "victims" {
			return r.wordNear(j, row.first, manyVictims) || r.cueIn(j, row.first, cueAffected|cueHit)
		}
	}
	return false
}

// cueIn says whether a cue stands within the tokens.
func (r *reading) cueIn(first, last int, c cue) bool {
	for i := first; i < last; i++ {
		if r.cues[i]&c != 0 {
			return true
		}
	}
	return false
}

// struck says whether a name is the object of an attack.
func (r *reading) struck(n name, s sentence) bool {
	for j := n.first - 1; j >= s.first && j >= n.first-5; j-- {
		w := r.norm(j)
		if w == "was" && r.norm(j-1) == "it" && j == n.first-1 {
			return true // "In May it was Acme that …"
		}
		if strikeVerbs.holds(r.token(j)) {
			return !beWords.holds(r.token(j - 1))
		}
		if w == "," || prepositions.holds(r.token(j)) && w != "on" && w != "of" {
			return false
		}
	}
	return false
}

// countIn says whether people or records are counted within the tokens.
func (r *reading) countIn(first, last int) bool {
	k := sort.Search(len(r.counts), func(k int) bool { return r.counts[k].first >= first })
	return k < len(r.counts) && r.counts[k].first < last && r.counts[k].n > 99 && r.counts[k].unit != unitOther
}

// saysLike says whether a sentence compares incidents.
func (r *reading) saysLike(s sentence) bool {
	all := r.found[inComparisons]
	k := searchMention(all, s.first)
	return k < len(all) && all[k].first < s.last
}
