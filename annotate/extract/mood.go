package extract

// Facts, not fears: what could happen, what programs can do and what people should
// do is told with the same words as what happened. These functions tell them apart
// by the words before a verb in its clause.

var (
	// fears before a verb say that it need not have happened.
	fears = set(`can could would will should might may cannot if whether unless designed attempt attempts attempting attempted trying tries tried able allow allows allowing allowed let lets letting
		enable enables enabling risk prevent prevents preventing avoid potential vulnerable hypothetical likely aim aims aimed aiming wants want help helps hoping plan plans ability chance
		susceptible possibility capable permit permits never not didn't wasn't weren't haven't hasn't isn't aren't denied denies without unlikely to`)
	// clauseEnds part the clause of a verb from what stands before it.
	clauseEnds = set(`, ; : — – . ( ) " after that which who when while but because since where although though before as`)
	// crowds are bare plurals: who is hit by a crime in general.
	crowds = set(`businesses companies organizations organisations users victims consumers people customers enterprises firms hospitals devices computers systems machines individuals employees smartphones phones
		websites sites servers networks banks retailers schools governments agencies institutions accounts respondents industries sectors shoppers taxpayers recipients targets pcs routers apps others
		attacks threats cybercriminals scammers crooks fraudsters they them you we anyone everyone someone`)
	determiners = set("the its their these those his her our my your all some many several most two three four five six seven eight nine ten of by at from")
)

// hypothetical says whether the verb at i tells what may be rather than what was:
// "could be hacked", "designed to steal". "May have been accessed" is how notices
// say that it was.
func (r *reading) hypothetical(i int) bool {
	s := r.within(i)
	for j := i - 1; j >= s.first && j >= i-6; j-- {
		t := &r.tokens[j]
		w := t.norm
		if w == "have" && (r.norm(j-1) == "may" || r.norm(j-1) == "might" || r.norm(j-1) == "could") {
			return false
		}
		if clauseEnds.holds(t) {
			return false
		}
		if fears.holds(t) && (w != "to" && w != "not" || j >= i-2) && (w != "not" || !notOnly.holds(r.token(j+1))) {
			return true
		}
	}
	return false
}

// general says whether the verb at i has no certain victim or doer: "businesses
// were hit", "hackers steal".
func (r *reading) general(i int) bool {
	s := r.within(i)
	for j := i - 1; j >= s.first && j >= i-4; j-- {
		if clauseEnds.holds(r.token(j)) {
			return false
		}
		if crowds.holds(r.token(j)) {
			return j == s.first || !determiners.holds(r.token(j-1)) && !r.tokens[j-1].has(possessive|number|capital)
		}
	}
	return false
}

// deeds after a word for attackers tell of an attack that took place.
var deeds = set(`used exploited broke got gained accessed stole took copied planted sent posted hit demanded threatened put made tricked guessed logged hid slipped seized encrypted locked emptied drained walked
	helped obtained entered infected installed downloaded dumped breached compromised targeted struck published leaked siphoned swiped snatched grabbed had were`)

// happened says whether a sentence tells of an incident that took place.
func (r *reading) happened(s sentence) bool {
	for i := s.first; i < s.last; i++ {
		begins := i == s.first || r.cues[i-1]&cueConcrete == 0
		if r.cues[i]&cueConcrete != 0 && begins && !r.hypothetical(i) && !r.general(i) {
			return true
		}
		if i > s.first && deeds.holds(&r.tokens[i]) && r.cues[i-1]&cueAttacker != 0 && r.norm(i-1) != "group" && r.norm(i-1) != "team" {
			return true
		}
	}
	return false
}
