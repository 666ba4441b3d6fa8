package store

import (
	"cmp"
	"context"
	"encoding/json"
	"slices"

	"assay/annotate"
	"assay/annotate/score"
)

// Comparison is a stored comparison of two evaluations. Its changed answers stand
// apart, since there may be many: [Comparison.Changed] lists the articles,
// [Comparison.Changes] tells those of one.
type Comparison struct {
	score.Comparison // Fixed and Broken are empty
	changed          changedColumns
}

// changedColumns are the articles with changed answers, in columns, so that they are
// read fast.
type changedColumns struct {
	Articles []string
	Ends     []int  // of each article's answers among all
	Fields   []byte // of each answer, its place in annotate.Fields; 128 more where it was fixed
	Texts    []int  // of each article, where its answers end in Changes
	Changes  []byte // JSON, by article
}

const fixedAnswer = 128

// storedChange is score.Change with its values as they stand in records.
type storedChange struct {
	Field    string          `json:"field"`
	Incident int             `json:"incident"`
	Fixed    bool            `json:"fixed,omitempty"`
	Gold     json.RawMessage `json:"gold,omitempty"`
	Old      json.RawMessage `json:"old,omitempty"`
	New      json.RawMessage `json:"new,omitempty"`
}

// storedComparison is what the table holds.
type storedComparison struct {
	Comparison score.Comparison
	Changed    changedColumns
}

// Comparison returns the stored comparison of two evaluations; NotFound where it is
// still to be drawn.
func (s *Store) Comparison(ctx context.Context, old, new int64) (*Comparison, error) {
	data, err := scalar[[]byte](ctx, s.read(), `select data from evaluation_comparisons where former = $1 and latter = $2`, old, new)
	if err != nil {
		return nil, orNotFound(err, "the comparison of evaluations %d and %d is still to be drawn", old, new)
	}
	var v storedComparison
	if err := decode(data, &v); err != nil {
		return nil, err
	}
	return &Comparison{v.Comparison, v.Changed}, nil
}

// DrawComparison compares two evaluations and keeps what it came to; of 20,000
// articles that takes seconds. Invalid when they cannot be compared.
func (s *Store) DrawComparison(ctx context.Context, old, new int64) (*Comparison, error) {
	before, err := s.Evaluation(ctx, old)
	if err != nil {
		return nil, err
	}
	after, err := s.Evaluation(ctx, new)
	if err != nil {
		return nil, err
	}
	made, err := score.Compare(before, after, score.Resampling{})
	if err != nil {
		return nil, err
	}
	c, err := columns(made)
	if err != nil {
		return nil, err
	}
	data, err := encode(storedComparison{c.Comparison, c.changed})
	if err != nil {
		return nil, err
	}
	return c, s.update(ctx, func(ctx context.Context, t tx) error {
		_, err := t.exec(ctx, `insert into evaluation_comparisons (former, latter, data) values ($1, $2, $3) on conflict do nothing`, old, new, data)
		return err
	})
}

func columns(made *score.Comparison) (*Comparison, error) {
	c := &Comparison{Comparison: *made}
	c.Fixed, c.Broken = nil, nil
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
			return nil, err
		}
		for _, change := range stored {
			of := byte(fieldPlaces[change.Field])
			if change.Fixed {
				of |= fixedAnswer
			}
			c.changed.Fields = append(c.changed.Fields, of)
		}
		c.changed.Articles = append(c.changed.Articles, f.Article)
		c.changed.Ends = append(c.changed.Ends, len(c.changed.Fields))
		c.changed.Changes = append(c.changed.Changes, text...)
		c.changed.Texts = append(c.changed.Texts, len(c.changed.Changes))
	}
	return c, nil
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

// ChangedArticle is an article of which answers went one way.
type ChangedArticle struct {
	Article string
	Answers int // that did
	at      int
}

// Changed lists the articles with answers of a field, "" for any, that were fixed, or
// broken, those with most of them first.
func (c *Comparison) Changed(field string, fixed bool) (list []ChangedArticle) {
	place, known := fieldPlaces[field]
	start := 0
	for i, end := range c.changed.Ends {
		n := 0
		for _, of := range c.changed.Fields[start:end] {
			if (of&fixedAnswer != 0) == fixed && (!known || int(of&^fixedAnswer) == place) {
				n++
			}
		}
		if start = end; n > 0 {
			list = append(list, ChangedArticle{c.changed.Articles[i], n, i})
		}
	}
	slices.SortStableFunc(list, func(a, b ChangedArticle) int { return cmp.Compare(b.Answers, a.Answers) })
	return list
}

// Changes are the answers that [Comparison.Changed] counts of an article.
func (c *Comparison) Changes(of ChangedArticle, field string, fixed bool) (list []score.Change, err error) {
	start := 0
	if of.at > 0 {
		start = c.changed.Texts[of.at-1]
	}
	var stored []storedChange
	if err := json.Unmarshal(c.changed.Changes[start:c.changed.Texts[of.at]], &stored); err != nil {
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

// ComparableWith returns an Invalid error where two evaluations cannot be compared.
func (e Evaluated) ComparableWith(o Evaluated) error {
	if e.Gold.Hash != o.Gold.Hash {
		return annotate.Errorf(annotate.Invalid, "they were scored on different gold, snapshot %s and snapshot %s; evaluate one of the versions on the other's snapshot",
			e.Snapshot, o.Snapshot)
	}
	whose := func(e Evaluated) *score.Evaluation {
		return &score.Evaluation{Gold: e.Gold, Comparators: e.Comparators, Primary: e.Primary}
	}
	return score.Comparable(whose(e), whose(o))
}

// PartnerOf is the evaluation of another version that one is compared with first: the
// baseline where that is of the same gold, else the newest of all; without an id there
// is none.
func PartnerOf(e Evaluated, all []Evaluated, baseline Evaluated) Evaluated {
	comparable := func(o Evaluated) bool {
		return o.Gold.Hash == e.Gold.Hash && o.Primary == e.Primary && o.Comparators == e.Comparators && o.Extractor != e.Extractor
	}
	if comparable(baseline) {
		return baseline
	}
	if i := slices.IndexFunc(all, comparable); i >= 0 {
		return all[i]
	}
	return Evaluated{}
}

// drawBeside compares a new evaluation with its partner, so that who looks at it need
// not wait.
func (s *Store) drawBeside(ctx context.Context, id int64) error {
	e, err := s.EvaluatedByID(ctx, id)
	if err != nil {
		return err
	}
	all, err := s.Evaluations(ctx)
	if err != nil {
		return err
	}
	baseline, err := s.Baseline(ctx)
	if err != nil && annotate.KindOf(err) != annotate.NotFound {
		return err
	}
	before := PartnerOf(e, all, baseline.Evaluated)
	if before.ID == 0 {
		return nil
	}
	if _, err = s.Comparison(ctx, before.ID, id); annotate.KindOf(err) == annotate.NotFound {
		_, err = s.DrawComparison(ctx, before.ID, id)
	}
	return err
}
