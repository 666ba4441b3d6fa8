// Package jobs does long work beside the server: imports, extraction, evaluation,
// training, snapshots. The store keeps what was asked for and how far it is
// ([store.Job]); River brings it to a worker, at least once. A worker takes a job by
// a lease, so that a job that is delivered twice is done once; it stores what it did
// and how far it came in one transaction, at most 50 articles long, so that the next
// try goes on where the last one ended, also after a kill.
package jobs

import (
	"context"
	"crypto/rand"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"runtime"
	"runtime/debug"
	"sync"
	"time"
	"unicode"
	"unicode/utf8"

	"assay/annotate"
	"assay/annotate/store"

	"github.com/riverqueue/river"
)

// Options of a runner. The zero value is ready for use.
type Options struct {
	Workers int           // jobs at a time; 0: 2
	Cores   int           // articles that an extraction works on at a time; 0: one per core
	Lease   time.Duration // after which another node goes on with the job of one that is gone; 0: 20 s
	Look    time.Duration // between two looks for new jobs; 0: 1 s
	Before  *Precedence   // who goes before extractions; nil: nobody
}

func (o Options) withDefaults() Options {
	if o.Workers == 0 {
		o.Workers = 2
	}
	if o.Cores == 0 {
		o.Cores = runtime.GOMAXPROCS(0)
	}
	if o.Lease == 0 {
		o.Lease = 20 * time.Second
	}
	if o.Look == 0 {
		o.Look = time.Second
	}
	return o
}

// Runner does the jobs of a store until it is stopped.
type Runner struct {
	store      *store.Store
	extractors *Extractors
	opts       Options
	holder     string
	queue      *river.Client[*sql.Tx]
	driver     io.Closer
	stop       context.CancelFunc
	beside     sync.WaitGroup // what looks for jobs, and draws figures
}

// Start lets a node do jobs. [Runner.Stop] must be called before the store is closed.
func Start(ctx context.Context, s *store.Store, opts Options) (*Runner, error) {
	r := &Runner{store: s, extractors: NewExtractors(s), opts: opts.withDefaults(), holder: rand.Text()}
	if err := s.RequeueDelivered(ctx); err != nil {
		return nil, err
	}
	driver, closer, err := s.QueueDriver()
	if err != nil {
		return nil, err
	}
	r.driver = closer
	ctx, r.stop = context.WithCancel(context.WithoutCancel(ctx))
	if r.queue, err = river.NewClient(driver, r.queueConfig()); err == nil {
		err = r.queue.Start(ctx)
	}
	if err != nil {
		r.stop()
		return nil, errors.Join(fmt.Errorf("starting the queue of jobs: %w", err), closer.Close())
	}
	r.beside.Go(func() { r.look(ctx) })
	r.beside.Go(func() { r.drawMissing(ctx) })
	return r, nil
}

// queueConfig lets River only deliver: what a try comes to is the store's business,
// and a delivery that was lost is made again after a minute.
func (r *Runner) queueConfig() *river.Config {
	workers := river.NewWorkers()
	river.AddWorker(workers, &worker{runner: r})
	return &river.Config{
		Queues:               map[string]river.QueueConfig{river.QueueDefault: {MaxWorkers: r.opts.Workers}},
		Workers:              workers,
		PollOnly:             true,
		FetchCooldown:        min(50*time.Millisecond, r.opts.Look),
		FetchPollInterval:    r.opts.Look,
		JobTimeout:           -1,
		RescueStuckJobsAfter: time.Minute,
		Logger:               slog.New(quiet{slog.Default().Handler()}),
	}
}

// Stop ends what is at work, which gives its jobs back, and returns when all has
// ended.
func (r *Runner) Stop() error {
	r.stop()
	r.beside.Wait()
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	return errors.Join(r.queue.StopAndCancel(ctx), r.driver.Close())
}

// look tells the queue of jobs that are new, or whose node is gone.
func (r *Runner) look(ctx context.Context) {
	tick := time.NewTicker(r.opts.Look)
	defer tick.Stop()
	for {
		if err := r.deliver(ctx); err != nil && ctx.Err() == nil {
			slog.Error("looking for jobs", "error", err)
		}
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
	}
}

// drawMissing draws what pages show of evaluations and snapshots that an earlier
// program made without it.
func (r *Runner) drawMissing(ctx context.Context) {
	if err := r.store.DrawMissing(ctx); err != nil && ctx.Err() == nil {
		slog.Error("drawing the figures of earlier evaluations", "error", err)
	}
}

// atOnce is how many tries the queue is told of at a time.
const atOnce = 100

func (r *Runner) deliver(ctx context.Context) error {
	for {
		tries, err := r.store.UndeliveredJobs(ctx, atOnce)
		if err != nil || len(tries) == 0 {
			return err
		}
		params := make([]river.InsertManyParams, len(tries))
		for i, t := range tries {
			params[i].Args = delivery{t.Job, t.Try}
		}
		if _, err := r.queue.InsertMany(ctx, params); err != nil {
			return err
		}
		if err := r.store.Delivered(ctx, tries); err != nil {
			return err
		}
	}
}

// delivery is what the queue carries: one try at a job.
type delivery struct {
	Job int64 `json:"job"`
	Try int   `json:"try"`
}

func (delivery) Kind() string { return "try" }

// InsertOpts makes one delivery of a try that is told of twice.
func (delivery) InsertOpts() river.InsertOpts {
	return river.InsertOpts{UniqueOpts: river.UniqueOpts{ByArgs: true}}
}

type worker struct {
	river.WorkerDefaults[delivery]
	runner *Runner
}

func (w *worker) Work(ctx context.Context, j *river.Job[delivery]) error {
	return w.runner.try(ctx, store.JobTry{Job: j.Args.Job, Try: j.Args.Try})
}

// try works on a job, if it is still to be done and nobody else does.
func (r *Runner) try(ctx context.Context, t store.JobTry) error {
	job, err := r.store.BeginJob(ctx, t, r.holder, r.opts.Lease)
	if annotate.KindOf(err) == annotate.Conflict {
		return nil
	}
	if err != nil {
		return err
	}
	working, stop := context.WithCancelCause(ctx)
	beaten := make(chan struct{})
	go func() {
		defer close(beaten)
		r.hold(working, stop, job)
	}()
	outcome, err := r.safely(working, job)
	why := context.Cause(working)
	stop(nil)
	<-beaten
	return r.end(context.WithoutCancel(ctx), job, outcome, err, why)
}

var errCancelled = errors.New("somebody asked for its end")

// hold renews the lease, and ends the work where somebody asked for that or the
// lease was lost.
func (r *Runner) hold(ctx context.Context, stop context.CancelCauseFunc, j store.HeldJob) {
	tick := time.NewTicker(min(time.Second, r.opts.Lease/4))
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
		cancel, err := r.store.RenewJob(ctx, j, r.opts.Lease)
		switch {
		case cancel:
			stop(errCancelled)
		case annotate.KindOf(err) == annotate.Conflict:
			stop(err)
		}
	}
}

// tries is how often a job is tried that fails for a reason nobody can act on.
const tries = 3

// end stores what a try came to.
func (r *Runner) end(ctx context.Context, j store.HeldJob, outcome string, err, why error) error {
	state := store.JobDone
	switch {
	case err == nil:
	case errors.Is(why, errCancelled):
		state, outcome = store.JobCancelled, ""
	case why != nil: // the node stops, or has lost the job
		state, outcome = store.JobWaiting, ""
	case annotate.KindOf(err) != annotate.Internal:
		state, outcome = store.JobFailed, messageOf(err)
	case j.Tries < tries:
		slog.Warn("a job is tried again", "job", j.ID, "kind", j.Kind, "error", err)
		state, outcome = store.JobWaiting, ""
	default:
		slog.Error("a job failed", "job", j.ID, "kind", j.Kind, "error", err)
		state, outcome = store.JobFailed, "Something went wrong here. It has been logged; resuming tries again."
	}
	err = r.store.EndJob(ctx, j, state, outcome)
	if annotate.KindOf(err) == annotate.Conflict {
		return nil
	}
	return err
}

// safely works on a job; a panic is an error of that job.
func (r *Runner) safely(ctx context.Context, j store.HeldJob) (outcome string, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("panic: %v\n%s", p, debug.Stack())
		}
	}()
	switch j.Kind {
	case store.JobImport:
		return r.importFile(ctx, j)
	case store.JobExtract:
		return r.extract(ctx, j)
	case store.JobEvaluate:
		return r.evaluate(ctx, j)
	case store.JobTrain:
		return r.train(ctx, j)
	case store.JobSnapshot:
		return r.snapshot(ctx, j)
	}
	return "", annotate.Errorf(annotate.Invalid, "this version of Assay does not know jobs of kind %q", j.Kind)
}

// messageOf is what a person may read of an error of a known kind, as a sentence.
func messageOf(err error) string {
	var e *annotate.Error
	if !errors.As(err, &e) {
		return err.Error()
	}
	first, size := utf8.DecodeRuneInString(e.Message)
	return string(unicode.ToUpper(first)) + e.Message[size:]
}

// quiet passes on only warnings and errors.
type quiet struct{ slog.Handler }

func (q quiet) Enabled(ctx context.Context, level slog.Level) bool {
	return level >= slog.LevelWarn && q.Handler.Enabled(ctx, level)
}
