package score

import (
	"encoding/json"
	"testing"

	"assay/annotate"
)

func TestFigures(t *testing.T) {
	tally := Tally{Correct: 6, Partial: 2, Incorrect: 1, Missing: 3, Spurious: 1}
	for _, tc := range []struct {
		tally  Tally
		credit Credit
		want   [3]string
	}{
		{tally, Strict, [3]string{"0.600", "0.500", "0.545"}},
		{tally, Lenient, [3]string{"0.700", "0.583", "0.636"}},
		{Tally{Missing: 2}, Strict, [3]string{"–", "0.000", "0.000"}},
		{Tally{Spurious: 2}, Strict, [3]string{"0.000", "–", "0.000"}},
		{Tally{}, Lenient, [3]string{"–", "–", "–"}},
	} {
		f := tc.tally.Figures(tc.credit)
		if got := [3]string{f.Precision.String(), f.Recall.String(), f.F1.String()}; got != tc.want {
			t.Errorf("%+v at %v: got %v, want %v", tc.tally, tc.credit, got, tc.want)
		}
	}
}

func TestUndefinedIsNull(t *testing.T) {
	b, err := json.Marshal(Figures{Precision: Rate{1, 2}, F1: Rate{0, 3}})
	if want := `{"precision":0.5,"recall":null,"f1":0}`; err != nil || string(b) != want {
		t.Errorf("got %s, %v, want %s", b, err, want)
	}
}

// Macro is a mean over the fields in which a figure is defined, not over all.
func TestMicroAndMacro(t *testing.T) {
	gold := annotate.Record{Incidents: []annotate.Incident{hit("Adder", "ssn", "name", "tax")}}
	proposed := []annotate.Incident{hit("Boa", "ssn", "name", "tax")}
	proposed[0].Fields[annotate.BreachType] = []annotate.Claim{{Value: annotate.Choice("theft")}}
	var sum Sum
	sum.Add(Record(gold, proposed, Options{}))
	micro, macro := sum.Micro().Figures(Strict), sum.Macro(Strict)
	if micro.F1 != (Rate{6, 9}) {
		t.Errorf("micro F1 %v, want 6/9", micro.F1)
	}
	if macro.F1 != (Rate{1, 3}) || macro.Precision != (Rate{1, 3}) || macro.Recall != (Rate{1, 2}) {
		t.Errorf("macro %+v, want F1 and precision over three fields, recall over two", macro)
	}
}

func TestEmptySumIsUndefined(t *testing.T) {
	var sum Sum
	if _, ok := sum.Micro().Figures(Strict).F1.Value(); ok {
		t.Error("micro F1 of nothing has a value")
	}
	if _, ok := sum.Macro(Lenient).F1.Value(); ok {
		t.Error("macro F1 of nothing has a value")
	}
	if n := len(sum.Fields()); n != len(annotate.Fields) {
		t.Errorf("%d fields, want all %d", n, len(annotate.Fields))
	}
}
