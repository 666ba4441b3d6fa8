package views

import (
	"net/url"
	"strconv"
	"time"

	"assay/annotate"
)

// ReviewFilter chooses among the reviews that were finished in the last TeamDays
// days. Its zero value chooses all.
type ReviewFilter struct {
	By    int64        // person; 0 is everybody
	On    time.Time    // midnight of a day of UTC; zero is any
	Act   annotate.Act // one of FilterActs; "" is every review, whatever was decided in it
	Field string       // key; "" is any; of an act
}

// FilterActs are what became of proposals, and values that nobody had proposed.
var FilterActs = []annotate.Act{annotate.Accepted, annotate.Corrected, annotate.Rejected, annotate.Added}

// Count is how often a filter's act was done, in work on a field.
func (f ReviewFilter) Count(w annotate.Work) int {
	switch f.Act {
	case annotate.Accepted:
		return w.Accepted + w.AtOnce
	case annotate.Corrected:
		return w.Corrected
	case annotate.Rejected:
		return w.Rejected
	case annotate.Added:
		return w.Added
	}
	return 0
}

// label says what is counted: "accepted of Victim".
func (f ReviewFilter) label() string {
	of, _ := annotate.FieldOf(f.Field)
	return string(f.Act) + " of " + of.Label
}

// FinishedReviewsAt is a page, from 1, of the reviews that a filter chooses.
func FinishedReviewsAt(f ReviewFilter, page int) string {
	q := url.Values{}
	if f.By != 0 {
		q.Set("by", id(f.By))
	}
	if !f.On.IsZero() {
		q.Set("on", f.On.Format(time.DateOnly))
	}
	if f.Act != "" {
		q.Set("act", string(f.Act))
	}
	if f.Field != "" {
		q.Set("field", f.Field)
	}
	if page > 1 {
		q.Set("page", strconv.Itoa(page))
	}
	return withQuery(FinishedReviewsURL, q)
}

// FinishedReviewsPage lists finished reviews, and of each what the filter asks for.
type FinishedReviewsPage struct {
	Page
	Of        ReviewFilter
	Reviewer  string // name of whom the filter names
	Found     int    // reviews
	Decisions int    // in them, of the filter's act
	Number    int    // of the page, from 1
	More      bool
	Rows      []ReviewRow // the newest first
}

// ReviewRow is a row: a review, and its decisions of the filter's act.
type ReviewRow struct {
	FinishedLine
	Reviewer string
	Made     []annotate.Decision
}

// conclusion is the page in a sentence: "12 values of Data types corrected in 9
// reviews of the last 30 days."
func (v FinishedReviewsPage) conclusion() string {
	reviews := Plural(v.Found, "review", "reviews")
	words := reviews + " finished"
	if v.Of.Act != "" {
		words = Plural(v.Decisions, "value", "values")
		if f, ok := annotate.FieldOf(v.Of.Field); ok {
			words += " of " + f.Label
		}
		words += " " + string(v.Of.Act) + " in " + reviews
	}
	if v.Reviewer != "" {
		words += " by " + v.Reviewer
	}
	if v.Of.On.IsZero() {
		return words + " in the last " + Number(TeamDays) + " days."
	}
	return words + " on " + Day(v.Of.On) + "."
}

// up is the page whose numbers lead here.
func (v FinishedReviewsPage) up() (url, label string) {
	switch {
	case v.Of.By != 0:
		return ReviewerURL(v.Of.By), v.Reviewer
	case v.Page.Person.MayLead():
		return AccuracyURL, "Accuracy"
	}
	return DayURL, "Your day"
}

// decided are the decisions of a row, said as in a history, but for the field where the
// list is of one.
func (r ReviewRow) decided(of ReviewFilter) []historyFact {
	facts := HistoryLine{Decisions: r.Made}.what()
	for i := range facts {
		if of.Field != "" {
			facts[i].Field = ""
		}
	}
	return facts
}
