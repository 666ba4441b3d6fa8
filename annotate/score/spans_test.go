package score

import (
	"fmt"
	"testing"

	"assay/annotate"
)

// mark is a span of evidence of a data type or a remedy.
type mark struct {
	field      string
	start, end int
}

func marked(marks ...mark) []annotate.Incident {
	in := annotate.Incident{Fields: map[string][]annotate.Claim{}}
	for i, m := range marks {
		in.Fields[m.field] = append(in.Fields[m.field], annotate.Claim{
			Value: annotate.Name(fmt.Sprintf("v%d", i)), Evidence: []annotate.Span{{Start: m.start, End: m.end}},
		})
	}
	return []annotate.Incident{in}
}

func spansOfCase(gold, proposed []mark) SpanTallies {
	r := annotate.Record{Article: annotate.Article{ID: "a"}, Incidents: marked(gold...)}
	return Evaluate([]annotate.Record{r}, nil, map[string][]annotate.Incident{"a": marked(proposed...)}, "x", Options{}).Spans()
}

func TestSpansByHand(t *testing.T) {
	const a, b = annotate.ThirdParty, annotate.Attacker
	type marks = []mark
	for _, tc := range []struct {
		name           string
		gold, proposed marks
		want           SpanTallies
	}{
		{"the same", marks{{a, 0, 5}}, marks{{a, 0, 5}}, SpanTallies{SpanTally{Correct: 1}, SpanTally{Correct: 1}, SpanTally{Correct: 1}, SpanTally{Correct: 1}}},
		{"another field", marks{{a, 0, 5}}, marks{{b, 0, 5}}, SpanTallies{SpanTally{Incorrect: 1}, SpanTally{Correct: 1}, SpanTally{Correct: 1}, SpanTally{Incorrect: 1}}},
		{"an overlap", marks{{a, 0, 5}}, marks{{a, 4, 9}}, SpanTallies{SpanTally{Incorrect: 1}, SpanTally{Incorrect: 1}, SpanTally{Partial: 1}, SpanTally{Correct: 1}}},
		{"side by side", marks{{a, 0, 5}}, marks{{a, 5, 9}}, SpanTallies{SpanTally{Missed: 1, Spurious: 1}, SpanTally{Missed: 1, Spurious: 1}, SpanTally{Missed: 1, Spurious: 1}, SpanTally{Missed: 1, Spurious: 1}}},
		// One proposed span over two of gold's: the order of gold's must not matter
		// (nervaluate's issue 40).
		{"one over two", marks{{b, 14, 17}, {a, 0, 12}}, marks{{a, 0, 17}}, SpanTallies{SpanTally{Incorrect: 1, Missed: 1}, SpanTally{Incorrect: 1, Missed: 1}, SpanTally{Partial: 1, Missed: 1}, SpanTally{Correct: 1, Missed: 1}}},
		// Two proposed spans over one of gold's: the better one counts, whichever comes
		// first (nervaluate's issue 84).
		{"two over one", marks{{a, 0, 1}}, marks{{b, 0, 2}, {a, 0, 2}}, SpanTallies{SpanTally{Incorrect: 1, Spurious: 1}, SpanTally{Incorrect: 1, Spurious: 1}, SpanTally{Partial: 1, Spurious: 1}, SpanTally{Correct: 1, Spurious: 1}}},
	} {
		if got := spansOfCase(tc.gold, tc.proposed); got != tc.want {
			t.Errorf("%s: got %+v, want %+v", tc.name, got, tc.want)
		}
	}
}

func TestSpansOfGoldWithoutEvidenceAreNotJudged(t *testing.T) {
	gold := annotate.Record{Article: annotate.Article{ID: "a"}, Incidents: marked(mark{annotate.Attacker, 0, 5}, mark{annotate.ThirdParty, 0, 5})}
	gold.Incidents[0].Fields[annotate.Attacker][0].Evidence = nil
	proposed := marked(mark{annotate.Attacker, 0, 5}, mark{annotate.ThirdParty, 0, 5})
	e := Evaluate([]annotate.Record{gold}, nil, map[string][]annotate.Incident{"a": proposed}, "x", Options{})
	if got := e.Spans().Strict; got != (SpanTally{Correct: 1}) {
		t.Errorf("got %+v", got)
	}
	if f := e.Spans().Partial.Figures(Lenient); f.F1.String() != "1.000" {
		t.Errorf("F1 %s", f.F1)
	}
}
