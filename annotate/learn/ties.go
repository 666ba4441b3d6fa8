package learn

import "assay/annotate/extract"

// tie is a feature in one kind of text, with the numbers of the two weights that count
// there: that of any text and that of the kind; -1: none. Both always come together,
// so that they are added up once for all rows, which then have half as many entries.
type tie struct{ any, kind int32 }

// ties numbers the features of each kind of text as they come.
type ties struct {
	index []int32 // of the weights, by bucket
	list  []tie
	of    [3][]int32 // 1 + number of the tie, by bucket; 0: not met
}

func newTies(index []int32) *ties {
	t := &ties{index: index}
	for k := range t.of {
		t.of[k] = make([]int32, 1<<rankerBits)
	}
	return t
}

// number of the tie of a bucket in a lesson's kind of text; -1 where it has no weight.
func (t *ties) number(l *lesson, bucket, kind uint32) int32 {
	of := t.of[0]
	switch {
	case l.foreign:
		of = t.of[1]
	case l.problem.Press:
		of = t.of[2]
	}
	if of[bucket] == 0 {
		x := tie{t.index[bucket], t.index[kind]}
		if x.any < 0 && x.kind < 0 {
			return -1
		}
		t.list = append(t.list, x)
		of[bucket] = int32(len(t.list))
	}
	return of[bucket] - 1
}

// tied returns the weights as rows see them.
func (l layout) tied(w []float64) []float64 {
	if l.ties == nil {
		return w
	}
	out := make([]float64, len(l.ties))
	for i, t := range l.ties {
		if t.any >= 0 {
			out[i] = w[t.any]
		}
		if t.kind >= 0 {
			out[i] += extract.KindX * w[t.kind]
		}
	}
	return out
}

// slopes of what rows see, to be summed up; where nothing is tied, the gradient itself.
func (l layout) slopes(gradient []float64) []float64 {
	if l.ties == nil {
		return gradient
	}
	return make([]float64, len(l.ties))
}

// untie adds the slopes to the gradient.
func (l layout) untie(slopes, gradient []float64) {
	for i, t := range l.ties {
		if t.any >= 0 {
			gradient[t.any] += slopes[i]
		}
		if t.kind >= 0 {
			gradient[t.kind] += extract.KindX * slopes[i]
		}
	}
}
