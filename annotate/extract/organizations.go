package extract

import (
	"sort"
	"strings"
)

// gather groups names into organizations: a short form ("Kaiser") belongs to the
// first longer name that starts with it, an acronym to the name with these
// initials, a name in parentheses to the name before it.
func (r *reading) gather() {
	g := gatherer{r: r, byKey: map[string]int{}, byFirst: map[string][]int{}, byInitials: map[string]int{}, uses: map[string]int{}, endingAt: map[int]int{}, cities: map[string]int{}}
	order := make([]int, len(r.names))
	keys := make([][]string, len(r.names))
	for i, n := range r.names {
		order[i], keys[i] = i, nameKey(r.tokens, n)
		g.uses[strings.Join(keys[i], " ")]++
		g.endingAt[n.last] = i
	}
	sort.SliceStable(order, func(a, b int) bool { return len(keys[order[a]]) > len(keys[order[b]]) })
	for _, i := range order {
		g.place(i, keys[i])
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
		if n := r.names[o.display]; n.last-n.first > 1 && n.last-n.first < 4 && !o.orgWord && o.kind == "" && !o.place {
			full[r.norm(n.last-1)] = o
		}
	}
	for i := range r.organizations {
		o := &r.organizations[i]
		n := r.names[o.display]
		o.partial = n.last-n.first == 1 && within[r.norm(n.first)] && !r.tokens[n.first].has(upper|inner)
		if named := full[r.norm(n.first)]; named != nil && n.last-n.first == 1 && o.kind == "" && !r.tokens[n.first].has(upper|inner) {
			o.person, named.person = true, true
		}
	}
}

type gatherer struct {
	r          *reading
	byKey      map[string]int
	byFirst    map[string][]int // first word → organizations with longer names
	byInitials map[string]int
	uses       map[string]int // how often a name is written so
	cities     map[string]int // "danbrook" → City of Danbrook
	endingAt   map[int]int    // token after a name → name
}

// place finds the organization of a name, or makes it.
func (g *gatherer) place(i int, key []string) {
	if len(key) == 0 {
		g.r.names[i].who = -1
		return
	}
	joined := strings.Join(key, " ")
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
	}
	g.byKey[joined] = who
	g.r.names[i].who = who
	o := &g.r.organizations[who]
	o.mentions = append(o.mentions, i)
}

// shortForm finds the longer name that a name abbreviates.
func (g *gatherer) shortForm(i int, key []string) (int, bool) {
	n := g.r.names[i]
	acronym := strings.ReplaceAll(key[0], ".", "")
	if who, ok := g.byInitials[acronym]; ok && len(key) == 1 && (g.r.tokens[n.first].has(upper) || acronym != key[0]) {
		return who, true
	}
	if len(key) == 1 && shortless[key[0]] {
		return 0, false
	}
	for _, who := range g.byFirst[key[0]] {
		full := nameKey(g.r.tokens, g.r.names[g.r.organizations[who].display])
		if len(full) > len(key) && strings.Join(full[:len(key)], " ") == strings.Join(key, " ") && (len(key) > 1 || !g.r.isPlaceWord(key[0])) && g.abbreviates(i, who, strings.Join(key, " ")) {
			return who, true
		}
	}
	if who, ok := g.cities[strings.Join(key, " ")]; ok {
		return who, true
	}
	return 0, false
}

// abbreviates keeps "Acme" apart from "Acme Cloud", a product that is named less
// often and later; an organization's word in the longer name settles it.
func (g *gatherer) abbreviates(i, who int, key string) bool {
	long := g.r.organizations[who]
	n := g.r.names[long.display]
	for j := n.first; j < n.last; j++ {
		if w := g.r.norm(j); orgWords[w] || legalForms[w] {
			return true
		}
	}
	return g.uses[key] <= 2*len(long.mentions) || n.first < g.r.names[i].first && g.uses[key] <= 6*len(long.mentions)
}

// inParentheses finds the name before "(ABC)".
func (g *gatherer) inParentheses(i int) (int, bool) {
	n := g.r.names[i]
	if n.last-n.first > 2 || g.r.norm(n.first-1) != "(" || g.r.norm(n.last) != ")" || g.r.isPlaceWord(g.r.norm(n.first)) || isMonth(g.r.norm(n.first)) {
		return 0, false
	}
	j, ok := g.endingAt[n.first-1]
	if !ok || g.r.names[j].last-g.r.names[j].first < 2 || g.r.names[j].who < 0 {
		return 0, false
	}
	return g.r.names[j].who, true
}

// shortless words open many names and abbreviate none.
var shortless = set("new north south east west american national federal united department university saint st san los first u.s us uk british european international general royal bank city county state")

// abbreviate notes the initials of a name, without and with its small words; "US
// Postal Service" is "usps".
func (g *gatherer) abbreviate(key []string, who int) {
	if len(key) < 2 {
		return
	}
	if len(key) > 2 && cityWords[key[0]] && key[1] == "of" {
		g.cities[strings.Join(key[2:], " ")] = who
	}
	var plain, all strings.Builder
	for k, w := range key {
		initial := w[:1]
		if k == 0 && (w == "us" || w == "uk") {
			initial = w
		}
		all.WriteString(initial)
		if !nameWords[w] {
			plain.WriteString(initial)
		}
	}
	for _, initials := range []string{plain.String(), all.String()} {
		if _, taken := g.byInitials[initials]; !taken && len(initials) > 2 {
			g.byInitials[initials] = who
		}
	}
}

// describe says what kind of thing an organization's names speak of.
func (r *reading) describe(o *organization) {
	sort.Ints(o.mentions)
	n := r.names[o.display]
	o.full = r.doc[r.tokens[n.first].start:r.tokens[n.last-1].end]
	if strings.ContainsRune(r.norm(n.last-1), '.') && legalForms[strings.ReplaceAll(r.norm(n.last-1), ".", "")] && r.norm(n.last) == "." {
		o.full += "." // of "P.C."
	}
	for i := n.first; i < n.last; i++ {
		if w := r.tokens[i].norm; orgWords[w] || legalForms[w] {
			o.orgWord = true
		}
	}
	for _, i := range o.mentions {
		m := r.names[i]
		o.kind = r.kindOf(m, o.kind)
		if r.personAt(m) {
			o.person = true
		}
		if p, ok := r.placeAt[m.last-1]; ok && p.last >= m.last {
			o.place = o.place || !orgWords[r.norm(m.last-1)] && m.last-m.first < 3
		}
		if p, ok := r.placeAt[m.first]; ok && p.last >= m.last {
			o.place = true
		}
		if p, ok := r.placeAt[m.last+1]; ok && r.norm(m.last) == "," && r.norm(m.first-1) == "in" && p.first == m.last+1 && !o.orgWord {
			o.place = true // "in Muncie, Indiana"
		}
	}
	if o.orgWord || o.kind != "" {
		o.person = false
	}
}

// kindOf returns the kind of a known name that covers a name, opens or ends it.
func (r *reading) kindOf(n name, kind string) string {
	for _, at := range []int{n.first, n.first - 1} {
		if k := r.known[at]; k.last >= n.last || k.last > n.first && n.last-k.last <= 1 && kind == "" {
			return k.value
		}
	}
	for i := n.first + 1; i < n.last; i++ {
		if k := r.known[i]; k.last >= n.last && k.value == "agency" {
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
	if firstNames[r.tokens[n.first].norm] && n.last-n.first >= 2 && n.last-n.first <= 3 {
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

var firstNames = set(`james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul andrew joshua kenneth kevin brian
	george timothy ronald edward jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander raymond patrick jack
	dennis jerry tyler aaron jose adam nathan henry douglas zachary peter kyle walter ethan jeremy harold keith christian roger noah gerald carl terry sean austin arthur lawrence
	jesse dylan bryan joe jordan billy bruce albert willie gabriel logan alan juan wayne roy ralph randy eugene vincent russell elijah louis bobby philip johnny
	mary patricia jennifer linda elizabeth barbara susan jessica sarah karen nancy lisa betty margaret sandra ashley kimberly emily donna michelle carol amanda dorothy melissa deborah
	stephanie rebecca sharon laura cynthia kathleen amy shirley angela helen anna brenda pamela nicole emma samantha katherine christine debra rachel catherine carolyn janet ruth maria
	heather diane virginia julie joyce victoria olivia kelly christina lauren joan evelyn judith megan cheryl andrea hannah martha jacqueline frances gloria ann teresa kathryn sara
	janice jean alice madison doris abigail julia judy grace denise amber marilyn beverly danielle theresa sophia marie diana brittany natalie isabella charlotte rose alexis kayla
	troy brett chad chris mike steve tom jim bob dan dave rick greg tim ken ron matt jeff ben sam alex nick tony vladimir igor dmitry aleksey karim sergey ivan julian edward
	ian simon neil graham stuart alistair nigel colin gavin craig darren lee ross fiona emma claire joel satya sundar elon tim lynn karin marissa hillary barack hans klaus pierre jean`)
