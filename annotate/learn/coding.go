package learn

import "assay/annotate/extract"

// How a portal codes a narrative is learned from all of it by least squares, each code
// for itself, beside the likelihood of what every value is said by. Officers coded many
// breaches against what is told of them: to such a narrative the likelihood bends the
// weights, while its square is never large. The sum of both does better than each.
const (
	codingX    = 4.0 // log-odds of a code that is as sure as can be
	codingPull = 8.0 // to no weights
)

// learnCoding sets the words of a ranker.
func learnCoding(r *extract.Ranker, lessons []*lesson, opts Options, parts []*extract.Ranker, prior *extract.Ranker) {
	of := layout{columns: r.Columns, share: 1}
	problems := make([]problem, len(lessons))
	for i, l := range lessons {
		p := &problems[i]
		*p = problem{right: l.right, weight: l.weight, rows: make([]row, len(l.right)), words: make([]word, len(l.problem.Coded))}
		for j := range p.rows {
			p.rows[j].column = l.problem.Options[j].Column
		}
		for j, f := range l.problem.Coded {
			p.words[j] = word{int32(extract.WordRow(f.Hash)), f.X}
		}
		of.addSaid(p, prior.Words)
	}
	start := of.mean(parts, nil, prior)
	for i := range start {
		start[i] /= codingX
	}
	w := minimize(start, opts.share(), func(w, gradient []float64) float64 { return squares(problems, of, w, gradient) })
	for i := range w {
		w[i] *= codingX
	}
	of.correct(r, w, nil)
}

// squares is half the squared distance of what the words say from what is right, with an
// L2 penalty; it sets the gradient.
func squares(problems []problem, of layout, w, gradient []float64) float64 {
	sum := 0.0
	for i, x := range w {
		gradient[i] = codingPull * x
		sum += codingPull / 2 * x * x
	}
	weights := of.spread(w)
	slopes := make([]float32, len(weights))
	for i := range problems {
		p := &problems[i]
		said := of.said(p.words, weights)
		var slope columns
		for j, right := range p.right {
			miss := p.rows[j].base/codingX + float64(said[p.rows[j].column])
			if right {
				miss--
			}
			sum += p.weight / 2 * miss * miss
			slope[p.rows[j].column] = float32(p.weight * miss)
		}
		of.push(p.words, slopes, &slope)
	}
	of.fold(slopes, gradient)
	return sum
}
