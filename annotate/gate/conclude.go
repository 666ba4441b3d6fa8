package gate

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"assay/annotate/score"
)

// conclude gives the verdict its status and sentence. A rule that is broken is a
// regression even where another one could not be judged; where the two could not
// be compared at all, nothing is.
func (v *Verdict) conclude() {
	v.Status, v.inputs = Pass, len(v.Reasons)
	var broken []Case
	for _, c := range v.Cases {
		switch c.Status() {
		case Regression:
			broken = append(broken, c)
		case Unjudged:
			for _, f := range c.with(Unjudged) {
				v.Reasons = append(v.Reasons, fmt.Sprintf("%s: %s", c.Name, f.Detail))
			}
		}
	}
	switch {
	case len(broken) > 0:
		v.Status = Regression
		v.Sentence = v.worse(broken)
	case len(v.Reasons) > 0:
		v.Status = Unjudged
		v.Sentence = v.name() + " cannot be judged: " + v.Reasons[0]
		if n := len(v.Reasons) - 1; n > 0 {
			v.Sentence += fmt.Sprintf("; and %d more", n)
		}
	default:
		v.Sentence = v.passes()
	}
}

// CannotJudge is the verdict where something kept the two from being read.
func CannotJudge(now time.Time, err error) Verdict {
	v := Verdict{Judged: now, Reasons: []string{err.Error()}}
	if errors.Is(err, context.Canceled) {
		v.Reasons[0] = "interrupted"
	}
	v.conclude()
	return v
}

// name is what the sentence calls the candidate.
func (v *Verdict) name() string {
	if v.Candidate.Extractor == "" || v.Candidate.Extractor == v.Baseline.Extractor {
		return "the candidate"
	}
	return v.Candidate.Extractor
}

func (v *Verdict) nameOfBaseline() string {
	if v.name() == "the candidate" || v.Baseline.Extractor == "" {
		return "the baseline"
	}
	return v.Baseline.Extractor
}

// most is how much of what is broken the sentence names.
const most = 3

// worse is the sentence on what is broken: the first cases one by one, all values
// together after their parts, and pinned cases by their number.
func (v *Verdict) worse(broken []Case) string {
	var said []string
	pins, more, floors := 0, 0, true
	if broken[0].Kind == OfAll {
		broken = append(slices.Clone(broken[1:]), broken[0])
	}
	for _, c := range broken {
		for _, f := range c.with(Regression) {
			floors = floors && (f.Rule == "f1" || f.Rule == "evidence" || f.Rule == "auto_accept_precision")
		}
		switch {
		case c.Kind == OfPin:
			pins++
		case len(said) < most:
			said = append(said, c.title()+" "+c.with(Regression)[0].Brief)
		default:
			more++
		}
	}
	if more > 0 {
		said = append(said, fmt.Sprintf("%d more", more))
	}
	if len(said) == 0 {
		return v.name() + " breaks " + counted(pins, "pinned case")
	}
	if pins > 0 {
		said = append(said, counted(pins, "pinned case")+" broken")
	}
	verb := " is worse than " + v.nameOfBaseline()
	if floors {
		verb = " breaks a floor"
	}
	return v.name() + verb + ": " + strings.Join(said, "; ")
}

// title is what a sentence calls the case.
func (c Case) title() string {
	if c.Kind == OfAll {
		return "all values"
	}
	return c.Name
}

func (v *Verdict) passes() string {
	micro := v.Comparison.Micro
	switch {
	case micro.Tested && !micro.Noise && micro.Diff > 0:
		return fmt.Sprintf("%s is better than %s: F1 %s, not noise; no rule is broken", v.name(), v.nameOfBaseline(), signed(micro.Diff))
	case micro.Fixed+micro.Broken == 0 && len(v.Comparison.Fixed)+len(v.Comparison.Broken) == 0:
		return fmt.Sprintf("%s passes: every value is as %s had it", v.name(), v.nameOfBaseline())
	case micro.Defined:
		return fmt.Sprintf("%s passes: F1 %s, %s; no rule is broken", v.name(), micro.New, noise(micro))
	}
	return v.name() + " passes: no rule is broken"
}

// noise says how a difference is to be taken.
func noise(c score.FieldComparison) string {
	if c.Noise {
		return signed(c.Diff) + ", which may be noise"
	}
	return signed(c.Diff) + ", not noise"
}
