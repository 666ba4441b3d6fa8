package score

import (
	"errors"
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

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
		total, facets, err := index.Count(f)
		if err != nil {
			t.Fatal(err)
		}
		refs, err := index.Find(f, 0, math.MaxInt)
		if err != nil || len(refs) != total {
			t.Fatalf("%+v: %d are found, and %d counted: %v", f, len(refs), total, err)
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
		var paged []Ref
		for range len(refs)/7 + 1 {
			page, err := index.Find(f, len(paged), 7)
			if err != nil {
				t.Fatal(err)
			}
			paged = append(paged, page...)
		}
		if !slices.Equal(paged, refs) {
			t.Errorf("%+v: by pages of seven: %v, not %v", f, paged, refs)
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
	refs, err := index.Find(Filter{}, 0, 10)
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
		_, err := indexOf(&Evaluation{}).Find(f, 0, 1)
		_, _, counting := indexOf(&Evaluation{}).Count(f)
		for _, err := range []error{err, counting} {
			if annotate.KindOf(err) != annotate.Invalid || !strings.Contains(err.Error(), want) {
				t.Errorf("%+v: %v", f, err)
			}
		}
	}
}

func BenchmarkIndex(b *testing.B) {
	gold, old, _, _ := benchRecords(20_000)
	e := Evaluate(gold, make([]int, len(gold)), old, "old", Options{})
	index := indexOf(e)
	for name, f := range map[string]Filter{"all": {}, "field": {Field: annotate.Victim, Kind: Incorrect}, "slice": {Slice: "mode=blind"}} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if _, _, err := index.Count(f); err != nil {
					b.Fatal(err)
				}
				if _, err := index.Find(f, 1000, 25); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
	parts := index.Parts()
	b.Run("read", func(b *testing.B) {
		for b.Loop() {
			read, err := ReadIndex(partsOf(parts))
			if err != nil {
				b.Fatal(err)
			}
			if _, err := read.Find(Filter{}, 0, 25); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// partsOf reads the parts of an index that are there.
func partsOf(parts map[string][]byte) func(string) ([]byte, error) {
	return func(name string) ([]byte, error) {
		data, there := parts[name]
		if !there {
			return nil, fmt.Errorf("there is no part %q", name)
		}
		return data, nil
	}
}

// filters ask for every column of an index.
var filters = []Filter{
	{},
	{Slice: "incidents=1"},
	{From: 0.2, To: 0.8},
	{Field: annotate.BreachType, Gold: "theft", Kind: Missing},
	{Field: annotate.BreachType, Proposed: None},
}

// stored is an index to store.
func stored() *Index {
	_, e := drawnPair(11, 40)
	e.Articles = append(e.Articles, claimed([]float64{0.3, 0.9, 0.3}, []bool{false, true, false}).Articles...)
	return indexOf(e)
}

// An index that was stored finds what it found before, and reads of its columns those
// alone that a filter asks for.
func TestIndexIsStored(t *testing.T) {
	index := stored()
	parts := index.Parts()
	for i, f := range filters {
		var asked []string
		read, err := ReadIndex(func(name string) ([]byte, error) {
			asked = append(asked, name)
			return partsOf(parts)(name)
		})
		if err != nil {
			t.Fatal(err)
		}
		for range 2 { // what was read once is there
			want, facets, err := index.Count(f)
			n, found, err2 := read.Count(f)
			if err != nil || err2 != nil || n != want || n == 0 && i < 3 {
				t.Fatalf("%+v: %d, not %d: %v, %v", f, n, want, err, err2)
			}
			wanted, _ := index.Find(f, 0, math.MaxInt)
			got, err := read.Find(f, 0, math.MaxInt)
			if diff := cmp.Diff(facets, found) + cmp.Diff(wanted, got); err != nil || diff != "" {
				t.Fatalf("%+v: %v (-made +read):\n%s", f, err, diff)
			}
		}
		slices.Sort(asked)
		if n := len(asked); len(slices.Compact(asked)) != n || n > 5 {
			t.Errorf("%+v asked for %q", f, asked)
		}
	}
}

// What of a stored index is lacking, cut or changed is refused, or read; it never
// brings anything down.
func TestDamagedIndex(t *testing.T) {
	parts := stored().Parts()
	for part, data := range parts {
		lacking := maps.Clone(parts)
		delete(lacking, part)
		if err := askAll(lacking); err == nil {
			t.Errorf("nobody missed %q", part)
		}
		for n := 0; n < len(data); n += 1 + len(data)/50 {
			damaged := maps.Clone(parts)
			damaged[part] = data[:n]
			if err := askAll(damaged); err == nil {
				t.Errorf("the first %d of %d bytes of %q were read", n, len(data), part)
			}
			damaged[part] = slices.Clone(data)
			damaged[part][n] ^= 0xFF
			_ = askAll(damaged) // other numbers may be as good
		}
	}
}

// askAll asks an index that was stored for all that it has.
func askAll(parts map[string][]byte) error {
	x, err := ReadIndex(partsOf(parts))
	if err != nil {
		return err
	}
	for _, a := range Attributes {
		_, _, err2 := x.Count(Filter{Slice: a + "=x"})
		err = errors.Join(err, err2)
	}
	for _, f := range filters {
		_, _, err2 := x.Count(f)
		_, err3 := x.Find(f, 0, 1000)
		err = errors.Join(err, err2, err3)
	}
	return err
}

// An answer must fit into its byte.
func TestAnswersFit(t *testing.T) {
	seen := make(map[int]bool)
	eachAnswer(func(answer int, field string, kind Kind, incident string) {
		if seen[answer] {
			t.Fatalf("two stand for %d: one is %s %s %s", answer, field, kind, incident)
		}
		seen[answer] = true
	})
	if want := 2 * len(annotate.Fields) * len(Kinds); len(seen) != want || want > len(answerCounts{}) {
		t.Errorf("%d answers, of %d", len(seen), want)
	}
}

// A column is as narrow as its numbers allow.
func TestColumnWidth(t *testing.T) {
	for most, width := range map[int]int{0: 1, 255: 1, 256: 2, 65535: 2, 65536: 4, 1<<32 - 1: 4} {
		list := []int{most, 0, most / 2}
		c := newColumn(len(list), func(i int) int { return list[i] })
		if got := []int{c.at(0), c.at(1), c.at(2)}; c.width != width || !slices.Equal(got, list) {
			t.Errorf("%v in %d bytes each: %v", list, c.width, got)
		}
	}
}
