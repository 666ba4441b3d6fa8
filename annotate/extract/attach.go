package extract

// attachment is how a date hangs on what it dates: "Acme said on Monday" on the
// saying, "the May attack" on the attack.
type attachment struct {
	event  event
	verb   int // the word, -1 where nothing governs the date
	actor  actor
	beside bool // within three tokens
	within bool // the date stands in the noun's phrase: "the May attack"
	clause clause
}

// actor is who does what a verb tells.
type actor uint8

const (
	nobody actor = iota
	theVictim
	itsPeople // "the company", "officials", "a spokesman"
	aPerson   // he, she, a person's name
	somebody  // researchers, police, hackers, another organization
	thePublic // customers, patients: told, or complaining
)

// attach finds what a date dates.
func (s *scope) attach(d date, span bool) attachment {
	sentence := s.around(d)
	verb := s.governor(d, sentence, span)
	if verb < 0 {
		a := attachment{verb: -1, clause: s.clauseAround(d, -1, sentence)}
		a.spanOfAccess(span)
		return a
	}
	verb = s.learnedBy(verb, d, sentence)
	a := attachment{event: s.events[verb], verb: verb}
	if span && (a.event == learns || a.event == tells) {
		a.event = noEvent // nobody learns from May to June
	}
	a.beside = verb < d.first && d.first-verb < 4 || verb >= d.last && verb-d.last < 3
	if a.event == noEvent && s.presence(verb, sentence) {
		a.event = happens
	}
	a.within = a.event.noun() && verb >= d.last && verb-d.last < 4
	a.actor = s.actorOf(verb, sentence)
	if !s.retell(&a, sentence) {
		s.reinterpret(&a, sentence)
	}
	s.setAside(&a, sentence)
	if span && a.actor == thePublic && a.event >= otherEvent {
		a.event = happens // "those who paid by card from May to June": when it was open to thieves
	}
	a.clause = s.clauseAround(d, verb, sentence)
	a.spanOfAccess(span)
	return a
}

// spanOfAccess takes a span of time for the incident where the verb says nothing else
// and attackers or machines stand beside: "somebody used scripts from May 3 to May 9".
func (a *attachment) spanOfAccess(span bool) {
	if span && (a.event == noEvent || a.event == unknownVerb) && a.clause&(clauseAttackers|clauseMachines|clauseData) != 0 {
		a.event = happens
	}
}

// governor finds the verb or noun that a date hangs on, -1 where there is none.
func (s *scope) governor(d date, sentence sentence, span bool) int {
	verb := -1
	switch {
	case d.before:
		verb = s.governorAfter(d.last, sentence)
	case s.norm(d.first-1) == "until":
		verb = s.onlyThen(d, sentence)
	default:
		verb = s.attributive(d, sentence)
	}
	if verb < 0 && s.opensClause(d.first, sentence) {
		verb = s.governorAfter(d.last, sentence)
	}
	if verb < 0 {
		verb = s.governorBefore(d, sentence, span)
	}
	if verb < 0 {
		verb = s.governorAfter(d.last, sentence)
	}
	return verb
}

// attachReach is how many tokens a date looks around itself, so that the time
// stays linear in a text without full stops.
const attachReach = 100

func (s *scope) around(d date) sentence {
	whole := s.within(d.first)
	whole.first = max(whole.first, d.first-attachReach)
	whole.last = min(whole.last, d.last+attachReach)
	return whole
}

// onlyThen finds what took until a date: "it took until May to discover", "not
// until May 3 that it told".
func (s *scope) onlyThen(d date, sentence sentence) int {
	for i := d.last; i < min(d.last+7, sentence.last); i++ {
		if w := s.norm(i); w != "to" && w != "that" && w != "did" {
			continue
		}
		for j := i + 1; j < min(i+7, sentence.last); j++ {
			if e := s.events[j]; e != noEvent && !e.noun() {
				return j
			}
		}
	}
	return -1
}

// attributive finds the noun that a date stands before: "the June 3 letter",
// "September's attack", "the 2014 data breach".
func (s *scope) attributive(d date, sentence sentence) int {
	for i := d.last; i < min(d.last+4, sentence.last); i++ {
		switch {
		case s.events[i] == incidentNoun && s.reportAfter(i, sentence) >= 0:
			return s.reportAfter(i, sentence)
		case s.events[i].noun(), s.events[i] == otherEvent && otherNouns.holds(s.token(i)):
			if s.tokens[i].has(capital) && s.inOtherName(i) {
				return -1
			}
			return i
		case s.events[i] != noEvent || !s.tokens[i].has(letters) || notWithin.holds(s.token(i)):
			return -1
		}
	}
	return -1
}

// otherNouns are dated too, and no incident.
var otherNouns = set("election survey study report season hearing trial deadline conference quarter earnings lawsuit complaint season version settlement tests inauguration patch fiscal tax index")

// notWithin are words that do not stand between a date and its noun.
var notWithin = set("the a an in on at of that which who when where after before and but or as to from for by with its their his her it they he she we i is was were has have had about this these those there more another")

// opensClause says whether a date stands where a clause opens: at most
// prepositions and adverbs lie between the last break and it.
func (s *scope) opensClause(i int, sentence sentence) bool {
	for j := i - 1; j >= sentence.first && j > i-12; j-- {
		switch w := s.norm(j); {
		case clauseBreaks.holds(s.token(j)), w == "," && turnWords.holds(s.token(j+1)):
			return true
		case !opening.holds(s.token(j)):
			return false
		}
	}
	return true
}

var (
	clauseBreaks = set(`; : " that because which who where`)
	opening      = set("on in at by early late mid earlier later back then since as of the and but only just yet until around about during last this month morning afternoon evening night end beginning middle start from between it was when of happened once again also meanwhile sometime")
)

// governorBefore returns the verb or noun before a date that governs it, -1 where
// there is none. A noun that is the object of a verb yields to the verb: "learned
// of the breach on May 3"; but not for a span of time, which no one learns in.
func (s *scope) governorBefore(d date, sentence sentence, span bool) int {
	i, noun, words, copula := d.first, -1, 0, -1
	for j := i - 1; j >= sentence.first && j > i-30; j-- {
		w, e := s.norm(j), s.events[j]
		if w == `"` && !s.tokens[j].has(spaced) && s.fewQuoted(j, sentence) {
			words = j
		}
		if noun < 0 && copula < 0 && pastCopulas.holds(s.token(j)) {
			if copula = j; s.presence(j, sentence) {
				return j
			}
		}
		switch {
		case w == `"` && words > 0 && words-j < fewWords:
		case w == ";" || w == `"` && noun < 0 && s.norm(j-1) != ",":
			return noun
		case w == "," && noun < 0 && turnWords.holds(s.token(j+1)):
			if after := s.governorAfter(d.last, sentence); after >= 0 && after < d.last+7 && !s.events[after].noun() {
				return after
			}
		case e == noEvent || j > sentence.first && s.tokens[j].has(capital) && s.inOtherOrOwnName(j):
		case e.noun():
			if noun < 0 {
				noun = j
			}
			if e == noticeNoun && i-j < 4 {
				return j
			}
		case e == tells && noun < 0 && copula > j+1:
			return copula // "said the pixel had been there since"
		case noun < 0:
			return s.throughLight(j, sentence)
		case s.takesObject(j, noun) && !(s.events[noun] == incidentNoun && (span || e >= otherEvent)):
			return j
		default:
			return noun
		}
	}
	return noun
}

// fewWords bound a quotation that is part of its clause.
const fewWords = 8

// fewQuoted says whether the quotation that closes at i is of a few words, part of
// its clause: found "unusual activity" on Monday.
func (s *scope) fewQuoted(i int, sentence sentence) bool {
	for j := i - 1; j >= sentence.first && j > i-fewWords; j-- {
		if s.norm(j) == `"` {
			return s.tokens[j].has(spaced)
		}
	}
	return false
}

// throughLight returns what a verb without a meaning of its own leads to: the
// noun that is its subject ("discovery was made", "letters went out"), or the
// verb of the clause that it sets the time of ("found it when she came to work");
// another verb leads to itself.
func (s *scope) throughLight(verb int, sentence sentence) int {
	w, e := s.norm(verb), s.events[verb]
	if lightVerbs.has(w) {
		if k := s.nounBefore(verb, sentence); k >= 0 && (e >= otherEvent || s.events[k] == noticeNoun) {
			return k
		}
	}
	if e < otherEvent {
		return verb
	}
	for j := verb - 1; j >= sentence.first && j > verb-7; j-- {
		if s.norm(j) != "when" && s.norm(j) != "as" {
			continue
		}
		for k := j - 1; k >= sentence.first && k > j-12; k-- {
			if s.events[k] != noEvent && !s.events[k].noun() {
				return k
			}
		}
	}
	return verb
}

var (
	turnWords  = set("and but while whereas although though")
	lightVerbs = set("made came given followed caused involved started began begun going went out arrived sent mailed emailed issued posted published released hit reached starting beginning")
)

// nounBefore returns the noun that is the subject of a verb without a meaning of
// its own: "discovery was made".
func (s *scope) nounBefore(i int, sentence sentence) int {
	for j := i - 1; j >= sentence.first && j > i-24; j-- {
		if s.events[j].noun() {
			return j
		}
		if j == i-1 && s.norm(j) == "," {
			j = max(s.relativeBefore(j, sentence), sentence.first)
		}
		if j < i-9 && s.norm(i-1) != "," {
			return -1
		}
		if s.events[j] != noEvent {
			return -1
		}
	}
	return -1
}

// takesObject says whether the noun is the object of the verb, and not the
// subject of a clause after it.
func (s *scope) takesObject(verb, noun int) bool {
	if noun-verb > 9 {
		return false
	}
	for i := verb; i < noun; i++ {
		switch s.norm(i) {
		case "that", ",", "whether", "how", `"`, "when", "said", "says":
			return false
		}
	}
	return true
}
