package extract

// attachLists gives the word over a list to all its members: "hotels such as Acme
// and Beta", "Acme, Beta and other retailers", "hotel chains Acme and Beta".
func (r *reading) attachLists() {
	r.heads = map[int][]part{}
	for k := 0; k < len(r.byPlace); k++ {
		whole := r.rows[r.byPlace[k]]
		first, last := r.headBefore(whole)
		if after := r.headAfter(whole); after > 0 {
			first, last = whole.last, after
		}
		if first < last {
			for ; k < len(r.byPlace) && r.names[r.byPlace[k]].first < whole.last; k++ {
				if n := r.names[r.byPlace[k]]; n.who >= 0 && r.rows[r.byPlace[k]] == whole && len(r.heads[n.who]) < 4 {
					r.heads[n.who] = append(r.heads[n.who], part{0, first, last})
				}
			}
			k--
		}
	}
}

// headBefore returns the words that head a list, before it.
func (r *reading) headBefore(whole row) (first, last int) {
	s := r.within(whole.first)
	i := whole.first - 1
	linked := false
	for ; i >= s.first && i > whole.first-5; i-- {
		w := r.norm(i)
		if w == "such" || w == "including" || w == "like" || w == "namely" || w == "notably" {
			linked = true
		}
		if r.tokens[i].has(letters) && !listLinks.holds(r.token(i)) {
			break
		}
	}
	if !linked && (i != whole.first-1 || whole.names < 2) || i < s.first {
		return 0, 0
	}
	return r.modifiersBefore(s, i), i + 1
}

// headAfter returns the end of "and other retailers" after a list.
func (r *reading) headAfter(whole row) int {
	i := whole.last
	if r.norm(i) == "," {
		i++
	}
	if w := r.norm(i); w != "and" && w != "among" && w != "or" {
		return 0
	}
	if w := r.norm(i + 1); w != "other" && w != "similar" {
		return 0
	}
	return min(i+6, r.within(whole.first).last)
}
