package main

import (
	"context"
	"errors"
	"fmt"

	"assay/annotate/gate"
	"assay/annotate/score"
	"assay/annotate/store"
)

// compareCmd compares two extractors on the same gold: of two files, or of stored
// evaluations.
type compareCmd struct {
	Old      string `arg:"" name:"old" help:"Proposals or run (JSON Lines) of the old extractor; with --db its version."`
	New      string `arg:"" name:"new" help:"The same of the new extractor."`
	Gold     string `placeholder:"FILE" help:"Gold records (JSON Lines) that both files are scored against."`
	DB       string `name:"db" placeholder:"FILE|postgres://…" help:"Compare stored evaluations of a database instead."`
	Snapshot string `placeholder:"NAME" help:"With --db: the snapshot that both were evaluated on (default: of each the newest evaluation)."`
	Common   bool   `help:"Compare what is the same where the two were evaluated on different gold: the articles with equal gold."`
	Primary  bool   `help:"Score the primary incident of each article alone."`
	Seed     uint64 `default:"1" placeholder:"N" help:"Seed of the resampling; equal seeds give equal figures (default: 1)."`
	JSON     bool   `name:"json" help:"Print JSON instead of a table."`
}

// Validate is called by kong.
func (c *compareCmd) Validate() error {
	switch {
	case c.DB == "" && c.Gold == "":
		return errors.New("compare needs --gold FILE for two files, or --db for two extractor versions")
	case c.DB != "" && c.Gold != "":
		return errors.New("--db compares stored evaluations; --gold is for files")
	case c.DB == "" && c.Snapshot != "":
		return errors.New("--snapshot is of a database; add --db")
	case c.DB != "" && c.Primary:
		return errors.New("--primary is for files; a stored evaluation says itself what was scored")
	case c.DB == "" && (c.Gold == "-" || c.Old == "-" && c.New == "-"):
		return errors.New("only one of the two files may be the standard input")
	}
	return nil
}

func (c *compareCmd) Run(env *environment) error {
	old, new, notes, err := c.evaluations(env)
	if err != nil {
		return err
	}
	if c.Common {
		old, new = score.Common(old, new)
	}
	comparison, err := score.Compare(old, new, score.Resampling{Seed: c.Seed})
	if err != nil {
		if a, _ := score.Common(old, new); !c.Common && len(a.Articles) > 0 {
			return fmt.Errorf("%w; --common compares the %s whose gold is the same", err, counted(len(a.Articles), "article"))
		}
		return err
	}
	comparison.Warnings = append(comparison.Warnings, notes...)
	if c.JSON {
		return gate.WriteComparisonJSON(env.stdout, comparison)
	}
	return gate.WriteComparison(env.stdout, comparison)
}

// evaluations returns the two sides, and what is to be said beside them.
func (c *compareCmd) evaluations(env *environment) (old, new *score.Evaluation, notes []string, err error) {
	if c.DB != "" {
		old, new, err = c.stored(env.ctx)
		return old, new, nil, err
	}
	gold, err := readGold(env, c.Gold)
	if err != nil {
		return nil, nil, nil, err
	}
	var sides [2]*score.Evaluation
	for i, path := range []string{c.Old, c.New} {
		run, err := readRun(env, path)
		if err != nil {
			return nil, nil, nil, err
		}
		if sides[i], err = run.score(env, gold, score.Options{Primary: c.Primary}); err != nil {
			return nil, nil, nil, err
		}
		notes = append(notes, run.notes(gold, sides[i])...)
	}
	return sides[0], sides[1], notes, nil
}

// notes are what a comparison says beside its figures.
func (f *runFile) notes(g *goldFile, e *score.Evaluation) []string {
	var notes []string
	if n := len(e.Missing); n > 0 {
		notes = append(notes, fmt.Sprintf("%s lacks %s of the gold (the first: %q), scored as if nothing had been proposed", f.name, counted(n, "article"), e.Missing[0]))
	}
	if beyond := f.beyond(g); beyond != "" {
		notes = append(notes, beyond)
	}
	if err := f.onGold(g); err != nil {
		notes = append(notes, err.Error())
	}
	return notes
}

func (c *compareCmd) stored(ctx context.Context) (old, new *score.Evaluation, err error) {
	db, err := openExisting(ctx, c.DB)
	if err != nil {
		return nil, nil, err
	}
	defer db.Close()
	if old, err = storedEvaluation(ctx, db, c.Snapshot, c.Old); err != nil {
		return nil, nil, err
	}
	new, err = storedEvaluation(ctx, db, c.Snapshot, c.New)
	return old, new, err
}

// storedEvaluation is the newest evaluation of an extractor version on a snapshot,
// "" for any.
func storedEvaluation(ctx context.Context, db *store.Store, snapshot, extractor string) (*score.Evaluation, error) {
	found, err := db.FindEvaluation(ctx, snapshot, extractor)
	if err != nil {
		return nil, err
	}
	return db.Evaluation(ctx, found.ID)
}
