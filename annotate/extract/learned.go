package extract

import (
	"sort"
	"strconv"

	"assay/annotate"
)

// extractLearned proposes incidents by the rules as the model corrects them.
// signals, by incident and field, are in the order of the claims.
func (e *Extractor) extractLearned(a annotate.Article) (incidents []annotate.Incident, signals []map[string][]Signals) {
	r := e.lexicon.read(a)
	if len(r.tokens) == 0 {
		return nil, nil
	}
	r.hashes = hashWords(r.tokens)
	exists := e.chooseIncidents(r)
	for k := range r.victims {
		s := newScope(r, k)
		s.exists = exists[k]
		incident, seen := e.fillLearned(s)
		if len(incident.Fields) == 0 && k > 0 {
			continue
		}
		incident.ID = strconv.Itoa(len(incidents) + 1)
		incident.Confidence = annotate.Confidence(e.incidentConfidence(s))
		incidents, signals = append(incidents, incident), append(signals, seen)
	}
	return incidents, signals
}

func (e *Extractor) incidentConfidence(s *scope) float64 {
	return e.model.confidence(RankIncident, signalsOf(s.exists, s.exists, s.incident > 0, true, 0, s.sentences[0].title))
}

// chooseIncidents sets the victims of the reading and returns the probability of
// each incident.
func (e *Extractor) chooseIncidents(r *reading) []float64 {
	existence := r.existenceProblem(e.selection, false)
	ranker := e.model.Rankers[RankIncident]
	p := ranker.Probabilities(&existence)[0]
	if p < ranker.Threshold {
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
	r.segment()
	return exists
}

func (e *Extractor) choosePrimary(r *reading) (who int, p float64) {
	problem := r.primaryProblem(e.selection, false)
	ranker := e.model.Rankers[RankPrimary]
	who = -1
	for i, q := range ranker.Probabilities(&problem) {
		if i > 0 && q > p {
			who, p = problem.Options[i].who, q
		}
	}
	if p < ranker.Threshold {
		return -1, p
	}
	return who, p
}

// chooseFurther returns the victims of further incidents in the order of their
// first mention; the margin is the probability.
func (e *Extractor) chooseFurther(r *reading, primary int) []furtherVictim {
	problem := r.furtherProblem(e.selection, primary, false)
	ranker := e.model.Rankers[RankFurther]
	var out []furtherVictim
	for i, p := range ranker.Probabilities(&problem) {
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
	groups := make([][]group, len(e.fields))
	for i, f := range e.fields {
		if f.key == annotate.Victim {
			continue
		}
		groups[i] = f.gather(f.propose(s), s.incident > 0)
		s.chosen[f.key] = f.choose(groups[i])
	}
	if s.incident == 0 {
		s.reading.primaryHas = s.primaryChosen()
	}
	shared := e.model.known(s.wordsOf())
	out := make([]Problem, len(e.fields))
	for i, f := range e.fields {
		if f.key != annotate.Victim {
			out[i] = s.problem(f, groups[i], shared, words)
		}
	}
	return out
}

// fillLearned chooses the fields of one incident.
func (e *Extractor) fillLearned(s *scope) (annotate.Incident, map[string][]Signals) {
	problems := e.problems(s, false)
	clear(s.chosen)
	absent := map[string]float64{}
	for i, f := range e.fields {
		if f.key == annotate.Victim {
			absent[f.key] = logistic(-logit(s.victimSure[s.incident]))
			s.chosen[f.key] = s.victimChoice()
			continue
		}
		s.chosen[f.key], absent[f.key] = e.decide(s, f, &problems[i])
	}
	s.makeConsistent()
	return e.claim(s, absent)
}

// claim makes claims of what was chosen, but for values that are less sure than
// the model's floor.
func (e *Extractor) claim(s *scope, absent map[string]float64) (annotate.Incident, map[string][]Signals) {
	incident := annotate.Incident{Fields: map[string][]annotate.Claim{}, Absent: map[string]float64{}}
	signals := map[string][]Signals{}
	for _, f := range e.fields {
		for _, c := range s.chosen[f.key] {
			seen := signalsOf(c.p, s.exists, s.incident > 0, c.said, c.margin, s.sentences[0].title)
			sure := e.model.confidence(f.key, seen)
			if len(e.model.Calibration) > 0 && sure < e.model.Floor {
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
			incident.Absent[f.key] = absent[f.key]
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
