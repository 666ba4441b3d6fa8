package store_test

import (
	"time"

	"assay/annotate"
	"assay/annotate/score"
	"assay/annotate/store"
)

var disputing = []behaviour{
	{"dispute: the field is open again, with the note, first in the queue", disputeOpens},
	{"dispute: repeated, without words, or of what is not there", disputeRefused},
	{"dispute: an incident that the reviewer added", disputeAdded},
	{"worklist: an article with gold goes to somebody else, once", worklistOfGold},
	{"evaluation: articles by their positions", evaluatedArticles},
}

func disputeOpens(b *bench) {
	keys := b.articles(3)
	b.extractor("x@1", keys...)
	ada, lena := b.reviewer("Ada"), b.lead("Lena")
	r := b.start(keys[2], ada)
	b.decide(r, acceptBoth("d")...)
	b.finish(r, "f")
	b.clock.Advance(time.Minute)
	got, err := b.DisputeGold(b.ctx(), store.Dispute{ID: "w", Article: keys[2], Incident: "1", Field: "victim", Note: " the vendor, not the clinic "}, lena)
	b.must(err)
	equal(b, got.ID, r.ID, "review")
	if got, err = b.Review(b.ctx(), r.ID); err != nil {
		b.Fatal(err)
	}
	equal(b, got.Finished.IsZero(), true, "is unfinished")
	equal(b, got.Article.Status != store.StatusGold, true, "has no gold")
	fields := got.State().Incident("1").Fields
	equal(b, fields["victim"].State(), annotate.StateOpen, "the disputed field")
	equal(b, got.State().Flags[0].Note, "the vendor, not the clinic", "its flag")
	equal(b, fields["individuals_affected"].State(), annotate.StateAccepted, "another field")
	last := got.Log[len(got.Log)-1]
	equal(b, last.By, "Lena", "who flagged it")
	equal(b, b.next(ada), keys[2], "the next article of its reviewer")
	b.decide(got, annotate.Decision{ID: "again", Incident: "1", Field: "victim", Act: annotate.NotStated})
	b.finish(got, "f2")
	gold, err := b.GoldOf(b.ctx(), keys[2])
	b.must(err)
	equal(b, len(gold.Incidents[0].Fields["victim"]), 0, "victims in the gold after the correction")
}

// Gold numbers incidents anew; the review knows them by ids of its own.
func disputeAdded(b *bench) {
	keys := b.articles(1)
	b.extractor("x@1", keys...)
	ada, lena := b.reviewer("Ada"), b.lead("Lena")
	r := b.start(keys[0], ada)
	b.decide(r, append(acceptBoth("d"), annotate.Decision{ID: "add", Act: annotate.IncidentAdded, Incident: "own"},
		annotate.Decision{ID: "v", Incident: "own", Field: "victim", Act: annotate.NotStated})...)
	b.finish(r, "f")
	gold, err := b.GoldOf(b.ctx(), keys[0])
	b.must(err)
	last := gold.Incidents[len(gold.Incidents)-1].ID
	equal(b, last == "own", false, "the gold has the review's id")
	_, err = b.DisputeGold(b.ctx(), store.Dispute{ID: "w", Article: keys[0], Incident: "9", Field: "victim", Note: "wrong"}, lena)
	b.want(err, annotate.Invalid, "no such incident")
	got, err := b.DisputeGold(b.ctx(), store.Dispute{ID: "w", Article: keys[0], Incident: last, Field: "victim", Note: "wrong"}, lena)
	b.must(err)
	if got, err = b.Review(b.ctx(), got.ID); err != nil {
		b.Fatal(err)
	}
	equal(b, got.State().Flags[0].Incident, "own", "the incident of the flag")
	equal(b, got.State().Incident("own").Fields["victim"].State() == annotate.StateNotStated, false, "still not stated")
	equal(b, got.State().Incident("1").Fields["victim"].State(), annotate.StateAccepted, "the victim of another incident")
}

func disputeRefused(b *bench) {
	keys := b.articles(2)
	b.extractor("x@1", keys...)
	ada, lena := b.reviewer("Ada"), b.lead("Lena")
	d := store.Dispute{ID: "w", Article: keys[0], Incident: "1", Field: "victim", Note: "wrong"}
	_, err := b.DisputeGold(b.ctx(), d, lena)
	b.want(err, annotate.NotFound, "no gold")
	r := b.start(keys[0], ada)
	b.decide(r, acceptBoth("d")...)
	b.finish(r, "f")
	for _, bad := range []store.Dispute{{ID: "v", Article: keys[0], Incident: "1", Field: "victim"}, {ID: "v", Article: keys[0], Incident: "1", Field: "victims", Note: "x"}} {
		_, err = b.DisputeGold(b.ctx(), bad, lena)
		b.want(err, annotate.Invalid)
	}
	_, err = b.GoldOf(b.ctx(), keys[0])
	b.must(err)
	first, err := b.DisputeGold(b.ctx(), d, lena)
	b.must(err)
	_, err = b.DisputeGold(b.ctx(), d, lena)
	b.want(err, annotate.NotFound, "no gold")
	after, err := b.Review(b.ctx(), r.ID)
	b.must(err)
	equal(b, len(after.Log), len(first.Log), "decisions after the same word again")
}

func worklistOfGold(b *bench) {
	keys := b.articles(2)
	b.extractor("x@1", keys...)
	ada, bob := b.reviewer("Ada"), b.reviewer("Bob")
	r := b.start(keys[1], ada)
	b.decide(r, acceptBoth("d")...)
	b.finish(r, "f")
	_, err := b.AddToWorklist(b.ctx(), keys[1:], "read it again", "Lena")
	b.must(err)
	equal(b, b.next(ada), keys[0], "the next of who has reviewed it")
	equal(b, b.next(bob), keys[1], "the next of somebody else")
	second := b.start(keys[1], bob)
	b.decide(second, acceptBoth("e")...)
	b.finish(second, "g")
	b.must(b.ReleaseAll(b.ctx(), ada.ID))
	equal(b, b.next(b.reviewer("Cleo")), keys[0], "after the second review")
}

func evaluatedArticles(b *bench) {
	b.samples()
	b.snapshot("v1")
	e := b.evaluate("v1", "x@1", score.Options{})
	id := b.save("v1", e)
	got, err := b.EvaluatedArticles(b.ctx(), id, []int{0, 2, 10_000})
	b.must(err)
	equal(b, len(got), 2, "articles")
	for _, i := range []int{0, 2} {
		equal(b, got[i].ID, e.Articles[i].ID, "id")
		equal(b, got[i].Gold.ID, e.Articles[i].ID, "id of the gold")
		equal(b, len(got[i].Record.Outcomes), len(e.Articles[i].Record.Outcomes), "outcomes")
		equal(b, got[i].Key > 0, true, "key")
	}
	index, err := b.OutcomeIndex(b.ctx(), id)
	b.must(err)
	refs, err := index.Find(score.Filter{}, 0, 1000)
	b.must(err)
	micro := e.Sum(nil)
	m := micro.Micro()
	equal(b, len(refs), m.Partial+m.Incorrect+m.Missing+m.Spurious, "errors")
}
