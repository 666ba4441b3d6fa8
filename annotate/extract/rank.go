package extract

import (
	"math"
	"slices"

	"assay/annotate"
)

// Weights of a linear ranker by feature. Names of features are words that say
// what was seen; "not stated" is the score that a candidate has to beat.
type Weights map[string]float64

// feature is something seen of a candidate and how much of it.
type feature struct {
	name string
	x    float64
}

// candidate is a value that a field could have, with the tokens [first, last)
// that carry it.
type candidate struct {
	value       annotate.Value
	first, last int
	features    []feature
	score       float64
}

// candidate returns a value without features, with room for them.
func (s *scope) candidate(v annotate.Value, first, last int) candidate {
	return candidate{value: v, first: first, last: last, features: s.memory.features.lend(20)}
}

// candidates returns room for those of a field.
func (s *scope) candidates() []candidate { return s.memory.candidates.lend(16) }

// add notes a feature.
func (c *candidate) add(name string, x float64) {
	if c.features == nil {
		c.features = make([]feature, 0, 16)
	}
	c.features = append(c.features, feature{name, x})
}

// when notes a feature that is there or not.
func (c *candidate) when(name string, seen bool) {
	if seen {
		c.add(name, 1)
	}
}

// forget takes back features that do not matter for this candidate.
func (c *candidate) forget(names ...string) {
	c.features = slices.DeleteFunc(c.features, func(f feature) bool { return slices.Contains(names, f.name) })
}

// has says whether a feature was seen.
func (c *candidate) has(name string) bool { return seen(c.features, name) }

// scorer is weights made ready for many candidates.
type scorer struct{ *wordTable[float64] }

func (w Weights) scorer() scorer { return scorer{tableOf(w)} }

func (w scorer) score(features []feature) float64 {
	sum := 0.0
	for i := range features {
		sum += w.get(features[i].name) * features[i].x
	}
	return sum
}

// choice is a value that won, with the margin by which it did.
type choice struct {
	candidate
	margin  float64
	p       float64 // probability, by the model
	said    bool    // by a phrase
	column  int     // of the option
	repeats int     // mentions that added to the score
	contest         // among the options, by the model
	views   views   // of the parts of the ranker
}

// group is all that the text says for one value.
type group struct {
	choice
	size     int // how many mentions there are
	mentions []candidate
}

// rank scores a field's candidates against "not stated". For a field with one
// value the best is chosen, else all that win. It also returns the margin by which
// "not stated" beats the best (negative if it lost).
func (f field) rank(m *workspace, candidates []candidate, further bool) (won []choice, absent float64) {
	groups := f.gather(m, candidates, further)
	best := math.Inf(-1)
	for _, g := range groups {
		best = max(best, g.margin)
	}
	return f.choose(groups), -best
}

// mentionsDescribed bounds the time for a value that is said over and over.
const mentionsDescribed = 8

// gather joins the candidates of one value, which support each other: the best
// counts, and each further mention adds a little.
func (f field) gather(m *workspace, candidates []candidate, further bool) []group {
	if len(candidates) == 0 {
		return nil
	}
	groups, groupOf := f.groupsOf(m, candidates)
	repeated, none := f.weights.get("repeated"), f.weights.get("not stated")
	if further {
		none += f.weights.get("not stated of a further incident")
	}
	for i := range candidates {
		g, c := &groups[groupOf[i]], &candidates[i]
		if cap(g.mentions) == 0 {
			g.candidate, g.mentions = *c, m.candidates.lend(min(g.size, mentionsDescribed))
		} else {
			g.support(*c, repeated, none)
		}
		if len(g.mentions) < mentionsDescribed {
			g.mentions = append(g.mentions, *c)
		}
	}
	for i := range groups {
		groups[i].margin = groups[i].score - none
	}
	return groups
}

// groupsOf scores the candidates and parts them by value: groups that are empty yet,
// but know how many there will be, and for each candidate its group.
func (f field) groupsOf(m *workspace, candidates []candidate) (groups []group, groupOf []int32) {
	groupOf = m.groupOf.take(len(candidates))
	groups = m.groups.lend(min(len(candidates), 24))
	index := groupIndex{}
	for i := range candidates {
		c := &candidates[i]
		c.score = f.weights.score(c.features)
		g, ok := index.find(groups, c.value)
		if !ok {
			g = len(groups)
			groups = append(groups, group{choice: choice{candidate: candidate{value: c.value}}})
		}
		groups[g].size++
		groupOf[i] = int32(g)
	}
	return groups, groupOf
}

// groupIndex finds the group of a value: one after another while they are few.
type groupIndex map[annotate.Value]int

const fewGroups = 8

func (x *groupIndex) find(groups []group, v annotate.Value) (at int, ok bool) {
	if len(groups) <= fewGroups {
		for i := range groups {
			if groups[i].value == v {
				return i, true
			}
		}
		return 0, false
	}
	if *x == nil {
		*x = make(groupIndex, 2*fewGroups)
	}
	for i := len(*x); i < len(groups); i++ { // those that came since
		(*x)[groups[i].value] = i
	}
	at, ok = (*x)[v]
	return at, ok
}

// support adds a mention of the same value. The first mention that is clear
// enough by itself stays the evidence.
func (g *choice) support(c candidate, repeated, none float64) {
	bonus := min(repeated, 0.5*max(0, c.score-none+1))
	if c.score > g.score {
		if g.score <= none || c.score > g.score+1.5 {
			g.first, g.last = c.first, c.last
		}
		g.score = c.score
	}
	if bonus > 0 {
		g.repeats++
		g.score += bonus / float64(g.repeats)
	}
}

func (f field) choose(groups []group) []choice {
	var won []choice
	for _, g := range groups {
		if g.margin <= 0 {
			continue
		}
		if f.many {
			won = append(won, g.choice)
		} else if len(won) == 0 || g.margin > won[0].margin {
			won = append(won[:0], g.choice)
		}
	}
	if !f.many && len(won) == 1 {
		// Of two close values neither is sure.
		for _, g := range groups {
			if g.value != won[0].value && g.margin > 0 {
				won[0].margin = min(won[0].margin, max(0.1, won[0].margin-g.margin+0.4))
			}
		}
	}
	return won
}

// confidence that a value is right, by its margin over "not stated". The log-odds
// by offset and slope are those of articles that the rules were written with; on
// others values are right less often, and the margin tells less.
func (f field) confidence(margin float64) float64 {
	return logistic(-0.2 + 0.8*(f.offset+f.slope*margin))
}

// absence is the confidence that a field is not stated, by the margin over the
// best value.
func (f field) absence(margin float64) float64 { return logistic(f.slope*margin - f.offset) }

// logistic makes a probability, to two decimals and never quite sure.
func logistic(x float64) float64 {
	p := 1 / (1 + math.Exp(-x))
	return math.Round(100*min(max(p, 0.01), 0.99)) / 100
}
