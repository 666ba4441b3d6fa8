package store_test

import (
	"time"

	"assay/annotate"
)

var days = []behaviour{
	{"a day holds what was decided on it and stands", func(b *bench) {
		keys := b.articles(3)
		b.extractor("x@1", keys...)
		ada, bob := b.reviewer("Ada"), b.reviewer("Bob")
		first := b.decide(b.start(keys[0], ada), acceptBoth("one")...)
		b.clock.Advance(time.Minute)
		first = b.decide(first, addAttacker("wrong", "Nobody"))
		first = b.decide(first, undo("undo", "wrong"))
		b.finish(first, "finish")
		b.decide(b.start(keys[1], bob), acceptBoth("bob")...)
		b.clock.Advance(time.Minute)
		second := b.decide(b.start(keys[2], ada), acceptBoth("two")[0])

		day, err := b.DayOf(b.ctx(), ada.ID, b.clock.Now())
		b.must(err)
		equal(b, len(day.Reviews), 2, "reviews of the day")
		equal(b, day.Reviews[0].ID, second.ID, "the last touched")
		equal(b, day.Reviews[0].Finished.IsZero(), true, "whether the second is open")
		equal(b, day.Reviews[0].Last, b.Now(), "its last decision")
		equal(b, day.Reviews[1].Title, "Harbor Clinic 1 reports a breach", "title")
		equal(b, day.Reviews[1].Extractor, "x@1", "extractor")
		equal(b, day.Reviews[1].Mode, annotate.Assisted, "mode")
		equal(b, day.Reviews[1].Finished.IsZero(), false, "whether the first is open")
		equal(b, workOf(day.Reviews[1].Log).Accepted, 2, "accepted")
		equal(b, workOf(day.Reviews[1].Log).Added, 0, "added and undone")
		equal(b, day.Before.IsZero(), true, "no work before")
	}},
	{"a review that goes on the next day counts on each for what was decided", func(b *bench) {
		keys := b.articles(1)
		b.extractor("x@1", keys...)
		ada := b.reviewer("Ada")
		b.decide(b.start(keys[0], ada), acceptBoth("one")[0])
		first := b.clock.Now()
		b.clock.Advance(48 * time.Hour)
		b.decide(b.start(keys[0], ada), acceptBoth("one")[1], addAttacker("late", "Somebody"))
		for _, c := range []struct {
			on              time.Time
			accepted, added int
			before          bool
		}{{first, 1, 0, false}, {first.Add(48 * time.Hour), 1, 1, true}} {
			day, err := b.DayOf(b.ctx(), ada.ID, c.on)
			b.must(err)
			equal(b, len(day.Reviews), 1, "reviews")
			equal(b, workOf(day.Reviews[0].Log), annotate.Work{Accepted: c.accepted, Added: c.added}, "work")
			equal(b, day.Before.Equal(first.UTC().Truncate(24*time.Hour)), c.before, "whether the first day came before")
		}
		idle, err := b.DayOf(b.ctx(), ada.ID, first.Add(24*time.Hour))
		b.must(err)
		equal(b, len(idle.Reviews), 0, "reviews of the day between")
	}},
	{"nobody has no day", func(b *bench) {
		day, err := b.DayOf(b.ctx(), 404, b.clock.Now())
		b.must(err)
		equal(b, len(day.Reviews), 0, "reviews")
		equal(b, day.Date, time.Date(2026, 11, 21, 0, 0, 0, 0, time.UTC), "date")
	}},
}

func workOf(log []annotate.Decision) (w annotate.Work) {
	for _, d := range log {
		w.Count(d)
	}
	return w
}
