package extract

import (
	"sync"

	"assay/annotate"
)

// jointWords are the words of all fields' rankers in one table: what they say of a
// shared feature lies side by side, so that memory is read in a few long pieces and
// not in many short ones. They are joined when a text is first read.
type jointWords struct {
	once    sync.Once
	columns int
	first   map[*Ranker]int // column of every ranker that has words
	rows    []float32
}

func (m *Model) joinWords() {
	j := &m.joint
	j.first = map[*Ranker]int{}
	for _, f := range annotate.Fields {
		if k := m.Rankers[f.Key]; k != nil && len(k.Words) > 0 {
			j.first[k] = j.columns
			j.columns += k.Columns
		}
	}
	j.rows = m.tables.take(j.columns << WordBits)
	for k, first := range j.first {
		for row := range 1 << WordBits {
			copy(j.rows[row*j.columns+first:], k.Words[row*k.Columns:][:k.Columns])
		}
	}
}

// say sums what every ranker has learned of the shared features, by joint column.
func (m *Model) say(shared []Feature) []float32 {
	j := &m.joint
	j.once.Do(m.joinWords)
	sums := make([]float32, j.columns)
	for ; len(shared) >= 4; shared = shared[4:] { // at once, so that a sum is seldom stored
		a, b, c, d := j.row(shared[0]), j.row(shared[1]), j.row(shared[2]), j.row(shared[3])
		a, b, c, d = a[:len(sums)], b[:len(sums)], c[:len(sums)], d[:len(sums)]
		ax, bx, cx, dx := shared[0].X, shared[1].X, shared[2].X, shared[3].X
		for k := range sums {
			sums[k] += a[k]*ax + b[k]*bx + (c[k]*cx + d[k]*dx)
		}
	}
	for _, f := range shared {
		row := j.row(f)[:len(sums)]
		for k := range sums {
			sums[k] += row[k] * f.X
		}
	}
	return sums
}

// row of a shared feature.
func (j *jointWords) row(f Feature) []float32 {
	return j.rows[WordRow(f.Hash)*j.columns:][:j.columns]
}

// saidOf is the part of one ranker; nil where it has no words, as those of narratives.
func (m *Model) saidOf(k *Ranker, sums []float32) []float32 {
	first, ok := m.joint.first[k]
	if !ok {
		return nil
	}
	return sums[first:][:k.Columns]
}
