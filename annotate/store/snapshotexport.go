package store

import (
	"context"
	"io"

	"assay/annotate/exchange"
	"assay/annotate/neardup"
	"assay/annotate/score"
)

// ExportSnapshot writes the records of a part of a snapshot, "" for all, and returns
// the dataset card that goes with them.
func (s *Store) ExportSnapshot(ctx context.Context, name string, part neardup.Part, format exchange.Format, out io.Writer) (*exchange.Card, error) {
	snapshot, err := s.Snapshot(ctx, name)
	if err != nil {
		return nil, err
	}
	w, err := exchange.NewWriter(out, format, exchange.Gold)
	if err != nil {
		return nil, err
	}
	card := snapshot.card(part)
	var hashes []score.ArticleScore
	err = s.EachSnapshotRecord(ctx, name, part, func(r SnapshotRecord) error {
		card.Add(r.Record, r.Group)
		hashes = append(hashes, score.ArticleScore{ID: r.ID, GoldHash: r.Hash})
		return w.Write(r.Record)
	})
	if err != nil {
		return nil, err
	}
	card.Written = score.NewEvaluation("", score.Options{}, hashes).Gold.Hash
	return card, w.Flush()
}

func (s Snapshot) card(part neardup.Part) *exchange.Card {
	card := &exchange.Card{
		Name: s.Name, Note: s.Note, Made: s.Made, Schema: s.Gold.Schema, Hash: s.Gold.Hash,
		Parts: make(map[string]int), Shares: s.Shares.String(), Seed: s.Seed, Part: string(part),
	}
	for part, n := range s.Parts {
		card.Parts[string(part)] = n
	}
	return card
}
