package store

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"

	"assay/annotate"
	"assay/annotate/score"
)

// changedColumns are the articles with changed answers, in columns, so that they are
// read fast.
type changedColumns struct {
	Articles []string
	Ends     []int  // of each article's answers among all
	Fields   []byte // of each answer, its place in annotate.Fields; 128 more where it was fixed
	Texts    []int  // of each article, where its answers end in its part
	Changes  []byte // JSON, by article, of all in one part; nil where the parts stand apart
}

const fixedAnswer = 128

// changesInPart is of how many articles the changes are read together.
const changesInPart = 32

// storedChange is score.Change with its values as they stand in records.
type storedChange struct {
	Field    string          `json:"field"`
	Incident int             `json:"incident"`
	Fixed    bool            `json:"fixed,omitempty"`
	Gold     json.RawMessage `json:"gold,omitempty"`
	Old      json.RawMessage `json:"old,omitempty"`
	New      json.RawMessage `json:"new,omitempty"`
}

// changesOf puts the changed answers of a comparison into columns and parts.
func changesOf(made *score.Comparison) (c changedColumns, parts [][]byte, err error) {
	for _, f := range slices.Concat(made.Fixed, made.Broken) {
		var stored []storedChange
		for _, change := range f.Fixed {
			stored = append(stored, storeChange(change, true))
		}
		for _, change := range f.Broken {
			stored = append(stored, storeChange(change, false))
		}
		text, err := json.Marshal(stored)
		if err != nil {
			return c, nil, err
		}
		for _, change := range stored {
			of := byte(fieldPlaces[change.Field])
			if change.Fixed {
				of |= fixedAnswer
			}
			c.Fields = append(c.Fields, of)
		}
		c.Articles = append(c.Articles, f.Article)
		c.Ends = append(c.Ends, len(c.Fields))
		c.Changes = append(c.Changes, text...)
		c.Texts = append(c.Texts, len(c.Changes))
	}
	return c, c.split(), nil
}

// split takes the texts of the changes out of the columns, in parts.
func (c *changedColumns) split() (parts [][]byte) {
	begin, last := 0, 0 // of the part, and where the article before ends, among all
	for i, end := range c.Texts {
		if i%changesInPart == 0 {
			begin = last
			parts = append(parts, nil)
		}
		parts[len(parts)-1] = c.Changes[begin:end]
		c.Texts[i], last = end-begin, end
	}
	c.Changes = nil
	return parts
}

// text is what is stored of the changes of an article, in its part.
func (c *changedColumns) text(i int, part []byte) ([]byte, error) {
	start, end := 0, c.Texts[i]
	if c.Changes != nil {
		part = c.Changes
	}
	if i > 0 && (c.Changes != nil || i%changesInPart != 0) {
		start = c.Texts[i-1]
	}
	if start > end || end > len(part) {
		return nil, fmt.Errorf("the stored changes of article %s are cut short", c.Articles[i])
	}
	return part[start:end], nil
}

func storeChange(c score.Change, fixed bool) storedChange {
	raw := func(v annotate.Value) json.RawMessage {
		if v == nil {
			return nil
		}
		return annotate.ValueJSON(v)
	}
	return storedChange{c.Field, c.Incident, fixed, raw(c.Gold), raw(c.Old), raw(c.New)}
}

func saveChanges(ctx context.Context, t tx, old, new int64, parts [][]byte) error {
	at := 0
	for chunk := range slices.Chunk(parts, importChunk) {
		var args []any
		for _, part := range chunk {
			args = append(args, old, new, at, part)
			at++
		}
		if _, err := t.exec(ctx, `insert into evaluation_changes (former, latter, part, data) values `+values(len(chunk), 4), args...); err != nil {
			return err
		}
	}
	return nil
}

// ChangedArticle is an article of which answers went one way.
type ChangedArticle struct {
	Article string
	Answers int // that did
	at      int
}

// Changed lists the articles with answers of a field, "" for any, that were fixed, or
// broken, those with most of them first.
func (c *Comparison) Changed(field string, fixed bool) []ChangedArticle {
	place, known := fieldPlaces[field]
	counts, most := make([]int, len(c.changed.Ends)), 0
	start := 0
	for i, end := range c.changed.Ends {
		for _, of := range c.changed.Fields[start:end] {
			if (of&fixedAnswer != 0) == fixed && (!known || int(of&^fixedAnswer) == place) {
				counts[i]++
			}
		}
		start, most = end, max(most, counts[i])
	}
	next := make([]int, most+1) // by answers: where the articles with so many begin
	for _, n := range counts {
		next[n]++
	}
	total := 0
	for n := most; n > 0; n-- {
		next[n], total = total, total+next[n]
	}
	list := make([]ChangedArticle, total)
	for i, n := range counts {
		if n > 0 {
			list[next[n]] = ChangedArticle{c.changed.Articles[i], n, i}
			next[n]++
		}
	}
	return list
}

// Changes are the answers that [Comparison.Changed] counts of some articles, a page of
// them at most, in their order.
func (s *Store) Changes(ctx context.Context, c *Comparison, of []ChangedArticle, field string, fixed bool) ([][]score.Change, error) {
	if len(of) == 0 {
		return nil, nil
	}
	args := []any{c.former, c.latter}
	for _, a := range of {
		args = append(args, a.at/changesInPart)
	}
	parts := make(map[int][]byte)
	err := s.read().each(ctx, func(r row) (bool, error) {
		var at int
		var data []byte
		err := r.Scan(&at, &data)
		parts[at] = data
		return true, err
	}, `select part, data from evaluation_changes where former = $1 and latter = $2 and part in `+in(3, len(of)), args...)
	if err != nil {
		return nil, err
	}
	all := make([][]score.Change, len(of))
	for i, a := range of {
		text, err := c.changed.text(a.at, parts[a.at/changesInPart])
		if err == nil {
			all[i], err = parseChanges(text, field, fixed)
		}
		if err != nil {
			return nil, err
		}
	}
	return all, nil
}

// parseChanges reads the changes of an article that concern a field, "" for any, and
// went one way.
func parseChanges(text []byte, field string, fixed bool) (list []score.Change, err error) {
	var stored []storedChange
	if err := json.Unmarshal(text, &stored); err != nil {
		return nil, err
	}
	for _, v := range stored {
		if v.Fixed != fixed || field != "" && v.Field != field {
			continue
		}
		change := score.Change{Field: v.Field, Incident: v.Incident}
		for _, value := range []struct {
			to   *annotate.Value
			text json.RawMessage
		}{{&change.Gold, v.Gold}, {&change.Old, v.Old}, {&change.New, v.New}} {
			if value.text != nil {
				if *value.to, err = parseValue(v.Field, string(value.text)); err != nil {
					return nil, err
				}
			}
		}
		list = append(list, change)
	}
	return list, nil
}
