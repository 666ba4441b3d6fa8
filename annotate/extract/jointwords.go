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
	columns int             // a multiple of four, the last ones of no ranker
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
	j.columns = (j.columns + 3) &^ 3
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
		addRows(sums, j.row(shared[0]), j.row(shared[1]), j.row(shared[2]), j.row(shared[3]), &[4]float32{shared[0].X, shared[1].X, shared[2].X, shared[3].X})
	}
	for _, f := range shared {
		row := j.row(f)[:len(sums)]
		for k := range sums {
			sums[k] += row[k] * f.X
		}
	}
	return sums
}

// addRowsPlainly adds four rows to the sums, each as often as its x says. All are of one
// length, a multiple of four.
func addRowsPlainly(sums, a, b, c, d []float32, x *[4]float32) {
	a, b, c, d = a[:len(sums)], b[:len(sums)], c[:len(sums)], d[:len(sums)]
	for k := range sums {
		sums[k] += float32(a[k]*x[0]) + float32(b[k]*x[1]) + (float32(c[k]*x[2]) + float32(d[k]*x[3])) // rounded, so that no processor joins both steps
	}
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
