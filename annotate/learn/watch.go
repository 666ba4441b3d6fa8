package learn

import (
	"errors"
	"sync/atomic"
)

// ErrStopped is the error of a training that [Options.Watch] ended.
var ErrStopped = errors.New("the training was stopped")

// watch counts the rankers that are fitted. One that says stop makes all that
// follow be passed over: what comes of it is of no use.
type watch struct {
	tell    func(done, of int) bool
	done    atomic.Int64
	of      int
	stopped atomic.Bool
}

func newWatch(opts Options) *watch {
	rounds := 1 + folds
	if opts.Uncalibrated {
		rounds = 1
	}
	return &watch{tell: opts.Watch, of: rounds * len(rankersLearned())}
}

// next says whether to go on after one more ranker.
func (w *watch) next() bool {
	if w == nil || w.tell == nil {
		return true
	}
	if w.stopped.Load() || !w.tell(int(w.done.Add(1)), w.of) {
		w.stopped.Store(true)
		return false
	}
	return true
}

func (w *watch) over() bool { return w != nil && w.stopped.Load() }
