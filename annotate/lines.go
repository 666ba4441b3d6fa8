package annotate

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"iter"
)

// Line of a JSON Lines file. Number counts from 1; Bytes is valid until the next
// line is read.
type Line struct {
	Number int
	Bytes  []byte
}

// ErrLongLine is the error of a line beyond [MaxLine].
var ErrLongLine = Errorf(Invalid, "is longer than 16 MiB; one line holds one article")

// Lines reads a file line by line in constant memory; blank lines are passed
// over. A line that is too long is yielded without its bytes and with
// ErrLongLine, and reading goes on after it; any other error ends the sequence.
func Lines(r io.Reader) iter.Seq2[Line, error] {
	return func(yield func(Line, error) bool) {
		in := bufio.NewReaderSize(r, 1<<16)
		var buf []byte
		for n := 1; ; n++ {
			line, err := readLine(in, buf[:0])
			buf = line
			if n == 1 {
				line = bytes.TrimPrefix(line, []byte("\ufeff"))
			}
			line = bytes.TrimSpace(line)
			switch {
			case errors.Is(err, ErrLongLine):
				if !yield(Line{Number: n}, err) {
					return
				}
				continue
			case err != nil && err != io.EOF:
				yield(Line{Number: n}, err)
				return
			}
			if len(line) > 0 && !yield(Line{n, line}, nil) {
				return
			}
			if err == io.EOF {
				return
			}
		}
	}
}

// readLine appends a line to buf. A line beyond MaxLine is read to its end, but
// not kept.
func readLine(in *bufio.Reader, buf []byte) ([]byte, error) {
	long := false
	for {
		part, err := in.ReadSlice('\n')
		if !long {
			buf = append(buf, part...)
		}
		if len(buf) > MaxLine+len(lineEnd(buf)) {
			long, buf = true, buf[:0]
		}
		if err == bufio.ErrBufferFull {
			continue
		}
		if long && (err == nil || err == io.EOF) {
			return buf, ErrLongLine
		}
		return buf, err
	}
}

// lineEnd returns the end of the line, which does not count towards its length.
func lineEnd(line []byte) []byte {
	return line[len(bytes.TrimSuffix(bytes.TrimSuffix(line, []byte("\n")), []byte("\r"))):]
}
