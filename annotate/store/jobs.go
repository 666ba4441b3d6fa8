package store

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"assay/annotate"
)

// JobKind names what a job does.
type JobKind string

const (
	JobImport   JobKind = "import"
	JobExtract  JobKind = "extract"
	JobEvaluate JobKind = "evaluate"
	JobTrain    JobKind = "train"
	JobSnapshot JobKind = "snapshot"
)

// JobState of a job. Waiting and running ones are open.
type JobState string

const (
	JobWaiting   JobState = "waiting"
	JobRunning   JobState = "running"
	JobDone      JobState = "done"
	JobFailed    JobState = "failed"
	JobCancelled JobState = "cancelled"
)

// JobArgs say what a job is to do; each kind reads its own.
type JobArgs struct {
	Upload   int64             `json:"upload,omitempty"`   // import
	File     string            `json:"file,omitempty"`     // import: its name
	Gold     bool              `json:"gold,omitempty"`     // import: with labels
	Columns  map[string]string `json:"columns,omitempty"`  // import of CSV: what each column is read as, "" leaves it out
	Version  string            `json:"version,omitempty"`  // extract, evaluate
	Snapshot string            `json:"snapshot,omitempty"` // extract: its articles alone; evaluate, train, snapshot: its name
	Articles []int64           `json:"articles,omitempty"` // extract: these alone
	Part     string            `json:"part,omitempty"`     // train: part of the snapshot, "" for all
	Note     string            `json:"note,omitempty"`     // snapshot
	Shares   string            `json:"shares,omitempty"`   // snapshot: such as 80/10/10
	Seed     uint64            `json:"seed,omitempty"`     // snapshot, train
}

// Job is long work that was asked for.
type Job struct {
	ID      int64
	Kind    JobKind
	Args    JobArgs
	State   JobState
	By      string
	Made    time.Time
	Started time.Time // of the last try; zero before the first
	Ended   time.Time // zero while it is open
	Tries   int

	Cancelling bool // somebody asked for its end, and it has not come to it yet
	Total      int  // of what is counted; 0: not known
	Position   int64
	Done       int
	Known      int // were there already
	Failed     int
	Before     int    // of done, known and failed, by earlier tries
	Outcome    string // what came of it, or why it failed, in words
}

// Open says whether there is still something to do.
func (j Job) Open() bool { return j.State == JobWaiting || j.State == JobRunning }

// Counted is how many of the total are behind it.
func (j Job) Counted() int { return j.Done + j.Known + j.Failed }

// Rate is how many a second the last try came through, 0 where that cannot be told.
func (j Job) Rate(now time.Time) float64 {
	if !j.Ended.IsZero() {
		now = j.Ended
	}
	took := now.Sub(j.Started).Seconds()
	if j.Started.IsZero() || took < 0.001 {
		return 0
	}
	return float64(j.Counted()-j.Before) / took
}

const jobColumns = `select id, kind, args, state, made_by, made, started, finished, tries, cancel,
	total, position, done, known, failed, base, outcome from jobs `

func scanJob(r row) (j Job, err error) {
	var args string
	err = r.Scan(&j.ID, &j.Kind, &args, &j.State, &j.By, at(&j.Made), at(&j.Started), at(&j.Ended), &j.Tries, &j.Cancelling,
		&j.Total, &j.Position, &j.Done, &j.Known, &j.Failed, &j.Before, &j.Outcome)
	if err != nil {
		return Job{}, err
	}
	if err := json.Unmarshal([]byte(args), &j.Args); err != nil {
		return Job{}, fmt.Errorf("what job %d is to do: %w", j.ID, err)
	}
	return j, nil
}

// AddJob asks for long work; a node that runs jobs finds it within seconds. Of an
// upload that is being imported already, Conflict.
func (s *Store) AddJob(ctx context.Context, kind JobKind, args JobArgs, by string) (int64, error) {
	data, err := json.Marshal(args)
	if err != nil {
		return 0, err
	}
	return updated(ctx, s, func(ctx context.Context, t tx) (int64, error) {
		id, err := scalar[int64](ctx, t.conn, `insert into jobs (kind, args, state, made_by, made) values ($1, $2, $3, $4, $5) returning id`,
			kind, string(data), JobWaiting, by, micros(t.now))
		if err != nil || kind != JobImport {
			return id, err
		}
		n, err := t.exec(ctx, `update uploads set job = $2 where id = $1 and job is null and size > 0`, args.Upload, id)
		if err == nil && n == 0 {
			err = annotate.Errorf(annotate.Conflict, "this file is being imported already, or is gone; upload it again")
		}
		return id, err
	})
}

// Job returns a job.
func (s *Store) Job(ctx context.Context, id int64) (Job, error) {
	j, err := one(ctx, s.read(), scanJob, jobColumns+`where id = $1`, id)
	return j, orNotFound(err, "there is no job %d", id)
}

// Jobs returns the newest jobs before one, 0 for the last of all; at most limit.
func (s *Store) Jobs(ctx context.Context, before int64, limit int) ([]Job, error) {
	return list(ctx, s.read(), scanJob, jobColumns+`where (id < $1 or $1 = 0) order by id desc limit $2`, before, limit)
}

// OpenJobs returns what waits or runs, the first asked for first.
func (s *Store) OpenJobs(ctx context.Context) ([]Job, error) {
	return list(ctx, s.read(), scanJob, jobColumns+`where finished is null order by id limit 500`)
}

// JobFailure is what a job could not do.
type JobFailure struct {
	Line    int    // of the file, from 1; 0: none
	Article string // id, or ""
	Field   string // place in the record, or ""
	Reason  string
}

// EachJobFailure calls fn for every failure of a job, in the order in which they
// came, until fn returns an error; at most limit, all for 0.
func (s *Store) EachJobFailure(ctx context.Context, job int64, limit int, fn func(JobFailure) error) error {
	type numbered struct {
		JobFailure
		id int64
	}
	seen := 0
	return pages(func(after int64) ([]JobFailure, int64, error) {
		n := pageRows
		if limit > 0 {
			n = min(n, limit-seen)
		}
		found, err := list(ctx, s.read(), func(r row) (f numbered, err error) {
			return f, r.Scan(&f.id, &f.Line, &f.Article, &f.Field, &f.Reason)
		}, `select id, line, article, field, reason from job_failures where job = $1 and id > $2 order by id limit $3`, job, after, n)
		if err != nil || len(found) == 0 {
			return nil, 0, err
		}
		failures := make([]JobFailure, len(found))
		for i, f := range found {
			failures[i] = f.JobFailure
		}
		seen += len(found)
		return failures, found[len(found)-1].id, nil
	}, fn)
}
