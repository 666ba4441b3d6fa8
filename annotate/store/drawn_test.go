package store_test

import (
	"testing"
	"time"

	"assay/annotate"
	"assay/annotate/score"
	"assay/annotate/store"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

func drawnIsKept(b *bench) {
	b.samples()
	b.snapshot("v1")
	e := b.evaluate("v1", "x@1", score.Options{})
	id := b.save("v1", e)
	index, err := b.OutcomeIndex(b.ctx(), id)
	b.must(err)
	stored, err := b.Evaluation(b.ctx(), id)
	b.must(err)
	for _, f := range []score.Filter{{}, {Kind: score.Correct}, {Slice: "mode=blind"}, {Field: annotate.Victim, Incident: score.Primary}} {
		got, err := index.Find(f, 0, 1000)
		b.must(err)
		_, facets, err := index.Count(f)
		b.must(err)
		fresh := score.NewIndex(stored.Articles)
		want, err := fresh.Find(f, 0, 1000)
		b.must(err)
		_, wanted, err := fresh.Count(f)
		b.must(err)
		if diff := cmp.Diff(want, got) + cmp.Diff(wanted, facets); diff != "" {
			b.Errorf("%+v (-outcomes +index):\n%s", f, diff)
		}
	}
	entries, err := b.SnapshotContent(b.ctx(), "v1")
	b.must(err)
	at := 0
	b.must(b.EachSnapshotRecord(b.ctx(), "v1", "", func(r store.SnapshotRecord) error {
		want := store.SnapshotEntry{Article: r.ID, Part: r.Part, Group: r.Group, Values: make([]uint16, len(annotate.Fields))}
		if r.Review != nil {
			want.Mode = r.Review.Mode
		}
		for i, f := range annotate.Fields {
			for _, in := range r.Incidents {
				want.Values[i] += uint16(len(in.Fields[f.Key]))
			}
		}
		equal(b, cmp.Diff(want, entries[at]), "", "entry of "+r.ID)
		at++
		return nil
	}))
	equal(b, len(entries), at, "entries")
}

func comparisonsKept(b *bench) {
	b.samples()
	b.snapshot("v1")
	old := b.save("v1", b.evaluate("v1", "x@1", score.Options{}))
	new := b.save("v1", b.evaluate("v1", "x@2", score.Options{}))
	before, err := b.Evaluation(b.ctx(), old)
	b.must(err)
	after, err := b.Evaluation(b.ctx(), new)
	b.must(err)
	want, err := score.Compare(before, after, score.Resampling{})
	b.must(err)
	got, err := b.Comparison(b.ctx(), old, new)
	b.must(err)
	equal(b, got.Sentence(), want.Sentence(), "verdict")
	equal(b, cmp.Diff(want.Fields, got.Fields, cmpopts.EquateEmpty()), "", "fields")
	changes := map[bool]map[string][]score.Change{true: {}, false: {}}
	for _, f := range append(want.Fixed, want.Broken...) {
		changes[true][f.Article], changes[false][f.Article] = f.Fixed, f.Broken
	}
	for _, fixed := range []bool{true, false} {
		last := 1 << 30
		changed := got.Changed("", fixed)
		lists, err := b.Changes(b.ctx(), got, changed, "", fixed)
		b.must(err)
		for i, of := range changed {
			list := lists[i]
			equal(b, cmp.Diff(changes[fixed][of.Article], list), "", "changes of "+of.Article)
			if len(list) != of.Answers || of.Answers > last {
				b.Errorf("%s has %d changes after %d, and says %d", of.Article, len(list), last, of.Answers)
			}
			last = of.Answers
			delete(changes[fixed], of.Article)
		}
		for article, rest := range changes[fixed] {
			equal(b, len(rest), 0, "changes that are not listed of "+article)
		}
	}
	_, err = b.Comparison(b.ctx(), new, old)
	b.want(err, annotate.NotFound)
	drawn, err := b.DrawComparison(b.ctx(), new, old)
	b.must(err)
	again, err := b.Comparison(b.ctx(), new, old)
	b.must(err)
	equal(b, drawn.Sentence(), again.Sentence(), "what was drawn and what was kept")
}

// TestUpgradeDrawsTheWork: what went into the reviews of an older database is read
// from their logs, and then kept with them.
func TestUpgradeDrawsTheWork(t *testing.T) {
	upgrade(t, 8, []string{
		`insert into people (name, folded, role, active, scripted, created) values ('Ada', 'ada', 'reviewer', true, false, 1)`,
		`insert into articles (id, hash, title, published, source, search, added) values ('a', 'h', '', '', '', 'a', 1)`,
		`insert into article_texts (article, text, extra) values (1, 'The text.', '')`,
		`insert into reviews (article, person, mode, extractor, started, finished) values (1, 1, 'blind', '', 1000000, 61000000)`,
		`insert into decisions (id, review, person, incident, field, act, from_value, to_value, evidence, note, target, bulk, extra, at) values
			('d1', 1, 1, '', '', 'no_incident', '', '', '', '', '', false, '', 31000000),
			('d2', 1, 1, '', '', 'finished', '', '', '', '', '', false, '', 61000000)`,
	}, func(b *bench) {
		from := time.UnixMicro(0)
		before, _, err := b.Workloads(b.ctx(), from)
		b.must(err)
		if len(before) != 1 || before[0].Time != time.Minute || before[0].Person != 1 {
			b.Fatalf("before it was drawn: %+v", before)
		}
		b.must(b.DrawMissing(b.ctx()))
		after, _, err := b.Workloads(b.ctx(), from)
		b.must(err)
		equal(b, cmp.Diff(before, after), "", "the work when it was kept")
		done, err := b.FinishedBy(b.ctx(), 1, 9)
		b.must(err)
		equal(b, len(done) == 1 && done[0].Time == time.Minute, true, "how long the review took")
	})
}
