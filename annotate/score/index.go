package score

import (
	"cmp"
	"math"
	"slices"

	"assay/annotate"
)

// Index holds the outcomes of an evaluation in columns, about ten bytes each, so that
// those of 20,000 articles are counted and listed in a millisecond or two. One that is
// read from a store reads each column when it is first asked for. It is safe for
// concurrent use.
type Index struct {
	articles, rows int
	attributes     map[string][]string // the values of each, in the order of their numbers, from 1
	choices        map[string]int      // numbers of closed lists' values, from firstChoice
	counts         answerCounts        // of all rows
	columns        columns
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
	x := &Index{articles: len(articles), attributes: make(map[string][]string), choices: make(map[string]int)}
	x.columns.there = make(map[string]column)
	for _, name := range Attributes {
		x.addAttribute(articles, name)
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

func (x *Index) addAttribute(articles []ArticleScore, name string) {
	of := make([]int, len(articles))
	numbers := map[string]int{"": 0}
	for i, a := range articles {
		v := a.Attributes[name]
		n, known := numbers[v]
		if !known {
			x.attributes[name] = append(x.attributes[name], v)
			n = len(numbers)
			numbers[v] = n
		}
		of[i] = n
	}
	x.columns.there[attributeColumn(name)] = newColumn(len(of), func(i int) int { return of[i] })
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

// fill puts rows, the surest proposals first, then in the order of the articles, into
// the columns.
func (x *Index) fill(rows []indexRow) {
	x.rows = len(rows)
	for name, value := range map[string]func(r *indexRow) int{
		answerColumn:     func(r *indexRow) int { return int(r.answer) },
		articleColumn:    func(r *indexRow) int { return r.article },
		outcomeColumn:    func(r *indexRow) int { return r.outcome },
		confidenceColumn: func(r *indexRow) int { return r.sure },
		goldColumn:       func(r *indexRow) int { return r.gold },
		proposedColumn:   func(r *indexRow) int { return r.proposed },
	} {
		x.columns.there[name] = newColumn(len(rows), func(i int) int { return value(&rows[i]) })
	}
	x.counts.count(x.columns.there[answerColumn].data)
}
