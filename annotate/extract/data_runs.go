package extract

// dataRun is a list of kinds of data that only commas, "and" and the like part, in
// one sentence: what is said of the list is said of each. The tokens [first, last).
type dataRun struct {
	first, last int
	members     int
	governors   governor
}

// findDataRuns joins the kinds of data that stand in lists, and says what governs
// each list. Members that the lexicon does not know are noted as unlisted.
func (r *reading) findDataRuns() []dataRun {
	var runs []dataRun
	all := r.found[inDataTypes]
	for k, m := range all {
		n := len(runs)
		if k > 0 && r.at[m.first] == r.at[all[k-1].first] && r.joinsData(all[k-1].last, m.first, n-1) {
			runs[n-1].last = m.last
			runs[n-1].members++
		} else {
			if n > 0 {
				r.extendRun(&runs[n-1], n-1)
			}
			runs = append(runs, dataRun{first: m.first, last: m.last, members: 1})
			n++
		}
		r.dataRunOf = append(r.dataRunOf, n-1)
	}
	if n := len(runs); n > 0 {
		r.extendRun(&runs[n-1], n-1)
	}
	for k := range runs {
		runs[k].governors = r.governorsOf(runs[k])
		if k > 0 {
			runs[k].governors |= r.inherited(runs[k-1], runs[k])
		}
	}
	return runs
}

// gapReach is how many tokens may stand between two members of a list, asideReach
// how many where some of them are put in between commas.
const (
	gapReach   = 9
	asideReach = 18
)

// breaksList are words that no list goes on over: verbs and what opens a clause.
var breaksList = set(`was were is are be been being has have had not no never nor but may might could can will would should did do does who which that said says told because so if when while after before since although though than ? ! ; : to
	used using they he she it we you i`)

// opensAside are words that open what stands between two members and is none: "in
// some cases", "which were encrypted", "for those who had given one".
var opensAside = set("in for up by on at with where which who that if when until since after before as to from although though (")

// joinsData says whether only what parts the members of a list stands between:
// separators, words about the members, asides that commas close, and members that
// the lexicon does not know, which it notes.
func (r *reading) joinsData(from, to, run int) bool {
	if to-from > asideReach {
		return false
	}
	unlisted := len(r.unlisted)
	parted, plain := to == from, 0
	for i := from; i < to; {
		end := r.segmentEnd(i, to)
		aside := end < to && (i > from && opensAside.holds(r.token(i)) || i == from && relativeOpeners.holds(r.token(i)))
		switch {
		case i == end:
		case aside:
		case r.breaksIn(i, end, from):
			if end == to || i == from || !clauseOpeners.holds(r.token(i)) {
				r.unlisted = r.unlisted[:unlisted]
				return false
			}
			r.unlisted = append(r.unlisted, unlistedMember{i, end, run, false})
		default:
			plain += end - i
			if i > from && end < to && r.memberLike(i, end) && (r.norm(end) == "," || r.nounLike(i, end)) && (pairs(r.norm(from)) || r.norm(i) != "a" && r.norm(i) != "an") {
				r.unlisted = append(r.unlisted, unlistedMember{i, end, run, false})
			}
		}
		parted = parted || end < to
		i = end + 1
	}
	if !parted || plain > gapReach {
		r.unlisted = r.unlisted[:unlisted]
		return false
	}
	return true
}

// segmentEnd returns the next token from i that parts members, or to.
func (r *reading) segmentEnd(i, to int) int {
	for ; i < to; i++ {
		if w := r.norm(i); pairs(w) || w == "plus" || w == "along" || w == "including" || w == "(" || w == ")" || w == ";" {
			return i
		}
	}
	return to
}

// breaksIn says whether a word that ends a list stands in [i, end), from being
// where the gap starts.
func (r *reading) breaksIn(i, end, from int) bool {
	for ; i < end; i++ {
		if w := r.norm(i); breaksList.holds(r.token(i)) || leadExposes.has(w) && i > from {
			return true
		}
	}
	return false
}

// relativeOpeners open a clause about the member before them.
var relativeOpeners = set("which that who")
