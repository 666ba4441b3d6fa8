package views

import (
	"cmp"
	"slices"

	"assay/annotate"
)

// ReviewPage is one review, open at one of its incidents.
type ReviewPage struct {
	Page
	ID        int64 // 0 for gold
	Key       int64 // of the article
	Article   annotate.Article
	Mode      annotate.Mode
	Extractor string // version in sight, empty when blind
	Reason    string // why the queue chose the article, may be empty
	Scripted  bool
	Reviewer  string
	ReadOnly  bool // somebody else's review, or a finished one
	Mine      bool
	State     *annotate.Review
	Current   string // id of the incident in sight, empty where there is none
	At        string // key of the focused field, may be empty
	Editor    *Editor
	Why       string // why the focused field was proposed so, where that was asked
	Message   string
	Conflict  *Conflict
	Open      []OpenField     // what finishing waits for, when that was tried
	Finished  *FinishedReview // the one before, right after it was finished
	Notice    string          // what was done, where the page does not show it by itself
	Undo      bool            // there is a decision to take back
	Redo      bool            // there is an undo to take back
	Seen      int             // decisions in the log
	Shown     *Shown          // what the page that asks shows already; nil: nothing
	Keys      Keys            // what keys do
	Threshold float64         // least confidence of what is accepted all at once
	Uncertain bool            // fields stand least certain first
	NewID     func() string   // for a form that is sent without JavaScript
}

// Name of the page: the article's title, or its id where it has none.
func (p ReviewPage) Name() string { return cmp.Or(p.Article.Title, p.Article.ID) }

// Incident returns the incident in sight, or nil.
func (p ReviewPage) Incident() *annotate.ReviewedIncident { return p.State.Incident(p.Current) }

// Editor is the form that corrects a value or adds one.
type Editor struct {
	Field    annotate.Field
	Incident string
	From     annotate.Value // nil: a value is added
	Value    string         // as typed, or the value's own form
	Unit     string         // qualifier of a count, currency of money
	Quote    string         // words of the article that support it
	Start    int            // of the quote, when it was selected; else -1
	End      int
	Names    []NameOption // that the article holds, for a field of names
	Error    string
}

// NameOption is a name that stands in the article, and where.
type NameOption struct {
	Name       string
	Start, End int // in code points of the document
}

// progress of the review: fields that need no more attention, of all.
func (p ReviewPage) progress() (done, all int) {
	for _, incident := range p.State.Incidents {
		for _, f := range annotate.Fields {
			all++
			if s := incident.Fields[f.Key].State(); s != annotate.StateOpen && s != annotate.StateUndecided {
				done++
			}
		}
	}
	return done, all
}

// fieldConfidence is the least of the values' confidences, or how sure the
// extractor is of not stated.
func fieldConfidence(rf *annotate.ReviewedField) *float64 {
	if len(rf.Items) == 0 {
		return rf.Absent
	}
	var least *float64
	for _, item := range rf.Items {
		if p := item.Proposal; p != nil && p.Confidence != nil && (least == nil || *p.Confidence < *least) {
			least = p.Confidence
		}
	}
	return least
}

// single returns the one value that keys act on, nil where there are more or
// none.
func single(rf *annotate.ReviewedField) annotate.Value {
	if len(rf.Items) == 1 {
		return rf.Items[0].Claim.Value
	}
	return nil
}

// hasProposal says whether the extractor proposed a value, so that there is
// something to accept or to reject.
func hasProposal(rf *annotate.ReviewedField) bool {
	return slices.ContainsFunc(rf.Items, func(i annotate.Item) bool { return i.Proposal != nil })
}

// incidentName is the tab's text: the victim, else its number.
func incidentName(n int, incident *annotate.ReviewedIncident) string {
	for _, item := range incident.Fields[annotate.Victim].Items {
		if item.State != annotate.StateRejected {
			return Number0(n) + " " + item.Claim.Value.String()
		}
	}
	return Number0(n) + " unnamed"
}

// OpenField is a field with a proposal that nobody has decided on.
type OpenField struct {
	annotate.FieldRef
	Label string // with the incident's number where there are several
}

// OpenFieldsOf lists what finishing waits for, in the order of incidents and schema.
func OpenFieldsOf(r *annotate.Review) []OpenField {
	var open []OpenField
	for _, ref := range r.OpenFields() {
		f, _ := annotate.FieldOf(ref.Field)
		label := f.Label
		if len(r.Incidents) > 1 {
			label += " of incident " + Number0(1+slices.IndexFunc(r.Incidents, func(i annotate.ReviewedIncident) bool { return i.ID == ref.Incident }))
		}
		open = append(open, OpenField{ref, label})
	}
	return open
}

// FinishedReview is one that was just finished, read back in a sentence for each
// incident.
type FinishedReview struct {
	ID       int64
	Readback string
}

// decisionForm is what the hidden inputs of a form that decides hold.
type decisionForm struct {
	Page     ReviewPage
	Act      annotate.Act
	Incident string
	Field    string
	From     annotate.Value
}

// before is the id of the incident before the one in sight, "" if it is the first.
func (p ReviewPage) before() string {
	for i := 1; i < len(p.State.Incidents); i++ {
		if p.State.Incidents[i].ID == p.Current {
			return p.State.Incidents[i-1].ID
		}
	}
	return ""
}

// sure counts the open values of the incident in sight that accept all would take.
func (p ReviewPage) sure() int {
	n := 0
	if incident := p.Incident(); incident != nil {
		for _, open := range incident.OpenAbove(p.Threshold) {
			n += len(open.Values)
		}
	}
	return n
}

// leastCertainFirst orders the fields by what remains to be decided, then by
// confidence; the order of the schema stands where both are equal.
func leastCertainFirst(incident *annotate.ReviewedIncident) []annotate.Field {
	fields := slices.Clone(annotate.Fields[:])
	certainty := func(f annotate.Field) float64 {
		rf := incident.Fields[f.Key]
		sure := 0.0
		if c := fieldConfidence(rf); c != nil {
			sure = *c
		}
		if rf.State() == annotate.StateOpen {
			return sure
		}
		return 2 + sure
	}
	slices.SortStableFunc(fields, func(a, b annotate.Field) int { return cmp.Compare(certainty(a), certainty(b)) })
	return fields
}
