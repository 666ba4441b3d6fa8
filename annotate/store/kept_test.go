package store_test

import (
	"bytes"
	"database/sql"
	"fmt"
	"strings"
	"testing"

	"assay/annotate"
	"assay/annotate/exchange"
	"assay/annotate/neardup"
	"assay/annotate/score"
	"assay/annotate/store"
)

var keeping = []behaviour{
	{"kept: counts of articles are what a walk over them counts", countsAreKept},
	{"kept: what is downloaded is what is read", downloadsAreWhatIsRead},
}

func countsAreKept(b *bench) {
	keys := b.articles(40)
	ada := b.reviewer("Ada")
	check := func(when string) {
		b.Helper()
		var want store.Counts
		b.must(b.EachArticle(b.ctx(), func(a store.Article) error {
			want.Articles++
			switch a.Status {
			case store.StatusGold:
				want.Gold++
			case store.StatusLeased:
				want.InReview++
			}
			return nil
		}))
		got, err := b.Counts(b.ctx())
		b.must(err)
		equal(b, got, want, "counts "+when)
	}
	check("of articles")
	b.articlesAgain(40)
	check("of articles that were there already")
	b.extractor("x@1", keys...)
	for _, key := range []int64{keys[3], keys[30]} {
		r := b.start(key, ada)
		check("in review")
		b.decide(r, acceptBoth(fmt.Sprint(key))...)
		r = b.finish(r, fmt.Sprint(key, "-end"))
		check("of gold")
		_, err := b.Reopen(b.ctx(), r.ID, ada.ID, fmt.Sprint(key, "-again"))
		b.must(err)
		check("of gold that was taken back")
		b.finish(r, fmt.Sprint(key, "-end-again"))
		check("of gold that came back")
	}
	b.samples()
	check("with imported gold")
	b.samples2()
	check("with imported gold that was there already")
}

// articlesAgain imports what articles did.
func (b *bench) articlesAgain(n int) {
	b.Helper()
	for i := range n {
		_, err := b.Import(b.ctx(), []annotate.Record{articleRecord(i + 1)}, false)
		b.must(err)
	}
}

// samples2 imports the samples again.
func (b *bench) samples2() {
	b.Helper()
	var gold []annotate.Record
	b.must(b.EachGold(b.ctx(), func(_ int64, r annotate.Record) error {
		gold = append(gold, r)
		return nil
	}))
	_, err := b.Import(b.ctx(), gold, true)
	b.must(err)
}

func downloadsAreWhatIsRead(b *bench) {
	b.samples()
	odd := articleRecord(1)
	odd.ID, odd.Title = `a "quoted" \ id`, ""
	odd.Incidents = []annotate.Incident{}
	odd.Extra = annotate.Extra{"desk": []byte(`{"b":1,"a":[2]}`)}
	plain := articleRecord(2)
	plain.Schema, plain.Published, plain.Source = annotate.SchemaVersion, "2024-05", "a <wire> & more\u2028"
	plain.Incidents = proposals()
	_, err := b.Import(b.ctx(), []annotate.Record{odd, plain}, true)
	b.must(err)
	var want bytes.Buffer
	b.must(b.EachGold(b.ctx(), func(_ int64, r annotate.Record) error {
		want.Write(append(r.AppendJSON(nil), '\n'))
		return nil
	}))
	var got bytes.Buffer
	b.must(b.WriteGold(b.ctx(), exchange.JSONL, &got))
	equal(b, got.String(), want.String(), "all gold")

	b.snapshot("v1")
	for _, part := range append(neardup.AllParts, "") {
		lines, _ := b.inSnapshot("v1", part)
		got.Reset()
		b.must(b.WriteSnapshot(b.ctx(), "v1", part, exchange.JSONL, &got))
		equal(b, got.String(), strings.Join(append(lines, ""), "\n"), "part "+string(part))
		card, err := b.SnapshotCard(b.ctx(), "v1", part)
		b.must(err)
		if !strings.Contains(card, fmt.Sprintf("| %d, ", len(lines))) {
			b.Errorf("the card of part %q does not speak of %d records:\n%.600s", part, len(lines), card)
		}
	}
	b.want(b.WriteSnapshot(b.ctx(), "v2", "", exchange.JSONL, &got), annotate.NotFound)
}

// TestOlderFormsAreRenewed: what an earlier program kept in another form, or not at all,
// is drawn anew while nobody waits.
func TestOlderFormsAreRenewed(t *testing.T) {
	onEngines(t, func(t *testing.T, driver, address string) {
		b := &bench{T: t, Store: open(t, address)}
		b.samples()
		b.snapshot("v1")
		id := b.save("v1", b.evaluate("v1", "x@1", score.Options{}))
		card, err := b.SnapshotCard(b.ctx(), "v1", neardup.Train)
		b.must(err)

		db, err := sql.Open(driver, address)
		b.must(err)
		defer db.Close()
		for _, statement := range []string{`delete from evaluation_indexes`, `delete from snapshot_cards`} {
			_, err := db.Exec(statement)
			b.must(err)
		}
		again, err := b.SnapshotCard(b.ctx(), "v1", neardup.Train)
		b.must(err)
		equal(b, again, card, "card that was drawn when somebody asked")
		undrawn, err := b.OutcomeIndex(b.ctx(), id)
		b.must(err)
		want, _, err := undrawn.Count(score.Filter{})
		b.must(err)
		b.must(b.DrawMissing(b.ctx()))
		var parts int
		b.must(db.QueryRow(`select count(*) from evaluation_indexes`).Scan(&parts))
		equal(b, parts > 1, true, "indexes in parts")
		index, err := b.OutcomeIndex(b.ctx(), id)
		b.must(err)
		n, _, err := index.Count(score.Filter{})
		b.must(err)
		equal(b, n > 0 && n == want, true, "the same errors in the index that was drawn")
	})
}
