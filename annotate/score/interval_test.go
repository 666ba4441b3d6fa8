package score

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"runtime"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"assay/annotate"
)

// drawnPair draws gold and two sets of proposals, with some near-duplicates.
func drawnPair(seed uint64, n int) (old, new *Evaluation) {
	draw := rand.New(rand.NewPCG(seed, 1)).IntN
	var gold []annotate.Record
	var groups []int
	a, b := map[string][]annotate.Incident{}, map[string][]annotate.Incident{}
	for i := range n {
		g := drawRecord(draw, fmt.Sprintf("r%04d", i))
		gold = append(gold, g)
		groups = append(groups, i-draw(2)*draw(2)) // some share the group before
		a[g.ID], b[g.ID] = perturb(draw, g.Incidents), perturb(draw, g.Incidents)
	}
	return Evaluate(gold, groups, a, "old", Options{}), Evaluate(gold, groups, b, "new", Options{})
}

// shuffled is the same evaluation with articles in another order and groups under
// other numbers.
func shuffled(e *Evaluation) *Evaluation {
	s := *e
	s.Articles = slices.Clone(e.Articles)
	random := rand.New(rand.NewPCG(5, 6))
	random.Shuffle(len(s.Articles), func(i, j int) { s.Articles[i], s.Articles[j] = s.Articles[j], s.Articles[i] })
	for i := range s.Articles {
		s.Articles[i].Group = 7777 - 3*s.Articles[i].Group
	}
	return &s
}

func TestIntervalsHoldTheirFigure(t *testing.T) {
	for seed := range uint64(20) {
		e, _ := drawnPair(seed, 1+int(seed*4))
		in := e.Intervals(Resampling{N: 200, Seed: seed})
		sum := e.Sum(nil)
		micro := sum.Micro().Figures(Strict)
		if in.Micro.F1.Rate != micro.F1 || in.Micro.Precision.Rate != micro.Precision || in.Macro.Recall.Rate != sum.Macro(Strict).Recall {
			t.Fatalf("seed %d: the figures of intervals differ from those of the sum", seed)
		}
		for _, f := range append(in.Fields, in.Micro, in.Macro) {
			for _, i := range []Interval{f.Precision, f.Recall, f.F1} {
				v, ok := i.Value()
				if i.OK && (!ok || i.Low > v || v > i.High || i.Low < 0 || i.High > 1) {
					t.Errorf("seed %d, %s: %v in %v–%v", seed, f.Field, v, i.Low, i.High)
				}
				if !i.OK && (i.Low != 0 || i.High != 0) {
					t.Errorf("seed %d, %s: undefined, but %v–%v", seed, f.Field, i.Low, i.High)
				}
			}
		}
		if alone := e.MicroF1(Resampling{N: 200, Seed: seed}); alone != in.Micro.F1 {
			t.Errorf("seed %d: micro F1 alone %+v, with the fields %+v", seed, alone, in.Micro.F1)
		}
	}
}

func TestIntervalsDoNotDependOnOrderOrProcessors(t *testing.T) {
	e, other := drawnPair(3, 60)
	opts := Resampling{N: 300, Seed: 9}
	want, wantCompared := e.Intervals(opts), compared(t, e, other, opts)
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	if diff := cmp.Diff(want, e.Intervals(opts)); diff != "" {
		t.Errorf("on one processor (-want +got):\n%s", diff)
	}
	runtime.GOMAXPROCS(7)
	if diff := cmp.Diff(want, shuffled(e).Intervals(opts)); diff != "" {
		t.Errorf("in another order (-want +got):\n%s", diff)
	}
	got := compared(t, shuffled(e), other, opts)
	if diff := cmp.Diff(wantCompared, got); diff != "" {
		t.Errorf("comparison in another order (-want +got):\n%s", diff)
	}
	if same := e.Intervals(Resampling{N: 300, Seed: 10}); cmp.Equal(want.Micro, same.Micro) {
		t.Error("another seed draws the same")
	}
}

// Near-duplicates say one thing once: ten copies of each article make the interval
// hardly narrower than one of each.
func TestCopiesDoNotNarrowIntervals(t *testing.T) {
	e, _ := drawnPair(4, 80)
	for i := range e.Articles {
		e.Articles[i].Group = i
	}
	one := e.MicroF1(Resampling{Seed: 1})
	copies := *e
	copies.Articles = nil
	for i, a := range e.Articles {
		for c := range 10 {
			a.ID, a.Group = fmt.Sprintf("c%d-%d", i, c), i
			copies.Articles = append(copies.Articles, a)
		}
	}
	ten := copies.MicroF1(Resampling{Seed: 1})
	if width, want := ten.High-ten.Low, one.High-one.Low; width < 0.9*want || width > 1.1*want {
		t.Errorf("width %g with ten copies of each, %g with one", width, want)
	}
	for i := range copies.Articles {
		copies.Articles[i].Group = i
	}
	if alone := copies.MicroF1(Resampling{Seed: 1}); alone.High-alone.Low > 0.5*(one.High-one.Low) {
		t.Errorf("as articles of their own they narrow it to %g only", alone.High-alone.Low)
	}
}

// Where all are right, resamples are too; the interval says how few there were:
// from n/(n + t²), t = 2.093 at 19 degrees of freedom.
func TestIntervalOfAllRight(t *testing.T) {
	right := make([]bool, 20)
	confidence := make([]float64, 20)
	for i := range right {
		right[i] = true
	}
	in := claimed(confidence, right).Intervals(Resampling{N: 100})
	f1 := in.Fields[fieldIndex[annotate.BreachType]].F1
	if !f1.OK || f1.High != 1 || !near(f1.Low, 20/(20+2.0930*2.0930), 1e-4) {
		t.Errorf("20 of 20: %v–%v, want 0.820–1", f1.Low, f1.High)
	}
	if one := claimed(confidence[:1], right[:1]).MicroF1(Resampling{N: 100}); one.OK {
		t.Errorf("one article has the interval %v–%v", one.Low, one.High)
	}
	b, err := json.Marshal(in.Fields[fieldIndex[annotate.Victim]].F1)
	if want := `{"value":null,"low":null,"high":null}`; err != nil || string(b) != want {
		t.Errorf("a field without values is %s, %v; want %s", b, err, want)
	}
}

// Half of 400 independent values: 0.5 ± 1.96·√(0.25/400), by any method.
func TestIntervalOfIndependentValues(t *testing.T) {
	right, confidence := make([]bool, 400), make([]float64, 400)
	for i := range right {
		right[i] = i%2 == 0
	}
	in := claimed(confidence, right).MicroF1(Resampling{N: 4000})
	if !near(in.Low, 0.451, 0.006) || !near(in.High, 0.549, 0.006) {
		t.Errorf("got %v–%v, want 0.451–0.549", in.Low, in.High)
	}
}

func compared(t *testing.T, old, new *Evaluation, opts Resampling) *Comparison {
	t.Helper()
	c, err := Compare(old, new, opts)
	if err != nil {
		t.Fatal(err)
	}
	return c
}
