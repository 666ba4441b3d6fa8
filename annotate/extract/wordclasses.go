package extract

import (
	_ "embed"
	"strings"
	"sync"
)

// wordClassesFile has some 60,000 words of English in 2,048 classes of words that are
// used alike, a class a line: "surgeons" stands beside "dentists", "robbed" beside
// "stole". The command wordclasses makes it of the vectors of GloVe and tells where
// these come from.
//
//go:embed wordclasses.txt
var wordClassesFile string

// wordClasses numbers the class of every word that has one, from 1 on, by the word's
// hash. What a class does says something of words that no gold has, which by
// themselves say nothing (Turian, Ratinov and Bengio, ACL 2010).
var wordClasses = sync.OnceValue(func() *hashIndex {
	classes := &hashIndex{}
	classes.reset()
	class := 0
	for line := range strings.Lines(wordClassesFile) {
		class++
		for word := range strings.FieldsSeq(line) {
			classes.note(hashText(word), class)
		}
	}
	return classes
})

// hashTokens notes the hashes of all words, and the classes of those that have one.
func (r *reading) hashTokens() {
	both := make([]uint32, 2*len(r.tokens))
	r.hashes, r.classes = both[:len(r.tokens)], both[len(r.tokens):]
	classes := wordClasses()
	for i := range r.tokens {
		r.hashes[i] = hashWord(r.tokens[i])
		if !r.tokens[i].has(letters) {
			continue
		}
		if slot := classes.slot(r.hashes[i]); slot.round == classes.round {
			r.classes[i] = uint32(slot.at)
		}
	}
}

// classRole tells the class of a word in a role from the word.
const classRole = 0x5bd1e995

// tokensAndClasses notes the words of some tokens in a role, and what words like them
// are there; the edge of the sentence and words without a class stand for themselves.
func (b *sheet) tokensAndClasses(role wordRole, s sentence, x, classX float64, at ...int) {
	h, like, any := role.hash, role.hash^classRole, false
	for _, i := range at {
		word, class := uint32(1), uint32(1)
		if i >= s.first && i < s.last {
			word, class = b.r.hashes[i], b.r.classes[i]
			if any = any || class != 0; class == 0 {
				class = word
			}
		}
		h, like = mix(h, word), mix(like, class)
	}
	b.put(h, x)
	if any {
		b.put(like, classX)
	}
	if b.words {
		b.say(role.name, s, at)
		if any {
			b.say(role.name+" the like of", s, at)
		}
	}
}
