package main

import (
	"fmt"
	"text/tabwriter"
)

// extractorCmd shows the extractor versions of a database and which one is
// current: whose proposals new reviews see.
type extractorCmd struct {
	List extractorListCmd `cmd:"" help:"List the versions, with what each was trained on."`
	Use  extractorUseCmd  `cmd:"" help:"Make a version the current one."`
}

type extractorListCmd struct {
	DB string `name:"db" env:"ASSAY_DB" required:"" placeholder:"FILE|postgres://…" help:"Database."`
}

func (c *extractorListCmd) Run(env *environment) error {
	db, err := openExisting(env.ctx, c.DB)
	if err != nil {
		return err
	}
	defer db.Close()
	versions, err := db.ExtractorVersions(env.ctx)
	if err != nil {
		return err
	}
	if len(versions) == 0 {
		fmt.Fprintln(env.stdout, "no extractor has run yet; assay extract --db runs one")
		return nil
	}
	t := tabwriter.NewWriter(env.stdout, 0, 0, 2, ' ', 0)
	fmt.Fprintln(t, "\textractor\tsince\tarticles\ttrained on")
	for _, v := range versions {
		mark := ""
		if v.Current {
			mark = "*"
		}
		trainedOn := v.TrainedOn
		if trainedOn == "" {
			trainedOn = "rules alone"
		}
		fmt.Fprintf(t, "%s\t%s\t%s\t%d\t%s\n", mark, v.Version, day(v.Registered), v.Articles, trainedOn)
	}
	return t.Flush()
}

type extractorUseCmd struct {
	authorFlag
	Version string `arg:"" name:"VERSION" help:"Version to make current."`
	DB      string `name:"db" env:"ASSAY_DB" required:"" placeholder:"FILE|postgres://…" help:"Database."`
	Reason  string `placeholder:"WHY" help:"Why, for the history."`
}

func (c *extractorUseCmd) Run(env *environment) error {
	db, err := openExisting(env.ctx, c.DB)
	if err != nil {
		return err
	}
	defer db.Close()
	if err := db.ChooseExtractor(env.ctx, c.Version, c.By, c.Reason); err != nil {
		return err
	}
	fmt.Fprintf(env.stdout, "%s is current\n", c.Version)
	return nil
}
