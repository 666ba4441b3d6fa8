package web_test

import (
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"

	"assay/annotate"
	"assay/annotate/samples"
	"assay/annotate/store"
	"assay/views"
)

// The whole way without JavaScript: every decision of a script is made by the
// forms of the page, and the gold is what was meant. The records are some of the
// retellings and a sample about no incident.
func TestReviewByForms(t *testing.T) {
	s := newSite(t)
	all := samples.All()
	none := slices.IndexFunc(all, func(r annotate.Record) bool { return len(r.Incidents) == 0 })
	records := append(samples.Retold()[:3], all[none])
	proposeAll(t, s, records)
	p, c := s.user(t, "Ada", annotate.Reviewer)
	for _, gold := range records {
		r := s.begin(t, c, p)
		if r.Article.ID != gold.ID {
			t.Fatalf("the queue gave %s, not %s", r.Article.ID, gold.ID)
		}
		names := map[string]string{} // of incidents: the script's id to the page's
		a := c.get(views.ReviewURL(r.ID))
		for _, d := range samples.Script(r.State(), gold.Incidents, "s") {
			a = decideByForm(t, c, a, r, d, names)
			if a.status != http.StatusOK || a.alert() != "" {
				t.Fatalf("%s: %+v: %d %s", gold.ID, d, a.status, a.alert())
			}
		}
		c.submit(a, finishForm, nil).is(http.StatusOK)
	}
	checkGold(t, records, exportGold(t, s.Store))
}

// decideByForm makes one decision of a script with the form that the page has for
// it, after another incident was opened where it is about another.
func decideByForm(t *testing.T, c *client, page answer, r store.Review, d annotate.Decision, names map[string]string) answer {
	t.Helper()
	incident := d.Incident
	if name, ok := names[incident]; ok {
		incident = name
	}
	if d.Act != annotate.IncidentAdded && incident != "" && page.one("#"+views.FieldsID).AttrOr("data-incident", "") != incident {
		page = c.get(page.one("[data-tab='"+incident+"']").AttrOr("href", ""))
	}
	switch d.Act {
	case annotate.NoIncident, annotate.IncidentDeleted:
		return c.submit(page, onIncident(d.Act), nil)
	case annotate.IncidentAdded:
		a := c.submit(page, onIncident(d.Act), nil)
		names[d.Incident] = a.one("#"+views.FieldsID).AttrOr("data-incident", "")
		return a
	case annotate.Added, annotate.Corrected:
		return editByForm(t, c, page, r, d, incident)
	}
	f, _ := annotate.FieldOf(d.Field)
	if f.Many && d.From != nil {
		return c.submit(page, chipAct(t, d.Field, d.From.String(), d.Act), nil)
	}
	return c.submit(page, act(d.Field, d.Act), nil)
}

func editByForm(t *testing.T, c *client, page answer, r store.Review, d annotate.Decision, incident string) answer {
	t.Helper()
	from := views.EditAtURL(r.ID, incident, d.Field, d.From)
	to, err := page.url.Parse(from)
	if err != nil {
		t.Fatal(err)
	}
	q := to.Query()
	q.Set("start", fmt.Sprint(d.Evidence[0].Start))
	q.Set("end", fmt.Sprint(d.Evidence[0].End))
	to.RawQuery = q.Encode()
	typed := map[string]string{"to": d.To.String()}
	switch v := d.To.(type) {
	case annotate.Count:
		typed["to"], typed["unit"] = fmt.Sprint(v.N), string(v.Qualifier)
	case annotate.Money:
		typed["to"], typed["unit"], _ = strings.Cut(v.String(), " ")
	}
	return c.submit(c.get(to.String()), editorForm, typed)
}
