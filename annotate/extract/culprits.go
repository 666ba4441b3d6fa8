package extract

var (
	// lawVerbs stand before those whom the law acts against, or after them.
	lawVerbs = set(`charged indicted arrested convicted sentenced accused jailed imprisoned extradited detained booked prosecuted remanded nabbed fined apprehended suing sued prosecute charges arrest
		charging arresting accuses accusing indicts`)
	// corporate are things that happen to firms as well.
	corporate = set("fined suing sued admitted confessed caught wanted charges charged accused accuses accusing prosecuted prosecute guilty names prosecutes allegedly charging behind bars probation")
	// guiltAfter tell of a person named before them what the law did or what they did.
	guiltAfter = set(`charged indicted arrested convicted sentenced accused jailed imprisoned extradited pleaded booked detained remanded nabbed fined caught custody bail guilty admitted confessed allegedly prison jail
		extradition apprehended probation fugitive`)
	sentenceWords = set("got received given gets faces faced served serving")
	termWords     = set("months years year month jail prison life")
	speechVerbs   = set("said says told tells tweeted wrote explained argued added noted announced commented warned asked")
	// officers act for the law.
	officers   = set("judge attorney prosecutor lawyer detective agent sheriff chief inspector sergeant officer solicitor barrister magistrate counsel general captain commissioner spokesman spokeswoman")
	whereLinks = set("in from near outside")
	// civilWords before "group" say that it hacks nobody.
	civilWords = set("lobby lobbying trade industry advocacy privacy rights consumer campaign research user support media hotel pressure civil liberties interest nonprofit policy charity watchdog insurance banking retail security media ratings community parents patient victims aid")
)

// isCulprit says whether an article says anywhere that the law acts against a person,
// or that somebody was punished: "Jane Roe, 31, was charged".
func (r *reading) isCulprit(who int) bool {
	if r.culprits == nil {
		r.culprits = make([]bool, len(r.organizations))
		for i := range r.organizations {
			r.culprits[i] = r.mayBeCulprit(i) && r.seenGuilty(i)
		}
		r.shareGuilt()
	}
	return r.culprits[who]
}

// mayBeCulprit says whether a name may be a person's.
func (r *reading) mayBeCulprit(who int) bool {
	o := &r.organizations[who]
	n := r.names[o.display]
	words := n.last - n.first
	return !o.orgWord && !o.place && !o.called && o.kind == "" && (o.person || words > 1 && words < 6)
}

// seenGuilty looks at the mentions of a person.
func (r *reading) seenGuilty(who int) bool {
	for k, i := range r.organizations[who].mentions {
		n := r.names[i]
		if s := r.sentences[n.sentence]; k < 12 && !s.tail && !officers.holds(r.token(n.first-1)) && (r.guiltyAfter(n, s, r.organizations[who].person) || r.guiltyBefore(n, s, r.organizations[who].person)) {
			return true
		}
	}
	return false
}

// guiltyAfter looks for "X, 29, of Tampa, was charged", "X got 18 months".
func (r *reading) guiltyAfter(n name, s sentence, person bool) bool {
	punished := false
	for j := n.last; j < s.last && j < n.last+18; j++ {
		w := r.norm(j)
		switch {
		case j == n.last && (officers.holds(r.token(j)) || r.tokens[n.last-1].has(possessive)):
			return false
		case speechVerbs.holds(r.token(j)) || w == ";" || w == "whose" || w == "by":
			return false
		case sentenceWords.holds(r.token(j)):
			punished = true
		case guiltAfter.holds(r.token(j)) && (person || !corporate.holds(r.token(j))), termWords.holds(r.token(j)) && punished && person:
			return true
		}
	}
	return false
}

// guiltyBefore looks for "police arrested X", "two men, X and Y, were charged" and
// "has been charged: X" before a name.
func (r *reading) guiltyBefore(n name, s sentence, person bool) bool {
	for j := n.first - 1; j >= s.first && j > n.first-16; j-- {
		switch w := r.norm(j); {
		case speechVerbs.holds(r.token(j)) || w == ";" || w == "by" && j == n.first-1 || w == "to" && j == n.first-1:
			return false
		case lawVerbs.holds(r.token(j)) && (person || !corporate.holds(r.token(j))):
			return r.norm(j+1) != "by" && r.norm(j+1) != "that" && r.norm(j+1) != "in" && r.norm(j+1) != "with"
		case w == "of" || w == "at" || w == "for" || w == "with" || w == "in":
			if j == n.first-1 {
				return false
			}
		}
	}
	return false
}

// caseWords tell that an article is about a case at court.
var caseWords = []string{"charged", "arrested", "sentenced", "pleaded", "indicted", "indictment", "prison", "jail", "jailed", "guilty", "convicted", "prosecutors", "extradited", "extradition", "custody", "magistrates", "prosecution"}

// agedInACase says whether an article about a case at court gives the age of a person
// who does not speak in it: "Jane Roe, 33, got in through".
func (r *reading) agedInACase(n name) bool {
	s := r.sentences[n.sentence]
	j := n.last
	if r.norm(j) != "," || j+2 >= s.last || !r.tokens[j+1].has(number) || len(r.norm(j+1)) != 2 || r.norm(j+2) != "," && r.norm(j+2) != "." {
		return false
	}
	for k := j + 2; k < s.last; k++ {
		if w := r.norm(k); speechVerbs.holds(r.token(k)) && k < j+12 || w == "whose" || patientWords.holds(r.token(k)) && k < j+8 {
			return false
		}
	}
	told := 0
	for _, w := range caseWords {
		if r.lower.has(w) {
			told++
		}
	}
	return told > 1
}

var patientWords = set("patient customer victim resident subscriber user mother father student teacher nurse donor")

// shareGuilt gives what is said of one of a row of persons to the others: "Jane Roe
// and John Doe were charged".
func (r *reading) shareGuilt() {
	guilty := map[row]bool{}
	for i, n := range r.names {
		if n.who >= 0 && r.culprits[n.who] && r.rows[i].names > 1 {
			guilty[r.rows[i]] = true
		}
	}
	for i, n := range r.names {
		if n.who >= 0 && guilty[r.rows[i]] && r.mayBeCulprit(n.who) {
			r.culprits[n.who] = true
		}
	}
}

// civilGroup says whether the group that a name is called lobbies, studies or helps:
// "the privacy group Acme".
func (s *scope) civilGroup(i int) bool {
	if w := s.norm(i - 1); w != "group" && w != "organization" && w != "organisation" && w != "collective" {
		return false
	}
	return civilWords.holds(s.token(i-2)) || i > 1 && s.tokens[i-2].has(possessive) || pluralNoun(s.norm(i-2)) && s.norm(i-2) != "hackers"
}
