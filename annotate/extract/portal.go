package extract

import (
	"slices"
	"strconv"

	"assay/annotate"
)

// account is what the narrative of a regulator's portal says of a breach as a whole.
// The portal's own coding follows from it: who reports is the victim, an associate or
// the entity itself, and the habits of coding changed over the years.
type account struct {
	era  string   // of the portal
	says []string // features
	role map[int]string
	// What the narrative speaks of that tells of the victim, and how the data got out.
	ofType, ofKind []string
	together       []string // kinds spoken of in one lead
}

// Roles of organizations in a regulator's narrative.
const (
	roleAssociate = "associate"
	roleEntity    = "entity"
)

// earlyAssociate is told of breaches of associates before the rules bound these.
const earlyAssociate = "before the associates' compliance date"

// readAccount reads a regulator's narrative; press articles have none.
func (r *reading) readAccount() {
	if r.press() {
		return
	}
	a := &account{era: r.era(), role: r.partyRoles()}
	r.account = a
	a.say("speaks of an associate", r.speaksOf(len(r.sentences), isAssociate))
	a.say("an associate in the lead", r.speaksOf(2, isAssociate))
	a.say("a vendor in the lead", r.speaksOf(2, isVendor))
	named := map[string]bool{}
	for _, role := range a.role {
		named[role] = true
	}
	a.say("the associate is named", named[roleAssociate])
	a.say("the entity is named", named[roleEntity])
	a.say(earlyAssociate, r.speaksOf(len(r.sentences), func(w, before string) bool { return w == "date" && before == "compliance" }))
	for _, n := range r.noticesGiven() {
		a.say(n, true)
	}
	a.readTopics(r)
}

func (a *account) told(what string) bool { return slices.Contains(a.says, what) }

func (a *account) say(what string, so bool) {
	if so {
		a.says = append(a.says, what)
	}
}

// era is the span of years of the portal.
func (r *reading) era() string {
	if len(r.published) < 4 {
		return "of an unknown year"
	}
	switch year, _ := strconv.Atoi(string(r.published[:4])); {
	case year < 2013:
		return "until 2012"
	case year < 2015:
		return "2013 and 2014"
	case year < 2017:
		return "2015 and 2016"
	case year < 2019:
		return "2017 and 2018"
	}
	return "since 2019"
}

func isAssociate(w, before string) bool {
	return w == "ba" || w == "bas" || (w == "associate" || w == "associates") && before == "business"
}

func isVendor(w, _ string) bool {
	return w == "vendor" || w == "subcontractor" || w == "contractor" || w == "administrator"
}

// speaksOf says whether a word stands in the first so many sentences.
func (r *reading) speaksOf(sentences int, is func(w, before string) bool) bool {
	if sentences = min(sentences, len(r.sentences)); sentences == 0 {
		return false
	}
	for i := range r.tokens[:r.sentences[sentences-1].last] {
		if is(r.norm(i), r.norm(i-1)) {
			return true
		}
	}
	return false
}

// partyRoles tells which organizations are business associates and covered entities.
func (r *reading) partyRoles() map[int]string {
	roles := map[int]string{}
	for _, n := range r.names {
		if n.who < 0 {
			continue
		}
		if associate, ok := r.partyAt[n.first]; ok {
			if roles[n.who] = roleEntity; associate {
				roles[n.who] = roleAssociate
			}
		} else if roles[n.who] == "" && r.tokens[n.last-1].has(possessive) && (isAssociate(r.norm(n.last+1), r.norm(n.last)) || isAssociate(r.norm(n.last+2), r.norm(n.last+1))) {
			roles[n.who] = roleEntity // "Acme Clinic's former business associate"
		}
	}
	for i := 2; i < len(r.tokens); i++ {
		if isAssociate(r.norm(i), r.norm(i-1)) && (ownWord(r.norm(i-2)) || ownWord(r.norm(i-3))) {
			if who := r.namedBefore(i); who >= 0 && roles[who] == "" {
				roles[who] = roleEntity // "Acme Clinic learned that its business associate"
			}
		}
	}
	r.reporters(roles)
	return roles
}

func ownWord(w string) bool { return w == "its" || w == "their" || w == "his" || w == "her" }

// namedBefore returns the organization that was named last before a token of its
// sentence, -1 where none was.
func (r *reading) namedBefore(i int) int {
	k := searchName(r.byPlace, r.names, i) - 1
	if k < 0 {
		return -1
	}
	n := r.names[r.byPlace[k]]
	if n.who < 0 || n.first < r.within(i).first || r.organizations[n.who].place || r.organizations[n.who].kind != "" {
		return -1
	}
	return n.who
}

// hasAssociate says whether an organization is the covered entity by its associate
// alone, where no name stands in apposition to that word.
func (r *reading) hasAssociate(who int) bool {
	if r.account == nil || r.account.role[who] != roleEntity {
		return false
	}
	for _, associate := range r.partyAt {
		if !associate {
			return false
		}
	}
	return true
}

// accountX is how much the features of a regulator's narrative count.
const accountX = 1.2

// coded says whether a portal codes a field by habits of its own.
func coded(key string) bool { return key == annotate.VictimType || key == annotate.BreachType }

// codedAs describes a value of a field by what a regulator's narrative says of the
// breach as a whole, and by the years in which the portal coded it.
func (s *scope) codedAs(b *sheet, key string, v annotate.Value) {
	a := s.account
	if a == nil {
		return
	}
	value, ok := v.(annotate.Choice)
	if !ok || !coded(key) {
		return
	}
	of := string(value)
	b.pair(of, a.era, accountX)
	s.besideOthers(b, key, of)
	if key == annotate.BreachType {
		b.tell(of, a.era, a.ofKind)
		for _, t := range a.together {
			b.pair(of, t, topicX)
		}
		return
	}
	b.tell(of, a.era, a.ofType)
	b.tell(of, a.era, s.kindsOfName())
	for _, what := range a.says {
		b.pair(of, what, accountX)
		b.pair(of+" "+what, a.era, accountX)
	}
	if role := a.role[s.victim]; role != "" {
		b.pair(of, "the victim is "+role, accountX)
		b.pair(of+" the victim is "+role, a.era, accountX)
	}
}

// codedTogether are the choices that a portal makes of one breach, and that which it was
// made by.
var codedTogether = []string{annotate.AttackVector, annotate.DataLocation, annotate.BreachType, annotate.VictimType}

// weigh keeps what the text says for the choices that a portal makes of one breach.
func (s *scope) weigh(key string, groups []group) {
	if s.account == nil || !slices.Contains(codedTogether, key) {
		return
	}
	if s.weighed == nil {
		s.weighed = map[string][]group{}
	}
	s.weighed[key] = groups
}

// besideOthers describes a value of a field by how the rules weigh all values of the
// breach, of the field and of others, and by what they chose.
func (s *scope) besideOthers(b *sheet, field, of string) {
	inEra := of + " " + s.account.era
	for _, key := range codedTogether {
		x := weighedX
		if key == field {
			x = rivalX
		}
		for i := range s.weighed[key] {
			g := &s.weighed[key][i]
			with, margin := g.value.String(), min(max(g.margin, -4), 4)
			b.pair(of+" beside", with, x*margin)
			if key == field {
				b.pair(inEra+" beside", with, x*margin)
			}
		}
		for i := range s.chosen[key] {
			with := s.chosen[key][i].value.String()
			b.pair(of, with, besideX)
			b.pair(inEra, with, besideX)
		}
	}
}

// How much the values of a breach count beside each other: that they were chosen, and
// how likely they are, those of the same field more.
const (
	besideX  = 0.8
	weighedX = 0.25
	rivalX   = 0.5
)

// topicX is how much each topic of a narrative counts, of which it has many.
const topicX = 0.6

// tell notes a value with each topic, by itself and in the years of the portal.
func (b *sheet) tell(of, era string, topics []string) {
	for _, t := range topics {
		b.pair(of, t, topicX)
		b.pair(of+" "+t, era, topicX)
	}
}
