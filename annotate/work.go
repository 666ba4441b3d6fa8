package annotate

import (
	"slices"
	"time"
)

// Work counts decisions on fields by what they do. Decisions that were undone are
// for the caller to leave out ([Effective]).
type Work struct {
	Accepted  int // proposals, one by one
	AtOnce    int // proposals, accepted together with others
	Corrected int
	Rejected  int
	Added     int // values that nobody had proposed
	NotStated int // said of a field on its own, not confirmed at the end
}

// Count takes a decision in; one that is on no field counts for nothing.
func (w *Work) Count(d Decision) {
	switch {
	case d.Act == Accepted && d.Bulk:
		w.AtOnce++
	case d.Act == Accepted:
		w.Accepted++
	case d.Act == Corrected:
		w.Corrected++
	case d.Act == Rejected:
		w.Rejected++
	case d.Act == Added:
		w.Added++
	case d.Act == NotStated && !d.Bulk:
		w.NotStated++
	}
}

// Proposals returns how many proposals were decided on, and how many of them were
// right as they stood.
func (w Work) Proposals() (right, all int) {
	right = w.Accepted + w.AtOnce
	return right, right + w.Corrected + w.Rejected
}

// Plus adds up.
func (w Work) Plus(o Work) Work {
	return Work{w.Accepted + o.Accepted, w.AtOnce + o.AtOnce, w.Corrected + o.Corrected,
		w.Rejected + o.Rejected, w.Added + o.Added, w.NotStated + o.NotStated}
}

// Pause is how long nobody reads on without deciding anything: a longer time
// between two decisions is not counted as work.
const Pause = 5 * time.Minute

// TimeAtWork adds up the times between moments at which something was done, in any
// order, without pauses.
func TimeAtWork(moments []time.Time) time.Duration {
	sorted := slices.SortedFunc(slices.Values(moments), time.Time.Compare)
	var sum time.Duration
	for i := 1; i < len(sorted); i++ {
		if gap := sorted[i].Sub(sorted[i-1]); gap <= Pause {
			sum += gap
		}
	}
	return sum
}
