package store

import (
	"context"
	"database/sql"
	"slices"
	"time"

	"assay/annotate"
)

// JobTry is one try at a job; of two nodes that begin the same try, one gets it.
type JobTry struct {
	Job int64
	Try int // from 1
}

// UndeliveredJobs returns the tries that the queue must be told of: of jobs that
// wait, and of those whose lease has run out.
func (s *Store) UndeliveredJobs(ctx context.Context, limit int) ([]JobTry, error) {
	return list(ctx, s.read(), func(r row) (d JobTry, err error) {
		return d, r.Scan(&d.Job, &d.Try)
	}, `select id, tries + 1 from jobs where finished is null and (lease is null or lease < $1) and delivered <= tries
		order by id limit $2`, micros(s.Now()), limit)
}

// Delivered notes that the queue knows of tries.
func (s *Store) Delivered(ctx context.Context, tries []JobTry) error {
	for chunk := range slices.Chunk(tries, importChunk) {
		err := s.update(ctx, func(ctx context.Context, t tx) error {
			for _, d := range chunk {
				if _, err := t.exec(ctx, `update jobs set delivered = $2 where id = $1 and delivered < $2`, d.Job, d.Try); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// HeldJob is a job that its holder works on.
type HeldJob struct {
	Job
	holder string
}

// BeginJob takes a job for a time. Conflict when it is another try, or somebody
// else's, or has ended.
func (s *Store) BeginJob(ctx context.Context, d JobTry, holder string, lease time.Duration) (HeldJob, error) {
	return updated(ctx, s, func(ctx context.Context, t tx) (HeldJob, error) {
		n, err := t.exec(ctx, `update jobs set state = $3, tries = tries + 1, started = $5, holder = $4, lease = $6,
				base = done + known + failed, outcome = ''
			where id = $1 and tries = $2 and finished is null and (lease is null or lease < $5)`,
			d.Job, d.Try-1, JobRunning, holder, micros(t.now), micros(t.now.Add(lease)))
		if err != nil {
			return HeldJob{}, err
		}
		if n == 0 {
			return HeldJob{}, lostJob(d.Job)
		}
		j, err := one(ctx, t.conn, scanJob, jobColumns+`where id = $1`, d.Job)
		return HeldJob{j, holder}, err
	})
}

func lostJob(id int64) error {
	return annotate.Errorf(annotate.Conflict, "job %d is not, or no longer, of this node", id)
}

// RenewJob holds a job for longer, and says whether somebody asked for its end.
// Conflict when it is no longer the holder's.
func (s *Store) RenewJob(ctx context.Context, j HeldJob, lease time.Duration) (cancel bool, err error) {
	return updated(ctx, s, func(ctx context.Context, t tx) (bool, error) {
		cancel, err := scalar[bool](ctx, t.conn, `update jobs set lease = $3 where id = $1 and holder = $2 and finished is null returning cancel`,
			j.ID, j.holder, micros(t.now.Add(lease)))
		if err == sql.ErrNoRows {
			err = lostJob(j.ID)
		}
		return cancel, err
	})
}

// JobStep is how far a job has come with what is stored in the same transaction.
type JobStep struct {
	Anew     bool  // what earlier tries had done does not count
	Total    int   // where it became known
	Position int64 // where the next try goes on
	Done     int   // more than before
	Known    int
	Failures []JobFailure
}

// AdvanceJob stores a step. Conflict when the job is no longer the holder's.
func (s *Store) AdvanceJob(ctx context.Context, j HeldJob, step JobStep) error {
	return s.update(ctx, func(ctx context.Context, t tx) error { return advanceJob(ctx, t, j, step) })
}

func advanceJob(ctx context.Context, t tx, j HeldJob, step JobStep) error {
	if step.Anew {
		if _, err := t.exec(ctx, `update jobs set done = 0, known = 0, failed = 0, base = 0 where id = $1 and holder = $2`, j.ID, j.holder); err != nil {
			return err
		}
	}
	n, err := t.exec(ctx, `update jobs set total = case when $3 > 0 then $3 else total end, position = $4,
			done = done + $5, known = known + $6, failed = failed + $7
		where id = $1 and holder = $2 and finished is null`,
		j.ID, j.holder, step.Total, step.Position, step.Done, step.Known, len(step.Failures))
	if err == nil && n == 0 {
		err = lostJob(j.ID)
	}
	for chunk := range slices.Chunk(step.Failures, importChunk) {
		if err != nil {
			return err
		}
		var args []any
		for _, f := range chunk {
			args = append(args, j.ID, f.Line, f.Article, f.Field, f.Reason)
		}
		_, err = t.exec(ctx, `insert into job_failures (job, line, article, field, reason) values `+values(len(chunk), 5), args...)
	}
	return err
}

// ImportStep imports a batch as [Store.Import] does and, in the same transaction,
// stores how far the job is.
func (s *Store) ImportStep(ctx context.Context, j HeldJob, batch []annotate.Record, gold bool, step func([]ImportResult) JobStep) error {
	prepared := prepareImport(batch, gold)
	return s.update(ctx, func(ctx context.Context, t tx) error {
		items := slices.Clone(prepared)
		if len(items) > 0 {
			if err := importBatch(ctx, t, items, gold); err != nil {
				return err
			}
		}
		return advanceJob(ctx, t, j, step(resultsOf(items)))
	})
}

// ExtractStep stores at most 50 proposals as [Store.SaveProposals] does and, in the
// same transaction, how far the job is.
func (s *Store) ExtractStep(ctx context.Context, j HeldJob, version string, ps []Proposal, step JobStep) error {
	return s.update(ctx, func(ctx context.Context, t tx) error {
		if len(ps) > 0 {
			if err := saveProposals(ctx, t, version, ps); err != nil {
				return err
			}
		}
		return advanceJob(ctx, t, j, step)
	})
}

// EndJob stores what came of a job. One that did not end gives its lease back, so
// that another node goes on with it at once: state [JobWaiting].
func (s *Store) EndJob(ctx context.Context, j HeldJob, state JobState, outcome string) error {
	return s.update(ctx, func(ctx context.Context, t tx) error {
		var finished any
		if state != JobWaiting {
			finished = micros(t.now)
		}
		n, err := t.exec(ctx, `update jobs set state = $3, finished = $4, outcome = $5, lease = null, holder = '', cancel = false
			where id = $1 and holder = $2 and finished is null`, j.ID, j.holder, state, finished, outcome)
		if err != nil {
			return err
		}
		if n == 0 {
			return lostJob(j.ID)
		}
		if j.Kind == JobImport && state == JobDone {
			return dropParts(ctx, t, j.Args.Upload)
		}
		return nil
	})
}

// CancelJob asks for the end of a job; one that waits ends at once. Conflict when
// it has ended.
func (s *Store) CancelJob(ctx context.Context, id int64) error {
	return s.update(ctx, func(ctx context.Context, t tx) error {
		n, err := t.exec(ctx, `update jobs set cancel = (state = 'running'),
				finished = case when state = 'running' then null else cast($2 as bigint) end,
				state = case when state = 'running' then state else 'cancelled' end
			where id = $1 and finished is null`, id, micros(t.now))
		if err == nil && n == 0 {
			err = annotate.Errorf(annotate.Conflict, "the job has ended already")
		}
		return err
	})
}

// ResumeJob lets a job that was cancelled or has failed go on where it was.
// Conflict for another, or when its file is gone.
func (s *Store) ResumeJob(ctx context.Context, id int64) error {
	return s.update(ctx, func(ctx context.Context, t tx) error {
		n, err := t.exec(ctx, `update jobs set state = 'waiting', finished = null, cancel = false, lease = null, holder = '',
				outcome = '', delivered = tries
			where id = $1 and state in ('cancelled', 'failed') and (kind <> 'import' or exists
				(select 1 from uploads u join upload_parts p on p.upload = u.id where u.job = jobs.id))`, id)
		if err == nil && n == 0 {
			err = annotate.Errorf(annotate.Conflict, "the job cannot go on: it is at work, has done everything, or its file is gone")
		}
		return err
	})
}
