package score

import (
	"cmp"
	"slices"

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
