package store

import (
	"context"
	"database/sql"
	"strings"

	"assay/annotate/exchange"
	"assay/annotate/neardup"
	"assay/annotate/score"
)

// SnapshotCard returns the dataset card of a part of a snapshot, "" for all records, as
// Markdown. It is drawn with the snapshot; of those that an earlier program took, at the
// first time that somebody asks.
func (s *Store) SnapshotCard(ctx context.Context, name string, part neardup.Part) (string, error) {
	v, err := s.Snapshot(ctx, name)
	if err != nil {
		return "", err
	}
	card, err := s.keptCard(ctx, v.ID, part)
	if err != sql.ErrNoRows {
		return card, err
	}
	if err := s.drawCards(ctx, v.ID); err != nil {
		return "", err
	}
	return s.keptCard(ctx, v.ID, part)
}

func (s *Store) keptCard(ctx context.Context, snapshot int64, part neardup.Part) (string, error) {
	return scalar[string](ctx, s.read(), `select card from snapshot_cards where snapshot = $1 and part = $2`, snapshot, part)
}

// drawCards draws the cards of a snapshot, and keeps them.
func (s *Store) drawCards(ctx context.Context, id int64) error {
	name, err := scalar[string](ctx, s.read(), `select name from snapshots where id = $1`, id)
	if err != nil {
		return err
	}
	v, err := s.Snapshot(ctx, name)
	if err != nil {
		return err
	}
	cards := newCards(v)
	if err := s.EachSnapshotRecord(ctx, name, "", func(r SnapshotRecord) error {
		cards.add(r)
		return nil
	}); err != nil {
		return err
	}
	return s.saveCards(ctx, id, cards)
}

// cards are those of a snapshot by the part that they speak of, "" of all records.
type cards map[neardup.Part]*partCard

// partCard is a card in the making.
type partCard struct {
	*exchange.Card
	hashes []score.ArticleScore
}

func newCards(v Snapshot) cards {
	all := cards{"": {Card: v.card("")}}
	for _, part := range neardup.AllParts {
		all[part] = &partCard{Card: v.card(part)}
	}
	return all
}

func (c cards) add(r SnapshotRecord) {
	for _, card := range []*partCard{c[""], c[r.Part]} {
		card.Add(r.Record, r.Group)
		card.hashes = append(card.hashes, score.ArticleScore{ID: r.ID, GoldHash: r.Hash})
	}
}

func (s *Store) saveCards(ctx context.Context, snapshot int64, all cards) error {
	var args []any
	for part, card := range all {
		card.Written = score.NewEvaluation("", score.Options{}, card.hashes).Gold.Hash
		var text strings.Builder
		if _, err := card.WriteTo(&text); err != nil {
			return err
		}
		args = append(args, snapshot, part, text.String())
	}
	return s.update(ctx, func(ctx context.Context, t tx) error {
		_, err := t.exec(ctx, `insert into snapshot_cards (snapshot, part, card) values `+values(len(all), 3)+` on conflict do nothing`, args...)
		return err
	})
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
