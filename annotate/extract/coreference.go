package extract

import "math"

// An article names its subject once or twice and then says "the bank", "the
// company". Who is spoken of so is likelier the victim than who is only named.

// plainNouns may stand for any organization.
var plainNouns = set("company firm business organization organisation corporation enterprise group agency giant provider operator maker")

// institutionNouns are nouns of names, and of what names are called, by which a text
// refers back to them.
var institutionNouns = set(`hospital clinic bank university college school district county city town village township council department ministry agency airline carrier retailer insurer lender hotel chain
	charity union authority museum library church utility exchange studio network forum site website store restaurant practice surgery trust foundation association federation league club society
	institute center centre bureau commission court pharmacy lab laboratory service school academy borough municipality state casino marketplace platform app startup newspaper publisher broadcaster
	manufacturer supplier wholesaler contractor processor broker telco operator maker provider company firm giant toymaker carmaker automaker chipmaker airport port railway hospice board parish army navy
	party campaign embassy parliament fund plan program programme system systems group brand shop supermarket cinema portal developer`)

// referBack finds "the bank", "the San Francisco based lender", and counts the
// nouns; a plain one counts for the organization named last before it.
func (r *reading) referBack() {
	r.referred = map[string]int{}
	r.spokenOf = make([]int, len(r.organizations))
	next, last := 0, -1
	for i := range r.tokens {
		for ; next < len(r.byPlace) && r.names[r.byPlace[next]].first <= i; next++ {
			if n := r.names[r.byPlace[next]]; n.who >= 0 && r.mayBeCompany(n) {
				last = n.who
			}
		}
		w := r.tokens[i].norm
		if len(w) < 4 && (w == "he" || w == "she" || w == "his" || w == "her" || w == "him") {
			r.humanize(next, i)
		}
		if !institutionNouns.holds(&r.tokens[i]) || !r.definite(i) || r.sentences[r.at[i]].tail {
			continue
		}
		r.referred[w]++
		if plainNouns.has(w) && last >= 0 {
			r.spokenOf[last]++
		}
	}
}

// mayBeCompany says whether "the company" may stand for a name.
func (r *reading) mayBeCompany(n name) bool {
	o := &r.organizations[n.who]
	return !o.person && !o.place && (o.kind == "" || namesEitherWay.has(fold(o.full))) && !r.initialOnly(o)
}

// definite says whether the noun at i is one that was spoken of: "the bank", "the
// troubled bank", and not "the bank's rival" or "the bank Acme".
func (r *reading) definite(i int) bool {
	if i+1 < len(r.tokens) && (r.tokens[i+1].has(capital) || institutionNouns.holds(r.token(i+1)) || r.norm(i+1) == "of" || r.norm(i+1) == "that" || r.norm(i+1) == "behind") {
		return false
	}
	for j := i - 1; j >= 0 && j >= i-3; j-- {
		switch r.norm(j) {
		case "the", "this":
			return true
		case ",", ".", "a", "an", "of", "and":
			return false
		}
	}
	return false
}

// nounsOf returns the nouns by which a text may refer back to an organization: words
// of its name and what it is called.
func (r *reading) nounsOf(o *organization) []string {
	nouns := o.nouns
	for _, i := range o.mentions[:min(len(o.mentions), 8)] {
		n := r.names[i]
		for j := n.first; j < n.last; j++ {
			if w := r.norm(j); institutionNouns.holds(r.token(j)) && !plainNouns.holds(r.token(j)) {
				nouns = append(nouns, w)
			}
		}
	}
	return nouns
}

// referredTo weighs how often the text refers back to an organization.
func (r *reading) referredTo(who int) (byNoun, plain float64) {
	best := 0
	for _, w := range r.nounsOf(&r.organizations[who]) {
		if !plainNouns.has(w) {
			best = max(best, r.referred[w])
		}
	}
	return math.Log2(float64(best) + 1), math.Log2(float64(r.spokenOf[who]) + 1)
}

// humanize marks the name that "he" or "she" stands for as a person's: the one named
// last, where it looks like one and was named in this sentence or the one before. next
// is the place of the first name after the pronoun.
func (r *reading) humanize(next, pronoun int) {
	for k := next - 1; k >= 0 && k >= next-3; k-- {
		n := r.names[r.byPlace[k]]
		if n.who < 0 || n.sentence+1 < int(r.at[pronoun]) {
			return
		}
		o := &r.organizations[n.who]
		if o.person {
			return
		}
		if o.place || o.kind != "" {
			continue
		}
		d := r.names[o.display]
		if words := d.last - d.first; words == 2 && !o.orgWord && !o.called && r.opensSentence(n, r.sentences[n.sentence]) && !r.tokens[d.first].has(upper|inner|number) && !r.tokens[d.last-1].has(upper|inner|number) && len(o.mentions) < 6 {
			o.person = true
		}
		return
	}
}
