package extract

import (
	"sort"
	"strconv"

	"assay/annotate"
)

// extractLearned proposes incidents by the rules as the model corrects them.
// signals, by incident and field, are in the order of the claims; those of the
// incident itself stand under RankIncident.
func (e *Extractor) extractLearned(a annotate.Article) (incidents []annotate.Incident, signals []map[string][]Signals) {
	r := e.lexicon.read(a)
	defer r.done()
	if len(r.tokens) == 0 {
		return nil, nil
	}
	r.hashTokens()
	exists := e.chooseIncidents(r)
	r.countNames()
	for k := range r.victims {
		s := newScope(r, k)
		s.exists = exists[k]
		incident, seen := e.fillLearned(s)
		if len(incident.Fields) == 0 && k > 0 {
			continue
		}
		incident.ID = strconv.Itoa(len(incidents) + 1)
		seen[RankIncident] = []Signals{s.existenceSignals()}
		incident.Confidence = annotate.Confidence(e.model.confidence(RankIncident, seen[RankIncident][0]))
		incidents, signals = append(incidents, incident), append(signals, seen)
	}
	return incidents, signals
}

// existenceSignals take the incident for a value that its first words carry.
func (s *scope) existenceSignals() Signals {
	c := choice{p: s.exists, said: true, candidate: candidate{last: 1}}
	return s.signals(RankIncident, &c, s.sharedSignals(), 1)
}

// chooseIncidents sets the victims of the reading and returns the probability of
// each incident.
func (e *Extractor) chooseIncidents(r *reading) []float64 {
	existence := r.existenceProblem(e.selection, false)
	ranker := e.model.Rankers[RankIncident]
	p := ranker.Probabilities(&existence)[0]
	r.selected.incident = cutLogOdds(existence.Options[0].Base) / 2
	if p < ranker.Threshold || r.silent() {
		return nil
	}
	primary, sure := e.choosePrimary(r)
	r.victims, r.victimSure = []int{primary}, []float64{sure}
	exists := []float64{p}
	for _, f := range e.chooseFurther(r, primary) {
		r.victims = append(r.victims, f.who)
		r.victimSure = append(r.victimSure, f.margin)
		exists = append(exists, f.margin)
	}
	if r.addEarlier() {
		r.victimSure = append(r.victimSure, sure)
		exists = append(exists, logistic(incidentSlope*earlierMargin))
	}
	r.segment()
	return exists
}

func (e *Extractor) choosePrimary(r *reading) (who int, p float64) {
	problem := r.primaryProblem(e.selection, false)
	ranker := e.model.rankerFor(&problem, RankPrimary)
	probabilities := ranker.Probabilities(&problem)
	best := 0
	for i, q := range probabilities {
		if i > 0 && q > p {
			best, p = i, q
		}
	}
	if p < ranker.Threshold {
		best = 0
	}
	r.selected.notePrimary(&problem, probabilities, best)
	return problem.Options[best].who, p
}

// chooseFurther returns the victims of further incidents in the order of their
// first mention; the margin is the probability.
func (e *Extractor) chooseFurther(r *reading, primary int) []furtherVictim {
	problem := r.furtherProblem(e.selection, primary, false)
	ranker := e.model.Rankers[RankFurther]
	var out []furtherVictim
	probabilities := ranker.Probabilities(&problem)
	r.selected.noteFurther(probabilities)
	for i, p := range probabilities {
		if p >= ranker.Threshold {
			who := problem.Options[i].who
			out = append(out, furtherVictim{who, r.names[r.organizations[who].mentions[0]].first, p})
		}
	}
	sort.SliceStable(out, func(a, b int) bool { return out[a].margin > out[b].margin })
	out = out[:min(len(out), maxIncidents-1)]
	sort.SliceStable(out, func(a, b int) bool { return out[a].first < out[b].first })
	return out
}

// problems describes the choices of all fields but the victim. What the rules
// choose is seen by all of them.
func (e *Extractor) problems(s *scope, words bool) []Problem {
	groups := s.memory.groupings.take(len(e.fields))
	for i, f := range e.fields {
		if f.key == annotate.Victim {
			continue
		}
		groups[i] = f.gather(s.memory, f.propose(s), s.incident > 0)
		s.chosen[f.key] = f.choose(groups[i])
		s.weigh(f.key, groups[i])
		if f.key == annotate.AttackVector {
			s.throughVendor = marginOf(groups[i], annotate.Choice("third_party"))
		}
	}
	if s.incident == 0 && len(s.victims) > 1 {
		s.reading.primaryHas = s.primaryChosen()
	}
	shared := e.model.known(s.wordsOf())
	var said []float32
	if e.model != nil {
		said = e.model.say(shared)
	}
	out := s.memory.problems.take(len(e.fields))
	for i, f := range e.fields {
		if f.key == annotate.Victim {
			continue
		}
		out[i] = s.problem(f, groups[i], shared, words)
		if e.model != nil {
			out[i].said = e.model.saidOf(e.model.rankerFor(&out[i], f.key), said)
		}
	}
	return out
}

// fillLearned chooses the fields of one incident.
func (e *Extractor) fillLearned(s *scope) (annotate.Incident, map[string][]Signals) {
	problems := e.problems(s, false)
	clear(s.chosen)
	absent := make([]float64, len(e.fields))
	for i, f := range e.fields {
		if f.key == annotate.Victim {
			absent[i] = logistic(-logit(s.victimSure[s.incident]))
			s.chosen[f.key] = s.victimChoice()
			continue
		}
		s.chosen[f.key], absent[i] = e.decide(s, f, &problems[i])
	}
	s.makeConsistent()
	s.keepVictim()
	return e.claim(s, absent)
}

// claim makes claims of what was chosen, but for values that are less sure than
// the model's floor.
func (e *Extractor) claim(s *scope, absent []float64) (annotate.Incident, map[string][]Signals) {
	incident := annotate.Incident{Fields: make(map[string][]annotate.Claim, len(e.fields)), Absent: make(map[string]float64, len(e.fields))}
	signals := make(map[string][]Signals, len(e.fields)+1)
	shared := s.sharedSignals()
	for at, f := range e.fields {
		won := s.chosen[f.key]
		for i := range won {
			c := &won[i]
			seen := s.signals(f.key, c, shared, len(won))
			sure := e.model.confidence(f.key, seen)
			if sure < e.model.Floor {
				continue
			}
			signals[f.key] = append(signals[f.key], seen)
			incident.Fields[f.key] = append(incident.Fields[f.key], annotate.Claim{
				Value:      c.value,
				Evidence:   []annotate.Span{s.span(c.first, c.last)},
				Confidence: annotate.Confidence(sure),
			})
		}
		if len(incident.Fields[f.key]) == 0 {
			incident.Absent[f.key] = absent[at]
		}
	}
	return incident, signals
}

// victimChoice is the organization of the scope, as chooseIncidents chose it.
func (s *scope) victimChoice() []choice {
	if s.victim < 0 {
		return nil
	}
	o := s.organizations[s.victim]
	n := s.names[o.display]
	p := s.victimSure[s.incident]
	c := choice{candidate: candidate{value: annotate.Name(o.full), first: n.first, last: n.last}, margin: logit(p)}
	c.p, c.said = p, true
	return []choice{c}
}
