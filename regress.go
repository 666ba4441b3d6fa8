package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"assay/annotate"
	"assay/annotate/exchange"
	"assay/annotate/gate"
	"assay/annotate/score"
	"assay/annotate/store"
)

// regressCmd is the gate: may the candidate ship?
type regressCmd struct {
	Gold      string   `placeholder:"FILE" help:"Gold records (JSON Lines) that both files are scored against."`
	Baseline  string   `placeholder:"FILE|VERSION" help:"The run to hold the candidate against, made by assay baseline set; with --db an extractor version (default: the stored baseline)."`
	Candidate string   `placeholder:"FILE|VERSION" help:"Proposals or run (JSON Lines) to judge; - is the standard input. With --db an extractor version (default: the current one)."`
	DB        string   `name:"db" placeholder:"FILE|postgres://…" help:"Judge stored evaluations of a database instead, with its pinned cases."`
	Snapshot  string   `placeholder:"NAME" help:"With --db: the snapshot that both were evaluated on (default: the stored baseline's)."`
	Rules     string   `placeholder:"FILE" help:"Rules (TOML), as assay.toml in docs/gate.md (default: those on the page Settings with --db, else the rules against being worse)."`
	Rule      []string `sep:"none" placeholder:"KEY=VALUE" help:"One rule by its key in that file, as field.victim.f1=0.8; it may be repeated and goes before the file."`
	Pin       []string `sep:"none" placeholder:"ARTICLE[#INCIDENT[.FIELD]]" help:"A case that must not break, beside those of the rules; it may be repeated."`
	JSON      bool     `name:"json" help:"Print the verdict as JSON instead of a table."`
	JUnit     string   `name:"junit" placeholder:"FILE" help:"Write the verdict as JUnit XML too."`
	Markdown  string   `placeholder:"FILE" help:"Write the verdict as a comment for a pull request too."`
}

// Validate is called by kong.
func (c *regressCmd) Validate() error {
	switch {
	case c.DB == "" && c.Gold == "":
		return errors.New("regress needs --gold, --baseline and --candidate files, or --db")
	case c.DB != "" && c.Gold != "":
		return errors.New("--db judges stored evaluations; --gold is for files")
	case c.DB == "" && c.Candidate == "":
		return errors.New("regress needs --candidate FILE, the proposals to judge")
	case c.DB == "" && c.Baseline == "":
		return errors.New("regress needs --baseline FILE; assay baseline set makes one")
	case c.DB == "" && c.Snapshot != "":
		return errors.New("--snapshot is of a database; add --db")
	case c.DB != "" && c.Baseline != "" && c.Snapshot == "":
		return errors.New("--baseline VERSION needs --snapshot, the gold that it was evaluated on")
	case c.DB == "" && (c.Gold == "-" || c.Baseline == "-"):
		return errors.New("only --candidate may be the standard input")
	}
	return nil
}

// verdictError ends a gate that did not pass.
type verdictError struct {
	status   int
	sentence string
}

func (e verdictError) Error() string { return e.sentence }

// Run judges and reports. Whatever keeps it from judging is a verdict too, so that
// a pipeline never takes a broken gate for a bad extractor.
func (c *regressCmd) Run(env *environment) error {
	now := time.Now()
	verdict, err := c.judge(env, now)
	if err != nil {
		verdict = gate.CannotJudge(now, err)
	}
	if err := c.report(env, verdict); err != nil {
		return verdictError{exitUnjudged, err.Error()}
	}
	if status := verdict.ExitCode(); status != exitDone {
		return verdictError{status, verdict.Sentence}
	}
	return nil
}

func (c *regressCmd) report(env *environment, v gate.Verdict) error {
	write := v.WriteTable
	if c.JSON {
		write = v.WriteJSON
	}
	errs := []error{write(env.stdout)}
	for _, file := range []struct {
		path  string
		write func(io.Writer) error
	}{{c.JUnit, v.WriteJUnit}, {c.Markdown, v.WriteMarkdown}} {
		if file.path != "" {
			errs = append(errs, writeTo(file.path, env.stdout, func(out *bufio.Writer) error { return file.write(out) }))
		}
	}
	return errors.Join(errs...)
}

func (c *regressCmd) judge(env *environment, now time.Time) (gate.Verdict, error) {
	if c.DB != "" {
		return c.judgeStored(env.ctx, now)
	}
	rules, err := c.rules("")
	if err != nil {
		return gate.Verdict{}, err
	}
	return c.judgeFiles(env, rules, now)
}

// rules are the defaults, then the file's, or those kept in the database where there
// is no file, then those of the command line.
func (c *regressCmd) rules(kept string) (gate.Rules, error) {
	rules := gate.Default()
	if c.Rules == "" && kept != "" {
		if err := rules.Read("the rules of "+c.DB, []byte(kept)); err != nil {
			return rules, err
		}
	}
	if c.Rules != "" {
		file, err := exchange.Open(c.Rules)
		if err != nil {
			return rules, err
		}
		defer file.Close()
		data, err := io.ReadAll(file)
		if err != nil {
			return rules, fmt.Errorf("%s: %w", c.Rules, plain(err))
		}
		if err := rules.Read(c.Rules, data); err != nil {
			return rules, err
		}
	}
	if len(c.Rule) > 0 {
		if err := rules.Read("--rule", []byte(strings.Join(c.Rule, "\n"))); err != nil {
			return rules, err
		}
	}
	for _, text := range c.Pin {
		pin, err := parsePin(text)
		if err != nil {
			return rules, fmt.Errorf("--pin %s: %w", text, err)
		}
		rules.Pins = append(rules.Pins, pin)
	}
	return rules, nil
}

// parsePin reads ARTICLE, ARTICLE#INCIDENT or ARTICLE#INCIDENT.FIELD.
func parsePin(text string) (annotate.Pin, error) {
	p := annotate.Pin{Article: text, Note: "--pin"}
	if i := strings.LastIndex(text, "#"); i >= 0 {
		place, field, _ := strings.Cut(text[i+1:], ".")
		n, err := strconv.Atoi(place)
		if err != nil || n < 1 {
			return p, errors.New("after # stands the incident's number, 1 for the primary one, as in article-7#1.victim")
		}
		p.Article, p.Incident, p.Field = text[:i], n, field
	}
	return p, p.Validate()
}

func (c *regressCmd) judgeFiles(env *environment, rules gate.Rules, now time.Time) (gate.Verdict, error) {
	gold, err := readGold(env, c.Gold)
	if err != nil {
		return gate.Verdict{}, err
	}
	var sides [2]*score.Evaluation
	var notes []string
	for i, path := range []string{c.Baseline, c.Candidate} {
		run, err := readRun(env, path)
		if err == nil {
			err = run.onGold(gold)
		}
		if err != nil {
			return gate.Verdict{}, err
		}
		if sides[i], err = run.score(env, gold, score.Options{}); err != nil {
			return gate.Verdict{}, err
		}
		if beyond := run.beyond(gold); beyond != "" {
			notes = append(notes, beyond)
		}
	}
	v := gate.Judge(rules, sides[0], sides[1], now)
	v.Warnings = append(v.Warnings, notes...)
	return v, nil
}

func (c *regressCmd) judgeStored(ctx context.Context, now time.Time) (gate.Verdict, error) {
	db, err := openExisting(ctx, c.DB)
	if err != nil {
		return gate.Verdict{}, err
	}
	defer db.Close()
	kept, err := db.GateRules(ctx)
	if err != nil {
		return gate.Verdict{}, err
	}
	rules, err := c.rules(kept)
	if err != nil {
		return gate.Verdict{}, err
	}
	baseline, err := c.storedBaseline(ctx, db)
	if err != nil {
		return gate.Verdict{}, err
	}
	if c.Candidate == "" {
		if c.Candidate, err = currentExtractor(ctx, db); err != nil {
			return gate.Verdict{}, err
		}
	}
	candidate, err := storedEvaluation(ctx, db, c.Snapshot, c.Candidate)
	if err != nil {
		return gate.Verdict{}, err
	}
	pins, err := db.Pins(ctx)
	if err != nil {
		return gate.Verdict{}, err
	}
	var outside []string
	rules.Pins, outside = pinsOn(candidate, append(rules.Pins, pins...))
	v := gate.Judge(rules, baseline, candidate, now)
	if len(outside) > 0 {
		v.Warnings = append(v.Warnings, fmt.Sprintf("%s not judged, since the snapshot does not hold the article: %s",
			counted(len(outside), "pinned case"), strings.Join(outside, "; ")))
	}
	return v, nil
}

// storedBaseline is the evaluation that the candidate is held against; where it is
// the stored one, its snapshot is the candidate's too.
func (c *regressCmd) storedBaseline(ctx context.Context, db *store.Store) (*score.Evaluation, error) {
	if c.Baseline != "" {
		return storedEvaluation(ctx, db, c.Snapshot, c.Baseline)
	}
	baseline, err := db.Baseline(ctx)
	if err != nil {
		return nil, err
	}
	if c.Snapshot == "" {
		c.Snapshot = baseline.Snapshot
	}
	return db.Evaluation(ctx, baseline.ID)
}

// pinsOn parts pins into those of articles that an evaluation holds, and the
// others. Those of a database are of all its gold, of which a snapshot may be a
// part.
func pinsOn(e *score.Evaluation, pins []annotate.Pin) (on []annotate.Pin, outside []string) {
	held := make(map[string]bool, len(e.Articles))
	for _, a := range e.Articles {
		held[a.ID] = true
	}
	for _, p := range pins {
		if held[p.Article] {
			on = append(on, p)
		} else {
			outside = append(outside, p.String())
		}
	}
	return on, outside
}
