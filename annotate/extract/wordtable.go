package extract

// wordTable is a map by words that is made once and asked for every word of every
// text, mostly for words that it does not have. A word's length and its ends are
// hashed, which is faster than what a map of the language does with any string.
type wordTable[V any] struct {
	slots []wordSlot[V] // a power of two, at most half of them taken
	words int
}

type wordSlot[V any] struct {
	word  string // "": free
	value V
}

// newWordTable has room for so many words before it grows.
func newWordTable[V any](words int) *wordTable[V] {
	size := 4
	for size < 2*words {
		size *= 2
	}
	return &wordTable[V]{slots: make([]wordSlot[V], size)}
}

// tableOf the values of a map.
func tableOf[M ~map[string]V, V any](m M) *wordTable[V] {
	t := newWordTable[V](len(m))
	for w, v := range m {
		*t.at(w) = v
	}
	return t
}

// get returns the value of a word, or none.
func (t *wordTable[V]) get(w string) V {
	slots := t.slots
	mask := uint(len(slots) - 1)
	for i := uint(hashEnds(w)) & mask; ; i = (i + 1) & mask {
		if s := &slots[i]; s.word == w || s.word == "" {
			return s.value
		}
	}
}

// at returns where the value of a word stands, which is new where the table did not
// have it. The word is not empty.
func (t *wordTable[V]) at(w string) *V {
	if 2*t.words >= len(t.slots) {
		t.grow()
	}
	mask := uint(len(t.slots) - 1)
	i := uint(hashEnds(w)) & mask
	for t.slots[i].word != "" && t.slots[i].word != w {
		i = (i + 1) & mask
	}
	s := &t.slots[i]
	if s.word == "" {
		s.word = w
		t.words++
	}
	return &s.value
}

func (t *wordTable[V]) grow() {
	old := t.slots
	t.slots, t.words = make([]wordSlot[V], 2*len(old)), 0
	for _, s := range old {
		if s.word != "" {
			*t.at(s.word) = s.value
		}
	}
}

// hashEnds hashes the length of a word and up to eight bytes from either end.
func hashEnds(w string) uint32 {
	var head, tail uint64
	switch n := len(w); {
	case n >= 8:
		head, tail = eightBytes(w), eightBytes(w[n-8:])
	case n >= 4:
		head, tail = uint64(fourBytes(w)), uint64(fourBytes(w[n-4:]))
	case n > 0:
		head = uint64(w[0]) | uint64(w[n/2])<<8 | uint64(w[n-1])<<16
	}
	h := (head ^ uint64(len(w))*0x9e3779b97f4a7c15) * 0xd6e8feb86659fd93
	h = (h ^ h>>32 ^ tail) * 0xa0761d6478bd642f
	return uint32(h >> 32)
}

func fourBytes(w string) uint32 {
	_ = w[3]
	return uint32(w[0]) | uint32(w[1])<<8 | uint32(w[2])<<16 | uint32(w[3])<<24
}

func eightBytes(w string) uint64 {
	_ = w[7]
	return uint64(w[0]) | uint64(w[1])<<8 | uint64(w[2])<<16 | uint64(w[3])<<24 |
		uint64(w[4])<<32 | uint64(w[5])<<40 | uint64(w[6])<<48 | uint64(w[7])<<56
}
