package main

import (
	"bufio"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"assay/annotate"
	"assay/annotate/extract"
	"assay/annotate/learn"
)

// learnCmd trains a model for the extractor from gold.
type learnCmd struct {
	Gold []string `required:"" placeholder:"FILE" help:"Gold records or finished reviews (JSON Lines) to learn from; several files by repeating the flag or with commas between them."`
	Also []string `placeholder:"FILE" help:"Gold of articles unlike yours, such as ones written for training: what holds only of them is not taken over."`
	From string   `xor:"from" placeholder:"MODEL" help:"The model that the gold corrects; the one that ships unless this names another."`
	Anew bool     `xor:"from" help:"Begin with the rules alone, and forget what the model that ships has learned."`
	Out  string   `required:"" placeholder:"MODEL" help:"Where the model goes."`
	Seed uint64   `default:"1" help:"Draws the parts on which confidences are calibrated."`
}

func (c *learnCmd) Run(env *environment) error {
	prior, err := c.prior()
	if err != nil {
		return err
	}
	records, refused, err := readLessons(env, c.Gold)
	if err != nil {
		return err
	}
	also, more, err := readLessons(env, c.Also)
	if err != nil {
		return err
	}
	own := len(records)
	records, refused = append(records, also...), refused+more
	paths := slices.Concat(c.Gold, c.Also)
	names := make([]string, len(paths))
	for i, path := range paths {
		names[i] = filepath.Base(path)
	}
	note := fmt.Sprintf("%s of %s", counted(len(records), "gold record"), strings.Join(names, ", "))
	foreign := func(record int) bool { return record >= own }
	model, err := learn.Train(records, learn.Options{Seed: c.Seed, Note: note, Foreign: foreign, Prior: prior})
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

// readLessons reads the labelled records of files; lines that are refused are told
// and counted.
func readLessons(env *environment, paths []string) (records []annotate.Record, refused int, err error) {
	c := &complaints{w: env.stderr}
	defer func() { refused = c.end() }()
	for _, path := range paths {
		in, err := openLines(env, path)
		if err != nil {
			return nil, 0, err
		}
		err = in.each(env.ctx, c, func(line annotate.Line) error {
			r, err := annotate.ParseRecord(line.Bytes)
			switch {
			case err != nil:
				return err
			case r.Text == "":
				return refusal("text", "is missing; learning needs the text. Export gold with it")
			case !r.Labelled():
				return refusal("incidents", "is missing; gold has it, empty where there is no incident")
			}
			records = append(records, r)
			return nil
		})
		in.Close()
		if err != nil {
			return nil, 0, err
		}
	}
	return records, 0, nil
}
