package gate

import (
	"fmt"
	"math"

	"assay/annotate/score"
)

// floors holds the figures of the candidate against the floors that are set.
func (l Limits) floors(t score.Tally, autoAccepted score.Rate, confident float64) []Finding {
	var list []Finding
	for _, floor := range []struct {
		rule  string
		what  string
		value score.Rate
		limit *float64
	}{
		{"f1", "F1", t.Figures(score.Strict).F1, l.F1},
		{"evidence", "evidence", t.Evidence.OverlapRate(), l.Evidence},
		{"auto_accept_precision", fmt.Sprintf("precision at confidence %g or more", confident), autoAccepted, l.AutoAccept},
	} {
		if floor.limit != nil {
			list = append(list, onFloor(floor.rule, floor.what, floor.value, *floor.limit))
		}
	}
	return list
}

// tiny keeps a figure that is computed in another order from being a fall.
const tiny = 1e-9

func onFloor(rule, what string, value score.Rate, limit float64) Finding {
	f := Finding{Rule: rule, Status: Pass}
	got, ok := value.Value()
	switch {
	case !ok:
		f.Status = Unjudged
		f.Brief = what + " is –, for a floor of " + short(limit)
		f.Detail = f.Brief + ": there is no value to judge"
		return f
	case got < limit-tiny:
		f.Status = Regression
		f.Brief = fmt.Sprintf("%s %s is under the floor of %s", what, apart(got, limit), short(limit))
	default:
		f.Brief = fmt.Sprintf("%s %s holds the floor of %s", what, short(got), short(limit))
	}
	f.Detail = fmt.Sprintf("%s (%g of %g)", f.Brief, value.Num, value.Den)
	return f
}

// drop holds the fall of F1 against the largest one allowed.
func (l Limits) drop(old, new score.Rate) []Finding {
	before, defined := old.Value()
	after, still := new.Value()
	if l.LargestDrop == nil || !defined || !still {
		return nil
	}
	f := Finding{Rule: "largest_drop", Status: Pass}
	fell := before - after
	f.Brief = fmt.Sprintf("F1 %s, at most −%s allowed", signed(-fell), short(*l.LargestDrop))
	if fell > *l.LargestDrop+tiny {
		f.Status = Regression
	}
	f.Detail = fmt.Sprintf("%s (%s → %s)", f.Brief, old, new)
	return []Finding{f}
}

// notWorse is what the comparison of F1 says.
func notWorse(c score.FieldComparison) Finding {
	f := Finding{Rule: "not_worse", Status: Pass}
	if !c.Defined {
		f.Brief = "the same"
		f.Detail = fmt.Sprintf("F1 %s → %s", c.Old, c.New)
		return f
	}
	doubt := "not noise"
	if c.Noise {
		doubt = "noise"
	}
	if c.Worse() {
		f.Status = Regression
	}
	f.Brief = signed(c.Diff) + ", " + doubt
	f.Detail = fmt.Sprintf("F1 %s → %s, %s [%s, %s], %s, p %s, %d gold values", c.Old, c.New,
		signed(c.Diff), signed(c.Low), signed(c.High), doubt, pValue(c.PHolm), c.Gold)
	return f
}

// enough is how many right values of the baseline make it a break that none is
// right any more.
const enough = 5

// lost finds a field that has nothing right any more. It needs no test: chance
// does not do that.
func (j *judge) lost(old, new score.Tally) []Finding {
	if !j.rules.NotLost || old.Correct < enough || new.Correct > 0 {
		return nil
	}
	f := Finding{Rule: "not_lost", Status: Regression, Brief: "has nothing right any more"}
	if new.Proposed() == 0 {
		f.Brief = "is silent"
	}
	f.Detail = fmt.Sprintf("%s; the baseline had %d values right", f.Brief, old.Correct)
	return []Finding{f}
}

// short writes a rate or limit with three decimals, or as many as it has.
func short(f float64) string { return fmt.Sprintf("%.3f", f) }

// apart writes a value so that it can be told from a limit just above it.
func apart(value, limit float64) string {
	if s := short(value); s != short(limit) {
		return s
	}
	return fmt.Sprintf("%.6f", value)
}

// signed writes a difference with its sign; one that rounds to nothing has none.
func signed(d float64) string {
	switch s := fmt.Sprintf("%.3f", math.Abs(d)); {
	case s == "0.000":
		return s
	case d < 0:
		return "−" + s
	default:
		return "+" + s
	}
}

func pValue(p float64) string {
	if p < 0.0001 {
		return "<0.0001"
	}
	return fmt.Sprintf("%.4f", p)
}
