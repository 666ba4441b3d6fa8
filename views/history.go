package views

import (
	"strings"
	"time"

	"assay/annotate"
)

// HistoryPage says who decided what of an article.
type HistoryPage struct {
	Page
	Key     int64
	Article annotate.Article
	Reviews []HistoryReview // the first begun first
	Hidden  int             // reviews that would lead the person
}

// HistoryReview is one review with its log.
type HistoryReview struct {
	ID        int64
	Reviewer  string
	Mode      annotate.Mode
	Extractor string // version in sight, or empty
	Reason    string // why the queue chose the article, may be empty
	Scripted  bool
	Started   time.Time
	Finished  time.Time // zero while it is not
	May       bool      // the person may open it
	Lines     []HistoryLine
}

// HistoryLine is a decision, or several that were made at once in one way.
type HistoryLine struct {
	Decisions []annotate.Decision // at least one
	Void      bool                // undone
	Redo      bool                // an undo of an undo
}

// Joins says whether another line was decided at once with this one, in the same
// way.
func (l HistoryLine) Joins(o HistoryLine) bool {
	a, b := l.Decisions[0], o.Decisions[0]
	return a.Form() == b.Form() && a.Act == b.Act && a.Bulk == b.Bulk && l.Void == o.Void
}

// conclusion is the page in a sentence.
func (v HistoryPage) conclusion() string {
	decisions, finished := 0, 0
	for _, r := range v.Reviews {
		for _, l := range r.Lines {
			decisions += len(l.Decisions)
		}
		if !r.Finished.IsZero() {
			finished++
		}
	}
	if len(v.Reviews) == 0 {
		return "Nobody has decided anything here yet."
	}
	return Plural(len(v.Reviews), "review", "reviews") + ", " + Number(finished) + " finished, " + Plural(decisions, "decision", "decisions") + "."
}

// version in sight of the reviewer, in words.
func (r HistoryReview) version() string {
	if r.Extractor == "" {
		return "no proposals in sight"
	}
	return "proposals of " + r.Extractor
}

// when a line was decided: the day only where it changes.
func (r HistoryReview) when(i int) string {
	at := r.Lines[i].Decisions[0].At
	if i > 0 && Day(at) == Day(r.Lines[i-1].Decisions[0].At) {
		return Clock(at)
	}
	return Moment(at)
}

// what was decided: for each decision the field, and the value before and after.
func (l HistoryLine) what() []historyFact {
	facts := make([]historyFact, len(l.Decisions))
	for i, d := range l.Decisions {
		f, ok := annotate.FieldOf(d.Field)
		if ok {
			facts[i].Field = f.Label
			facts[i].From, facts[i].To = ValueLabel(f, d.From), ValueLabel(f, d.To)
			if d.Act == annotate.Corrected && d.From == d.To {
				facts[i].To = "other evidence"
			}
		}
		facts[i].Incident, facts[i].Note = incidentOf(d), d.Note
	}
	return facts
}

type historyFact struct{ Incident, Field, From, To, Note string }

// incidentOf names the incident of a decision where it is not the first one that
// was proposed: "incident 2", or "an incident of their own" that somebody added.
func incidentOf(d annotate.Decision) string {
	switch {
	case d.Incident == "" || d.Incident == "1":
		return ""
	case strings.HasPrefix(d.Incident, "n"):
		return "added incident"
	}
	return "incident " + d.Incident
}

// articleName is an article's title, or its id.
func articleName(a annotate.Article) string {
	if a.Title != "" {
		return a.Title
	}
	return a.ID
}
