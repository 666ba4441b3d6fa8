package extract

import "sync"

// KindX is how much a feature counts that is seen in one kind of text, beside the
// same of any text: what holds in one kind need not hold in the other, and what
// holds in both is learned from both (Daumé III, Frustratingly Easy Domain
// Adaptation, 2007).
const KindX = 0.7

// InKind is the bucket of a feature as one of a kind of text, the press or the
// narratives of regulators. It depends on the bucket alone, so that the weights of
// both can be added up before any text is read.
func (k *Ranker) InKind(bucket uint32, press bool) uint32 {
	if press {
		return bucket ^ 0x1f83d9ab>>(32-k.Bits)
	}
	return bucket ^ 0xc6ef3720>>(32-k.Bits)
}

// MaxColumns of a ranker's words; column 0 is of options of which they say nothing.
const MaxColumns = 32

// readyWeights are for each kind of text the weights of all that is learned of an
// own feature: by the ranker and that of all fields, of the feature as such and in
// the kind. They are added up when a text of the kind is first read.
type readyWeights struct {
	once [2]sync.Once
	of   [2][]float32
}

func (k *Ranker) readyFor(press bool) []float32 {
	kind := 0
	if press {
		kind = 1
	}
	k.ready.once[kind].Do(func() {
		var all []float32
		if k.All != nil && k.All.Bits == k.Bits {
			all = k.All.readyFor(press)
		}
		ready := k.tables.take(1 << k.Bits)
		copy(ready, all)
		for b, w := range k.Weights {
			if w != 0 {
				ready[b] += w
				ready[k.InKind(uint32(b), press)] += KindX * w
			}
		}
		k.ready.of[kind] = ready
	})
	return k.ready.of[kind]
}

// addOwn sums what is learned of an option's own features.
func (k *Ranker) addOwn(press bool, own []Feature) (sum float32) {
	if k.Bits == 0 {
		return 0
	}
	ready, shift := k.readyFor(press), (32-k.Bits)&31
	for i := range own {
		sum += ready[own[i].Hash*bucketFactor>>shift] * own[i].X
	}
	return sum
}

// addWords adds what is learned of the shared features, by column.
func (k *Ranker) addWords(to *[MaxColumns]float32, shared []Feature) {
	if k.Words == nil {
		return
	}
	sums := to[1 : k.Columns+1]
	for _, f := range shared {
		row := k.Words[WordRow(f.Hash)*k.Columns:][:len(sums)]
		for c, w := range row {
			sums[c] += w * f.X
		}
	}
}

// word is the weight of a shared feature in a column.
func (k *Ranker) word(hash uint32, column int) float32 {
	if k.Words == nil || column == 0 {
		return 0
	}
	return k.Words[WordRow(hash)*k.Columns+column-1]
}
