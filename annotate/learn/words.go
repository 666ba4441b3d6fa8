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

// columns of a ranker's words; options of column 0 have none. There is room for a row
// from column 1 on.
type columns [extract.MaxColumns + 4]float32

// layout of the weights of a ranker while they are learned: those of own features
// first, then the rows of its words.
type layout struct {
	own, columns int
	share        float64 // of what is learned of own features that is kept
	ties         []tie   // what the rows have in place of the weights of own features; nil: these
}

// layoutOf a ranker with so many own features. Words of the coding are learned apart.
func layoutOf(r *extract.Ranker, own int) layout {
	if r.Coding {
		return layout{own: own, share: extract.CodingShare}
	}
	return layout{own: own, columns: r.Columns, share: 1}
}

func (l layout) size() int { return l.own + l.columns<<extract.WordBits }

// mean of how rankers correct the prior; zeros of none.
func (l layout) mean(rankers []*extract.Ranker, buckets []uint32, prior *extract.Ranker) []float64 {
	w := make([]float64, l.size())
	share := 1 / float64(len(rankers))
	for _, r := range rankers {
		for i, b := range buckets {
			if b < foreignBuckets {
				w[i] += share / l.share * float64(r.Weights[b]-prior.Weights[b])
			}
		}
		if l.columns > 0 {
			addWords(w[l.own:], share, r.Words)
			addWords(w[l.own:], -share, prior.Words)
		}
	}
	return w
}

func addWords(to []float64, share float64, words []float32) {
	for i, x := range words {
		to[i] += share * float64(x)
	}
}

// correct adds what was learned to the weights of a ranker's prior.
func (l layout) correct(r *extract.Ranker, w []float64, buckets []uint32) {
	for i, b := range buckets {
		if b < foreignBuckets {
			r.Weights[b] += float32(l.share * w[i])
		}
	}
	if l.columns == 0 {
		return
	}
	words := narrow(w[l.own:])
	for i, x := range r.Words {
		words[i] += x
	}
	r.Words = words
}

// addSaid counts what a prior's words say to the base of the options.
func (l layout) addSaid(p *problem, prior []float32) {
	if len(prior) != l.columns<<extract.WordBits {
		return
	}
	var said columns
	gatherPlainly(said[1:1+l.columns], p.words, prior)
	for j := range p.rows {
		p.rows[j].base += float64(said[p.rows[j].column])
	}
}

// said sums what the weights say of the words, by column. They are laid out in rows.
func (l layout) said(words []word, weights []float32) (out columns) {
	switch l.columns {
	case 0:
	case 1:
		out[1] = sayAlone(words, weights)
	default:
		gather(out[1:1+l.stride()], words, weights)
	}
	return out
}

// push adds the slope of every column to the gradient of the words, which is laid out in
// rows.
func (l layout) push(words []word, gradient []float32, slope *columns) {
	switch l.columns {
	case 0:
	case 1:
		pushAlone(words, gradient, slope[1])
	default:
		scatter(gradient, words, slope[1:1+l.stride()])
	}
}

// sayAlone is said where there is one column, as most rankers have: without rows, the
// same sum takes a third of the time.
func sayAlone(words []word, weights []float32) (sum float32) {
	for ; len(words) >= 4; words = words[4:] {
		a, b, c, d := words[0], words[1], words[2], words[3]
		sum += weights[a.row]*a.x + weights[b.row]*b.x + (weights[c.row]*c.x + weights[d.row]*d.x)
	}
	for _, w := range words {
		sum += weights[w.row] * w.x
	}
	return sum
}

// pushAlone is push where there is one column.
func pushAlone(words []word, gradient []float32, slope float32) {
	for _, w := range words {
		gradient[w.row] += slope * w.x
	}
}
