package store_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"time"

	"assay/annotate"
	"assay/annotate/neardup"
	"assay/annotate/samples"
	"assay/annotate/score"
	"assay/annotate/store"
)

var snapshotting = []behaviour{
	{"a snapshot holds the gold with its parts", snapshotHoldsGold},
	{"gold edited later changes no snapshot", snapshotNeverChanges},
	{"copies stay in one part, and a new article moves no other", partsStay},
	{"the name of a snapshot is its own", snapshotNames},
	{"there is no snapshot of nothing", snapshotOfNothing},
	{"of several snapshots of one name at once one is made", snapshotRace},
	{"what two snapshots differ in, and what each holds", snapshotsDiffer},
}

// samples imports our own sample articles with their gold.
func (b *bench) samples() []annotate.Record {
	b.Helper()
	gold := samples.All()
	// Backwards, so that the order of keys is not that of ids.
	backwards := slices.Clone(gold)
	slices.Reverse(backwards)
	results, err := b.Import(b.ctx(), backwards, true)
	b.must(err)
	for i, r := range results {
		if r.Outcome != store.Added {
			b.Fatalf("%s: %s", backwards[i].ID, r.Reason)
		}
	}
	return gold
}

func (b *bench) snapshot(name string) store.Snapshot {
	b.Helper()
	v, err := b.CreateSnapshot(b.ctx(), store.NewSnapshot{Name: name})
	b.must(err)
	return v
}

// inSnapshot returns the canonical records of a part.
func (b *bench) inSnapshot(name string, part neardup.Part) (lines []string, records []store.SnapshotRecord) {
	b.Helper()
	b.must(b.EachSnapshotRecord(b.ctx(), name, part, func(r store.SnapshotRecord) error {
		lines, records = append(lines, string(r.AppendJSON(nil))), append(records, r)
		return nil
	}))
	return lines, records
}

func snapshotHoldsGold(b *bench) {
	gold := b.samples()
	_, err := b.Import(b.ctx(), []annotate.Record{articleRecord(1)}, false) // without gold
	b.must(err)
	v, err := b.CreateSnapshot(b.ctx(), store.NewSnapshot{Name: "v1", Note: "The first.\nTwo lines.", By: "Ada"})
	b.must(err)
	slices.SortFunc(gold, func(x, y annotate.Record) int { return strings.Compare(x.ID, y.ID) })
	want := score.GoldVersionOf("v1", gold)
	equal(b, v.Gold, want, "gold version, that of the same records anywhere")
	equal(b, v.Note+v.By, "The first.\nTwo lines.Ada", "note and maker")
	equal(b, v.Made, b.Now(), "when it was made")
	equal(b, v.Shares, neardup.DefaultShares, "shares")
	lines, records := b.inSnapshot("v1", "")
	equal(b, len(lines), len(gold), "records")
	texts, ids := make([]string, len(gold)), make([]string, len(gold))
	for i, r := range gold {
		equal(b, lines[i], string(r.AppendJSON(nil)), "record")
		texts[i], ids[i] = r.Text, r.ID
	}
	groups := neardup.Groups(texts)
	parts := neardup.Parts(ids, groups, neardup.DefaultShares, 0)
	equal(b, v.Groups, slices.Max(groups)+1, "groups")
	n := make(map[neardup.Part]int)
	for i, r := range records {
		equal(b, r.Group, groups[i], "group of "+r.ID)
		equal(b, r.Part, parts[i], "part of "+r.ID)
		n[r.Part]++
	}
	for _, part := range neardup.AllParts {
		equal(b, v.Parts[part], n[part], "number in "+string(part))
		lines, _ := b.inSnapshot("v1", part)
		equal(b, len(lines), n[part], "records of "+string(part))
	}
	stop := errors.New("stop")
	equal(b, b.EachSnapshotRecord(b.ctx(), "v1", "", func(store.SnapshotRecord) error { return stop }), stop, "error of the walk")
}

func snapshotNeverChanges(b *bench) {
	b.samples()
	b.snapshot("before")
	before, _ := b.inSnapshot("before", "")
	edited := samples.All()[0]
	edited.Incidents = []annotate.Incident{}
	edited.Extra = annotate.Extra{"desk": []byte(`"city"`)}
	_, err := b.Import(b.ctx(), []annotate.Record{edited}, true)
	b.must(err)
	now, _ := b.inSnapshot("before", "")
	equal(b, strings.Join(now, "\n"), strings.Join(before, "\n"), "the old snapshot after an edit")

	after := b.snapshot("after")
	lines, _ := b.inSnapshot("after", "")
	equal(b, len(lines), len(before), "records of the new snapshot")
	changed := 0
	for i := range lines {
		if lines[i] != before[i] {
			changed++
		}
	}
	equal(b, changed, 1, "records that differ")
	old, err := b.Snapshot(b.ctx(), "before")
	b.must(err)
	equal(b, old.Gold.Hash == after.Gold.Hash, false, "the hashes are equal")
}

// story makes an article of the n-th story; copies differ in their first words.
func story(n, copied int) annotate.Record {
	words := make([]string, 200)
	for i := range words {
		words[i] = fmt.Sprintf("w%d", (n*7919+i*i*31+i)%9973)
	}
	return annotate.Record{
		Article: annotate.Article{ID: fmt.Sprintf("s%02d-%d", n, copied),
			Text: fmt.Sprintf("Paper %d writes: %s", copied, strings.Join(words, " "))},
		Incidents: []annotate.Incident{},
	}
}

func partsStay(b *bench) {
	var batch []annotate.Record
	for n := range 40 {
		batch = append(batch, story(n, 1), story(n, 2))
	}
	_, err := b.Import(b.ctx(), batch, true)
	b.must(err)
	equal(b, b.snapshot("first").Groups, 40, "near-duplicate groups")
	_, err = b.Import(b.ctx(), []annotate.Record{story(3, 3), story(41, 1), story(0, 3)}, true)
	b.must(err)
	second := b.snapshot("second")
	equal(b, second.Groups, 41, "near-duplicate groups with a new story")
	_, records := b.inSnapshot("second", "")
	parts := make(map[string]neardup.Part)
	for _, r := range records {
		story, _, _ := strings.Cut(r.ID, "-")
		if part, known := parts[story]; known && part != r.Part {
			b.Fatalf("%s is in %s, another copy in %s", r.ID, r.Part, part)
		}
		parts[story] = r.Part
	}
	_, records = b.inSnapshot("first", "")
	for _, r := range records {
		story, _, _ := strings.Cut(r.ID, "-")
		equal(b, r.Part, parts[story], "part of "+r.ID)
	}
	other, err := b.CreateSnapshot(b.ctx(), store.NewSnapshot{Name: "other", Shares: neardup.Shares{0, 1, 1}, Seed: 1 << 63})
	b.must(err)
	equal(b, other.Parts[neardup.Train], 0, "training records where none were asked for")
	equal(b, other.Seed, 1<<63, "seed")
	equal(b, other.Gold.Hash, second.Gold.Hash, "hash of the same gold in other parts")
}

func snapshotNames(b *bench) {
	b.samples()
	b.snapshot("v1.0_a-b")
	_, err := b.CreateSnapshot(b.ctx(), store.NewSnapshot{Name: "v1.0_a-b"})
	b.want(err, annotate.Conflict, `"v1.0_a-b"`, "another name")
	for _, name := range []string{"", ".", "..", "-x", "a/b", "a b", "ä", "a\x00", strings.Repeat("a", 101)} {
		_, err := b.CreateSnapshot(b.ctx(), store.NewSnapshot{Name: name})
		b.want(err, annotate.Invalid, "name")
	}
	_, err = b.CreateSnapshot(b.ctx(), store.NewSnapshot{Name: "x", Note: "\x00"})
	b.want(err, annotate.Invalid, "note")
	for _, name := range []string{"none", "\x00"} {
		_, err = b.Snapshot(b.ctx(), name)
		b.want(err, annotate.NotFound, "snapshot list")
	}
	b.want(b.EachSnapshotRecord(b.ctx(), "none", "", nil), annotate.NotFound)
	b.clock.Advance(time.Hour)
	b.snapshot("second")
	all, err := b.Snapshots(b.ctx())
	b.must(err)
	equal(b, len(all), 2, "snapshots")
	equal(b, all[0].Name, "second", "the newest comes first")
	equal(b, all[0].Made, b.Now(), "when it was made")
}

func snapshotOfNothing(b *bench) {
	b.articles(1)
	_, err := b.CreateSnapshot(b.ctx(), store.NewSnapshot{Name: "empty"})
	b.want(err, annotate.Invalid, "import --gold")
	all, err := b.Snapshots(b.ctx())
	b.must(err)
	equal(b, len(all), 0, "snapshots")
}

func snapshotRace(b *bench) {
	b.samples()
	errs := make([]error, 4)
	var group sync.WaitGroup
	for i := range errs {
		group.Go(func() { _, errs[i] = b.CreateSnapshot(b.ctx(), store.NewSnapshot{Name: "v1"}) })
	}
	group.Wait()
	made := 0
	for _, err := range errs {
		if err == nil {
			made++
		} else {
			b.want(err, annotate.Conflict, "v1")
		}
	}
	equal(b, made, 1, "snapshots made")
	lines, _ := b.inSnapshot("v1", "")
	equal(b, len(lines), len(samples.All()), "records")
}

func snapshotsDiffer(b *bench) {
	gold := b.samples()
	first := b.snapshot("v1")
	added := articleRecord(1)
	added.Incidents = gold[0].Incidents[:0]
	_, err := b.Import(b.ctx(), []annotate.Record{added}, true)
	b.must(err)
	second := b.snapshot("v2")
	changed, err := b.SnapshotDifference(b.ctx(), first.ID, second.ID)
	b.must(err)
	equal(b, len(changed), 1, "articles that differ")
	equal(b, changed[0].Article+"/"+changed[0].Before, added.ID+"/", "the article that came in between")
	back, err := b.SnapshotDifference(b.ctx(), second.ID, first.ID)
	b.must(err)
	equal(b, len(back), 1, "articles the other way round")
	equal(b, back[0], store.Changed{Article: added.ID, Before: changed[0].After}, "the other way round")
	versions, err := b.GoldVersions(b.ctx(), []string{changed[0].After})
	b.must(err)
	equal(b, versions[changed[0].After].ID, added.ID, "record of that hash")
	records, err := b.RecordsOf(b.ctx(), first.ID, []string{gold[0].ID, added.ID})
	b.must(err)
	equal(b, len(records), 1, "records of the first snapshot")
	keys, err := b.KeysByID(b.ctx(), []string{gold[0].ID, "no such article"})
	b.must(err)
	equal(b, len(keys), 1, "articles in the store")
	entries, err := b.SnapshotContent(b.ctx(), "v2")
	b.must(err)
	equal(b, len(entries), len(gold)+1, "entries")
}
