package extract

// edgeTable holds the node to which a word leads from a node.
type edgeTable struct {
	slots []edge // a power of two
	taken int
}

type edge struct{ from, word, to int32 } // from 0: free

// newEdgeTable has so many slots, a power of two, before it grows.
func newEdgeTable(slots int) edgeTable { return edgeTable{slots: make([]edge, slots)} }

func (t *edgeTable) slot(from, word int32) *edge {
	mask := uint(len(t.slots) - 1)
	for i := uint(mix(uint32(from), uint32(word))) & mask; ; i = (i + 1) & mask {
		if e := &t.slots[i]; e.from == 0 || e.from == from && e.word == word {
			return e
		}
	}
}

// get returns the node, 0 where the word leads nowhere.
func (t *edgeTable) get(from, word int32) int32 { return t.slot(from, word).to }

// at returns where the node stands, which is 0 where the edge is new.
func (t *edgeTable) at(from, word int32) *int32 {
	if 4*t.taken >= 3*len(t.slots) {
		old := t.slots
		*t = newEdgeTable(2 * len(old))
		for _, e := range old {
			if e.from != 0 {
				*t.at(e.from, e.word) = e.to
			}
		}
	}
	e := t.slot(from, word)
	if e.from == 0 {
		e.from, e.word = from, word
		t.taken++
	}
	return &e.to
}
