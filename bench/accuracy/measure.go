package main

import (
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

const seedsAt, controlAt = 2, 3 // among them

// unreadSet is never trained on.
const unreadSet = "news-unread"

// withoutOurs names the row that shows what our own articles are worth.
const withoutOurs = "100 %, without ours"

// part of the training articles: one in so many groups of near-duplicates.
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

// result is how one way of extracting fares on one set.
type result struct {
	set, way     string
	all, primary *score.Evaluation
}

func (m *measurement) add(name string, records []annotate.Record) {
	m.sets = append(m.sets, set{name, len(m.records), len(m.records) + len(records)})
	m.records = append(m.records, records...)
}

// take scores proposals for the records of a set.
func (m *measurement) take(name, way string, gold []annotate.Record, groups []int, proposals map[string][]annotate.Incident) {
	m.results = append(m.results, &result{name, way,
		score.Evaluate(gold, groups, proposals, way, score.Options{}),
		score.Evaluate(gold, groups, proposals, way, score.Options{Primary: true})})
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
	course, err := learn.NewCourse(m.records, learn.Options{Seed: 1, Foreign: m.foreign})
	if err != nil {
		return err
	}
	m.course = course
	m.score("rules only", func(int) *extract.Extractor { return extract.NewRules() })
	for _, p := range m.parts {
		m.score(p.name, func(fold int) *extract.Extractor {
			return extract.NewWith(course.Train(func(i int) bool { return m.foldOf(i) != fold && m.within(i, p) }))
		})
	}
	return nil
}

// score extracts every fold with its own extractor.
func (m *measurement) score(way string, extractorOf func(fold int) *extract.Extractor) {
	proposals := map[string][]annotate.Incident{}
	for fold := range allFolds {
		e := extractorOf(fold)
		for i, r := range m.records {
			if m.foldOf(i) == fold {
				proposals[r.ID] = e.Extract(r.Article)
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

// foreign says whether a record is of the corpus, which is unlike what will be read.
func (m *measurement) foreign(i int) bool { return i >= m.corpus }

// ours says whether a record was written for this project.
func (m *measurement) ours(i int) bool { return i >= m.sets[controlAt].start }

// within says whether a record is in a part; folds and parts are drawn from
// different digits of the group.
func (m *measurement) within(i int, p part) bool {
	return m.groups[i]/folds%p.oneIn == 0 && !(p.bare && m.ours(i))
}

// measureUnread scores articles that nothing was learned or written from, with
// models trained on all others.
func (m *measurement) measureUnread() {
	m.tryUnread("rules only", extract.NewRules())
	for _, p := range m.parts {
		start := time.Now()
		model := m.course.Train(func(i int) bool { return m.within(i, p) }) // the last part is all
		m.trained, m.model = time.Since(start), len(model.Bytes())
		m.tryUnread(p.name, extract.NewWith(model))
	}
}

func (m *measurement) tryUnread(way string, e *extract.Extractor) {
	proposals := map[string][]annotate.Incident{}
	for _, r := range m.unread {
		proposals[r.ID] = e.Extract(r.Article)
	}
	m.take(unreadSet, way, m.unread, groupsOf(m.unread), proposals)
}
