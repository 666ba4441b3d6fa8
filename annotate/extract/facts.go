package extract

import "math/bits"

// A sentence that counts people, lists kinds of data and dates what happened is the
// story of an incident; who it is about suffered it. News tell a further incident in
// one or two such sentences, in words that no list of verbs holds.

// Kinds of facts in a sentence.
const (
	factCount uint8 = 1 << iota
	factData
	factDate
	factEvent
	factMoney
	factHow
)

// readFacts notes which kinds of facts every sentence holds.
func (r *reading) readFacts() {
	r.facts = make([]uint8, len(r.sentences))
	for _, c := range r.counts {
		if c.unit != unitOther && c.n > 99 {
			r.facts[r.at[c.first]] |= factCount
		}
	}
	for _, m := range r.found[inDataTypes] {
		r.facts[r.at[m.first]] |= factData
	}
	for _, d := range r.dates {
		r.facts[r.at[d.first]] |= factDate
	}
	for _, m := range r.money {
		r.facts[r.at[m.first]] |= factMoney
	}
	for _, l := range []list{inVectors, inBreachTypes} {
		for _, m := range r.found[l] {
			r.facts[r.at[m.first]] |= factHow
		}
	}
	for k := range r.sentences {
		if r.happens[k] || r.said[k]&(cueConcrete|cueHit|cueIncident) != 0 {
			r.facts[k] |= factEvent
		}
	}
}

// storyOf weighs how much of an incident's story the sentence of a name tells: the
// kinds of its facts beyond the first, where one of them is a loss or an event.
func (r *reading) storyOf(k int) float64 {
	f := r.facts[k]
	if f&(factEvent|factCount|factHow) == 0 {
		return 0
	}
	return float64(bits.OnesCount8(f) - 1)
}

// opensSentence says whether a name is what its sentence is about: it comes first, or
// first after "In 2015" or "Last month".
func (r *reading) opensSentence(n name, s sentence) bool {
	if n.first-s.first > 8 {
		return false
	}
	for j := s.first; j < n.first; j++ {
		if finiteVerbs.holds(r.token(j)) || beWords.holds(r.token(j)) || r.cues[j]&cueReport != 0 {
			return false
		}
	}
	return r.norm(n.first-1) != "at" && r.norm(n.first-1) != "from" && r.norm(n.first-1) != "by"
}

// subjectReports says whether a name says or finds out something itself: "Acme said
// in May that", "Acme, said that".
func (r *reading) subjectReports(n name, s sentence) bool {
	j := n.last
	if r.norm(j) == "," {
		j++
		if r.norm(n.first-1) != "," {
			j = r.overApposition(n.last, s)
		}
	}
	for k := j; k < s.last && k < j+3; k++ {
		if r.cues[k]&(cueReport|cueDisclose) != 0 {
			return true
		}
	}
	return false
}
