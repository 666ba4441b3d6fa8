package score

import (
	"encoding/json"
	"math"
	"math/rand/v2"
	"slices"

	"assay/annotate"
)

// Comparison of two extractor versions on the same gold.
type Comparison struct {
	Old, New         string // extractor versions
	Gold             GoldVersion
	Articles, Groups int
	Resampling       Resampling        // as it was used
	Fields           []FieldComparison // as annotate.Fields
	Micro, Macro     FieldComparison
	Fixed            []Flip   // articles with more fixed than broken, best first
	Broken           []Flip   // articles with as much broken as fixed, or more, worst first
	Warnings         []string // what to know before believing it
}

// FieldComparison compares the strict F1 of a field, of micro or of macro.
type FieldComparison struct {
	Field    string // key; "micro", "macro"
	Gold     int    // values
	Groups   int    // near-duplicate groups that have a value on any side
	Old, New Rate   // F1
	// Diff is New less Old, with its interval; all 0 unless Defined.
	Diff, Low, High float64
	Defined         bool // both figures and the interval are defined
	// P is two-sided: McNemar's for a field of one value, else by approximate
	// randomization. PHolm is corrected over the tested fields; for micro it is P.
	// Both are 1 unless Tested. Macro is never tested.
	P, PHolm      float64
	Tested        bool // it has enough gold values, and the extractors differ enough for a test
	Fixed, Broken int  // answers that only the new, and only the old extractor has right
	Noise         bool // the difference may be chance: printed as ~
}

// MarshalJSON writes null for what is undefined or was not tested.
func (f FieldComparison) MarshalJSON() ([]byte, error) {
	when := func(ok bool, v float64) *float64 {
		if !ok {
			return nil
		}
		return &v
	}
	low, high := outwards(f.Low, f.High)
	return json.Marshal(struct {
		Field      string   `json:"field"`
		Gold       int      `json:"gold"`
		Groups     int      `json:"groups"`
		Old        Rate     `json:"old"`
		New        Rate     `json:"new"`
		Difference *float64 `json:"difference"`
		Low        *float64 `json:"low"`
		High       *float64 `json:"high"`
		P          *float64 `json:"p"`
		PHolm      *float64 `json:"p_holm"`
		Fixed      int      `json:"fixed"`
		Broken     int      `json:"broken"`
		Noise      bool     `json:"noise"`
	}{
		f.Field, f.Gold, f.Groups, f.Old, f.New, when(f.Defined, f.Diff), when(f.Defined, low), when(f.Defined, high),
		when(f.Tested, f.P), when(f.Tested, f.PHolm), f.Fixed, f.Broken, f.Noise,
	})
}

// Worse says whether the new extractor is worse, and that is not noise.
func (f FieldComparison) Worse() bool { return f.Diff < 0 && !f.Noise }

// Better says whether the new extractor is better, and that is not noise.
func (f FieldComparison) Better() bool { return f.Diff > 0 && !f.Noise }

// Compare compares two evaluations, the old one first. The error is Invalid and
// says why they cannot be compared; [Common] may help.
//
// The interval of a difference is drawn by paired bootstrap: both extractors are
// scored on the same resample of near-duplicate groups. A difference is noise
// unless its interval leaves out zero and its tests are significant at the same
// level: approximate randomization, and in a field of one value McNemar's as well,
// over near-duplicate groups by what was fixed and broken in each. (McNemar's is
// about right answers, of which an extractor that says less may have as many at
// another F1.) Micro is tested for itself, the fields as one family, corrected by
// Holm's method; fields with few gold values are not tested.
func Compare(old, new *Evaluation, opts Resampling) (*Comparison, error) {
	if err := Comparable(old, new); err != nil {
		return nil, err
	}
	opts = opts.withDefaults()
	p := pairUp(old, new)
	c := &Comparison{
		Old: old.Extractor, New: new.Extractor, Gold: old.Gold,
		Articles: len(old.Articles), Groups: p.groups, Resampling: opts,
	}
	c.difference(p)
	answers := p.answers()
	c.test(p, answers)
	c.flips(p, answers)
	c.Warnings = c.warnings(old, new)
	return c, nil
}

// difference fills in the figures and the intervals of their differences.
func (c *Comparison) difference(p *pairing) {
	fields := len(annotate.Fields)
	drawn := make([][]float64, fields+2) // by resample: the fields, micro, macro
	for j := range drawn {
		drawn[j] = make([]float64, c.Resampling.N)
	}
	c.Resampling.eachResample(streamBootstrap, func() func(int, *rand.PCG) {
		weights := make([]int32, p.groups)
		return func(i int, random *rand.PCG) {
			drawGroups(weights, random)
			for j, d := range p.figures(weights) {
				drawn[j][i] = d.New.orNaN() - d.Old.orNaN()
			}
		}
	})
	list := p.figures(nil)
	for j := range list {
		f := &list[j]
		f.Noise = true
		f.P, f.PHolm = 1, 1
		groups := p.groups
		if j < fields {
			f.Field = annotate.Fields[j].Key
			groups = len(p.fields[j])
		}
		f.Groups = groups
		f.interval(drawn[j], c.Resampling.Level)
	}
	list[fields].Field, list[fields+1].Field = "micro", "macro"
	c.Fields, c.Micro, c.Macro = list[:fields:fields], list[fields], list[fields+1]
}

// interval of the difference, which lies in it.
func (f *FieldComparison) interval(drawn []float64, level float64) {
	diff := f.New.orNaN() - f.Old.orNaN()
	if math.IsNaN(diff) {
		return
	}
	low, high, ok := percentiles(drawn, f.Groups, level)
	if ok {
		f.Diff, f.Low, f.High, f.Defined = diff, min(low, diff), max(high, diff), true
	}
}

// test fills in P values, and with them what is noise.
func (c *Comparison) test(p *pairing, answers []answer) {
	nets := p.nets(answers)
	level := 1 - c.Resampling.Level
	differing := make([]int, len(c.Fields))
	for j, f := range c.Fields {
		if f.Gold >= c.Resampling.MinValues && f.Defined {
			differing[j] = p.differing(j, nets[j])
		}
	}
	var tested []*FieldComparison
	var own, swaps []float64
	for j, can := range testable(differing, level) {
		if !can {
			continue
		}
		f := &c.Fields[j]
		swap := swapTest(p.fields[j], c.Resampling)
		f.Tested, f.P = true, swap
		if !annotate.Fields[j].Many {
			f.P = McNemar(signs(nets[j]))
		}
		tested, own, swaps = append(tested, f), append(own, f.P), append(swaps, swap)
	}
	own, swaps = Holm(own), Holm(swaps)
	for i, f := range tested {
		f.PHolm = own[i]
		f.decide(max(own[i], swaps[i]), level)
	}
	if m := &c.Micro; m.Defined && m.Gold >= c.Resampling.MinValues && differ(p.micro) > 0 {
		m.Tested = true
		m.P = swapTest(p.micro, c.Resampling)
		m.PHolm = m.P
		m.decide(m.P, level)
	}
}

func (f *FieldComparison) decide(p, level float64) {
	f.Noise = p > level || f.Low <= 0 && f.High >= 0
}

// flips counts the answers that were fixed and broken, and sorts the articles by
// them.
func (c *Comparison) flips(p *pairing, answers []answer) {
	byArticle := make(map[int]*Flip)
	for _, a := range answers {
		f := &c.Fields[a.field]
		flip := byArticle[a.article]
		if flip == nil {
			flip = &Flip{Article: p.ids[a.article]}
			byArticle[a.article] = flip
		}
		if a.fixed {
			f.Fixed++
			c.Micro.Fixed++
			flip.Fixed = append(flip.Fixed, a.Change)
		} else {
			f.Broken++
			c.Micro.Broken++
			flip.Broken = append(flip.Broken, a.Change)
		}
	}
	for _, f := range byArticle {
		if f.net() > 0 {
			c.Fixed = append(c.Fixed, *f)
		} else {
			c.Broken = append(c.Broken, *f)
		}
	}
	slices.SortFunc(c.Fixed, func(a, b Flip) int { return compareFlips(b.net(), a.net(), a, b) })
	slices.SortFunc(c.Broken, func(a, b Flip) int { return compareFlips(a.net(), b.net(), a, b) })
}
