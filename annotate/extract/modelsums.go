package extract

// lookup is a ranker's weights as they stand in a file, in half the memory, for they
// are read at random and wait for it. Where most are zero, a bit says so sooner.
type lookup struct {
	steps   []int16
	scale   float64
	learned []uint64 // weights that are not zero, as a set of bits; nil: most are not
}

// newLookup takes the weights that are not zero, at at.
func newLookup(size int, scale float32, at []int) *lookup {
	u := &lookup{steps: make([]int16, size), scale: float64(scale)}
	if 2*len(at) < size {
		u.learned = make([]uint64, (size+63)/64)
		for _, i := range at {
			u.learned[i/64] |= 1 << (i % 64)
		}
	}
	return u
}

// weight in a bucket.
func (u *lookup) weight(at uint32) float32 { return float32(float64(u.steps[at]) * u.scale) }

// addOwn adds what is learned of an option's own features.
func (k *Ranker) addOwn(sum float32, own []Feature) float32 {
	if k.lookup == nil {
		for _, f := range own {
			sum += k.Weights[k.Bucket(f.Hash)] * f.X
		}
		return sum
	}
	u := k.lookup
	for i := range own {
		at := k.Bucket(own[i].Hash)
		if u.learned == nil || u.learned[at/64]&(1<<(at%64)) != 0 {
			sum += u.weight(at) * own[i].X
		}
	}
	return sum
}

// addShared adds what is learned of the shared features, combined with the seed of
// an option.
func (k *Ranker) addShared(sum float32, shared []Feature, seed uint32) float32 {
	spread := spreadSeed(seed)
	if k.lookup == nil {
		for _, f := range shared {
			sum += k.Weights[k.Bucket(mixSpread(f.Hash, spread))] * f.X
		}
		return sum
	}
	u := k.lookup
	for i := range shared {
		at := k.Bucket(mixSpread(shared[i].Hash, spread))
		if u.learned == nil || u.learned[at/64]&(1<<(at%64)) != 0 {
			sum += u.weight(at) * shared[i].X
		}
	}
	return sum
}
