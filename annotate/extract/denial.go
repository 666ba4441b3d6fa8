package extract

// findDenied marks the tokens that the article says were not involved: what
// stands before "was not exposed", after "did not include", and between "no" and
// an exposing verb, up to a word that turns the sentence round.
func (r *reading) findDenied() []bool {
	denied := make([]bool, len(r.tokens))
	for k, s := range r.sentences {
		if r.said[k]&(cueDenied|cueDeny|cueNegative) == 0 {
			continue
		}
		for i := s.first; i < s.last; i++ {
			switch {
			case r.cues[i]&cueDenied != 0 && (i == s.first || r.cues[i-1]&cueDenied == 0):
				r.denyBack(denied, s, i)
			case r.cues[i]&cueDeny != 0 && (i+1 == s.last || r.cues[i+1]&cueDeny == 0):
				r.denyOn(denied, s, i+1)
			case r.tokens[i].norm == "neither" && r.after(i+1, cueAffected, 14):
				r.denyOn(denied, s, i+1)
			case r.tokens[i].norm == "no" && r.norm(s.first) != "if" && (r.after(i+1, cueAffected, 14) || r.dataWithin(i+1, 3)):
				r.denyOn(denied, s, i+1)
			}
		}
	}
	return denied
}

// dataWithin says whether a kind of data starts within n tokens from i.
func (r *reading) dataWithin(i, n int) bool {
	for j := i; j < i+n && j < len(r.tokens); j++ {
		if r.dataAt[j] {
			return true
		}
	}
	return false
}

// denialReach is how many tokens a denial covers at most.
const denialReach = 60

// turns are words after which a denial no longer holds.
var turns = set("but although though while however except besides whereas ;")

// notOnly are words after a negative that make it none.
var notOnly = set("just only longer simply merely yet")

func (r *reading) denyBack(denied []bool, s sentence, i int) {
	for j := i - 1; j >= s.first && j > i-denialReach && !turns[r.tokens[j].norm]; j-- {
		// A clause with a verb of its own: "names were exposed, and SSNs were not".
		if r.cues[j]&cueAffected != 0 && r.cues[j]&cueDenied == 0 && j < i-2 && (r.norm(j-1) == "was" || r.norm(j-1) == "were") {
			return
		}
		denied[j] = true
	}
}

func (r *reading) denyOn(denied []bool, s sentence, i int) {
	if notOnly[r.norm(i)] {
		return
	}
	for j := i; j < s.last && j < i+denialReach && !turns[r.tokens[j].norm]; j++ {
		denied[j] = true
	}
}
