package extract

// denialReach is how many tokens a denial covers at most.
const denialReach = 70

// denial marks what an article says was not involved. A negative has a scope: the
// object of the verb that it turns ("did not include …"), its subject ("… were not
// exposed"), the nouns behind "no", or the clause behind "no evidence that".
type denial struct {
	*reading
	s      sentence
	denied []bool
}

// findDenied marks the tokens that the article says were not involved.
func (r *reading) findDenied() []bool {
	d := denial{reading: r, denied: make([]bool, len(r.tokens))}
	for _, s := range r.sentences {
		d.s = s
		for i := s.first; i < s.last; i++ {
			if !r.tokens[i].has(opensDenial) {
				continue
			}
			switch w := r.tokens[i].norm; {
			case negatives.has(w):
				d.verb(i)
			case noneWords.has(w):
				d.none(i)
			case spared.has(w) && i > s.first && (finite.holds(r.token(i-1)) || r.norm(i-1) == "left" || r.norm(i-1) == "stay" || r.norm(i-1) == "stayed" || r.norm(i-1) == "still" || r.norm(i-2) == "remained"):
				d.subject(i - 1)
			case w == "nothing" && d.evidence(i+1, 4):
				d.clause(i + 1)
			case exceptWords.has(w) && !d.negativeBefore(i), w == "exception" && r.norm(i+1) == "of", w == "rather" && r.norm(i+1) == "than":
				d.nouns(i + 1)
			case apart.has(w):
				d.apart(i)
			case wantingWords.has(w):
				d.wanting(i, w)
			}
		}
	}
	return d.denied
}

// verb follows a negative to the verb that it turns.
func (d *denial) verb(i int) {
	j := i + 1
	if notOnly.holds(d.token(j)) {
		return
	}
	if d.norm(j) == ":" || d.norm(j+1) == ":" {
		d.nouns(j + 2) // "What did not go: names"
		return
	}
	if d.ends(j) {
		if finite.holds(d.token(i)) || finite.holds(d.token(i-1)) {
			d.subject(i) // "passport details did not"
		}
		return
	}
	seems := false
	for n := 0; n < 7 && j < d.s.last; n, j = n+1, j+1 {
		w := d.norm(j)
		switch {
		case n > 0 && d.ends(j) && finite.holds(d.token(j-1)) && d.norm(j-1) == "been":
			d.subject(i) // "passwords wouldn't have been"
			return
		case seemVerbs.holds(d.token(j)):
			seems = true
		case skipped.holds(d.token(j)):
			if w == "any" && d.evidence(j, 4) || (w == "have" || w == "has" || w == "had") && d.dataWithin(j+1, 4) {
				d.turned(i, j, seems)
				return
			}
		default:
			d.turned(i, j, seems)
			return
		}
	}
}

// turned marks the scope of the negative at i whose verb is at j.
func (d *denial) turned(i, j int, seems bool) {
	w := d.norm(j)
	passive := finite.holds(d.token(j-1)) && d.norm(j-1) != "have" || d.norm(j-1) == "been" || d.norm(j-1) == "be" || d.be(i) || d.norm(i-1) == "been"
	switch {
	case d.evidence(j, 4) && !d.dataAt[j]:
		d.clause(j)
	case passive && deniedForms.holds(d.token(j)) || seems && deniedForms.holds(d.token(j)):
		if d.opens(i) && d.norm(i) == "not" {
			d.nouns(j + 1) // "Not touched were …"
			return
		}
		d.subject(i)
	case doubtVerbs.holds(d.token(j)) && !seems:
		d.clause(j + 1)
	case d.opens(i) && deniedForms.holds(d.token(j)) && d.inverted(j):
		d.nouns(d.behindVerb(j))
	case deniedVerbs.holds(d.token(j)) || (w == "have" || w == "has" || w == "had") && d.dataWithin(j+1, 4):
		d.nouns(j + 1)
	case d.dataWithin(j, 4) && !finite.holds(d.token(i-1)) && d.norm(i) == "not":
		d.nouns(j) // "names, but not card numbers"
	case deniedForms.holds(d.token(j)) && d.norm(i) == "not" && !finite.holds(d.token(i-1)):
		d.subject(i) // "card numbers not included"
	}
}

// opens says whether a clause opens with token i.
func (d *denial) opens(i int) bool {
	p := d.norm(i - 1)
	return i == d.s.first || p == `"` || p == ":" || p == "," || p == "and" || turns.holds(d.token(i-1))
}

// inverted says whether the verb of an inverted clause follows: "Not included were".
func (d *denial) inverted(j int) bool { return d.behindVerb(j) > 0 }

// behindVerb returns the token behind the verb of an inverted clause, 0 where there
// is none.
func (d *denial) behindVerb(j int) int {
	for k := j + 1; k < d.s.last && k < j+8; k++ {
		switch d.norm(k) {
		case "were", "was", "are", "is":
			return k + 1
		}
		if d.dataAt[k] {
			return 0
		}
	}
	return 0
}

// none follows "no", "without" and their like to the nouns that they turn.
func (d *denial) none(i int) {
	w, j := d.norm(i), i+1
	switch {
	case notOnly.holds(d.token(j)), d.norm(d.s.first) == "if", w == "without" && doors.holds(d.token(j)) || w == "without" && d.norm(j) == "a", w == "no" && doors.holds(d.token(j)) && d.norm(j) != "passwords":
		return
	case d.evidence(j, 3):
		d.clause(j)
	case w == "no" && moments.holds(d.token(j)) && finite.holds(d.token(j+1)):
		d.nouns(j + 2) // "at no time were passwords exposed"
	case w == "none" || w == "neither" || w == "nor":
		d.nouns(j)
		if w == "none" && d.norm(j) == "of" {
			d.objects(j)
		}
	case d.after(j, cueAffected, 14) || d.dataWithin(j, 6):
		d.nouns(j)
	}
}

// objects goes on over "none of the files contained", to what was not contained.
func (d *denial) objects(j int) {
	for k := j; k < d.s.last && k < j+denialReach/2 && !turns.holds(d.token(k)); k++ {
		if leadLists.holds(d.token(k)) && len(d.norm(k)) > 4 {
			d.nouns(k + 1)
			return
		}
	}
}

// evidence says whether a word such as "evidence" stands within n tokens from i.
func (d *denial) evidence(i, n int) bool {
	for j := i; j < i+n && j < d.s.last; j++ {
		if evidenceWords.holds(d.token(j)) {
			return true
		}
		if finite.holds(d.token(j)) || d.dataAt[j] {
			return false
		}
	}
	return false
}

func (d *denial) negativeBefore(i int) bool {
	for j := i - 1; j >= d.s.first; j-- {
		if negatives.holds(d.token(j)) || noneWords.holds(d.token(j)) || d.norm(j) == "nothing" || d.norm(j) == "anything" {
			return true
		}
	}
	return false
}

// ends says whether a clause ends before token i.
func (d *denial) ends(i int) bool {
	if i >= d.s.last {
		return true
	}
	w := d.norm(i)
	return w == "." || w == "," || w == ";" || w == `"` || w == ")" || w == "!" || turns.holds(d.token(i))
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

// nouns marks from i up to the verb that follows.
func (d *denial) nouns(i int) {
	for j := i; j < d.s.last && j < i+denialReach; j++ {
		if turns.holds(d.token(j)) || finite.holds(d.token(j)) && j > i {
			return
		}
		d.denied[j] = true
	}
}

// clause marks from i up to the end of the clause that opens there, unless it
// speaks of misuse.
func (d *denial) clause(i int) {
	end, verbs := i, 0
	for ; end < d.s.last && end < i+denialReach && !turns.holds(d.token(end)); end++ {
		if misuses.holds(d.token(end)) && !d.dataAt[end] {
			return
		}
		if exposedForms.holds(d.token(end)) {
			verbs++
		}
		if verbs > 0 && (d.norm(end) == "," || d.norm(end) == "and") && !d.listGoesOn(end) {
			break
		}
	}
	for j := i; j < end; j++ {
		d.denied[j] = true
	}
}

// listGoesOn says whether a kind of data or another participle follows soon.
func (d *denial) listGoesOn(i int) bool {
	for j := i + 1; j < i+5 && j < d.s.last; j++ {
		if d.dataAt[j] || exposedForms.holds(d.token(j)) {
			return true
		}
	}
	return false
}

// subject marks the subject of the verb at i: back to the verb before it, to the
// word that opens the clause, or to a pronoun that is the subject itself.
func (d *denial) subject(i int) {
	j := i
	for j > d.s.first && d.ofVerb(i, j) {
		j--
	}
	if w := d.norm(j); w == "and" || w == "nor" { // "are encrypted and were not seen"
		for k := j - 1; k >= d.s.first && k > j-8 && !d.dataAt[k] && d.norm(k) != ","; k-- {
			if finite.holds(d.token(k)) {
				j = k - 1
				break
			}
		}
	}
	for ; j >= d.s.first && j > i-denialReach; j-- {
		if turns.holds(d.token(j)) || subjects.holds(d.token(j)) {
			return
		}
		if finite.holds(d.token(j)) && !d.relative(j) {
			return
		}
		d.denied[j] = true
	}
}

// relative says whether the verb at j is that of a relative clause.
func (d *denial) relative(j int) bool {
	p := d.norm(j - 1)
	return p == "who" || p == "which" || p == "that"
}
