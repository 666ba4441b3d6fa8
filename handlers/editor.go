package handlers

import (
	"cmp"
	"encoding/json"
	"net/http"
	"regexp"
	"strconv"
	"strings"

	"assay/annotate"
	"assay/annotate/store"
	"assay/views"

	"github.com/labstack/echo/v4"
)

// editor opens the form that corrects a value, ?from=, or adds one. Selected
// words come as ?start= and ?end= in code points.
func (a *App) editor(c echo.Context) error {
	r, err := a.loadOwnReview(c)
	if err != nil {
		return err
	}
	if !r.Finished.IsZero() {
		return a.refuse(c, r, c.FormValue("incident"), annotate.Errorf(annotate.Conflict, "The review is finished; reopen it to change it."))
	}
	return a.showEditor(c, http.StatusOK, r, nil)
}

// showEditor shows the review with the editor open, filled with what was typed,
// and after a failed save with the reason.
func (a *App) showEditor(c echo.Context, status int, r store.Review, reason error) error {
	v := reviewView(c, r, c.FormValue("incident"))
	e, err := newEditor(c, r, v.Incident())
	if reason != nil {
		e.Error = messageOf(reason)
	}
	if err != nil {
		return a.refuse(c, r, v.Current, cmp.Or(reason, err))
	}
	a.offer(r, v.Incident(), &e)
	v.Editor, v.At = &e, e.Field.Key
	return a.showReview(c, status, v)
}

func newEditor(c echo.Context, r store.Review, incident *annotate.ReviewedIncident) (views.Editor, error) {
	f, ok := annotate.FieldOf(c.FormValue("field"))
	if !ok || incident == nil {
		return views.Editor{}, annotate.Errorf(annotate.Conflict, "That field is no longer part of the review.")
	}
	e := views.Editor{Field: f, Incident: incident.ID, Start: -1, End: -1}
	doc := annotate.NewDocument(r.Article.Document())
	if from := c.FormValue("from"); from != "" {
		v, err := f.ParseJSON([]byte(from))
		if err != nil {
			return views.Editor{}, err
		}
		e.From = v
		e.Value, e.Unit = typed(v)
		for _, item := range incident.Fields[f.Key].Items {
			if item.Claim.Value == v && len(item.Claim.Evidence) > 0 {
				e.Quote = oneLine(doc.Slice(item.Claim.Evidence[0]))
			}
		}
	}
	fillSelection(c, doc, &e)
	if _, sent := formValues(c)["to"]; sent {
		e.Value, e.Unit, e.Quote = c.FormValue("to"), c.FormValue("unit"), c.FormValue("quote")
	}
	return e, nil
}

func formValues(c echo.Context) map[string][]string {
	values, err := c.FormParams()
	if err != nil {
		return nil
	}
	return values
}

// fillSelection takes the words that were selected as evidence, and as the value
// where they can be one.
func fillSelection(c echo.Context, doc *annotate.Document, e *views.Editor) {
	span, ok := selection(c, doc)
	if !ok {
		return
	}
	e.Start, e.End, e.Quote = span.Start, span.End, oneLine(doc.Slice(span))
	if v, err := e.Field.ParseText(e.Quote); err == nil {
		e.Value, e.Unit = typed(v)
	}
}

// selection reads start and end; both are -1 where nothing was selected.
func selection(c echo.Context, doc *annotate.Document) (annotate.Span, bool) {
	start, err1 := strconv.Atoi(c.FormValue("start"))
	end, err2 := strconv.Atoi(c.FormValue("end"))
	span := annotate.Span{Start: start, End: end}
	return span, err1 == nil && err2 == nil && span.Check(doc.Len()) == nil
}

// typed splits a value into the editor's controls.
func typed(v annotate.Value) (value, unit string) {
	switch v := v.(type) {
	case annotate.Count:
		return strconv.FormatInt(v.N, 10), string(v.Qualifier)
	case annotate.Money:
		return strconv.FormatFloat(v.Amount, 'f', -1, 64), v.Currency
	}
	return v.String(), ""
}

// readEdit reads the editor's form into a decision.
func readEdit(c echo.Context, r store.Review, f annotate.Field, d annotate.Decision) ([]annotate.Decision, error) {
	text := withUnit(f, strings.TrimSpace(c.FormValue("to")), c.FormValue("unit"))
	v, err := f.ParseText(text)
	if err != nil {
		return nil, err
	}
	d.To = v
	if d.Evidence, err = readEvidence(c, r, d); err != nil {
		return nil, err
	}
	return []annotate.Decision{d}, nil
}

// readReach reads a correction of the evidence alone.
func readReach(c echo.Context, d annotate.Decision) ([]annotate.Decision, error) {
	var spans [][2]int
	if err := json.Unmarshal([]byte(c.FormValue("evidence")), &spans); err != nil {
		return nil, annotate.Errorf(annotate.Invalid, "evidence is a list of spans, such as [[0,18]]")
	}
	for _, s := range spans {
		d.Evidence = append(d.Evidence, annotate.Span{Start: s[0], End: s[1]})
	}
	d.To = d.From
	return []annotate.Decision{d}, nil
}

// readEvidence turns the quote into spans: the selection while the quote still
// reads like it, else the quote's first place in the article, else for a name
// that was typed the name's own. None keeps the evidence that the value has.
func readEvidence(c echo.Context, r store.Review, d annotate.Decision) ([]annotate.Span, error) {
	doc := annotate.NewDocument(r.Article.Document())
	quote := c.FormValue("quote")
	if span, ok := selection(c, doc); ok && oneLine(doc.Slice(span)) == oneLine(quote) {
		return []annotate.Span{span}, nil
	}
	if strings.TrimSpace(quote) == "" {
		if name, ok := d.To.(annotate.Name); ok {
			if span, found := find(doc, string(name)); found {
				return []annotate.Span{span}, nil
			}
		}
		return nil, nil
	}
	if kept := keptEvidence(r, d, doc, quote); kept {
		return nil, nil
	}
	span, found := find(doc, strings.TrimSpace(quote))
	if !found {
		return nil, annotate.Errorf(annotate.Invalid, "The article does not hold these words; select them, or copy them exactly.")
	}
	return []annotate.Span{span}, nil
}

// keptEvidence says whether the quote is still that of the value's own evidence,
// which then stays whole.
func keptEvidence(r store.Review, d annotate.Decision, doc *annotate.Document, quote string) bool {
	incident := r.State().Incident(d.Incident)
	if incident == nil || d.From == nil {
		return false
	}
	for _, item := range incident.Fields[d.Field].Items {
		if item.Claim.Value == d.From && len(item.Claim.Evidence) > 0 {
			return oneLine(doc.Slice(item.Claim.Evidence[0])) == oneLine(quote)
		}
	}
	return false
}

// oneLine folds white space; a text input holds no line ends.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// find returns the first place of words in the article as they are typed, else in
// any case, with any white space between them and any kind of quotes.
func find(doc *annotate.Document, words string) (annotate.Span, bool) {
	text := doc.Text()
	if i := strings.Index(text, words); words != "" && i >= 0 {
		span, err := doc.FromBytes(i, i+len(words))
		return span, err == nil
	}
	parts := strings.Fields(words)
	if len(parts) > 500 {
		return annotate.Span{}, false // more than a pattern should hold
	}
	for i, part := range parts {
		parts[i] = anyQuotes.Replace(regexp.QuoteMeta(part))
	}
	pattern, err := regexp.Compile(`(?i)` + strings.Join(parts, `[\s\p{Z}]+`))
	if err != nil || len(parts) == 0 {
		return annotate.Span{}, false
	}
	at := pattern.FindStringIndex(text)
	if at == nil {
		return annotate.Span{}, false
	}
	span, err := doc.FromBytes(at[0], at[1])
	return span, err == nil
}

var anyQuotes = strings.NewReplacer("'", "['‘’]", "‘", "['‘’]", "’", "['‘’]", `"`, `["“”]`, "“", `["“”]`, "”", `["“”]`)
