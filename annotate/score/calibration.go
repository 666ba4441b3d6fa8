package score

import (
	"cmp"
	"slices"
)

// Calibration says how far confidences can be taken for probabilities. The
// undefined rates of no values are null in JSON.
type Calibration struct {
	N     int   `json:"n"` // proposed values with a confidence
	Bins  []Bin `json:"bins"`
	ECE   Rate  `json:"ece"`   // expected calibration error: distance of confidence and precision, the mean over the bins by their values
	Brier Rate  `json:"brier"` // mean square of the confidence less 1 for a correct value, 0 for another
}

// Bin is a row of the reliability table.
type Bin struct {
	N              int     `json:"n"`
	Low            float64 `json:"low"` // confidences in it
	High           float64 `json:"high"`
	MeanConfidence float64 `json:"mean_confidence"`
	Precision      float64 `json:"precision"`
}

// Bins of a reliability table: at most, and values in each, at least.
const (
	mostBins    = 10
	leastPerBin = 10
)

// judgement is a proposed value with what it came to.
type judgement struct {
	group      int32
	confidence float64
	known      bool // the confidence
	correct    bool
}

// judgements of a field, "" for all, by descending confidence; those without one
// last.
func (e *Evaluation) judgements(field string) []judgement {
	of, _ := groupOrder(e.Articles)
	var list []judgement
	for i, a := range e.Articles {
		for _, o := range a.Record.Outcomes {
			if o.Proposed == nil || field != "" && o.Field != field {
				continue
			}
			j := judgement{group: of[i], correct: o.Kind == Correct}
			if c := o.Proposed.Confidence; c != nil {
				j.confidence, j.known = *c, true
			}
			list = append(list, j)
		}
	}
	slices.SortFunc(list, func(a, b judgement) int {
		return cmp.Or(-compareBool(a.known, b.known), -cmp.Compare(a.confidence, b.confidence),
			-compareBool(a.correct, b.correct), cmp.Compare(a.group, b.group))
	})
	return list
}

func compareBool(a, b bool) int { return truth(a) - truth(b) }

func truth(b bool) int {
	if b {
		return 1
	}
	return 0
}

// known cuts judgements after those with a confidence.
func known(list []judgement) []judgement {
	end := slices.IndexFunc(list, func(j judgement) bool { return !j.known })
	if end < 0 {
		return list
	}
	return list[:end]
}

// Calibration of a field's proposed values; "" over all fields. The bins hold
// equally many values each, ten of them or fewer, so that each has at least ten
// values; equal confidences are never parted (Nixon et al., Measuring Calibration
// in Deep Learning, 2019).
func (e *Evaluation) Calibration(field string) Calibration {
	list := known(e.judgements(field))
	slices.Reverse(list)
	c := Calibration{N: len(list)}
	for _, j := range list {
		miss := j.confidence - float64(truth(j.correct))
		c.Brier.include(Rate{miss * miss, 1})
	}
	bins := max(1, min(mostBins, len(list)/leastPerBin))
	for start := 0; start < len(list); {
		next := start*bins/len(list) + 1
		end := (next*len(list) + bins - 1) / bins
		for end < len(list) && list[end].confidence == list[end-1].confidence {
			end++
		}
		bin := binOf(list[start:end])
		c.Bins = append(c.Bins, bin)
		c.ECE.Num += float64(bin.N) * max(bin.MeanConfidence-bin.Precision, bin.Precision-bin.MeanConfidence)
		c.ECE.Den += float64(bin.N)
		start = end
	}
	return c
}

func binOf(list []judgement) Bin {
	b := Bin{N: len(list), Low: list[0].confidence, High: list[len(list)-1].confidence}
	for _, j := range list {
		b.MeanConfidence += j.confidence
		b.Precision += float64(truth(j.correct))
	}
	b.MeanConfidence /= float64(b.N)
	b.Precision /= float64(b.N)
	return b
}

// RiskPoint says what accepting all values of at least a confidence would mean.
type RiskPoint struct {
	Confidence float64 `json:"confidence"`
	Accepted   int     `json:"accepted"`
	Coverage   float64 `json:"coverage"` // share of all proposed values, those without a confidence included
	Risk       float64 `json:"risk"`     // share of the accepted ones that are not correct
}

// RiskCoverage lists what each threshold would mean for a field, "" for all; the
// highest threshold first.
func (e *Evaluation) RiskCoverage(field string) []RiskPoint {
	all := e.judgements(field)
	var points []RiskPoint
	wrong := 0
	list := known(all)
	for i, j := range list {
		wrong += truth(!j.correct)
		if i+1 < len(list) && list[i+1].confidence == j.confidence {
			continue
		}
		points = append(points, RiskPoint{
			Confidence: j.confidence, Accepted: i + 1,
			Coverage: float64(i+1) / float64(len(all)), Risk: float64(wrong) / float64(i+1),
		})
	}
	return points
}
