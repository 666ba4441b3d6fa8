package extract

import "sync"

// sentenceSeen is what a sentence says by itself, the same for every value in it.
type sentenceSeen struct {
	itself   []Feature // what it says whatever the incident, with repetition
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
	*seen = sentenceSeen{incident: s.incident + 1, itself: seen.itself}
	b := &sheet{r: s.reading, out: s.memory.sentence[:0]}
	s.aboutNames(b, int(k))
	if n := len(b.out); seen.itself == nil {
		s.aboutItself(b, int(k))
		s.wordsIn(b, s.sentences[k])
		seen.itself = s.memory.keep(b.out[n:])
	} else {
		b.out = append(b.out, seen.itself...)
	}
	b.unique()
	if !s.memory.full {
		seen.shared = sharedFirst(b.out)
	}
	s.memory.sentence = b.out
	seen.all = s.memory.keep(b.out)
	return seen
}

// wordsIn notes the words of a sentence.
func (r *reading) wordsIn(b *sheet, sentence sentence) {
	for i := sentence.first; i < min(sentence.last, sentence.first+60); i++ {
		if r.tokens[i].has(letters) && !r.tokens[i].has(capital) {
			b.tokens(wordInSentence, sentence, nearX/2, i)
		}
	}
}

// sharedFirst moves the features to the front that go by a name which the rules have
// a weight for, and says how many they are: a mention may have the same.
func sharedFirst(features []Feature) int {
	n, names := 0, ruled()
	for i, f := range features {
		if names.slot(f.Hash).round == names.round {
			features[n], features[i] = f, features[n]
			n++
		}
	}
	return n
}

// ruled are the names of features for which the rules have a weight.
var ruled = sync.OnceValue(func() *hashIndex {
	all := &hashIndex{}
	all.reset()
	for _, f := range fieldTable() {
		for _, s := range f.weights.slots {
			all.note(hashText(s.word), 0)
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
