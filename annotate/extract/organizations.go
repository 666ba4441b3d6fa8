package extract

import (
	"sort"
	"strings"
)

// gather groups names into organizations: a short form ("Kaiser") belongs to the
// first longer name that starts with it, an acronym to the name with these
// initials, a name in parentheses to the name before it.
func (r *reading) gather() {
	g := gatherer{r: r, byKey: map[string]int{}, byFirst: map[string][]int{}, byLast: map[string][]int{}, byInitials: map[string]int{}, byNoun: map[string][]int{}, uses: map[string]int{}, endingAt: map[int]int{}, cities: map[string]int{}, firstBody: map[string]int{}}
	order := make([]int, len(r.names))
	keys, joined := make([][]string, len(r.names)), make([]string, len(r.names))
	for i, n := range r.names {
		order[i], keys[i] = i, nameKey(r.tokens, n)
		r.names[i].who = -1 // not placed yet
		key := strings.Join(keys[i], " ")
		joined[i] = key
		g.uses[key]++
		if at, ok := g.firstBody[key]; !r.sentences[n.sentence].title && (!ok || n.first < at) {
			g.firstBody[key] = n.first
		}
		g.endingAt[n.last] = i
	}
	sort.SliceStable(order, func(a, b int) bool {
		x, y := order[a], order[b]
		if long, other := wordsOfKey(keys[x]), wordsOfKey(keys[y]); long != other {
			return long > other
		}
		return r.bracketed(r.names[x]) && !r.bracketed(r.names[y]) // "Orrin Vale Games (OVGames)" says what OVGames is
	})
	for _, i := range order {
		g.place(i, keys[i], joined[i])
	}
	for i := range r.organizations {
		r.describe(&r.organizations[i])
	}
	r.findSurnames()
}

// findSurnames knows a person by the short form: organizations are shortened to
// their first words, persons to their last. It also marks words of longer names.
func (r *reading) findSurnames() {
	full := map[string]*organization{}
	within := map[string]bool{}
	for i := range r.organizations {
		o := &r.organizations[i]
		for n, j := r.names[o.display], 1; n.first+j < n.last; j++ {
			within[r.norm(n.first+j)] = true
		}
		if n := r.names[o.display]; n.last-n.first > 1 && n.last-n.first < 4 && !o.orgWord && o.kind == "" && !o.place && !o.called {
			full[r.norm(n.last-1)] = o
		}
	}
	for i := range r.organizations {
		o := &r.organizations[i]
		n := r.names[o.display]
		o.partial = n.last-n.first == 1 && within[r.norm(n.first)] && !r.tokens[n.first].has(upper|inner)
		if named := full[r.norm(n.first)]; named != nil && n.last-n.first == 1 && o.kind == "" && !o.called && !r.tokens[n.first].has(upper|inner) {
			o.person, named.person = true, true
			o.full = named.full // "Baratov" of Karim Baratov
		}
	}
}

type gatherer struct {
	r          *reading
	byKey      map[string]int
	byFirst    map[string][]int // first word → organizations with longer names
	byLast     map[string][]int // last word → organizations with names of three words or more
	byInitials map[string]int
	byNoun     map[string][]int // word for what it is → organizations with names of several words
	uses       map[string]int   // how often a name is written so
	cities     map[string]int   // "danbrook" → City of Danbrook
	endingAt   map[int]int      // token after a name → name
	firstBody  map[string]int   // where a name first stands below the title
}

// place finds the organization of a name, or makes it.
func (g *gatherer) place(i int, key []string, joined string) {
	if len(key) == 0 || g.r.names[i].who >= 0 {
		return
	}
	who, ok := g.byKey[joined]
	if !ok {
		who, ok = g.shortForm(i, key)
	}
	if !ok {
		who, ok = g.inParentheses(i)
	}
	if !ok {
		who = len(g.r.organizations)
		g.r.organizations = append(g.r.organizations, organization{display: i})
		g.abbreviate(key, who)
		if len(key) > 1 && len(g.byFirst[key[0]]) < 20 {
			g.byFirst[key[0]] = append(g.byFirst[key[0]], who)
		}
		g.noteNoun(key, who)
		if last := key[len(key)-1]; len(key) > 2 && len(g.byLast[last]) < 20 {
			g.byLast[last] = append(g.byLast[last], who)
		}
	}
	g.byKey[joined] = who
	g.r.names[i].who = who
	o := &g.r.organizations[who]
	if d, n := g.r.names[o.display], g.r.names[i]; ok && n.last-n.first > d.last-d.first && joined == strings.Join(nameKey(g.r.tokens, d), " ") {
		o.display = i // with its legal form
	}
	o.mentions = append(o.mentions, i)
}

// describe says what kind of thing an organization's names speak of.
func (r *reading) describe(o *organization) {
	sort.Ints(o.mentions)
	n := r.names[o.display]
	o.full = r.doc[r.tokens[n.first].start:r.tokens[n.last-1].end]
	if strings.ContainsRune(r.norm(n.last-1), '.') && legalForms.has(strings.ReplaceAll(r.norm(n.last-1), ".", "")) && r.norm(n.last) == "." {
		o.full += "." // of "P.C."
	}
	for i := n.first; i < n.last; i++ {
		if w := r.tokens[i].norm; orgWords.has(w) || legalForms.has(w) {
			o.orgWord = true
		}
	}
	brand := r.describeMentions(o)
	if o.kind == "" {
		o.kind = r.kindByWords(n)
	}
	if o.orgWord || o.kind != "" || brand || o.called {
		o.person = false
	}
	o.person = o.person || r.titledPerson(n)
}

// describeMentions says what stands beside the names of an organization: its role, and
// whether it is a place or a person. It returns whether it is a brand, which a
// person's name may be as well.
func (r *reading) describeMentions(o *organization) (brand bool) {
	for _, i := range o.mentions {
		m := r.names[i]
		o.kind = r.kindOf(m, o.kind)
		role, head := r.roleAt(m)
		if role == roleInstitution {
			o.nouns = append(o.nouns, r.norm(head))
		}
		if r.personAt(m) || role == rolePerson || r.humanAfter(m) && m.last-m.first < 4 {
			o.person = true
		}
		brand = brand || r.brandAt(m)
		o.called = o.called || role == roleInstitution
		if kindsOfRole[role] && o.kind == "" && !o.orgWord {
			o.kind = role
		}
		if p, ok := r.placeAt[m.last-1]; ok && p.last >= m.last {
			o.place = o.place || m.last-m.first == 1 || regionWords.holds(r.token(m.first)) && m.last-m.first < 3
		}
		if p, ok := r.placeAt[m.first]; ok && p.last >= m.last {
			o.place = true
		}
		if p, ok := r.placeAt[m.last+1]; ok && r.norm(m.last) == "," && r.norm(m.first-1) == "in" && p.first == m.last+1 && !o.orgWord {
			o.place = true // "in Muncie, Indiana"
		}
	}
	return brand
}

var (
	// forceWords end the names of those who investigate, securityWords stand in names
	// of those who study attacks.
	forceWords    = set("police constabulary commissioner ombudsman tribunal court prosecutor prosecutors sheriff gendarmerie garda")
	securityWords = set("security cybersecurity cyber infosec antivirus threat forensics malware infosecurity cyberdefense")
)

// kindByWords reads the kind of a name off its words.
func (r *reading) kindByWords(n name) string {
	if n.last-n.first < 2 {
		return ""
	}
	if forceWords.holds(r.token(n.last - 1)) {
		return roleAgency
	}
	for i := n.first + 1; i < n.last; i++ {
		if securityWords.holds(r.token(i)) && r.norm(i-1) != "social" && r.norm(i-1) != "homeland" && r.norm(i-1) != "national" {
			return roleSecurity
		}
	}
	return ""
}

// regionWords before a place make another place of it: "Western Australia".
var regionWords = set("north south east west northern southern eastern western new upper lower central greater mainland inner outer great northeast northwest southeast southwest")

// kindOf returns the kind of a known name that covers a name, opens or ends it.
func (r *reading) kindOf(n name, kind string) string {
	for _, at := range []int{n.first, n.first - 1, n.first - 2} {
		k := r.known[at]
		if k.value == "term" && (k.last != n.last || at != n.first) {
			continue // "British Council" is no Briton
		}
		if at == n.first-2 && (k.last < n.last || k.last < at+3) {
			continue
		}
		if k.last >= n.last || k.last > n.first && n.last-k.last <= 1 && kind == "" {
			return k.value
		}
	}
	for i := n.first + 1; i < n.last; i++ {
		if k := r.known[i]; k.last >= n.last && k.value == "agency" && (k.last-i > 1 || r.tokens[i].has(upper)) {
			return k.value
		}
	}
	if k := r.known[n.last-1]; kind == "" && k.last == n.last && (k.value == "product" || k.value == "malware") {
		return k.value
	}
	return kind
}

// personAt says whether a name is a person's: a first name opens it, or a title
// or role stands beside it.
func (r *reading) personAt(n name) bool {
	if firstNames.has(r.tokens[n.first].norm) && n.last-n.first >= 2 && n.last-n.first <= 3 {
		return true
	}
	for i := n.first; i < n.last-1; i++ {
		if w := r.norm(i); w == "minister" || w == "president" || w == "judge" || w == "professor" || w == "secretary" {
			return true
		}
	}
	if n.first > 0 {
		switch r.tokens[n.first-1].norm {
		case "mr", "mrs", "ms", "dr", "sen", "spokesman", "spokeswoman", "spokesperson", "ceo", "president", "researcher", "analyst", "mayor", "director", "manager", "officer", "adviser", "governor", "senator", "minister", "founder":
			return n.last-n.first < 4
		case ".":
			if n.first > 1 {
				switch r.tokens[n.first-2].norm {
				case "mr", "mrs", "ms", "dr", "sen", "rep", "gov":
					return true
				}
			}
		}
	}
	if n.last-n.first == 2 && n.last+1 < len(r.tokens) && r.tokens[n.last].norm == "," {
		for i := n.last + 1; i < min(n.last+6, len(r.tokens)); i++ {
			if w := r.tokens[i].norm; w == "," || w == "." {
				break
			}
			if r.cues[i]&cueSpeaker != 0 {
				return true
			}
		}
	}
	return false
}
