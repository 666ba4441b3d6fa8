package web_test

import (
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"testing"

	"assay/annotate"
	"assay/views"
)

const editorForm = "#" + views.EditorID

// openEditor follows the link that corrects a value of the first incident, or adds
// one where text is empty.
func openEditor(t *testing.T, c *client, review int64, field, text string) answer {
	t.Helper()
	incident := c.get(views.ReviewURL(review)).one("#"+views.FieldsID).AttrOr("data-incident", "")
	var v annotate.Value
	if text != "" {
		v = value(t, field, text)
	}
	to := views.EditAtURL(review, incident, field, v)
	page := c.get(views.ReviewAtURL(review, incident, field))
	offered := false
	page.doc.Find(row(field) + " a[data-edit]").Each(func(_ int, s *selection) { offered = offered || s.AttrOr("href", "") == to })
	if !offered {
		t.Fatalf("the page offers no editor of %s %q", field, text)
	}
	a := c.get(to).is(http.StatusOK)
	a.one(editorForm)
	return a
}

// correct fills the editor of a value and saves it.
func correct(t *testing.T, c *client, review int64, field, from string, typed map[string]string) answer {
	t.Helper()
	return c.submit(openEditor(t, c, review, field, from), editorForm, typed)
}

func addValue(t *testing.T, c *client, review int64, field string, typed map[string]string) answer {
	t.Helper()
	return c.submit(openEditor(t, c, review, field, ""), editorForm, typed)
}

func TestCorrect(t *testing.T) {
	s, c, r := clinicReview(t)
	a := openEditor(t, c, r.ID, annotate.IndividualsAffected, "4215")
	for name, want := range map[string]string{"to": "4215", "quote": "4,215"} {
		if got := a.one(editorForm+" [name="+name+"]").AttrOr("value", ""); got != want {
			t.Errorf("%s is filled with %q", name, got)
		}
	}
	a.wants(editorForm+" option[selected]", "exact")
	a = c.submit(a, editorForm, map[string]string{"to": "4,300", "unit": "about", "quote": "4,215 patients"})
	shows(t, c, a, annotate.IndividualsAffected, annotate.StateCorrected, "4,300 about was 4,215")
	d := s.review(t, r.ID).Log[0]
	if d.Act != annotate.Corrected || d.From != (annotate.Count{N: 4215, Qualifier: annotate.Exact}) || d.To != (annotate.Count{N: 4300, Qualifier: annotate.About}) ||
		len(d.Evidence) != 1 || d.Evidence[0] != place(t, clinic, "4,215 patients") {
		t.Errorf("stored: %+v", d)
	}
	a.wants("mark[data-fields~=individuals_affected]", "4,215 patients")
}

func TestAdd(t *testing.T) {
	s, c, r := clinicReview(t)
	for _, v := range []struct {
		field, to, unit, quote string
		want                   annotate.Value
		shown                  string
	}{
		{annotate.VictimType, "healthcare_provider", "", "Clinic", annotate.Choice("healthcare_provider"), "Healthcare provider"},
		{annotate.VictimLocation, "US-OH", "", "Ohio", annotate.Place("US-OH"), "US-OH Ohio"},
		{annotate.DataTypesExcluded, "ssn", "", "Social Security numbers", annotate.Choice("ssn"), "✚ SSN added"},
		{annotate.Disclosed, "xxxx-03-03", "", "March 3", annotate.Date("XXXX-03-03"), "XXXX-03-03 3 March"},
		{annotate.MonitoringMonths, "12", "", "year", annotate.Months(12), "12 months"},
		{annotate.RansomDemand, "1,500.5", "usd", "900", annotate.Money{Amount: 1500.5, Currency: "USD"}, "1,500.5 USD"},
		{annotate.Attacker, "Fox Group", "", "intruder", annotate.Name("Fox Group"), "✚ Fox Group added"},
	} {
		typed := map[string]string{"to": v.to, "quote": v.quote}
		if v.unit != "" {
			typed["unit"] = v.unit
		}
		a := addValue(t, c, r.ID, v.field, typed)
		a.mentions(row(v.field)+" .values", v.shown)
		log := s.review(t, r.ID).Log
		if d := log[len(log)-1]; d.Act != annotate.Added || d.Field != v.field || d.To != v.want || len(d.Evidence) != 1 || d.Evidence[0] != place(t, clinic, v.quote) {
			t.Errorf("stored: %+v", d)
		}
	}
	for range 7 {
		c.submit(c.get(views.ReviewURL(r.ID)), undoForm, nil).is(http.StatusOK)
	}
	if n := len(annotate.Effective(s.review(t, r.ID).Log)); n != 0 {
		t.Errorf("after undo %d decisions are left", n)
	}
}

// A refused form comes back open, as it was typed, with the reason beside it.
func TestEditorRefuses(t *testing.T) {
	s, c, r := clinicReview(t)
	addValue(t, c, r.ID, annotate.DataLocation, map[string]string{"to": "email", "quote": "mailbox"}).is(http.StatusOK)
	for _, bad := range []struct{ field, from, to, unit, quote, says string }{
		{annotate.Attacker, "", "Fox Group", "", "words that are not there", "The article does not hold these words"},
		{annotate.Attacker, "", "", "", "intruder", "Attacker is empty"},
		{annotate.Attacker, "", "  ", "", "", "Attacker is empty"},
		{annotate.Attacker, "", "Fox Group", "", "", "Select the words of the article"},
		{annotate.Attacker, "", strings.Repeat("x", 1001), "", "intruder", "at most 1000 bytes"},
		{annotate.BreachStart, "2024-03", "March 3", "", "March 3", "date"},
		{annotate.BreachStart, "2024-03", "2023-02-29", "", "March 3", "2023-02-29"},
		{annotate.IndividualsAffected, "4215", "many", "exact", "4,215", "is not a count"},
		{annotate.IndividualsAffected, "4215", "-5", "about", "4,215", "is not a count"},
		{annotate.IndividualsAffected, "4215", "5", "roughly", "4,215", "is not a count"},
		{annotate.VictimType, "", "castle", "", "Clinic", "is not a choice"},
		{annotate.VictimLocation, "", "US-XX", "", "Ohio", "is not a place"},
		{annotate.MonitoringMonths, "", "0", "", "year", "months"},
		{annotate.RansomDemand, "", "5", "PEANUTS", "900", "is not a currency"},
		{annotate.RansomDemand, "", "5", "", "900", "is not a currency"},
		{annotate.DataLocation, "", "email", "", "mailbox", "holds that value already"},
	} {
		typed := map[string]string{"to": bad.to, "quote": bad.quote}
		if bad.unit != "" {
			typed["unit"] = bad.unit
		}
		a := c.submit(openEditor(t, c, r.ID, bad.field, bad.from), editorForm, typed).is(http.StatusUnprocessableEntity)
		a.mentions(editorForm+" [role=alert]", bad.says)
		if got := a.one(editorForm+" [name=quote]").AttrOr("value", ""); got != bad.quote {
			t.Errorf("%s %q: the quote comes back as %q", bad.field, bad.to, got)
		}
		if control := a.one(editorForm + " [name=to]"); control.Is("input") && control.AttrOr("value", "") != bad.to {
			t.Errorf("%s: %q comes back as %q", bad.field, bad.to, control.AttrOr("value", ""))
		}
		checkPage(t, a)
	}
	if log := s.review(t, r.ID).Log; len(log) != 1 {
		t.Errorf("stored: %v", log)
	}
}

// What was mended in a refused form is saved.
func TestEditorRefusesThenSaves(t *testing.T) {
	_, c, r := clinicReview(t)
	a := correct(t, c, r.ID, annotate.BreachStart, "2024-03", map[string]string{"to": "2024-3-3"}).is(http.StatusUnprocessableEntity)
	a = c.submit(a, editorForm, map[string]string{"to": "2024-03-03"})
	shows(t, c, a, annotate.BreachStart, annotate.StateCorrected, "2024-03-03 3 March 2024 was 2024-03")
	a.wants("mark[data-fields~=breach_start]", "March") // the evidence stayed
}

// traps is an article in which counting by bytes or UTF-16 units goes wrong, and
// where words stand on both sides of a line end.
var traps = annotate.Article{
	ID: "traps", Title: "Café 😀 𝒜cme \U0001f469\u200d\U0001f680 breach",
	Text: "Caf\u0065\u0301 “Acme’s” \u05d0\u05d1\u05d2 lost 12\u00a0000 records\r\nof its\r\n\r\nclients, 😀 said Fox\u2028Group. İstanbul\u2019s branch,\tȺ too. &amp; <b>\rend",
}

func TestEvidenceOffsets(t *testing.T) {
	for quote, want := range map[string]string{
		"😀 𝒜cme":                            "😀 𝒜cme",
		"\U0001f469\u200d\U0001f680 breach": "\U0001f469\u200d\U0001f680 breach",
		"Caf\u0065\u0301":                   "Caf\u0065\u0301",
		"\u05d0\u05d1\u05d2":                "\u05d0\u05d1\u05d2",
		"12 000 RECORDS":                    "12\u00a0000 records",
		"records of its":                    "records\r\nof its",
		"  of its   clients, ":              "of its\r\n\r\nclients,",
		"Fox Group":                         "Fox\u2028Group",
		"İstanbul’s branch, Ⱥ":              "İstanbul\u2019s branch,\tȺ",
		"ⱥ TOO":                             "Ⱥ too",
		"&amp; <b> end":                     "&amp; <b>\rend",
		".":                                 ".",
	} {
		s := newSite(t)
		s.add(t, traps)
		p, c := s.user(t, "Ada", annotate.Reviewer)
		r := s.begin(t, c, p)
		c.submit(c.get(views.ReviewURL(r.ID)), onIncident(annotate.IncidentAdded), nil)
		a := addValue(t, c, r.ID, annotate.Attacker, map[string]string{"to": "Somebody", "quote": quote})
		if a.status != http.StatusOK || a.alert() != "" {
			t.Errorf("%q: %d %s", quote, a.status, a.alert())
			continue
		}
		d := s.review(t, r.ID).Log[1]
		if got := place(t, traps, want); len(d.Evidence) != 1 || d.Evidence[0] != got {
			t.Errorf("%q is at %v, not %v", quote, d.Evidence, got)
		}
		checkMarks(t, a, place(t, traps, want), annotate.Attacker)
	}
}

// checkMarks: the page marks exactly the span, each piece at its offset in code
// points, and holds every character of the article's lines at its place.
func checkMarks(t *testing.T, a answer, want annotate.Span, field string) {
	t.Helper()
	document := []rune(traps.Document())
	end, marked := 0, 0
	a.doc.Find("[data-start]").Each(func(_ int, s *selection) {
		start, err := strconv.Atoi(s.AttrOr("data-start", ""))
		piece := []rune(s.Text())
		if err != nil || start < end || start+len(piece) > len(document) || string(document[start:start+len(piece)]) != string(piece) {
			t.Fatalf("the piece %q is not at %d", string(piece), start)
		}
		if gap := strings.TrimSpace(string(document[end:start])); gap != "" {
			t.Errorf("the page leaves out %q", gap)
		}
		end = start + len(piece)
		if s.Is("mark[data-fields~=" + field + "]") {
			marked += len(piece)
			if start < want.Start || end > want.End {
				t.Errorf("%q is marked, outside of %v", string(piece), want)
			}
		}
	})
	if white := strings.Count(string(document[want.Start:want.End]), "\r\n\r\n") * 2; end != len(document) || marked+white != want.End-want.Start {
		t.Errorf("%d of %d characters are drawn, %d marked of %v", end, len(document), marked, want)
	}
}

// Selected words come with the link, as a script sends them, and hold while the
// quote still reads like them; another quote wins.
func TestEditorTakesTheSelection(t *testing.T) {
	s, c, r := clinicReview(t)
	second := annotate.Article{Title: clinic.Title, Text: clinic.Text}
	all := second.Document()
	last := strings.LastIndex(all, "of") // the last of many
	span := annotate.Span{Start: last, End: last + len("of 900 customers")}
	to := withQuery(t, views.EditAtURL(r.ID, "2", annotate.IndividualsAffected, nil), "start="+strconv.Itoa(span.Start)+"&end="+strconv.Itoa(span.End))
	a := c.get(to).is(http.StatusOK)
	if got := a.one(editorForm+" [name=quote]").AttrOr("value", ""); got != all[span.Start:span.End] {
		t.Fatalf("the quote is %q", got)
	}
	c.submit(a, editorForm, map[string]string{"to": "900"}).is(http.StatusOK)
	c.submit(a, editorForm, map[string]string{"to": "900"}).is(http.StatusOK) // sent twice
	a = c.get(to).is(http.StatusOK)
	c.submit(a, editorForm, map[string]string{"to": "901", "quote": "4,215"}).is(http.StatusOK)
	log := s.review(t, r.ID).Log
	if len(log) != 2 || log[0].Evidence[0] != span || log[1].Evidence[0] != place(t, clinic, "4,215") {
		t.Errorf("stored: %+v", log)
	}
	for _, outside := range []string{"start=-5&end=3", "start=5&end=5", "start=9&end=99999", "start=x&end=y"} {
		a := c.get(withQuery(t, views.EditAtURL(r.ID, "2", annotate.IndividualsAffected, nil), outside)).is(http.StatusOK)
		if got := a.one(editorForm+" [name=quote]").AttrOr("value", "none"); got != "" {
			t.Errorf("%s: the quote is %q", outside, got)
		}
	}
}

// withQuery returns an address with more in its query.
func withQuery(t *testing.T, address, query string) string {
	t.Helper()
	u, err := url.Parse(address)
	if err != nil {
		t.Fatal(err)
	}
	u.RawQuery += "&" + query
	return u.String()
}

// A name that stands in the article is its own evidence.
func TestTypedNameIsItsEvidence(t *testing.T) {
	s, c, r := clinicReview(t)
	addValue(t, c, r.ID, annotate.ThirdParty, map[string]string{"to": "Pine Valley Bank"}).is(http.StatusOK)
	if d := s.review(t, r.ID).Log[0]; len(d.Evidence) != 1 || d.Evidence[0] != place(t, clinic, "Pine Valley Bank") {
		t.Errorf("stored: %+v", d)
	}
}

func TestEditorOfNothing(t *testing.T) {
	_, c, r := clinicReview(t)
	for _, to := range []string{
		views.EditorURL(r.ID), views.EditAtURL(r.ID, "1", "colour", nil),
	} {
		c.get(to).is(http.StatusConflict).mentions("[role=alert]", "no longer part of the review")
	}
	a := c.get(withQuery(t, views.EditAtURL(r.ID, "1", annotate.BreachStart, nil), "from=%22never%22")).is(http.StatusUnprocessableEntity)
	if a.has(editorForm) || a.alert() == "" {
		t.Errorf("the page says %q", a.alert())
	}
}
