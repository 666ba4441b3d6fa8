package score

import (
	"cmp"
	"slices"

	"assay/annotate"
)

// SpanTally counts spans of evidence by what came of them, in one of the four
// schemes of SemEval-2013 task 9.1, which named-entity tools report.
type SpanTally struct {
	Correct   int `json:"correct"`
	Incorrect int `json:"incorrect"`
	Partial   int `json:"partial"`
	Missed    int `json:"missed"`
	Spurious  int `json:"spurious"`
}

// SpanTallies are the four schemes: Strict asks for boundaries and field, Exact
// for the boundaries alone, Partial for the boundaries and is half content with an
// overlap, Type for the field and an overlap.
type SpanTallies struct {
	Strict  SpanTally `json:"strict"`
	Exact   SpanTally `json:"exact"`
	Partial SpanTally `json:"partial"`
	Type    SpanTally `json:"type"`
}

// labelled is a span of evidence of a field. The field's values and incidents do
// not matter: a span that several rest on is one.
type labelled struct {
	field int
	span  annotate.Span
}

// Spans counts the spans of evidence, gold's and proposed ones, of all scored
// values. A field of which gold has a value without evidence in an article is left
// out there. Spans are matched one to one so that most are correct and, of those
// left, as many as can be overlap, whatever their order.
func (e *Evaluation) Spans() SpanTallies {
	var all SpanTallies
	for i := range e.Articles {
		gold, proposed := spansOf(&e.Articles[i].Record)
		all.Strict.count(gold, proposed, true, true, false)
		all.Exact.count(gold, proposed, false, true, false)
		all.Partial.count(gold, proposed, false, true, true)
		all.Type.count(gold, proposed, true, false, false)
	}
	return all
}

func spansOf(r *RecordScore) (gold, proposed []labelled) {
	unjudged := make(map[int]bool)
	for _, o := range r.Outcomes {
		field := fieldIndex[o.Field]
		if o.Gold != nil {
			unjudged[field] = unjudged[field] || len(o.Gold.Evidence) == 0
			gold = appendSpans(gold, field, o.Gold.Evidence)
		}
		if o.Proposed != nil {
			proposed = appendSpans(proposed, field, o.Proposed.Evidence)
		}
	}
	return distinct(gold, unjudged), distinct(proposed, unjudged)
}

func appendSpans(to []labelled, field int, spans []annotate.Span) []labelled {
	for _, s := range spans {
		to = append(to, labelled{field, s})
	}
	return to
}

func distinct(list []labelled, unjudged map[int]bool) []labelled {
	list = slices.DeleteFunc(list, func(l labelled) bool { return unjudged[l.field] })
	slices.SortFunc(list, func(a, b labelled) int {
		return cmp.Or(cmp.Compare(a.span.Start, b.span.Start), cmp.Compare(a.span.End, b.span.End), cmp.Compare(a.field, b.field))
	})
	return slices.Compact(list)
}

// count takes an article in: whether a pair must agree in field, in boundaries,
// to be correct, and whether an overlap is half right instead of wrong.
func (t *SpanTally) count(gold, proposed []labelled, field, boundaries, half bool) {
	right := func(a, b labelled) bool {
		return (!field || a.field == b.field) && (!boundaries || a.span == b.span)
	}
	weights := make([][]int, len(gold))
	most := min(len(gold), len(proposed))
	for i, a := range gold {
		weights[i] = make([]int, len(proposed))
		for j, b := range proposed {
			switch {
			case !a.span.Overlaps(b.span):
			case right(a, b):
				weights[i][j] = most + 1
			default:
				weights[i][j] = 1
			}
		}
	}
	pairs := 0
	for i, j := range assign(weights) {
		switch {
		case j < 0 || weights[i][j] == 0:
			continue
		case right(gold[i], proposed[j]):
			t.Correct++
		case half:
			t.Partial++
		default:
			t.Incorrect++
		}
		pairs++
	}
	t.Missed += len(gold) - pairs
	t.Spurious += len(proposed) - pairs
}

// Figures of the tally; half counts a partial one as half right.
func (t SpanTally) Figures(half Credit) Figures {
	right := float64(t.Correct) + float64(half)*float64(t.Partial)
	both := t.Correct + t.Incorrect + t.Partial
	gold, proposed := float64(both+t.Missed), float64(both+t.Spurious)
	return Figures{Rate{right, proposed}, Rate{right, gold}, Rate{2 * right, gold + proposed}}
}
