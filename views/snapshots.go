package views

import (
	"net/url"
	"strconv"
	"time"

	"assay/annotate"
	"assay/annotate/score"
)

// SnapshotsPage lists the snapshots, the newest first.
type SnapshotsPage struct {
	Page
	Snapshots []SnapshotLine
	Form      NewSnapshotForm
}

// NewSnapshotForm is what was typed of a new snapshot, and what is wrong with it.
type NewSnapshotForm struct{ Name, Note, Shares, Wrong string }

// SnapshotLine is a snapshot in a list.
type SnapshotLine struct {
	Name, Note, By   string
	Made             time.Time
	Records, Groups  int // gold records, near-duplicate groups
	Train, Dev, Test int // records
	Evaluations      int
	Before           string // the snapshot before; "" for the first
}

// SnapshotPage is one snapshot.
type SnapshotPage struct {
	Page
	SnapshotLine
	Shares, Hash, Schema     string
	Seed                     uint64
	Blind, Assisted, Unknown int // records by how they were made
	Copied, Copies           int // groups of several records, and their records
	Fields                   []SnapshotField
	Measured                 []SnapshotScore // the newest first
	Others                   []string        // other snapshots, the newest first
}

// SnapshotField counts the gold values of a field.
type SnapshotField struct {
	Field   annotate.Field
	Values  int
	Records int    // that state it
	Parts   [3]int // values in train, dev and test
}

// SnapshotScore is an evaluation on a snapshot.
type SnapshotScore struct {
	EvaluationLine
	Figures score.Figures
	Missing int // articles of which the version said nothing
}

func (v SnapshotsPage) conclusion() string {
	if len(v.Snapshots) == 0 {
		return "No snapshot yet."
	}
	return Plural(len(v.Snapshots), "snapshot", "snapshots") + ", the newest of " + Plural(v.Snapshots[0].Records, "gold record", "gold records") + "."
}

func (v SnapshotPage) conclusion() string {
	return v.Name + " holds " + Plural(v.Records, "gold record", "gold records") + "."
}

// parts are the parts with their records, for links.
func (v SnapshotLine) parts() []SnapshotPart {
	return []SnapshotPart{{"train", v.Train}, {"dev", v.Dev}, {"test", v.Test}}
}

// SnapshotPart is a part of a snapshot with its number of records.
type SnapshotPart struct {
	Name    string
	Records int
}

// SnapshotFilter chooses records of a snapshot; zero values choose all.
type SnapshotFilter struct {
	Field  string // key: records that state it
	Part   string
	Mode   string // as [ModeName]
	Copies bool   // records that have near-duplicates
}

// ModeName names how gold was made: "blind", "assisted", "unknown".
func ModeName(m annotate.Mode) string {
	if m == annotate.Blind || m == annotate.Assisted {
		return string(m)
	}
	return "unknown"
}

// SnapshotArticlesURL lists the articles behind a number of a snapshot.
func SnapshotArticlesURL(name string, of SnapshotFilter, page int) string {
	q := url.Values{}
	for key, value := range map[string]string{"field": of.Field, "part": of.Part, "mode": of.Mode} {
		if value != "" {
			q.Set(key, value)
		}
	}
	if of.Copies {
		q.Set("copies", "1")
	}
	if page > 1 {
		q.Set("page", strconv.Itoa(page))
	}
	return withQuery(SnapshotURL(name)+"/articles", q)
}

// SnapshotArticlesPage lists records of a snapshot.
type SnapshotArticlesPage struct {
	Page
	Snapshot string
	Of       SnapshotFilter
	Found    int
	Values   int // gold values of the field in the records found
	Number   int // of the page, from 1
	More     bool
	Rows     []SnapshotArticle
}

// SnapshotArticle is a record of a snapshot.
type SnapshotArticle struct {
	Key     int64 // 0 where it is in the store no more
	Article annotate.Article
	Mode    string
	Part    string
	Group   int
	Values  []string // of the field that was asked for, else of the victim
	place   string
}

// NewSnapshotArticle describes a record; field "" shows the victim.
func NewSnapshotArticle(key int64, r annotate.Record, part string, group int, field string) SnapshotArticle {
	a := SnapshotArticle{Key: key, Article: r.Article, Part: part, Group: group, Mode: ModeName("")}
	if r.Review != nil {
		a.Mode = ModeName(r.Review.Mode)
	}
	f, ok := annotate.FieldOf(field)
	if !ok {
		f, _ = annotate.FieldOf(annotate.Victim)
	}
	for _, in := range r.Incidents {
		for _, c := range in.Fields[f.Key] {
			a.Values = append(a.Values, ValueLabel(f, c.Value))
			if a.place == "" {
				a.place = ArticleAtURL(key, in.ID, f.Key)
			}
		}
	}
	if a.place == "" {
		a.place = ArticleURL(key)
	}
	return a
}

func (v SnapshotArticlesPage) conclusion() string {
	words := Plural(v.Found, "record", "records") + " of " + v.Snapshot
	if f, ok := annotate.FieldOf(v.Of.Field); ok {
		words += " with " + Plural(v.Values, "value", "values") + " of " + f.Label
	}
	if v.Of.Part != "" {
		words += ", part " + v.Of.Part
	}
	switch {
	case v.Of.Mode == "unknown":
		words += ", imported"
	case v.Of.Mode != "":
		words += ", " + v.Of.Mode
	}
	if v.Of.Copies {
		words += ", near-duplicates of one another"
	}
	return words + "."
}

// valueHead is the title of the column of values.
func (v SnapshotArticlesPage) valueHead() string {
	if f, ok := annotate.FieldOf(v.Of.Field); ok {
		return f.Label
	}
	return "Victim"
}
