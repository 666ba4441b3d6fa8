package extract

import (
	"strings"

	"assay/annotate"
)

// weak marks the phrases of a table that say a value only where other things
// speak for it too.
const weak = "~"

// phraseValue is what a phrase of a table says, by the marks behind its value.
type phraseValue struct {
	choice                         annotate.Value
	weak, strong, described, plain bool
	feature, narrative             string // names of features
}

func newPhraseValue(marked string) *phraseValue {
	v := &phraseValue{}
	value := marked
	value, v.weak = strings.CutSuffix(value, weak)
	value, v.strong = strings.CutSuffix(value, strong)
	value, v.described = strings.CutSuffix(value, described)
	value, v.plain = strings.CutSuffix(value, plain)
	v.choice, v.feature, v.narrative = annotate.Choice(value), "value="+value, "narrative="+value
	return v
}

// valueOf a phrase, which is the same for all that say it.
func (x *lexicon) valueOf(marked string) *phraseValue {
	if v := x.values.get(marked); v != nil {
		return v
	}
	return newPhraseValue(marked)
}

// knowValues of phrases, so that they are made once.
func (x *lexicon) knowValues(table []phrases) {
	for _, p := range table {
		x.knowValue(p.value)
	}
}

func (x *lexicon) knowValue(marked string) {
	if marked == "" {
		return
	}
	if v := x.values.at(marked); *v == nil {
		*v = newPhraseValue(marked)
	}
}

// proposePhrases makes a candidate of every phrase of a list that speaks of the
// scope's incident. These features are common to all closed fields.
func (s *scope) proposePhrases(l list) []candidate {
	out := s.candidates()
	for _, m := range s.found[l] {
		if !s.owns(m.first) && !s.shares(m.first) {
			continue
		}
		v := s.valueOf(m.value)
		c := s.candidate(v.choice, m.first, m.last)
		c.when("weak", v.weak)
		c.add(v.feature, 1)
		s.situate(&c)
		out = append(out, c)
	}
	return out
}

// negated says whether a negative stands close before i: "not", "without", but not
// "not just".
func (r *reading) negated(i int) bool {
	for j := i - 1; j >= r.within(i).first && j >= i-4; j-- {
		if r.cues[j]&cueNegative != 0 {
			return !notOnly.holds(r.token(j + 1))
		}
	}
	return false
}

// situate adds the features of a candidate's place: where it stands, and what its
// sentence is about.
func (s *scope) situate(c *candidate) {
	k := int(s.at[c.first])
	sentence, said := s.sentences[k], s.said[k]
	c.when("title", sentence.title || k == 0)
	c.when("lead", k > 0 && k < 4)
	c.when("late", s.incident == 0 && k > 5 && k*10 > len(s.sentences)*7)
	c.when("tail", sentence.tail)
	c.when("concrete", said&cueConcrete != 0)
	c.when("incident", said&(cueIncident|cueHit) != 0)
	c.when("advice", said&cueAdvice != 0)
	c.when("generic", said&cueGeneric != 0 && said&cueConcrete == 0)
	c.when("denied", s.denied[c.first])
	c.when("negated", !s.denied[c.first] && s.negated(c.first))
	c.when("says victim", s.saysVictim(k))
	if s.incident > 0 {
		c.when("of the list", s.shares(c.first))
		c.when("close to its victim", s.besideVictim(c.first))
	}
}
