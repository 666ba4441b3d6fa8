package main

import (
	"bufio"
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strings"

	"assay/annotate"
	"assay/annotate/extract"
	"assay/annotate/learn"
)

// learnCmd trains a model for the extractor from gold.
type learnCmd struct {
	Gold   []string           `required:"" placeholder:"FILE" help:"Gold records or finished reviews (JSON Lines) to learn from; several files by repeating the flag or with commas between them."`
	Also   []string           `placeholder:"FILE" help:"Gold of articles unlike yours, such as ones written for training: what holds only of them is not taken over."`
	Weight map[string]float64 `mapsep:"," placeholder:"FILE=N" help:"How much each article of a file counts, where it is not 1: a few real ones more than many that were made to resemble them."`
	From   string             `xor:"from" placeholder:"MODEL" help:"The model that the gold corrects; the one that ships unless this names another."`
	Anew   bool               `xor:"from" help:"Begin with the rules alone, and forget what the model that ships has learned."`
	Out    string             `required:"" placeholder:"MODEL" help:"Where the model goes."`
	Seed   uint64             `default:"1" help:"Draws the parts on which confidences are calibrated."`
}

func (c *learnCmd) Run(env *environment) error {
	prior, err := c.prior()
	if err != nil {
		return err
	}
	gold, refused, err := c.readLessons(env, c.Gold)
	if err != nil {
		return err
	}
	also, more, err := c.readLessons(env, c.Also)
	if err != nil {
		return err
	}
	all, refused := slices.Concat(gold, also), refused+more
	records := make([]annotate.Record, len(all))
	for i, l := range all {
		records[i] = l.record
	}
	paths := slices.Concat(c.Gold, c.Also)
	model, err := learn.Train(records, learn.Options{
		Seed: c.Seed, Prior: prior, Note: c.note(paths, len(records)),
		Weight:  func(record int) float64 { return all[record].weight },
		Foreign: func(record int) bool { return record >= len(gold) },
	})
	if err != nil {
		return fmt.Errorf("%s: %w", strings.Join(paths, ", "), plain(err))
	}
	file := model.Bytes()
	err = writeTo(c.Out, env.stdout, func(out *bufio.Writer) error {
		_, err := out.Write(file)
		return err
	})
	if err != nil {
		return err
	}
	if c.Out != "-" {
		fmt.Fprintf(env.stdout, "learned from %s: %s, %d kB\n", model.Note, extract.NewWith(model).Version(), (len(file)+1023)/1024)
	}
	if refused > 0 {
		return fmt.Errorf("%s refused and not learned from", counted(refused, "line"))
	}
	return nil
}

// Validate refuses weights that are none, or of files that are not read.
func (c *learnCmd) Validate() error {
	for _, path := range slices.Sorted(maps.Keys(c.Weight)) {
		switch w := c.Weight[path]; {
		case !slices.Contains(c.Gold, path) && !slices.Contains(c.Also, path):
			return fmt.Errorf("--weight %s: neither --gold nor --also names this file; give its path as there", path)
		case !(w >= 0.001 && w <= 1000):
			return fmt.Errorf("--weight %s: %g is no weight; it must be from 0.001 to 1000", path, w)
		}
	}
	return nil
}

// note says what a model is trained on.
func (c *learnCmd) note(paths []string, records int) string {
	names := make([]string, len(paths))
	for i, path := range paths {
		names[i] = filepath.Base(path)
		if w, ok := c.Weight[path]; ok {
			names[i] += fmt.Sprintf(" (×%g)", w)
		}
	}
	return fmt.Sprintf("%s of %s", counted(records, "gold record"), strings.Join(names, ", "))
}

// prior is the model to begin from, nil for the rules alone.
func (c *learnCmd) prior() (*extract.Model, error) {
	switch {
	case c.Anew:
		return nil, nil
	case c.From != "":
		return readModel(c.From)
	}
	return extract.Default(), nil
}

// lesson is a labelled record and how much it counts.
type lesson struct {
	record annotate.Record
	weight float64
}

// readLessons reads the labelled records of files; lines that are refused are told
// and counted.
func (c *learnCmd) readLessons(env *environment, paths []string) (lessons []lesson, refused int, err error) {
	refusals := &complaints{w: env.stderr}
	defer func() { refused = refusals.end() }()
	for _, path := range paths {
		weight, ok := c.Weight[path]
		if !ok {
			weight = 1
		}
		in, err := openLines(env, path)
		if err != nil {
			return nil, 0, err
		}
		err = in.each(env.ctx, refusals, func(line annotate.Line) error {
			r, err := annotate.ParseRecord(line.Bytes)
			switch {
			case err != nil:
				return err
			case r.Text == "":
				return refusal("text", "is missing; learning needs the text. Export gold with it")
			case !r.Labelled():
				return refusal("incidents", "is missing; gold has it, empty where there is no incident")
			}
			lessons = append(lessons, lesson{r, weight})
			return nil
		})
		in.Close()
		if err != nil {
			return nil, 0, err
		}
	}
	return lessons, 0, nil
}
