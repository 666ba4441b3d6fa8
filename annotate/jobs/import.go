package jobs

import (
	"context"
	"errors"
	"io"
	"iter"

	"assay/annotate"
	"assay/annotate/exchange"
	"assay/annotate/store"
)

// A batch ends at either limit.
const batchBytes = 8 << 20

// importFile brings the articles of an uploaded file in. Lines that are refused are
// kept with their reasons.
func (r *Runner) importFile(ctx context.Context, j store.HeldJob) (string, error) {
	total := j.Total
	if total == 0 {
		var err error
		if total, err = r.countEntries(ctx, j); err != nil {
			return "", err
		}
	}
	entries, err := r.entries(ctx, j)
	if err != nil {
		return "", err
	}
	b := &batch{runner: r, job: j, total: total, position: j.Position}
	seen := int64(0)
	for entry := range entries {
		if seen++; seen <= j.Position {
			continue
		}
		if err := b.take(ctx, entry); err != nil {
			return "", err
		}
	}
	return "", b.store(ctx)
}

// Entries reads the articles of a file as an import would. Invalid when its name
// tells no format.
func Entries(file io.Reader, name string, gold bool, columns map[string]string) (iter.Seq[exchange.Entry], error) {
	if exchange.IsCSV(name) && !gold && columns != nil {
		return exchange.ReadCSVAs(file, columns), nil
	}
	return exchange.Read(file, name, gold)
}

func (r *Runner) entries(ctx context.Context, j store.HeldJob) (iter.Seq[exchange.Entry], error) {
	return Entries(r.store.OpenUpload(ctx, j.Args.Upload), j.Args.File, j.Args.Gold, j.Args.Columns)
}

func (r *Runner) countEntries(ctx context.Context, j store.HeldJob) (n int, err error) {
	entries, err := r.entries(ctx, j)
	if err != nil {
		return 0, err
	}
	for range entries {
		n++
	}
	return n, ctx.Err()
}

// batch collects entries until they are stored in one transaction.
type batch struct {
	runner   *Runner
	job      store.HeldJob
	total    int
	position int64 // of the last entry that was taken, from 1
	entries  []exchange.Entry
	bytes    int
}

func (b *batch) take(ctx context.Context, entry exchange.Entry) error {
	if entry.Err != nil && annotate.KindOf(entry.Err) == annotate.Internal {
		return errors.Join(ctx.Err(), entry.Err) // the file could not be read on
	}
	b.position++
	b.entries = append(b.entries, entry)
	b.bytes += len(entry.Record.Title) + len(entry.Record.Text)
	if len(b.entries) < pageSize && b.bytes < batchBytes {
		return nil
	}
	return b.store(ctx)
}

func (b *batch) store(ctx context.Context) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	var records []annotate.Record
	for _, e := range b.entries {
		if e.Err == nil {
			records = append(records, e.Record)
		}
	}
	err := b.runner.store.ImportStep(ctx, b.job, records, b.job.Args.Gold, b.step)
	b.entries, b.bytes = b.entries[:0], 0
	return err
}

// step tells what became of every entry.
func (b *batch) step(results []store.ImportResult) store.JobStep {
	step := store.JobStep{Total: b.total, Position: b.position}
	for _, e := range b.entries {
		err := e.Err
		if err == nil {
			result := results[0]
			results = results[1:]
			switch result.Outcome {
			case store.Added:
				step.Done++
				continue
			case store.Known:
				step.Known++
				continue
			}
			err = result.Reason
		}
		step.Failures = append(step.Failures, failureOf(e, err))
	}
	return step
}

func failureOf(e exchange.Entry, err error) store.JobFailure {
	f := store.JobFailure{Line: e.Line, Article: e.Record.ID, Reason: err.Error()}
	var known *annotate.Error
	if errors.As(err, &known) {
		f.Field, f.Reason = known.Path, known.Message
	}
	return f
}
