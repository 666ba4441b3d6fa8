package store_test

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"assay/annotate"
	"assay/annotate/store"
)

var policies = []behaviour{
	{"policy: the most uncertain first, with a share drawn at random", policyUncertain},
	{"policy: an article that loses its gold is as uncertain as before", policyReopened},
	{"policy: random is an order of its own, the same for all", policyRandom},
	{"policy: the worklist comes first, or is all there is", policyList},
	{"queue: the one after the next can be had, and is held", queueAhead},
	{"queue: what was fetched ahead has not begun, and is given back", queueGiveBack},
	{"blind share: always the same articles, and no proposals", blindShare},
	{"preferences: kept for each person", preferencesKept},
	{"settings: changed, kept on record, and checked", settingsChanged},
}

// doubt makes proposals of which the extractor is as unsure as it is told.
func doubt(uncertainty float64) []annotate.Incident {
	return []annotate.Incident{{ID: "1", Confidence: annotate.Confidence(1 - uncertainty/2), Fields: map[string][]annotate.Claim{}}}
}

// doubtful registers a current extractor that is unsure of articles by so much.
func (b *bench) doubtful(keys []int64, uncertainty ...float64) {
	b.Helper()
	b.must(b.RegisterExtractor(b.ctx(), store.NewExtractor{Version: "x@1"}))
	for i, u := range uncertainty {
		b.must(b.SaveProposals(b.ctx(), "x@1", []store.Proposal{{Article: keys[i], Incidents: doubt(u)}}))
	}
	b.must(b.ChooseExtractor(b.ctx(), "x@1", "", ""))
}

// given starts the reviews that the queue gives out, and returns each article with
// the reason.
func (b *bench) given(p annotate.Person, n int) (keys []int64, reasons []string) {
	b.Helper()
	for range n {
		key := b.next(p)
		r := b.start(key, p)
		keys, reasons = append(keys, key), append(reasons, r.Reason)
		b.finish(b.decide(r, annotate.Decision{ID: fmt.Sprint("n", key), Act: annotate.NoIncident}), fmt.Sprint("f", key))
	}
	return keys, reasons
}

func policyUncertain(b *bench) {
	b.must(b.ChangeSettings(b.ctx(), store.Settings{Policy: store.Uncertain, RandomShare: 0.25}, "Lena"))
	keys := b.articles(8)
	b.doubtful(keys[:6], 0.2, 0.9, 0.4, 0.1, 0.8, 0.3)
	got, reasons := b.given(b.reviewer("Ada"), 8)
	var uncertain []int64
	drawn := 0
	for i, reason := range reasons {
		switch {
		case reason == "drawn at random":
			drawn++
		case reason != "the oldest":
			uncertain = append(uncertain, got[i])
		}
	}
	equal(b, drawn, 2, "drawn at random, of eight at a share of a quarter")
	order := []int64{keys[1], keys[4], keys[2], keys[5], keys[0], keys[3]}
	order = slices.DeleteFunc(order, func(key int64) bool { return !slices.Contains(uncertain, key) })
	equal(b, fmt.Sprint(uncertain), fmt.Sprint(order), "the others, the most uncertain first")
	if i := slices.Index(got, keys[1]); reasons[i] != "uncertain: 90 of 100" && reasons[i] != "drawn at random" {
		b.Errorf("the reason is %q", reasons[i])
	}
	slices.Sort(got)
	equal(b, fmt.Sprint(got), fmt.Sprint(keys), "all of them")
}

func policyReopened(b *bench) {
	b.must(b.ChangeSettings(b.ctx(), store.Settings{Policy: store.Uncertain}, "Lena"))
	keys := b.articles(3)
	b.doubtful(keys, 0.2, 0.9, 0.4)
	ada, bob := b.reviewer("Ada"), b.reviewer("Bob")
	done, _ := b.given(ada, 1)
	equal(b, done[0], keys[1], "the most uncertain")
	equal(b, b.next(bob), keys[2], "the next, while the first has gold")
	b.must(b.ReleaseAll(b.ctx(), bob.ID))
	r := b.start(keys[1], ada)
	if _, err := b.Reopen(b.ctx(), r.ID, ada.ID, "again"); err != nil {
		b.Fatal(err)
	}
	b.must(b.ReleaseAll(b.ctx(), ada.ID))
	equal(b, b.next(bob), keys[1], "the next, once the first has none")
}

func policyRandom(b *bench) {
	b.must(b.ChangeSettings(b.ctx(), store.Settings{Policy: store.Random}, "Lena"))
	keys := b.articles(20)
	ada, bob := b.reviewer("Ada"), b.reviewer("Bob")
	first := b.next(ada)
	b.must(b.ReleaseAll(b.ctx(), ada.ID))
	equal(b, b.next(bob), first, "the first for somebody else")
	b.must(b.ReleaseAll(b.ctx(), bob.ID))
	got, _ := b.given(ada, 20)
	equal(b, slices.IsSorted(got), false, "random articles come as they were imported")
	slices.Sort(got)
	equal(b, fmt.Sprint(got), fmt.Sprint(keys), "all of them")
}

func policyList(b *bench) {
	keys := b.articles(4)
	ada := b.reviewer("Ada")
	added, err := b.AddToWorklist(b.ctx(), []int64{keys[3], keys[1], 99, keys[3]}, "ssn missed", "Lena")
	b.must(err)
	equal(b, added, 2, "added")
	got, reasons := b.given(ada, 3)
	equal(b, fmt.Sprint(got), fmt.Sprint([]int64{keys[3], keys[1], keys[0]}), "the worklist, then the oldest")
	equal(b, reasons[0], "on the worklist: ssn missed", "reason")
	b.must(b.ChangeSettings(b.ctx(), store.Settings{Policy: store.ListOnly}, "Lena"))
	_, err = b.Next(b.ctx(), ada.ID, 0)
	b.want(err, annotate.NotFound)
	_, err = b.AddToWorklist(b.ctx(), keys, "", "Lena")
	b.must(err)
	b.must(b.RemoveFromWorklist(b.ctx(), keys))
	_, err = b.Next(b.ctx(), ada.ID, 0)
	b.want(err, annotate.NotFound)
}

func queueAhead(b *bench) {
	keys := b.articles(3)
	ada, bob := b.reviewer("Ada"), b.reviewer("Bob")
	current := b.next(ada)
	b.start(current, ada)
	ahead, err := b.Next(b.ctx(), ada.ID, current)
	b.must(err)
	equal(b, ahead, keys[1], "the one after")
	again, err := b.Next(b.ctx(), ada.ID, current)
	b.must(err)
	equal(b, again, ahead, "asked for again")
	equal(b, b.next(bob), keys[2], "of somebody else")
}

func queueGiveBack(b *bench) {
	keys := b.articles(4)
	ada, bob := b.reviewer("Ada"), b.reviewer("Bob")
	b.start(keys[0], ada)
	ahead := func(key int64) store.Review {
		b.Helper()
		r, err := b.StartAhead(b.ctx(), key, ada.ID)
		b.must(err)
		return r
	}
	begun := func() int {
		b.Helper()
		p, err := b.Progress(b.ctx())
		b.must(err)
		return p.InReview
	}
	r := ahead(keys[1])
	equal(b, r.Started.IsZero(), true, "has not started")
	equal(b, ahead(keys[1]).ID, r.ID, "asked for again")
	b.must(b.GiveBack(b.ctx(), keys[1], ada.ID))
	_, err := b.Review(b.ctx(), r.ID)
	b.want(err, annotate.NotFound)
	equal(b, b.next(bob), keys[1], "is free for others")
	equal(b, begun(), 2, "in review, of Ada and of Bob")

	// What has started stays, however it came about.
	opened, decided, both := ahead(keys[2]), ahead(keys[3]), keys[2:]
	b.must(b.Opened(b.ctx(), keys[2], ada.ID))
	b.decide(decided, annotate.Decision{ID: "n", Act: annotate.NoIncident})
	for _, key := range both {
		b.must(b.GiveBack(b.ctx(), key, ada.ID))
	}
	for _, r := range []store.Review{opened, decided} {
		after, err := b.Review(b.ctx(), r.ID)
		b.must(err)
		equal(b, after.Article.Holder, "Ada", "holder")
		equal(b, after.Started.IsZero(), false, "has started")
	}
	b.must(b.ReleaseAll(b.ctx(), ada.ID))
	equal(b, begun(), 4, "in review after sign-out")
}

func blindShare(b *bench) {
	keys := b.articles(400)
	b.extractor("x@1", keys...)
	b.must(b.ChangeSettings(b.ctx(), store.Settings{Policy: store.Oldest, BlindShare: 0.15}, "Lena"))
	ada, bob := b.reviewer("Ada"), b.reviewer("Bob")
	blind := 0
	for _, key := range keys[:200] {
		r := b.start(key, ada)
		if r.Mode == annotate.Blind {
			blind++
			equal(b, len(r.Proposals), 0, "proposals in a blind review")
			equal(b, r.Extractor, "", "extractor of a blind review")
			b.must(b.ReleaseAll(b.ctx(), ada.ID))
			equal(b, b.start(key, bob).Mode, annotate.Blind, "mode for somebody else")
		}
	}
	if got := float64(blind) / 200; math.Abs(got-0.15) > 0.08 {
		b.Errorf("%v of the articles are blind, want about 0.15", got)
	}
}

func settingsChanged(b *bench) {
	set := store.Settings{Policy: store.Random, RandomShare: 0.5, BlindShare: 1, Threshold: 0.8}
	b.must(b.ChangeSettings(b.ctx(), set, "Lena"))
	got, err := b.Settings(b.ctx())
	b.must(err)
	equal(b, got, set, "settings")
	changes, err := b.SettingsChanges(b.ctx())
	b.must(err)
	equal(b, changes[0].By, "Lena", "who changed them")
	for _, wrong := range []store.Settings{{Policy: "best"}, {Policy: store.Random, BlindShare: 1.5}, {Policy: store.Random, Threshold: -1}, {Policy: store.Random, RandomShare: math.NaN()}} {
		b.want(b.ChangeSettings(b.ctx(), wrong, "Lena"), annotate.Invalid)
	}
}

func preferencesKept(b *bench) {
	ada, bob := b.reviewer("Ada"), b.reviewer("Bob")
	v := store.Preferences{Preset: "prodigy", Keys: map[string]string{"accept": "Enter"}, NoLetters: true, Threshold: 0.5, Uncertain: true}
	b.must(b.SavePreferences(b.ctx(), ada.ID, v))
	got, err := b.Preferences(b.ctx(), ada.ID)
	b.must(err)
	equal(b, fmt.Sprint(got), fmt.Sprint(v), "Ada's preferences")
	got, err = b.Preferences(b.ctx(), bob.ID)
	b.must(err)
	equal(b, fmt.Sprint(got), fmt.Sprint(store.Preferences{Threshold: store.DefaultSettings.Threshold}), "Bob's preferences")
	set := store.DefaultSettings
	set.Threshold = 0.8
	b.must(b.ChangeSettings(b.ctx(), set, "Ada"))
	got, err = b.Preferences(b.ctx(), bob.ID)
	b.must(err)
	equal(b, got.Threshold, 0.8, "the project's threshold, for who has none of their own")
	got, err = b.Preferences(b.ctx(), ada.ID)
	b.must(err)
	equal(b, got.Threshold == 0.8, false, "whether it is also for who has one")
	b.want(b.SavePreferences(b.ctx(), ada.ID, store.Preferences{Threshold: 2}), annotate.Invalid)
	b.want(b.SavePreferences(b.ctx(), ada.ID, store.Preferences{Preset: strings.Repeat("x", 20_000)}), annotate.Invalid)
	b.want(b.SavePreferences(b.ctx(), 99, v), annotate.NotFound)
	_, err = b.Preferences(b.ctx(), 99)
	b.want(err, annotate.NotFound)
}

// TestSettingsOfANewDatabase are the default ones.
func TestSettingsOfANewDatabase(t *testing.T) {
	b := &bench{T: t, Store: open(t, t.TempDir()+"/assay.db")}
	got, err := b.Settings(b.ctx())
	b.must(err)
	equal(b, got, store.DefaultSettings, "settings")
}
