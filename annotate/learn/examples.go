package learn

import (
	"assay/annotate"
	"assay/annotate/extract"
)

// lesson is a problem with its right options.
type lesson struct {
	record  int
	problem extract.Problem
	right   []bool
	weight  float64
	foreign bool // of an article unlike those that will be read
}

// foreignWeight is how much a lesson of a foreign article counts. Left at 1, many of
// them drown the few of articles like those that will be read.
const foreignWeight = 0.5

// studyAll makes the lessons of all records, in their order.
func studyAll(records []annotate.Record, opts Options) []lesson {
	rules := extract.NewRules()
	byRecord := make([][]lesson, len(records))
	inParallel(len(records), func(i int) {
		t := teacher{record: i, gold: records[i], doc: annotate.NewDocument(records[i].Document()), weight: opts.weigh(i, records[i])}
		foreign := opts.Foreign != nil && opts.Foreign(i)
		if foreign {
			t.weight *= foreignWeight
		}
		if records[i].Labelled() {
			t.teach(rules.Study(records[i].Article))
		}
		for k := range t.lessons {
			t.lessons[k].foreign = foreign
		}
		byRecord[i] = t.lessons
	})
	var all []lesson
	for _, lessons := range byRecord {
		all = append(all, lessons...)
	}
	return all
}

// weigh says how much a record counts, by its index: less where its scope leaves most open.
func (o Options) weigh(i int, r annotate.Record) float64 {
	weight := 1.0
	if o.Weight != nil {
		weight = o.Weight(i)
	}
	if len(r.Scope) > 0 {
		weight *= o.ScopedWeight
	}
	return weight
}

// teacher makes the lessons of one record.
type teacher struct {
	record  int
	gold    annotate.Record
	doc     *annotate.Document
	weight  float64
	lessons []lesson
}

func (t *teacher) add(p extract.Problem, right []bool) {
	t.lessons = append(t.lessons, lesson{record: t.record, problem: p, right: right, weight: t.weight})
}

// teach makes a lesson of every choice that gold decides.
func (t *teacher) teach(study *extract.Study) {
	if study.Empty {
		return
	}
	incidents := t.gold.Incidents
	t.add(study.Incident(), []bool{len(incidents) > 0})
	if len(incidents) == 0 {
		return
	}
	primary := study.Primary()
	right := t.primaryVictim(primary)
	victims := []extract.Option{firstOf(primary, right)}
	golds := incidents[:1]
	if len(t.gold.Scope) == 0 {
		further := study.Further(victims[0])
		t.add(further, t.victims(further, incidents[1:]))
		for _, gold := range incidents[1:] {
			if right := t.victims(further, []annotate.Incident{gold}); anyOf(right) {
				victims, golds = append(victims, firstOf(further, right)), append(golds[:len(golds):len(golds)], gold)
			}
		}
	}
	for k, problems := range study.Fields(victims) {
		for _, p := range problems {
			if t.gold.Judged(p.Ranker) {
				t.add(p, t.values(p, golds[k]))
			} else {
				t.rejected(p, golds[k].ID)
			}
		}
	}
}

// primaryVictim makes a lesson of who the primary victim is, and marks the one with
// which the fields are taught: the right one. In the narratives of a regulator, and
// where the victim was not judged, it is the one that the rules would choose, since
// the fields will have to be chosen with it.
func (t *teacher) primaryVictim(p extract.Problem) []bool {
	right := t.victims(p, t.gold.Incidents[:1])
	if !anyOf(right) {
		right[0] = true
	}
	judged := t.gold.Judged(annotate.Victim)
	if judged {
		t.add(p, right)
	}
	if judged && p.Press {
		return right
	}
	chosen := make([]bool, len(p.Options))
	chosen[likeliest(p)] = true
	return chosen
}

// likeliest returns the option that the rules would choose.
func likeliest(p extract.Problem) int {
	best := 0
	for i := range p.Options {
		if p.Options[i].Base > p.Options[best].Base {
			best = i
		}
	}
	return best
}

func anyOf(right []bool) bool {
	for _, r := range right {
		if r {
			return true
		}
	}
	return false
}

// firstOf returns the first right option.
func firstOf(p extract.Problem, right []bool) extract.Option {
	for i, r := range right {
		if r {
			return p.Options[i]
		}
	}
	return p.Options[0]
}
