package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"

	"assay/annotate"
	"assay/annotate/exchange"
)

// proposal is a line of proposals that waits for its gold.
type proposal struct {
	line      int
	incidents []annotate.Incident
}

// files scores the proposals of a file against the gold of another. Proposals,
// which have no text, are kept; gold is read as a stream.
func (e *evaluation) files(env *environment, goldPath, proposalsPath string) error {
	gold, err := openLines(env, goldPath)
	if err != nil {
		return err
	}
	defer gold.Close()
	proposals, err := openLines(env, proposalsPath)
	if err != nil {
		return err
	}
	defer proposals.Close()
	c := &complaints{w: env.stderr}
	defer func() { e.refused = c.end() }()
	waiting, err := e.readProposals(env.ctx, proposals, c)
	if err != nil {
		return err
	}
	pair := pairing{proposals: waiting, name: proposals.name, lines: make(map[string]int), add: e.add}
	err = gold.each(env.ctx, c, func(line annotate.Line) error { return pair.gold(line, c) })
	if err != nil {
		return err
	}
	if len(e.articles) == 0 {
		return fmt.Errorf("%s: holds no gold record to score against", gold.name)
	}
	pair.notes(e)
	return nil
}

func (e *evaluation) readProposals(ctx context.Context, in *lineSource, c *complaints) (map[string]proposal, error) {
	waiting := make(map[string]proposal)
	first := true
	err := in.each(ctx, c, func(line annotate.Line) error {
		if first {
			first = false
			if run, ok, err := exchange.ParseRun(line.Bytes); ok || err != nil {
				e.madeBy(run.Extractor)
				return err
			}
		}
		r, err := annotate.ParseRecord(line.Bytes)
		switch before, twice := waiting[r.ID]; {
		case err != nil:
			return err
		case !r.Labelled():
			return refusal("incidents", "is missing; proposals have it, empty where there is no incident. Is this the output of assay extract?")
		case twice:
			return refusal("id", "%q is on line %d already; keep one of the two", r.ID, before.line)
		}
		waiting[r.ID] = proposal{line.Number, r.Incidents}
		e.madeBy(r.Extractor)
		return nil
	})
	return waiting, err
}

func refusal(path, format string, args ...any) error {
	return &annotate.Error{Kind: annotate.Invalid, Path: path, Message: fmt.Sprintf(format, args...)}
}

// pairing brings gold records together with the proposals that wait for them.
type pairing struct {
	proposals map[string]proposal
	name      string         // of the file of proposals, for messages
	lines     map[string]int // of the gold records so far, by ID
	add       func(gold annotate.Record, proposed []annotate.Incident)
	without   int // gold records without proposals
	textless  int // gold records without a text
}

// gold scores a line of gold. The error is one of that line.
func (p *pairing) gold(line annotate.Line, c *complaints) error {
	r, err := annotate.ParseRecord(line.Bytes)
	switch before, twice := p.lines[r.ID]; {
	case err != nil:
		return err
	case !r.Labelled():
		return refusal("incidents", "is missing; a gold record has it, empty where the article is about no breach")
	case twice:
		return refusal("id", "%q is on line %d already; every gold record needs an id of its own", r.ID, before)
	}
	p.lines[r.ID] = line.Number
	if r.Text == "" {
		p.textless++
	}
	proposed, ok := p.proposals[r.ID]
	delete(p.proposals, r.ID)
	if ok {
		ok = c.check(p.name, proposed.line, checkSpans(r, proposed.incidents))
	}
	if !ok {
		p.without++
		proposed.incidents = nil
	}
	p.add(r, proposed.incidents)
	return nil
}

// checkSpans returns an Invalid error for proposed evidence that lies outside
// gold's text; where gold has no text, nothing can be said.
func checkSpans(gold annotate.Record, proposed []annotate.Incident) error {
	if gold.Text == "" {
		return nil
	}
	length := annotate.NewDocument(gold.Document()).Len()
	return annotate.Record{Incidents: proposed}.CheckSpans(length)
}

func (p *pairing) notes(e *evaluation) {
	if p.without > 0 {
		e.note("%s without proposals, scored as if no incident had been proposed", counted(p.without, "gold article"))
	}
	if left := slices.Sorted(maps.Keys(p.proposals)); len(left) > 0 {
		e.note("%s with proposals but without gold, not scored (the first: %q)", counted(len(left), "article"), left[0])
	}
	if p.textless > 0 {
		e.note("%s without text: proposed names are compared with gold's values, not with its evidence", counted(p.textless, "gold record"))
	}
}

// lineSource is an open JSON Lines file with its name for messages.
type lineSource struct {
	io.ReadCloser
	name string
}

// openLines opens a file, or the standard input for "-".
func openLines(env *environment, path string) (*lineSource, error) {
	if path == "-" {
		return &lineSource{io.NopCloser(interruptible(env.ctx, env.stdin)), "stdin"}, nil
	}
	f, err := exchange.Open(path)
	if err != nil {
		return nil, err
	}
	return &lineSource{f, path}, nil
}

// each calls use for every line. What use returns, and a line that is too long,
// goes to the complaints; an error of reading ends it.
func (s *lineSource) each(ctx context.Context, c *complaints, use func(annotate.Line) error) error {
	for line, err := range annotate.Lines(s) {
		switch {
		case ctx.Err() != nil:
			return ctx.Err()
		case err != nil && !errors.Is(err, annotate.ErrLongLine):
			return fmt.Errorf("%s: %w", s.name, plain(err))
		case err == nil:
			err = use(line)
		}
		c.check(s.name, line.Number, err)
	}
	return nil
}

// maxComplaints is how many refused lines are told one by one.
const maxComplaints = 20

// complaints tells and counts refused lines.
type complaints struct {
	w io.Writer
	n int
}

// check says whether a line is good; if not, it complains.
func (c *complaints) check(file string, line int, err error) bool {
	if err == nil {
		return true
	}
	if c.n++; c.n <= maxComplaints {
		fmt.Fprintln(c.w, &annotate.LineError{File: file, Line: line, Err: err})
	}
	return false
}

// end says how many lines were not told, and returns how many were refused.
func (c *complaints) end() int {
	if c.n > maxComplaints {
		fmt.Fprintf(c.w, "and %d more\n", c.n-maxComplaints)
	}
	return c.n
}
