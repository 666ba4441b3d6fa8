package jobs_test

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"testing"

	"assay/annotate/jobs"
	"assay/annotate/store"
)

// killVariable makes the test binary do the jobs of a database until it is killed.
const killVariable = "ASSAY_TEST_JOBS_DSN"

func TestMain(m *testing.M) {
	if dsn := os.Getenv(killVariable); dsn != "" {
		ctx := context.Background()
		s, err := store.Open(ctx, dsn)
		if err == nil {
			_, err = jobs.Start(ctx, s, soon)
		}
		if err == nil {
			select {}
		}
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	os.Exit(m.Run())
}

// TestKilled: a job whose worker is killed in the middle goes on in another, and no
// article is counted twice.
func TestKilled(t *testing.T) {
	onBoth(t, func(t *testing.T, w *works) {
		w.importGold(600)
		id := w.add(store.JobExtract, store.JobArgs{Version: jobs.BuiltinVersion()})
		child := exec.Command(os.Args[0])
		child.Env = append(os.Environ(), killVariable+"="+w.dsn)
		child.Stderr = os.Stderr
		if err := child.Start(); err != nil {
			t.Fatal(err)
		}
		before := w.until(id, func(j store.Job) bool { return j.Done > 0 })
		if err := child.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		_ = child.Wait() // it never ends well
		if !before.Open() {
			t.Fatal("the job had ended before the kill")
		}
		w.run()
		if j := w.done(id); j.Done != 600 || j.Known != 0 || j.Tries < 2 {
			t.Errorf("in %d tries %d of 600 articles, %d of them before", j.Tries, j.Done, j.Known)
		}
		if versions, err := w.ExtractorVersions(t.Context()); err != nil || versions[0].Articles != 600 {
			t.Errorf("%+v, %v", versions, err)
		}
	})
}

// TestTwoNodes: of two nodes that do jobs, each job is done by one.
func TestTwoNodes(t *testing.T) {
	onBoth(t, func(t *testing.T, w *works) {
		w.importGold(40)
		w.run()
		w.run()
		var ids []int64
		for key := range int64(40) {
			ids = append(ids, w.add(store.JobExtract, store.JobArgs{Version: jobs.BuiltinVersion(), Articles: []int64{key + 1}}))
		}
		for _, id := range ids {
			if j := w.done(id); j.Done != 1 || j.Known != 0 || j.Tries != 1 {
				t.Errorf("job %d: %d read, %d before, in %d tries", id, j.Done, j.Known, j.Tries)
			}
		}
	})
}
