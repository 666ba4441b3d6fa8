package extract

import "sync"

// sentenceSeen is what a sentence says by itself, the same for every value in it.
type sentenceSeen struct {
	incident int       // for which it was described, from 1 on; one after the other is
	all      []Feature // without repetition
	shared   int       // so many come first that a mention may have too

	weighed *Ranker // of the sum
	sum     float32 // of what it has learned of the others
}

// sentenceOf adds what a mention's sentence is about, and its words.
func (s *scope) sentenceOf(b *sheet, k int32) {
	if b.words {
		s.about(b, int(k))
		return
	}
	b.out = append(b.out, s.aboutSentence(k).all...)
}

// aboutSentence describes a sentence, once for the incident.
func (s *scope) aboutSentence(k int32) *sentenceSeen {
	if s.reading.abouts == nil {
		s.reading.abouts = s.memory.seen.take(len(s.sentences))
	}
	seen := &s.abouts[k]
	if seen.incident == s.incident+1 {
		return seen
	}
	*seen = sentenceSeen{incident: s.incident + 1}
	b := &sheet{r: s.reading, out: s.memory.sentence[:0]}
	s.about(b, int(k))
	sentence := s.sentences[k]
	for i := sentence.first; i < min(sentence.last, sentence.first+60); i++ {
		if s.tokens[i].has(letters) && !s.tokens[i].has(capital) {
			b.tokens(wordInSentence, sentence, nearX/2, i)
		}
	}
	b.unique()
	if !s.memory.full {
		seen.shared = sharedFirst(b.out)
	}
	s.memory.sentence = b.out
	seen.all = s.memory.keep(b.out)
	return seen
}

// sharedFirst moves the features to the front that go by a name which the rules have
// a weight for, and says how many they are: a mention may have the same.
func sharedFirst(features []Feature) int {
	n := 0
	for i, f := range features {
		if ruled()[f.Hash] {
			features[n], features[i] = f, features[n]
			n++
		}
	}
	return n
}

// ruled are the names of features for which the rules have a weight.
var ruled = sync.OnceValue(func() map[uint32]bool {
	all := map[uint32]bool{}
	for _, f := range fieldTable() {
		for _, s := range f.weights.slots {
			all[hashText(s.word)] = true
		}
	}
	return all
})

// weigh sums what a ranker has learned of the features that no mention shares.
func (t *sentenceSeen) weigh(k *Ranker, press bool) float32 {
	if t == nil {
		return 0
	}
	if t.weighed != k {
		t.weighed, t.sum = k, k.addOwn(press, t.all[t.shared:])
	}
	return t.sum
}
