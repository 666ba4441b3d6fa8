package score

import (
	"encoding/base64"
	"math"
	"os"
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
	data, err := index.AppendBinary(nil)
	if err != nil {
		b.Fatal(err)
	}
	b.Run("read", func(b *testing.B) {
		b.SetBytes(int64(len(data)))
		for b.Loop() {
			if _, err := ReadIndex(data); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// stored is an evaluation whose index an earlier program stored, too.
func stored() *Index {
	_, e := drawnPair(11, 40)
	e.Articles = append(e.Articles, claimed([]float64{0.3, 0.9, 0.3}, []bool{false, true, false}).Articles...)
	return indexOf(e)
}

var inside = cmp.AllowUnexported(Index{}, attributeIndex{}, indexRows{}, column{})

// An index that was stored finds what it found before; what is cut or changed is
// refused or read, and never brings anything down.
func TestIndexIsStored(t *testing.T) {
	index := stored()
	data, err := index.AppendBinary(nil)
	if err != nil {
		t.Fatal(err)
	}
	read, err := ReadIndex(data)
	if diff := cmp.Diff(index, read, inside, cmpopts.EquateEmpty()); err != nil || diff != "" {
		t.Fatalf("%v (-stored +read):\n%s", err, diff)
	}
	refusesAll(t, data)
}

// What an earlier program stored is read, too.
func TestOlderIndexIsRead(t *testing.T) {
	text, err := os.ReadFile("testdata/index-1.base64")
	if err != nil {
		t.Fatal(err)
	}
	data, err := base64.StdEncoding.DecodeString(strings.ReplaceAll(string(text), "\n", ""))
	if err != nil {
		t.Fatal(err)
	}
	read, err := ReadIndex(data)
	if diff := cmp.Diff(stored(), read, inside, cmpopts.EquateEmpty()); err != nil || diff != "" {
		t.Fatalf("%v (-made now +read):\n%s", err, diff)
	}
	refusesAll(t, data)
}

// refusesAll cuts and changes what was stored.
func refusesAll(t *testing.T, data []byte) {
	for n := 0; n < len(data); n += 13 {
		if _, err := ReadIndex(data[:n]); err == nil {
			t.Fatalf("the first %d of %d bytes were read", n, len(data))
		}
		changed := slices.Clone(data)
		changed[n] ^= 0xFF
		if x, err := ReadIndex(changed); err == nil {
			f := Filter{Slice: "mode=blind"}
			if _, _, err := x.Count(f); err != nil {
				t.Fatal(err)
			}
			if _, err := x.Find(f, 0, 1000); err != nil {
				t.Fatal(err)
			}
		}
	}
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
