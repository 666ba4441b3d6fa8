package main

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io"

	"assay/annotate"
)

// filter turns articles into proposals, line by line and in order, with several
// lines in work at a time.
type filter struct {
	e       extractor
	jobs    int
	name    string    // of the input, for messages
	stderr  io.Writer // gets a message for each refused line
	refused int
}

// job is one line on its way; done closes when it has a record or an error.
type job struct {
	number int
	line   []byte
	record []byte
	err    error
	done   chan struct{}
}

// run reads to the end of in. It returns an error when reading or writing fails;
// a line that is refused is none.
func (f *filter) run(ctx context.Context, in io.Reader, out *bufio.Writer) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	work := make(chan *job)
	order := make(chan *job, 2*f.jobs) // what is in memory at a time
	go read(ctx, interruptible(ctx, in), work, order)
	for range f.jobs {
		go func() {
			for j := range work {
				j.record, j.err = f.record(j.line)
				close(j.done)
			}
		}()
	}
	for j := range order {
		select {
		case <-j.done:
		case <-ctx.Done():
			return ctx.Err()
		}
		if err := f.write(j, out); err != nil {
			return err
		}
		if len(order) == 0 { // the input is slower than we are: somebody may be waiting
			if err := out.Flush(); err != nil {
				return err
			}
		}
	}
	return ctx.Err()
}

// read sends each line to the workers, and before that to the writer, which
// thereby knows their order.
func read(ctx context.Context, in io.Reader, work, order chan<- *job) {
	defer close(work)
	defer close(order)
	for line, err := range annotate.Lines(in) {
		j := &job{number: line.Number, line: bytes.Clone(line.Bytes), err: err, done: make(chan struct{})}
		if err != nil {
			close(j.done)
		}
		select {
		case order <- j:
		case <-ctx.Done():
			return
		}
		if err != nil {
			continue
		}
		select {
		case work <- j:
		case <-ctx.Done():
			return
		}
	}
}

// record returns the line of proposals for a line of input, whose labels it does
// not see.
func (f *filter) record(line []byte) ([]byte, error) {
	a, _, err := annotate.ParseArticle(line)
	if err != nil {
		return nil, err
	}
	incidents, err := propose(f.e, a)
	if err != nil {
		return nil, err
	}
	r := annotate.Record{
		Schema:    annotate.SchemaVersion,
		Article:   annotate.Article{ID: a.ID},
		Extractor: f.e.Version(),
		Incidents: incidents,
	}
	return append(r.AppendJSON(nil), '\n'), nil
}

func (f *filter) write(j *job, out *bufio.Writer) error {
	switch {
	case j.err == nil:
		_, err := out.Write(j.record)
		return err
	case j.line == nil && annotate.KindOf(j.err) != annotate.Invalid: // not the line's fault
		return fmt.Errorf("%s: %w", f.name, plain(j.err))
	}
	f.refused++
	fmt.Fprintln(f.stderr, &annotate.LineError{File: f.name, Line: j.number, Err: j.err})
	return nil
}
