package extract

import (
	"slices"
	"strings"
)

// sheet collects the features of one option. With words on, it also notes what
// each says, for an explanation.
type sheet struct {
	r     *reading
	words bool
	out   []Feature
	said  []string
}

// add notes a feature by its name.
func (b *sheet) add(name string, x float64) {
	b.put(hashText(name), x)
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
	b.put(mix(hashText(name), hashText(of)), x)
	if b.words {
		b.said = append(b.said, name+" "+of)
	}
}

func (b *sheet) put(hash uint32, x float64) { b.out = append(b.out, Feature{hash, float32(x)}) }

// tokens notes the words of some tokens in a role; tokens outside the sentence
// count as its edge.
func (b *sheet) tokens(role string, s sentence, x float64, at ...int) {
	h := hashText(role)
	for _, i := range at {
		w := uint32(1)
		if i >= s.first && i < s.last {
			w = b.r.hashes[i]
		}
		h = mix(h, w)
	}
	b.put(h, x)
	if b.words {
		b.say(role, s, at)
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

// unique drops repeated features, keeping the greatest.
func (b *sheet) unique() {
	b.r.index.reset()
	kept := b.out[:0]
	for i, f := range b.out {
		if j, ok := b.r.index.note(f.Hash, len(kept)); ok {
			kept[j].X = max(kept[j].X, f.X)
			continue
		}
		if b.words {
			b.said[len(kept)] = b.said[i]
		}
		kept = append(kept, f)
	}
	b.out = kept
	b.adapt()
	if b.words {
		b.said = b.said[:len(kept)]
	}
}

// adapt doubles the features under the kind of text, so that what holds in one
// kind need not hold in the other, and what holds in both is learned from both
// (Daumé III, Frustratingly Easy Domain Adaptation, 2007).
func (b *sheet) adapt() {
	kind := b.r.kind()
	b.out = slices.Grow(b.out, len(b.out))
	for _, f := range b.out {
		b.out = append(b.out, Feature{mix(f.Hash, kind), f.X * adaptX})
	}
	if b.words {
		for _, said := range b.said {
			b.said = append(b.said, said+" (in a text of this kind)")
		}
	}
}

// kind of text: a press article, or the narrative of a regulator's portal.
func (r *reading) kind() uint32 {
	if r.press() {
		return 0x1f83d9ab
	}
	return 0x3c6ef372
}

// press says whether the text is no regulator's narrative.
func (r *reading) press() bool { return r.sentences[0].title || !r.narrative }
