package main

import (
	"fmt"
	"time"

	"assay/annotate"
	"assay/annotate/extract"
	"assay/annotate/learn"
	"assay/annotate/score"
)

// folds of news and hhs; the seeds and the control are folds of their own.
const (
	folds       = 5
	seedsFold   = folds
	controlFold = folds + 1
	trainedOnly = -1 // of our other articles, which are never tested
	allFolds    = folds + 2
)

// scoredSets are those that are scored by models that have not seen them; the others are
// only trained on.
var scoredSets = []string{"news", "hhs", "seeds", "control"}

const newsAt, seedsAt, controlAt = 0, 2, 3 // among them

// unreadSet is never trained on.
const unreadSet = "news-unread"

// Ways of extracting that are compared. Without our own articles, the training part is
// that of the real ones, and the difference shows what ours are worth.
const (
	rules              = "rules only"
	quarter            = "25 %"
	half               = "50 %"
	whole              = "100 %"
	quarterWithoutOurs = "25 %, without ours"
	wholeWithoutOurs   = "100 %, without ours"
)

// part of the training articles: one in so many groups of near-duplicates. A part is
// drawn in each way that there is, so that a quarter is what quarters come to and not
// what one of them happens to hold.
type part struct {
	name  string
	oneIn int
	bare  bool // without our own articles
}

// set of articles in the training data.
type set struct {
	name       string
	start, end int
}

// measurement holds the training articles and what was scored.
type measurement struct {
	parts   []part
	sets    []set
	records []annotate.Record
	corpus  int // where it begins among the records
	groups  []int
	course  *learn.Course
	unread  []annotate.Record
	results []*result

	trained time.Duration // on all
	model   int           // bytes
}

// result is how one way of extracting fares on one set: what each of its draws proposes,
// and the evaluations of all of them together.
type result struct {
	set, way     string
	gold         []annotate.Record
	groups       []int
	draws        []map[string][]annotate.Incident
	all, primary *score.Evaluation
}

// evaluate scores the draws against the gold, once for each; with more times than draws
// they begin anew. Copies of an article are of one group, and resampled together.
func (r *result) evaluate(times int, opts score.Options) *score.Evaluation {
	var gold []annotate.Record
	var groups []int
	proposals := map[string][]annotate.Incident{}
	for k := range times {
		for i, record := range r.gold {
			proposed := r.draws[k%len(r.draws)][record.ID]
			record.ID = fmt.Sprintf("%s#%d", record.ID, k)
			proposals[record.ID] = proposed
			gold = append(gold, record)
			groups = append(groups, r.groups[i])
		}
	}
	return score.Evaluate(gold, groups, proposals, r.way, opts)
}

func (m *measurement) add(name string, records []annotate.Record) {
	m.sets = append(m.sets, set{name, len(m.records), len(m.records) + len(records)})
	m.records = append(m.records, records...)
}

// take scores what every draw proposes for the records of a set.
func (m *measurement) take(name, way string, gold []annotate.Record, groups []int, draws []map[string][]annotate.Incident) {
	r := &result{set: name, way: way, gold: gold, groups: groups, draws: draws}
	r.all = r.evaluate(len(draws), score.Options{})
	r.primary = r.evaluate(len(draws), score.Options{Primary: true})
	m.results = append(m.results, r)
}

func (m *measurement) find(set, way string) *result {
	for _, r := range m.results {
		if r.set == set && r.way == way {
			return r
		}
	}
	return nil
}

// crossValidate scores every set with models that have not seen its articles or
// their near-duplicates.
func (m *measurement) crossValidate() error {
	m.groups = groupsOf(m.records)
	course, err := learn.NewCourse(m.records, learn.Options{Seed: 1, Weight: m.weight, Foreign: m.foreign})
	if err != nil {
		return err
	}
	m.course = course
	m.score(rules, 1, func(_, _ int) *extract.Extractor { return extract.NewRules() })
	for _, p := range m.parts {
		m.score(p.name, p.oneIn, func(draw, fold int) *extract.Extractor {
			return extract.NewWith(course.Train(func(i int) bool { return m.foldOf(i) != fold && m.within(i, p, draw) }))
		})
	}
	return nil
}

// score extracts every fold with its own extractor, in each draw.
func (m *measurement) score(way string, draws int, extractorOf func(draw, fold int) *extract.Extractor) {
	proposals := make([]map[string][]annotate.Incident, draws)
	for draw := range draws {
		proposals[draw] = map[string][]annotate.Incident{}
		for fold := range allFolds {
			e := extractorOf(draw, fold)
			for i, r := range m.records {
				if m.foldOf(i) == fold {
					proposals[draw][r.ID] = e.Extract(r.Article)
				}
			}
		}
	}
	for _, s := range m.sets[:len(scoredSets)] {
		m.take(s.name, way, m.records[s.start:s.end], m.groups[s.start:s.end], proposals)
	}
}

// foldOf is the fold in which a record is tested.
func (m *measurement) foldOf(i int) int {
	switch seeds, control := m.sets[seedsAt], m.sets[controlAt]; {
	case i >= control.end:
		return trainedOnly
	case i >= control.start:
		return controlFold
	case i >= seeds.start:
		return seedsFold
	}
	return m.groups[i] * 7 % folds
}

// weight of a record, as make model has it: a real article of the press is worth more
// than those of our own, which resemble it.
func (m *measurement) weight(i int) float64 {
	if news, seeds := m.sets[newsAt], m.sets[seedsAt]; i < news.end || i >= seeds.start && i < seeds.end {
		return 5
	}
	return 1
}

// foreign says whether a record is of the corpus, which is unlike what will be read.
func (m *measurement) foreign(i int) bool { return i >= m.corpus }

// ours says whether a record was written for this project.
func (m *measurement) ours(i int) bool { return i >= m.sets[controlAt].start }

// within says whether a record is in one draw of a part; folds and parts are drawn from
// different digits of the group.
func (m *measurement) within(i int, p part, draw int) bool {
	return m.groups[i]/folds%p.oneIn == draw && !(p.bare && m.ours(i))
}

// measureUnread scores articles that nothing was learned or written from, with
// models trained on all others.
func (m *measurement) measureUnread() {
	m.tryUnread(rules, extract.NewRules())
	for _, p := range m.parts {
		var draws []*extract.Extractor
		for draw := range p.oneIn {
			start := time.Now()
			model := m.course.Train(func(i int) bool { return m.within(i, p, draw) }) // the last part is all
			m.trained, m.model = time.Since(start), len(model.Bytes())
			draws = append(draws, extract.NewWith(model))
		}
		m.tryUnread(p.name, draws...)
	}
}

func (m *measurement) tryUnread(way string, draws ...*extract.Extractor) {
	proposals := make([]map[string][]annotate.Incident, len(draws))
	for draw, e := range draws {
		proposals[draw] = map[string][]annotate.Incident{}
		for _, r := range m.unread {
			proposals[draw][r.ID] = e.Extract(r.Article)
		}
	}
	m.take(unreadSet, way, m.unread, groupsOf(m.unread), proposals)
}
