package extract

// row is the list that a name stands in: "Acme, Beta and Gamma". A name by itself
// is a row of one.
type row struct{ first, last, names int }

// findRows joins names that only commas, "and" and places part: "Mercy Hospital in
// Springfield, St. Anne's Hospital (twice) and Gamma". It returns a row for every
// name.
func (r *reading) findRows() []row {
	rows := make([]row, len(r.names))
	for k := 0; k < len(r.byPlace); {
		members := []int{r.byPlace[k]}
		last := r.names[r.byPlace[k]].last
		j := k + 1
		for ; j < len(r.byPlace); j++ {
			n := r.names[r.byPlace[j]]
			if n.sentence != r.names[r.byPlace[k]].sentence {
				break
			}
			if in := r.norm(n.first - 1); in == "in" && n.first-1 == last {
				last = n.last // where the one before is
				continue
			}
			if !r.parts(last, n.first) {
				break
			}
			members = append(members, r.byPlace[j])
			last = n.last
		}
		whole := row{r.names[members[0]].first, last, len(members)}
		for _, i := range members {
			rows[i] = whole
		}
		for i := k; i < j; i++ {
			if rows[r.byPlace[i]].names == 0 {
				n := r.names[r.byPlace[i]]
				rows[r.byPlace[i]] = row{n.first, n.last, 1}
			}
		}
		k = j
	}
	return rows
}

// parts says whether only what parts the members of a list stands between.
func (r *reading) parts(from, to int) bool {
	if to <= from || to-from > 8 {
		return false
	}
	inside := false
	for i := from; i < to; i++ {
		switch w := r.norm(i); {
		case w == "(":
			inside = true
		case w == ")":
			inside = false
		case inside || w == "," || w == "and" || w == "&" || w == "or" || w == "the" || w == "as" || w == "well" || w == ";":
		default:
			return i > from && r.describesMember(i, to)
		}
	}
	return true
}

// describesMember says whether what stands before a member of a list only says what it
// is: ", the lender Acme", "and law firm Acme".
func (r *reading) describesMember(from, to int) bool {
	if to-from > 4 || !describable.holds(r.token(to-1)) {
		return false
	}
	for i := from; i < to; i++ {
		if t := r.token(i); !t.has(letters) || t.has(capital|possessive) || functionWords.holds(t) || finiteVerbs.holds(t) || r.cues[i]&(cueReport|cueHit|cueSuffer) != 0 {
			return false
		}
	}
	return true
}
