package extract

// gotElsewhere says whether a list of kinds of data is what the attackers had from
// somewhere else, and used: "they already had names", "with passwords stolen from
// other websites", "Social Security numbers obtained elsewhere".
func (r *reading) gotElsewhere(run dataRun) bool {
	s := r.within(run.first)
	for i := max(s.first, run.first-elsewhereReach); i < min(s.last, run.last+elsewhereReach); i++ {
		t := r.token(i)
		switch {
		case t.norm == "elsewhere":
			return true
		case t.norm == "already" && i < run.first:
			if possessing.holds(r.token(i+1)) || possessing.holds(r.token(i-1)) {
				return true
			}
		case elseWords.holds(t) && elsewhereNouns.holds(r.token(i+1)):
			if r.wordNear(max(s.first, i-3), i, fromWords) {
				return true
			}
		}
	}
	return false
}

// elsewhereReach is how many tokens around a list may say where it is from.
const elsewhereReach = 14

var (
	possessing     = set("had have has possessed knew held obtained got owned")
	elseWords      = set("other another unrelated different separate previous earlier older third-party outside external")
	elsewhereNouns = set("source sources site sites website websites service services breach breaches leak leaks hack hacks platform platforms compromises theft thefts provider")
	fromWords      = set("from in on via through of")
)
