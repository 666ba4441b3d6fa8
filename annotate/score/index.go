package score

import (
	"cmp"
	"math"
	"slices"

	"assay/annotate"
)

// Index holds the outcomes of an evaluation in columns, about ten bytes each, so that
// those of 20,000 articles are counted and listed in a millisecond or two, and stored
// and read as they are. It is safe for concurrent use once it is made.
type Index struct {
	articles   int
	attributes map[string]attributeIndex
	choices    map[string]int // numbers of closed lists' values, from firstChoice
	rows       indexRows
	counts     answerCounts // of all rows
}

// attributeIndex holds what the articles have for an attribute.
type attributeIndex struct {
	values []string // in the order of their numbers, from 1
	of     column   // of each article the number of its value, or 0
}

// indexRows are the outcomes, the surest proposals first, then in the order of the
// articles: a place in each column for each.
type indexRows struct {
	answers        []byte // see answerOf
	articles       column // positions among the evaluation's, from 0
	outcomes       column // positions among the article's, from 0
	confidences    column // see sureness
	gold, proposed column // numbers of choices, or noValue, or openValue
}

// Numbers that stand in the place of a choice's.
const (
	noValue     = iota
	openValue   // of a field that has no closed list
	firstChoice // those of the choices begin here
)

// answerOf puts what outcomes are counted by into a byte.
func answerOf(field, kind int, further bool) byte {
	a := 2 * (field*len(Kinds) + kind)
	if further {
		a++
	}
	return byte(a)
}

// answerCounts are numbers of outcomes by [answerOf].
type answerCounts [256]int

func (n *answerCounts) count(answers []byte) {
	for _, a := range answers {
		n[a]++
	}
}

// sureness is a confidence as a number that grows with it; 0 is none. Confidences are
// kept to seven digits.
func sureness(confidence *float64) int {
	if confidence == nil {
		return 0
	}
	return int(math.Float32bits(float32(*confidence))) + 1
}

// Ref names an outcome of an evaluation by positions, from 0: of the article among
// the evaluation's, and of the outcome among the article's.
type Ref struct{ Article, Outcome int }

// indexRow is an outcome on its way into the columns.
type indexRow struct {
	article, outcome, sure, gold, proposed int
	answer                                 byte
}

// NewIndex makes the index of an evaluation's articles, in their order.
func NewIndex(articles []ArticleScore) *Index {
	x := &Index{articles: len(articles), attributes: make(map[string]attributeIndex), choices: make(map[string]int)}
	for _, name := range Attributes {
		x.attributes[name] = newAttributeIndex(articles, name)
	}
	var rows []indexRow
	for at, a := range articles {
		for i, o := range a.Record.Outcomes {
			rows = append(rows, x.row(at, i, o))
		}
	}
	slices.SortStableFunc(rows, func(a, b indexRow) int { return cmp.Compare(b.sure, a.sure) })
	x.fill(rows)
	return x
}

func newAttributeIndex(articles []ArticleScore, name string) attributeIndex {
	var x attributeIndex
	of := make([]int, len(articles))
	numbers := map[string]int{"": 0}
	for i, a := range articles {
		v := a.Attributes[name]
		n, known := numbers[v]
		if !known {
			x.values = append(x.values, v)
			n = len(x.values)
			numbers[v] = n
		}
		of[i] = n
	}
	x.of = newColumn(len(of), func(i int) int { return of[i] })
	return x
}

func (x *Index) row(article, outcome int, o Outcome) indexRow {
	further := max(o.GoldIncident, 0) > 0 || o.GoldIncident < 0 && o.ProposedIncident > 0
	r := indexRow{article: article, outcome: outcome, gold: x.choice(o.Gold), proposed: x.choice(o.Proposed),
		answer: answerOf(fieldIndex[o.Field], slices.Index(Kinds, o.Kind), further)}
	if o.Proposed != nil {
		r.sure = sureness(o.Proposed.Confidence)
	}
	return r
}

// choice numbers the value of a claim.
func (x *Index) choice(c *annotate.Claim) int {
	if c == nil {
		return noValue
	}
	v, ok := c.Value.(annotate.Choice)
	if !ok {
		return openValue
	}
	n, known := x.choices[string(v)]
	if !known {
		n = firstChoice + len(x.choices)
		x.choices[string(v)] = n
	}
	return n
}

// fill puts rows, in their order, into the columns.
func (x *Index) fill(rows []indexRow) {
	of := func(value func(r *indexRow) int) column {
		return newColumn(len(rows), func(i int) int { return value(&rows[i]) })
	}
	x.rows = indexRows{
		answers:     make([]byte, len(rows)),
		articles:    of(func(r *indexRow) int { return r.article }),
		outcomes:    of(func(r *indexRow) int { return r.outcome }),
		confidences: of(func(r *indexRow) int { return r.sure }),
		gold:        of(func(r *indexRow) int { return r.gold }),
		proposed:    of(func(r *indexRow) int { return r.proposed }),
	}
	for i := range rows {
		x.rows.answers[i] = rows[i].answer
	}
	x.counts.count(x.rows.answers)
}
