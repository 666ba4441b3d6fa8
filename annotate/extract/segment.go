package extract

// segment decides which tokens speak of which incident. A sentence that names one
// victim is of its incident; one that names several is cut between them, and
// victims in a row ("Acme, Beta and Gamma") share their part. A sentence that
// names none is of the primary incident, unless it goes on about a further one.
func (r *reading) segment() {
	r.owners = make([]uint64, len(r.tokens))
	incidentOf := make(map[int]int, len(r.victims))
	for k, who := range r.victims {
		if who >= 0 {
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
	}
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

// own gives every token of a sentence to the part that it stands in.
func (r *reading) own(s sentence, parts []part) {
	from := s.first
	for k, p := range parts {
		to := s.last
		if k+1 < len(parts) {
			to = parts[k+1].first
			for i := to - 1; i >= p.last; i-- {
				if cuts[r.norm(i)] {
					to = i
					break
				}
			}
		}
		for i := from; i < to; i++ {
			r.owners[i] = p.owners
		}
		from = to
	}
}

// goesOn says whether a sentence goes on about the victim of the one before it.
func (r *reading) goesOn(s sentence) bool {
	if r.tokens[s.first].has(line) {
		return false
	}
	if r.paragraphs > 3 {
		return true
	}
	switch r.norm(s.first) {
	case "it", "they", "that", "those", "its", "their", "this":
		return true
	case "in":
		return r.norm(s.first+1) == "that" || r.norm(s.first+1) == "exchange"
	case "the":
		return r.tokens[s.first].has(capital) && r.after(s.first+1, cueAttacker, 1)
	}
	return false
}
