package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"assay/annotate"
	"assay/annotate/neardup"
	"assay/annotate/score"
)

// evaluateCmd scores proposals against gold: of two files, or of a database.
type evaluateCmd struct {
	Gold      string   `placeholder:"FILE" help:"Gold records (JSON Lines) to score against."`
	Proposals string   `placeholder:"FILE|-" help:"Proposals (JSON Lines) to score; - is the standard input."`
	DB        string   `name:"db" placeholder:"FILE|postgres://…" help:"Score the current extractor's proposals against the gold of a database instead."`
	Snapshot  string   `placeholder:"NAME" help:"With --db: score against a snapshot, and keep the evaluation."`
	Primary   bool     `help:"Score the primary incident of each article alone."`
	Blind     bool     `help:"Score only the gold that was made without proposals in sight."`
	Slices    bool     `help:"Score the slices too: by source, year, victim type, length, number of incidents."`
	Slice     []string `sep:"none" placeholder:"FIELD=VALUE" help:"Score the articles too of which gold says so, such as data_types=ssn or remedy:present; may be given again."`
	Seed      uint64   `default:"1" help:"Seed of the resamples that intervals are drawn from."`
	JSON      bool     `name:"json" help:"Print JSON, with all tallies and the alignment of incidents, instead of a table."`
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
	_, err := predicates(c.Slice)
	return err
}

func (c *evaluateCmd) Run(env *environment) error {
	e, err := c.evaluate(env)
	if err != nil {
		return err
	}
	if c.Blind && !e.onlyBlind() {
		return errors.New("--blind: no gold record says that it was made blind (review.mode)")
	}
	own, err := predicates(c.Slice)
	if err != nil {
		return err
	}
	m := e.measure(score.Resampling{Seed: c.Seed}, c.Slices, own)
	if c.JSON {
		err = m.printJSON(env.stdout)
	} else {
		m.printTable(env.stdout)
	}
	if err == nil && e.refused > 0 {
		err = fmt.Errorf("%s refused and left out of the score", counted(e.refused, "line"))
	}
	return err
}

func (c *evaluateCmd) evaluate(env *environment) (*evaluation, error) {
	e := &evaluation{opts: score.Options{Primary: c.Primary}}
	var err error
	switch {
	case c.Snapshot != "":
		return e, e.snapshot(env.ctx, c.DB, c.Snapshot)
	case c.DB != "":
		err = e.database(env.ctx, c.DB)
	default:
		err = e.files(env, c.Gold, c.Proposals)
	}
	e.finish()
	return e, err
}

func predicates(list []string) ([]score.Predicate, error) {
	var own []score.Predicate
	for _, s := range list {
		p, err := score.ParsePredicate(s)
		if err != nil {
			return nil, err
		}
		own = append(own, p)
	}
	return own, nil
}

// evaluation is the score of one set of proposals against gold, and what is to
// be said beside it.
type evaluation struct {
	*score.Evaluation // nil until it is finished
	opts              score.Options
	articles          []score.ArticleScore
	texts             []string // of the articles, for near-duplicates
	extractors        []string // versions that made the proposals, sorted
	notes             []string
	refused           int // lines of the input
}

func (e *evaluation) add(gold annotate.Record, proposed []annotate.Incident) {
	e.articles = append(e.articles, score.Article(gold, 0, proposed, e.opts))
	e.texts = append(e.texts, gold.Text)
}

// finish groups the articles that are near-duplicates.
func (e *evaluation) finish() {
	for i, group := range neardup.Groups(e.texts) {
		e.articles[i].Group = group
	}
	e.Evaluation = score.NewEvaluation(e.extractor(), e.opts, e.articles)
	e.articles, e.texts = nil, nil
}

// onlyBlind narrows the evaluation to gold that was made blind; false if there is
// none.
func (e *evaluation) onlyBlind() bool {
	left := len(e.Articles)
	e.Evaluation = e.Only(func(a score.ArticleScore) bool { return a.Mode == annotate.Blind })
	if left -= len(e.Articles); left > 0 {
		e.note("%s not scored, which were not made blind", counted(left, "gold article"))
	}
	return len(e.Articles) > 0
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
	if len(e.articles) == 0 {
		return fmt.Errorf("the database has no gold article with proposals by %s; review some, import --gold, or run assay extract --db", version)
	}
	if left := progress.Gold - len(e.articles); left > 0 {
		e.note("%s without proposals by %s, not scored; run assay extract --db", counted(left, "gold article"), version)
	}
	return nil
}
