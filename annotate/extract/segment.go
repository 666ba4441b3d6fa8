package extract

import "math/bits"

// segment decides which tokens speak of which incident. A sentence that names one
// victim is of its incident; one that names several is cut between them, and
// victims in a row ("Acme, Beta and Gamma") share their part. A sentence that
// names none is of the primary incident, unless it goes on about a further one.
func (r *reading) segment() {
	r.owners, r.shared = r.memory.marks.take(len(r.tokens)), r.memory.marks.take(len(r.tokens))
	r.abouts = nil // of other victims
	incidentOf := make(map[int]int, len(r.victims))
	for k, who := range r.victims {
		if _, ok := incidentOf[who]; !ok && who >= 0 {
			incidentOf[who] = k
		}
	}
	next := 0
	last := uint64(1)
	for k := range r.sentences {
		s := r.sentences[k]
		var parts []part
		for ; next < len(r.byPlace) && r.names[r.byPlace[next]].first < s.last; next++ {
			n := r.names[r.byPlace[next]]
			if incident, ok := incidentOf[n.who]; ok && n.first >= s.first {
				parts = r.addPart(parts, part{1 << incident, n.first, n.last})
			}
		}
		if len(parts) == 0 {
			if !r.goesOn(s) {
				last = 1
			}
			parts = append(parts, part{last, s.first, s.last})
		}
		last = parts[len(parts)-1].owners
		r.own(s, parts)
		r.shareHead(k, parts)
	}
	r.giveEarlier()
}

// part of a sentence: the incidents that it speaks of and the tokens of their
// names.
type part struct {
	owners      uint64
	first, last int
}

// addPart joins a name to the part before it where they are one list or one
// incident.
func (r *reading) addPart(parts []part, p part) []part {
	if n := len(parts); n > 0 {
		prev := &parts[n-1]
		if prev.owners == p.owners || r.inRow(prev.last, p.first) {
			prev.owners |= p.owners
			prev.last = p.last
			return parts
		}
	}
	return append(parts, p)
}

// inRow says whether only commas and "and" stand between two names.
func (r *reading) inRow(from, to int) bool {
	if to-from > 3 {
		return false
	}
	for i := from; i < to; i++ {
		switch r.norm(i) {
		case ",", "and", "&", "or", "the", "as", "well":
		default:
			return false
		}
	}
	return to > from
}

// cuts are words before which a sentence turns to another victim.
var cuts = set(", ; : and while but after following whereas like — – ( in with")

// own gives every token of a sentence to the part that it stands in. What stands
// before a series is said of all its members.
func (r *reading) own(s sentence, parts []part) {
	from := s.first
	listed := r.followers(parts)
	for k, p := range parts {
		to := s.last
		if k+1 < len(parts) {
			to = parts[k+1].first
			for i := to - 1; i >= p.last; i-- {
				if cuts.holds(r.token(i)) {
					to = i
					break
				}
			}
		}
		if listed[k] != 0 && (k == 0 || listed[k-1] == 0) {
			r.share(from, p.first, listed[k])
		}
		if r.wordNear(p.first-3, p.first, examples) {
			r.share(max(s.first, p.first-examplesReach), p.first, p.owners)
		}
		for i := from; i < to; i++ {
			r.owners[i] = p.owners
		}
		from = to
	}
	r.shareTail(s, parts, listed)
}

// shareTail gives what is said of all members of a series to each: "Acme in Ohio, Beta
// in Utah and Gamma have all been hit since March".
func (r *reading) shareTail(s sentence, parts []part, listed []uint64) {
	n := len(parts) - 1
	if n < 1 || listed[n-1] == 0 || !r.wordNear(parts[n].last, min(s.last, parts[n].last+tailReach), allWords) {
		return
	}
	all := parts[n].owners
	for k := n - 1; k >= 0 && listed[k] != 0; k-- {
		all |= parts[k].owners
	}
	for i := parts[n].last; i < s.last; i++ {
		r.shared[i] |= all &^ r.owners[i]
	}
}

// tailReach is how far after a series its verb may stand.
const tailReach = 10

// allWords say something of every member of a series before them.
var allWords = set("all both each")

// share notes that what stands before a list, or heads it, speaks of many and so
// of all members: "the shops hacked this year include Acme (300 cards) and Beta".
func (r *reading) share(from, to int, listed uint64) {
	if !r.wordNear(from, to, manyVictims) {
		return
	}
	for i := from; i < to; i++ {
		r.shared[i] |= listed &^ r.owners[i]
	}
}

// followers are, for every part, the incidents of the parts that go on a series
// with it; 0 where the next part does not.
func (r *reading) followers(parts []part) []uint64 {
	all := make([]uint64, len(parts))
	for k := len(parts) - 1; k > 0; k-- {
		if r.inSeries(parts[k-1].last, parts[k].first) {
			all[k-1] = all[k] | parts[k].owners
		}
	}
	return all
}

// examplesReach is how far before "such as Acme" the words for all stand.
const examplesReach = 14

// longestFact is how many tokens may tell of a member of a series.
const longestFact = 16

// inSeries says whether what stands between two names tells of the first no more
// than a list does: "Acme (40 million accounts), Beta", "Acme with 3,000 cards
// stolen and Beta".
func (r *reading) inSeries(from, to int) bool {
	if to-from > longestFact || to <= from {
		return false
	}
	parted := false
	for i := from; i < to; i++ {
		w := r.norm(i)
		if clauseSubjects.holds(r.token(i)) || w == "." || r.cues[i]&cueReport != 0 && r.cues[i]&(cueIncident|cueHit|cueAffected) == 0 {
			return false
		}
		if w == "," || w == ";" || w == "and" || w == "&" {
			parted = to-i < 6
		}
	}
	return parted
}

// clauseSubjects open a clause of their own between two names.
var clauseSubjects = set("it he she they we i who which that where when while but because although after before following whereas")

// shareHead gives the sentence before a list to the members of the list, where it
// speaks of many: "Hackers have hit several hotel chains this year. Acme, Beta and
// Gamma …".
func (r *reading) shareHead(k int, parts []part) {
	listed := uint64(0)
	for _, p := range parts {
		listed |= p.owners
	}
	if listed &^= 1; bits.OnesCount64(listed) < 2 || k == 0 {
		return
	}
	head := r.sentences[k-1]
	if head.title || r.said[k-1]&(cueIncident|cueHit|cueConcrete) == 0 {
		return
	}
	r.share(head.first, head.last, listed)
}

// manyVictims are words for several organizations or events at once.
var manyVictims = set(`companies firms organizations organisations businesses brands chains hotels retailers stores restaurants hospitals clinics providers insurers banks universities schools
	colleges agencies departments municipalities cities towns sites websites forums platforms services networks airlines victims targets others institutions merchants giants startups exchanges
	breaches hacks attacks leaks incidents intrusions cyberattacks compromises thefts cases`)
