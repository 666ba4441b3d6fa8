package score

import (
	"slices"
	"sort"
	"strings"

	"assay/annotate"
)

// Count says how many outcomes a filter chooses, and how many it would choose if one
// thing of it were another. The error is Invalid, or that of reading a column.
func (x *Index) Count(f Filter) (int, Facets, error) {
	m, err := x.matcher(f)
	if err != nil {
		return 0, Facets{}, err
	}
	n := x.counts
	if !m.all() {
		if err := m.read(x); err != nil {
			return 0, Facets{}, err
		}
		n = m.counts()
	}
	total, facets := m.sum(n)
	return total, facets, nil
}

// Find returns the outcomes that a filter chooses, at most so many after those that are
// passed over, those of which the extractor was surest first. The error is Invalid, or
// that of reading a column.
func (x *Index) Find(f Filter, over, most int) (found []Ref, err error) {
	m, err := x.matcher(f)
	if err != nil {
		return nil, err
	}
	if err := m.read(x, articleColumn, outcomeColumn); err != nil {
		return nil, err
	}
	for i := m.from; i < m.to && len(found) < most; i++ {
		if !m.wanted[m.answers[i]] || !m.rest(i) {
			continue
		}
		if over--; over < 0 {
			found = append(found, Ref{m.articles.at(i), m.outcomes.at(i)})
		}
	}
	return found, nil
}

// matcher is a filter in the index's numbers.
type matcher struct {
	indexRows            // those columns that the filter needs
	from, to   int       // rows whose confidence will do
	wanted     [256]bool // answers of the field, the kinds and the incidents
	goldIs     int       // number of a choice, or anyChoice
	proposedIs int       // the same
	kept       []bool    // articles; nil keeps all

	Filter
}

const anyChoice = -1

func (x *Index) matcher(f Filter) (*matcher, error) {
	m := &matcher{Filter: f, goldIs: x.numberOf(f.Gold), proposedIs: x.numberOf(f.Proposed)}
	var err error
	if m.kept, err = x.slice(f.Slice); err != nil {
		return nil, err
	}
	if err := f.check(); err != nil {
		return nil, err
	}
	kinds := f.Kinds()
	eachAnswer(func(answer int, field string, kind Kind, incident string) {
		m.wanted[answer] = m.field(field) && slices.Contains(kinds, kind) && m.incident(incident)
	})
	return m, nil
}

// all says whether only the answers count.
func (m *matcher) all() bool {
	return m.kept == nil && m.goldIs == anyChoice && m.proposedIs == anyChoice && !m.limited()
}

// read reads the columns that the filter needs, and more.
func (m *matcher) read(x *Index, more ...string) error {
	names := append(more, answerColumn)
	if m.kept != nil {
		names = append(names, articleColumn)
	}
	if m.goldIs != anyChoice {
		names = append(names, goldColumn)
	}
	if m.proposedIs != anyChoice {
		names = append(names, proposedColumn)
	}
	if m.to = x.rows; m.limited() {
		names = append(names, confidenceColumn)
	}
	if err := m.add(x, names...); err != nil {
		return err
	}
	if m.limited() {
		low, high := m.sureness()
		m.from = sort.Search(x.rows, func(i int) bool { return m.confidences.at(i) <= high })
		m.to = sort.Search(x.rows, func(i int) bool { return m.confidences.at(i) < low })
	}
	return nil
}

func (m *matcher) field(key string) bool { return m.Field == "" || m.Field == key }

func (m *matcher) incident(which string) bool { return m.Incident == "" || m.Incident == which }

// numberOf is the number of a filter's choice in the index.
func (x *Index) numberOf(choice string) int {
	switch choice {
	case "":
		return anyChoice
	case None:
		return noValue
	}
	if n, ok := x.choices[choice]; ok {
		return n
	}
	return firstChoice + len(x.choices) // nothing has it
}

// rest says whether a row is of the articles and the choices that are wanted.
func (m *matcher) rest(i int) bool {
	if m.kept != nil {
		if at := m.articles.at(i); at >= len(m.kept) || !m.kept[at] {
			return false
		}
	}
	return (m.goldIs == anyChoice || m.gold.at(i) == m.goldIs) && (m.proposedIs == anyChoice || m.proposed.at(i) == m.proposedIs)
}

// counts are those of the rows whose field, kind and incident may be any.
func (m *matcher) counts() (n answerCounts) {
	if m.kept == nil && m.goldIs == anyChoice && m.proposedIs == anyChoice {
		n.count(m.answers[m.from:max(m.from, m.to)])
		return n
	}
	for i := m.from; i < m.to; i++ {
		if m.rest(i) {
			n[m.answers[i]]++
		}
	}
	return n
}

// eachAnswer names what each answer of [answerOf] stands for.
func eachAnswer(fn func(answer int, field string, kind Kind, incident string)) {
	for i, f := range annotate.Fields {
		for j, kind := range Kinds {
			fn(int(answerOf(i, j, false)), f.Key, kind, Primary)
			fn(int(answerOf(i, j, true)), f.Key, kind, Further)
		}
	}
}

// sum adds up what is wanted, and what would be if one thing were another.
func (m *matcher) sum(n answerCounts) (total int, facets Facets) {
	facets = Facets{make(map[string]int), make(map[Kind]int), make(map[string]int)}
	kinds := m.Kinds()
	eachAnswer(func(answer int, field string, kind Kind, incident string) {
		ofField, ofKind, ofIncident := m.field(field), slices.Contains(kinds, kind), m.incident(incident)
		if m.wanted[answer] {
			total += n[answer]
		}
		facets.Field[field] += counted(ofKind && ofIncident, n[answer])
		facets.Kind[kind] += counted(ofField && ofIncident, n[answer])
		facets.Incident[incident] += counted(ofField && ofKind, n[answer])
	})
	return total, facets
}

func counted(wanted bool, n int) int {
	if wanted {
		return n
	}
	return 0
}

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
	values, known := x.attributes[p.Attribute]
	if !known { // the index is from before there was such an attribute
		return make([]bool, x.articles), nil
	}
	of, err := x.columns.column(attributeColumn(p.Attribute), x.articles)
	if err != nil {
		return nil, err
	}
	kept := make([]bool, x.articles)
	wanted := slices.Index(values, p.Value) + 1
	for i := range kept {
		n := of.at(i)
		kept[i] = n != 0 && (p.Value == "" || n == wanted)
	}
	return kept, nil
}
