package main

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"time"

	"assay/annotate"
	"assay/annotate/jobs"
	"assay/annotate/store"
	"assay/bench/fill"
)

// least is the share of the command line's speed that a job must reach.
const least = 0.7

// compare extracts from n articles by the command line and by a job.
func compare(ctx context.Context, file string, n int) error {
	program := filepath.Join(filepath.Dir(file), "assay")
	build := exec.CommandContext(ctx, "go", "build", "-o", program, ".")
	build.Stderr = os.Stderr
	if err := build.Run(); err != nil {
		return err
	}
	byHand := filepath.Join(filepath.Dir(file), "command.db")
	for _, path := range []string{byHand, file} {
		if err := fillArticles(ctx, path, n); err != nil {
			return err
		}
	}
	start := time.Now()
	command := exec.CommandContext(ctx, program, "extract", "--db", byHand)
	command.Stderr = os.Stderr
	if err := command.Run(); err != nil {
		return err
	}
	hand := float64(n) / time.Since(start).Seconds()
	job, err := extractByJob(ctx, file, n)
	if err != nil {
		return err
	}
	fmt.Printf("%d articles: command line %.0f a second, job %.0f a second: %.0f %%\n", n, hand, job, 100*job/hand)
	if job < least*hand {
		return fmt.Errorf("the job is slower than %.0f %% of the command line", 100*least)
	}
	return nil
}

func fillArticles(ctx context.Context, path string, n int) error {
	s, err := store.Open(ctx, path)
	if err != nil {
		return err
	}
	defer s.Close()
	for from := 0; from < n; from += 500 {
		var batch []annotate.Record
		for i := from; i < min(from+500, n); i++ {
			batch = append(batch, annotate.Record{Article: fill.Article(i)})
		}
		if _, err := s.Import(ctx, batch, false); err != nil {
			return err
		}
	}
	return nil
}

func extractByJob(ctx context.Context, file string, n int) (float64, error) {
	s, err := store.Open(ctx, file)
	if err != nil {
		return 0, err
	}
	defer s.Close()
	start := time.Now()
	id, err := s.AddJob(ctx, store.JobExtract, store.JobArgs{Version: jobs.BuiltinVersion()}, "")
	if err != nil {
		return 0, err
	}
	r, err := jobs.Start(ctx, s, jobs.Options{})
	if err != nil {
		return 0, err
	}
	defer r.Stop()
	for ; ; time.Sleep(100 * time.Millisecond) {
		j, err := s.Job(ctx, id)
		if err != nil {
			return 0, err
		}
		if !j.Open() {
			if j.State != store.JobDone || j.Done != n {
				return 0, fmt.Errorf("the job is %s after %d articles: %s", j.State, j.Done, j.Outcome)
			}
			return float64(n) / time.Since(start).Seconds(), nil
		}
	}
}
