package exchange

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"
	"time"

	"assay/annotate"
)

// Run says what the proposals of a run file are: whose, made when, and for which
// gold. A run file is JSON Lines: the run on the first line, then the proposals,
// one record a line. Proposals without such a line are read everywhere too.
type Run struct {
	Extractor string    `json:"extractor"`
	Made      time.Time `json:"made"` // UTC
	Gold      RunGold   `json:"gold"`
}

// RunGold names the gold that the proposals are to be scored against. Its fields
// are those of score.GoldVersion.
type RunGold struct {
	Name    string `json:"name"`
	Hash    string `json:"hash"` // sha-256 of the canonical records, hex
	Schema  string `json:"schema"`
	Records int    `json:"records"`
}

// AppendJSON appends the line of the run, without a line end.
func (r Run) AppendJSON(dst []byte) []byte {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	r.Made = r.Made.UTC()
	_ = enc.Encode(map[string]Run{"run": r}) // texts, a number and a time: always encodes
	return append(dst, bytes.TrimSuffix(b.Bytes(), []byte("\n"))...)
}

// ParseRun reads the first line of a run file; ok is false where the line is no
// run, but the first record. The error is Invalid: it is a run, and a broken one,
// or one of another schema.
func ParseRun(line []byte) (run Run, ok bool, err error) {
	var head struct {
		Run json.RawMessage `json:"run"`
		ID  json.RawMessage `json:"id"`
	}
	// A record may have a key "run" of its own; it has an id.
	if !bytes.Contains(line, []byte(`"run"`)) || json.Unmarshal(line, &head) != nil || head.Run == nil || head.ID != nil {
		return Run{}, false, nil
	}
	if err := json.Unmarshal(head.Run, &run); err != nil {
		return Run{}, true, badColumn("run", "is not what assay baseline set writes: %s", err)
	}
	switch {
	case run.Extractor == "":
		return Run{}, true, badColumn("run.extractor", "is missing; make the file again with assay baseline set")
	case run.Gold.Hash == "":
		return Run{}, true, badColumn("run.gold.hash", "is missing; make the file again with assay baseline set")
	case run.Gold.Schema != annotate.SchemaVersion:
		return Run{}, true, badColumn("run.gold.schema", "is %q; this version of Assay reads %s", run.Gold.Schema, annotate.SchemaVersion)
	}
	return run, true, nil
}

// RunWriter writes a run file. What it has written is complete after Flush.
type RunWriter struct {
	out  *bufio.Writer
	line []byte
}

// NewRunWriter writes the line of the run.
func NewRunWriter(w io.Writer, run Run) (*RunWriter, error) {
	rw := &RunWriter{out: bufio.NewWriterSize(w, 1<<16)}
	return rw, rw.writeLine(run.AppendJSON(nil))
}

// Write appends the proposals for one article. Only labels are written: a run
// holds no text.
func (w *RunWriter) Write(proposals annotate.Record) error {
	return w.writeLine(annotate.Record{
		Schema:    annotate.SchemaVersion,
		Article:   annotate.Article{ID: proposals.ID},
		Extractor: proposals.Extractor,
		Incidents: proposals.Incidents,
	}.AppendJSON(w.line[:0]))
}

func (w *RunWriter) writeLine(line []byte) error {
	w.line = append(line, '\n')
	_, err := w.out.Write(w.line)
	return err
}

// Flush writes what is buffered. It must be called at the end.
func (w *RunWriter) Flush() error { return w.out.Flush() }
