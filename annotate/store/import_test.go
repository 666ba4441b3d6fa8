package store_test

import (
	"maps"
	"strings"
	"testing"

	"assay/annotate"
	"assay/annotate/store"
)

var importing = []behaviour{
	{"import: added, known and refused in one batch", importOutcomes},
	{"import: bad records are refused, the others kept", importBad},
	{"import: a batch larger than a statement", importLarge},
	{"import: keeps what it does not know", importExtra},
	{"import: gold needs labels and spans within the text", importGoldBad},
	{"import: gold comes back byte for byte", importRoundTrip},
	{"import: gold of a known article, and again", importGoldKnown},
	{"import: gold does not hide a finished review", importGoldBelowReview},
}

func outcomes(results []store.ImportResult) string {
	var all []string
	for _, r := range results {
		all = append(all, string(r.Outcome))
	}
	return strings.Join(all, " ")
}

func importOutcomes(b *bench) {
	first, other, changed := articleRecord(1), articleRecord(1), articleRecord(1)
	other.ID = "elsewhere"
	changed.Text += " More."
	results, err := b.Import(b.ctx(), []annotate.Record{first, first, other, changed, articleRecord(2)}, false)
	b.must(err)
	equal(b, outcomes(results), "added known known refused added", "outcomes of a new batch")
	b.want(results[2].Reason, annotate.Conflict, `"a-1"`)
	b.want(results[3].Reason, annotate.Conflict, `"a-1"`, "another text")

	results, err = b.Import(b.ctx(), []annotate.Record{first, other, changed, articleRecord(3)}, false)
	b.must(err)
	equal(b, outcomes(results), "known known refused added", "outcomes of a later batch")
	equal(b, results[0].Reason, nil, "reason of a known article")
	b.want(results[1].Reason, annotate.Conflict, `"a-1"`)

	a, err := b.ArticleByID(b.ctx(), "a-1")
	b.must(err)
	equal(b, a.Article, first.Article, "the stored article")
	equal(b, a.Added, b.Now(), "time of adding")
	equal(b, a.Status, store.StatusNew, "status")
}

func importBad(b *bench) {
	empty, nul := articleRecord(2), articleRecord(3)
	empty.Text = " \n"
	nul.Text = "a\x00b"
	results, err := b.Import(b.ctx(), []annotate.Record{articleRecord(1), empty, nul, articleRecord(4)}, false)
	b.must(err)
	equal(b, outcomes(results), "added refused refused added", "outcomes")
	b.want(results[1].Reason, annotate.Invalid, "text", "empty")
	b.want(results[2].Reason, annotate.Invalid, "text", "NUL")
	results, err = b.Import(b.ctx(), nil, true)
	b.must(err)
	equal(b, len(results), 0, "results of nothing")
}

func importLarge(b *bench) {
	var batch []annotate.Record
	for i := range 1201 {
		batch = append(batch, articleRecord(i))
	}
	results, err := b.Import(b.ctx(), batch, false)
	b.must(err)
	equal(b, strings.Count(outcomes(results), "added"), 1201, "number added")
	n := 0
	b.must(b.EachArticle(b.ctx(), func(a store.Article) error {
		equal(b, a.Article, batch[n].Article, "article in order")
		n++
		return nil
	}))
	equal(b, n, 1201, "number walked")
}

func importExtra(b *bench) {
	r, err := annotate.ParseRecord([]byte(`{"id":"x","text":"A text.","lang":"en","score":1.50,"tags":["<b>",null]}`))
	b.must(err)
	_, err = b.Import(b.ctx(), []annotate.Record{r}, false)
	b.must(err)
	a, err := b.ArticleByID(b.ctx(), "x")
	b.must(err)
	got := annotate.Record{Article: a.Article, Extra: a.Extra}.AppendJSON(nil)
	equal(b, string(got), `{"id":"x","text":"A text.","lang":"en","score":1.5,"tags":["<b>",null]}`, "record")
}

func importGoldBad(b *bench) {
	outside := articleRecord(2)
	outside.Incidents = []annotate.Incident{{ID: "1", Fields: map[string][]annotate.Claim{
		"victim": {{Value: annotate.Name("H"), Evidence: []annotate.Span{{Start: 0, End: 5000}}}}}}}
	results, err := b.Import(b.ctx(), []annotate.Record{articleRecord(1), outside}, true)
	b.must(err)
	equal(b, outcomes(results), "refused refused", "outcomes")
	b.want(results[0].Reason, annotate.Invalid, "incidents")
	b.want(results[1].Reason, annotate.Invalid, "incidents[0].fields.victim[0].evidence[0]")
}

// goldLines are records with all that gold may carry, in the canonical form.
var goldLines = []string{
	`{"schema":"breach/1","id":"g1","title":"Vault & <Sons>","text":"Vault & Sons lost 😀 two laptops.","published":"2026-03","source":"Daily",` +
		`"scope":["victim","breach_type"],"extractor":"builtin@1","review":{"mode":"assisted","reviewer":"r2","extractor":"builtin@1","finished":"2026-11-21T10:04:00.5Z","note":"odd","station":7},` +
		`"incidents":[{"id":"one","confidence":0.5,"fields":{"victim":[{"value":"Vault & Sons","evidence":[[0,5],[16,28]],"confidence":0.25,"note":"n","why":"w"}]},"absent":{"attacker":0.75},"color":"red"}],` +
		`"decisions":[{"id":"d","act":"no_incident","by":"r2","at":"2026-11-21T10:03:00Z"}],"lang":"en","zip":[1,2]}`,
	`{"id":"g2","text":"Nothing happened.","incidents":[]}`,
	`{"id":"g3","text":"Paid 4 bitcoin, to Night Owl and others.","review":{"finished":"2019-01-02T03:04:05Z"},"incidents":[{"fields":{"attacker":[{"value":"Night Owl"}],"ransom_demand":[{"value":{"amount":4,"currency":"BTC"}}]}},{"id":"2","fields":{}}]}`,
}

func parseLines(b *bench, lines []string) []annotate.Record {
	b.Helper()
	var records []annotate.Record
	for _, line := range lines {
		r, err := annotate.ParseRecord([]byte(line))
		b.must(err)
		equal(b, string(r.AppendJSON(nil)), line, "canonical form of the test's own line")
		records = append(records, r)
	}
	return records
}

func (b *bench) exportGold() []string {
	b.Helper()
	var lines []string
	b.must(b.EachGold(b.ctx(), func(key int64, r annotate.Record) error {
		one, err := b.GoldOf(b.ctx(), key)
		b.must(err)
		equal(b, string(one.AppendJSON(nil)), string(r.AppendJSON(nil)), "GoldOf")
		lines = append(lines, string(r.AppendJSON(nil)))
		return nil
	}))
	return lines
}

func importRoundTrip(b *bench) {
	results, err := b.Import(b.ctx(), parseLines(b, goldLines), true)
	b.must(err)
	equal(b, outcomes(results), "added added added", "outcomes")
	equal(b, strings.Join(b.exportGold(), "\n"), strings.Join(goldLines, "\n"), "exported gold")
	a, err := b.ArticleByID(b.ctx(), "g1")
	b.must(err)
	equal(b, a.Status, store.StatusGold, "status")
	equal(b, a.Victim, "Vault & Sons", "victim")
	equal(b, a.Reviews, 0, "reviews by people")
	reviews, err := b.Reviews(b.ctx(), a.Key)
	b.must(err)
	equal(b, len(reviews), 0, "reviews")
}

func importGoldKnown(b *bench) {
	labelled := parseLines(b, goldLines)
	bare := labelled[0]
	bare.Incidents, bare.Extra = nil, nil
	_, err := b.Import(b.ctx(), []annotate.Record{bare}, false)
	b.must(err)
	_, err = b.GoldOf(b.ctx(), 1)
	b.want(err, annotate.NotFound)

	results, err := b.Import(b.ctx(), labelled, true)
	b.must(err)
	equal(b, outcomes(results), "known added added", "outcomes")
	equal(b, strings.Join(b.exportGold(), "\n"), strings.Join(goldLines, "\n"), "gold of a known article")

	again := labelled[0]
	again.ID = "under another id"
	again.Extra = maps.Clone(again.Extra)
	again.Incidents = []annotate.Incident{}
	results, err = b.Import(b.ctx(), []annotate.Record{labelled[0], again}, true)
	b.must(err)
	equal(b, outcomes(results), "known known", "outcomes of gold again")
	r, err := b.GoldOf(b.ctx(), 1)
	b.must(err)
	equal(b, len(r.Incidents), 0, "incidents of the gold that came last")
	equal(b, r.ID, "g1", "id of the gold")
	a, err := b.Article(b.ctx(), 1)
	b.must(err)
	equal(b, a.Victim, "", "victim of the gold that came last")
}

func importGoldBelowReview(b *bench) {
	_, err := b.Import(b.ctx(), parseLines(b, goldLines[1:2]), true)
	b.must(err)
	r := b.start(1, b.reviewer("Ada"))
	r = b.finish(b.decide(r, addIncident("d1", "1"), addAttacker("d2", "Night Owl")), "f")
	_, err = b.Import(b.ctx(), parseLines(b, goldLines[1:2]), true)
	b.must(err)
	gold, err := b.GoldOf(b.ctx(), 1)
	b.must(err)
	equal(b, len(gold.Incidents), 1, "incidents: the review goes before")
	_, err = b.Reopen(b.ctx(), r.ID, r.Reviewer.ID, "o")
	b.must(err)
	equal(b, strings.Join(b.exportGold(), "\n"), goldLines[1], "gold after reopening")
}

func TestManyImportsAtOnce(t *testing.T) {
	// The two engines differ most where two imports bring the same article.
	for name, dsn := range engines(t) {
		t.Run(name, func(t *testing.T) {
			s := open(t, dsn(t))
			errs := make(chan error)
			for worker := range 8 {
				go func() {
					var batch []annotate.Record
					for i := range 60 {
						batch = append(batch, articleRecord((i*7+worker*13)%60))
					}
					_, err := s.Import(t.Context(), batch, false)
					errs <- err
				}()
			}
			for range 8 {
				if err := <-errs; err != nil {
					t.Error(err)
				}
			}
			p, err := s.Progress(t.Context())
			if err != nil || p.Articles != 60 {
				t.Errorf("%d articles, want 60 (%v)", p.Articles, err)
			}
		})
	}
}
