package main

import (
	"cmp"
	"context"
	"fmt"
	"os"
	"slices"
	"strings"
	"time"

	"assay/annotate"
	"assay/annotate/store"
	"assay/bench/fill"
)

// reviewers is how many people made the gold.
const reviewers = 20

// Snapshots, of which the second holds all gold and has the evaluations.
const (
	spring = "spring"
	summer = "summer"
)

// fillOnce fills a store, or goes on where somebody stopped it; the baseline comes last.
func fillOnce(ctx context.Context, s *store.Store, n size) error {
	if _, err := s.Baseline(ctx); annotate.KindOf(err) != annotate.NotFound {
		return err
	}
	people, err := team(ctx, s)
	if err != nil {
		return err
	}
	stored, err := s.ArticleCount(ctx)
	if err != nil {
		return err
	}
	for _, step := range []struct {
		what string
		do   func() error
	}{
		{"articles", func() error {
			if stored >= n.articles {
				return nil
			}
			return fill.Articles(ctx, s, n.articles, 0, fill.Distinct)
		}},
		{"reviews", func() error { return fill.Reviewed(ctx, s, people, n.gold-n.gold/20) }},
		{"a snapshot", func() error { return snapshot(ctx, s, spring) }},
		{"an evaluation", func() error { return fill.Evaluations(ctx, s, spring, 1) }},
		{"reviews", func() error { return fill.Reviewed(ctx, s, people, n.gold) }},
		{"a snapshot", func() error { return snapshot(ctx, s, summer) }},
		{"evaluations", func() error { return fill.Evaluations(ctx, s, summer, n.evaluations-1) }},
		{"the rest", func() error { return keep(ctx, s, n) }},
	} {
		start := time.Now()
		if err := step.do(); err != nil {
			return fmt.Errorf("storing %s: %w", step.what, err)
		}
		fmt.Fprintf(os.Stderr, "stored %s in %s\n", step.what, time.Since(start).Round(time.Second))
	}
	return nil
}

// team are the reviewers.
func team(ctx context.Context, s *store.Store) ([]annotate.Person, error) {
	people, err := s.People(ctx)
	slices.SortFunc(people, func(a, b annotate.Person) int { return cmp.Compare(a.ID, b.ID) })
	for i := len(people); i < reviewers && err == nil; i++ {
		var p annotate.Person
		p, err = s.CreatePerson(ctx, store.NewPerson{Name: fmt.Sprintf("Reviewer %d", i+1), Role: annotate.Reviewer})
		people = append(people, p)
	}
	return people, err
}

func snapshot(ctx context.Context, s *store.Store, name string) error {
	if _, err := s.Snapshot(ctx, name); annotate.KindOf(err) != annotate.NotFound {
		return err
	}
	_, err := s.CreateSnapshot(ctx, store.NewSnapshot{Name: name, Note: "of all gold", By: "Lena"})
	return err
}

// keep stores what leads keep: pins, a baseline, a worklist, jobs and a file.
func keep(ctx context.Context, s *store.Store, n size) error {
	evaluations, err := s.Evaluations(ctx)
	if err != nil {
		return err
	}
	for i := range min(50, n.gold) {
		p := annotate.Pin{Article: fill.Article(i * n.gold / 50).ID, Incident: 1, Field: annotate.Victim, Note: "on the front page", By: "Lena"}
		if _, err := s.AddPin(ctx, p); err != nil && annotate.KindOf(err) != annotate.Invalid && annotate.KindOf(err) != annotate.Conflict {
			return err
		}
	}
	var keys []int64
	for i := range 500 {
		keys = append(keys, int64(n.gold+i+1))
	}
	if _, err := s.AddToWorklist(ctx, keys, "to be read soon", "Lena"); err != nil {
		return err
	}
	for range 200 {
		if err := doneJob(ctx, s); err != nil {
			return err
		}
	}
	if _, err = s.Upload(ctx, "spring.csv", "Lena", 1<<20, strings.NewReader("title,text\nOne,The text.\nTwo,\n")); err != nil {
		return err
	}
	return s.SetBaseline(ctx, evaluations[len(evaluations)/2].ID, "Lena", "shipped in spring")
}

// doneJob stores a job that is done, with lines that it refused.
func doneJob(ctx context.Context, s *store.Store) error {
	id, err := s.AddJob(ctx, store.JobEvaluate, store.JobArgs{Version: fill.Version, Snapshot: summer}, "Lena")
	if err != nil {
		return err
	}
	j, err := s.BeginJob(ctx, store.JobTry{Job: id, Try: 1}, "nobody", time.Hour)
	if err != nil {
		return err
	}
	step := store.JobStep{Total: 5000, Done: 4990}
	for i := range 10 {
		step.Failures = append(step.Failures, store.JobFailure{Line: 17 * (i + 1), Field: "published", Reason: `"yesterday" is not an EDTF date`})
	}
	if err := s.AdvanceJob(ctx, j, step); err != nil {
		return err
	}
	return s.EndJob(ctx, j, store.JobDone, "")
}
