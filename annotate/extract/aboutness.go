package extract

import (
	"math"
	"strings"
)

// about notes what a sentence is about, seen from an incident: whether it speaks
// of it, of another, or of things in general. The features are the same for all
// fields.
func (s *scope) about(b *sheet, k int) {
	s.aboutNames(b, k)
	s.aboutItself(b, k)
}

// aboutItself notes what is the same for all incidents.
func (r *reading) aboutItself(b *sheet, k int) {
	sentence, said := r.sentences[k], r.said[k]
	r.aboutManner(b, sentence)
	b.add(placeNames[min(k, len(placeNames)-1)], 0.7)
	b.when("last third", k*3 > len(r.sentences)*2)
	b.when("opens a paragraph", r.tokens[sentence.first].has(line))
	b.when("of a headline", sentence.headline)
	if k > 0 {
		before := r.said[k-1]
		b.when("after a concrete sentence", before&cueConcrete != 0)
		b.when("after a general sentence", before&cueConcrete == 0 && before&cueGeneric != 0)
		b.when("after advice", before&cueAdvice != 0)
	}
	b.when("concrete and not general", said&cueConcrete != 0 && said&cueGeneric == 0)
	b.when("general and not concrete", said&cueConcrete == 0 && said&cueGeneric != 0)
	b.when("of the past and concrete", said&cuePast != 0 && said&cueConcrete != 0)
	b.add("facts in the sentence", math.Log2(float64(r.factsIn(k))+1)/2)
	b.add("words of the title", min(float64(r.titleWords(sentence))/3, 1.5))
}

var placeNames = []string{"sentence 1", "sentence 2", "sentence 3", "sentence 4", "sentence 5 to 6", "sentence 5 to 6", "sentence 7 to 10", "sentence 7 to 10", "sentence 7 to 10", "sentence 7 to 10", "sentence 11 or later"}

// aboutNames notes which organizations were named last.
func (s *scope) aboutNames(b *sheet, k int) {
	b.when("names the victim", s.saysVictim(k))
	_, early := s.named[int32(k-1)]
	b.when("the one before names the victim", early)
	last, here := -1, 0
	for i := searchName(s.byPlace, s.names, s.sentences[k].last) - 1; i >= 0 && i > searchName(s.byPlace, s.names, s.sentences[k].first)-4; i-- {
		n := s.names[s.byPlace[i]]
		if n.who < 0 || s.organizations[n.who].person || s.organizations[n.who].place {
			continue
		}
		if last < 0 {
			last = n.who
		}
		if n.first >= s.sentences[k].first && n.who != s.victim {
			here++
		}
	}
	b.when("the victim was named last", last >= 0 && last == s.victim)
	b.when("another was named last", last >= 0 && last != s.victim)
	b.when("names another", here > 0)
	b.when("names another and not the victim", here > 0 && !s.saysVictim(k))
}

var (
	youWords   = set("you your yours yourself")
	modalWords = set("can could would should will might may must")
	pastWords  = set("was were had did been")
	nowWords   = set("is are has have do does be")
	weWords    = set("we our us")
)

// aboutManner notes the manner of a sentence: to whom, when, how sure.
func (r *reading) aboutManner(b *sheet, sentence sentence) {
	var you, modal, past, now, we, quote, percent, question bool
	for i := sentence.first; i < sentence.last; i++ {
		t := &r.tokens[i]
		w := t.norm
		you, modal, past = you || youWords.holds(t), modal || modalWords.holds(t), past || pastWords.holds(t)
		now, we = now || nowWords.holds(t), we || weWords.holds(t)
		quote, percent, question = quote || quoted(w), percent || w == "%" || w == "percent", question || w == "?"
		past = past || len(w) > 4 && strings.HasSuffix(w, "ed")
	}
	b.when("speaks to you", you)
	b.when("speaks of us", we)
	b.when("modal", modal)
	b.when("past tense", past)
	b.when("past tense without modal", past && !modal)
	b.when("present tense alone", now && !past)
	b.when("quotes", quote)
	b.when("shares", percent)
	b.when("question", question)
}

// factsIn counts the mentions of facts in a sentence.
func (r *reading) factsIn(k int) int {
	n := 0
	sentence := r.sentences[k]
	for _, l := range []list{inDataTypes, inVectors, inLocations, inAuthorities} {
		n += searchMention(r.found[l], sentence.last) - searchMention(r.found[l], sentence.first)
	}
	if r.counted[k] {
		n += 2
	}
	return n
}

// titleWords counts the words of a sentence that the title has too.
func (r *reading) titleWords(sentence sentence) int {
	if r.inTitle == nil {
		r.inTitle = map[string]bool{}
		for i := 0; i < r.sentences[0].last; i++ {
			if w := r.tokens[i].norm; len(w) > 3 {
				r.inTitle[w] = true
				r.titleLooks |= 1 << lookOf(w)
			}
		}
	}
	n := 0
	for i := sentence.first; i < sentence.last; i++ {
		if w := r.tokens[i].norm; len(w) > 3 && r.titleLooks>>lookOf(w)&1 != 0 && r.inTitle[w] {
			n++
		}
	}
	return n
}
