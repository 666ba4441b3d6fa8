package extract

import "assay/annotate"

// decide chooses the values of a field; absent is the probability of none.
func (e *Extractor) decide(s *scope, f field, problem *Problem) (won []choice, absent float64) {
	ranker := e.model.Rankers[f.key]
	absent = 1
	for i, p := range ranker.Probabilities(problem) {
		o := &problem.Options[i]
		if o.Value == nil {
			continue
		}
		if f.many {
			absent *= 1 - p
		} else {
			absent -= p
		}
		if p*s.exists < ranker.Threshold {
			continue
		}
		c := choice{candidate: candidate{value: o.Value, first: o.first, last: o.last}, margin: logit(p), p: p, said: o.last > o.first}
		switch {
		case f.many || len(won) == 0:
			won = append(won, c)
		case p > won[0].p:
			won[0] = c
		}
	}
	for i := range won {
		if !won[i].said {
			won[i].first, won[i].last = s.evidenceFor(ranker, won[i].value)
		}
	}
	return won, logistic(logit(absent))
}

// evidenceFor finds the word, or pair of words, of the incident that speaks most
// for a value that no phrase says.
func (s *scope) evidenceFor(ranker *Ranker, v annotate.Value) (first, last int) {
	best := gramEvidence{ranker: ranker, seed: hashText(v.String()) | 1, last: 1}
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
	seed        uint32
	found       bool
	weight      float32
	first, last int
}

func (g *gramEvidence) weigh(hash uint32) float32 {
	return g.ranker.Weights[g.ranker.Bucket(mix(hash, g.seed))]
}

func (g *gramEvidence) try(w float32, first, last int) {
	if !g.found || w > g.weight {
		g.found, g.weight, g.first, g.last = true, w, first, last
	}
}
