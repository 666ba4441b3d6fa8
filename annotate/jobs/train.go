package jobs

import (
	"context"
	"errors"
	"fmt"
	"sync"

	"assay/annotate"
	"assay/annotate/extract"
	"assay/annotate/learn"
	"assay/annotate/neardup"
	"assay/annotate/store"
)

// train lets a snapshot, or a part of it, correct the model that ships, and registers
// the version that uses what comes of it. It cannot go on in the middle: another try begins anew, and equal
// gold makes equal models.
func (r *Runner) train(ctx context.Context, j store.HeldJob) (string, error) {
	var gold []annotate.Record
	err := r.store.EachSnapshotRecord(ctx, j.Args.Snapshot, neardup.Part(j.Args.Part), func(g store.SnapshotRecord) error {
		gold = append(gold, g.Record)
		return ctx.Err()
	})
	if err != nil {
		return "", err
	}
	of := "snapshot " + j.Args.Snapshot
	if j.Args.Part != "" {
		of += " (" + j.Args.Part + ")"
	}
	note := fmt.Sprintf("%s of %s", counted(len(gold), "gold record"), of)
	if err := r.store.AdvanceJob(ctx, j, store.JobStep{Anew: true}); err != nil {
		return "", err
	}
	model, err := learn.Train(gold, learn.Options{Seed: max(j.Args.Seed, 1), Note: note, Prior: extract.Default(), Watch: r.watchTraining(ctx, j)})
	if errors.Is(err, learn.ErrStopped) {
		return "", ctx.Err()
	}
	if err != nil {
		return "", err
	}
	version := extract.NewWith(model).Version()
	err = r.store.SaveModel(ctx, store.NewExtractor{Version: version, TrainedOn: model.Note},
		store.Trained{Snapshot: j.Args.Snapshot, Part: j.Args.Part, Job: j.ID}, model.Bytes())
	return version + " learned from " + model.Note + ".", err
}

// watchTraining stores how many rankers are fitted, and says whether to go on.
func (r *Runner) watchTraining(ctx context.Context, j store.HeldJob) func(done, of int) bool {
	var mu sync.Mutex
	stored := 0
	return func(done, of int) bool {
		mu.Lock()
		defer mu.Unlock()
		if done > stored && ctx.Err() == nil {
			if err := r.store.AdvanceJob(ctx, j, store.JobStep{Total: of, Done: done - stored}); err != nil {
				return annotate.KindOf(err) != annotate.Conflict
			}
			stored = done
		}
		return ctx.Err() == nil
	}
}
