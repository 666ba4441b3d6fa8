package extract

// hashText is FNV-1a.
func hashText(s string) uint32 {
	h := uint32(2166136261)
	for i := range len(s) {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h
}

// nameHashes remembers the hashes of names, which are few and are asked for again and
// again: a name is found sooner than it is hashed.
type nameHashes struct {
	slots [1 << nameBits]struct {
		name string
		hash uint32
	}
}

const nameBits = 11

func (x *nameHashes) hash(name string) uint32 {
	slot := &x.slots[hashEnds(name)>>(32-nameBits)]
	if slot.name != name || name == "" { // which is that of a free slot
		slot.name, slot.hash = name, hashText(name)
	}
	return slot.hash
}

// mix combines two hashes; the order matters.
func mix(a, b uint32) uint32 {
	h := (a ^ (b+0x9e3779b9)*0x85ebca6b) * 0xc2b2ae35
	return h ^ h>>15
}

// hashIndex is a set of hashes with a number for each, which is emptied at once
// and keeps its memory.
type hashIndex struct {
	slots []hashSlot // a power of two
	used  int
	round uint32 // of the slots that are in use
}

type hashSlot struct {
	hash, round uint32
	at          int32
}

// reset empties the set.
func (x *hashIndex) reset() {
	if x.slots == nil {
		x.slots = make([]hashSlot, 512)
	}
	if x.round++; x.round == 0 { // of the slots' old rounds
		clear(x.slots)
		x.round = 1
	}
	x.used = 0
}

// note returns the number of a hash, and whether it was there already; a new one
// gets the number at.
func (x *hashIndex) note(hash uint32, at int) (int, bool) {
	if 2*x.used >= len(x.slots) {
		x.grow()
	}
	mask := uint32(len(x.slots) - 1)
	i := hash * 0x9e3779b1 >> 7 & mask
	for ; x.slots[i].round == x.round; i = (i + 1) & mask {
		if x.slots[i].hash == hash {
			return int(x.slots[i].at), true
		}
	}
	x.slots[i] = hashSlot{hash, x.round, int32(at)}
	x.used++
	return at, false
}

// slot returns where a hash stands or, in a slot of another round, is to stand; there
// is room.
func (x *hashIndex) slot(hash uint32) *hashSlot {
	mask := uint32(len(x.slots) - 1)
	for i := hash * 0x9e3779b1 >> 7; ; i++ {
		if s := &x.slots[i&mask]; s.round != x.round || s.hash == hash {
			return s
		}
	}
}

// fit makes room for so many.
func (x *hashIndex) fit(n int) {
	for len(x.slots) < 2*n {
		x.grow()
	}
}

func (x *hashIndex) grow() {
	old := x.slots
	x.slots, x.used = make([]hashSlot, 2*len(old)), 0
	for _, s := range old {
		if s.round == x.round {
			x.note(s.hash, int(s.at))
		}
	}
}

// hashWord hashes a token by its word; of numbers only the length counts, since
// what a number is about does not depend on its digits.
func hashWord(t token) uint32 {
	if t.has(number) {
		return 0x51ed270b + uint32(min(len(t.norm), 12))
	}
	return hashText(t.norm)
}
