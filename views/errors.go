package views

import (
	"net/url"
	"strconv"
	"strings"
	"time"
	"unicode"

	"assay/annotate"
	"assay/annotate/score"
)

// ErrorsPage is the error browser: outcomes of one stored evaluation.
type ErrorsPage struct {
	Page
	Evaluations []EvaluationLine // all, the newest first
	Evaluation  EvaluationLine   // the one in sight
	Filter      score.Filter
	Facets      score.Facets
	Found       int // outcomes that the filter chooses
	Number      int // of the page, from 1
	More        bool
	Rows        []OutcomeRow
	Did         string        // what a form did, one of the constants below
	Wrong       string        // why it did not
	NewID       func() string // for forms
}

// What the forms of the page do.
const (
	DidDispute = "dispute"
	DidPin     = "pin"
	DidList    = "worklist"
)

var didWords = map[string]string{
	DidDispute: "Sent back to its reviewer, first in the queue, with your note.",
	DidPin:     "Pinned: no later extractor version may break this case.",
	DidList:    "First in the queue now.",
}

// EvaluationLine names an evaluation in a list.
type EvaluationLine struct {
	ID        int64
	Extractor string // version
	Snapshot  string
	Made      time.Time
	Records   int
	Primary   bool // primary incidents only
}

func (e EvaluationLine) label() string {
	label := e.Extractor + " on " + e.Snapshot
	if e.Primary {
		label += ", primary incidents"
	}
	return label
}

// OutcomeRow is what became of one value, with its place in the article.
type OutcomeRow struct {
	Key            int64 // of the article; 0 where it is in the store no more
	Article        string
	Title          string
	Mode           annotate.Mode
	Open           bool   // it is being reviewed again
	Incident       string // of the gold; empty for an invented one
	Position       int    // of that incident in the gold, from 1
	Further        bool
	Field          annotate.Field
	Kind           score.Kind
	Gold, Proposed *Side
}

// Side is a value of gold, or a proposed one, with the words around its evidence.
type Side struct {
	Value      annotate.Value
	Confidence *float64
	Before     string
	Words      string // the first evidence; empty where there is none
	After      string
}

// NewOutcomeRow describes an outcome of the article with a key; doc is the gold
// record's document.
func NewOutcomeRow(key int64, open bool, gold annotate.Record, o score.Outcome, doc *annotate.Document) OutcomeRow {
	f, _ := annotate.FieldOf(o.Field)
	row := OutcomeRow{Key: key, Open: open, Article: gold.ID, Title: gold.Title, Field: f, Kind: o.Kind,
		Further: o.GoldIncident > 0 || o.GoldIncident < 0 && o.ProposedIncident > 0,
		Gold:    sideOf(o.Gold, doc), Proposed: sideOf(o.Proposed, doc)}
	if gold.Review != nil {
		row.Mode = gold.Review.Mode
	}
	if o.GoldIncident >= 0 && o.GoldIncident < len(gold.Incidents) {
		row.Incident, row.Position = gold.Incidents[o.GoldIncident].ID, o.GoldIncident+1
	}
	return row
}

func sideOf(c *annotate.Claim, doc *annotate.Document) *Side {
	if c == nil {
		return nil
	}
	s := &Side{Value: c.Value, Confidence: c.Confidence}
	if len(c.Evidence) > 0 && c.Evidence[0].End <= doc.Len() {
		s.Before, s.Words, s.After = inContext(doc, c.Evidence[0])
	}
	return s
}

// contextLength is how much of the article stands on each side of evidence, in
// code points, before it is cut to whole words.
const contextLength = 70

func inContext(doc *annotate.Document, at annotate.Span) (before, words, after string) {
	before = doc.Slice(annotate.Span{Start: max(0, at.Start-contextLength), End: at.Start})
	after = doc.Slice(annotate.Span{Start: at.End, End: min(doc.Len(), at.End+contextLength)})
	if at.Start > contextLength {
		before = "…" + strings.TrimLeftFunc(before, func(r rune) bool { return !unicode.IsSpace(r) })
	}
	if at.End+contextLength < doc.Len() {
		after = strings.TrimRightFunc(after, func(r rune) bool { return !unicode.IsSpace(r) }) + "…"
	}
	return before, doc.Slice(at), after
}

func (r OutcomeRow) heading() string {
	if r.Title != "" {
		return r.Title
	}
	return r.Article
}

// place says which field of which incident it is: "Victim, incident 2".
func (r OutcomeRow) place() string {
	if r.Position == 0 {
		return r.Field.Label + ", an incident that gold does not have"
	}
	return r.Field.Label + ", incident " + Number(r.Position)
}

// placeURL opens the article at the field.
func (r OutcomeRow) placeURL() string {
	return ArticleAtURL(r.Key, r.Incident, r.Field.Key)
}

// conclusion is the page in a sentence.
func (v ErrorsPage) conclusion() string {
	switch {
	case len(v.Evaluations) == 0:
		return "No evaluation yet."
	case v.Found == 0:
		return "Nothing fits this filter."
	}
	if kind := v.Filter.Kind; len(v.Filter.Kinds()) == 1 {
		return Plural(v.Found, string(kind)+" value", string(kind)+" values") + v.where() + "."
	}
	return Plural(v.Found, "error", "errors") + against[v.Filter.Kind] + v.where() + "."
}

// against says which figure errors count against; of all that is both.
var against = map[score.Kind]string{score.AgainstPrecision: " against precision", score.AgainstRecall: " against recall"}

func (v ErrorsPage) where() string {
	f, ok := annotate.FieldOf(v.Filter.Field)
	if !ok {
		return ""
	}
	return " in " + f.Label
}

// ErrorsAtURL is the error browser of an evaluation under a filter; 0 is the newest
// evaluation of the current extractor.
func ErrorsAtURL(evaluation int64, f score.Filter, page int) string {
	q := url.Values{}
	for _, part := range []struct{ name, value string }{
		{"field", f.Field}, {"outcome", string(f.Kind)}, {"gold", f.Gold}, {"proposed", f.Proposed},
		{"incident", f.Incident}, {"slice", f.Slice}, {"from", rateParameter(f.From)}, {"to", rateParameter(f.To)},
	} {
		if part.value != "" {
			q.Set(part.name, part.value)
		}
	}
	if evaluation > 0 {
		q.Set("evaluation", id(evaluation))
	}
	if page > 1 {
		q.Set("page", strconv.Itoa(page))
	}
	return withQuery(ErrorsURL, q)
}

func rateParameter(p float64) string {
	if p == 0 {
		return ""
	}
	return strconv.FormatFloat(p, 'f', -1, 64)
}

// filterOption is a choice beside the list, with what it would find.
type filterOption struct {
	Label string
	Count int
	URL   string
	On    bool
}

func (v ErrorsPage) option(label string, count int, on bool, change func(*score.Filter)) filterOption {
	f := v.Filter
	change(&f)
	return filterOption{label, count, ErrorsAtURL(v.Evaluation.ID, f, 1), on}
}

func (v ErrorsPage) kinds() []filterOption {
	kinds := []score.Kind{"", score.AgainstPrecision, score.AgainstRecall}
	kinds = append(append(kinds, score.Kinds[1:]...), score.Correct)
	var list []filterOption
	for _, kind := range kinds {
		label, n := string(kind), 0
		switch {
		case kind == "":
			label = "all errors"
		case against[kind] != "":
			label = strings.TrimSpace(against[kind])
		}
		for _, one := range (score.Filter{Kind: kind}).Kinds() {
			n += v.Facets.Kind[one]
		}
		list = append(list, v.option(label, n, v.Filter.Kind == kind, func(f *score.Filter) { f.Kind = kind }))
	}
	return list
}

func (v ErrorsPage) fields() []filterOption {
	all := 0
	for _, n := range v.Facets.Field {
		all += n
	}
	list := []filterOption{v.option("all fields", all, v.Filter.Field == "", func(f *score.Filter) { f.Field, f.Gold, f.Proposed = "", "", "" })}
	for _, field := range annotate.Fields {
		list = append(list, v.option(field.Label, v.Facets.Field[field.Key], v.Filter.Field == field.Key,
			func(f *score.Filter) { f.Field, f.Gold, f.Proposed = field.Key, "", "" }))
	}
	return list
}

func (v ErrorsPage) incidents() []filterOption {
	both := v.Facets.Incident[score.Primary] + v.Facets.Incident[score.Further]
	list := []filterOption{v.option("all incidents", both, v.Filter.Incident == "", func(f *score.Filter) { f.Incident = "" })}
	for _, which := range []string{score.Primary, score.Further} {
		list = append(list, v.option(which, v.Facets.Incident[which], v.Filter.Incident == which, func(f *score.Filter) { f.Incident = which }))
	}
	return list
}

// modes narrow to blind or assisted gold; how many there are is not counted ahead.
func (v ErrorsPage) modes() []filterOption {
	list := []filterOption{v.option("all gold", -1, v.Filter.Slice == "", func(f *score.Filter) { f.Slice = "" })}
	for _, mode := range []annotate.Mode{annotate.Blind, annotate.Assisted} {
		slice := "mode=" + string(mode)
		list = append(list, v.option(string(mode), -1, v.Filter.Slice == slice, func(f *score.Filter) { f.Slice = slice }))
	}
	return list
}

// confusion takes away the choices that a cell of a confusion table asked for.
func (v ErrorsPage) confusion() []filterOption {
	name := func(choice string) string {
		f, _ := annotate.FieldOf(v.Filter.Field)
		if o, ok := f.Choice(choice); ok {
			return o.Label
		}
		return map[string]string{"": "any", score.None: "not stated"}[choice]
	}
	return []filterOption{
		v.option("gold "+name(v.Filter.Gold)+", proposed "+name(v.Filter.Proposed), v.Found, true, func(*score.Filter) {}),
		v.option("any", -1, false, func(f *score.Filter) { f.Gold, f.Proposed = "", "" }),
	}
}

// withFilter is the address of a form on the page, which keeps the filter.
func (v ErrorsPage) withFilter(path string) string {
	_, query, _ := strings.Cut(ErrorsAtURL(v.Evaluation.ID, v.Filter, v.Number), "?")
	return path + "?" + query
}

// hidden are the parts of the filter that stand in links, for the form to keep.
func (v ErrorsPage) hidden() (list []Input) {
	f := v.Filter
	for _, in := range []Input{{"field", f.Field}, {"outcome", string(f.Kind)}, {"gold", f.Gold}, {"proposed", f.Proposed}, {"incident", f.Incident}} {
		if in.Value != "" {
			list = append(list, in)
		}
	}
	return list
}
