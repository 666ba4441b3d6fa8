package store_test

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"

	"assay/annotate"
	"assay/annotate/store"
)

var searching = []behaviour{
	{"search: finds what a walk over all articles finds", searchFindsAll},
}

// pieces are what random titles, victims and queries are made of.
var pieces = []string{"a", "B", "ab", "Ö", "o\u0308", "ß", "ss", "é", "%", "_", `\`, `\%`, "*", "[", "?", "'", " ", "  ", "ﬁ", "日本", "😀", "İ", "\n", "Σ"}

func randomText(random *rand.Rand, most int) string {
	var s strings.Builder
	for range random.IntN(most + 1) {
		s.WriteString(pieces[random.IntN(len(pieces))])
	}
	return s.String()
}

// oneLine is a text without its line ends, which a title and a name have not.
func oneLine(s string) string { return strings.ReplaceAll(s, "\n", "") }

// searchFindsAll asks for random words while articles come in, and gold comes, changes
// and is taken back, in three batches, so that later ones go on where earlier ones ended.
func searchFindsAll(b *bench) {
	random := rand.New(rand.NewPCG(26, 11))
	ada := b.reviewer("Ada")
	for batch := range 3 {
		var records []annotate.Record
		for i := range 70 {
			r := articleRecord(batch*100 + i)
			r.ID, r.Title, r.Source = fmt.Sprintf("%s-%d-%d", oneLine(randomText(random, 2)), batch, i), randomText(random, 5), randomText(random, 2)
			records = append(records, r)
		}
		_, err := b.Import(b.ctx(), records, false)
		b.must(err)
		b.searchesAgree(random, "after an import")
		for i := range records {
			records[i].Incidents = []annotate.Incident{}
			if name := strings.TrimSpace(oneLine(randomText(random, 4))); name != "" {
				records[i].Incidents = []annotate.Incident{{ID: "1", Fields: map[string][]annotate.Claim{annotate.Victim: {{Value: annotate.Name(name)}}}}}
			}
		}
		_, err = b.Import(b.ctx(), records[:random.IntN(len(records))], true)
		b.must(err)
		b.searchesAgree(random, "after imported gold")
		key := int64(1 + batch*70 + random.IntN(70))
		id := fmt.Sprint("end-", key)
		r := b.finish(b.decide(b.start(key, ada), annotate.Decision{ID: fmt.Sprint("none-", key), Act: annotate.NoIncident}), id)
		b.searchesAgree(random, "after a review without a victim")
		_, err = b.Reopen(b.ctx(), r.ID, ada.ID, id+"-again")
		b.must(err)
		b.searchesAgree(random, "after gold was taken back")
	}
}

// searchesAgree compares pages of searches with a walk over all articles.
func (b *bench) searchesAgree(random *rand.Rand, when string) {
	b.Helper()
	folded := func(s string) string { return cases.Fold().String(norm.NFKC.String(s)) }
	var all []store.Article
	b.must(b.EachArticle(b.ctx(), func(a store.Article) error {
		all = append(all, a)
		return nil
	}))
	for range 60 {
		f := store.Filter{Query: randomText(random, 3), Limit: 1 + random.IntN(40), After: int64(random.IntN(len(all)))}
		f.Status = []store.Status{"", store.StatusGold, store.StatusNew, store.StatusLeased}[random.IntN(4)]
		words := strings.Join(strings.Fields(folded(f.Query)), " ")
		var want []string
		for _, a := range all {
			in := strings.Contains(folded(a.Title+"\n"+a.Source+"\n"+a.ID), words) || strings.Contains(folded(a.Victim), words)
			if in && a.Key > f.After && (f.Status == "" || f.Status == a.Status) {
				want = append(want, a.ID)
			}
		}
		got, next := b.list(f)
		equal(b, next != 0, len(want) > f.Limit, fmt.Sprintf("more of %+v %s", f, when))
		equal(b, got, strings.Join(want[:min(len(want), f.Limit)], " "), fmt.Sprintf("articles of %+v %s", f, when))
	}
}
