package main

import (
	"fmt"
	"io"
	"os"

	"assay/annotate"
	"assay/annotate/exchange"
	"assay/annotate/store"

	"github.com/schollz/progressbar/v3"
)

// importCmd brings articles into a database.
type importCmd struct {
	databaseFlag
	Files   []string `arg:"" name:"FILE" help:"JSON Lines, CSV or text files, folders of these, or - for JSON Lines from the standard input."`
	Gold    bool     `help:"Take the records' labels as gold."`
	Verbose bool     `short:"v" help:"List the articles that are known already."`
}

// A batch is stored in one transaction; it ends at either limit.
const (
	batchArticles = 500
	batchBytes    = 32 << 20
)

func (c *importCmd) Run(env *environment) error {
	db, err := store.Open(env.ctx, c.DB)
	if err != nil {
		return err
	}
	defer db.Close()
	sources, missing := findSources(c.Files, env.stderr)
	im := &importer{env: env, db: db, gold: c.Gold, verbose: c.Verbose, missing: missing}
	im.bar = newProgress(env.stderr, "importing", totalSize(sources), progressbar.OptionShowBytes(true))
	for _, path := range sources {
		if err = im.file(path); err != nil {
			break
		}
	}
	if err == nil {
		err = im.store()
	}
	im.bar.end()
	im.report()
	if err == nil {
		err = im.verdict()
	}
	return err
}

// findSources returns the files that the arguments stand for, and how many
// arguments stand for none.
func findSources(args []string, stderr io.Writer) (sources []string, missing int) {
	for _, arg := range args {
		if arg == "-" {
			sources = append(sources, arg)
			continue
		}
		files, err := exchange.Files(arg)
		if err != nil {
			fmt.Fprintln(stderr, err)
			missing++
		}
		sources = append(sources, files...)
	}
	return sources, missing
}

// totalSize is for the bar: -1 where it cannot be known.
func totalSize(sources []string) (total int64) {
	for _, path := range sources {
		info, err := os.Stat(path)
		if err != nil || !info.Mode().IsRegular() {
			return -1
		}
		total += info.Size()
	}
	return total
}

// importer collects articles into batches and counts what becomes of them.
type importer struct {
	env           *environment
	db            *store.Store
	bar           *progress
	gold, verbose bool

	batch  []annotate.Record
	places []annotate.LineError // since the last transaction; those without an error are of the batch
	bytes  int

	added, known, refused, leftOut int
	missing                        int // files
}

// file reads one file. The error is one that ends the import.
func (im *importer) file(path string) error {
	in, name, err := im.open(path)
	if err != nil {
		im.missing++
		im.bar.message(err)
		return nil
	}
	defer in.Close()
	stream := interruptible(im.env.ctx, im.bar.reader(in))
	defer stream.Close()
	entries, err := exchange.Read(stream, name, im.gold)
	if err != nil {
		im.missing++
		im.bar.message(fmt.Errorf("%s: %w", path, err))
		return nil
	}
	for entry := range entries {
		if err := im.env.ctx.Err(); err != nil {
			return err
		}
		if err := im.take(path, entry); err != nil {
			return err
		}
	}
	return nil
}

// open returns a file, and the name that tells its format.
func (im *importer) open(path string) (in io.ReadCloser, name string, err error) {
	if path == "-" {
		return io.NopCloser(im.env.stdin), "stdin.jsonl", nil
	}
	in, err = exchange.Open(path)
	return in, path, err
}

func (im *importer) take(path string, entry exchange.Entry) error {
	place := annotate.LineError{File: path, Line: entry.Line, Err: entry.Err}
	if path == "-" {
		place.File = "stdin"
	}
	if entry.LeftOut {
		im.leftOut++
	}
	im.places = append(im.places, place)
	if entry.Err == nil {
		im.batch = append(im.batch, entry.Record)
		im.bytes += len(entry.Record.Title) + len(entry.Record.Text)
	}
	if len(im.places) < batchArticles && im.bytes < batchBytes {
		return nil
	}
	return im.store()
}

// store stores the batch in one transaction, says what became of every place in
// the order of the files, and starts a new batch.
func (im *importer) store() error {
	var results []store.ImportResult
	if len(im.batch) > 0 {
		var err error
		if results, err = im.db.Import(im.env.ctx, im.batch, im.gold); err != nil {
			return err
		}
	}
	for _, place := range im.places {
		if place.Err != nil {
			im.refuse(place)
			continue
		}
		im.settle(place, results[0])
		results = results[1:]
	}
	im.batch, im.places, im.bytes = im.batch[:0], im.places[:0], 0
	return nil
}

func (im *importer) settle(place annotate.LineError, result store.ImportResult) {
	place.Err = result.Reason
	switch result.Outcome {
	case store.Added:
		im.added++
	case store.Known:
		im.known++
		if im.verbose {
			im.listKnown(place)
		}
	default:
		im.refuse(place)
	}
}

func (im *importer) refuse(place annotate.LineError) {
	place.Err = plain(place.Err)
	im.refused++
	im.bar.message(&place)
}

func (im *importer) listKnown(place annotate.LineError) {
	if place.Err == nil {
		place.Err = fmt.Errorf("the article is there already")
	}
	im.bar.message(fmt.Sprintf("%s:%d: known: %s", place.File, place.Line, place.Err))
}

func (im *importer) report() {
	fmt.Fprintf(im.env.stdout, "added %d, known %d, refused %d\n", im.added, im.known, im.refused)
	if im.leftOut > 0 {
		fmt.Fprintf(im.env.stdout, "labels of %s left out; --gold takes them as gold\n", counted(im.leftOut, "article"))
	}
}

// verdict is the error of an import that left something behind.
func (im *importer) verdict() error {
	switch {
	case im.refused > 0 && im.missing > 0:
		return fmt.Errorf("%d refused, %s not read", im.refused, counted(im.missing, "file"))
	case im.refused > 0:
		return fmt.Errorf("%d refused", im.refused)
	case im.missing > 0:
		return fmt.Errorf("%s not read", counted(im.missing, "file"))
	}
	return nil
}
