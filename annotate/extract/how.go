package extract

import (
	"strings"
)

// proposeHow makes candidates of the phrases and clauses of a list that speak of
// the scope's incident, as proposePhrases does, and weaker ones of those that are
// said of more: of the whole list in which a further victim stands ("Other
// retailers were hacked, among them Acme and Beta"), of the rest of its sentence,
// or, for the primary incident, of another victim in it.
func (s *scope) proposeHow(l list) []candidate {
	out := s.candidates()
	for _, m := range s.found[l] {
		relation := ""
		if !s.owns(m.first) && !s.shares(m.first) {
			if relation = s.relation(m.first); relation == "" {
				continue
			}
		}
		c := s.candidateOf(m)
		c.when(relation, relation != "")
		s.situate(&c)
		warned, possible := s.feared(m.first)
		c.when("warned of", warned)
		c.when("feared", possible)
		c.when("past", s.said[s.at[m.first]]&cuePast != 0)
		s.told(&c)
		c.when("of the craft", craftWords.holds(s.token(m.last)) || craftBefore.holds(s.token(m.first-1)))
		c.when("by the victim", relation == "" && s.closeToVictim(m.first, m.last))
		out = append(out, c)
	}
	return out
}

// told notes whether the sentence of a candidate tells what happened, and of whom.
func (s *scope) told(c *candidate) {
	k := int(s.at[c.first])
	past, now, modal := s.tenses(k)
	c.when("past tense", past && !modal)
	c.when("present tense alone", now && !past)
	c.when("definite", definiteWords.holds(s.token(c.first-1)))
	c.when("only incident", len(s.victims) == 1)
	c.when("after the victim's sentence", k > 0 && !s.saysVictim(k) && s.saysVictim(k-1))
}

var definiteWords = set("the this that its their our his her")

// tenses says which tenses a sentence speaks in.
func (s *scope) tenses(k int) (past, now, modal bool) {
	t, ok := s.tenseOf[k]
	if !ok {
		for i := s.sentences[k].first; i < s.sentences[k].last; i++ {
			w := &s.tokens[i]
			t[0] = t[0] || pastWords.holds(w) || len(w.norm) > 4 && strings.HasSuffix(w.norm, "ed")
			t[1] = t[1] || nowWords.holds(w)
			t[2] = t[2] || modalWords.holds(w)
		}
		if s.tenseOf == nil {
			s.tenseOf = map[int][3]bool{}
		}
		s.tenseOf[k] = t
	}
	return t[0], t[1], t[2]
}

// candidateOf reads the marks behind the value of a mention.
func (s *scope) candidateOf(m mention) candidate {
	v := s.valueOf(m.value)
	c := s.candidate(v.choice, m.first, m.last)
	c.when("weak", v.weak)
	c.when("clause", v.strong)
	c.when("described", v.described)
	c.when("told in plain words", v.plain)
	c.add(v.feature, 1)
	if s.narrative {
		c.add(v.narrative, 1)
	}
	return c
}

// relation says how a token that speaks of another incident may still bear on
// this one; empty where it does not.
func (s *scope) relation(i int) string {
	k := s.at[i]
	switch {
	case s.victim < 0:
		return ""
	case s.incident == 0 && s.narrative:
		return "of another in a narrative"
	case s.incident == 0 && k < 4:
		return "of another"
	case s.incident > 0 && s.listedAt(k):
		return "beside the list"
	case s.incident > 0 && s.saysVictim(int(k)):
		return "of the sentence"
	}
	return ""
}

// listedMentions bounds the sentences in which a victim's lists are looked for.
const listedMentions = 4

// listedAt says whether a sentence holds a list with the victim in it, or leads to
// one.
func (s *scope) listedAt(k int32) bool {
	if s.lists == nil {
		s.lists = map[int32]bool{}
		for n, i := range s.organizations[s.victim].mentions {
			if n < listedMentions && s.rows[i].names > 1 {
				at := s.at[s.names[i].first]
				s.lists[at] = true
				if at > 0 {
					s.lists[at-1] = true
				}
			}
		}
	}
	return s.lists[k]
}

// fearWords stand before what is feared or warned of, not told.
var fearWords = set(`risk risks threat threats danger beware wary alert vigilant prevent preventing avoid against susceptible prone watch stop detect detecting fear fears
	protection protect defend defending mitigate simulated avoiding potential future follow alerts ahead`)

// wouldWords make what follows a thing that could be, unless "have" stands after.
var wouldWords = set("could can would will might may should")

// feared says whether a phrase is of something warned of, "beware of scams", or
// that could be, "phishing could follow", and not "may have been stolen".
func (s *scope) feared(i int) (warned, possible bool) {
	first := s.within(i).first
	for j := i - 1; j >= max(first, i-5); j-- {
		t := &s.tokens[j]
		switch {
		case fearWords.holds(t):
			return true, false
		case wouldWords.holds(t):
			return false, !s.wordNear(j+1, j+4, haveWords)
		}
	}
	return false, false
}

var (
	// craftWords after "hacking" or "malware" speak of the trade and its tools.
	craftWords = set(`tools tool toolkit arsenal techniques unit units team capabilities capability forum forums conference community operations secrets methods weapons
		maker makers firm firms company companies vendor vendors researcher researchers expert experts scanner software protection training awareness tests simulation insurance kit kits skills contest competition samples family families bounty bounties hunter hunters trading dealing`)
	craftBefore = set("anti ethical hat former identity antivirus hacking cracking underground criminal darknet")
)

var haveWords = set("have has had")

// closeToVictim says whether the victim is named within a few words.
func (s *scope) closeToVictim(first, last int) bool {
	sentence := s.within(first)
	return s.victimWithin(max(sentence.first, first-6), min(sentence.last, last+6))
}
