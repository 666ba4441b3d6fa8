// Assay is a browser app in which people label news articles about data
// breaches, and a measuring instrument for the machine that proposes the labels.
//
// # The loop
//
// Articles come in, the extractor proposes, people review, and what they decided
// is gold, against which the extractor is measured:
//
//	assay import articles.jsonl --db work.db
//	assay extract --db work.db
//	assay serve --db work.db
//	assay export --db work.db --what gold --out gold.jsonl
//	assay evaluate --db work.db
//
// What is measured is kept: a snapshot is gold that never changes again, with
// parts to train, choose and test with, and an evaluation on it holds what became
// of every value. A snapshot is written as gold for every command, with a card
// beside it that says what it is:
//
//	assay snapshot create spring --db work.db
//	assay evaluate --db work.db --snapshot spring
//	assay snapshot export spring --db work.db --part test --out test.jsonl
//
// assay baseline set makes an evaluation the one that others are held against, and
// assay pin add names a case that must never break again. assay compare shows what
// one extractor does better than another on the same gold; assay regress is the
// gate that says whether it may ship. Both take files too: docs/gate.md shows it.
//
// The demo is all of it at once, with articles and reviewers of its own:
//
//	assay demo
//
// The measuring side needs no database. It reads and writes JSON Lines, one
// article a line, in the order of the input:
//
//	assay extract < articles.jsonl > proposals.jsonl
//	assay evaluate --gold gold.jsonl --proposals proposals.jsonl
//	assay extract < gold.jsonl | assay evaluate --gold gold.jsonl --proposals -
//
// Articles also come from CSV files, text files and folders of these, with the
// labels of others as gold, and go out again as they came:
//
//	assay import inbox/ press.csv --db work.db
//	assay import --gold gold.jsonl --db second.db
//	assay export --db second.db --what articles --format csv --out articles.csv
//
// # Databases
//
// --db takes the path of an SQLite file, which is made when it is not there, or a
// URL that starts with postgres://. Where a command needs a database, the
// environment variable ASSAY_DB stands in for the flag; extract, evaluate and demo
// use one only when the flag is given. Flags that have such a variable name it in
// their help.
//
// # Exit status
//
// 0 when all was done; 1 when something failed, a refused line of the input
// included, after the rest was done; 2 when the command line is wrong. Messages go
// to the standard error, those on input as FILE:LINE: PLACE: MESSAGE. An interrupt
// keeps what was committed and exits with 1; serve and demo it ends with 0.
//
// assay regress ends with 0 for a pass, 1 for a regression, and 2 when it cannot
// judge, whatever the cause.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"

	"assay/annotate"

	"github.com/alecthomas/kong"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second interrupt ends the process at once
	os.Exit(run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// Exit statuses.
const (
	exitDone   = 0
	exitFailed = 1
	exitUsage  = 2

	exitUnjudged = 2 // of regress, which ends with 1 only for a regression
)

// cli is the command line; each command is in the file of its name.
type cli struct {
	Demo      demoCmd      `cmd:"" help:"Show it all, with articles and reviewers of its own."`
	Serve     serveCmd     `cmd:"" help:"Serve the app in which people review."`
	Import    importCmd    `cmd:"" help:"Bring articles into a database."`
	Extract   extractCmd   `cmd:"" help:"Propose labels, over a database or as a filter of JSON Lines."`
	Extractor extractorCmd `cmd:"" help:"List the extractor versions of a database, and choose the current one."`
	Learn     learnCmd     `cmd:"" help:"Train a model for the extractor from gold."`
	Evaluate  evaluateCmd  `cmd:"" help:"Score proposals against gold, of files or of a database."`
	Compare   compareCmd   `cmd:"" help:"Compare two extractors on the same gold."`
	Regress   regressCmd   `cmd:"" help:"Judge whether an extractor may ship: 0 yes, 1 a regression, 2 cannot be judged."`
	Snapshot  snapshotCmd  `cmd:"" help:"Keep immutable sets of gold, and hand them out with a dataset card."`
	Pin       pinCmd       `cmd:"" help:"Keep the cases that must never break again."`
	Baseline  baselineCmd  `cmd:"" help:"Keep what new extractors are measured against."`
	Export    exportCmd    `cmd:"" help:"Write gold, reviews or articles of a database."`

	Version kong.VersionFlag `help:"Print the version and exit."`
}

// environment is what a command has of the process.
type environment struct {
	ctx            context.Context // ends at an interrupt
	stdin          io.Reader
	stdout, stderr io.Writer
}

// usageError is an error of the command line that its grammar cannot see.
type usageError struct{ message string }

func (e usageError) Error() string { return e.message }

// run runs one command line and returns the exit status.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	out := &output{w: stdout}
	parser, ended := newParser(out, stderr)
	command, err := parser.Parse(args)
	if *ended { // --help or --version, whatever else was wrong
		return exitStatus(out.err, stderr)
	}
	if err != nil {
		return exitStatus(usageError{err.Error()}, stderr)
	}
	err = command.Run(&environment{ctx, stdin, out, stderr})
	if err == nil {
		err = out.err
	}
	return exitStatus(err, stderr)
}

// newParser makes the parser; ended is set when a flag such as --help has done
// all that was asked.
func newParser(stdout, stderr io.Writer) (parser *kong.Kong, ended *bool) {
	ended = new(bool)
	parser = kong.Must(&cli{},
		kong.Name("assay"),
		kong.Description("Label news articles about data breaches, and measure the machine that proposes the labels."),
		kong.Vars{"version": version()},
		kong.Writers(stdout, stderr),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true, NoExpandSubcommands: true, WrapUpperBound: 100}),
		kong.Exit(func(int) { *ended = true }),
	)
	return parser, ended
}

// exitStatus says what went wrong, once, and how the process ends.
func exitStatus(err error, stderr io.Writer) int {
	var usage usageError
	var verdict verdictError
	switch {
	case err == nil:
		return exitDone
	case errors.As(err, &usage):
		fmt.Fprintf(stderr, "assay: %s\nassay --help lists the commands, assay COMMAND --help their flags.\n", err)
		return exitUsage
	case errors.As(err, &verdict):
		fmt.Fprintf(stderr, "assay: %s\n", err)
		return verdict.status
	case errors.Is(err, context.Canceled):
		fmt.Fprintln(stderr, "assay: interrupted")
	default:
		fmt.Fprintf(stderr, "assay: %s\n", err)
	}
	return exitFailed
}

func version() string {
	v := "(devel)"
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		v = info.Main.Version
	}
	return fmt.Sprintf("assay %s, schema %s", v, annotate.SchemaVersion)
}
