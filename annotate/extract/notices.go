package extract

import "slices"

// A regulator's narrative tells who of a covered entity and its business associate gave
// notice of the breach: that one the portal lists as its victim.

// Kinds of notice.
const (
	toRegulator = "notified the regulator"
	toAffected  = "notified those affected"
	reports     = "reported"
)

// standsBehind says whether an organization is a business associate that left it to the
// named covered entity to report and give notice: then the entity is the victim.
func (a *account) standsBehind(who int) bool {
	return a != nil && a.role[who] == roleAssociate && a.told("the entity is named") && !a.gaveNotice(roleAssociate)
}

// speaksForItself says whether it is one that gave notice itself, and alone.
func (a *account) speaksForItself(who int) bool {
	return a != nil && a.role[who] == roleAssociate && a.gaveNotice(roleAssociate) && !a.gaveNotice(roleEntity)
}

// spokenFor says whether an organization is the covered entity, and only its associate
// told the regulator.
func (a *account) spokenFor(who int) bool {
	return a != nil && a.role[who] == roleEntity && a.told("the associate is named") && a.tells(roleAssociate) && !a.gaveNotice(roleEntity) && !a.tells(roleEntity)
}

func (a *account) tells(role string) bool {
	return a.told("the "+role+" "+toRegulator) || a.told("the "+role+" "+reports)
}

func (a *account) gaveNotice(role string) bool {
	return a.told("the "+role+" "+toRegulator) || a.told("the "+role+" "+toAffected)
}

// notices tells who of a party and the other one gave each kind of notice.
func (a *account) notices(role string) []string {
	other := roleEntity
	if role == roleEntity {
		other = roleAssociate
	}
	var out []string
	for _, what := range []string{toRegulator, toAffected, reports} {
		by := "nobody"
		switch mine, theirs := a.told("the "+role+" "+what), a.told("the "+other+" "+what); {
		case mine && theirs:
			by = "both"
		case mine:
			by = "this party"
		case theirs:
			by = "the other party"
		}
		out = append(out, by+" "+what)
	}
	if a.told(earlyAssociate) {
		out = append(out, earlyAssociate)
	}
	return out
}

// noticesGiven tells who reported and gave notice, each once.
func (r *reading) noticesGiven() []string {
	var out []string
	told := map[string]bool{}
	for _, s := range r.sentences {
		who := ""
		for i := s.first; i < s.last; i++ {
			if role := r.partyOfToken(i); role != "" && !r.ofAnother(s, i) {
				who = role
			}
			if who == "" || !noticeVerbs.holds(r.token(i)) {
				continue
			}
			for _, what := range r.noticesAt(s, i) {
				if !told[who+what] {
					told[who+what] = true
					out = append(out, "the "+who+" "+what)
				}
			}
		}
	}
	return out
}

// ofAnother says whether a party is named only to say whose associate another is:
// "Beta Billing, a business associate (BA) of Acme Clinic, the covered entity (CE),".
func (r *reading) ofAnother(s sentence, i int) bool {
	for j := i - 1; j > s.first && j > i-20; j-- {
		if w := r.norm(j); (w == "of" || w == "for" || w == "to") && r.partyOfToken(r.beforeShort(j)) != "" {
			return true
		}
		if r.events[j] != noEvent && !r.events[j].noun() || noticeVerbs.holds(r.token(j)) {
			return false
		}
	}
	return false
}

// beforeShort returns the token before j, or before the short form in parentheses there.
func (r *reading) beforeShort(j int) int {
	if r.norm(j-1) == ")" {
		return j - 2
	}
	return j - 1
}

// partyOfToken is the role of the party that a token speaks of.
func (r *reading) partyOfToken(i int) string {
	switch w := r.norm(i); {
	case r.tokens[i].has(possessive):
		return ""
	case isAssociate(w, r.norm(i-1)):
		return roleAssociate
	case w == "ce" || w == "entity":
		return roleEntity
	}
	return ""
}

var noticeVerbs = set("provided notified reported submitted filed sent informed mailed issued")

// noticesAt says what kinds of notice the verb at i is of: "provided notice to the
// individuals, the media and HHS" is of two.
func (r *reading) noticesAt(s sentence, i int) (out []string) {
	for j := i + 1; j < min(s.last, i+noticeReach); j++ {
		what := ""
		switch w := r.norm(j); {
		case noticeVerbs.holds(r.token(j)), j > i+2 && r.partyOfToken(j) != "" && r.norm(j-1) == "the" && r.norm(j-2) == "and":
			return out
		case w == "hhs" || w == "ocr" || w == "secretary":
			what = toRegulator
		case j == i+1 && w == "that" && r.norm(i) == "reported":
			return append(out, reports)
		case w == "individuals" || w == "patients" || w == "members" || w == "notification" && j > i+6:
			what = toAffected
		}
		if what != "" && !slices.Contains(out, what) {
			out = append(out, what)
		}
	}
	return out
}

// noticeReach is how far from its verb those who got notice are named.
const noticeReach = 18
