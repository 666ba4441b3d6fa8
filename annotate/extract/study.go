package extract

import "assay/annotate"

// Study is an article as a learner sees it: the choices that the extractor has to
// make in it. It is not safe for concurrent use.
type Study struct {
	Empty bool // the text has no words
	e     *Extractor
	r     *reading
}

// Study reads an article.
func (e *Extractor) Study(a annotate.Article) *Study {
	r := e.lexicon.read(a)
	r.describeIn(&workspace{full: true})
	return &Study{Empty: len(r.tokens) == 0, e: e, r: r}
}

// Incident is whether the article describes an incident: one option.
func (t *Study) Incident() Problem { return t.r.existenceProblem(t.e.selection, false) }

// Primary is which organization is the primary victim; option 0: it is not named.
func (t *Study) Primary() Problem { return t.r.primaryProblem(t.e.selection, false) }

// Further is which organizations are victims of further incidents, beside the
// primary one, an option of Primary.
func (t *Study) Further(primary Option) Problem {
	return t.r.furtherProblem(t.e.selection, primary.who, false)
}

// Fields are the choices of the fields, by incident, if these are the victims:
// options of Primary and Further.
func (t *Study) Fields(victims []Option) [][]Problem {
	t.r.victims = nil
	for _, v := range victims[:min(len(victims), maxIncidents)] {
		t.r.victims = append(t.r.victims, v.who)
	}
	t.r.segment()
	out := make([][]Problem, len(t.r.victims))
	for k := range out {
		for _, p := range t.e.problems(newScope(t.r, k), false) {
			if p.Ranker != "" {
				out[k] = append(out[k], p)
			}
		}
	}
	return out
}

// Trial proposes incidents as Extract does, with the signals of every claim by
// incident and field.
func (e *Extractor) Trial(a annotate.Article) ([]annotate.Incident, []map[string][]Signals) {
	return e.extractLearned(a)
}
