package jobs_test

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"assay/annotate"
	"assay/annotate/jobs"
	"assay/annotate/samples"
	"assay/annotate/store"
	"assay/annotate/store/pgtest"
)

// onBoth runs a test on a new store of each engine.
func onBoth(t *testing.T, test func(*testing.T, *works)) {
	for name, dsn := range map[string]func(testing.TB) string{
		"SQLite":     func(t testing.TB) string { return filepath.Join(t.TempDir(), "assay.db") },
		"PostgreSQL": pgtest.URL,
	} {
		t.Run(name, func(t *testing.T) {
			address := dsn(t)
			s, err := store.Open(t.Context(), address)
			if err != nil {
				t.Fatal(err)
			}
			t.Cleanup(func() { s.Close() })
			test(t, &works{t, s, address})
		})
	}
}

// works is a store whose jobs are done.
type works struct {
	*testing.T
	*store.Store
	dsn string
}

// soon looks for jobs often, and takes over from the dead quickly.
var soon = jobs.Options{Look: 20 * time.Millisecond, Lease: 2 * time.Second}

// run starts a runner, which the test's end stops, unless it was before.
func (w *works) run() (stop func()) {
	w.Helper()
	return w.runAfter(nil)
}

// runAfter starts a runner that pauses between two articles while others go before.
func (w *works) runAfter(before *jobs.Precedence) (stop func()) {
	w.Helper()
	opts := soon
	opts.Before = before
	r, err := jobs.Start(w.Context(), w.Store, opts)
	if err != nil {
		w.Fatal(err)
	}
	stopped := false
	stop = func() {
		if !stopped {
			stopped = true
			if err := r.Stop(); err != nil {
				w.Error(err)
			}
		}
	}
	w.Cleanup(stop)
	return stop
}

func (w *works) add(kind store.JobKind, args store.JobArgs) int64 {
	w.Helper()
	id, err := w.AddJob(w.Context(), kind, args, "Lena")
	if err != nil {
		w.Fatal(err)
	}
	return id
}

// until looks at a job until it is as wanted.
func (w *works) until(id int64, is func(store.Job) bool) store.Job {
	w.Helper()
	ctx, cancel := context.WithTimeout(w.Context(), 2*time.Minute)
	defer cancel()
	tick := time.NewTicker(10 * time.Millisecond)
	defer tick.Stop()
	for {
		j, err := w.Job(ctx, id)
		if err != nil {
			w.Fatalf("job %d: %v", id, err)
		}
		if is(j) {
			return j
		}
		<-tick.C
	}
}

// done waits until a job has ended, and wants it done.
func (w *works) done(id int64) store.Job {
	w.Helper()
	j := w.until(id, func(j store.Job) bool { return !j.Open() })
	if j.State != store.JobDone {
		w.Fatalf("the job is %s: %s", j.State, j.Outcome)
	}
	return j
}

func (w *works) importGold(n int) {
	w.Helper()
	var records []annotate.Record
	all := samples.All()
	for i := range n {
		r := all[i%len(all)]
		r.ID = fmt.Sprintf("%s-%d", r.ID, i)
		r.Text += fmt.Sprintf("\n\nReference %d.", i)
		records = append(records, r)
	}
	if _, err := w.Import(w.Context(), records, true); err != nil {
		w.Fatal(err)
	}
}

func (w *works) failures(id int64) (all []store.JobFailure) {
	w.Helper()
	if err := w.EachJobFailure(w.Context(), id, 0, func(f store.JobFailure) error { all = append(all, f); return nil }); err != nil {
		w.Fatal(err)
	}
	return all
}

// TestImport: a file is brought in as its columns say, and what is refused is told by
// line, field and reason.
func TestImport(t *testing.T) {
	onBoth(t, func(t *testing.T, w *works) {
		var file strings.Builder
		file.WriteString("Headline,Body,Day\n")
		for n := range 120 {
			day := "2024-05-02"
			if n == 60 {
				day = "yesterday"
			}
			fmt.Fprintf(&file, "Clinic %d,A clinic lost %d records.,%s\n", n, n, day)
		}
		file.WriteString("Clinic 3,A clinic lost 3 records.,2024-05-02\n")
		upload, err := w.Upload(w.Context(), "news.csv", "Lena", 1<<20, strings.NewReader(file.String()))
		if err != nil {
			t.Fatal(err)
		}
		id := w.add(store.JobImport, store.JobArgs{Upload: upload, File: "news.csv",
			Columns: map[string]string{"Headline": "title", "Body": "text", "Day": "published"}})
		w.run()
		if j := w.done(id); j.Total != 121 || j.Done != 119 || j.Known != 1 || j.Failed != 1 {
			t.Errorf("of %d, %d are added, %d known, %d refused", j.Total, j.Done, j.Known, j.Failed)
		}
		failures := w.failures(id)
		if len(failures) != 1 || failures[0].Line != 62 || failures[0].Field != "published" || !strings.Contains(failures[0].Reason, "yesterday") {
			t.Errorf("refused are %+v", failures)
		}
	})
}

// TestTrainEvaluateExtract: a version that is trained from a snapshot is kept in the
// store, scored on it, and reads all articles.
func TestTrainEvaluateExtract(t *testing.T) {
	onBoth(t, func(t *testing.T, w *works) {
		w.importGold(24)
		w.run()
		if j := w.done(w.add(store.JobSnapshot, store.JobArgs{Snapshot: "v1"})); j.Done != 24 {
			t.Errorf("the snapshot has %d records", j.Done)
		}
		again := w.until(w.add(store.JobSnapshot, store.JobArgs{Snapshot: "v1"}), func(j store.Job) bool { return !j.Open() })
		if again.State != store.JobFailed || !strings.Contains(again.Outcome, "already") {
			t.Errorf("the same name again is %s: %s", again.State, again.Outcome)
		}
		trained := w.done(w.add(store.JobTrain, store.JobArgs{Snapshot: "v1", Part: "train"}))
		models, err := w.Models(t.Context())
		if err != nil || len(models) != 1 || models[0].Job != trained.ID || models[0].Part != "train" {
			t.Fatal(models, err)
		}
		version := models[0].Version
		e, err := jobs.NewExtractors(w.Store).Of(t.Context(), version)
		if err != nil || e.Version() != version || !strings.Contains(e.TrainedOn(), "snapshot v1 (train)") {
			t.Fatal(e, err)
		}
		evaluated := w.done(w.add(store.JobEvaluate, store.JobArgs{Snapshot: "v1", Version: version}))
		if found, err := w.FindEvaluation(t.Context(), "v1", version); err != nil || found.Missing != 0 {
			t.Errorf("%d articles are missing: %v (%s)", found.Missing, err, evaluated.Outcome)
		}
		if j := w.done(w.add(store.JobExtract, store.JobArgs{Version: version})); j.Known != 24 || j.Done != 0 || j.Total != 24 {
			t.Errorf("of %d articles %d were read before, %d now", j.Total, j.Known, j.Done)
		}
		unknown := w.until(w.add(store.JobExtract, store.JobArgs{Version: "other@1"}), func(j store.Job) bool { return !j.Open() })
		if unknown.State != store.JobFailed || !strings.Contains(unknown.Outcome, "other@1") {
			t.Errorf("an unknown version is %s: %s", unknown.State, unknown.Outcome)
		}
	})
}

// TestCancelledAndResumedAcrossARestart: an extraction that is cancelled goes on
// where it was, in another runner, and no article is counted twice. Others go before
// it until the end, so that it cannot be done before it is cancelled.
func TestCancelledAndResumedAcrossARestart(t *testing.T) {
	onBoth(t, func(t *testing.T, w *works) {
		w.importGold(1500)
		id := w.add(store.JobExtract, store.JobArgs{Version: jobs.BuiltinVersion()})
		var before jobs.Precedence
		answered := before.Begin()
		stop := w.runAfter(&before)
		w.until(id, func(j store.Job) bool { return j.Done >= 50 })
		if err := w.CancelJob(t.Context(), id); err != nil {
			t.Fatal(err)
		}
		cancelled := w.until(id, func(j store.Job) bool { return !j.Open() })
		if cancelled.State != store.JobCancelled || cancelled.Done >= 1500 {
			t.Fatalf("the job is %s after %d articles", cancelled.State, cancelled.Done)
		}
		stop()
		if err := w.ResumeJob(t.Context(), id); err != nil {
			t.Fatal(err)
		}
		stop = w.runAfter(&before)
		w.until(id, func(j store.Job) bool { return j.Done > cancelled.Done })
		stop() // while it is at work
		if j, err := w.Job(t.Context(), id); err != nil || !j.Open() {
			t.Fatalf("after a stop the job is %s: %v", j.State, err)
		}
		answered()
		w.runAfter(&before)
		if j := w.done(id); j.Done != 1500 || j.Counted() != 1500 || j.Tries < 3 {
			t.Errorf("in %d tries %d of 1,500 articles", j.Tries, j.Done)
		}
		if versions, err := w.ExtractorVersions(t.Context()); err != nil || versions[0].Articles != 1500 || !versions[0].Current {
			t.Errorf("%+v, %v", versions, err)
		}
	})
}
