package score

import (
	"cmp"
	"slices"
	"strings"

	"assay/annotate"
)

// Index holds the outcomes of an evaluation in little memory, 20 bytes each,
// so that those of 20,000 articles are filtered and counted in milliseconds. It is
// safe for concurrent use once it is made.
type Index struct {
	articles   int
	attributes map[string]*attributeIndex
	rows       []indexRow // the surest proposals first, then in the order of the articles
	choices    map[string]int16
}

// attributeIndex holds what the articles have for an attribute.
type attributeIndex struct {
	values []string // in the order of their numbers, from 1
	of     []int32  // of each article the number of its value, or 0
}

type indexRow struct {
	article, outcome int32
	confidence       float32 // of the proposed value, or -1
	gold, proposed   int16   // numbers of choices, 0 for none
	field, kind      uint8
	further          bool
}

// Ref names an outcome of an evaluation by positions, from 0: of the article among
// the evaluation's, and of the outcome among the article's.
type Ref struct{ Article, Outcome int }

// Filter chooses outcomes. Its zero value chooses every error: what is not strictly
// correct.
type Filter struct {
	Field          string  // key; "" is every field
	Kind           Kind    // "" is every kind but Correct; AgainstPrecision, AgainstRecall are several
	Gold, Proposed string  // a choice's key; "" is any, [None] that there is no value
	Incident       string  // [Primary] or [Further]; "" is both
	Slice          string  // as [ParsePredicate] reads it; "" is every article
	From, To       float64 // confidence of the proposed value, from 0 to 1; both 0 is any, and none
}

const (
	None    = "-"
	Primary = "primary"
	Further = "further"
)

// Kinds of a filter that stand for several: what was proposed and is not correct, and
// what of gold was not proposed as it is.
const (
	AgainstPrecision Kind = "against_precision"
	AgainstRecall    Kind = "against_recall"
)

// Kinds of outcomes that the filter chooses; none where its kind is not known.
func (f Filter) Kinds() []Kind {
	switch {
	case f.Kind == "":
		return Kinds[1:]
	case f.Kind == AgainstPrecision:
		return []Kind{Partial, Incorrect, Spurious}
	case f.Kind == AgainstRecall:
		return []Kind{Partial, Incorrect, Missing}
	case slices.Contains(Kinds, f.Kind):
		return []Kind{f.Kind}
	}
	return nil
}

// Facets counts what a filter would choose if one thing of it were another.
type Facets struct {
	Field    map[string]int
	Kind     map[Kind]int
	Incident map[string]int
}

// NewIndex makes the index of an evaluation's articles, in their order.
func NewIndex(articles []ArticleScore) *Index {
	x := &Index{articles: len(articles), attributes: make(map[string]*attributeIndex), choices: make(map[string]int16)}
	for _, name := range Attributes {
		x.attributes[name] = newAttributeIndex(articles, name)
	}
	for at, a := range articles {
		for i, o := range a.Record.Outcomes {
			x.rows = append(x.rows, x.row(at, i, o))
		}
	}
	slices.SortStableFunc(x.rows, func(a, b indexRow) int { return cmp.Compare(b.confidence, a.confidence) })
	return x
}

func newAttributeIndex(articles []ArticleScore, name string) *attributeIndex {
	x := &attributeIndex{of: make([]int32, len(articles))}
	numbers := map[string]int32{"": 0}
	for i, a := range articles {
		v := a.Attributes[name]
		n, known := numbers[v]
		if !known {
			x.values = append(x.values, v)
			n = int32(len(x.values))
			numbers[v] = n
		}
		x.of[i] = n
	}
	return x
}

func (x *Index) row(article, outcome int, o Outcome) indexRow {
	r := indexRow{article: int32(article), outcome: int32(outcome), kind: uint8(slices.Index(Kinds, o.Kind)), confidence: -1,
		field:   uint8(fieldIndex[o.Field]),
		further: max(o.GoldIncident, 0) > 0 || o.GoldIncident < 0 && o.ProposedIncident > 0,
		gold:    x.choice(o.Gold), proposed: x.choice(o.Proposed)}
	if o.Proposed != nil && o.Proposed.Confidence != nil {
		r.confidence = float32(*o.Proposed.Confidence)
	}
	return r
}

// choice numbers the value of a claim, if that is one of a closed list.
func (x *Index) choice(c *annotate.Claim) int16 {
	if c == nil {
		return 0
	}
	v, ok := c.Value.(annotate.Choice)
	if !ok {
		return -1
	}
	n, known := x.choices[string(v)]
	if !known {
		n = int16(len(x.choices)) + 1
		x.choices[string(v)] = n
	}
	return n
}

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
	var n counts
	var found []Ref
	for _, r := range x.rows {
		if kept != nil && !kept[r.article] || !m.rest(r) {
			continue
		}
		if n.take(r, m.field(r), m.kind(r), m.incident(r)) {
			found = append(found, Ref{int(r.article), int(r.outcome)})
		}
	}
	return found, n.facets(), nil
}

// counts of what would be chosen, by field, kind and incident.
type counts struct {
	fields    [32]int
	kinds     [8]int
	incidents [2]int
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
