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

	"assay/annotate"
	"assay/annotate/extract"

	"golang.org/x/sync/errgroup"
)

// Options of training. The zero value is ready for use.
type Options struct {
	Seed         uint64  // of the folds for calibration
	Uncalibrated bool    // leave confidences as the rankers give them, in a fifth of the time
	ScopedWeight float64 // of records with a scope, beside 1; 0: 0.4
	L2           float64 // strength of the pull to the hand-set weights; 0: 1
	Note         string  // what it is trained on, kept in the model
}

// Train learns a model from gold records. Records without labels teach nothing.
// The error is Invalid where nothing is left to learn from.
func Train(records []annotate.Record, opts Options) (*extract.Model, error) {
	course, err := NewCourse(records, opts)
	if err != nil {
		return nil, err
	}
	return course.Train(nil), nil
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
	if opts.L2 == 0 {
		opts.L2 = 1
	}
	if !slices.ContainsFunc(records, annotate.Record.Labelled) {
		return nil, annotate.Errorf(annotate.Invalid, "no record has labels; train on gold, as assay export --what gold writes it")
	}
	return &Course{records, studyAll(records, opts), opts}, nil
}

// Train learns a model from the records of which use says so, by their index; nil
// takes all.
func (c *Course) Train(use func(record int) bool) *extract.Model {
	if use == nil {
		use = func(int) bool { return true }
	}
	model := fitAll(c.lessons, use, c.opts)
	model.Note = c.opts.Note
	if !c.opts.Uncalibrated {
		calibrate(model, c, use)
	}
	return model
}

// fitAll fits every ranker to the lessons that use keeps.
func fitAll(lessons []lesson, use func(record int) bool, opts Options) *extract.Model {
	keys := extract.Rankers()
	rankers := make([]*extract.Ranker, len(keys))
	inParallel(len(keys), func(i int) { rankers[i] = fit(keys[i], lessons, use, opts) })
	m := &extract.Model{Rankers: map[string]*extract.Ranker{}, Calibration: map[string][]float32{}}
	for i, key := range keys {
		m.Rankers[key] = rankers[i]
	}
	return m
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
