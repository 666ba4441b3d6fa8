package main

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"slices"
	"sync"
	"time"

	"assay/annotate"
	"assay/annotate/jobs"
	"assay/annotate/store"
	"assay/bench/fill"
)

// load is what is asked of the server, and what became of it.
type load struct {
	articles, gold, people, background int
	job                                bool
	length, limit                      time.Duration

	store     *store.Store
	url       string
	transport *http.Transport
	before    *jobs.Precedence

	mu       sync.Mutex
	times    map[string][]time.Duration // from when it was due to its answer, by kind of request
	errors   []error
	decided  map[string]bool // ids that were acknowledged
	reviewed map[int64]string
}

// note keeps what became of one request.
func (l *load) note(kind string, due time.Time, err error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.times[kind] = append(l.times[kind], time.Since(due))
	if err != nil {
		l.errors = append(l.errors, fmt.Errorf("%s: %w", kind, err))
	}
}

// work lets everybody work for the length, then looks whether all is there.
func (l *load) work(ctx context.Context) error {
	l.times, l.decided, l.reviewed = map[string][]time.Duration{}, map[string]bool{}, map[int64]string{}
	var reviewers []*reviewer
	for i := range l.people {
		r, err := l.join(ctx, fmt.Sprintf("Reviewer %d", i+1))
		if err != nil {
			return err
		}
		reviewers = append(reviewers, r)
	}
	begin := time.Now().Add(200 * time.Millisecond)
	behind := make(chan error, 1)
	stop, cancel := context.WithCancel(ctx)
	go func() { behind <- l.behind(stop) }()
	var group sync.WaitGroup
	for i, r := range reviewers {
		offset := time.Duration(i) * time.Second / time.Duration(l.people)
		group.Go(func() { r.work(ctx, begin.Add(offset), begin.Add(l.length)) })
	}
	group.Wait()
	cancel()
	if err := <-behind; err != nil && !errors.Is(err, context.Canceled) {
		return err
	}
	return errors.Join(l.report(), l.check(ctx))
}

// behind is what goes on beside the reviewers, until it is stopped.
func (l *load) behind(ctx context.Context) error {
	switch start := time.Now(); {
	case l.job:
		return l.extract(ctx)
	case l.background > 0:
		err := fill.More(ctx, l.store, l.articles, l.background)
		fmt.Printf("background of %d articles: %s\n", l.background, time.Since(start).Round(time.Second))
		return err
	}
	return nil
}

// extract lets a job go over all articles, and says how fast it went.
func (l *load) extract(ctx context.Context) error {
	r, err := jobs.Start(ctx, l.store, jobs.Options{Before: l.before})
	if err != nil {
		return err
	}
	id, err := l.store.AddJob(ctx, store.JobExtract, store.JobArgs{Version: jobs.BuiltinVersion()}, "")
	if err != nil {
		return errors.Join(err, r.Stop())
	}
	<-ctx.Done()
	j, err := l.store.Job(context.WithoutCancel(ctx), id)
	fmt.Printf("job: %d of %d articles, %.0f a second\n", j.Done, j.Total, j.Rate(l.store.Now()))
	return errors.Join(err, r.Stop())
}

// report prints the quantiles, and says what was too slow or failed.
func (l *load) report() error {
	var err error
	for _, kind := range []string{"decision", "finish"} {
		times := l.times[kind]
		if len(times) == 0 {
			continue
		}
		slices.Sort(times)
		at := func(q float64) time.Duration {
			return times[min(int(q*float64(len(times))), len(times)-1)].Round(10 * time.Microsecond)
		}
		fmt.Printf("%-9s n %6d   p50 %8s   p95 %8s   p99 %8s   max %8s\n", kind, len(times), at(0.5), at(0.95), at(0.99), at(1))
		if kind == "decision" && at(0.99) > l.limit {
			err = fmt.Errorf("the p99 of decisions is %s, more than %s", at(0.99), l.limit)
		}
	}
	if len(l.errors) > 0 {
		err = errors.Join(err, fmt.Errorf("%d requests failed; the first: %w", len(l.errors), l.errors[0]))
	}
	return err
}

// check looks for decisions that were acknowledged and are not stored, and for
// articles that two people had.
func (l *load) check(ctx context.Context) error {
	stored := map[string]bool{}
	for key := range l.reviewed {
		reviews, err := l.store.Reviews(ctx, key)
		if err != nil {
			return err
		}
		if len(reviews) != 1 {
			return fmt.Errorf("article %d was given to %d people", key, len(reviews))
		}
		for _, d := range reviews[0].Log {
			if d.Act != annotate.Finished {
				stored[d.Form()] = true
			}
		}
	}
	lost := 0
	for id := range l.decided {
		if !stored[id] {
			lost++
		}
	}
	fmt.Printf("%d decisions acknowledged, %d lost; %d articles, none of two people\n", len(l.decided), lost, len(l.reviewed))
	if lost > 0 {
		return fmt.Errorf("%d acknowledged decisions are not stored", lost)
	}
	return nil
}
