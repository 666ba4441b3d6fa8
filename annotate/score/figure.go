package score

import "math"

// figure is a ratio of counts: correct·c over gold·g + proposed·p.
type figure struct{ c, g, p float64 }

var (
	precisionFigure = figure{1, 0, 1}
	recallFigure    = figure{1, 1, 0}
	f1Figure        = figure{2, 1, 1}
)

func (f figure) rate(s *sums) Rate {
	return Rate{f.c * float64(s.c), f.g*float64(s.g) + f.p*float64(s.p)}
}

// of returns a group's share of the ratio's two sides.
func (f figure) of(e *entry) (num, den float64) {
	return f.c * float64(e.correct), f.g*float64(e.gold) + f.p*float64(e.proposed)
}

// deviation is the linearized standard error of the ratio (the delta method, as
// for ratio estimates of clusters: Cochran, Sampling Techniques, 1977, section 6),
// times a constant that no figure here depends on. It is 0 where all groups say
// the same, and undefined with the ratio.
func (f figure) deviation(s *sums) float64 {
	rate := f.rate(s)
	r := rate.Num / rate.Den
	numbers := f.c * f.c * float64(s.cc)
	both := f.c * (f.g*float64(s.cg) + f.p*float64(s.cp))
	denominators := f.g*f.g*float64(s.gg) + 2*f.g*f.p*float64(s.gp) + f.p*f.p*float64(s.pp)
	return math.Sqrt(max(0, numbers-2*r*both+r*r*denominators)) / rate.Den
}
