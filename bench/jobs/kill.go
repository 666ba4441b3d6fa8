package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"slices"
	"time"

	"assay/annotate"
	"assay/annotate/jobs"
	"assay/annotate/store"
	"assay/bench/fill"
)

// victimVariable makes this program do the jobs of a database until it is killed.
const victimVariable = "ASSAY_BENCH_JOBS_FILE"

// Jobs are looked for often, and taken over from the dead soon.
var options = jobs.Options{Workers: 4, Look: 100 * time.Millisecond, Lease: 3 * time.Second}

func workUntilKilled(file string) {
	ctx := context.Background()
	s, err := store.Open(ctx, file)
	if err == nil {
		_, err = jobs.Start(ctx, s, options)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "worker:", err)
		os.Exit(1)
	}
	select {}
}

// survive asks for n jobs of one article each, and kills whoever does them.
func survive(ctx context.Context, file string, n, kills int, every time.Duration) error {
	s, err := store.Open(ctx, file)
	if err != nil {
		return err
	}
	defer s.Close()
	ids, err := ask(ctx, s, n)
	if err != nil {
		return err
	}
	start := time.Now()
	decided := make(chan []time.Duration, 1)
	working, stop := context.WithCancel(ctx)
	go func() { decided <- decide(working, s) }()
	err = killAgain(ctx, s, file, kills, every)
	stop()
	took := time.Since(start)
	times := <-decided
	slices.Sort(times)
	fmt.Printf("%d jobs in %s with %d kills: %.0f a second\n", n, took.Round(time.Second), kills, float64(n)/took.Seconds())
	fmt.Printf("writer beside: n %d   p50 %s   p99 %s   max %s\n", len(times), times[len(times)/2], times[len(times)*99/100], times[len(times)-1])
	return errors.Join(err, check(ctx, s, ids))
}

func ask(ctx context.Context, s *store.Store, n int) (ids []int64, err error) {
	var batch []annotate.Record
	for i := range n {
		batch = append(batch, annotate.Record{Article: fill.Article(i)})
		if len(batch) == 500 || i == n-1 {
			if _, err := s.Import(ctx, batch, false); err != nil {
				return nil, err
			}
			batch = batch[:0]
		}
	}
	for key := range int64(n) {
		id, err := s.AddJob(ctx, store.JobExtract, store.JobArgs{Version: jobs.BuiltinVersion(), Articles: []int64{key + 1}}, "")
		if err != nil {
			return nil, err
		}
		ids = append(ids, id)
	}
	return ids, nil
}

// killAgain lets a process work and kills it, and lets the last one come to the end.
func killAgain(ctx context.Context, s *store.Store, file string, kills int, every time.Duration) error {
	for k := 0; ; k++ {
		victim := exec.Command(os.Args[0])
		victim.Env = append(os.Environ(), victimVariable+"="+file)
		victim.Stderr = os.Stderr
		if err := victim.Start(); err != nil {
			return err
		}
		left, err := watch(ctx, s, k < kills, every)
		_ = victim.Process.Kill()
		_ = victim.Wait() // it never ends well
		if err != nil || left == 0 {
			return err
		}
		if k >= kills {
			return fmt.Errorf("%d jobs are stuck", left)
		}
	}
}

// watch returns how many jobs are left after a time, or once none is. The last
// process has ten minutes.
func watch(ctx context.Context, s *store.Store, kill bool, every time.Duration) (left int, err error) {
	if !kill {
		every = 10 * time.Minute
	}
	for end := time.Now().Add(every); ; time.Sleep(100 * time.Millisecond) {
		open, err := s.OpenJobs(ctx)
		if err != nil || len(open) == 0 || time.Now().After(end) {
			return len(open), err
		}
	}
}

// decide stores something every 20 ms, as reviewers do, and times it.
func decide(ctx context.Context, s *store.Store) (times []time.Duration) {
	tick := time.NewTicker(20 * time.Millisecond)
	defer tick.Stop()
	for n := 0; ; n++ {
		select {
		case <-ctx.Done():
			return times
		case <-tick.C:
		}
		start := time.Now()
		if _, err := s.AddToWorklist(context.WithoutCancel(ctx), []int64{int64(n)}, "", ""); err != nil {
			fmt.Fprintln(os.Stderr, "a write beside the jobs failed:", err)
		}
		times = append(times, time.Since(start))
	}
}

// check looks for jobs that were lost, done twice or are stuck.
func check(ctx context.Context, s *store.Store, ids []int64) error {
	stuck, twice, again := 0, 0, 0
	for _, id := range ids {
		j, err := s.Job(ctx, id)
		if err != nil {
			return err
		}
		if j.State != store.JobDone {
			stuck++
		}
		if j.Done+j.Known != 1 || j.Failed > 0 {
			twice++
		}
		if j.Tries > 1 {
			again++
		}
	}
	_, read, err := s.CountExtracted(ctx, jobs.BuiltinVersion(), store.Scope{})
	if err != nil {
		return err
	}
	fmt.Printf("%d lost, %d counted twice, %d stuck; %d needed another try; %d articles read\n", len(ids)-read, twice, stuck, again, read)
	if read != len(ids) || twice > 0 || stuck > 0 {
		return errors.New("not every job was done once")
	}
	return nil
}
