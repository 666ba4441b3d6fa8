package extract

import (
	"fmt"
	"math"
	"sort"
	"strings"

	"assay/annotate"
)

// How much an explanation tells.
const (
	losersTold  = 3
	reasonsTold = 4
)

// Explain says in words, for each choice made in an article, what won and lost,
// and the features that decided, with what they added to the log-odds. It is made
// for people; its form may change.
func (e *Extractor) Explain(a annotate.Article) string {
	x := explanation{e: e}
	x.printf("%s by %s\n", a.ID, e.Version())
	r := e.lexicon.read(a)
	if len(r.tokens) == 0 {
		x.printf("  no words, no incident\n")
		return x.out.String()
	}
	r.describeIn(&workspace{full: true})
	x.incidents(r)
	for k := range r.victims {
		s := newScope(r, k)
		x.printf("incident %d: %s\n", k+1, x.victimOf(s))
		problems := e.problems(s, true)
		for i, f := range e.fields {
			if f.key != annotate.Victim {
				x.choice(f.key, &problems[i])
			}
		}
	}
	return x.out.String()
}

type explanation struct {
	e   *Extractor
	out strings.Builder
}

func (x *explanation) printf(format string, args ...any) { fmt.Fprintf(&x.out, format, args...) }

// incidents chooses the incidents of the reading and explains it.
func (x *explanation) incidents(r *reading) {
	existence := r.existenceProblem(x.e.selection, true)
	x.choice(RankIncident, &existence)
	primary := r.primaryProblem(x.e.selection, true)
	x.choice(RankPrimary, &primary)
	if x.e.model == nil {
		r.findIncidents(x.e.selection)
	} else {
		x.e.chooseIncidents(r)
	}
	if len(r.victims) > 0 {
		further := r.furtherProblem(x.e.selection, r.victims[0], true)
		x.choice(RankFurther, &further)
	}
}

func (x *explanation) victimOf(s *scope) string {
	if s.victim < 0 {
		return "a victim that is not named"
	}
	return s.organizations[s.victim].full
}

// ranker of a problem; without a model one that adds nothing to the rules.
func (x *explanation) ranker(key string, p *Problem) *Ranker {
	if x.e.model != nil {
		return x.e.model.rankerFor(p, key)
	}
	return &Ranker{Threshold: 0.5}
}

// choice explains a problem: the options that are likely enough, and those that
// came next.
func (x *explanation) choice(key string, p *Problem) {
	ranker := x.ranker(key, p)
	probability := ranker.Probabilities(p)
	order := make([]int, 0, len(p.Options))
	for i, o := range p.Options {
		if o.Value != nil || key == RankIncident || probability[i] > 0.05 {
			order = append(order, i)
		}
	}
	sort.SliceStable(order, func(a, b int) bool { return probability[order[a]] > probability[order[b]] })
	told := 0
	for rank, i := range order {
		o := &p.Options[i]
		won := o.Value != nil && probability[i] >= ranker.Threshold && (p.Many || rank == 0 || told == 0)
		won = won || key == RankIncident && probability[i] >= ranker.Threshold
		if !won && (rank >= losersTold || probability[i] < 0.02 && rank > 0) {
			break
		}
		if won {
			told++
		}
		x.option(key, ranker, p, o, probability[i], won)
	}
}

func (x *explanation) option(key string, ranker *Ranker, p *Problem, o *Option, probability float64, won bool) {
	value := "not stated"
	switch {
	case o.Value != nil:
		value = o.Value.String()
	case key == RankIncident:
		value = "described"
	case key == RankPrimary:
		value = "not named"
	}
	verdict := "lost"
	if won {
		verdict = "won "
	}
	x.printf("  %s %s: %s, %.2f: %s\n", verdict, key, value, probability, strings.Join(ranker.reasons(p, o), "; "))
}

// reasons names what moved an option most.
func (k *Ranker) reasons(p *Problem, o *Option) []string {
	type reason struct {
		said string
		x    float64
	}
	var all []reason
	if o.Base != 0 {
		all = append(all, reason{"the rules", k.baseOf(o)})
	}
	for i := range o.said {
		all = append(all, reason{o.said[i], float64(k.addOwn(p.Press, o.Own[i:i+1]) * k.share(p))})
	}
	if o.Column != 0 {
		var said [MaxColumns]float32
		k.addWords(&said, k.wordsOf(p))
		all = append(all, reason{"the words of the incident", float64(said[o.Column] * k.share(p))})
	}
	sort.SliceStable(all, func(a, b int) bool { return math.Abs(all[a].x) > math.Abs(all[b].x) })
	var out []string
	for _, r := range all[:min(len(all), reasonsTold)] {
		if math.Abs(r.x) >= 0.005 {
			out = append(out, fmt.Sprintf("%s %+.2f", r.said, r.x))
		}
	}
	return out
}
