package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"os"
	"runtime"
	"runtime/debug"

	"assay/annotate"
	"assay/annotate/exchange"
	"assay/annotate/extract"
	"assay/annotate/store"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/sync/errgroup"
)

// extractCmd proposes labels, over a database or as a filter of JSON Lines.
type extractCmd struct {
	DB   string `name:"db" placeholder:"FILE|postgres://…" help:"Go over the articles of a database that have no proposals of this version yet. Without it, filter JSON Lines."`
	In   string `default:"-" placeholder:"FILE" help:"Articles to filter (default: the standard input)."`
	Out  string `default:"-" placeholder:"FILE" help:"Where the proposals of a filter go (default: the standard output)."`
	Jobs int    `env:"ASSAY_JOBS" placeholder:"N" help:"Articles that are worked on at a time (default: one per core)."`
	modelFlags
	Explain bool `help:"Write no records, but in words which values won and lost, and why."`
}

// extractor is what makes proposals; it may be used by several goroutines.
type extractor interface {
	Version() string
	TrainedOn() string
	Extract(annotate.Article) []annotate.Incident
}

// pageSize is how many articles are extracted and stored in one transaction.
const pageSize = 50

// Validate is called by kong.
func (c *extractCmd) Validate() error {
	switch {
	case c.Jobs < 0:
		return fmt.Errorf("--jobs takes a number from 1")
	case c.DB != "" && (c.In != "-" || c.Out != "-"):
		return fmt.Errorf("--db goes over a database; --in and --out are for files")
	case c.DB != "" && c.Explain:
		return fmt.Errorf("--explain explains the articles of a file; assay export --what articles writes one")
	}
	return c.check()
}

func (c *extractCmd) Run(env *environment) error {
	collectLate()
	if c.Jobs == 0 {
		c.Jobs = runtime.GOMAXPROCS(0)
	}
	e, err := c.extractor()
	if err != nil {
		return err
	}
	if c.DB != "" {
		return extractDatabase(env, e, c.DB, c.Jobs)
	}
	in, name, err := c.open(env)
	if err != nil {
		return err
	}
	defer in.Close()
	if c.Explain {
		return c.explain(env, e, in, name)
	}
	f := filter{e: e, jobs: c.Jobs, name: name, stderr: env.stderr}
	err = writeTo(c.Out, env.stdout, func(out *bufio.Writer) error { return f.run(env.ctx, in, out) })
	if err == nil && f.refused > 0 {
		err = fmt.Errorf("%s refused", counted(f.refused, "line"))
	}
	return err
}

// collectLate trades memory for time, unless GOGC or GOMEMLIMIT say otherwise: an
// article leaves much garbage and little that lives. The limit keeps an ordinary run
// under 200 MB.
func collectLate() {
	if os.Getenv("GOGC") == "" && os.Getenv("GOMEMLIMIT") == "" {
		debug.SetGCPercent(400)
		debug.SetMemoryLimit(140 << 20)
	}
}

func (c *extractCmd) explain(env *environment, e *extract.Extractor, in io.ReadCloser, name string) error {
	refused := 0
	err := writeTo(c.Out, env.stdout, func(out *bufio.Writer) (err error) {
		refused, err = explain(env, e, in, name, out)
		return err
	})
	if err == nil && refused > 0 {
		err = fmt.Errorf("%s refused", counted(refused, "line"))
	}
	return err
}

func (c *extractCmd) open(env *environment) (in io.ReadCloser, name string, err error) {
	if c.In != "-" {
		in, err = exchange.Open(c.In)
		return in, c.In, err
	}
	if isTerminal(env.stdin) {
		fmt.Fprintln(env.stderr, "assay: reading articles from the terminal; --in reads a file, --db goes over a database")
	}
	return io.NopCloser(env.stdin), "stdin", nil
}

// extractDatabase extracts what has no proposals of the version yet. The first
// version becomes the current one at the end, so that nobody reviews
// half-extracted articles meanwhile; which later one does is a lead's choice.
func extractDatabase(env *environment, e extractor, dsn string, jobs int) (err error) {
	db, err := openExisting(env.ctx, dsn)
	if err != nil {
		return err
	}
	defer db.Close()
	version := store.NewExtractor{Version: e.Version(), TrainedOn: e.TrainedOn()}
	if err := db.RegisterExtractor(env.ctx, version); err != nil {
		return err
	}
	before, err := db.Progress(env.ctx)
	if err != nil {
		return err
	}
	bar := newProgress(env.stderr, "extracting", int64(before.Articles), progressbar.OptionShowCount())
	done, failed, err := extractPages(env.ctx, db, e, jobs, bar)
	bar.end()
	current := ""
	if err == nil {
		current, err = db.ChooseFirstExtractor(env.ctx, version.Version)
	}
	fmt.Fprintf(env.stdout, "extracted %s with %s", counted(done, "article"), e.Version())
	if err == nil {
		fmt.Fprintf(env.stdout, "; %d were done before", max(before.Articles-done-failed, 0))
	}
	fmt.Fprintln(env.stdout)
	if err == nil && current != version.Version {
		fmt.Fprintf(env.stdout, "%s stays current; a lead chooses on the page Extractors, or: assay extractor use %s --db …\n", current, version.Version)
	}
	if err == nil && failed > 0 {
		err = fmt.Errorf("%s left without proposals", counted(failed, "article"))
	}
	return err
}

func extractPages(ctx context.Context, db *store.Store, e extractor, jobs int, bar *progress) (done, failed int, err error) {
	for after := int64(0); ; {
		page, err := db.Unextracted(ctx, e.Version(), after, pageSize)
		if err != nil || len(page) == 0 {
			return done, failed, err
		}
		after = page[len(page)-1].Key
		proposals := make([]store.Proposal, 0, len(page))
		for i, p := range proposeAll(e, page, jobs) {
			if p.err != nil {
				failed++
				bar.message(fmt.Sprintf("article %s: %s", page[i].ID, p.err))
				continue
			}
			proposals = append(proposals, store.Proposal{Article: page[i].Key, Incidents: p.incidents})
		}
		if err := db.SaveProposals(ctx, e.Version(), proposals); err != nil {
			return done, failed, err
		}
		done += len(proposals)
		bar.add(len(page))
	}
}

type proposed struct {
	incidents []annotate.Incident
	err       error
}

// proposeAll extracts several articles at a time.
func proposeAll(e extractor, page []store.Article, jobs int) []proposed {
	results := make([]proposed, len(page))
	var group errgroup.Group
	group.SetLimit(jobs)
	for i, a := range page {
		group.Go(func() error {
			results[i].incidents, results[i].err = propose(e, a.Article)
			return nil
		})
	}
	_ = group.Wait() // each result has its own error
	return results
}

// propose extracts one article. An extractor that panics loses that article, not
// the run.
func propose(e extractor, a annotate.Article) (incidents []annotate.Incident, err error) {
	defer func() {
		if p := recover(); p != nil {
			incidents, err = nil, fmt.Errorf("%s failed: %v; please report it with the article", e.Version(), p)
		}
	}()
	incidents = e.Extract(a)
	if incidents == nil {
		incidents = []annotate.Incident{}
	}
	return incidents, nil
}

// counted says "1 article", "2 articles".
func counted(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
