package score

import "assay/annotate"

// Incidents counts incidents by what came of them. Found says that gold's and a
// proposed incident were aligned, not that any of its values is right.
type Incidents struct {
	Found    int `json:"found"`
	Missed   int `json:"missed"`   // in gold alone
	Invented int `json:"invented"` // in the proposals alone
}

// Sum adds up the scores of records. The zero Sum is empty and ready for use.
type Sum struct {
	Records   int
	Incidents Incidents
	tallies   []Tally // as annotate.Fields; nil while there are none
}

// Add takes the score of a record in.
func (s *Sum) Add(r RecordScore) {
	if s.tallies == nil {
		s.tallies = make([]Tally, len(annotate.Fields))
	}
	s.Records++
	n := r.Incidents()
	s.Incidents.Found += n.Found
	s.Incidents.Missed += n.Missed
	s.Incidents.Invented += n.Invented
	for _, o := range r.Outcomes {
		s.tallies[fieldIndex[o.Field]].Count(o)
	}
}

var fieldIndex = func() map[string]int {
	index := make(map[string]int, len(annotate.Fields))
	for i, f := range annotate.Fields {
		index[f.Key] = i
	}
	return index
}()

var fieldKeys = func() []string {
	keys := make([]string, len(annotate.Fields))
	for i, f := range annotate.Fields {
		keys[i] = f.Key
	}
	return keys
}()

// FieldTally is the tally of one field.
type FieldTally struct {
	Field annotate.Field
	Tally
}

// Fields returns the tally of every field, in the order of the schema; of fields
// without a value too.
func (s *Sum) Fields() []FieldTally {
	list := make([]FieldTally, len(annotate.Fields))
	for i, f := range annotate.Fields {
		list[i].Field = f
		if s.tallies != nil {
			list[i].Tally = s.tallies[i]
		}
	}
	return list
}

// Micro returns the tally over all fields: each value counts the same.
func (s *Sum) Micro() Tally {
	var all Tally
	for _, t := range s.tallies {
		all = all.Plus(t)
	}
	return all
}

// Macro returns the means over the fields in which a figure is defined: each
// field counts the same. The denominator of a rate is the number of those fields.
func (s *Sum) Macro(partial Credit) Figures {
	var m Figures
	for _, t := range s.tallies {
		f := t.Figures(partial)
		m.Precision.include(f.Precision)
		m.Recall.include(f.Recall)
		m.F1.include(f.F1)
	}
	return m
}

// include takes a rate into a mean.
func (r *Rate) include(o Rate) {
	if v, ok := o.Value(); ok {
		r.Num += v
		r.Den++
	}
}

// Merge takes in what another sum has added up.
func (s *Sum) Merge(o *Sum) {
	s.Records += o.Records
	s.Incidents.Found += o.Incidents.Found
	s.Incidents.Missed += o.Incidents.Missed
	s.Incidents.Invented += o.Incidents.Invented
	if s.tallies == nil {
		s.tallies = make([]Tally, len(annotate.Fields))
	}
	for i, t := range o.tallies {
		s.tallies[i] = s.tallies[i].Plus(t)
	}
}
