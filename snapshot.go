package main

import (
	"fmt"
	"io"
	"strings"
	"time"

	"assay/annotate/neardup"
	"assay/annotate/store"
)

// snapshotCmd makes and hands out immutable sets of gold records.
type snapshotCmd struct {
	Create snapshotCreateCmd `cmd:"" help:"Take a snapshot of all gold of a database."`
	List   snapshotListCmd   `cmd:"" help:"List the snapshots and the evaluations on them."`
	Export snapshotExportCmd `cmd:"" help:"Write the records of a snapshot, with a dataset card."`
}

// authorFlag is embedded by commands that put something on record.
type authorFlag struct {
	By string `env:"ASSAY_BY,USER,USERNAME" placeholder:"NAME" help:"Who does it, for the record (default: the user's name)."`
}

type snapshotCreateCmd struct {
	databaseFlag
	authorFlag
	Name  string `arg:"" help:"Name of the snapshot: letters, digits, \".\", \"_\" and \"-\"."`
	Note  string `help:"What it is for."`
	Parts string `default:"80/10/10" placeholder:"TRAIN/DEV/TEST" help:"Shares of the parts (default: ${default})."`
	Seed  uint64 `default:"0" placeholder:"N" help:"Another number draws other parts (default: ${default})."`
}

func (c *snapshotCreateCmd) Run(env *environment) error {
	shares, err := neardup.ParseShares(c.Parts)
	if err != nil {
		return usageError{"--parts: " + err.Error()}
	}
	db, err := openExisting(env.ctx, c.DB)
	if err != nil {
		return err
	}
	defer db.Close()
	s, err := db.CreateSnapshot(env.ctx, store.NewSnapshot{Name: c.Name, Note: c.Note, By: c.By, Shares: shares, Seed: c.Seed})
	if err != nil {
		return err
	}
	fmt.Fprintf(env.stdout, "snapshot %s: %s in %s\n", s.Name, counted(s.Gold.Records, "gold record"), counted(s.Groups, "near-duplicate group"))
	fmt.Fprintf(env.stdout, "parts: %s\nhash: %s\n", partSizes(s), s.Gold.Hash)
	return nil
}

// partSizes says "train 80, dev 10, test 10".
func partSizes(s store.Snapshot) string {
	var sizes []string
	for _, part := range neardup.AllParts {
		sizes = append(sizes, fmt.Sprintf("%s %d", part, s.Parts[part]))
	}
	return strings.Join(sizes, ", ")
}

type snapshotListCmd struct {
	databaseFlag
}

func (c *snapshotListCmd) Run(env *environment) error {
	db, err := openExisting(env.ctx, c.DB)
	if err != nil {
		return err
	}
	defer db.Close()
	snapshots, err := db.Snapshots(env.ctx)
	if err != nil {
		return err
	}
	if len(snapshots) == 0 {
		fmt.Fprintln(env.stdout, "no snapshots yet; assay snapshot create makes one")
		return nil
	}
	evaluations, err := db.Evaluations(env.ctx)
	if err != nil {
		return err
	}
	printSnapshots(env.stdout, snapshots)
	if len(evaluations) > 0 {
		fmt.Fprintln(env.stdout)
		printEvaluations(env.stdout, evaluations)
	}
	return nil
}

func printSnapshots(w io.Writer, snapshots []store.Snapshot) {
	rows := [][]string{{"snapshot", "records", "groups", "train", "dev", "test", "hash", "made", "by", "note"}}
	for _, s := range snapshots {
		rows = append(rows, []string{s.Name, fmt.Sprint(s.Gold.Records), fmt.Sprint(s.Groups),
			fmt.Sprint(s.Parts[neardup.Train]), fmt.Sprint(s.Parts[neardup.Dev]), fmt.Sprint(s.Parts[neardup.Test]),
			fmt.Sprintf("%.12s", s.Gold.Hash), day(s.Made), s.By, oneLine(s.Note)})
	}
	printColumns(w, rows, 1, 6)
}

func printEvaluations(w io.Writer, evaluations []store.Evaluated) {
	rows := [][]string{{"extractor", "snapshot", "P", "R", "F1", "lacking", "made"}}
	for _, e := range evaluations {
		f := e.Micro().Figures(0)
		rows = append(rows, []string{e.Extractor + primaryMark(e.Primary), e.Snapshot, f.Precision.String(), f.Recall.String(), f.F1.String(),
			fmt.Sprint(e.Missing), day(e.Made)})
	}
	printColumns(w, rows, 2, 6)
	fmt.Fprintln(w, "P, R, F1: micro, over all values, a partial value is wrong. Lacking: articles without proposals.")
}

func primaryMark(primary bool) string {
	if primary {
		return " (primary incidents)"
	}
	return ""
}

// printColumns prints rows in columns as wide as they need; those from first up to
// last are set to the right.
func printColumns(w io.Writer, rows [][]string, first, last int) {
	widths := make([]int, len(rows[0]))
	for _, row := range rows {
		for i, cell := range row {
			widths[i] = max(widths[i], len([]rune(cell)))
		}
	}
	for _, row := range rows {
		var line strings.Builder
		for i, cell := range row {
			pad := strings.Repeat(" ", widths[i]-len([]rune(cell)))
			if i >= first && i < last {
				cell, pad = pad+cell, ""
			}
			line.WriteString(cell + pad + "  ")
		}
		fmt.Fprintln(w, strings.TrimRight(line.String(), " "))
	}
}

func day(t time.Time) string { return t.UTC().Format(time.DateOnly) }

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
