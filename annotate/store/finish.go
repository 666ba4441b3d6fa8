package store

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"assay/annotate"
)

// Finish ends a person's own review: what nobody proposed or decided is confirmed
// as not stated, in bulk, the review becomes the article's gold, and the lease
// ends. Repeating it with the same id changes nothing. Conflict, naming the
// fields, when a proposal is undecided; else as [Store.Decide].
func (s *Store) Finish(ctx context.Context, reviewID, personID int64, decisionID string) (Review, error) {
	d := annotate.Decision{ID: decisionID, Act: annotate.Finished}
	return s.conclude(ctx, reviewID, personID, d, func(ctx context.Context, t tx, r Review) (Review, error) {
		state := r.State()
		if open := state.OpenFields(); len(open) > 0 {
			return Review{}, annotate.Errorf(annotate.Conflict, "still to be decided: %s", openNames(state, open))
		}
		r, err := appendLog(ctx, t, r, r.Reviewer, append(confirmations(state, decisionID), d))
		if err != nil {
			return Review{}, err
		}
		r.Finished = t.now
		if err := saveGold(ctx, t, r); err != nil {
			return Review{}, err
		}
		if _, err := t.exec(ctx, `delete from worklist where article = $1`, r.Article.Key); err != nil {
			return Review{}, err
		}
		return r, release(ctx, t, r.Article.Key, personID)
	})
}

// Reopen lets a person change their own finished review. Gold falls back to
// another finished review, the imported gold, or none. Repeating it with the same
// id changes nothing. Conflict when the review is not finished; else as
// [Store.Decide].
func (s *Store) Reopen(ctx context.Context, reviewID, personID int64, decisionID string) (Review, error) {
	d := annotate.Decision{ID: decisionID, Act: annotate.Reopened}
	return s.conclude(ctx, reviewID, personID, d, func(ctx context.Context, t tx, r Review) (Review, error) {
		if r.Finished.IsZero() {
			return Review{}, annotate.Errorf(annotate.Conflict, "the review is not finished")
		}
		r, err := appendLog(ctx, t, r, r.Reviewer, []annotate.Decision{d})
		if err != nil {
			return Review{}, err
		}
		r.Finished = time.Time{}
		return r, saveGold(ctx, t, r)
	})
}

// conclude does what Finish and Reopen have in common around their own part, and
// reads the review again, whose article has changed too.
func (s *Store) conclude(ctx context.Context, reviewID, personID int64, d annotate.Decision,
	change func(context.Context, tx, Review) (Review, error)) (Review, error) {
	return updated(ctx, s, func(ctx context.Context, t tx) (Review, error) {
		r, err := ownReview(ctx, t, reviewID, personID)
		if err != nil {
			return Review{}, err
		}
		if before, there := find(r.Log, d.ID); there {
			if before.Act != d.Act {
				return Review{}, annotate.Errorf(annotate.Conflict, "that id belongs to another decision")
			}
			return r, nil
		}
		if err := checkText(d); err != nil {
			return Review{}, err
		}
		if err := r.State().Check(d, 0); err != nil {
			return Review{}, err
		}
		if err := take(ctx, t, r.Article.Key, personID); err != nil {
			return Review{}, err
		}
		if _, err := change(ctx, t, r); err != nil {
			return Review{}, err
		}
		return reviewByID(ctx, t.conn, t.now, reviewID)
	})
}

// confirmations are the decisions that finishing makes for undecided fields.
func confirmations(state *annotate.Review, decisionID string) []annotate.Decision {
	var ds []annotate.Decision
	for _, ref := range state.Undecided() {
		ds = append(ds, annotate.Decision{
			ID:       decisionID + "/" + ref.Incident + "/" + ref.Field,
			Incident: ref.Incident, Field: ref.Field, Act: annotate.NotStated, Bulk: true,
		})
	}
	return ds
}

// openNames lists the undecided fields as a person knows them, with the place of
// the incident where there are several.
func openNames(state *annotate.Review, open []annotate.FieldRef) string {
	names := make([]string, len(open))
	for i, ref := range open {
		f, _ := annotate.FieldOf(ref.Field)
		names[i] = f.Label
		if len(state.Incidents) > 1 {
			place := slices.IndexFunc(state.Incidents, func(i annotate.ReviewedIncident) bool { return i.ID == ref.Incident })
			names[i] = fmt.Sprintf("%s of incident %d", f.Label, place+1)
		}
	}
	return strings.Join(names, ", ")
}

// saveGold stores the gold of a review, or that it makes none any more, and points
// the article at what counts now.
func saveGold(ctx context.Context, t tx, r Review) error {
	var record, victim string
	var w Workload
	if !r.Finished.IsZero() {
		gold := goldOf(r)
		record, victim = labels(gold), victimOf(gold.Incidents)
		w = workload(r.ID, r.Reviewer.ID, r.Started, r.Log)
	}
	_, err := t.exec(ctx, `update reviews set finished = $2, record = $3, victim = $4, victim_search = $5, took = $6, work = $7 where id = $1`,
		r.ID, orNull(r.Finished), record, victim, fold(victim), w.Time.Microseconds(), w.encode())
	if err != nil {
		return err
	}
	return pointGold(ctx, t, r.Article.Key)
}

// goldOf is the gold record of a finished review.
func goldOf(r Review) annotate.Record {
	return annotate.Record{
		Schema:  annotate.SchemaVersion,
		Article: r.Article.Article,
		Review: &annotate.ReviewNote{
			Mode: r.Mode, Reviewer: r.Reviewer.Name, Extractor: r.Extractor, Finished: r.Finished,
		},
		Incidents: r.State().Gold(),
		Extra:     r.Article.Extra,
	}
}
