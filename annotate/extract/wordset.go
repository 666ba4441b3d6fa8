package extract

import "strings"

// wordSet is a set of words. Most words that it is asked for are none of it, and a
// few bits tell so of most of these.
type wordSet struct {
	words   []string
	looks   [16]uint64 // of the words, as a set of bits by length and ends
	table   *wordTable[bool]
	numbers []uint64 // of the words in the vocabulary, as a set of bits
}

// vocabulary numbers the words of all sets, from 1 on, so that a token need be looked
// up once and not in every set.
var vocabulary = newWordTable[int32](1 << 14)

// set makes a set of the words that white space parts.
func set(words string) *wordSet { return setOf(strings.Fields(words)) }

func setOf(words []string) *wordSet {
	s := &wordSet{words: words, table: newWordTable[bool](len(words))}
	for _, w := range words {
		*s.table.at(w) = true
		s.looks[len(w)&15] |= 1 << lookOf(w)
		number := vocabulary.at(w)
		if *number == 0 {
			*number = int32(vocabulary.words)
		}
		for int(*number>>6) >= len(s.numbers) {
			s.numbers = append(s.numbers, 0)
		}
		s.numbers[*number>>6] |= 1 << (*number & 63)
	}
	return s
}

// union of sets.
func union(sets ...*wordSet) *wordSet {
	var all []string
	for _, s := range sets {
		all = append(all, s.words...)
	}
	return setOf(all)
}

// has says whether a word is in the set; the empty word is in none.
func (s *wordSet) has(w string) bool {
	return len(w) > 0 && s.looks[len(w)&15]>>lookOf(w)&1 != 0 && s.table.get(w)
}

// holds says the same of a token's word, and sooner.
func (s *wordSet) holds(t *token) bool {
	k := uint(t.number >> 6)
	return k < uint(len(s.numbers)) && s.numbers[k]>>(t.number&63)&1 != 0
}

// lookOf a word is what its ends say of it, up to 63.
func lookOf(w string) uint8 { return (w[0]*5 ^ w[len(w)-1]) & 63 }
