package score

import (
	"slices"
	"strings"
	"sync"

	"assay/annotate"
)

// Find returns the outcomes that a filter chooses, those of which the extractor was
// surest first, and the facets. The error is Invalid.
func (x *Index) Find(f Filter) ([]Ref, Facets, error) {
	kept, err := x.slice(f.Slice)
	if err != nil {
		return nil, Facets{}, err
	}
	if err := f.check(); err != nil {
		return nil, Facets{}, err
	}
	m := x.matcher(f)
	rows, half := x.rows, len(x.rows)/2
	var n, more counts
	var found, then []Ref
	var wait sync.WaitGroup
	wait.Go(func() { then = more.walk(rows[half:], kept, m) })
	found = n.walk(rows[:half], kept, m)
	wait.Wait()
	n.add(more)
	return append(found, then...), n.facets(), nil
}

// walk counts rows, of the articles that are kept or of all, and returns those that the
// filter chooses.
func (n *counts) walk(rows []indexRow, kept []bool, m matcher) (found []Ref) {
	for _, r := range rows {
		if kept != nil && !kept[r.article] || !m.rest(r) {
			continue
		}
		if n.take(r, m.field(r), m.kind(r), m.incident(r)) {
			found = append(found, Ref{int(r.article), int(r.outcome)})
		}
	}
	return found
}

// counts of what would be chosen, by field, kind and incident.
type counts struct {
	fields    [32]int
	kinds     [8]int
	incidents [2]int
}

func (n *counts) add(more counts) {
	for i, k := range more.fields {
		n.fields[i] += k
	}
	for i, k := range more.kinds {
		n.kinds[i] += k
	}
	for i, k := range more.incidents {
		n.incidents[i] += k
	}
}

// take counts a row by what of it the filter wants, and says whether that is all.
func (n *counts) take(r indexRow, field, kind, incident bool) bool {
	if kind && incident {
		n.fields[r.field]++
	}
	if field && incident {
		n.kinds[r.kind]++
	}
	if field && kind && r.further {
		n.incidents[1]++
	} else if field && kind {
		n.incidents[0]++
	}
	return field && kind && incident
}

func (n *counts) facets() Facets {
	f := Facets{make(map[string]int), make(map[Kind]int), map[string]int{Primary: n.incidents[0], Further: n.incidents[1]}}
	for i, field := range annotate.Fields {
		f.Field[field.Key] = n.fields[i]
	}
	for i, kind := range Kinds {
		f.Kind[kind] = n.kinds[i]
	}
	return f
}

func (f Filter) check() error {
	_, known := fieldIndex[f.Field]
	switch {
	case f.Field != "" && !known:
		return annotate.Errorf(annotate.Invalid, "%q is not a field", f.Field)
	case f.Kinds() == nil:
		return annotate.Errorf(annotate.Invalid, "%q is not an outcome; they are %s", f.Kind, kindNames)
	case f.Incident != "" && f.Incident != Primary && f.Incident != Further:
		return annotate.Errorf(annotate.Invalid, "%q is neither %s nor %s", f.Incident, Primary, Further)
	case !(f.From >= 0 && f.From <= 1 && f.To >= 0 && f.To <= 1):
		return annotate.Errorf(annotate.Invalid, "a confidence is from 0 to 1")
	}
	return nil
}

const kindNames = "correct, partial, incorrect, missing, spurious, against_precision and against_recall"

// slice says of each article whether it is in a slice; nil says that all are.
func (x *Index) slice(text string) ([]bool, error) {
	if text == "" {
		return nil, nil
	}
	p, err := ParsePredicate(text)
	if err != nil {
		return nil, err
	}
	if _, field := annotate.FieldOf(p.Attribute); field && !slices.Contains(Attributes, p.Attribute) {
		return nil, annotate.Errorf(annotate.Invalid, "%q is a field; errors are sliced by %s", p.Attribute, strings.Join(Attributes, ", "))
	}
	kept := make([]bool, x.articles)
	attribute, known := x.attributes[p.Attribute]
	if !known { // the index is from before there was such an attribute
		return kept, nil
	}
	wanted := int32(slices.Index(attribute.values, p.Value) + 1)
	for i, n := range attribute.of {
		kept[i] = n != 0 && (p.Value == "" || n == wanted)
	}
	return kept, nil
}

// matcher is a filter in the index's numbers.
type matcher struct {
	Filter
	fieldAt            int
	kinds              [8]bool // wanted, as Kinds
	goldAt, proposedAt int16
}

func (x *Index) matcher(f Filter) matcher {
	number := func(choice string) int16 {
		if n, ok := x.choices[choice]; ok {
			return n
		}
		return -2 // nothing has it
	}
	m := matcher{Filter: f, fieldAt: fieldIndex[f.Field], goldAt: number(f.Gold), proposedAt: number(f.Proposed)}
	for _, kind := range f.Kinds() {
		m.kinds[slices.Index(Kinds, kind)] = true
	}
	return m
}

func (m *matcher) field(r indexRow) bool { return m.Field == "" || int(r.field) == m.fieldAt }

func (m *matcher) kind(r indexRow) bool { return m.kinds[r.kind] }

func (m *matcher) incident(r indexRow) bool { return m.Incident == "" || m.Incident == incidentOf(r) }

func (m *matcher) rest(r indexRow) bool {
	if m.From != 0 || m.To != 0 {
		if r.confidence < float32(m.From) || r.confidence > float32(m.To) || r.confidence < 0 {
			return false
		}
	}
	return chosen(m.Gold, m.goldAt, r.gold) && chosen(m.Proposed, m.proposedAt, r.proposed)
}

func chosen(wanted string, number, got int16) bool {
	switch wanted {
	case "":
		return true
	case None:
		return got == 0
	}
	return got == number
}

func incidentOf(r indexRow) string {
	if r.further {
		return Further
	}
	return Primary
}
