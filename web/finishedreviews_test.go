package web_test

import (
	"net/http"
	"strconv"
	"strings"
	"testing"

	"assay/annotate"
	"assay/annotate/samples"
	"assay/annotate/store"
	"assay/views"
)

// corrected is a site in which two people have reviewed samples, of which other
// samples' values were proposed: something was corrected, rejected and added.
func corrected(t *testing.T) (s site, lead, grace *client, graceID int64) {
	t.Helper()
	s = newSite(t)
	ada, lead := s.user(t, "Ada", annotate.Lead)
	p, grace := s.user(t, "Grace", annotate.Reviewer)
	records := samples.All()[:12]
	proposeAll(t, s, records)
	if err := s.RegisterExtractor(t.Context(), store.NewExtractor{Version: "swapped@1"}); err != nil {
		t.Fatal(err)
	}
	for i, r := range records {
		a, err := s.ArticleByID(t.Context(), r.ID)
		if err != nil {
			t.Fatal(err)
		}
		swapped := []store.Proposal{{Article: a.Key, Incidents: []annotate.Incident{elsewhere(r, records[(i+5)%len(records)])}}}
		if err := s.SaveProposals(t.Context(), "swapped@1", swapped); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.ChooseExtractor(t.Context(), "swapped@1", "Ada", "for a test"); err != nil {
		t.Fatal(err)
	}
	playReviews(t, s, ada, records[:5])
	playReviews(t, s, p, records[5:])
	return s, lead, grace, p.ID
}

// elsewhere is what another article says but for the victim, as if it stood in the
// first words.
func elsewhere(own, other annotate.Record) annotate.Incident {
	in := annotate.Incident{ID: "1", Fields: make(map[string][]annotate.Claim)}
	for key, claims := range other.Incidents[0].Fields {
		for _, c := range claims {
			in.Fields[key] = append(in.Fields[key], annotate.Claim{Value: c.Value, Evidence: []annotate.Span{{Start: 0, End: 5}}})
		}
	}
	in.Fields[annotate.Victim] = own.Incidents[0].Fields[annotate.Victim]
	return in
}

// Every number of work on the dashboard and on a reviewer's page leads to the reviews
// that it counts, with the decisions that it counts.
func TestNumbersOfWorkLeadToTheirReviews(t *testing.T) {
	_, lead, grace, id := corrected(t)
	for _, page := range []struct {
		who  *client
		path string
	}{{lead, views.AccuracyURL}, {lead, views.ReviewerURL(id)}, {grace, views.ReviewerURL(id)}} {
		a := page.who.get(page.path).is(http.StatusOK)
		links := a.doc.Find("table:contains(Acceptance) td a")
		acts := make(map[string]int)
		for i := range links.Length() {
			label := links.Eq(i).AttrOr("aria-label", "")
			counted := strings.TrimPrefix(label, words(links.Eq(i))+": ") // a share says also of how many
			n, rest, _ := strings.Cut(counted, " ")
			act, field, _ := strings.Cut(rest, " of ")
			acts[act]++
			list := page.who.get(links.Eq(i).AttrOr("href", "")).is(http.StatusOK)
			noun := "values of "
			if n == "1" {
				noun = "value of "
			}
			if h1 := list.text("h1"); !strings.HasPrefix(h1, n+" "+noun+field+" "+act+" in ") {
				t.Errorf("%s: %s leads to %q", page.path, label, h1)
			}
			if rows := list.doc.Find("tbody td:nth-child(3) div").Length(); strconv.Itoa(rows) != n {
				t.Errorf("%s: %s leads to %d decisions", page.path, label, rows)
			}
		}
		for _, act := range views.FilterActs {
			if acts[string(act)] == 0 {
				t.Errorf("%s: nothing %s is a link: %v", page.path, act, acts)
			}
		}
		for _, css := range []string{"figure:contains('Finished a day') tbody a", "figure:contains('Finished a day') figcaption a", "#reviewers td:nth-child(3) a"} {
			for i := range a.doc.Find(css).Length() {
				link := a.doc.Find(css).Eq(i)
				n, _, _ := strings.Cut(words(link), " ")
				list := page.who.get(link.AttrOr("href", "")).is(http.StatusOK)
				if h1 := list.text("h1"); !strings.HasPrefix(h1, n+" review") || strconv.Itoa(list.doc.Find("tbody tr").Length()) != n {
					t.Errorf("%s: %s leads to %q", page.path, n, h1)
				}
			}
		}
	}
}

// A reviewer sees the list of their own reviews alone; a row leads to the history of
// its article.
func TestFinishedReviews(t *testing.T) {
	s, lead, grace, id := corrected(t)
	mine := views.ReviewFilter{By: id}
	grace.get(views.FinishedReviewsAt(views.ReviewFilter{}, 1)).is(http.StatusForbidden)
	grace.get(views.FinishedReviewsAt(views.ReviewFilter{By: id - 1}, 1)).is(http.StatusForbidden)
	lead.get(views.FinishedReviewsAt(views.ReviewFilter{By: 99}, 1)).is(http.StatusNotFound)
	a := grace.get(views.FinishedReviewsAt(mine, 1)).is(http.StatusOK)
	checkPage(t, a)
	a.wants("h1", "7 reviews finished by Grace in the last 30 days.")
	lead.get(a.one("tbody tr:first-child a").AttrOr("href", "")).is(http.StatusOK).mentions("main h2", "Grace")
	lead.get(views.FinishedReviewsAt(views.ReviewFilter{}, 1)).wants("h1", "12 reviews finished in the last 30 days.")
	mine.On = s.Now().AddDate(0, 0, -1)
	lead.get(views.FinishedReviewsAt(mine, 1)).wants("h1", "0 reviews finished by Grace on "+views.Day(mine.On)+".")
	lead.get(views.FinishedReviewsURL+"?on=soon&act=guessed&field=colour").wants("h1", "12 reviews finished in the last 30 days.")
	lead.get(views.FinishedReviewsURL+"?page=9").is(http.StatusOK).wants("h1", "12 reviews finished in the last 30 days.")
}
