package main

import (
	"math"

	"assay/annotate"
)

// A world of articles. Sizes: an article's number of values varies with its size
// x, which is normal; a long article is harder by hard·x, and every article is
// easier or harder than another of its size by a normal deviation.
const (
	sizes     = 0.6  // standard deviation of the logarithm of the number of values
	hard      = 0.25 // what a standard deviation of size takes from quality
	deviation = 0.6  // of the difficulty of articles of one size
	further   = 0.6  // mean number of incidents beside the primary one
	thinner   = 0.4  // how much of the primary incident's values a further one has
	copied    = 0.12 // share of stories that come in two to four near-duplicates
	missed    = 0.06 // share of incidents that an extractor does not find
	invented  = 0.05 // incidents per article that are none
	common    = 0.5  // share of a value's difficulty that is the same for all extractors
)

// prevalence holds how often a value of each field is stated of a primary
// incident: the mean number of values, at most 1 for a field of one value.
var prevalence = map[string]float64{
	annotate.Victim: 0.95, annotate.VictimType: 0.8, annotate.VictimLocation: 0.5, annotate.ThirdParty: 0.2,
	annotate.Attacker: 0.35, annotate.BreachType: 0.9, annotate.AttackVector: 0.8, annotate.DataLocation: 0.6,
	annotate.IndividualsAffected: 0.4, annotate.DataTypes: 1.8, annotate.DataTypesExcluded: 0.12,
	annotate.BreachStart: 0.45, annotate.BreachEnd: 0.1, annotate.Discovered: 0.18, annotate.Disclosed: 0.35,
	annotate.ReportedTo: 0.3, annotate.Remedy: 0.27, annotate.MonitoringMonths: 0.03, annotate.RansomDemand: 0.1,
}

// quality is the F1 that the first extractor is built to have in each field.
func quality(f int) float64 { return 0.55 + 0.02*float64(f) }

// extractor is an extractor of known quality, by field: the quantile of its
// quality, the chance of a wrong value where it misses the right one, and of a
// wrong value where there is none.
type extractor struct {
	quantile, wrong, spurious [19]float64
}

// expected are a field's expected values per article.
type expected struct{ gold, proposed, correct float64 }

func (e expected) f1() float64 { return 2 * e.correct / (e.gold + e.proposed) }

// incidents per article, each with as many values as the primary one.
const incidentsWorth = 1 + further*thinner

// chance is the share of a field's values that the extractor has right in an
// incident that it finds. Size tilts it where long articles have more values.
func chance(f int, quantile float64) float64 {
	tilt := 0.0
	if annotate.Fields[f].Many {
		tilt = sizes
	}
	return normal((quantile - hard*tilt) / math.Sqrt(1+hard*hard+deviation*deviation))
}

func normal(x float64) float64 { return math.Erfc(-x/math.Sqrt2) / 2 }

// expect works out what an extractor comes to in a field, without drawing.
func (e *extractor) expect(f int) expected {
	field := &annotate.Fields[f]
	stated := prevalence[field.Key]
	slots := 1 + further // in which a value may be spurious
	if !field.Many {
		slots -= stated * incidentsWorth
	}
	gold := stated * incidentsWorth
	right := chance(f, e.quantile[f])
	found := (1 - missed) * gold
	return expected{
		gold:     gold,
		correct:  found * right,
		proposed: found*(right+(1-right)*e.wrong[f]) + ((1-missed)*slots+invented)*e.spurious[f],
	}
}

// micro is the expected micro F1: the ratio of expectations.
func (e *extractor) micro() float64 {
	var all expected
	for f := range annotate.Fields {
		x := e.expect(f)
		all.gold += x.gold
		all.proposed += x.proposed
		all.correct += x.correct
	}
	return all.f1()
}

// first is an extractor of the quality that is asked for in each field.
func first() *extractor {
	e := &extractor{}
	for f := range annotate.Fields {
		e.wrong[f] = 0.5
		e.spurious[f] = 0.08 * min(1, prevalence[annotate.Fields[f].Key])
		e.quantile[f] = solve(func(q float64) float64 { e.quantile[f] = q; return e.expect(f).f1() }, quality(f))
	}
	return e
}

// equal is another extractor with the same expected F1 in every field, and so in
// micro, that is more precise and finds less.
func (e *extractor) equal() *extractor {
	const less = 0.97 // of correct values, and of gold and proposed ones together
	o := *e
	for f := range annotate.Fields {
		was := e.expect(f)
		o.spurious[f] *= 0.8
		o.quantile[f] = solve(func(q float64) float64 { o.quantile[f] = q; return o.expect(f).correct }, less*was.correct)
		proposed := less*(was.gold+was.proposed) - was.gold
		o.wrong[f] = solve(func(w float64) float64 { o.wrong[f] = normal(w); return o.expect(f).proposed }, proposed)
		o.wrong[f] = normal(o.wrong[f])
	}
	return &o
}

// worse is an extractor that is worse by drop in micro F1, alike in all fields.
func (e *extractor) worse(drop float64) *extractor {
	o := *e
	shift := func(by float64) float64 {
		for f := range annotate.Fields {
			o.quantile[f] = e.quantile[f] + by
		}
		return o.micro()
	}
	shift(solve(shift, e.micro()-drop))
	return &o
}

// worseIn is an extractor that is worse by drop in the F1 of one field.
func (e *extractor) worseIn(f int, drop float64) *extractor {
	o := *e
	o.quantile[f] = solve(func(q float64) float64 { o.quantile[f] = q; return o.expect(f).f1() }, e.expect(f).f1()-drop)
	return &o
}

// solve finds where an increasing function has a value.
func solve(of func(float64) float64, value float64) float64 {
	low, high := -8.0, 8.0
	for range 80 {
		if middle := (low + high) / 2; of(middle) < value {
			low = middle
		} else {
			high = middle
		}
	}
	return (low + high) / 2
}
