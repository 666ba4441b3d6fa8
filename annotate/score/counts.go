package score

import "slices"

// groupOrder numbers the near-duplicate groups of articles by their smallest ID,
// so that what is drawn does not depend on the order of the articles. It returns
// the number of each article's group, and how many groups there are.
func groupOrder(articles []ArticleScore) (of []int32, n int) {
	smallest := make(map[int]string)
	for _, a := range articles {
		if id, ok := smallest[a.Group]; !ok || a.ID < id {
			smallest[a.Group] = a.ID
		}
	}
	groups := make([]int, 0, len(smallest))
	for g := range smallest {
		groups = append(groups, g)
	}
	slices.SortFunc(groups, func(a, b int) int {
		if smallest[a] < smallest[b] {
			return -1
		}
		return 1
	})
	number := make(map[int]int32, len(groups))
	for i, g := range groups {
		number[g] = int32(i)
	}
	of = make([]int32, len(articles))
	for i, a := range articles {
		of[i] = number[a.Group]
	}
	return of, len(groups)
}

// entry counts the values of a field in one group. Groups without a value have
// no entry: most groups lack most fields.
type entry struct {
	group                   int32
	gold, proposed, correct int32
}

// sample is an evaluation laid out for resampling.
type sample struct {
	groups int
	fields [][]entry // as annotate.Fields, in the order of the groups
	micro  []entry
}

func (e *Evaluation) sample() sample {
	of, n := groupOrder(e.Articles)
	counts := countGroups(e.Articles, of, n)
	s := sample{groups: n, fields: make([][]entry, len(fieldIndex))}
	for g := range counts {
		all := entry{group: int32(g)}
		for f, c := range counts[g] {
			if c.gold+c.proposed == 0 {
				continue
			}
			c.group = int32(g)
			s.fields[f] = append(s.fields[f], c)
			all.gold += c.gold
			all.proposed += c.proposed
			all.correct += c.correct
		}
		if all.gold+all.proposed > 0 {
			s.micro = append(s.micro, all)
		}
	}
	return s
}

// countGroups counts each group's values by field, as annotate.Fields.
func countGroups(articles []ArticleScore, of []int32, groups int) [][]entry {
	counts := make([][]entry, groups)
	flat := make([]entry, groups*len(fieldIndex))
	for g := range counts {
		counts[g] = flat[g*len(fieldIndex) : (g+1)*len(fieldIndex)]
	}
	for i, a := range articles {
		for _, o := range a.Record.Outcomes {
			c := &counts[of[i]][fieldIndex[o.Field]]
			if o.Gold != nil {
				c.gold++
			}
			if o.Proposed != nil {
				c.proposed++
			}
			if o.Kind == Correct {
				c.correct++
			}
		}
	}
	return counts
}

// sums are the first and second moments of counts over groups: all that a ratio
// of counts and its standard error need. c, g and p are correct, gold and
// proposed values.
type sums struct {
	c, g, p                int64
	cc, cg, cp, gg, gp, pp int64
}

func (s *sums) add(e *entry, weight int64) {
	c, g, p := int64(e.correct), int64(e.gold), int64(e.proposed)
	s.c += weight * c
	s.g += weight * g
	s.p += weight * p
	s.cc += weight * c * c
	s.cg += weight * c * g
	s.cp += weight * c * p
	s.gg += weight * g * g
	s.gp += weight * g * p
	s.pp += weight * p * p
}

// alike are the groups of a field that count the same. There are few such counts, so
// that a resample need only add up how often the groups of each were drawn.
type alike[E any] struct {
	counts E // of no group
	groups []int32
}

// gather brings the groups together that count the same; apart takes an entry's group
// from its counts.
func gather[E comparable](entries []E, apart func(E) (E, int32)) (list []alike[E]) {
	places := make(map[E]int)
	for _, e := range entries {
		counts, group := apart(e)
		at, known := places[counts]
		if !known {
			at = len(list)
			places[counts] = at
			list = append(list, alike[E]{counts: counts})
		}
		list[at].groups = append(list[at].groups, group)
	}
	return list
}

// drawn is how many of the groups come in a resample; nil weights count each once.
func (a alike[E]) drawn(weights []int32) (n int64) {
	if weights == nil {
		return int64(len(a.groups))
	}
	for _, g := range a.groups {
		n += int64(weights[g])
	}
	return n
}

func (e entry) apart() (entry, int32) {
	group := e.group
	e.group = 0
	return e, group
}

// weighted sums a field up; nil weights count every group once.
func weighted(list []alike[entry], weights []int32) (s sums) {
	for i := range list {
		s.add(&list[i].counts, list[i].drawn(weights))
	}
	return s
}
