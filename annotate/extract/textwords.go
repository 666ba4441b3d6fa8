package extract

// textWords is a set of words of a text. Most of them are in the lexicon, and a bit
// each is enough.
type textWords struct {
	lexicon *lexicon
	known   []uint64        // by the number of a word
	others  map[string]bool // words that the lexicon does not have
}

func newTextWords(x *lexicon, memory *workspace) *textWords {
	return &textWords{x, memory.marks.take(len(x.starts)/64 + 1), make(map[string]bool, 16)}
}

func (s *textWords) note(t token) {
	if t.word == 0 {
		s.others[t.norm] = true
		return
	}
	s.known[t.word/64] |= 1 << (t.word % 64)
}

// has says whether a word was noted.
func (s *textWords) has(w string) bool {
	if id := s.lexicon.wordOf(w); id != 0 {
		return s.known[id/64]&(1<<(id%64)) != 0
	}
	return s.others[w]
}
