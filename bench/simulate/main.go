// Command simulate measures the statistics of annotate/score and annotate/gate on
// extractors whose quality is known, because they are made up: how often the 95 %
// interval of micro F1 holds the truth, how often the gate sees a regression that
// is none, and how often it finds one that is. It prints what it found beside what
// must hold, and exits with 1 if something does not.
//
//	go run ./bench/simulate
//
// Articles differ in the number of their values and in difficulty, some come in
// near-duplicates, and two extractors find the same values hard. All is drawn from
// a seed. The truth is the ratio of expectations, worked out and not drawn; a large
// sample is drawn to show that it is the same.
package main

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"runtime"
	"sync"
	"time"

	"assay/annotate"
	"assay/annotate/gate"
	"assay/annotate/score"
)

func main() {
	var s simulation
	flag.IntVar(&s.coverage, "coverage", 5000, "runs for the coverage of intervals, at each number of articles")
	flag.IntVar(&s.alarms, "alarms", 1000, "runs for false alarms")
	flag.IntVar(&s.power, "power", 200, "runs for each regression to be found")
	flag.IntVar(&s.resamples, "resamples", 1000, "resamples of each interval; the gate has its own 2,000")
	flag.Uint64Var(&s.seed, "seed", 1, "seed of all that is drawn")
	flag.Parse()
	start := time.Now()
	s.intervals()
	s.falseAlarms()
	s.regressions()
	fmt.Printf("\n%s\n", time.Since(start).Round(time.Second))
	if s.failed {
		os.Exit(1)
	}
}

// simulation is what was asked for, and what came of it.
type simulation struct {
	coverage, alarms, power, resamples int
	seed                               uint64
	failed                             bool
}

// holds prints a measured share of runs beside its bounds.
func (s *simulation) holds(what string, share, runs float64, low, high float64) {
	verdict := "holds"
	if share < low || share > high {
		verdict = "FAILS"
		s.failed = true
	}
	fmt.Printf("  %-66s %6.2f %%  of %4.0f  must lie in %5.1f–%5.1f %%  %s\n", what, 100*share, runs, 100*low, 100*high, verdict)
}

// note prints a measured share of runs that nothing is asked of.
func note(what string, share, runs float64) {
	fmt.Printf("  %-66s %6.2f %%  of %4.0f\n", what, 100*share, runs)
}

// each calls run for every number below n, on all processors, each with a seed of
// its own, and returns the share of runs in which each of its answers was true.
func (s *simulation) each(part uint64, n int, run func(seed uint64, random *rand.Rand) []bool) []float64 {
	workers := runtime.GOMAXPROCS(0)
	answers := make([][]bool, n)
	var wait sync.WaitGroup
	for w := range workers {
		wait.Go(func() {
			for i := w; i < n; i += workers {
				seed := s.seed<<40 | part<<24 | uint64(i)
				answers[i] = run(seed, rand.New(rand.NewPCG(seed, 1)))
			}
		})
	}
	wait.Wait()
	shares := make([]float64, len(answers[0]))
	for _, a := range answers {
		for k, yes := range a {
			if yes {
				shares[k]++
			}
		}
	}
	for k := range shares {
		shares[k] /= float64(n)
	}
	return shares
}

func (s *simulation) intervals() {
	e := first()
	truth := e.micro()
	fmt.Printf("95 %% interval of micro F1, whose truth is %.4f (%.4f on %d articles drawn)\n", truth, s.drawn(e), many)
	for part, n := range []int{50, 300, 1000} {
		shares := s.each(uint64(1+part), s.coverage, func(seed uint64, random *rand.Rand) []bool {
			d := drawer{Rand: random, old: e, copies: 0.85}
			old, _ := d.evaluations(n)
			in := old.MicroF1(score.Resampling{N: s.resamples, Seed: seed})
			return []bool{in.Low <= truth && truth <= in.High, truth < in.Low, truth > in.High}
		})
		s.holds(fmt.Sprintf("%4d articles: holds the truth (lies above %.1f %%, below %.1f %%)", n, 100*shares[1], 100*shares[2]),
			shares[0], float64(s.coverage), 0.935, 0.965)
	}
}

const many = 200_000

// drawn is micro F1 of an extractor on many articles.
func (s *simulation) drawn(e *extractor) float64 {
	d := drawer{Rand: rand.New(rand.NewPCG(s.seed, 2)), old: e, copies: 0.85}
	var sum score.Sum
	for range many / 1000 {
		old, _ := d.evaluations(1000)
		part := old.Sum(nil)
		sum.Merge(&part)
	}
	v, _ := sum.Micro().Figures(score.Strict).F1.Value()
	return v
}

// verdicts judges pairs of extractors with the gate's default rules.
func (s *simulation) verdicts(part uint64, runs, articles int, old, new *extractor, churn float64, watch string) []float64 {
	return s.each(part, runs, func(seed uint64, random *rand.Rand) []bool {
		d := drawer{Rand: random, old: old, new: new, churn: churn, copies: 0.85}
		a, b := d.evaluations(articles)
		rules := gate.Default()
		rules.Resampling.Seed = seed
		v := gate.Judge(rules, a, b, time.Time{})
		c := v.Comparison
		field := false
		for _, f := range c.Fields {
			field = field || f.Worse() && (watch == "" || f.Field == watch)
		}
		inside := c.Micro.Low <= new.micro()-old.micro() && new.micro()-old.micro() <= c.Micro.High
		return []bool{v.Status == gate.Regression, c.Micro.Worse(), field, inside}
	})
}

func (s *simulation) falseAlarms() {
	e := first()
	o := e.equal()
	fmt.Printf("\nFalse alarms: two extractors of equal quality (micro F1 %.4f and %.4f) that differ\n", e.micro(), o.micro())
	for part, c := range []struct {
		what     string
		new      *extractor
		articles int
	}{
		{"another of the same build, 300 articles", e, 300},
		{"more precise, finds less, 300 articles", o, 300},
		{"more precise, finds less, 1,000 articles", o, 1000},
	} {
		runs := s.alarms
		if c.articles > 300 {
			runs /= 4
		}
		v := s.verdicts(uint64(11+part), runs, c.articles, e, c.new, 1, "")
		s.holds(c.what+": regression", v[0], float64(runs), 0, 0.06)
		note(fmt.Sprintf("  micro %.2f %%, any field %.2f %%; interval of the difference holds", 100*v[1], 100*v[2]), v[3], float64(runs))
	}
}

func (s *simulation) regressions() {
	e := first()
	fmt.Println("\nRegressions to be found (next version: some answers change by chance, in both directions)")
	for part, c := range []struct {
		churn float64
		what  string
	}{{0.1, "next version, 10 % by chance"}, {1, "another extractor"}} {
		v := s.verdicts(uint64(21+part), s.power, 300, e, e.worse(0.05), c.churn, "")
		s.holds("5 points of micro F1, 300 articles, "+c.what, v[0], float64(s.power), 0.9, 1)
	}
	part := uint64(31)
	for _, field := range []string{annotate.IndividualsAffected, annotate.AttackVector} {
		for _, churn := range []float64{0, 0.02, 0.05, 0.1, 1} {
			f, articles := indexOf(field), 0
			for articles = 1; float64(articles)*e.expect(f).gold < 100; articles++ {
			}
			v := s.verdicts(part, s.power, articles, e, e.worseIn(f, 0.10), churn, field)
			what := fmt.Sprintf("10 points of %s, 100 values, %.0f %% by chance", field, 100*churn)
			if churn <= 0.02 {
				s.holds(what, v[2], float64(s.power), 0.7, 1)
			} else {
				note(what, v[2], float64(s.power))
			}
			part++
		}
	}
}

func indexOf(field string) int {
	for f := range annotate.Fields {
		if annotate.Fields[f].Key == field {
			return f
		}
	}
	panic("no such field: " + field)
}
