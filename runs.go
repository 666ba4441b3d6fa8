package main

import (
	"errors"
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strings"

	"assay/annotate"
	"assay/annotate/exchange"
	"assay/annotate/neardup"
	"assay/annotate/score"
)

// goldFile is gold that several runs are scored against.
type goldFile struct {
	name    string
	records []annotate.Record
	groups  []int
	version score.GoldVersion
}

// readGold reads all gold of a file. One refused line refuses the file: what is
// judged by it must be whole.
func readGold(env *environment, path string) (*goldFile, error) {
	in, err := openLines(env, path)
	if err != nil {
		return nil, err
	}
	defer in.Close()
	g := &goldFile{name: in.name}
	lines := make(map[string]int)
	var texts []string
	c := &complaints{w: env.stderr}
	err = in.each(env.ctx, c, func(line annotate.Line) error {
		r, err := annotate.ParseRecord(line.Bytes)
		switch before, twice := lines[r.ID]; {
		case err != nil:
			return err
		case !r.Labelled():
			return refusal("incidents", "is missing; a gold record has it, empty where the article is about no breach")
		case twice:
			return refusal("id", "%q is on line %d already; every gold record needs an id of its own", r.ID, before)
		}
		lines[r.ID] = line.Number
		g.records, texts = append(g.records, r), append(texts, r.Text)
		return nil
	})
	if err := whole(in.name, c, err); err != nil {
		return nil, err
	}
	if len(g.records) == 0 {
		return nil, fmt.Errorf("%s: holds no gold record to score against", in.name)
	}
	g.groups = neardup.Groups(texts)
	g.version = score.GoldVersionOf(filepath.Base(path), g.records)
	return g, nil
}

// whole makes refused lines an error of their file.
func whole(name string, c *complaints, err error) error {
	if refused := c.end(); err == nil && refused > 0 {
		err = fmt.Errorf("%s: %s refused", name, counted(refused, "line"))
	}
	return err
}

// runFile is one extractor's proposals.
type runFile struct {
	name       string
	run        *exchange.Run // nil: proposals without such a line
	proposals  map[string]proposal
	extractors []string // versions that made them, sorted
}

// readRun reads a run file, or proposals as assay extract writes them.
func readRun(env *environment, path string) (*runFile, error) {
	in, err := openLines(env, path)
	if err != nil {
		return nil, err
	}
	defer in.Close()
	f := &runFile{name: in.name, proposals: make(map[string]proposal)}
	c := &complaints{w: env.stderr}
	first := true
	err = in.each(env.ctx, c, func(line annotate.Line) error {
		head := first
		first = false
		if head {
			run, ok, err := exchange.ParseRun(line.Bytes)
			if err != nil {
				return err
			}
			if ok {
				f.run = &run
				return nil
			}
		}
		return f.add(line)
	})
	return f, whole(in.name, c, err)
}

func (f *runFile) add(line annotate.Line) error {
	r, err := annotate.ParseRecord(line.Bytes)
	switch before, twice := f.proposals[r.ID]; {
	case err != nil:
		return err
	case !r.Labelled():
		return refusal("incidents", "is missing; proposals have it, empty where there is no incident. Is this the output of assay extract?")
	case twice:
		return refusal("id", "%q is on line %d already; keep one of the two", r.ID, before.line)
	}
	f.proposals[r.ID] = proposal{line.Number, r.Incidents}
	if i, found := slices.BinarySearch(f.extractors, r.Extractor); !found && r.Extractor != "" {
		f.extractors = slices.Insert(f.extractors, i, r.Extractor)
	}
	return nil
}

// extractor is the version that made the proposals; several are listed.
func (f *runFile) extractor() string {
	if f.run != nil {
		return f.run.Extractor
	}
	return strings.Join(f.extractors, ", ")
}

// errOtherGold is the error of a run that was made for other gold.
var errOtherGold = errors.New("different gold")

// onGold returns an error unless the run was made for this gold, as far as it
// says so.
func (f *runFile) onGold(g *goldFile) error {
	if f.run == nil || f.run.Gold.Hash == g.version.Hash {
		return nil
	}
	return fmt.Errorf("%w: %s was made for %s (%s, %.12s), %s holds %s (%.12s); make the run again with assay baseline set",
		errOtherGold, f.name, f.run.Gold.Name, counted(f.run.Gold.Records, "record"), f.run.Gold.Hash,
		g.name, counted(g.version.Records, "record"), g.version.Hash)
}

// score scores the run against gold. Spans outside gold's text refuse it.
func (f *runFile) score(env *environment, g *goldFile, opts score.Options) (*score.Evaluation, error) {
	proposals := make(map[string][]annotate.Incident, len(f.proposals))
	c := &complaints{w: env.stderr}
	for _, r := range g.records {
		p, ok := f.proposals[r.ID]
		if ok && c.check(f.name, p.line, checkSpans(r, p.incidents)) {
			proposals[r.ID] = p.incidents
		}
	}
	if err := whole(f.name, c, env.ctx.Err()); err != nil {
		return nil, err
	}
	e := score.Evaluate(g.records, g.groups, proposals, f.extractor(), opts)
	e.Gold.Name = g.version.Name
	if f.run != nil {
		e.Made = f.run.Made
	}
	return e, nil
}

// beyond names the articles of the run that gold does not have; "" if there are
// none.
func (f *runFile) beyond(g *goldFile) string {
	left := maps.Clone(f.proposals)
	for _, r := range g.records {
		delete(left, r.ID)
	}
	if len(left) == 0 {
		return ""
	}
	return fmt.Sprintf("%s has proposals for %s without gold, which are not scored (the first: %q)",
		f.name, counted(len(left), "article"), slices.Min(slices.Collect(maps.Keys(left))))
}
