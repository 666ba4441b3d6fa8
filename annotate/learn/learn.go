// Package learn trains the extractor's model from gold records. Each choice that
// the extractor has to make in an article becomes a labelled problem (examples.go
// and match.go); a linear ranker per kind of choice is fitted to them, starting
// from the hand-set weights (fit.go); and how sure to be of a value is learned
// from articles that the rankers have not seen (calibrate.go). Equal records and
// seeds give equal models, to the byte.
package learn

import (
	"context"
	"fmt"
	"runtime"
	"slices"
	"sync"

	"assay/annotate"
	"assay/annotate/extract"

	"golang.org/x/sync/errgroup"
)

// floor is the least confidence of a value that is proposed: about half of the F1
// that is reached, which makes F1 greatest (Lipton, Elkan and Naryanaswamy, 2014), less
// what [caution] takes.
const floor = 0.31

// Options of training. The zero value is ready for use.
type Options struct {
	Seed         uint64  // of the folds for calibration
	Uncalibrated bool    // leave confidences as the rankers give them, in a fifth of the time
	ScopedWeight float64 // of records with a scope, beside 1; 0: 0.4
	L2           float64 // strength of the pull to the hand-set weights; 0: 2
	HalfTrust    float64 // values decided in press articles at which half of what was learned counts there; 0: 150
	Note         string  // what it is trained on, kept in the model with the version of its prior

	// Prior is a model that is corrected, as the hand-set weights are without one: what
	// these records do not speak of stays as it is there.
	Prior *extract.Model

	// Watch is told how many rankers of all are fitted, from several goroutines;
	// where it says false, the training ends with [ErrStopped]. Nil: nobody watches.
	Watch func(done, of int) bool
	watch *watch
	rough bool // for models that are only tried, and that others begin from

	// Weight says how much a record counts, by its index: few articles of the kind that
	// will be read are worth more than many that only resemble them. nil: 1, each.
	Weight func(record int) float64

	// Foreign says which records, by index, are of articles unlike those that will be
	// read. What holds only of them is learned apart and left out of the model, and what
	// holds of all counts half. nil: none.
	Foreign func(record int) bool
}

// Train learns a model from gold records. Records without labels teach nothing.
// The error is Invalid where nothing is left to learn from.
func Train(records []annotate.Record, opts Options) (*extract.Model, error) {
	course, err := NewCourse(records, opts)
	if err != nil {
		return nil, err
	}
	model := course.Train(nil)
	if model == nil {
		return nil, ErrStopped
	}
	return model, nil
}

// Course is gold that has been read, so that models can be trained on several
// parts of it.
type Course struct {
	records []annotate.Record
	lessons []lesson
	opts    Options
}

// NewCourse reads gold records. The error is Invalid where there is nothing to
// learn from.
func NewCourse(records []annotate.Record, opts Options) (*Course, error) {
	if opts.ScopedWeight == 0 {
		opts.ScopedWeight = 0.4
	}
	if opts.HalfTrust == 0 {
		opts.HalfTrust = halfTrust
	}
	if opts.L2 == 0 {
		opts.L2 = 2
	}
	if !slices.ContainsFunc(records, annotate.Record.Labelled) {
		return nil, annotate.Errorf(annotate.Invalid, "no record has labels; train on gold, as assay export --what gold writes it")
	}
	return &Course{records, studyAll(records, opts), opts}, nil
}

// Train learns a model from the records of which use says so, by their index; nil
// takes all. It returns nil where [Options.Watch] ended it.
func (c *Course) Train(use func(record int) bool) *extract.Model {
	watched := *c // several may train at the same time
	c = &watched
	c.opts.watch = newWatch(c.opts)
	if use == nil {
		use = func(int) bool { return true }
	}
	var t trial
	if !c.opts.Uncalibrated {
		t = c.holdOut(use)
	}
	if c.opts.watch.over() {
		return nil
	}
	model := fitAll(c.lessons, use, c.opts, t.models)
	model.Note = c.opts.note()
	model.Floor = floor
	if c.opts.watch.over() {
		return nil
	}
	if !c.opts.Uncalibrated {
		calibrate(model, t.seen, c.opts.Prior)
	}
	return rounded(model)
}

// rounded returns the model as its file has it.
func rounded(m *extract.Model) *extract.Model {
	read, err := m.Rounded()
	if err != nil {
		panic("a model that was just made " + err.Error())
	}
	return read
}

// fitAll fits every ranker to the lessons that use keeps. It begins with the mean of
// models that were fitted to parts of these, if there are any: few steps are left
// from there.
func fitAll(lessons []lesson, use func(record int) bool, opts Options, parts []*extract.Model) *extract.Model {
	m := &extract.Model{Rankers: map[string]*extract.Ranker{}, Calibration: map[string][]float32{}}
	m.Known = opts.withPrior(knownWords(lessons, use))
	words := wordsOf(lessons, m, use)
	keys := rankersLearned()
	rankers := make([]*extract.Ranker, len(keys))
	all := sync.OnceValue(func() *extract.Ranker {
		return fit(extract.RankAll, lessons, words, use, nil, opts, rankersOf(parts, extract.RankAll))
	})
	inParallel(len(keys), func(i int) {
		switch key := keys[i]; {
		case !opts.watch.next():
			rankers[i] = &extract.Ranker{}
		case key == extract.RankAll:
			rankers[i] = all()
		case ofField(key):
			rankers[i] = fit(key, lessons, words, use, all(), opts, rankersOf(parts, key))
		default:
			rankers[i] = fit(key, lessons, words, use, nil, opts, rankersOf(parts, key))
		}
	})
	for i, key := range keys {
		m.Rankers[key] = rankers[i]
	}
	m.Join()
	return m
}

// rankersOf models.
func rankersOf(models []*extract.Model, key string) []*extract.Ranker {
	out := make([]*extract.Ranker, len(models))
	for i, m := range models {
		out[i] = m.Rankers[key]
	}
	return out
}

// rankersLearned lists every ranker that is fitted: first that of all fields, for which
// theirs wait, and those that do not wait, then theirs, the largest first, so that the
// cores end at about the same time.
func rankersLearned() []string {
	keys := append(extract.Rankers(), extract.NarrativeRankers()...)
	late := func(key string) int {
		if ofField(key) {
			return 100 - extract.Columns(key)
		}
		return 0
	}
	slices.SortStableFunc(keys, func(a, b string) int { return late(a) - late(b) })
	return keys
}

// knownWords is the set of shared features that at least two records have.
func knownWords(lessons []lesson, use func(record int) bool) []uint64 {
	once, twice := make([]uint64, 1<<extract.KnownBits/64), make([]uint64, 1<<extract.KnownBits/64)
	done := -1
	for i := range lessons {
		l := &lessons[i]
		if !use(l.record) || len(l.problem.Shared) == 0 || l.record == done {
			continue
		}
		done = l.record
		own := map[int]uint64{} // a record's two like words count once
		for _, f := range l.problem.Shared {
			word, bit := extract.KnownBit(f.Hash)
			own[word] |= bit
		}
		for word, bits := range own {
			twice[word] |= once[word] & bits
			once[word] |= bits
		}
	}
	return twice
}

// inParallel calls do with every number below n, on all cores.
func inParallel(n int, do func(i int)) {
	group, _ := errgroup.WithContext(context.Background())
	group.SetLimit(runtime.GOMAXPROCS(0))
	for i := range n {
		group.Go(func() error { do(i); return nil })
	}
	if err := group.Wait(); err != nil {
		panic(fmt.Sprint("unreachable: ", err))
	}
}
