package extract

// decide chooses the values of a field; absent is the probability of none.
func (e *Extractor) decide(s *scope, f field, problem *Problem) (won []choice, absent float64) {
	ranker := e.model.rankerFor(problem, f.key)
	absent = 1
	probabilities := ranker.Probabilities(problem)
	rivals := rivalsOf(problem, probabilities)
	for i, p := range probabilities {
		o := &problem.Options[i]
		if o.Value == nil {
			continue
		}
		s.doubt += min(p, 1-p)
		if f.many {
			absent *= 1 - p
		} else {
			absent -= p
		}
		if against(probabilities, p, f.many) < ranker.Threshold {
			continue
		}
		c := choice{candidate: candidate{value: o.Value, first: o.first, last: o.last}, margin: logit(p), p: p, said: o.last > o.first, column: o.Column, contest: rivals.contestOf(problem, probabilities, i), views: ranker.viewsOf(problem, o)}
		switch {
		case f.many || len(won) == 0:
			won = append(won, c)
		case p > won[0].p:
			won[0] = c
		}
	}
	for i := range won {
		if !won[i].said {
			won[i].first, won[i].last = s.evidenceFor(e.model.Rankers[f.key], won[i].column)
		}
	}
	absent = logistic(logit(absent))
	s.likely.note(f.key, problem, probabilities, absent)
	return won, absent
}

// against is the probability of a value beside "not stated" alone, so that close
// rivals do not keep each other from being proposed.
func against(probabilities []float64, p float64, many bool) float64 {
	if many {
		return p
	}
	return p / max(p+probabilities[0], 1e-9)
}

// evidenceFor finds the word, or pair of words, of the incident that speaks most
// for a value that no phrase says.
func (s *scope) evidenceFor(ranker *Ranker, column int) (first, last int) {
	best := gramEvidence{ranker: ranker, column: column, last: 1}
	for _, sentence := range s.sentences {
		if sentence.tail && best.found {
			continue
		}
		for i := sentence.first; i < sentence.last; i++ {
			if !s.owns(i) || !s.tokens[i].has(letters|number) {
				continue
			}
			one := mix(gramRole, s.hashes[i])
			w := best.weigh(one)
			if class := s.classes[i]; class != 0 {
				w += best.weigh(mix(gramRole^classRole, class))
			}
			best.try(w, i, i+1)
			if i+1 < sentence.last && s.tokens[i+1].has(letters|number) {
				best.try(best.weigh(mix(one, s.hashes[i+1]))+max(w, 0), i, i+2)
			}
		}
	}
	return best.first, best.last
}

// gramEvidence keeps the words with the greatest weight.
type gramEvidence struct {
	ranker      *Ranker
	column      int
	found       bool
	weight      float32
	first, last int
}

func (g *gramEvidence) weigh(hash uint32) float32 { return g.ranker.word(hash, g.column) }

func (g *gramEvidence) try(w float32, first, last int) {
	if !g.found || w > g.weight {
		g.found, g.weight, g.first, g.last = true, w, first, last
	}
}
