package store_test

import (
	"time"

	"assay/annotate"
	"assay/annotate/store"
)

var queueing = []behaviour{
	{"queue: the held article, then the first free one", queueOrder},
	{"queue: finished and gold articles do not come", queueFinished},
	{"queue: skipped ones come back last, and take turns", queueSkip},
	{"lease: one holder, who is named", leaseConflict},
	{"lease: expires, is taken over, and is renewed by deciding", leaseExpiry},
	{"lease: a finished review needs none", leaseFinished},
	{"lease: is given back at sign-out and deactivation", leaseRelease},
}

func (b *bench) next(p annotate.Person) int64 {
	b.Helper()
	key, err := b.Next(b.ctx(), p.ID, 0)
	b.must(err)
	return key
}

func queueOrder(b *bench) {
	keys := b.articles(3)
	ada, bob, eve, joe := b.reviewer("Ada"), b.reviewer("Bob"), b.reviewer("Eve"), b.reviewer("Joe")
	equal(b, b.next(ada), keys[0], "first of Ada")
	equal(b, b.next(ada), keys[0], "Ada's again: she holds it")
	equal(b, b.next(bob), keys[1], "first of Bob")
	equal(b, b.next(eve), keys[2], "first of Eve")
	_, err := b.Next(b.ctx(), joe.ID, 0)
	b.want(err, annotate.NotFound)
}

func queueFinished(b *bench) {
	keys := b.articles(3)
	ada, bob := b.reviewer("Ada"), b.reviewer("Bob")
	equal(b, b.next(ada), keys[0], "first")
	b.finish(b.decide(b.start(keys[0], ada), annotate.Decision{ID: "n", Act: annotate.NoIncident}), "f")
	equal(b, b.next(ada), keys[1], "after finishing")
	equal(b, b.next(bob), keys[2], "of somebody else: neither gold nor held")

	// A second opinion on an article with gold is held until it is finished.
	b.must(b.Store.Skip(b.ctx(), keys[2], bob.ID))
	b.start(keys[0], bob)
	equal(b, b.next(bob), keys[0], "the article that was opened by hand")
}

func queueSkip(b *bench) {
	keys := b.articles(3)
	ada, bob := b.reviewer("Ada"), b.reviewer("Bob")
	for _, want := range []int64{keys[0], keys[1], keys[2], keys[0], keys[1], keys[2], keys[0]} {
		equal(b, b.next(ada), want, "next of one who skips all")
		b.must(b.Store.Skip(b.ctx(), want, ada.ID))
	}
	equal(b, b.next(bob), keys[0], "a skipped article is free for others")
	equal(b, b.next(ada), keys[1], "next while another holds the first")
}

func leaseConflict(b *bench) {
	keys := b.articles(1)
	ada, bob := b.reviewer("Ada"), b.reviewer("Bob")
	b.must(b.Renew(b.ctx(), keys[0], ada.ID))
	b.must(b.Renew(b.ctx(), keys[0], ada.ID))
	b.want(b.Renew(b.ctx(), keys[0], bob.ID), annotate.Conflict, "Ada")
	_, err := b.StartReview(b.ctx(), keys[0], bob.ID)
	b.want(err, annotate.Conflict, "Ada")
	_, err = b.ReviewOf(b.ctx(), keys[0], bob.ID)
	b.want(err, annotate.NotFound)
	b.must(b.Store.Skip(b.ctx(), keys[0], bob.ID)) // gives back nothing of Ada's
	b.want(b.Renew(b.ctx(), keys[0], bob.ID), annotate.Conflict, "Ada")
	b.want(b.Renew(b.ctx(), 99, bob.ID), annotate.NotFound)
}

func leaseExpiry(b *bench) {
	keys := b.articles(1)
	ada, bob := b.reviewer("Ada"), b.reviewer("Bob")
	r := b.start(keys[0], ada)
	b.clock.Advance(store.LeaseFor - time.Second)
	b.decide(r, addIncident("i", "1")) // renews
	b.clock.Advance(store.LeaseFor - time.Second)
	b.want(b.Renew(b.ctx(), keys[0], bob.ID), annotate.Conflict, "Ada")

	b.clock.Advance(time.Second)
	a, err := b.Article(b.ctx(), keys[0])
	b.must(err)
	equal(b, a.Holder, "", "holder of an expired lease")
	equal(b, b.next(bob), keys[0], "an expired lease is free for others")
	_, err = b.Decide(b.ctx(), r.ID, ada.ID, addAttacker("d", "Owl"))
	b.want(err, annotate.Conflict, "Bob")
	_, err = b.Finish(b.ctx(), r.ID, ada.ID, "f")
	b.want(err, annotate.Conflict, "Bob")
	equal(b, len(b.decide(r, addIncident("i", "1")).Log), 1, "decisions; a repeated request needs no lease")

	b.clock.Advance(store.LeaseFor)
	equal(b, len(b.decide(r, addAttacker("d", "Owl")).Log), 2, "decisions; the free lease was taken again")
	b.want(b.Renew(b.ctx(), keys[0], bob.ID), annotate.Conflict, "Ada")
}

func leaseFinished(b *bench) {
	keys := b.articles(1)
	ada, bob := b.reviewer("Ada"), b.reviewer("Bob")
	b.finish(b.decide(b.start(keys[0], ada), annotate.Decision{ID: "n", Act: annotate.NoIncident}), "f")
	b.start(keys[0], bob)
	r := b.start(keys[0], ada)
	equal(b, r.State().Finished, true, "Ada sees her finished review")
	equal(b, r.Article.Holder, "Bob", "holder")
}

func leaseRelease(b *bench) {
	keys := b.articles(2)
	ada, bob := b.reviewer("Ada"), b.reviewer("Bob")
	b.start(keys[0], ada)
	b.start(keys[1], ada)
	b.must(b.ReleaseAll(b.ctx(), ada.ID))
	b.start(keys[0], bob)
	b.must(b.SetActive(b.ctx(), bob.ID, false))
	b.start(keys[0], ada)
}
