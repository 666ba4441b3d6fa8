package jobs

import (
	"context"
	"fmt"

	"assay/annotate"
	"assay/annotate/extract"
	"assay/annotate/store"

	"golang.org/x/sync/errgroup"
)

// pageSize is how many articles are worked on and stored in one transaction.
const pageSize = 50

// extract lets a version go over articles that it has not read. The first version
// ever becomes the current one at the end.
func (r *Runner) extract(ctx context.Context, j store.HeldJob) (string, error) {
	e, err := r.extractors.Of(ctx, j.Args.Version)
	if err != nil {
		return "", err
	}
	if err := r.extractOver(ctx, j, e, store.Scope{Snapshot: j.Args.Snapshot, Articles: j.Args.Articles}); err != nil {
		return "", err
	}
	current, err := r.store.ChooseFirstExtractor(ctx, e.Version())
	if err != nil || current == e.Version() {
		return "", err
	}
	return current + " stays the current version.", nil
}

// extractOver extracts what a version has not read of some articles.
func (r *Runner) extractOver(ctx context.Context, j store.HeldJob, e *extract.Extractor, of store.Scope) error {
	if err := r.store.RegisterExtractor(ctx, store.NewExtractor{Version: e.Version(), TrainedOn: e.TrainedOn()}); err != nil {
		return err
	}
	step, err := r.beginExtraction(ctx, j, e, of)
	if err != nil {
		return err
	}
	for after := step.Position; ; {
		page, err := r.store.UnextractedOf(ctx, e.Version(), of, after, pageSize)
		if err != nil || len(page) == 0 {
			return err
		}
		after = page[len(page)-1].Key
		proposals, failures := r.propose(e, page)
		if err := ctx.Err(); err != nil {
			return err
		}
		err = r.store.ExtractStep(ctx, j, e.Version(), proposals,
			store.JobStep{Position: after, Done: len(proposals), Failures: failures})
		if err != nil {
			return err
		}
	}
}

// beginExtraction says how many articles there are, on the first try.
func (r *Runner) beginExtraction(ctx context.Context, j store.HeldJob, e *extract.Extractor, of store.Scope) (store.JobStep, error) {
	if j.Total > 0 {
		return store.JobStep{Position: j.Position}, nil
	}
	all, extracted, err := r.store.CountExtracted(ctx, e.Version(), of)
	if err != nil {
		return store.JobStep{}, err
	}
	step := store.JobStep{Total: all, Known: extracted}
	return step, r.store.AdvanceJob(ctx, j, step)
}

// propose extracts from several articles at a time.
func (r *Runner) propose(e *extract.Extractor, page []store.Article) (proposals []store.Proposal, failures []store.JobFailure) {
	made := make([][]annotate.Incident, len(page))
	errs := make([]error, len(page))
	var group errgroup.Group
	group.SetLimit(r.opts.Cores)
	for i, a := range page {
		group.Go(func() error {
			r.opts.Before.give()
			made[i], errs[i] = proposeOne(e, a.Article)
			return nil
		})
	}
	_ = group.Wait() // each article has its own error
	for i, a := range page {
		if errs[i] != nil {
			failures = append(failures, store.JobFailure{Article: a.ID, Reason: errs[i].Error()})
			continue
		}
		proposals = append(proposals, store.Proposal{Article: a.Key, Incidents: made[i]})
	}
	return proposals, failures
}

// proposeOne extracts from an article. An extractor that panics loses that article,
// not the job.
func proposeOne(e *extract.Extractor, a annotate.Article) (incidents []annotate.Incident, err error) {
	defer func() {
		if p := recover(); p != nil {
			incidents, err = nil, fmt.Errorf("%s failed: %v; please report it with the article", e.Version(), p)
		}
	}()
	return e.Extract(a), nil
}
