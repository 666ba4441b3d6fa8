package main

import (
	"bufio"
	"context"
	"os"
	"path/filepath"
	"strings"

	"assay/annotate/exchange"
	"assay/annotate/neardup"
	"assay/annotate/score"
	"assay/annotate/store"
)

// snapshotExportCmd writes records that every command takes as gold, and beside
// them what they are.
type snapshotExportCmd struct {
	databaseFlag
	Name   string          `arg:"" help:"Name of the snapshot."`
	Part   neardup.Part    `enum:"all,train,dev,test" default:"all" help:"all, train, dev or test."`
	Format exchange.Format `enum:"jsonl,csv" default:"jsonl" help:"jsonl, which every command reads as gold, or csv."`
	Out    string          `default:"-" placeholder:"FILE|FOLDER" help:"Where it goes (default: the standard output). In a folder the snapshot names the file."`
	Card   string          `placeholder:"FILE" help:"Where the dataset card goes (default: beside the file, as NAME.card.md)."`
}

// Validate is called by kong.
func (c *snapshotExportCmd) Validate() error {
	if c.Card == "-" && c.Out == "-" {
		return usageError{"--card and --out cannot both be the standard output"}
	}
	return nil
}

func (c *snapshotExportCmd) Run(env *environment) error {
	db, err := openExisting(env.ctx, c.DB)
	if err != nil {
		return err
	}
	defer db.Close()
	s, err := db.Snapshot(env.ctx, c.Name)
	if err != nil {
		return err
	}
	out, card, err := c.paths()
	if err != nil {
		return err
	}
	about := newCard(s, c.part())
	if err := writeTo(out, env.stdout, func(w *bufio.Writer) error { return c.write(env.ctx, db, about, w) }); err != nil || card == "" {
		return err
	}
	return writeTo(card, env.stdout, func(w *bufio.Writer) error {
		_, err := about.WriteTo(w)
		return err
	})
}

// part is "" for all.
func (c *snapshotExportCmd) part() neardup.Part {
	if c.Part == "all" {
		return ""
	}
	return c.Part
}

// paths returns where records and card go; no card is "".
func (c *snapshotExportCmd) paths() (out, card string, err error) {
	out, card = c.Out, c.Card
	info, statErr := os.Stat(out)
	switch folder := strings.HasSuffix(out, "/") || strings.HasSuffix(out, string(filepath.Separator)); {
	case out == "-":
		return out, card, nil
	case folder && statErr != nil:
		if err := os.MkdirAll(out, 0o777); err != nil {
			return "", "", naming(out, err)
		}
	case statErr != nil || !info.IsDir():
		if card == "" {
			card = strings.TrimSuffix(out, filepath.Ext(out)) + ".card.md"
		}
		return out, card, nil
	}
	name := c.Name
	if part := c.part(); part != "" {
		name += "." + string(part)
	}
	if card == "" {
		card = filepath.Join(out, name+".card.md")
	}
	return filepath.Join(out, name+"."+string(c.Format)), card, nil
}

// write writes the records and tells the card of them.
func (c *snapshotExportCmd) write(ctx context.Context, db *store.Store, card *exchange.Card, out *bufio.Writer) error {
	w, err := exchange.NewWriter(out, c.Format, exchange.Gold)
	if err != nil {
		return err
	}
	var hashes []score.ArticleScore
	err = db.EachSnapshotRecord(ctx, c.Name, c.part(), func(r store.SnapshotRecord) error {
		card.Add(r.Record, r.Group)
		hashes = append(hashes, score.ArticleScore{ID: r.ID, GoldHash: r.Hash})
		return w.Write(r.Record)
	})
	if err != nil {
		return err
	}
	card.Written = score.NewEvaluation("", score.Options{}, hashes).Gold.Hash
	return w.Flush()
}

func newCard(s store.Snapshot, part neardup.Part) *exchange.Card {
	card := &exchange.Card{
		Name: s.Name, Note: s.Note, Made: s.Made, Schema: s.Gold.Schema, Hash: s.Gold.Hash,
		Parts: make(map[string]int), Shares: s.Shares.String(), Seed: s.Seed, Part: string(part),
	}
	for part, n := range s.Parts {
		card.Parts[string(part)] = n
	}
	return card
}
