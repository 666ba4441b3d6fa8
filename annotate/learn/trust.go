package learn

import (
	"math"

	"assay/annotate/extract"
)

// What is learned of a field counts in press articles as far as their gold speaks
// of it: half where it decides so many values. The narratives of a regulator, of
// which there are more, would else drown the press, and a field with little gold
// would lose against its rules.
const halfTrust = 150

// beTrusted sets how far a ranker is trusted in press articles. Where it adds
// nothing to the rules, the threshold is theirs as well.
func beTrusted(r *extract.Ranker, key string, lessons []*lesson, opts Options) {
	decided := opts.decidedBefore(r.Trust)
	for _, l := range lessons {
		if l.problem.Press {
			decided += decisions(key, l)
		}
	}
	share := decided / (decided + opts.HalfTrust)
	r.Trust = float32(share)
	if len(lessons) > 0 && ofField(key) {
		r.Threshold = share*r.Threshold + (1-share)*lessons[0].problem.Even
	}
}

// decisions counts the values of a lesson that gold states, and those that it
// denies though the rules propose them.
func decisions(key string, l *lesson) (n float64) {
	for i, right := range l.right {
		o := &l.problem.Options[i]
		switch {
		case o.Value == nil && key != extract.RankIncident:
		case right, ofField(key) && 1/(1+math.Exp(-o.Base)) > l.problem.Even:
			n++
		}
	}
	return n
}

// stated weighs the values that gold states.
func stated(lessons []*lesson) (n float64) {
	for _, l := range lessons {
		for i, right := range l.right {
			if right && l.problem.Options[i].Value != nil {
				n += l.weight
			}
		}
	}
	return n
}
