package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"golang.org/x/term"
)

// output remembers the first error of writing, so that a report that could not be
// printed is not taken for success.
type output struct {
	w   io.Writer
	err error
}

func (o *output) Write(p []byte) (int, error) {
	if o.err != nil {
		return 0, o.err
	}
	n, err := o.w.Write(p)
	if err != nil {
		o.err = fmt.Errorf("standard output: %w", plain(err))
	}
	return n, o.err
}

// writeTo lets write fill a file, or the standard output for "-", through a
// buffer. A file appears under its name only when write has succeeded and its
// content is on the disk: until then there is what was there before. What is no
// regular file, such as a pipe, is written to as it is.
func writeTo(path string, stdout io.Writer, write func(*bufio.Writer) error) error {
	if path == "-" {
		return buffered(stdout, write)
	}
	if target, err := filepath.EvalSymlinks(path); err == nil {
		path = target
	}
	mode := fs.FileMode(0o666)
	if info, err := os.Stat(path); err == nil {
		mode = info.Mode()
	}
	var err error
	if mode.IsRegular() {
		err = replaceFile(path, mode, write)
	} else {
		err = writeInto(path, write)
	}
	return naming(path, err)
}

func writeInto(path string, write func(*bufio.Writer) error) error {
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	return errors.Join(buffered(f, write), f.Close())
}

func replaceFile(path string, mode fs.FileMode, write func(*bufio.Writer) error) error {
	temp := fmt.Sprintf("%s.%d.tmp", path, os.Getpid())
	f, err := os.OpenFile(temp, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode.Perm())
	if err != nil {
		return err
	}
	err = buffered(f, write)
	if err == nil {
		err = f.Sync()
	}
	if closed := f.Close(); err == nil {
		err = closed
	}
	if err == nil {
		err = os.Rename(temp, path)
	}
	if err != nil {
		_ = os.Remove(temp) // the first error is the one to tell
	}
	return err
}

// buffered flushes even after an error: what was made before an interrupt is good.
func buffered(w io.Writer, write func(*bufio.Writer) error) error {
	out := bufio.NewWriterSize(w, 1<<16)
	err := write(out)
	if flushed := out.Flush(); err == nil {
		err = flushed
	}
	return err
}

// naming makes an error of the file system name the path that was asked for, not
// the temporary one.
func naming(path string, err error) error {
	if reason := plain(err); reason != err {
		return fmt.Errorf("%s: %w", path, reason)
	}
	return err
}

// plain takes operation and path off an error of the file system.
func plain(err error) error {
	var onPath *fs.PathError
	var onLink *os.LinkError
	switch {
	case errors.As(err, &onPath):
		return onPath.Err
	case errors.As(err, &onLink):
		return onLink.Err
	}
	return err
}

// interruptible makes a stream whose reads may block for ever end with ctx. Who
// does not read it to its end closes it, or what fills it waits for ever.
func interruptible(ctx context.Context, r io.Reader) io.ReadCloser {
	in, out := io.Pipe()
	stop := context.AfterFunc(ctx, func() { out.CloseWithError(ctx.Err()) })
	go func() {
		defer stop()
		_, err := io.Copy(out, r)
		out.CloseWithError(err)
	}()
	return in
}

// isTerminal says whether a stream is a terminal.
func isTerminal(stream any) bool {
	f, ok := stream.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}
