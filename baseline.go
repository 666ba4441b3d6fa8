package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"time"

	"assay/annotate"
	"assay/annotate/exchange"
	"assay/annotate/score"
	"assay/annotate/store"
)

// baselineCmd keeps what new extractors are measured against: a stored evaluation,
// or a run file, never typed numbers.
type baselineCmd struct {
	Set  baselineSetCmd  `cmd:"" help:"Make an evaluation of a database the baseline, or write a run file."`
	Show baselineShowCmd `cmd:"" help:"Show the baseline of a database or a run file."`
}

type baselineSetCmd struct {
	authorFlag
	Extractor string `arg:"" optional:"" name:"EXTRACTOR" help:"With --db: version whose evaluation it is (default: the current one)."`
	DB        string `name:"db" placeholder:"FILE|postgres://…" help:"Database that keeps the evaluation."`
	Snapshot  string `placeholder:"NAME" help:"With --db: snapshot that it was evaluated on."`
	Note      string `placeholder:"WHY" help:"With --db: why this one."`
	Gold      string `placeholder:"FILE" help:"Gold records (JSON Lines) that the run is for."`
	Proposals string `placeholder:"FILE|-" help:"Proposals (JSON Lines) of one extractor for all of the gold; - is the standard input."`
	Out       string `placeholder:"FILE" help:"Run file to write."`
}

// Validate is called by kong.
func (c *baselineSetCmd) Validate() error {
	files := c.Gold != "" || c.Proposals != "" || c.Out != ""
	switch {
	case c.DB != "" && files:
		return errors.New("--db marks a stored evaluation; --gold, --proposals and --out make a run file")
	case c.DB != "" && c.Snapshot == "":
		return errors.New("--db needs --snapshot NAME, which the extractor was evaluated on; assay snapshot list names them")
	case c.DB != "":
		return nil
	case c.Gold == "" || c.Proposals == "" || c.Out == "":
		return errors.New("needs --db and --snapshot, or --gold, --proposals and --out")
	case c.Snapshot != "" || c.Note != "":
		return errors.New("--snapshot and --note are for a database; add --db")
	case c.Gold == "-":
		return errors.New("--gold takes a file; only --proposals may be the standard input")
	}
	return nil
}

func (c *baselineSetCmd) Run(env *environment) error {
	if c.DB == "" {
		return c.writeRun(env)
	}
	db, err := openExisting(env.ctx, c.DB)
	if err != nil {
		return err
	}
	defer db.Close()
	if c.Extractor == "" {
		if c.Extractor, err = currentExtractor(env.ctx, db); err != nil {
			return err
		}
	}
	e, err := db.FindEvaluation(env.ctx, c.Snapshot, c.Extractor)
	if err != nil {
		return err
	}
	if e.Missing > 0 {
		return fmt.Errorf("%s says nothing of %s in snapshot %s, and so is no measure for others; run assay extract --db and evaluate again",
			e.Extractor, counted(e.Missing, "article"), e.Snapshot)
	}
	if err := db.SetBaseline(env.ctx, e.ID, c.By, c.Note); err != nil {
		return err
	}
	return showStored(env, db)
}

// writeRun writes the proposals for gold as a run file.
func (c *baselineSetCmd) writeRun(env *environment) error {
	gold, err := readGold(env, c.Gold)
	if err != nil {
		return err
	}
	f, err := readRun(env, c.Proposals)
	if err != nil {
		return err
	}
	run, err := c.run(f, gold)
	if err != nil {
		return err
	}
	e, err := f.score(env, gold, score.Options{})
	if err != nil {
		return err
	}
	if n := len(e.Missing); n > 0 {
		return fmt.Errorf("%s: says nothing of %s in %s (the first: %q), and so is no measure for others; run the extractor over all of the gold",
			f.name, counted(n, "article"), gold.name, e.Missing[0])
	}
	err = writeTo(c.Out, env.stdout, func(out *bufio.Writer) error { return f.write(out, run, gold) })
	if err != nil {
		return err
	}
	if beyond := f.beyond(gold); beyond != "" {
		fmt.Fprintln(env.stdout, "note: "+beyond+", and not in the run")
	}
	printRun(env.stdout, run, len(gold.records))
	sum := e.Sum(nil)
	printMicro(env.stdout, sum.Micro())
	return nil
}

// write writes a run with the proposals for gold, in gold's order.
func (f *runFile) write(out *bufio.Writer, run exchange.Run, gold *goldFile) error {
	w, err := exchange.NewRunWriter(out, run)
	if err != nil {
		return err
	}
	for _, r := range gold.records {
		err := w.Write(annotate.Record{Article: annotate.Article{ID: r.ID}, Extractor: run.Extractor, Incidents: f.proposals[r.ID].incidents})
		if err != nil {
			return err
		}
	}
	return w.Flush()
}

// run says what the run file holds. The error names what keeps it from being a
// measure for others.
func (c *baselineSetCmd) run(f *runFile, gold *goldFile) (exchange.Run, error) {
	version := c.Extractor
	if version == "" {
		version = f.extractor()
	}
	switch {
	case version == "":
		return exchange.Run{}, fmt.Errorf("%s: does not say which extractor made it; name it: assay baseline set VERSION …", f.name)
	case len(f.extractors) > 1:
		return exchange.Run{}, fmt.Errorf("%s: holds proposals of several extractors (%s); a run is of one", f.name, f.extractor())
	}
	run := exchange.Run{Extractor: version, Made: time.Now().UTC().Truncate(time.Second), Gold: exchange.RunGold(gold.version)}
	if f.run != nil {
		run.Made = f.run.Made
	}
	return run, nil
}

type baselineShowCmd struct {
	File string `arg:"" optional:"" name:"FILE" help:"Run file to show."`
	DB   string `name:"db" placeholder:"FILE|postgres://…" help:"Show the baseline of a database."`
}

// Validate is called by kong.
func (c *baselineShowCmd) Validate() error {
	if (c.DB == "") == (c.File == "") {
		return errors.New("needs a run FILE, or --db")
	}
	return nil
}

func (c *baselineShowCmd) Run(env *environment) error {
	if c.DB != "" {
		db, err := openExisting(env.ctx, c.DB)
		if err != nil {
			return err
		}
		defer db.Close()
		return showStored(env, db)
	}
	f, err := readRun(env, c.File)
	if err != nil {
		return err
	}
	if f.run == nil {
		return fmt.Errorf("%s: holds proposals, and does not say for which gold; make a run of them with assay baseline set", f.name)
	}
	printRun(env.stdout, *f.run, len(f.proposals))
	return nil
}

func showStored(env *environment, db *store.Store) error {
	b, err := db.Baseline(env.ctx)
	if err != nil {
		return err
	}
	fmt.Fprintf(env.stdout, "baseline %s on snapshot %s (%s, %.12s)\n", b.Extractor+primaryMark(b.Primary), b.Snapshot,
		counted(b.Gold.Records, "record"), b.Gold.Hash)
	fmt.Fprintf(env.stdout, "evaluated %s, set %s", since(b.Made), since(b.At))
	if b.By != "" {
		fmt.Fprintf(env.stdout, " by %s", b.By)
	}
	if b.Note != "" {
		fmt.Fprintf(env.stdout, ": %s", oneLine(b.Note))
	}
	fmt.Fprintln(env.stdout)
	printMicro(env.stdout, b.Micro())
	return nil
}

func printRun(w io.Writer, run exchange.Run, articles int) {
	fmt.Fprintf(w, "run of %s on %s (%s, %.12s)\nmade %s, proposals for %s\n", run.Extractor, run.Gold.Name,
		counted(run.Gold.Records, "record"), run.Gold.Hash, since(run.Made), counted(articles, "article"))
}

func printMicro(w io.Writer, t score.Tally) {
	f := t.Figures(score.Strict)
	fmt.Fprintf(w, "micro: P %s, R %s, F1 %s over %s\n", f.Precision, f.Recall, f.F1, counted(t.Gold(), "gold value"))
}

// since says a day and how long ago it was.
func since(t time.Time) string {
	days := int(time.Since(t).Hours() / 24)
	if days < 1 {
		return day(t)
	}
	return fmt.Sprintf("%s (%s ago)", day(t), counted(days, "day"))
}
