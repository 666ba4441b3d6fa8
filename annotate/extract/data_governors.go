package extract

// governorReach is how many tokens before and after a list its governor may stand.
const governorReach = 22

// breaksGovernor are words at which a clause ends for good.
var breaksGovernor = set("; — – but while although though whereas because however so until unless ?")

// inherited is what a list takes from the one before it in its sentence, where the
// sentence goes on about the same: "names were taken, and for some people card
// numbers too".
func (r *reading) inherited(before, run dataRun) governor {
	if r.at[before.first] != r.at[run.first] || run.first-before.last > governorReach || before.governors&(leadExposes|leadLists|trailExposes|heldThere|goesOn) == 0 || before.governors&(uncertain|generally|habitual) != 0 {
		return 0
	}
	also := false
	for i := before.last; i < run.first; i++ {
		also = also || pairs(r.norm(i)) || addingWords.holds(r.token(i))
		if w := r.norm(i); breaksGovernor.holds(r.token(i)) && w != ";" || negatives.holds(r.token(i)) || noneWords.holds(r.token(i)) {
			return 0
		}
	}
	if !also {
		return 0
	}
	return goesOn
}

// addingWords go on with what was lost.
var addingWords = set("plus also too additionally further besides along together")

// governorsOf looks before and behind a list.
func (r *reading) governorsOf(run dataRun) governor {
	s := r.within(run.first)
	found := r.leadOf(s, run) | r.trailOf(s, run)
	if r.heldThere(s, run) {
		found |= heldThere
	}
	return found
}

// leadOf walks back from a list to the verb that has it as its object. A list
// ("including") may have a verb of its own further on, and so may an adjective.
func (r *reading) leadOf(s sentence, run dataRun) governor {
	found, passed := governor(0), false
	for i := run.first - 1; i >= s.first && i >= run.first-governorReach; i-- {
		t := &r.tokens[i]
		w := t.norm
		switch {
		case breaksGovernor.holds(t):
			return found
		case uncertain.holds(t):
			return found | uncertain
		case generally.holds(t):
			found |= generally
		case habitual.holds(t):
			found |= habitual
		case r.dataAt[i]:
			passed = true
		case w == "as" && r.norm(i-1) == "well", w == "used" && r.norm(i+1) == "by", w == "asked" && r.norm(i+1) == "for" && r.norm(i+2) == ",":
		case found&^(leadLists|attributive|generally|habitual) != 0:
		default:
			g := r.leadAt(run, i, w, found)
			if passed {
				g &= leadExposes | leadLists // the others are of the nearer list
			}
			found |= g
		}
	}
	return found
}

// leadAt is what the word at i says of the list behind it.
func (r *reading) leadAt(run dataRun, i int, w string, found governor) governor {
	for _, g := range []governor{leadChanges, leadAsks, leadStores, leadEnters, leadLists, leadExposes} {
		if !g.holds(&r.tokens[i]) {
			continue
		}
		switch {
		case g == leadLists && (found&leadLists != 0 || (w == "with" || w == "like" || w == ":" || w == "such" || w == "plus") && i < run.first-4):
			return 0
		case g == leadEnters && (w == "by" || w == "through" || w == "via" || w == "default" || w == "phishing" || w == "phish") && i < run.first-3:
			return 0
		case g == leadExposes && i >= run.first-2 && exposedForms.has(w) && !auxiliaries.holds(r.token(i-1)):
			if i < run.first-1 && beForms.holds(r.token(i+1)) || !r.attributes(i) {
				return g // "hackers accessed passwords"
			}
			return attributive // "stolen passwords": the verb stands further on
		case g == leadChanges && i < run.first-6:
			return 0
		case g == leadAsks && givesAway.holds(r.token(i+1)):
			return leadExposes // "handing out names"
		}
		return g
	}
	return 0
}

// trailOf walks on from a list to the verb that has it as its subject.
func (r *reading) trailOf(s sentence, run dataRun) governor {
	for i := run.last; i < s.last && i < run.last+governorReach; i++ {
		w := r.norm(i)
		switch {
		case breaksGovernor.holds(r.token(i)) && i > run.last+1:
			return 0
		case w == "for" && r.norm(i+1) == "sale", w == "at" && r.norm(i+1) == "risk", w == "belonging", w == "on" && r.norm(i+1) == "the" && r.norm(i+2) == "dark":
			return trailExposes
		case w == "reset" || w == "changed" || w == "invalidated" || w == "updated" || w == "revoked" || w == "replaced" || w == "reissued":
			return trailChanges
		case w == "used" && (auxiliaries.holds(r.token(i - 1))) && (r.norm(i+1) == "to" || r.norm(i+1) == "by" || r.norm(i+1) == "for"):
			return trailUsed
		case exposedForms.holds(r.token(i)) && (i == run.last || i == run.last+1 && r.norm(i-1) != "and" || auxiliaries.holds(r.token(i-1))):
			return trailExposes
		case w == "," && !auxiliaries.holds(r.token(i+1)) && i > run.last && !r.aside(s, i):
			return 0
		}
	}
	return 0
}

// aside says whether the comma at i opens words that another one closes soon, so
// that the clause goes on behind them.
func (r *reading) aside(s sentence, i int) bool {
	for j := i + 1; j < s.last && j < i+9; j++ {
		if r.norm(j) == "," {
			return true
		}
	}
	return false
}

// attributes says whether the participle at i stands before its noun as an
// adjective does, and is no verb with a subject before it.
func (r *reading) attributes(i int) bool {
	if i == 0 || onlyParticiples.holds(r.token(i)) || !r.tokens[i-1].has(letters) && r.norm(i-1) != `"` {
		return true
	}
	before := r.norm(i - 1)
	if beforeAdjectives.holds(r.token(i-1)) || r.tokens[i-1].has(possessive) {
		return true
	}
	for _, g := range []governor{leadExposes, leadLists, leadEnters, leadChanges, leadAsks, leadStores} {
		if g.has(before) {
			return true
		}
	}
	return false
}

var (
	givesAway = set("away out")
	// onlyParticiples are forms that are no past tense.
	onlyParticiples = set("stolen taken seen shown hidden gone available accessible visible viewable misplaced online searchable readable vulnerable printed")
	// beforeAdjectives are words behind which no verb stands.
	beforeAdjectives = set("the a an of for with from by in on at to their its his her our your my these those such some any all no more other as about over into between million billion thousand hundred many few most")
)

// heldThere says whether a list is said to be where the data was lost: "names were
// in it", "among the files were names", "there are names".
func (r *reading) heldThere(s sentence, run dataRun) bool {
	for i := run.first - 1; i >= s.first && i > run.first-6; i-- {
		switch w := r.norm(i); {
		case w == "there":
			return r.tokens[i].has(possessive) || beForms.holds(r.token(i+1))
		case (w == "had" || w == "has" || w == "have" || w == "having") && r.norm(i-1) != "already" && (i == run.first-1 || run.members > 1 && i > run.first-5) && !r.participleIn(i+1, run.first):
			return true
		case beForms.holds(r.token(i)) && i > run.first-4 && r.opensWithPlace(s, i):
			return true
		case breaksGovernor.holds(r.token(i)) || w == "," && i < run.first-1:
			i = s.first
		}
	}
	for i := run.last; i+1 < s.last && i < run.last+10; i++ {
		if !beForms.holds(r.token(i)) {
			if breaksGovernor.holds(r.token(i)) {
				break
			}
			continue
		}
		j := i + 1
		for j < s.last && skipped.holds(r.token(j)) || r.norm(j) == "too" || r.norm(j) == "both" {
			j++
		}
		if r.norm(j) == "there" || placePrepositions.holds(r.token(j)) && (placeNouns.holds(r.token(j+1)) || placeNouns.holds(r.token(j+2)) || placeNouns.holds(r.token(j+3))) {
			return true
		}
		break
	}
	return false
}

// participleIn says whether "had" at the start is the auxiliary of a verb.
func (r *reading) participleIn(from, to int) bool {
	for i := from; i < to; i++ {
		if exposedForms.holds(r.token(i)) && (i == from || auxiliaries.holds(r.token(i-1))) || r.norm(i) == "to" {
			return true
		}
	}
	return false
}

// opensWithPlace says whether the clause before the verb at i opens with a place:
// "in it were", "among the papers are", "also included were".
func (r *reading) opensWithPlace(s sentence, i int) bool {
	for j := i - 1; j >= s.first && j > i-8; j-- {
		if w := r.norm(j); placePrepositions.holds(r.token(j)) || w == "included" {
			return true
		} else if w == "," || w == ";" {
			return false
		}
	}
	return false
}

var (
	beForms           = set("was were is are been")
	placePrepositions = set("in on among amongst within inside at with behind part")
	placeNouns        = set(`it them there file files database databases data list lists spreadsheet document documents folder bucket dump cache trove archive haul batch leak lot laptop computer device drive disk stick server servers system systems records table sheet form forms
		letter letters email emails packet package box boxes package paperwork collection set cloud site website page pages portal hands stolen exposed compromised affected information`)
)
