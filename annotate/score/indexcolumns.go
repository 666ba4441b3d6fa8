package score

import (
	"fmt"
	"sync"
)

// Names of the columns that have a number of each outcome.
const (
	answerColumn     = "answers"     // see answerOf
	articleColumn    = "articles"    // positions among the evaluation's, from 0
	outcomeColumn    = "outcomes"    // positions among the article's, from 0
	confidenceColumn = "confidences" // see sureness; they fall
	goldColumn       = "gold"        // numbers of choices, or noValue, or openValue
	proposedColumn   = "proposed"    // the same
)

// attributeColumn is the name of the column that has of each article the number of its
// value, or 0.
func attributeColumn(attribute string) string { return "attribute " + attribute }

// columns are those that were read so far, and how the others are.
type columns struct {
	read  func(name string) ([]byte, error)
	mu    sync.Mutex
	there map[string]column
}

// column returns one of n numbers. The error is that of the reading.
func (c *columns) column(name string, n int) (column, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if known, there := c.there[name]; there {
		return known, nil
	}
	data, err := c.read(name)
	if err != nil {
		return column{}, err
	}
	read, ok := readColumn(data)
	if !ok || len(read.data) != n*read.width {
		return column{}, fmt.Errorf("column %q of an index of outcomes: there are not %d numbers", name, n)
	}
	c.there[name] = read
	return read, nil
}

// indexRows are some of the columns of outcomes.
type indexRows struct {
	answers                                         []byte
	articles, outcomes, confidences, gold, proposed column
}

// add reads more of the columns.
func (r *indexRows) add(x *Index, names ...string) error {
	for _, name := range names {
		c, err := x.columns.column(name, x.rows)
		if err != nil {
			return err
		}
		switch name {
		case answerColumn:
			r.answers = c.data[:x.rows]
		case articleColumn:
			r.articles = c
		case outcomeColumn:
			r.outcomes = c
		case confidenceColumn:
			r.confidences = c
		case goldColumn:
			r.gold = c
		case proposedColumn:
			r.proposed = c
		}
	}
	return nil
}
