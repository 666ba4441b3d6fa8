package extract

import "strings"

// wordSet is a set of words. Most words that it is asked for are none of it, and a
// few bits tell so of most of these.
type wordSet struct {
	words []string
	looks [4]uint64 // of the words, as a set of bits
	table *wordTable[bool]
}

// set makes a set of the words that white space parts.
func set(words string) *wordSet { return setOf(strings.Fields(words)) }

func setOf(words []string) *wordSet {
	s := &wordSet{words: words, table: newWordTable[bool](len(words))}
	for _, w := range words {
		*s.table.at(w) = true
		look := lookOf(w)
		s.looks[look>>6] |= 1 << (look & 63)
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

// has says whether a word is in the set, which may be nil; the empty word is in none.
func (s *wordSet) has(w string) bool {
	if s == nil || len(w) == 0 {
		return false
	}
	look := lookOf(w)
	return s.looks[look>>6]&(1<<(look&63)) != 0 && s.table.get(w)
}

// lookOf a word is what its ends and its length say of it.
func lookOf(w string) uint8 {
	return w[0]*31 ^ w[len(w)-1]*157 ^ uint8(len(w))*67
}
