package extract

// attachHome takes "of McLean, Virginia," after a name or a word for it and a comma.
func (r *reading) attachHome(n name, s sentence, i int) {
	for i < s.last && (r.norm(i) == "of" || r.norm(i) == "from" || r.norm(i) == "out") {
		i++
	}
	last, found := i, false
	for j := i; j < s.last && j < i+6; j++ {
		t := r.tokens[j]
		switch {
		case r.partOfPlace(j):
			found, last = true, j+1
		case directions.has(t.norm), t.norm == ",", t.norm == ".", t.has(capital):
		default:
			j = s.last
		}
	}
	if found {
		r.say(i, last, n.who, whereabout)
	}
}
