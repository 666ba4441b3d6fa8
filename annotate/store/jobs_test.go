package store_test

import (
	"io"
	"strings"
	"time"

	"assay/annotate"
	"assay/annotate/store"
)

var working = []behaviour{
	{"a job is worked on by its holder alone", jobsHeld},
	{"a job that was cancelled goes on where it was", jobResumed},
	{"a file comes back as it went in, and is imported once", uploads},
	{"models are kept as they are", models},
}

// begin takes the next try of a job for a minute.
func (b *bench) begin(holder string) store.HeldJob {
	b.Helper()
	tries, err := b.UndeliveredJobs(b.ctx(), 10)
	b.must(err)
	equal(b, len(tries), 1, "undelivered tries")
	b.must(b.Delivered(b.ctx(), tries))
	j, err := b.BeginJob(b.ctx(), tries[0], holder, time.Minute)
	b.must(err)
	return j
}

func (b *bench) undelivered() int {
	b.Helper()
	tries, err := b.UndeliveredJobs(b.ctx(), 10)
	b.must(err)
	return len(tries)
}

func (b *bench) job(id int64) store.Job {
	b.Helper()
	j, err := b.Job(b.ctx(), id)
	b.must(err)
	return j
}

// jobsHeld: whoever holds a job works on it alone; when the lease runs out another
// goes on where it was.
func jobsHeld(b *bench) {
	keys := b.articles(3)
	b.must(b.RegisterExtractor(b.ctx(), store.NewExtractor{Version: "x@1"}))
	id, err := b.AddJob(b.ctx(), store.JobExtract, store.JobArgs{Version: "x@1"}, "Lena")
	b.must(err)
	first := b.begin("one")
	equal(b, b.undelivered(), 0, "undelivered tries of a job at work")
	_, err = b.BeginJob(b.ctx(), store.JobTry{Job: id, Try: 1}, "two", time.Minute)
	b.want(err, annotate.Conflict)
	b.must(b.ExtractStep(b.ctx(), first, "x@1", []store.Proposal{{Article: keys[0], Incidents: proposals()}},
		store.JobStep{Total: 3, Position: keys[0], Done: 1, Failures: []store.JobFailure{{Article: "a-2", Reason: "too odd"}}}))

	b.clock.Advance(2 * time.Minute)
	second := b.begin("two")
	equal(b, second.Position, keys[0], "where the second try goes on")
	equal(b, second.Before, 2, "what the first try had done")
	err = b.ExtractStep(b.ctx(), first, "x@1", []store.Proposal{{Article: keys[2]}}, store.JobStep{Position: keys[2], Done: 1})
	b.want(err, annotate.Conflict)
	if _, err := b.ProposalsOf(b.ctx(), keys[2], "x@1"); annotate.KindOf(err) != annotate.NotFound {
		b.Errorf("what came too late is stored: %v", err)
	}
	b.must(b.EndJob(b.ctx(), second, store.JobDone, "all read"))
	j := b.job(id)
	equal(b, j.State, store.JobDone, "state")
	equal(b, j.Done*10+j.Failed, 11, "counts")
	equal(b, j.Total, 3, "total")
	b.want(b.CancelJob(b.ctx(), id), annotate.Conflict)
	b.want(b.ResumeJob(b.ctx(), id), annotate.Conflict)
	var failures []store.JobFailure
	b.must(b.EachJobFailure(b.ctx(), id, 0, func(f store.JobFailure) error { failures = append(failures, f); return nil }))
	equal(b, len(failures), 1, "failures")
	equal(b, failures[0], store.JobFailure{Article: "a-2", Reason: "too odd"}, "failure")
}

// jobResumed: what waits ends at once, what runs is told, and both
// can go on.
func jobResumed(b *bench) {
	id, err := b.AddJob(b.ctx(), store.JobSnapshot, store.JobArgs{Snapshot: "v1"}, "Lena")
	b.must(err)
	b.must(b.CancelJob(b.ctx(), id))
	equal(b, b.job(id).State, store.JobCancelled, "state")
	equal(b, b.undelivered(), 0, "undelivered tries")
	b.must(b.ResumeJob(b.ctx(), id))
	held := b.begin("one")
	b.must(b.AdvanceJob(b.ctx(), held, store.JobStep{Position: 7, Done: 1}))
	b.must(b.CancelJob(b.ctx(), id))
	cancel, err := b.RenewJob(b.ctx(), held, time.Minute)
	b.must(err)
	equal(b, cancel, true, "asked to end")
	b.must(b.EndJob(b.ctx(), held, store.JobCancelled, ""))
	b.must(b.ResumeJob(b.ctx(), id))
	equal(b, b.begin("two").Position, int64(7), "position")
	open, err := b.OpenJobs(b.ctx())
	b.must(err)
	equal(b, len(open), 1, "open jobs")
}

// uploads: a file comes back as it went in, is imported once, and its parts go.
func uploads(b *bench) {
	text := strings.Repeat("0123456789abcdef", 100_000)
	_, err := b.Upload(b.ctx(), "x.csv", "Lena", 1<<20, strings.NewReader(text))
	b.want(err, annotate.Invalid, "1 MB")
	_, err = b.Upload(b.ctx(), "x.csv", "Lena", 1<<20, strings.NewReader(""))
	b.want(err, annotate.Invalid, "empty")
	id, err := b.Upload(b.ctx(), "x.csv", "Lena", 4<<20, strings.NewReader(text))
	b.must(err)
	u, err := b.UploadOf(b.ctx(), id)
	b.must(err)
	equal(b, u.Size, int64(len(text)), "size")
	back, err := io.ReadAll(b.OpenUpload(b.ctx(), id))
	b.must(err)
	equal(b, string(back) == text, true, "the same text")

	_, err = b.AddJob(b.ctx(), store.JobImport, store.JobArgs{Upload: id}, "Lena")
	b.must(err)
	_, err = b.AddJob(b.ctx(), store.JobImport, store.JobArgs{Upload: id}, "Lena")
	b.want(err, annotate.Conflict)
	held := b.begin("one")
	b.must(b.ImportStep(b.ctx(), held, []annotate.Record{articleRecord(1), articleRecord(1)}, false, func(results []store.ImportResult) store.JobStep {
		equal(b, results[1].Outcome, store.Known, "second outcome")
		return store.JobStep{Position: 2, Done: 1, Known: 1}
	}))
	b.must(b.EndJob(b.ctx(), held, store.JobDone, ""))
	back, err = io.ReadAll(b.OpenUpload(b.ctx(), id))
	if len(back) > 0 || err != nil {
		b.Errorf("%d bytes are left: %v", len(back), err)
	}
}

func models(b *bench) {
	id, err := b.AddJob(b.ctx(), store.JobTrain, store.JobArgs{Snapshot: "v1"}, "Lena")
	b.must(err)
	from := store.Trained{Snapshot: "v1", Part: "train", Job: id}
	for range 2 {
		b.must(b.SaveModel(b.ctx(), store.NewExtractor{Version: "x@2", TrainedOn: "v1"}, from, []byte{0, 1, 0xff}))
	}
	file, err := b.Model(b.ctx(), "x@2")
	b.must(err)
	equal(b, string(file), "\x00\x01\xff", "model")
	_, err = b.Model(b.ctx(), "x@3")
	b.want(err, annotate.NotFound)
	all, err := b.Models(b.ctx())
	b.must(err)
	equal(b, len(all), 1, "models")
	equal(b, all[0].Part, "train", "part")
}
