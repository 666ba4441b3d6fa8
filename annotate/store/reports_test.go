package store_test

import (
	"slices"
	"time"

	"assay/annotate"
	"assay/annotate/score"
	"assay/annotate/store"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

var reporting = []behaviour{
	{"the figures of an evaluation are kept with it", reportsKept},
	{"what pages show of evaluations and snapshots is kept with them", drawnIsKept},
	{"the comparison with the one before is kept with an evaluation", comparisonsKept},
	{"a trend is of one version, or on one snapshot", trends},
	{"the work on a review follows its log", workloads},
	{"rules of the gate come into force one after the other", gateRules},
}

func reportsKept(b *bench) {
	b.samples()
	b.snapshot("v1")
	e := b.evaluate("v1", "x@1", score.Options{})
	id := b.save("v1", e)
	want := e.Report(score.Resampling{})
	for _, d := range want.Details {
		got, err := b.Report(b.ctx(), id, d.Field)
		b.must(err)
		if diff := cmp.Diff(d, got.Detail, cmpopts.EquateEmpty()); diff != "" {
			b.Fatalf("details of %q (-drawn +read):\n%s", d.Field, diff)
		}
	}
	got, err := b.Report(b.ctx(), id, "")
	b.must(err)
	if diff := cmp.Diff([]score.Part{want.All, want.Blind, want.Assisted}, []score.Part{got.All, got.Blind, got.Assisted}, cmpopts.EquateEmpty()); diff != "" {
		b.Fatalf("figures (-drawn +read):\n%s", diff)
	}
	_, err = b.Report(b.ctx(), id+1, "")
	b.want(err, annotate.NotFound)
	b.must(b.DrawMissing(b.ctx())) // has nothing to do
}

func trends(b *bench) {
	b.samples()
	b.snapshot("v1")
	b.snapshot("v2")
	first := b.save("v1", b.evaluate("v1", "x@1", score.Options{}))
	b.save("v1", b.evaluate("v1", "x@1", score.Options{Primary: true}))
	second := b.save("v1", b.evaluate("v1", "x@2", score.Options{}))
	third := b.save("v2", b.evaluate("v2", "x@1", score.Options{}))
	ids := func(field, extractor, snapshot string, most int) []int64 {
		points, err := b.Trend(b.ctx(), field, extractor, snapshot, most)
		b.must(err)
		var list []int64
		for _, p := range points {
			if !(p.Low <= p.F1 && p.F1 <= p.High && p.High > 0) {
				b.Errorf("%+v", p)
			}
			list = append(list, p.Evaluation)
		}
		return list
	}
	for _, test := range []struct{ got, want []int64 }{
		{ids("", "", "v1", 9), []int64{first, second}},
		{ids("", "x@1", "", 9), []int64{first, third}},
		{ids(annotate.Victim, "", "", 2), []int64{second, third}},
	} {
		if !slices.Equal(test.got, test.want) {
			b.Errorf("a trend of %v, not %v", test.got, test.want)
		}
	}
	_, err := b.Trend(b.ctx(), "colour", "", "", 9)
	b.want(err, annotate.NotFound)
}

func workloads(b *bench) {
	p := b.reviewer("Ada")
	r := b.start(b.articles(1)[0], p)
	list, last, err := b.WorkloadsSince(b.ctx(), 0)
	b.must(err)
	equal(b, len(list), 0, "reviews before a decision")
	b.clock.Advance(time.Minute)
	r = b.finish(b.decide(r, annotate.Decision{ID: "d1", Act: annotate.NoIncident}), "f1")
	list, after, err := b.WorkloadsSince(b.ctx(), last)
	b.must(err)
	if len(list) != 1 || list[0].Review != r.ID || list[0].Person != r.Reviewer.ID || list[0].Finished.IsZero() {
		b.Fatalf("finished: %+v", list)
	}
	finished := list[0]
	var work annotate.Work
	for _, w := range finished.Fields {
		work = work.Plus(w)
	}
	var want annotate.Work
	stored, err := b.Review(b.ctx(), r.ID)
	b.must(err)
	for _, d := range annotate.Effective(stored.Log) {
		want.Count(d)
	}
	equal(b, work, want, "decisions that stand")
	list, same, err := b.WorkloadsSince(b.ctx(), after)
	b.must(err)
	equal(b, len(list), 0, "reviews when nothing is new")
	equal(b, same, after, "place in the log")
	kept, at, err := b.Workloads(b.ctx(), finished.Finished)
	b.must(err)
	if diff := cmp.Diff([]store.Workload{finished}, kept); diff != "" || at != after {
		b.Errorf("what is kept of the review (-log +kept):\n%s", diff)
	}
	kept, _, err = b.Workloads(b.ctx(), finished.Finished.Add(time.Second))
	b.must(err)
	equal(b, len(kept), 0, "reviews finished later")
	_, err = b.Reopen(b.ctx(), r.ID, r.Reviewer.ID, "again")
	b.must(err)
	list, _, err = b.WorkloadsSince(b.ctx(), after)
	b.must(err)
	if len(list) != 1 || !list[0].Finished.Equal(time.Time{}) {
		b.Errorf("reopened: %+v", list)
	}
}

func gateRules(b *bench) {
	now, err := b.GateRules(b.ctx())
	b.must(err)
	equal(b, now, "", "rules before a lead wrote some")
	for _, text := range []string{"[all]\nf1 = 0.6\n", ""} {
		b.must(b.ChangeGateRules(b.ctx(), text, "Ada"))
		now, err = b.GateRules(b.ctx())
		b.must(err)
		equal(b, now, text, "rules in force")
	}
	changes, err := b.GateRuleChanges(b.ctx())
	b.must(err)
	if len(changes) != 2 || changes[0].Rules != "" || changes[1].By != "Ada" || changes[1].Rules == "" {
		b.Errorf("%+v", changes)
	}
	b.want(b.ChangeGateRules(b.ctx(), "\x00", "Ada"), annotate.Invalid)
}
