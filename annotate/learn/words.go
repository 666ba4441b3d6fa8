package learn

import "assay/annotate/extract"

// word is a shared feature: its row of a ranker's words, and how much of it.
type word struct {
	row int32
	x   float32
}

// wordsOf lists, by lesson, the shared features that several records have. Those of
// an incident are one list, however many lessons it has.
func wordsOf(lessons []lesson, m *extract.Model, use func(record int) bool) [][]word {
	out := make([][]word, len(lessons))
	for i := range lessons {
		shared := lessons[i].problem.Shared
		switch {
		case len(shared) == 0 || !use(lessons[i].record):
		case i > 0 && len(lessons[i-1].problem.Shared) > 0 && &lessons[i-1].problem.Shared[0] == &shared[0]:
			out[i] = out[i-1]
		default:
			for _, f := range shared {
				if m.Knows(f.Hash) {
					out[i] = append(out[i], word{int32(extract.WordRow(f.Hash)), f.X})
				}
			}
		}
	}
	return out
}

// columns of a ranker's words; options of column 0 have none.
type columns [extract.MaxColumns]float64

// layout of the weights of a ranker while they are learned: those of own features
// first, then the rows of its words.
type layout struct{ own, columns int }

func (l layout) size() int { return l.own + l.columns<<extract.WordBits }

// mean of the weights of rankers; zeros of none.
func (l layout) mean(rankers []*extract.Ranker, buckets []uint32) []float64 {
	w := make([]float64, l.size())
	share := 1 / float64(len(rankers))
	for _, r := range rankers {
		for i, b := range buckets {
			if b < foreignBuckets {
				w[i] += share * float64(r.Weights[b])
			}
		}
		for i, x := range r.Words {
			w[l.own+i] += share * float64(x)
		}
	}
	return w
}

func (l layout) row(weights []float64, w word) []float64 {
	at := l.own + int(w.row)*l.columns
	return weights[at : at+l.columns]
}

// said sums what the weights say of the words, by column.
func (l layout) said(words []word, weights []float64) (out columns) {
	sums := out[1 : l.columns+1]
	for _, w := range words {
		row, x := l.row(weights, w)[:len(sums)], float64(w.x)
		for c := range sums {
			sums[c] += row[c] * x
		}
	}
	return out
}

// push adds the slope of every column to the gradient of the words.
func (l layout) push(words []word, gradient []float64, slope *columns) {
	slopes := slope[1 : l.columns+1]
	for _, w := range words {
		row, x := l.row(gradient, w)[:len(slopes)], float64(w.x)
		for c := range slopes {
			row[c] += slopes[c] * x
		}
	}
}
