package store_test

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"assay/annotate"
	"assay/annotate/store"
)

var finishing = []behaviour{
	{"review: finish names what is open", finishOpen},
	{"review: finish confirms the rest in bulk and makes gold", finishGold},
	{"review: finish repeated", finishTwice},
	{"review: reopen falls back to other gold", reopenFallsBack},
}

func finishOpen(b *bench) {
	keys := b.articles(1)
	b.extractor("x@1", keys...)
	r := b.start(keys[0], b.reviewer("Ada"))
	_, err := b.Finish(b.ctx(), r.ID, r.Reviewer.ID, "f")
	victim, _ := annotate.FieldOf("victim")
	count, _ := annotate.FieldOf("individuals_affected")
	b.want(err, annotate.Conflict, victim.Label, count.Label)
	b.decide(r, addIncident("i", "new"), acceptBoth("d")[0])
	_, err = b.Finish(b.ctx(), r.ID, r.Reviewer.ID, "f")
	b.want(err, annotate.Conflict, count.Label+" of incident 1")
	r, err = b.Review(b.ctx(), r.ID)
	b.must(err)
	equal(b, len(r.Log), 2, "decisions after refused finishes")
	_, err = b.Finish(b.ctx(), r.ID, r.Reviewer.ID, "")
	b.want(err, annotate.Invalid, "id")
	_, err = b.Finish(b.ctx(), r.ID, r.Reviewer.ID, "i")
	b.want(err, annotate.Conflict, "another decision")
}

func finishGold(b *bench) {
	keys := b.articles(1)
	b.extractor("x@1", keys...)
	r := b.start(keys[0], b.reviewer("Ada"))
	b.decide(r, acceptBoth("d")...)
	b.clock.Advance(time.Second)
	r = b.finish(r, "f")
	equal(b, r.Finished, b.Now(), "time of the finish")
	equal(b, r.Article.Status, store.StatusGold, "status")
	equal(b, r.Article.Holder, "", "holder")
	equal(b, len(r.Log), 2+len(annotate.Fields)-2+1, "decisions")
	bulk := slices.IndexFunc(r.Log, func(d annotate.Decision) bool { return d.ID == "f/1/attacker" })
	equal(b, bulk >= 0 && r.Log[bulk].Bulk && r.Log[bulk].Act == annotate.NotStated, true, "bulk confirmation of the attacker")
	equal(b, r.State().Incident("1").Fields["attacker"].State(), annotate.StateConfirmed, "state of the attacker")

	gold, err := b.GoldOf(b.ctx(), keys[0])
	b.must(err)
	a := articleRecord(1)
	want := fmt.Sprintf(`{"schema":"breach/1","id":"a-1","title":%q,"text":%q,"review":{"mode":"assisted","reviewer":"Ada","extractor":"x@1","finished":%q},`+
		`"incidents":[{"id":"1","fields":{"victim":[{"value":"Harbor Clinic","evidence":[[0,13]]}],"individuals_affected":[{"value":{"n":4120,"qualifier":"exact"},"evidence":[[0,6]]}]}}]}`,
		a.Title, a.Text, b.Now().Format(time.RFC3339Nano))
	equal(b, string(gold.AppendJSON(nil)), want, "gold record")
	page, _ := b.list(store.Filter{Query: "HARBOR clinic", Status: store.StatusGold})
	equal(b, page, "a-1", "articles by victim")
	_, err = b.Decide(b.ctx(), r.ID, r.Reviewer.ID, addAttacker("late", "Owl"))
	b.want(err, annotate.Conflict, "reopen")
}

func finishTwice(b *bench) {
	keys := b.articles(1)
	ada := b.reviewer("Ada")
	r := b.start(keys[0], ada)
	b.decide(r, addIncident("i", "1"))
	first := b.finish(r, "f")
	b.clock.Advance(time.Hour)
	again := b.finish(r, "f")
	equal(b, len(again.Log), len(first.Log), "decisions after a repeated finish")
	equal(b, again.Finished, first.Finished, "time of a repeated finish")
	_, err := b.Finish(b.ctx(), r.ID, ada.ID, "another")
	b.want(err, annotate.Conflict, "finished")

	_, err = b.Reopen(b.ctx(), r.ID, ada.ID, "o")
	b.must(err)
	again, err = b.Reopen(b.ctx(), r.ID, ada.ID, "o")
	b.must(err)
	equal(b, again.Finished.IsZero(), true, "a reopened review is unfinished")
	_, err = b.Reopen(b.ctx(), r.ID, ada.ID, "o2")
	b.want(err, annotate.Conflict, "not finished")
	equal(b, b.finish(r, "f").Finished.IsZero(), true, "an old finish does not finish again")
	r = b.finish(b.decide(r, addAttacker("d", "Owl")), "f2")
	equal(b, r.Finished, b.Now(), "time of the second finish")
	equal(b, len(r.State().Gold()[0].Fields["attacker"]), 1, "values added after reopening")
}

func reopenFallsBack(b *bench) {
	_, err := b.Import(b.ctx(), parseLines(b, goldLines[2:]), true)
	b.must(err)
	ada, bob := b.reviewer("Ada"), b.reviewer("Bob")
	reviewerOf := func() string {
		gold, err := b.GoldOf(b.ctx(), 1)
		b.must(err)
		return gold.Review.Reviewer
	}
	first := b.finish(b.decide(b.start(1, ada), annotate.Decision{ID: "a", Act: annotate.NoIncident}), "fa")
	equal(b, reviewerOf(), "Ada", "maker of the gold")
	b.clock.Advance(time.Minute)
	second := b.finish(b.decide(b.start(1, bob), annotate.Decision{ID: "b", Act: annotate.NoIncident}), "fb")
	equal(b, reviewerOf(), "Bob", "maker of the newer gold")

	got, err := b.Reopen(b.ctx(), second.ID, bob.ID, "ob")
	b.must(err)
	equal(b, reviewerOf(), "Ada", "maker of the gold after reopening")
	equal(b, got.Article.Holder, "Bob", "holder after reopening")
	_, err = b.Reopen(b.ctx(), first.ID, ada.ID, "oa")
	b.want(err, annotate.Conflict, "Bob")
	b.must(b.ReleaseAll(b.ctx(), bob.ID))
	_, err = b.Reopen(b.ctx(), first.ID, ada.ID, "oa")
	b.must(err)
	equal(b, strings.Join(b.exportGold(), ""), goldLines[2], "gold after reopening both")
	a, err := b.Article(b.ctx(), 1)
	b.must(err)
	equal(b, a.Victim, "", "victim of the imported gold")
	reviews, err := b.Reviews(b.ctx(), 1)
	b.must(err)
	equal(b, len(reviews), 2, "reviews")
}
