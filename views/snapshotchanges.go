package views

import (
	"strings"

	"assay/annotate"
)

// SnapshotChangesPage tells what is not the same in two snapshots.
type SnapshotChangesPage struct {
	Page
	Before, After         string // names
	Articles, Added, Gone int    // articles that differ; of them those that only one snapshot has
	Number                int    // of the page, from 1
	More                  bool
	Rows                  []ChangedGold
}

// ChangedGold is an article whose gold differs.
type ChangedGold struct {
	Key         int64 // 0 where it is in the store no more
	Article     string
	Title       string
	Added, Gone bool // only the later, only the earlier snapshot has it
	Values      []ChangedValue
	Made        string // how the record in the later snapshot was made
}

// ChangedValue is a field of an incident whose values differ; Decided is the decision
// that did it, nil where none is on record.
type ChangedValue struct {
	annotate.ValueChange
	Decided *annotate.Decision
}

// NewChangedGold compares two records of an article; where only one snapshot has it,
// its values are not listed.
func NewChangedGold(key int64, id string, before, after annotate.Record, added, gone bool) ChangedGold {
	row := ChangedGold{Key: key, Article: id, Title: after.Title, Added: added, Gone: gone}
	if gone {
		row.Title = before.Title
	}
	if note := after.Review; note != nil {
		row.Made = madeBy(note)
	}
	if !added && !gone {
		for _, c := range annotate.Difference(before, after) {
			row.Values = append(row.Values, ChangedValue{ValueChange: c})
		}
	}
	return row
}

func madeBy(note *annotate.ReviewNote) string {
	words := "reviewed"
	if note.Reviewer != "" {
		words += " by " + note.Reviewer
	}
	if !note.Finished.IsZero() {
		words += ", " + Moment(note.Finished)
	}
	return words
}

func (v SnapshotChangesPage) conclusion() string {
	if v.Articles == 0 {
		return v.After + " holds the same gold as " + v.Before + "."
	}
	var parts []string
	for _, p := range []struct {
		n    int
		word string
	}{{v.Articles - v.Added - v.Gone, "changed"}, {v.Added, "added"}, {v.Gone, "gone"}} {
		if p.n > 0 {
			parts = append(parts, Number(p.n)+" "+p.word)
		}
	}
	return Plural(v.Articles, "article differs", "articles differ") + " from " + v.Before + " to " + v.After + ": " + strings.Join(parts, ", ") + "."
}

func (r ChangedGold) heading() string {
	if r.Title != "" {
		return r.Title
	}
	return r.Article
}

// what says of an article without changed values what differs, and how its gold was
// made.
func (r ChangedGold) what() string {
	words := r.difference()
	if words != "" && r.Made != "" {
		words += ", " + r.Made
	}
	return words
}

func (r ChangedGold) difference() string {
	switch {
	case r.Added:
		return "added"
	case r.Gone:
		return "in the earlier snapshot only"
	case len(r.Values) == 0:
		return "the same values; evidence or the review differ"
	}
	return ""
}

func (c ChangedValue) field() annotate.Field {
	f, _ := annotate.FieldOf(c.Field)
	return f
}

// valuesSaid joins values in words; "nothing" for none.
func valuesSaid(f annotate.Field, values []annotate.Value) string {
	if len(values) == 0 {
		return "nothing"
	}
	words := make([]string, len(values))
	for i, v := range values {
		words[i] = said(f, v)
	}
	return strings.Join(words, ", ")
}

// decidedBy says who decided it and when.
func (c ChangedValue) decidedBy() string {
	d := c.Decided
	if d == nil {
		return "no decision on record"
	}
	return actMarks[d.Act].Word + " by " + d.By + ", " + Moment(d.At)
}
