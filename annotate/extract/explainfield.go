package extract

import "assay/annotate"

// ExplainField says as [Extractor.Explain] does why one field of an incident is as
// it is; incidents count from 0. It is empty where there is no such incident or
// field.
func (e *Extractor) ExplainField(a annotate.Article, incident int, field string) string {
	x := explanation{e: e}
	r := e.lexicon.read(a)
	if len(r.tokens) == 0 {
		return ""
	}
	r.describeIn(&workspace{full: true})
	whole := x
	whole.incidents(r) // chooses them
	if incident < 0 || incident >= len(r.victims) {
		return ""
	}
	for k := range r.victims[:incident+1] {
		s := newScope(r, k)
		problems := e.problems(s, true) // in turn: further ones look at the primary one
		for i, f := range e.fields {
			if k == incident && f.key == field && field != annotate.Victim {
				x.choice(field, &problems[i])
			}
		}
	}
	if field == annotate.Victim {
		key, problem := RankPrimary, r.primaryProblem(e.selection, true)
		if incident > 0 {
			key, problem = RankFurther, r.furtherProblem(e.selection, r.victims[0], true)
		}
		x.choice(key, &problem)
	}
	return x.out.String()
}
