// Accuracy measures the extractor on real articles with gold labels, as make
// accuracy does: by five-fold cross-validation on news and hhs, with the seeds
// left out of training, and on unread news with a model trained on all of these;
// each for the rules alone and for a quarter, a half and all of the training
// part. ASSAY_DATA names the folder of the articles. It prints Markdown.
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
	flag.Parse()
	if err := run(*quick); err != nil {
		fmt.Fprintln(os.Stderr, "accuracy:", err)
		os.Exit(1)
	}
}

func run(quick bool) error {
	dir := os.Getenv("ASSAY_DATA")
	if dir == "" {
		return fmt.Errorf("ASSAY_DATA is not set; it names the folder of real articles with gold labels")
	}
	m := &measurement{parts: []part{{"25 %", 4}, {"50 %", 2}, {"100 %", 1}}}
	if quick {
		m.parts = m.parts[2:]
	}
	for _, name := range []string{"news", "hhs", "seeds"} {
		records, err := load(dir, name)
		if err != nil {
			return err
		}
		m.add(name, records)
	}
	unread, err := load(dir, "news-unread")
	if err != nil {
		return err
	}
	start := time.Now()
	if err := m.crossValidate(); err != nil {
		return err
	}
	m.measureUnread(unread)
	m.print(os.Stdout)
	fmt.Printf("\nMeasured in %s.\n", time.Since(start).Round(time.Second))
	return nil
}

func load(dir, name string) ([]annotate.Record, error) {
	path := filepath.Join(dir, name+".jsonl")
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
