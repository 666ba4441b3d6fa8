package score

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"assay/annotate"
)

func indexOf(e *Evaluation) *Index { return NewIndex(e.Articles) }

// The index finds what a walk over all outcomes finds, and counts the same.
func TestIndexFindsWhatAWalkFinds(t *testing.T) {
	_, e := drawnPair(7, 60)
	index := indexOf(e)
	for _, f := range []Filter{
		{},
		{Field: annotate.Victim},
		{Kind: Correct},
		{Kind: Missing, Incident: Further},
		{Kind: AgainstPrecision},
		{Kind: AgainstRecall, Field: annotate.DataTypes},
		{Field: annotate.BreachType, Kind: Incorrect, Incident: Primary},
		{Field: annotate.BreachType, Gold: "theft"},
		{Field: annotate.BreachType, Gold: None, Kind: Spurious},
		{Slice: "incidents=1"},
		{From: 0.2, To: 0.8},
	} {
		refs, facets, err := index.Find(f)
		if err != nil {
			t.Fatal(err)
		}
		got := map[Ref]bool{}
		for _, r := range refs {
			got[r] = true
		}
		want, kinds := map[Ref]bool{}, map[Kind]int{Correct: 0, Partial: 0, Incorrect: 0, Missing: 0, Spurious: 0}
		for i, a := range e.Articles {
			for j, o := range a.Record.Outcomes {
				if passes(f, a, o) {
					want[Ref{i, j}] = true
				}
				any := f
				any.Kind = o.Kind
				if passes(any, a, o) {
					kinds[o.Kind]++
				}
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%+v (-want +got):\n%s", f, diff)
		}
		if diff := cmp.Diff(kinds, facets.Kind); diff != "" {
			t.Errorf("%+v, kinds (-want +got):\n%s", f, diff)
		}
	}
}

// passes says slowly what the index says fast.
func passes(f Filter, a ArticleScore, o Outcome) bool {
	incident := Primary
	if o.GoldIncident > 0 || o.GoldIncident < 0 && o.ProposedIncident > 0 {
		incident = Further
	}
	value := func(c *annotate.Claim) string {
		if c == nil {
			return None
		}
		return c.Value.String()
	}
	slice := true
	if f.Slice != "" {
		p, _ := ParsePredicate(f.Slice)
		slice = p.Holds(a)
	}
	kind := f.Kind == o.Kind || o.Kind != Correct && (f.Kind == "" ||
		f.Kind == AgainstPrecision && o.Proposed != nil || f.Kind == AgainstRecall && o.Gold != nil)
	sure := f.From == 0 && f.To == 0 || o.Proposed != nil && o.Proposed.Confidence != nil &&
		*o.Proposed.Confidence >= f.From && *o.Proposed.Confidence <= f.To
	return slice && sure && (f.Field == "" || f.Field == o.Field) && kind &&
		(f.Incident == "" || f.Incident == incident) && (f.Gold == "" || f.Gold == value(o.Gold)) &&
		(f.Proposed == "" || f.Proposed == value(o.Proposed))
}

func TestIndexIsSurestFirst(t *testing.T) {
	e := claimed([]float64{0.3, 0.9, 0.6}, []bool{false, false, false})
	index := indexOf(e)
	refs, _, err := index.Find(Filter{})
	if err != nil {
		t.Fatal(err)
	}
	var got []float64
	for _, r := range refs {
		if o := e.Articles[r.Article].Record.Outcomes[r.Outcome]; o.Proposed != nil {
			got = append(got, *o.Proposed.Confidence)
		}
	}
	if !slices.Equal(got, []float64{0.9, 0.6, 0.3}) {
		t.Errorf("the errors come as %v", got)
	}
}

func TestIndexRefusesBadFilters(t *testing.T) {
	for want, f := range map[string]Filter{
		"not a field":    {Field: "victims"},
		"not an outcome": {Kind: "wrong"},
		"neither":        {Incident: "second"},
		"from 0 to 1":    {From: 2},
		"is no slice":    {Slice: "wire"},
		"is a field":     {Slice: "data_types=ssn"},
	} {
		_, _, err := indexOf(&Evaluation{}).Find(f)
		if annotate.KindOf(err) != annotate.Invalid || !strings.Contains(err.Error(), want) {
			t.Errorf("%+v: %v", f, err)
		}
	}
}

func BenchmarkIndex(b *testing.B) {
	gold, old, _, _ := benchRecords(20_000)
	e := Evaluate(gold, make([]int, len(gold)), old, "old", Options{})
	index := indexOf(e)
	for _, f := range []Filter{{}, {Field: annotate.Victim, Kind: Incorrect}} {
		b.Run(f.Field+"_"+string(f.Kind), func(b *testing.B) {
			for b.Loop() {
				if _, _, err := index.Find(f); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// An index that was stored finds what it found before; what is cut or changed is
// refused or read, and never brings anything down.
func TestIndexIsStored(t *testing.T) {
	_, e := drawnPair(11, 40)
	e.Articles = append(e.Articles, claimed([]float64{0.3, 0.9, 0.3}, []bool{false, true, false}).Articles...)
	index := indexOf(e)
	data, err := index.AppendBinary(nil)
	if err != nil {
		t.Fatal(err)
	}
	read, err := ReadIndex(data)
	if diff := cmp.Diff(index, read, cmp.AllowUnexported(Index{}, attributeIndex{}, indexRow{}), cmpopts.EquateEmpty()); err != nil || diff != "" {
		t.Fatalf("%v (-stored +read):\n%s", err, diff)
	}
	for n := 0; n < len(data); n += 13 {
		if _, err := ReadIndex(data[:n]); err == nil {
			t.Fatalf("the first %d of %d bytes were read", n, len(data))
		}
		changed := slices.Clone(data)
		changed[n] ^= 0xFF
		if x, err := ReadIndex(changed); err == nil {
			if _, _, err := x.Find(Filter{Slice: "mode=blind"}); err != nil {
				t.Fatal(err)
			}
		}
	}
}
