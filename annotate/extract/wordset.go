package extract

import "strings"

// wordSet is a set of words. Most words that it is asked for are none of it, and a
// few bits tell so of most of these.
type wordSet struct {
	words   []string
	looks   [16]uint64 // of the words, as a set of bits by length and ends
	table   *wordTable[bool]
	number  uint    // of the set
	numbers []int32 // of the words in the vocabulary
}

// vocabulary numbers the words of all sets, from 1 on, so that a token need be looked
// up once and not in every set.
var vocabulary = newWordTable[int32](1 << 14)

// membership says of every word of the vocabulary which sets have it. Its bits lie side
// by side, since many sets are asked of one token.
var membership struct {
	sets    []*wordSet // by their number
	perWord uint
	bits    []uint64
}

// enrol fills in the membership, once all sets are made.
func enrol() {
	m := &membership
	m.perWord = uint(len(m.sets)+63) / 64
	m.bits = make([]uint64, uint(vocabulary.words+1)*m.perWord)
	for _, s := range m.sets {
		for _, word := range s.numbers {
			m.bits[uint(word)*m.perWord+s.number/64] |= 1 << (s.number % 64)
		}
	}
}

// set makes a set of the words that white space parts.
func set(words string) *wordSet { return setOf(strings.Fields(words)) }

func setOf(words []string) *wordSet {
	if membership.bits != nil {
		panic("extract: a set is made with the package, not for every text: " + strings.Join(words, " "))
	}
	s := &wordSet{words: words, table: newWordTable[bool](len(words)), number: uint(len(membership.sets))}
	membership.sets = append(membership.sets, s)
	for _, w := range words {
		*s.table.at(w) = true
		s.looks[len(w)&15] |= 1 << lookOf(w)
		number := vocabulary.at(w)
		if *number == 0 {
			*number = int32(vocabulary.words)
		}
		s.numbers = append(s.numbers, *number)
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
	m := &membership
	at := uint(t.number)*m.perWord + s.number/64
	return at < uint(len(m.bits)) && m.bits[at]>>(s.number%64)&1 != 0
}

// lookOf a word is what its ends say of it, up to 63.
func lookOf(w string) uint8 { return (w[0]*5 ^ w[len(w)-1]) & 63 }
