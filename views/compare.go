package views

import (
	"net/url"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"assay/annotate"
	"assay/annotate/score"
)

// ComparePage holds two evaluations against each other.
type ComparePage struct {
	Page
	Evaluations []EvaluationLine // all, the newest first
	Old, New    EvaluationLine   // without an id: there is none
	Current     string           // extractor version
	Comparison  *score.Comparison
	Rows        []ComparedField // the fields, micro, macro
	Waiting     bool            // the two are being compared; the page comes again by itself
	Wrong       string          // why the two cannot be compared

	Field                         string // key: changes of it alone
	Fixed, Broken                 []ChangedArticle
	FixedArticles, BrokenArticles int // on all pages
	FixedIn, BrokenIn             int // articles with such answers in any field
	Number                        int // of the page, from 1
	More                          bool
}

// ComparedField is a row of the table; Difference says it in words, as `assay
// compare` does.
type ComparedField struct {
	score.FieldComparison
	Difference string
}

// ChangedArticle is an article with answers that went one way.
type ChangedArticle struct {
	Key     int64 // 0 where it is in the store no more
	Article string
	Title   string
	Changes []ChangedAnswer
}

// ChangedAnswer is an answer that only one of the two extractors has right. A value
// is nil where nothing was said.
type ChangedAnswer struct {
	Field          annotate.Field
	Incident       string // id in the gold; "" for one that gold does not have
	Further        bool
	Gold, Old, New annotate.Value
}

// incident names the one that the answer is of, where it is not the primary one.
func (c ChangedAnswer) incident() string {
	switch {
	case !c.Further:
		return ""
	case c.Incident == "":
		return ", an incident that gold does not have"
	}
	return ", incident " + c.Incident
}

// NewChangedArticle names the fields and incidents of changes in an article.
func NewChangedArticle(key int64, gold annotate.Record, list []score.Change) ChangedArticle {
	a := ChangedArticle{Key: key, Article: gold.ID, Title: gold.Title}
	for _, c := range list {
		f, _ := annotate.FieldOf(c.Field)
		answer := ChangedAnswer{Field: f, Further: c.Incident != 0, Gold: c.Gold, Old: c.Old, New: c.New}
		if c.Incident >= 0 && c.Incident < len(gold.Incidents) {
			answer.Incident = gold.Incidents[c.Incident].ID
		}
		a.Changes = append(a.Changes, answer)
	}
	return a
}

// CompareAtURL compares two evaluations; a field shows the changes of it alone.
func CompareAtURL(old, new int64, field string, page int) string {
	q := url.Values{}
	if old != 0 {
		q.Set("old", id(old))
	}
	if new != 0 {
		q.Set("new", id(new))
	}
	if field != "" {
		q.Set("field", field)
	}
	if page > 1 {
		q.Set("page", strconv.Itoa(page))
	}
	return withQuery(CompareURL, q)
}

// conclusion is the verdict.
func (v ComparePage) conclusion() string {
	switch {
	case len(v.Evaluations) == 0:
		return "No evaluation yet."
	case v.Wrong != "":
		return "These two cannot be compared."
	case v.Waiting:
		return "The two are being compared."
	case v.Comparison == nil:
		return "Nothing to compare " + v.New.Extractor + " with yet."
	}
	return v.verdict()
}

// verdict is the sentence of the command compare, with the versions by name.
func (v ComparePage) verdict() string {
	said, _, _ := strings.Cut(v.Comparison.Sentence(), ":")
	where := ""
	if word, _, found := strings.Cut(said, " in "); found {
		said, where = word, " in some fields, over all the same beyond noise"
	}
	than := " than " + v.Old.Extractor + where
	switch said {
	case "Better":
		return v.New.Extractor + " is better" + than + "."
	case "Worse":
		return v.New.Extractor + " is worse" + than + "."
	case "Mixed":
		return v.New.Extractor + " is better" + than + " in some fields, worse in others."
	case "No difference":
		return v.New.Extractor + " answers as " + v.Old.Extractor + " does."
	case "No difference beyond noise":
		return v.New.Extractor + " does not differ from " + v.Old.Extractor + " beyond noise."
	}
	return "There are too few values to compare " + v.New.Extractor + " with " + v.Old.Extractor + "."
}

// moved says in which fields the new version is better and worse, "" for none.
func (v ComparePage) moved() string {
	var sides []string
	for _, side := range []struct {
		word string
		is   func(score.FieldComparison) bool
	}{{"Better in ", score.FieldComparison.Better}, {"Worse in ", score.FieldComparison.Worse}} {
		var labels []string
		for _, f := range v.Comparison.Fields {
			if side.is(f) {
				labels = append(labels, ComparedField{FieldComparison: f}.label())
			}
		}
		if len(labels) > 0 {
			sides = append(sides, side.word+strings.Join(labels, ", ")+".")
		}
	}
	return strings.Join(sides, " ")
}

// difference and its interval, which is "" where noise or too little gold leaves
// nothing to say.
func (f ComparedField) difference() (by, interval string) {
	by, interval, _ = strings.Cut(f.Difference, " [")
	return by, strings.ReplaceAll(strings.TrimSuffix(interval, "]"), ", ", " to ")
}

// micro is the row over all values.
func (v ComparePage) micro() ComparedField {
	for _, f := range v.Rows {
		if f.Field == "micro" {
			return f
		}
	}
	return ComparedField{}
}

// label of a row: the field's, or what the figure is over.
func (f ComparedField) label() string {
	if field, ok := annotate.FieldOf(f.Field); ok {
		return field.Label
	}
	return map[string]string{"micro": "All values", "macro": "Mean of fields"}[f.Field]
}

// key of the field; "" for all.
func (f ComparedField) key() string {
	if _, ok := annotate.FieldOf(f.Field); ok {
		return f.Field
	}
	return ""
}

// counted says whether the row has values of its own, which links lead to.
func (f ComparedField) counted() bool { return f.Field != "macro" }

func (v ComparePage) changesURL(field string) string {
	return CompareAtURL(v.Old.ID, v.New.ID, field, 1) + "#changes"
}

func (v ComparePage) isCurrent() bool { return v.New.Extractor == v.Current }

// changesHeading says which changes the page shows.
func (v ComparePage) changesHeading() string {
	f, ok := annotate.FieldOf(v.Field)
	if !ok {
		return "Changed answers"
	}
	return "Changed answers in " + f.Label
}

// said is a value in words.
func said(f annotate.Field, v annotate.Value) string {
	if v == nil {
		return "nothing"
	}
	if aside := ValueAside(v); aside != "" && f.Kind == annotate.KindCount {
		return aside + " " + ValueLabel(f, v)
	}
	return ValueLabel(f, v)
}

// asSentence writes words with a capital letter and a full stop.
func asSentence(words string) string {
	first, size := utf8.DecodeRuneInString(words)
	return string(unicode.ToUpper(first)) + words[size:] + "."
}
