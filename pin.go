package main

import (
	"fmt"

	"assay/annotate"
)

// pinCmd keeps the cases that must never break again. The gate takes those of a
// database; where it works on files, they stand in assay.toml.
type pinCmd struct {
	Add    pinAddCmd    `cmd:"" help:"Pin an article, an incident or a field that must never break again."`
	List   pinListCmd   `cmd:"" help:"List the pinned cases."`
	Remove pinRemoveCmd `cmd:"" help:"Let a pinned case go; it stays on record."`
}

type pinAddCmd struct {
	databaseFlag
	authorFlag
	Article  string `arg:"" name:"ARTICLE" help:"Id of the article."`
	Incident int    `placeholder:"N" help:"Position of the incident in the gold record, from 1 (default: every incident)."`
	Field    string `placeholder:"KEY" help:"Field, as victim (default: every field)."`
	Note     string `required:"" placeholder:"WHY" help:"Why it must never break again."`
}

func (c *pinAddCmd) Run(env *environment) error {
	db, err := openExisting(env.ctx, c.DB)
	if err != nil {
		return err
	}
	defer db.Close()
	p, err := db.AddPin(env.ctx, annotate.Pin{Article: c.Article, Incident: c.Incident, Field: c.Field, Note: c.Note, By: c.By})
	if err != nil {
		return err
	}
	fmt.Fprintf(env.stdout, "pin %d: %s\n", p.ID, p)
	return nil
}

type pinListCmd struct {
	databaseFlag
}

func (c *pinListCmd) Run(env *environment) error {
	db, err := openExisting(env.ctx, c.DB)
	if err != nil {
		return err
	}
	defer db.Close()
	pins, err := db.Pins(env.ctx)
	if err != nil {
		return err
	}
	if len(pins) == 0 {
		fmt.Fprintln(env.stdout, "no pinned cases; assay pin add pins one")
		return nil
	}
	rows := [][]string{{"pin", "article", "incident", "field", "since", "by", "note"}}
	for _, p := range pins {
		incident, field := "every", "every"
		if p.Incident > 0 {
			incident = fmt.Sprint(p.Incident)
		}
		if p.Field != "" {
			field = p.Field
		}
		rows = append(rows, []string{fmt.Sprint(p.ID), p.Article, incident, field, day(p.At), p.By, p.Note})
	}
	printColumns(env.stdout, rows, 0, 1)
	return nil
}

type pinRemoveCmd struct {
	databaseFlag
	authorFlag
	ID     int64  `arg:"" name:"PIN" help:"Number of the pin, as assay pin list shows it."`
	Reason string `required:"" placeholder:"WHY" help:"Why the case may break from now on."`
}

func (c *pinRemoveCmd) Run(env *environment) error {
	db, err := openExisting(env.ctx, c.DB)
	if err != nil {
		return err
	}
	defer db.Close()
	if err := db.RemovePin(env.ctx, c.ID, c.By, c.Reason); err != nil {
		return err
	}
	fmt.Fprintf(env.stdout, "pin %d removed\n", c.ID)
	return nil
}
