package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"assay/annotate"
	"assay/annotate/score"
)

// evaluateCmd scores proposals against gold: of two files, or of a database.
type evaluateCmd struct {
	Gold      string `placeholder:"FILE" help:"Gold records (JSON Lines) to score against."`
	Proposals string `placeholder:"FILE|-" help:"Proposals (JSON Lines) to score; - is the standard input."`
	DB        string `name:"db" placeholder:"FILE|postgres://…" help:"Score the current extractor's proposals against the gold of a database instead."`
	Snapshot  string `placeholder:"NAME" help:"With --db: score against a snapshot, and keep the evaluation."`
	Primary   bool   `help:"Score the primary incident of each article alone."`
	JSON      bool   `name:"json" help:"Print JSON, with all tallies and the alignment of incidents, instead of a table."`
}

// Validate is called by kong.
func (c *evaluateCmd) Validate() error {
	files := c.Gold != "" || c.Proposals != ""
	switch {
	case c.DB != "" && files:
		return errors.New("--db scores a database; --gold and --proposals are for files")
	case c.DB == "" && c.Snapshot != "":
		return errors.New("--snapshot is of a database; add --db, or score the file that assay snapshot export wrote with --gold")
	case c.DB == "" && !files:
		return errors.New("evaluate needs --gold FILE and --proposals FILE, or --db")
	case c.DB == "" && c.Gold == "":
		return errors.New("--proposals needs --gold FILE to be scored against")
	case c.DB == "" && c.Proposals == "":
		return errors.New("--gold needs --proposals FILE; - reads them from the standard input")
	case c.Gold == "-":
		return errors.New("--gold takes a file; only --proposals may be the standard input")
	}
	return nil
}

func (c *evaluateCmd) Run(env *environment) error {
	e, err := c.evaluate(env)
	if err != nil {
		return err
	}
	if c.JSON {
		err = e.printJSON(env.stdout)
	} else {
		e.printTable(env.stdout)
	}
	if err == nil && e.refused > 0 {
		err = fmt.Errorf("%s refused and left out of the score", counted(e.refused, "line"))
	}
	return err
}

func (c *evaluateCmd) evaluate(env *environment) (*evaluation, error) {
	e := newEvaluation(score.Options{Primary: c.Primary})
	if c.Snapshot != "" {
		return e, e.snapshot(env.ctx, c.DB, c.Snapshot)
	}
	if c.DB != "" {
		return e, e.database(env.ctx, c.DB)
	}
	return e, e.files(env, c.Gold, c.Proposals)
}

// evaluation is the score of one set of proposals against gold, and what is to
// be said beside it.
type evaluation struct {
	opts       score.Options
	sum        score.Sum
	alignment  map[string][]int // by article, where either side has several incidents
	extractors []string         // versions that made the proposals, sorted
	notes      []string
	refused    int // lines of the input
}

func newEvaluation(opts score.Options) *evaluation {
	return &evaluation{opts: opts, alignment: make(map[string][]int)}
}

func (e *evaluation) add(gold annotate.Record, proposed []annotate.Incident) {
	s := score.Record(gold, proposed, e.opts)
	e.sum.Add(s)
	if s.Several() {
		e.alignment[gold.ID] = s.Alignment
	}
}

func (e *evaluation) madeBy(version string) {
	if i, found := slices.BinarySearch(e.extractors, version); !found && version != "" {
		e.extractors = slices.Insert(e.extractors, i, version)
	}
}

func (e *evaluation) extractor() string { return strings.Join(e.extractors, ", ") }

func (e *evaluation) note(format string, args ...any) {
	e.notes = append(e.notes, fmt.Sprintf(format, args...))
}

// database scores the current extractor's proposals against all gold.
func (e *evaluation) database(ctx context.Context, dsn string) error {
	db, err := openExisting(ctx, dsn)
	if err != nil {
		return err
	}
	defer db.Close()
	version, err := db.CurrentExtractor(ctx)
	if err != nil {
		return err
	}
	if version == "" {
		return errors.New("the database has no proposals to score; run assay extract --db first")
	}
	e.madeBy(version)
	err = db.EachPair(ctx, version, func(gold annotate.Record, proposals []annotate.Incident) error {
		e.add(gold, proposals)
		return nil
	})
	if err != nil {
		return err
	}
	progress, err := db.Progress(ctx)
	if err != nil {
		return err
	}
	if e.sum.Records == 0 {
		return fmt.Errorf("the database has no gold article with proposals by %s; review some, import --gold, or run assay extract --db", version)
	}
	if left := progress.Gold - e.sum.Records; left > 0 {
		e.note("%s without proposals by %s, not scored; run assay extract --db", counted(left, "gold article"), version)
	}
	return nil
}
