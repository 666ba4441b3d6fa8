package extract

// Who does what to whom: an organization that hacks, finds or comments is none that
// was hit, however often it stands beside the words for it.

var (
	// harmVerbs after a name say that its bearer did it, where they are active.
	harmVerbs = set(`hacked stole dumped breached infiltrated hijacked defaced extorted hacks steals breaches infects infected infiltrates targets blackmailed demands threatens threatened dumps ransacked
		siphoned exfiltrated doxed attacks encrypts spreads exploits exploited steal infect`)
	// findVerbs after a name say that it studies others.
	findVerbs = set(`found uncovered spotted analyzed analysed observed examined tracked dubbed warns estimates estimated predicts surveyed published named identified detected traced attributes attributed
		believes noticed researched calls recommends advises scanned surveyed polled unearthed documented detailed stumbled discovered reports reported`)
	ownWords = set("its their our his her")
	// studied are what those who study others find.
	studied = set(`malware vulnerability vulnerabilities flaw flaws bug bugs campaign campaigns database databases variant samples trojan botnet group hackers attackers attack attacks servers devices apps
		percent % % exploit exploits infections emails websites bucket trove cache leak dump passwords archive`)
	// peopleHeld are those whose data an organization holds.
	peopleHeld = set(`users customers patients members subscribers clients guests shoppers passengers students players employees cardholders residents voters accounts consumers donors policyholders applicants
		account user customer patient staff workers database databases servers server network networks website systems forum records passwords`)
	// brandsOf follow the name of a service or shop, never that of a person.
	brandsOf = set("users customers members subscribers shoppers stores store passengers guests website site app service forum breach hack hotel restaurants shops locations dating platform database")
)

// seenDoing looks at what a name does or what is done to it.
func (r *reading) seenDoing(n name, seen tally) {
	s := r.within(n.first)
	j := r.overApposition(n.last, s)
	if w := r.norm(j); w == "has" || w == "have" || w == "had" || w == "also" || w == "reportedly" || w == "allegedly" {
		j++
	}
	if j >= s.last {
		return
	}
	seen.when("does harm", harmVerbs.holds(r.token(j)) && r.tokens[n.last-1].flags&possessive == 0)
	seen.when("finds", findVerbs.holds(r.token(j)) && !r.wordNear(j, min(s.last, j+9), ownWords) && r.wordNear(j, min(s.last, j+12), studied))
}

// seenHolding looks at those whose data a name holds: "Acme's customers", "users of
// the Acme service", and at whether the sentence says that something happened.
func (r *reading) seenHolding(n name, seen tally) {
	s := r.within(n.first)
	holds := false
	for j := n.last; j < s.last && j < n.last+3; j++ {
		if peopleHeld.holds(r.token(j)) {
			holds = true
			break
		}
		if !r.tokens[j].has(letters) || prepositions.holds(r.token(j)) || r.cues[j]&cueReport != 0 || r.norm(j) == "and" {
			break
		}
	}
	for j := n.first - 1; j >= s.first && j >= n.first-4 && !holds; j-- {
		if w := r.norm(j); w == "of" || w == "at" || w == "to" || w == "with" || w == "from" || w == "by" || w == "on" {
			holds = peopleHeld.holds(r.token(j - 1))
			break
		}
	}
	seen.when("holds", holds)
	seen.when("holds what was taken", holds && r.happens[n.sentence])
}

var (
	studies = set("report study survey analysis research paper post findings investigation advisory blog review audit estimate estimates alert warning bulletin")
	authors = set("from by at of")
)

// studyBy says whether a name is the author of a study: "a report by Acme".
func (r *reading) studyBy(n name) bool {
	if !authors.holds(r.token(n.first-1)) && !(r.norm(n.first-1) == "the" && authors.holds(r.token(n.first-2))) {
		return r.tokens[n.last-1].has(possessive) && r.wordNear(n.last, min(n.last+3, len(r.tokens)), studies)
	}
	return r.norm(n.first-1) != "of" && r.wordNear(max(0, n.first-4), n.first, studies)
}

// seenSpeaker looks for those for whom a speaker works: "director at Acme".
func (r *reading) seenSpeaker(n name, seen tally) {
	switch r.norm(n.first - 1) {
	case "at", "of", "for", "with", "from":
		seen.when("employs a speaker", r.before(n.first-1, cueSpeaker|cueResearch, 5))
	}
}

// brandAt says whether what follows a name that looks like a person's is what only
// a brand has: "Jane Roe stores".
func (r *reading) brandAt(n name) bool {
	return brandsOf.holds(r.token(n.last)) && n.last < r.within(n.first).last
}
