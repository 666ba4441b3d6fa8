package store_test

import (
	"time"

	"assay/annotate"
	"assay/annotate/store"
)

var reviewing = []behaviour{
	{"review: assisted with the current extractor, else blind", reviewModes},
	{"review: decisions come back as they were made", decideRoundTrip},
	{"review: a repeated request changes nothing", decideTwice},
	{"review: all decisions of a request, or none", decideAllOrNone},
	{"review: checks keep their kind", decideChecks},
	{"review: belongs to one person", decideForbidden},
	{"review: undo and redo", undoRedo},
	{"proposals are immutable", proposalsImmutable},
	{"proposals: what is unextracted, unknown or wrong", proposalsWrong},
}

func reviewModes(b *bench) {
	keys := b.articles(2)
	ada := b.reviewer("Ada")
	_, err := b.ReviewOf(b.ctx(), keys[0], ada.ID)
	b.want(err, annotate.NotFound)
	b.extractor("old@1", keys[0])
	b.extractor("new@1", keys[0])

	r := b.start(keys[0], ada)
	equal(b, r.Mode, annotate.Assisted, "mode with proposals")
	equal(b, r.Extractor, "new@1", "extractor in sight")
	equal(b, len(r.Proposals), 1, "proposals in sight")
	equal(b, r.Started, b.Now(), "start")
	equal(b, r.Article.Text, articleRecord(1).Text, "text")
	equal(b, r.Article.Holder, "Ada", "holder")
	equal(b, len(r.State().OpenFields()), 2, "open fields")

	b.extractor("newest@1", keys...)
	again := b.start(keys[0], ada)
	equal(b, again.ID, r.ID, "review")
	equal(b, again.Extractor, "new@1", "extractor in sight of a review that was begun")

	b.must(b.ChooseExtractor(b.ctx(), "old@1", "", ""))
	blind := b.start(keys[1], ada)
	equal(b, blind.Mode, annotate.Blind, "mode without proposals")
	equal(b, blind.Extractor, "", "extractor of a blind review")
	equal(b, len(blind.Proposals), 0, "proposals of a blind review")
}

func decideRoundTrip(b *bench) {
	keys := b.articles(1)
	b.extractor("x@1", keys...)
	r := b.start(keys[0], b.reviewer("Ada"))
	b.clock.Advance(time.Minute)
	ds := []annotate.Decision{
		{ID: "d1", Incident: "1", Field: "victim", Act: annotate.Corrected, From: annotate.Name("Harbor Clinic"),
			To: annotate.Name("Harbor “Clinic” 😀"), Evidence: []annotate.Span{{Start: 0, End: 3}, {Start: 5, End: 9}}, Note: "two\nlines"},
		{ID: "d2", Incident: "1", Field: "individuals_affected", Act: annotate.Corrected, From: annotate.Count{N: 4120, Qualifier: annotate.Exact},
			To: annotate.Count{N: 4121, Qualifier: annotate.AtLeast}},
		{ID: "d3", Incident: "1", Field: "ransom_demand", Act: annotate.Added, To: annotate.Money{Amount: 4.25, Currency: "BTC"}, Evidence: []annotate.Span{{Start: 1, End: 2}}},
		{ID: "d4", Incident: "1", Field: "attacker", Act: annotate.NotStated, Bulk: true},
		{ID: "d5", Act: annotate.Undone, Target: "d3"},
	}
	got := b.decide(r, ds...)
	stored, err := b.Review(b.ctx(), r.ID)
	b.must(err)
	for i := range ds {
		ds[i].By, ds[i].At = "Ada", b.Now()
	}
	want := string(annotate.Record{Decisions: ds}.AppendJSON(nil))
	equal(b, string(annotate.Record{Decisions: got.Log}.AppendJSON(nil)), want, "log returned")
	equal(b, string(annotate.Record{Decisions: stored.Log}.AppendJSON(nil)), want, "log stored")
	equal(b, stored.State().Incident("1").Fields["individuals_affected"].State(), annotate.StateCorrected, "state of a field")
}

func decideTwice(b *bench) {
	keys := b.articles(2)
	b.extractor("x@1", keys...)
	ada := b.reviewer("Ada")
	r := b.start(keys[0], ada)
	b.decide(r, acceptBoth("d")...)
	got := b.decide(r, acceptBoth("d")...)
	equal(b, len(got.Log), 2, "decisions after a repeated request")
	got = b.decide(r, append(acceptBoth("d"), addAttacker("new", "Night Owl"), addAttacker("new", "Night Owl"))...)
	equal(b, len(got.Log), 3, "decisions after a request that overlaps")

	other := b.start(keys[1], ada)
	_, err := b.Decide(b.ctx(), other.ID, ada.ID, acceptBoth("d")...)
	b.want(err, annotate.Conflict, "another review")

	b.finish(r, "f")
	got = b.decide(r, acceptBoth("d")...)
	equal(b, got.State().Finished, true, "a repeated request after the finish leaves it finished")
	a, err := b.Article(b.ctx(), keys[0])
	b.must(err)
	equal(b, a.Holder, "", "holder after a repeated request")
}

func decideAllOrNone(b *bench) {
	keys := b.articles(1)
	b.extractor("x@1", keys...)
	r := b.start(keys[0], b.reviewer("Ada"))
	ds := append(acceptBoth("d"), accept("wrong", "victim", annotate.Name("Somebody else")))
	_, err := b.Decide(b.ctx(), r.ID, r.Reviewer.ID, ds...)
	b.want(err, annotate.Conflict, "Victim")
	r, err = b.Review(b.ctx(), r.ID)
	b.must(err)
	equal(b, len(r.Log), 0, "decisions of a failed request")
}

func decideChecks(b *bench) {
	keys := b.articles(1)
	b.extractor("x@1", keys...)
	r := b.start(keys[0], b.reviewer("Ada"))
	outside := addAttacker("x", "Night Owl")
	outside.Evidence[0].End = 9999
	noEvidence := addAttacker("x", "Night Owl")
	noEvidence.Evidence = nil
	gone := addAttacker("x", "Night Owl")
	gone.Incident = "7"
	for _, c := range []struct {
		d    annotate.Decision
		kind annotate.ErrorKind
		word string
	}{
		{outside, annotate.Invalid, "evidence"},
		{noEvidence, annotate.Invalid, "select the words"},
		{gone, annotate.Conflict, "no longer"},
		{annotate.Decision{ID: "", Act: annotate.NoIncident}, annotate.Invalid, "id"},
		{annotate.Decision{ID: "x\x00", Act: annotate.NoIncident}, annotate.Invalid, "id"},
		{annotate.Decision{ID: "x", Act: annotate.NoIncident, Note: "\xff"}, annotate.Invalid, "note"},
		{annotate.Decision{ID: "x", Act: "guess"}, annotate.Invalid, "guess"},
		{annotate.Decision{ID: "x", Act: annotate.Finished}, annotate.Invalid, "finished"},
		{annotate.Decision{ID: "x", Act: annotate.Reopened}, annotate.Invalid, "reopened"},
		{undo("x", "nothing"), annotate.Conflict, "undo"},
	} {
		_, err := b.Decide(b.ctx(), r.ID, r.Reviewer.ID, c.d)
		b.want(err, c.kind, c.word)
	}
}

func decideForbidden(b *bench) {
	keys := b.articles(1)
	ada, bob := b.reviewer("Ada"), b.reviewer("Bob")
	r := b.start(keys[0], ada)
	_, err := b.Decide(b.ctx(), r.ID, bob.ID, addIncident("d", "1"))
	b.want(err, annotate.Forbidden)
	_, err = b.Finish(b.ctx(), r.ID, bob.ID, "f")
	b.want(err, annotate.Forbidden)
	_, err = b.Reopen(b.ctx(), r.ID, bob.ID, "o")
	b.want(err, annotate.Forbidden)
	_, err = b.Decide(b.ctx(), 999, bob.ID, addIncident("d", "1"))
	b.want(err, annotate.NotFound)
	b.must(b.SetActive(b.ctx(), bob.ID, false))
	_, err = b.StartReview(b.ctx(), keys[0], bob.ID)
	b.want(err, annotate.Forbidden, "Bob")
}

func undoRedo(b *bench) {
	keys := b.articles(1)
	r := b.start(keys[0], b.reviewer("Ada"))
	b.decide(r, addIncident("i", "1"), addAttacker("d1", "Night Owl"), addAttacker("d2", "Owl"))
	attackers := func(r store.Review) int { return len(r.State().Incident("1").Fields["attacker"].Items) }
	equal(b, attackers(b.decide(r, undo("u1", "d2"))), 1, "values after undo")
	_, err := b.Decide(b.ctx(), r.ID, r.Reviewer.ID, undo("u2", "d2"))
	b.want(err, annotate.Conflict, "undone already")
	equal(b, attackers(b.decide(r, undo("u3", "u1"))), 2, "values after redo")
	_, err = b.Decide(b.ctx(), r.ID, r.Reviewer.ID, undo("u4", "u1"))
	b.want(err, annotate.Conflict, "undone already")
	equal(b, attackers(b.decide(r, undo("u5", "d2"))), 1, "values after another undo")

	b.finish(r, "f")
	_, err = b.Decide(b.ctx(), r.ID, r.Reviewer.ID, undo("u6", "f"))
	b.want(err, annotate.Conflict, "finished")
	_, err = b.Reopen(b.ctx(), r.ID, r.Reviewer.ID, "o")
	b.must(err)
	_, err = b.Decide(b.ctx(), r.ID, r.Reviewer.ID, undo("u7", "o"))
	b.want(err, annotate.Invalid, "reopened, not undone")
}

func proposalsImmutable(b *bench) {
	keys := b.articles(1)
	b.extractor("x@1", keys...)
	b.must(b.SaveProposals(b.ctx(), "x@1", []store.Proposal{{Article: keys[0]}}))
	got, err := b.ProposalsOf(b.ctx(), keys[0], "x@1")
	b.must(err)
	want := annotate.Record{Incidents: proposals()}.AppendJSON(nil)
	equal(b, string(annotate.Record{Incidents: got}.AppendJSON(nil)), string(want), "proposals")
}

func proposalsWrong(b *bench) {
	keys := b.articles(120)
	b.must(b.RegisterExtractor(b.ctx(), store.NewExtractor{Version: "x@1"}))
	b.must(b.RegisterExtractor(b.ctx(), store.NewExtractor{Version: "x@1"}))
	version, err := b.CurrentExtractor(b.ctx())
	b.must(err)
	equal(b, version, "", "current extractor of a new database")
	b.want(b.ChooseExtractor(b.ctx(), "y@1", "", ""), annotate.NotFound, "y@1")
	b.want(b.RegisterExtractor(b.ctx(), store.NewExtractor{Version: ""}), annotate.Invalid)
	b.want(b.RegisterExtractor(b.ctx(), store.NewExtractor{Version: "x@2", TrainedOn: "two\nlines"}), annotate.Invalid)
	b.want(b.SaveProposals(b.ctx(), "y@1", []store.Proposal{{Article: keys[0]}}), annotate.NotFound, "y@1")
	b.want(b.SaveProposals(b.ctx(), "x@1", []store.Proposal{{Article: 999}}), annotate.NotFound, "999")
	far := proposals()
	far[0].Fields["victim"][0].Evidence[0].End = 9999
	b.want(b.SaveProposals(b.ctx(), "x@1", []store.Proposal{{Article: keys[0], Incidents: far}}), annotate.Invalid, "victim")

	var ps []store.Proposal
	for _, key := range keys[:110] {
		ps = append(ps, store.Proposal{Article: key})
	}
	b.must(b.SaveProposals(b.ctx(), "x@1", ps))
	got, err := b.ProposalsOf(b.ctx(), keys[109], "x@1")
	b.must(err)
	equal(b, got != nil && len(got) == 0, true, "no incident is an answer")
	_, err = b.ProposalsOf(b.ctx(), keys[110], "x@1")
	b.want(err, annotate.NotFound)
	left, err := b.Unextracted(b.ctx(), "x@1", 0, 4)
	b.must(err)
	equal(b, ids(left), "a-111 a-112 a-113 a-114", "unextracted")
	equal(b, left[0].Text != "", true, "unextracted articles have their text")
	left, err = b.Unextracted(b.ctx(), "x@1", keys[118], 4)
	b.must(err)
	equal(b, ids(left), "a-120", "unextracted after a key")
}
