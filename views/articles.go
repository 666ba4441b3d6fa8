package views

import (
	"time"

	"assay/annotate"
)

// ArticlesPage is one page of the list under a filter.
type ArticlesPage struct {
	Page
	Rows   []ArticleRow
	Status string
	Query  string
	After  int64 // key after which this page begins
	Next   int64 // key after which the next one begins, 0 where there is none
}

// ArticleRow is one article in the list.
type ArticleRow struct {
	Key       int64
	ID        string
	Title     string
	Source    string
	Published annotate.Date
	Status    string
	Victim    string
	Holder    string
}

// statuses by which the list is filtered, with their words.
var statuses = []struct{ Key, Label string }{
	{"", "all"}, {"new", "new"}, {"in_review", "in review"}, {"gold", "gold"},
}

// ArticlePage is one article with its gold and its reviews.
type ArticlePage struct {
	Page
	Key      int64
	Status   string
	Holder   string
	HasGold  bool
	Hidden   bool // gold is not shown: the person is in the middle of a review
	Incident string
	Review   ReviewPage // the gold, shown as a review nobody can change
	Reviews  []ReviewLine
}

// ReviewLine is one review of an article.
type ReviewLine struct {
	ID        int64
	Reviewer  string
	Mode      annotate.Mode
	Extractor string
	Finished  time.Time
	Scripted  bool
	May       bool // the person may open it
}

func (r ArticleRow) heading() string {
	if r.Title != "" {
		return r.Title
	}
	return r.ID
}
