package score

import (
	"math"

	"assay/annotate"
)

// AutoAccept says how many proposed values could be accepted unseen.
type AutoAccept struct {
	Field     string  `json:"field"` // key; "" over all fields
	Target    float64 `json:"target"`
	Accepted  int     `json:"accepted"`
	Share     Rate    `json:"share"`     // of all proposed values
	Precision Rate    `json:"precision"` // of the accepted ones
}

// AutoAccept measures, over all fields ("" first) and for each one, how many
// values could be accepted at a precision. The articles are dealt out into folds
// by near-duplicate group; in each fold, what is accepted are the values of at
// least the confidence at which the other folds together reach the precision. So
// the precision that comes out is one on articles that the threshold has not
// seen, and may miss the target. A threshold must rest on 1/(1 − precision) values,
// since fewer cannot tell the precision from certainty. Folds below 2 are 5.
func (e *Evaluation) AutoAccept(precision float64, folds int) []AutoAccept {
	if folds < 2 {
		folds = 5
	}
	list := []AutoAccept{autoAccept(e.judgements(""), "", precision, folds)}
	for _, f := range annotate.Fields {
		list = append(list, autoAccept(e.judgements(f.Key), f.Key, precision, folds))
	}
	return list
}

func autoAccept(all []judgement, field string, precision float64, folds int) AutoAccept {
	a := AutoAccept{Field: field, Target: precision, Share: Rate{Den: float64(len(all))}}
	list := known(all)
	for fold := range folds {
		within := func(j judgement) bool { return int(j.group)%folds == fold }
		threshold := thresholdFor(list, precision, within)
		for _, j := range list {
			if within(j) && j.confidence >= threshold {
				a.Accepted++
				a.Precision.Num += float64(truth(j.correct))
			}
		}
	}
	a.Share.Num, a.Precision.Den = float64(a.Accepted), float64(a.Accepted)
	return a
}

// thresholdFor returns the lowest confidence at and above which the judgements,
// less those left out, have the precision; infinity if there is none.
func thresholdFor(list []judgement, precision float64, leftOut func(judgement) bool) float64 {
	needed := leastAccepted(precision)
	threshold := math.Inf(1)
	n, correct := 0, 0
	for i, j := range list {
		if !leftOut(j) {
			n++
			correct += truth(j.correct)
		}
		last := i+1 == len(list) || list[i+1].confidence != j.confidence
		if last && n >= needed && float64(correct) >= precision*float64(n) {
			threshold = j.confidence
		}
	}
	return threshold
}

// leastAccepted is the number of values that a precision needs to be told from
// certainty.
func leastAccepted(precision float64) int {
	return int(math.Ceil(1/(1-min(precision, 0.999)) - 1e-9))
}
