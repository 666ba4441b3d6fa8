package extract

import "strings"

// sheet collects the features of one option. With words on, it also notes what
// each says, for an explanation.
type sheet struct {
	r     *reading
	words bool
	out   []Feature
	said  []string
}

// sheet returns an empty one. It is to be read before the next is asked for.
func (r *reading) sheet(words bool) *sheet {
	return &sheet{r: r, words: words, out: r.memory.sheet[:0]}
}

// features takes what was noted.
func (b *sheet) features() []Feature {
	b.r.memory.sheet = b.out
	return b.r.memory.keep(b.out)
}

// add notes a feature by its name.
func (b *sheet) add(name string, x float64) {
	b.put(b.hash(name), x)
	if b.words {
		b.said = append(b.said, name)
	}
}

func (b *sheet) when(name string, seen bool) {
	if seen {
		b.add(name, 1)
	}
}

// pair notes a feature of two names.
func (b *sheet) pair(name, of string, x float64) {
	b.put(mix(b.hash(name), b.hash(of)), x)
	if b.words {
		b.said = append(b.said, name+" "+of)
	}
}

func (b *sheet) put(hash uint32, x float64) { b.out = append(b.out, Feature{hash, float32(x)}) }

// tokens notes the words of some tokens in a role; tokens outside the sentence
// count as its edge.
func (b *sheet) tokens(role wordRole, s sentence, x float64, at ...int) {
	h := role.hash
	for _, i := range at {
		w := uint32(1)
		if i >= s.first && i < s.last {
			w = b.r.hashes[i]
		}
		h = mix(h, w)
	}
	b.put(h, x)
	if b.words {
		b.say(role.name, s, at)
	}
}

func (b *sheet) say(role string, s sentence, at []int) {
	said := make([]string, 0, len(at))
	for _, i := range at {
		if i >= s.first && i < s.last {
			said = append(said, b.r.norm(i))
		} else {
			said = append(said, "|")
		}
	}
	b.said = append(b.said, role+" “"+strings.Join(said, " ")+"”")
}

// speaksOf notes what a sentence with these cues speaks of.
func (b *sheet) speaksOf(said cue, x float64) {
	for i := range cueOrder {
		if c := &cueOrder[i]; said&c.cue != 0 {
			b.put(c.hash, x)
			if b.words {
				b.said = append(b.said, sentenceSpeaksOf+" "+c.name)
			}
		}
	}
}

// hash of the name of a feature.
func (b *sheet) hash(name string) uint32 { return b.r.memory.names.hash(name) }

// unique drops repeated features, keeping the greatest.
func (b *sheet) unique() {
	index := &b.r.memory.index
	index.reset()
	index.fit(len(b.out))
	n := 0
	for i, f := range b.out {
		slot := index.slot(f.Hash)
		if slot.round == index.round {
			if kept := &b.out[slot.at]; f.X > kept.X {
				kept.X = f.X
			}
			continue
		}
		*slot = hashSlot{f.Hash, index.round, int32(n)}
		if b.words {
			b.said[n] = b.said[i]
		}
		b.out[n] = f
		n++
	}
	index.used = n
	kept := b.out[:n]
	b.out = kept
	if b.words {
		b.said = b.said[:len(kept)]
	}
}

// press says whether the text is no regulator's narrative.
func (r *reading) press() bool { return len(r.sentences) == 0 || r.sentences[0].title || !r.narrative }
