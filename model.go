package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"

	"assay/annotate"
	"assay/annotate/extract"
)

// modelFlags choose the extractor.
type modelFlags struct {
	Model     string `placeholder:"FILE" help:"Use a model made by assay learn instead of the built-in one."`
	RulesOnly bool   `help:"Use no model: the hand-set rules alone."`
}

func (f modelFlags) check() error {
	if f.Model != "" && f.RulesOnly {
		return errors.New("--rules-only uses no model; leave one of --model and --rules-only away")
	}
	return nil
}

// extractor makes the extractor that the flags ask for.
func (f modelFlags) extractor() (*extract.Extractor, error) {
	switch {
	case f.RulesOnly:
		return extract.NewRules(), nil
	case f.Model == "":
		return extract.New(), nil
	}
	model, err := readModel(f.Model)
	if err != nil {
		return nil, err
	}
	return extract.NewWith(model), nil
}

func readModel(path string) (*extract.Model, error) {
	file, err := os.ReadFile(path)
	if err != nil {
		return nil, naming(path, err)
	}
	model, err := extract.ReadModel(file)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, plain(err))
	}
	return model, nil
}

// explain writes for each article of the input, in words, how the extractor
// chose.
func explain(env *environment, e *extract.Extractor, in io.ReadCloser, name string, out *bufio.Writer) (refused int, err error) {
	c := &complaints{w: env.stderr}
	source := &lineSource{in, name}
	err = source.each(env.ctx, c, func(line annotate.Line) error {
		a, _, err := annotate.ParseArticle(line.Bytes)
		if err != nil {
			return err
		}
		_, err = out.WriteString(e.Explain(a))
		return err
	})
	return c.end(), err
}
