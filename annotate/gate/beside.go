package gate

import (
	"fmt"
	"maps"
	"math"
	"slices"

	"assay/annotate"
	"assay/annotate/score"

	"gonum.org/v1/gonum/mathext"
	"gonum.org/v1/gonum/stat/distuv"
)

// beside is what the statistical rules beside F1 found, by field; "" is all.
type beside map[string][]Finding

func (b beside) findings(field string) []Finding { return b[field] }

// share is the part of the chance of a false alarm that each rule beside F1 has
// of that of F1.
const share = 1.0 / 20

// compareBeside judges evidence and confidence, of all values and of each field
// that has enough of them.
func compareBeside(old, new *score.Evaluation, rules Rules) beside {
	found := make(beside)
	alpha := (1 - rules.Resampling.Level) * share
	if rules.EvidenceNotWorse {
		exact, overlap := make(pairs), make(pairs)
		for i, a := range new.Articles {
			countEvidence(exact, overlap, old.Articles[i], a)
		}
		tests := append(overlap.tests("evidence that overlaps gold's", rules.Resampling.MinValues, pair.signTest),
			exact.tests("evidence exactly as gold's", rules.Resampling.MinValues, pair.signTest)...)
		found.note("evidence_not_worse", tests, alpha)
	}
	if rules.ConfidenceNotWorse {
		brier := make(pairs)
		for i, a := range new.Articles {
			countConfidence(brier, old.Articles[i], a)
		}
		found.note("confidence_not_worse", brier.tests("Brier score", rules.Resampling.MinValues, pair.meanTest), alpha)
		found[""] = append(found[""], confidenceLost(old, new, rules.Resampling.MinValues)...)
	}
	return found
}

// pair holds what two extractors have in common, before and after.
type pair struct {
	n        int
	old, new float64
	groups   map[int]float64 // new less old, by near-duplicate group
}

// pairs by field; "" is all.
type pairs map[string]*pair

func (p pairs) add(field string, group int, old, new float64) {
	for _, key := range []string{field, ""} {
		if p[key] == nil {
			p[key] = &pair{groups: make(map[int]float64)}
		}
		q := p[key]
		q.n++
		q.old += old
		q.new += new
		q.groups[group] += new - old
	}
}

// countEvidence takes in the evidence of the gold values that both have right.
func countEvidence(exact, overlap pairs, old, new score.ArticleScore) {
	before, after := ofGold(old.Record), ofGold(new.Record)
	for i, o := range after {
		was, is := before[i].Evidence(), o.Evidence()
		if was == score.EvidenceUnjudged || is == score.EvidenceUnjudged {
			continue
		}
		exact.add(o.Field, new.Group, one(was == score.EvidenceExact), one(is == score.EvidenceExact))
		overlap.add(o.Field, new.Group, one(was >= score.EvidenceOverlaps), one(is >= score.EvidenceOverlaps))
	}
}

// ofGold returns the outcomes of gold values, which come in the same order for
// every extractor.
func ofGold(r score.RecordScore) []score.Outcome {
	return slices.DeleteFunc(slices.Clone(r.Outcomes), func(o score.Outcome) bool { return o.Gold == nil })
}

// countConfidence takes in the squared errors of the confidences of the values
// that both propose at the same place.
func countConfidence(brier pairs, old, new score.ArticleScore) {
	type place struct {
		incident int
		field    string
		value    annotate.Value
	}
	at := func(o score.Outcome) place { return place{o.GoldIncident, o.Field, o.Proposed.Value} }
	before := make(map[place]score.Outcome)
	for _, o := range old.Record.Outcomes {
		if o.Proposed != nil && o.Proposed.Confidence != nil {
			before[at(o)] = o
		}
	}
	for _, o := range new.Record.Outcomes {
		if o.Proposed == nil || o.Proposed.Confidence == nil {
			continue
		}
		if was, ok := before[at(o)]; ok {
			brier.add(o.Field, new.Group, squaredError(was), squaredError(o))
		}
	}
}

func squaredError(o score.Outcome) float64 {
	d := *o.Proposed.Confidence - one(o.Kind == score.Correct)
	return d * d
}

func one(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

// confidenceLost finds an extractor that no longer says how sure it is.
func confidenceLost(old, new *score.Evaluation, least int) []Finding {
	before, after := sure(old), sure(new)
	if before < least || after > 0 {
		return nil
	}
	return []Finding{{Rule: "confidence_not_worse", Status: Regression, Brief: "without a confidence any more",
		Detail: fmt.Sprintf("no proposed value has a confidence any more; the baseline had %d", before)}}
}

// sure counts the proposed values that have a confidence.
func sure(e *score.Evaluation) int {
	n := 0
	for _, a := range e.Articles {
		for _, o := range a.Record.Outcomes {
			if o.Proposed != nil && o.Proposed.Confidence != nil {
				n++
			}
		}
	}
	return n
}

// test is one statistical question and its answer.
type test struct {
	field, what string
	pair        *pair
	worse       float64 // chance of so much worse, were both equally good
}

// tests asks about all values and about every field that has enough.
func (p pairs) tests(what string, least int, worse func(pair) float64) []test {
	var list []test
	for _, field := range slices.Sorted(maps.Keys(p)) {
		if q := p[field]; q.n >= least {
			list = append(list, test{field, what, q, worse(*q)})
		}
	}
	return list
}

// note keeps the findings of a family of tests, by Holm's step-down correction.
func (b beside) note(rule string, tests []test, alpha float64) {
	slices.SortStableFunc(tests, func(x, y test) int {
		switch {
		case x.worse < y.worse:
			return -1
		case x.worse > y.worse:
			return 1
		}
		return 0
	})
	rejecting := true
	for i, t := range tests {
		rejecting = rejecting && t.worse*float64(len(tests)-i) <= alpha
		b[t.field] = append(b[t.field], t.finding(rule, rejecting))
	}
}

func (t test) finding(rule string, worse bool) Finding {
	n := float64(t.pair.n)
	f := Finding{Rule: rule, Status: Pass}
	f.Brief = fmt.Sprintf("%s %s → %s", t.what, short(t.pair.old/n), short(t.pair.new/n))
	if worse {
		f.Status = Regression
		f.Brief += ", not noise"
	}
	f.Detail = fmt.Sprintf("%s, p %s, %d values", f.Brief, pValue(t.worse), t.pair.n)
	return f
}

// signTest is the chance that so few groups get better and so many worse where
// either is as likely.
func (p pair) signTest() float64 {
	var better, worse int
	for _, d := range p.groups {
		switch {
		case d > 0:
			better++
		case d < 0:
			worse++
		}
	}
	return atLeast(worse, better+worse)
}

// atLeast is the chance of k heads or more in n tosses of a fair coin.
func atLeast(k, n int) float64 {
	if k == 0 {
		return 1
	}
	return mathext.RegIncBeta(float64(k), float64(n-k+1), 0.5)
}

// meanTest is the chance of a mean so far above 0, by Student's t over groups.
// Groups rather than values, since what one article gets is not independent.
func (p pair) meanTest() float64 {
	n := float64(len(p.groups))
	var sum, squares float64
	for _, d := range p.groups {
		sum += d
		squares += d * d
	}
	spread := squares - sum*sum/n
	switch {
	case sum <= 0 || n < 2:
		return 1
	case spread <= 0:
		return 0
	}
	t := sum / n / math.Sqrt(spread/(n-1)/n)
	return distuv.StudentsT{Mu: 0, Sigma: 1, Nu: n - 1}.Survival(t)
}
