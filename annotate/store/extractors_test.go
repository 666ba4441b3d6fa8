package store_test

import (
	"testing"
	"time"

	"assay/annotate"
	"assay/annotate/store"
)

var extracting = []behaviour{
	{"extractor versions keep what they were trained on", versionsKept},
	{"the first version becomes current, later ones are chosen", versionsChosen},
}

func versionsKept(b *bench) {
	keys := b.articles(3)
	b.must(b.RegisterExtractor(b.ctx(), store.NewExtractor{Version: "x@1"}))
	b.clock.Advance(time.Hour)
	b.must(b.RegisterExtractor(b.ctx(), store.NewExtractor{Version: "x@2", TrainedOn: "12 gold records of spring.jsonl"}))
	b.must(b.RegisterExtractor(b.ctx(), store.NewExtractor{Version: "x@2", TrainedOn: "something else"}))
	b.must(b.SaveProposals(b.ctx(), "x@2", []store.Proposal{{Article: keys[0]}, {Article: keys[2]}}))
	versions, err := b.ExtractorVersions(b.ctx())
	b.must(err)
	equal(b, len(versions), 2, "versions")
	equal(b, versions[0].Version, "x@2", "the newest")
	equal(b, versions[0].TrainedOn, "12 gold records of spring.jsonl", "what it was trained on")
	equal(b, versions[0].Articles, 2, "articles that it has read")
	equal(b, versions[0].Registered.Sub(versions[1].Registered), time.Hour, "time between them")
	equal(b, versions[1].TrainedOn, "", "what rules were trained on")
	equal(b, versions[0].Current || versions[1].Current, false, "one is current")
}

func versionsChosen(b *bench) {
	for _, version := range []string{"x@1", "x@2"} {
		b.must(b.RegisterExtractor(b.ctx(), store.NewExtractor{Version: version}))
		current, err := b.ChooseFirstExtractor(b.ctx(), version)
		b.must(err)
		equal(b, current, "x@1", "the current version after "+version)
	}
	_, err := b.ChooseFirstExtractor(b.ctx(), "y@1")
	b.want(err, annotate.NotFound, "y@1")
	b.want(b.ChooseExtractor(b.ctx(), "y@1", "Lena", "why not"), annotate.NotFound, "y@1")
	b.want(b.ChooseExtractor(b.ctx(), "x@2", "Lena", "two\nlines"), annotate.Invalid)
	b.must(b.ChooseExtractor(b.ctx(), "x@2", "Lena", "better dates"))
	b.must(b.ChooseExtractor(b.ctx(), "x@2", "Lena", "again"))
	choices, err := b.ExtractorChoices(b.ctx())
	b.must(err)
	equal(b, len(choices), 2, "choices")
	equal(b, choices[0].Version+" "+choices[0].By+": "+choices[0].Reason, "x@2 Lena: better dates", "the last choice")
	versions, err := b.ExtractorVersions(b.ctx())
	b.must(err)
	for _, v := range versions {
		equal(b, v.Current, v.Version == "x@2", v.Version+" is current")
	}
}

// TestUpgradeKeepsCurrentExtractor: the current version of an older database stays
// the current one.
func TestUpgradeKeepsCurrentExtractor(t *testing.T) {
	upgrade(t, 2, []string{
		`insert into extractors (version, registered) values ('x@1', 7), ('x@2', 8)`,
		`insert into settings (name, value) values ('extractor', 'x@1')`,
	}, func(b *bench) {
		choices, err := b.ExtractorChoices(b.ctx())
		b.must(err)
		equal(b, len(choices), 1, "choices")
		equal(b, choices[0].Version, "x@1", "the current version")
		equal(b, choices[0].At.UnixMicro(), 7, "since")
	})
}
