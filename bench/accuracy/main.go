// Accuracy measures the extractor on real articles with gold labels, as make
// accuracy does: by five-fold cross-validation on news and hhs, with the seeds
// left out of training, and on unread news with a model trained on all of these;
// each for the rules alone and for a quarter, a half and all of the training
// part: every quarter and both halves, scored together. Assay's own articles are
// in the training part, since the default model is trained on them (on those of
// the corpus as on articles unlike the ones that are read), and in no test; two
// rows leave them out. A control of Assay's own, from which no rule is written,
// is left out of training like the seeds. ASSAY_DATA names the folder of the real
// articles. It prints Markdown.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"assay/annotate"
	"assay/annotate/neardup"
)

func main() {
	quick := flag.Bool("quick", false, "leave out the parts of the training data")
	own := flag.String("own", "testdata", "folder of Assay's own articles: a control, counterparts of real ones, a corpus")
	flag.Parse()
	if err := run(*quick, *own); err != nil {
		fmt.Fprintln(os.Stderr, "accuracy:", err)
		os.Exit(1)
	}
}

func run(quick bool, own string) error {
	dir := os.Getenv("ASSAY_DATA")
	if dir == "" {
		return fmt.Errorf("ASSAY_DATA is not set; it names the folder of real articles with gold labels")
	}
	m := &measurement{parts: []part{{whole, 1, false}}}
	if !quick {
		m.parts = append([]part{{quarter, 4, false}, {half, 2, false}, {quarterWithoutOurs, 4, true}, {wholeWithoutOurs, 1, true}}, m.parts...)
	}
	if err := m.addAll(dir, own); err != nil {
		return err
	}
	var err error
	if m.unread, err = load(filepath.Join(dir, unreadSet+".jsonl")); err != nil {
		return err
	}
	start := time.Now()
	if err := m.crossValidate(); err != nil {
		return err
	}
	m.measureUnread()
	m.print(os.Stdout)
	fmt.Printf("\nMeasured in %s.\n", time.Since(start).Round(time.Second))
	return nil
}

// addAll reads the sets that are scored by cross-validation, and those of our own that are
// only trained on: the counterparts, then the corpus.
func (m *measurement) addAll(dir, own string) error {
	for _, name := range scoredSets {
		path := filepath.Join(dir, name+".jsonl")
		if name == "control" {
			path = filepath.Join(own, "control.jsonl")
		}
		if err := m.read(name, path); err != nil {
			return err
		}
	}
	if err := m.read("counterparts", filepath.Join(own, "counterparts.jsonl")); err != nil {
		return err
	}
	m.corpus = len(m.records)
	files, err := filepath.Glob(filepath.Join(own, "corpus", "*.jsonl"))
	if err != nil || len(files) == 0 {
		return fmt.Errorf("%s: no corpus there; run in the root of the repository, or say -own", own)
	}
	for _, path := range files {
		if err := m.read(filepath.Base(path), path); err != nil {
			return err
		}
	}
	return nil
}

func (m *measurement) read(name, path string) error {
	records, err := load(path)
	if err == nil {
		m.add(name, records)
	}
	return err
}

func load(path string) ([]annotate.Record, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var records []annotate.Record
	for line, err := range annotate.Lines(f) {
		if err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		r, err := annotate.ParseRecord(line.Bytes)
		if err != nil {
			return nil, &annotate.LineError{File: path, Line: line.Number, Err: err}
		}
		records = append(records, r)
	}
	return records, nil
}

func groupsOf(records []annotate.Record) []int {
	texts := make([]string, len(records))
	for i, r := range records {
		texts[i] = r.Document()
	}
	return neardup.Groups(texts)
}
