package main

import (
	"bufio"
	"os"
	"path/filepath"
	"strings"

	"assay/annotate/exchange"
	"assay/annotate/neardup"
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
	if _, err := db.Snapshot(env.ctx, c.Name); err != nil {
		return err // before a file is made
	}
	out, card, err := c.paths()
	if err != nil {
		return err
	}
	err = writeTo(out, env.stdout, func(w *bufio.Writer) error {
		return db.WriteSnapshot(env.ctx, c.Name, c.part(), c.Format, w)
	})
	if err != nil || card == "" {
		return err
	}
	about, err := db.SnapshotCard(env.ctx, c.Name, c.part())
	if err != nil {
		return err
	}
	return writeTo(card, env.stdout, func(w *bufio.Writer) error {
		_, err := w.WriteString(about)
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
