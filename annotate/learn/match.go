package learn

import (
	"assay/annotate"
	"assay/annotate/extract"
	"assay/annotate/score"
)

// victims marks the organizations that are victims of the incidents: by the name
// that would be proposed, else by any of their names, else by gold's evidence.
func (t *teacher) victims(p extract.Problem, incidents []annotate.Incident) []bool {
	right := make([]bool, len(p.Options))
	field, _ := annotate.FieldOf(annotate.Victim)
	for _, incident := range incidents {
		for _, claim := range incident.Fields[annotate.Victim] {
			for _, same := range []func(o extract.Option) bool{
				func(o extract.Option) bool { return score.Same(field, claim, t.doc, o.Value) },
				func(o extract.Option) bool {
					for _, name := range o.Names {
						if score.Same(field, claim, t.doc, annotate.Name(name)) {
							return true
						}
					}
					return false
				},
				func(o extract.Option) bool { return overlap(o.Spans, claim.Evidence) },
			} {
				found := false
				for i, o := range p.Options {
					if o.Value != nil && same(o) {
						right[i], found = true, true
					}
				}
				if found {
					break
				}
			}
		}
	}
	return right
}

func overlap(a, b []annotate.Span) bool {
	for _, x := range a {
		for _, y := range b {
			if x.Overlaps(y) {
				return true
			}
		}
	}
	return false
}

// values marks the options that gold has; where it has none of them and one is to
// be right, "not stated".
func (t *teacher) values(p extract.Problem, gold annotate.Incident) []bool {
	right := make([]bool, len(p.Options))
	field, _ := annotate.FieldOf(p.Ranker)
	for i, o := range p.Options {
		for _, claim := range gold.Fields[p.Ranker] {
			if o.Value != nil && score.Same(field, claim, t.doc, o.Value) {
				right[i] = true
			}
		}
	}
	if !p.Many && !anyOf(right) {
		right[0] = true
	}
	return right
}

// rejected makes a lesson of values that a reviewer rejected in a field that was
// not judged: whatever else holds, these do not.
func (t *teacher) rejected(p extract.Problem, incident string) {
	wrong := map[annotate.Value]bool{}
	for _, d := range annotate.Effective(t.gold.Decisions) {
		if d.Field == p.Ranker && d.Incident == incident && (d.Act == annotate.Rejected || d.Act == annotate.Corrected && d.From != d.To) {
			wrong[d.From] = true
		}
	}
	var options []extract.Option
	var right []bool
	found := false
	for _, o := range p.Options {
		found = found || wrong[o.Value]
		if !p.Many || wrong[o.Value] {
			options, right = append(options, o), append(right, !wrong[o.Value])
		}
	}
	if found {
		p.Options = options
		t.add(p, right)
	}
}
