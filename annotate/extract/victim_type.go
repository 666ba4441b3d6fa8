package extract

import (
	"strings"

	"assay/annotate"
)

// victimTypeWeights rank what the victim is.
var victimTypeWeights = Weights{
	"not stated": 1.2, "not stated of a further incident": 0.5, "in its name": 2, "heads its name": 1.3, "said before": 2.3, "said behind": 2.1, "in apposition": 2.2, "predicate": 2.2,
	"over its list": 2.8, "its own": 0, "of someone else": -0.2, "in another name": -3, "of a person": -0.5, "definite after victim": 1.5, "definite after another": 0.7, "unnamed": 0.6,
	"acts as victim": 1.5, "stands as victim": 0.6, "part of some name": -1.7, "government of": -1.5, "title of several": 1.9, "says victim": 0.1, "title": 1.1, "lead": 1.4,
	"weak": -1.4, "weak of an article": -1, "late": -0.7, "tail": -3, "generic": -0.4, "plural": -0.7, "repeated": 0.9, "concrete": 1.4, "denied": 0.1, "incident": -0.3, "vendor": -0.9,
	"value=business_associate": 2.2, "value=healthcare_provider": 0.5, "value=other": -0.5, "covered entity": 1.6, "insured": 4, "advice": -0.1, "negated": 0.3, "of another firm of a note": 0.5,
	"no health in sight": -1.5, "theirs": -3.6, "bystander office": -0.3, "opens the lead": 0.4, "off its sentences": -0.4,
	"value=finance": -0.3, "value=government": -0.3, "value=health_plan": 1.9, "value=nonprofit": -0.3, "value=retail": 0.6, "value=technology": 0.2, "indefinite": -0.3, "value=education": 0.1,
}

// proposeVictimType proposes what the victim is called and what its name says.
//
//	"Northfield Hospital said"                 → healthcare_provider
//	"Acme, an online retailer, was hacked"     → retail
func proposeVictimType(s *scope) []candidate {
	out := s.candidates()
	for _, m := range s.found[inVictimTypes] {
		if a := s.modifies[m.last-1]; a.how == within && !s.organizations[a.who].place {
			continue // a word of a name
		}
		owned := s.owns(m.first) || s.saidOfVictim(m.last-1)
		if owned || s.backToVictim(m) {
			c := s.typeCandidate(m)
			s.situate(&c)
			c.when("off its sentences", !owned)
			if s.saidOfVictim(m.last - 1) {
				c.forget("generic", "advice", "concrete", "incident", "denied", "late")
			}
			s.describeType(&c)
			out = append(out, c)
		}
	}
	out = append(out, s.typesOfTitle()...)
	out = append(out, s.typesOfLists()...)
	return s.withoutCare(append(out, s.typesOfName()...))
}

// typeCandidate makes a candidate of a mention.
func (s *scope) typeCandidate(m mention) candidate {
	value, isWeak := strings.CutSuffix(m.value, weak)
	if value == "health_plan" && s.insuresOthers(m) {
		value = "finance"
	}
	c := s.candidate(annotate.Choice(value), m.first, m.last)
	c.when("weak", isWeak)
	c.add("value="+value, 1)
	return c
}

// saidOfVictim says whether a token modifies a name of the victim.
func (s *scope) saidOfVictim(i int) bool {
	a := s.modifies[i]
	return s.victim >= 0 && int(a.who) == s.victim && a.how != within
}

// typesOfTitle proposes what a title calls the victims of several incidents: "11
// hacked forums for sale".
func (s *scope) typesOfTitle() []candidate {
	if s.incident == 0 || !s.sentences[0].title {
		return nil
	}
	var out []candidate
	for _, m := range mentionsWithin(s.found[inVictimTypes], 0, s.sentences[0].last) {
		if pluralNoun(s.norm(m.last-1)) && s.modifies[m.last-1].how != within {
			c := s.typeCandidate(m)
			c.add("title of several", 1)
			out = append(out, c)
		}
	}
	return out
}

// typesOfLists proposes the words over lists that the victim stands in.
func (s *scope) typesOfLists() []candidate {
	var out []candidate
	for _, head := range s.heads[s.victim] {
		for _, m := range mentionsWithin(s.found[inVictimTypes], head.first, head.last) {
			c := s.typeCandidate(m)
			c.add("over its list", 1)
			out = append(out, c)
		}
	}
	return out
}

// typesOfName proposes the telling words of the victim's fullest name, wherever
// the incident's own sentences are.
func (s *scope) typesOfName() []candidate {
	if s.victim < 0 {
		return nil
	}
	n := s.names[s.organizations[s.victim].display]
	var out []candidate
	for _, m := range mentionsWithin(s.found[inVictimNames], n.first, n.last) {
		if bareAcronym(s.tokens[m.first], m, n) {
			continue
		}
		c := s.typeCandidate(m)
		c.add("in its name", 1)
		head := s.headOfName(n)
		c.when("heads its name", m.first <= head && head < m.last)
		out = append(out, c)
	}
	if s.narrative && insurers.holds(s.token(n.first)) {
		c := s.candidate(annotate.Choice("health_plan"), n.first, n.last)
		c.add("insured", 1)
		out = append(out, c)
	}
	return out
}

// headOfName returns the token that says what a name is of: the one before "of" or
// "for", else the last that is no legal form.
func (s *scope) headOfName(n name) int {
	for i := n.first + 1; i < n.last; i++ {
		if w := s.norm(i); w == "of" || w == "for" || w == "at" || w == "in" {
			return i - 1
		}
	}
	i := n.last - 1
	for i > n.first && (legalForms.holds(s.token(i)) || !s.tokens[i].has(letters)) {
		i--
	}
	return i
}

// bareAcronym says whether a telling word is the whole of a name in capitals, which
// tells nothing.
func bareAcronym(t token, m mention, n name) bool {
	return m.last-m.first == 1 && n.last-n.first == 1 && t.has(upper)
}

// mentionsWithin returns the mentions that stand in [first, last).
func mentionsWithin(all []mention, first, last int) []mention {
	i := searchMention(all, first)
	j := i
	for j < len(all) && all[j].first < last && all[j].last <= last {
		j++
	}
	return all[i:j]
}

// describeType adds of whom a descriptor is said.
func (s *scope) describeType(c *candidate) {
	value := c.value.(annotate.Choice)
	prev := s.norm(c.first - 1)
	c.when("plural", pluralNoun(s.norm(c.last-1)) && s.articleBefore(c.first) == "" && s.modifies[c.first].who < 0)
	c.when("weak of an article", c.has("weak") && !s.narrative)
	c.when("covered entity", s.narrative && s.norm(c.first) == "covered")
	c.when("vendor", value == "business_associate" && (prev == "its" || prev == "their" || s.tokens[max(c.first-1, 0)].has(possessive)))
	s.typesOfOthers(c)
	a := s.modifies[c.last-1]
	c.when("part of some name", s.tokens[c.last-1].has(capital) && !s.within(c.first).headline && c.first > s.within(c.first).first && int(a.who) != s.victim)
	c.when("government of", s.norm(c.last-1) == "government" && s.partOfPlace(c.first-1))
	switch {
	case a.who < 0:
		s.describeLoose(c)
	case int(a.who) == s.victim && (a.how != apposition || !c.has("weak") || !pluralNoun(s.norm(c.last-1))):
		c.add(mannerNames[a.how], 1)
	case int(a.who) == s.victim: // "in a notice to patients, Acme said"
	case s.organizations[a.who].person:
		c.add("of a person", 1)
	default:
		c.when("of someone else", a.how != owned && !s.narrative)
		c.when("of another firm of a note", a.how != owned && s.narrative)
		c.when("plural", a.how == owned)
	}
}

// pluralNoun says whether a word ends as plurals do.
func pluralNoun(w string) bool {
	return strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && w != "services" && w != "isps"
}

var mannerNames = map[manner]string{before: "said before", behind: "said behind", apposition: "in apposition", copula: "predicate", whereabout: "in apposition", owned: "its own"}

// describeLoose describes a word that modifies no name: it may go on about the
// organization that was named last ("the retailer"), or be all that an unnamed
// victim is called.
func (s *scope) describeLoose(c *candidate) {
	article := s.articleBefore(c.first)
	last := s.lastNamed(c.first)
	definite := article == "the" || article == "this" || article == "our"
	c.when("definite after victim", definite && last >= 0 && last == s.victim)
	c.when("definite after another", definite && last >= 0 && last != s.victim)
	c.when("indefinite", article == "a" || article == "an" || article == "one")
	c.when("unnamed", s.victim < 0)
	c.when("acts as victim", c.last < len(s.tokens) && s.cues[c.last]&(cueReport|cueSuffer|cueHit) != 0 && s.at[c.last] == s.at[c.first])
	c.when("stands as victim", s.hitBefore(c.first))
}

// hitBefore says whether the phrase that token i stands in is what was hit, or where
// something happened: "hackers breached a small utility", "a breach at a retailer".
func (s *scope) hitBefore(i int) bool {
	sentence := s.within(i)
	for j := i - 1; j >= sentence.first && j >= i-6; j-- {
		if s.cues[j]&cueHit != 0 {
			return true
		}
		if w := s.norm(j); w == "at" || w == "of" || w == "on" || w == "against" {
			return j > 0 && s.cues[j-1]&(cueIncident|cueOccur) != 0
		}
		if !s.tokens[j].has(letters) {
			return false
		}
	}
	return false
}

// articleBefore returns the article of the phrase that token i stands in.
func (s *scope) articleBefore(i int) string {
	sentence := s.within(i)
	for j := i - 1; j >= sentence.first && j >= i-5; j-- {
		w := s.norm(j)
		if articles.holds(s.token(j)) || w == "our" || w == "one" {
			return w
		}
		if !s.tokens[j].has(letters) || functionWords.holds(s.token(j)) && w != "and" || verbal(s.tokens[j]) {
			return ""
		}
	}
	return ""
}

// lastNamed returns the organization that was named last before token i, no person
// or place.
func (s *scope) lastNamed(i int) int {
	for k := searchName(s.byPlace, s.names, i) - 1; k >= 0; k-- {
		n := s.names[s.byPlace[k]]
		if n.who == s.victim && n.who >= 0 {
			return n.who
		}
		if n.who < 0 || i-n.first > 80 {
			continue
		}
		if o := &s.organizations[n.who]; !o.person && !o.place && o.kind == "" {
			return n.who
		}
	}
	return -1
}
