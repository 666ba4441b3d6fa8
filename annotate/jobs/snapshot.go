package jobs

import (
	"context"
	"fmt"

	"assay/annotate"
	"assay/annotate/neardup"
	"assay/annotate/store"
)

// snapshot takes a snapshot of all gold.
func (r *Runner) snapshot(ctx context.Context, j store.HeldJob) (string, error) {
	n := store.NewSnapshot{Name: j.Args.Snapshot, Note: j.Args.Note, By: j.By, Seed: j.Args.Seed}
	if j.Args.Shares != "" {
		var err error
		if n.Shares, err = neardup.ParseShares(j.Args.Shares); err != nil {
			return "", annotate.Errorf(annotate.Invalid, "%s", err)
		}
	}
	made, err := r.store.CreateSnapshot(ctx, n)
	if annotate.KindOf(err) == annotate.Conflict {
		// An earlier try may have made it, and been killed before it could say so.
		var there store.Snapshot
		if there, err = r.store.Snapshot(ctx, n.Name); err == nil && (j.Tries == 1 || there.Made.Before(j.Made) || there.By != j.By) {
			err = annotate.Errorf(annotate.Conflict, "there is a snapshot %q already, and a snapshot never changes; choose another name", n.Name)
		}
		made = there
	}
	if err != nil {
		return "", err
	}
	return fmt.Sprintf("%s in %s.", counted(made.Gold.Records, "gold record"), counted(made.Groups, "near-duplicate group")),
		r.store.AdvanceJob(ctx, j, store.JobStep{Anew: true, Total: made.Gold.Records, Done: made.Gold.Records})
}
