// Package fill makes a store of any size for measurements: our samples again and
// again, with proposals.
package fill

import (
	"context"
	"fmt"

	"assay/annotate"
	"assay/annotate/extract"
	"assay/annotate/samples"
	"assay/annotate/store"
)

// Version is the extractor's.
const Version = "load@1"

var originals = samples.All()

// Article makes the n-th article: one of our samples under another number.
func Article(n int) annotate.Article {
	a := originals[n%len(originals)].Article
	a.ID = fmt.Sprintf("load-%d", n)
	a.Text += fmt.Sprintf("\n\nReference %d.", n)
	return a
}

// Articles stores articles, each made by its number, with proposals: the first incident
// that the extractor sees in the samples. The samples' own labels are the gold of the
// first articles.
func Articles(ctx context.Context, s *store.Store, articles, gold int, make func(n int) annotate.Article) error {
	if err := s.RegisterExtractor(ctx, store.NewExtractor{Version: Version}); err != nil {
		return err
	}
	e := extract.New()
	var said [][]annotate.Incident
	for _, r := range originals {
		incidents := e.Extract(r.Article)
		said = append(said, incidents[:min(1, len(incidents))])
	}
	for from := 0; from < articles; from += 500 { // gold ends with one of these
		if err := add(ctx, s, from, min(from+500, articles), gold, said, make); err != nil {
			return err
		}
	}
	return s.ChooseExtractor(ctx, Version, "", "")
}

func add(ctx context.Context, s *store.Store, from, to, gold int, said [][]annotate.Incident, make func(int) annotate.Article) error {
	var records []annotate.Record
	for n := from; n < to; n++ {
		r := annotate.Record{Article: make(n)}
		if n < gold {
			r.Incidents = originals[n%len(originals)].Incidents
		}
		records = append(records, r)
	}
	if _, err := s.Import(ctx, records, from < gold); err != nil {
		return err
	}
	page, err := s.Unextracted(ctx, Version, int64(from), to-from)
	if err != nil {
		return err
	}
	var proposals []store.Proposal
	for _, a := range page {
		proposals = append(proposals, store.Proposal{Article: a.Key, Incidents: said[(int(a.Key)-1)%len(said)]})
	}
	return s.SaveProposals(ctx, Version, proposals)
}

// More imports more articles and extracts them, as a team's night job does
// in the day.
func More(ctx context.Context, s *store.Store, from, n int) error {
	e := extract.New()
	for start := from; start < from+n; start += 50 {
		var records []annotate.Record
		for i := start; i < min(start+50, from+n); i++ {
			records = append(records, annotate.Record{Article: Article(i)})
		}
		if _, err := s.Import(ctx, records, false); err != nil {
			return err
		}
	}
	for after := int64(from); ctx.Err() == nil; {
		page, err := s.Unextracted(ctx, Version, after, 50)
		if err != nil || len(page) == 0 {
			return err
		}
		after = page[len(page)-1].Key
		proposals := make([]store.Proposal, len(page))
		for i, a := range page {
			proposals[i] = store.Proposal{Article: a.Key, Incidents: e.Extract(a.Article)}
		}
		if err := s.SaveProposals(ctx, Version, proposals); err != nil {
			return err
		}
	}
	return ctx.Err()
}

// One stores one more article, with what the extractor proposes for it, and returns
// its key.
func One(ctx context.Context, s *store.Store, a annotate.Article) (int64, error) {
	if _, err := s.Import(ctx, []annotate.Record{{Article: a}}, false); err != nil {
		return 0, err
	}
	stored, err := s.ArticleByID(ctx, a.ID)
	if err != nil {
		return 0, err
	}
	return stored.Key, s.SaveProposals(ctx, Version, []store.Proposal{{Article: stored.Key, Incidents: extract.New().Extract(a)}})
}
