package store_test

import (
	"time"

	"assay/annotate"
)

var measuring = []behaviour{
	{"progress counts what is done and not undone", progressCounts},
	{"reviews are walked with their decisions", walkReviews},
	{"gold is paired with the proposals of a version", walkPairs},
}

func progressCounts(b *bench) {
	keys := b.articles(5)
	b.extractor("x@1", keys...)
	ada, bob, gone := b.reviewer("Ada"), b.reviewer("Bob"), b.reviewer("Gone")
	b.must(b.SetActive(b.ctx(), gone.ID, false))
	b.finish(b.decide(b.start(keys[0], ada), acceptBoth("a")...), "f0")

	b.clock.Advance(24 * time.Hour)
	r := b.start(keys[1], ada)
	b.decide(r, accept("b1", "victim", annotate.Name("Harbor Clinic")),
		annotate.Decision{ID: "b2", Incident: "1", Field: "individuals_affected", Act: annotate.Corrected,
			From: annotate.Count{N: 4120, Qualifier: annotate.Exact}, To: annotate.Count{N: 4120, Qualifier: annotate.About}},
		addAttacker("b3", "Owl"), undo("b4", "b3"))
	b.finish(r, "f1")
	last := b.Now()
	b.clock.Advance(time.Minute)
	b.must(b.Renew(b.ctx(), keys[2], bob.ID))

	p, err := b.Progress(b.ctx())
	b.must(err)
	equal(b, p.Articles, 5, "articles")
	equal(b, p.Gold, 2, "gold")
	equal(b, p.InReview, 1, "in review")
	equal(b, len(p.Reviewers), 2, "reviewers; one left and did nothing")
	a := p.Reviewers[0]
	equal(b, a.Person, ada, "first reviewer")
	equal(b, a.Finished, 2, "finished")
	equal(b, a.Today, 1, "finished today")
	equal(b, a.Decisions, 4, "decisions, without bulk, finish and what was undone")
	equal(b, a.Accepted, 3, "accepted")
	equal(b, a.Corrected, 1, "corrected")
	equal(b, a.LastDecision, last, "last decision")

	one, err := b.ProgressOf(b.ctx(), ada.ID)
	b.must(err)
	equal(b, one, a, "progress of one person")
	one, err = b.ProgressOf(b.ctx(), bob.ID)
	b.must(err)
	equal(b, one.Person == bob && one.Finished == 0 && one.LastDecision.IsZero(), true, "progress of one who has done nothing")
	_, err = b.ProgressOf(b.ctx(), 99)
	b.want(err, annotate.NotFound)
}

func walkReviews(b *bench) {
	keys := b.articles(2)
	b.extractor("x@1", keys...)
	ada, bob := b.reviewer("Ada"), b.reviewer("Bob")
	b.finish(b.decide(b.start(keys[0], ada), acceptBoth("a")...), "f")
	b.decide(b.start(keys[1], bob), acceptBoth("b")[0])
	var got []annotate.Record
	b.must(b.EachReview(b.ctx(), func(r annotate.Record) error {
		line := r.AppendJSON(nil)
		parsed, err := annotate.ParseRecord(line)
		b.must(err)
		equal(b, string(parsed.AppendJSON(nil)), string(line), "a review survives a round trip")
		got = append(got, r)
		return nil
	}))
	equal(b, len(got), 2, "reviews")
	equal(b, len(got[0].Decisions), 2+len(annotate.Fields)-2+1, "decisions of the finished review")
	equal(b, got[0].Decisions[0].By, "Ada", "who decided")
	equal(b, len(got[0].Incidents), 1, "incidents of the finished review")
	equal(b, got[1].Labelled(), false, "an unfinished review is no label")
	equal(b, len(got[1].Decisions), 1, "decisions of the unfinished review")
	equal(b, got[1].Review.Finished.IsZero(), true, "finish of the unfinished review")
	equal(b, got[1].Text, articleRecord(2).Text, "text")
}

func walkPairs(b *bench) {
	keys := b.articles(3)
	b.extractor("x@1", keys[1], keys[2])
	ada := b.reviewer("Ada")
	none := func(id string) annotate.Decision { return annotate.Decision{ID: id, Act: annotate.NoIncident} }
	b.finish(b.decide(b.start(keys[0], ada), none("n0")), "f0")
	b.finish(b.decide(b.start(keys[1], ada), none("n1")), "f1")
	pairs := 0
	b.must(b.EachPair(b.ctx(), "x@1", func(gold annotate.Record, proposals []annotate.Incident) error {
		pairs++
		equal(b, gold.ID, "a-2", "article that has both")
		equal(b, len(gold.Incidents), 0, "gold incidents")
		equal(b, len(proposals), 1, "proposed incidents")
		return nil
	}))
	equal(b, pairs, 1, "pairs")
}
