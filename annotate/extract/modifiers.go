package extract

// manner is how words are said of a name.
type manner uint8

const (
	unsaid     manner = iota
	before            // "travel site Acme", "Houston-based Acme"
	behind            // "the Acme dating site"
	apposition        // "Acme, a toy maker in Ohio,"; "the retailer, Acme,"
	copula            // "Acme is a toy maker"
	whereabout        // "Acme in Muncie, Ind.,"
	owned             // "Acme's website"
	headed            // "hotels such as Acme and Beta"
	within            // "Acme Dating Site": a part of the name
)

// modifier says of whom a token is said, -1 where of nobody.
type modifier struct {
	who int32
	how manner
}

// attach finds, for every token, the name that it is said of: modifiers before a
// name, its appositions, predicates and whereabouts, and the name itself. Where two
// names could claim a token, the closer kind of link wins.
func (r *reading) attach() {
	r.modifies = make([]modifier, len(r.tokens))
	for i := range r.modifies {
		r.modifies[i].who = -1
	}
	for _, link := range []func(name){r.attachBehind, r.attachBefore} {
		for _, i := range r.byPlace {
			if n := r.names[i]; n.who >= 0 && !r.sentences[n.sentence].tail && !(r.organizations[n.who].place && !r.organizations[n.who].orgWord) {
				link(n)
			}
		}
	}
	for _, i := range r.byPlace {
		n := r.names[i]
		if n.who < 0 {
			continue
		}
		if !r.organizations[n.who].place {
			r.say(n.first, n.last, n.who, within)
		}
		if r.norm(n.first-1) == "of" && cityWords.holds(r.token(n.first-2)) {
			r.say(n.first-2, n.first, n.who, before) // "the city of Acme"
		}
	}
	r.attachLists()
}

// say notes that the tokens [first, last) are said of an organization.
func (r *reading) say(first, last, who int, how manner) {
	for i := first; i < last; i++ {
		r.modifies[i] = modifier{int32(who), how}
	}
}

// attachBefore takes the words before a name that modify it.
func (r *reading) attachBefore(n name) {
	s := r.sentences[n.sentence]
	i := n.first - 1
	for i >= s.first && quoted(r.norm(i)) {
		i--
	}
	if i < s.first || r.organizations[n.who].person || r.cues[i]&cueSpeaker != 0 {
		return
	}
	if r.norm(i) == "," {
		r.attachLedApposition(n, s, i)
		return
	}
	first := r.modifiersBefore(s, i)
	r.say(first, n.first, n.who, before)
}

// modifiersBefore returns where the run of modifiers that ends at i starts.
func (r *reading) modifiersBefore(s sentence, i int) int {
	first := i + 1
	for ; i >= s.first && i > first-12; i-- {
		t := r.tokens[i]
		switch {
		case articles.has(t.norm):
			return i
		case !t.has(letters | number):
			if t.norm == "/" || t.norm == "&" {
				continue
			}
			return i + 1
		case t.has(capital) && !s.headline && i > s.first:
			if !r.partOfPlace(i) {
				return i + 1
			}
		case t.has(possessive) && !r.partOfPlace(i):
			return i + 1
		case functionWords.has(t.norm) || verbal(t):
			return i + 1
		}
	}
	return i + 1
}

// attachLedApposition takes "one of the largest banks in Ohio" and "the retailer"
// before a comma and a name; comma is where it stands.
func (r *reading) attachLedApposition(n name, s sentence, comma int) {
	closed := r.norm(n.last) == "," || n.last >= s.last-1 || r.cues[n.last]&(cueReport|cueSuffer|cueHit) != 0 || r.norm(n.last) == "has" || r.norm(n.last) == "was" || r.norm(n.last) == "had"
	if !closed {
		return
	}
	for i := comma - 1; i >= s.first && i > comma-16; i-- {
		w := r.norm(i)
		if w == "," || w == ";" {
			return
		}
		opens := i == s.first || !r.tokens[i-1].has(letters) || functionWords.holds(r.token(i-1))
		if (w == "one" && (r.norm(i+1) == "of" || r.norm(i+1) == "among")) || (articles.holds(r.token(i)) && opens && comma-i < 9) {
			r.say(i, comma, n.who, apposition)
			return
		}
		if r.cues[i]&cueReport != 0 {
			return
		}
	}
}

// attachBehind takes what follows a name: the head of a compound, an apposition, a
// predicate or where it is.
func (r *reading) attachBehind(n name) {
	s := r.sentences[n.sentence]
	i := n.last
	for i < s.last && (quoted(r.norm(i)) || r.norm(i) == ")") {
		i++
	}
	if i+2 < s.last && r.norm(i) == "(" && r.norm(i+2) == ")" && r.tokens[i+1].has(upper) && !r.partOfPlace(i+1) {
		i += 3
	}
	if i >= s.last {
		return
	}
	switch w := r.norm(i); {
	case w == "," || w == "(" || w == "—" || w == "–" || w == "-":
		r.attachApposition(n, s, i)
	case w == "is" || w == "was" || w == "are" || w == "remains" || w == "operates" || w == "bills":
		r.attachPredicate(n, s, i+1)
	case w == "in" || w == "of" || w == "near" || w == "at" || w == "based" || w == "headquartered" || w == "located":
		r.attachWhereabouts(n, s, i)
	case r.tokens[i].has(letters) && !functionWords.holds(r.token(i)):
		r.attachCompound(n, s, i)
	}
}

// attachCompound takes "dating site" of "the Acme dating site".
func (r *reading) attachCompound(n name, s sentence, i int) {
	how := behind
	if r.tokens[n.last-1].has(possessive) {
		how = owned
	}
	j := i
	for ; j < s.last && j < i+5; j++ {
		t := r.tokens[j]
		if !t.has(letters) || functionWords.has(t.norm) || verbal(t) || t.has(capital) && !s.headline {
			break
		}
	}
	r.say(i, j, n.who, how)
}

// attachApposition takes what stands between the comma, dash or bracket at i and
// the next.
func (r *reading) attachApposition(n name, s sentence, i int) {
	open, from := r.norm(i), i+1
	if from >= s.last {
		return
	}
	w := r.norm(from)
	if w == "of" || w == "from" || w == "out" && r.norm(from+1) == "of" {
		r.attachHome(n, s, from)
		return
	}
	starts := articles.holds(r.token(from)) || w == "one" || w == "which" || w == "based" || w == "headquartered" || w == "located" || w == "part" || w == "owner" || w == "maker" || w == "operator" || w == "parent" || open == "("
	wherePlace := r.tokens[from].has(capital) && r.partOfPlace(from)
	if !starts && !wherePlace {
		return
	}
	j := from
	for ; j < s.last && j < from+24; j++ {
		w := r.norm(j)
		if w == ")" || w == ";" || w == "." && !r.partOfPlace(j-1) || w == "—" || w == "–" {
			break
		}
		if w == "," && !(j+1 < s.last && r.tokens[j+1].has(capital) && r.partOfPlace(j+1)) {
			break
		}
		if open != "(" && r.cues[j]&(cueReport|cueAttacker|cueHit) != 0 && r.norm(from) != "which" && j < from+3 {
			return
		}
		if verbs.holds(r.token(j)) && j > from+1 {
			break
		}
	}
	if wherePlace && j > from+6 {
		return
	}
	r.say(from, j, n.who, apposition)
}

// attachPredicate takes "a toy maker in Ohio" of "Acme is a toy maker in Ohio".
func (r *reading) attachPredicate(n name, s sentence, i int) {
	w := r.norm(i)
	if !(w == "a" || w == "an" || w == "the" || w == "one" || w == "based" || w == "headquartered" || w == "located" || w == "in" || w == "itself") {
		return
	}
	j := i
	for ; j < s.last && j < i+14; j++ {
		w := r.norm(j)
		if w == "." || w == ";" || w == "," && !(j+1 < s.last && r.partOfPlace(j+1)) || w == "that" || w == "which" || w == "victim" || w == "target" || w == "latest" || w == "subject" || w == "first" {
			break
		}
	}
	r.say(i, j, n.who, copula)
}

// attachWhereabouts takes "in Muncie, Ind.".
func (r *reading) attachWhereabouts(n name, s sentence, i int) {
	j := i
	for j < s.last && j < i+3 && (functionWords.holds(r.token(j)) || basedWords.holds(r.token(j))) {
		j++
	}
	from := j
	for ; j < s.last && j < from+8; j++ {
		if t := r.tokens[j]; !t.has(capital) && t.norm != "," && !(t.norm == "." && r.partOfPlace(j-1)) {
			break
		}
		if r.norm(j) == "," && !(j+1 < s.last && r.partOfPlace(j+1)) {
			break
		}
	}
	if j > from {
		r.say(from, j, n.who, whereabout)
	}
}

// partOfPlace says whether a token belongs to the name of a place.
func (r *reading) partOfPlace(i int) bool {
	for d := 0; d < 4 && i-d >= 0; d++ {
		if p, ok := r.placeAt[i-d]; ok {
			return p.last > i
		}
	}
	return false
}
