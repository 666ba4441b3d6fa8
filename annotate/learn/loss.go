package learn

import "math"

// loss is the negative log-likelihood with an L2 penalty; it sets the gradient.
func loss(problems []problem, of layout, w, gradient []float64, l2 float64) float64 {
	sum := 0.0
	for i, x := range w {
		gradient[i] = l2 * x
		sum += l2 / 2 * x * x
	}
	own, slopes := of.tied(w), of.slopes(gradient)
	said := of.spread(w[of.own:])
	saidSlopes := make([]float32, len(said))
	var scores, push []float64
	for i := range problems {
		p := &problems[i]
		scores = p.scores(scores[:0], of, own, said)
		var missed float64
		missed, push = p.miss(scores, push[:0])
		sum += p.weight * missed
		var pushed columns
		for j := range p.rows {
			if g := p.weight * push[j]; g > 1e-9 || g < -1e-9 {
				for _, e := range p.rows[j].entries {
					slopes[e.at] += g * float64(e.x)
				}
				pushed[p.rows[j].column] += float32(g)
			}
		}
		of.push(p.words, saidSlopes, &pushed)
	}
	of.untie(slopes, gradient)
	of.fold(saidSlopes, gradient[of.own:])
	return sum
}

// scores of the options, appended to out, by the weights as rows see them and those of
// words.
func (p *problem) scores(out []float64, of layout, own []float64, words []float32) []float64 {
	said := of.said(p.words, words)
	for j := range p.rows {
		out = append(out, p.rows[j].score(own)+float64(said[p.rows[j].column]))
	}
	return out
}

func (w *row) score(weights []float64) float64 {
	sum := w.base
	for _, e := range w.entries {
		sum += weights[e.at] * float64(e.x)
	}
	return sum
}

// miss is the loss of a problem; push gets its slope for each option.
func (p *problem) miss(scores, push []float64) (float64, []float64) {
	if p.many {
		return separately(scores, p.right, push)
	}
	return together(scores, p.right, push)
}

// separately is the loss of options that are right or not each by itself.
func separately(scores []float64, right []bool, push []float64) (float64, []float64) {
	sum := 0.0
	for j, s := range scores {
		e := math.Exp(-math.Abs(s))
		p := 1 / (1 + e)
		if s < 0 {
			p = e * p
		}
		if right[j] {
			p--
			s = -s
		}
		sum += math.Log1p(e) + max(s, 0)
		push = append(push, p)
	}
	return sum, push
}

// together is the loss where one of the right options is to win.
func together(scores []float64, right []bool, push []float64) (float64, []float64) {
	most := math.Inf(-1)
	for _, s := range scores {
		most = max(most, s)
	}
	all, good := 0.0, 0.0
	for j, s := range scores {
		e := math.Exp(s - most)
		all += e
		if right[j] {
			good += e
		}
		push = append(push, e)
	}
	good = max(good, 1e-300)
	for j, e := range push {
		g := e / all
		if right[j] {
			g -= e / good
		}
		push[j] = g
	}
	return math.Log(all) - math.Log(good), push
}
