package exchange

import (
	"bufio"
	"io"

	"assay/annotate"
)

// csvParser reads CSV by RFC 4180. Unlike encoding/csv it keeps a line break
// within quotes as it is, since CR LF and LF are different texts with different
// offsets; it goes on after a broken record; and it holds one record of at most
// annotate.MaxLine.
type csvParser struct {
	in     *bufio.Reader
	line   int // physical line that is being read, from 1
	row    []string
	field  []byte
	size   int  // bytes of the record
	quoted bool // the record holds a quoted field
	opened int  // the line of the last opening quote
}

type csvState int

const (
	fieldStart csvState = iota
	inBare
	inQuotes
	afterQuote
	recordEnd
)

func newCSVParser(r io.Reader) *csvParser {
	in := bufio.NewReaderSize(r, 1<<16)
	if mark, _ := in.Peek(3); string(mark) == "\ufeff" {
		_, _ = in.Discard(3) // they have just been peeked at
	}
	return &csvParser{in: in, line: 1}
}

// next returns the fields of the next record and the line on which it starts.
// Empty lines are passed over. At the end the error is io.EOF; an Invalid error is
// of this record alone.
func (p *csvParser) next() (row []string, line int, err error) {
	for {
		p.row, p.field, p.size, p.quoted = nil, p.field[:0], 0, false
		line = p.line
		if err := p.record(); err != nil {
			return nil, line, err
		}
		if len(p.row) > 1 || p.row[0] != "" || p.quoted {
			return p.row, line, nil
		}
	}
}

func (p *csvParser) record() error {
	for state := fieldStart; state != recordEnd; {
		b, err := p.in.ReadByte()
		if err == io.EOF {
			return p.atEOF(state)
		}
		if err != nil {
			return err
		}
		if b == '\n' {
			p.line++
		}
		if state, err = p.step(state, b); err != nil {
			return p.skipLine(err)
		}
	}
	return p.checkSize()
}

// step takes one byte and returns the state after it.
func (p *csvParser) step(state csvState, b byte) (csvState, error) {
	switch {
	case state == inQuotes && b == '"':
		return afterQuote, nil
	case state == inQuotes:
		p.keep(b)
		return inQuotes, nil
	case b == '\n':
		p.endField()
		return recordEnd, nil
	case b == '\r' && p.atLineEnd():
		return state, nil
	case b == ',':
		p.endField()
		return fieldStart, nil
	case b == '"' && state == fieldStart:
		p.quoted, p.opened = true, p.line
		return inQuotes, nil
	case b == '"' && state == afterQuote:
		p.keep(b)
		return inQuotes, nil
	case b == '"':
		return state, annotate.Errorf(annotate.Invalid, `has a quote within a field without quotes; put the field in quotes and write each of its own as ""`)
	case state == afterQuote:
		return state, annotate.Errorf(annotate.Invalid, `goes on after a closing quote; write a quote within a field as ""`)
	}
	p.keep(b)
	return inBare, nil
}

func (p *csvParser) keep(b byte) {
	if p.size++; p.size <= annotate.MaxLine {
		p.field = append(p.field, b)
	}
}

func (p *csvParser) endField() {
	p.row = append(p.row, string(p.field))
	p.field = p.field[:0]
}

func (p *csvParser) atLineEnd() bool {
	b, err := p.in.Peek(1)
	return err == io.EOF || err == nil && b[0] == '\n'
}

func (p *csvParser) atEOF(state csvState) error {
	switch {
	case state == inQuotes:
		return annotate.Errorf(annotate.Invalid, "the quote that opens in line %d is never closed", p.opened)
	case state == fieldStart && len(p.row) == 0:
		return io.EOF
	}
	p.endField()
	return p.checkSize()
}

func (p *csvParser) checkSize() error {
	if p.size > annotate.MaxLine {
		return annotate.Errorf(annotate.Invalid, "is longer than 16 MiB; one record holds one article, is a closing quote missing?")
	}
	return nil
}

// skipLine reads to the end of the physical line and returns the error for which
// it does.
func (p *csvParser) skipLine(err error) error {
	for {
		switch b, end := p.in.ReadByte(); {
		case end == io.EOF:
			return err
		case end != nil:
			return end
		case b == '\n':
			p.line++
			return err
		}
	}
}
