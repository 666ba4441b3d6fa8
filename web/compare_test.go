package web_test

import (
	"fmt"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"testing"

	"assay/annotate"
	"assay/annotate/extract"
	"assay/annotate/samples"
	"assay/annotate/score"
	"assay/annotate/store"
	"assay/views"
)

// without stores a version that says what another one says, less one field.
func (s site) without(t *testing.T, version, name, field string) {
	t.Helper()
	if err := s.RegisterExtractor(t.Context(), store.NewExtractor{Version: name}); err != nil {
		t.Fatal(err)
	}
	var proposals []store.Proposal
	for _, r := range samples.All() {
		a, err := s.ArticleByID(t.Context(), r.ID)
		if err != nil {
			t.Fatal(err)
		}
		incidents, err := s.ProposalsOf(t.Context(), a.Key, version)
		if annotate.KindOf(err) == annotate.NotFound {
			continue
		}
		if err != nil {
			t.Fatal(err)
		}
		for i := range incidents {
			delete(incidents[i].Fields, field)
		}
		proposals = append(proposals, store.Proposal{Article: a.Key, Incidents: incidents})
	}
	if err := s.SaveProposals(t.Context(), name, proposals); err != nil {
		t.Fatal(err)
	}
}

// compared is a site with two versions on the same snapshot, the newer one without
// a field, and the two ids.
func compared(t *testing.T) (s site, c *client, old, new int64) {
	t.Helper()
	s, c = reviewed(t)
	s.without(t, s.current(t), "worse@1", annotate.BreachType)
	s.evaluate(t, "first", s.current(t))
	s.evaluate(t, "first", "worse@1")
	all, err := s.Evaluations(t.Context())
	if err != nil || len(all) != 2 {
		t.Fatal(len(all), err)
	}
	return s, c, all[1].ID, all[0].ID
}

// The page says what the comparison says.
func TestCompareSaysWhatTheScorerSays(t *testing.T) {
	s, c, old, new := compared(t)
	before, err := s.Evaluation(t.Context(), old)
	if err != nil {
		t.Fatal(err)
	}
	after, err := s.Evaluation(t.Context(), new)
	if err != nil {
		t.Fatal(err)
	}
	want, err := score.Compare(before, after, score.Resampling{})
	if err != nil {
		t.Fatal(err)
	}
	page := c.get(views.CompareAtURL(old, new, "", 1)).is(http.StatusOK)
	page.wants("h1", "worse@1 is worse than "+s.current(t)+".")
	page.wants("dl.figures div:contains('difference') dd", fmt.Sprintf("−%.3f −%.3f to −%.3f", -want.Micro.Diff, -want.Micro.Low, -want.Micro.High))
	page.wants("dl.figures div:contains('answers broken') dd", strconv.Itoa(want.Micro.Broken))
	rows := page.doc.Find("main table tbody tr")
	for i, f := range append(want.Fields[:len(want.Fields):len(want.Fields)], want.Micro) {
		cells := rows.Eq(i).Find("td")
		for at, text := range map[int]string{1: strconv.Itoa(f.Gold), 2: f.Old.String(), 3: f.New.String(), 5: strconv.Itoa(f.Fixed), 6: strconv.Itoa(f.Broken)} {
			if got := words(cells.Eq(at)); got != text {
				t.Errorf("%s: cell %d is %q, not %q", f.Field, at, got, text)
			}
		}
	}
	breach := c.get(views.CompareAtURL(old, new, annotate.BreachType, 1)).is(http.StatusOK)
	var f score.FieldComparison
	for _, x := range want.Fields {
		if x.Field == annotate.BreachType {
			f = x
		}
	}
	if f.Broken < 10 {
		t.Fatalf("only %d answers are broken", f.Broken)
	}
	shown := 0
	for page := breach; ; page = c.get(page.doc.Find("a[rel=next]").AttrOr("href", "")) {
		shown += page.doc.Find("section").Eq(1).Find("li").Length()
		if !page.has("a[rel=next]") {
			break
		}
	}
	if shown != f.Broken {
		t.Errorf("%d broken answers are shown, not %d", shown, f.Broken)
	}
}

// Each change leads to the article at the field, and says gold, old and new.
func TestCompareChangesLeadToTheArticle(t *testing.T) {
	_, c, old, new := compared(t)
	page := c.get(views.CompareAtURL(old, new, annotate.BreachType, 1))
	change := page.doc.Find("section").Eq(1).Find("li").First()
	if text := words(change); !strings.Contains(text, "was Hacking / IT incident → is nothing") {
		t.Errorf("the change says %q", text)
	}
	link := change.Find("a").AttrOr("href", "")
	if !strings.HasSuffix(link, "#"+views.RowID(annotate.BreachType)) {
		t.Errorf("the change leads to %q", link)
	}
	path, _, _ := strings.Cut(link, "#")
	c.get(path).is(http.StatusOK).one("#" + views.RowID(annotate.BreachType))
	for _, href := range []string{"td:nth-child(3) a", "td:nth-child(4) a"} {
		c.get(page.doc.Find("main tbody "+href).First().AttrOr("href", "")).is(http.StatusOK)
	}
}

// Without a choice, the current version is compared with the baseline, or with the
// evaluation before.
func TestCompareChoosesBaseline(t *testing.T) {
	s, c, old, new := compared(t)
	chosen := func() [2]string {
		page := c.get(views.CompareURL).is(http.StatusOK)
		return [2]string{page.doc.Find("select[name=old] option[selected]").AttrOr("value", ""), page.doc.Find("select[name=new] option[selected]").AttrOr("value", "")}
	}
	if got, want := chosen(), [2]string{strconv.FormatInt(new, 10), strconv.FormatInt(old, 10)}; got != want {
		t.Errorf("without a baseline it compares %v, not %v", got, want)
	}
	s.without(t, s.current(t), "other@1", annotate.Victim)
	s.evaluate(t, "first", "other@1")
	if err := s.SetBaseline(t.Context(), new, "Ada", ""); err != nil {
		t.Fatal(err)
	}
	if got, want := chosen(), [2]string{strconv.FormatInt(new, 10), strconv.FormatInt(old, 10)}; got != want {
		t.Errorf("with a baseline it compares %v, not %v", got, want)
	}
}

func TestCompareOfOtherGold(t *testing.T) {
	s, c, old, _ := compared(t)
	records := samples.All()
	records[0].ID, records[0].Text = "one-more", records[0].Text+"\n\nOne more line, which makes it another article."
	importGold(t, s, records[:1])
	s.evaluate(t, "second", s.current(t))
	all, err := s.Evaluations(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	page := c.get(views.CompareAtURL(old, all[0].ID, "", 1)).is(http.StatusUnprocessableEntity)
	if !strings.Contains(page.alert(), "different gold") {
		t.Errorf("it says %q", page.alert())
	}
	c.get(views.CompareURL + "?old=99").is(http.StatusNotFound)
}

func TestCompareOfNothing(t *testing.T) {
	s, c := reviewed(t)
	c.get(views.CompareURL).is(http.StatusOK).wants("h1", "No evaluation yet.")
	s.evaluate(t, "first", s.current(t))
	c.get(views.CompareURL).is(http.StatusOK).mentions("h1", "Nothing to compare")
}

// The reason is kept in the history.
func TestMakeCurrentFromCompare(t *testing.T) {
	s, c, old, new := compared(t)
	page := c.get(views.CompareAtURL(old, new, "", 1))
	after := c.follow(c.post(views.CurrentExtractorURL, url.Values{
		"version": {page.one("form[method=post] input[name=version]").AttrOr("value", "")}, "reason": {"breach types are coded elsewhere"}}))
	after.wants("h1", "worse@1 is current.")
	after.mentions("main", "breach types are coded elsewhere")
	if s.current(t) != "worse@1" {
		t.Error("it is not current")
	}
}

// changeVictim has a reviewer correct the victim of an article that is gold, in their
// own review of it, which becomes its gold.
func (s site) changeVictim(t *testing.T, id, name string) {
	t.Helper()
	a, err := s.ArticleByID(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	gold, err := s.GoldOf(t.Context(), a.Key)
	if err != nil {
		t.Fatal(err)
	}
	reviews, err := s.Reviews(t.Context(), a.Key)
	if err != nil || len(reviews) == 0 {
		t.Fatal(len(reviews), err)
	}
	r := reviews[0]
	incident := gold.Incidents[0] // which the review may know by another id
	was := incident.Fields[annotate.Victim][0]
	if _, err = s.Reopen(t.Context(), r.ID, r.Reviewer.ID, "again-"+id); err == nil {
		_, err = s.Decide(t.Context(), r.ID, r.Reviewer.ID, annotate.Decision{ID: "change-" + id, Incident: r.State().OfGold(incident.ID), Field: annotate.Victim,
			Act: annotate.Corrected, From: was.Value, To: annotate.Name(name), Evidence: was.Evidence})
	}
	if err == nil {
		_, err = s.Finish(t.Context(), r.ID, r.Reviewer.ID, "finish-"+id)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// keepWatch adds what leads keep beside evaluations: a second version on the first
// snapshot, which is the baseline, a second snapshot with a change, and pinned cases.
func (s site) keepWatch(t *testing.T, article string) {
	t.Helper()
	s.evaluate(t, "first", s.current(t))
	all, err := s.Evaluations(t.Context())
	if err == nil {
		err = s.SetBaseline(t.Context(), all[0].ID, "Ada", "what we ship")
	}
	if err != nil {
		t.Fatal(err)
	}
	s.changeVictim(t, article, "Another Name Ltd")
	if _, err := s.CreateSnapshot(t.Context(), store.NewSnapshot{Name: "second", By: "Ada", Note: "after a correction"}); err != nil {
		t.Fatal(err)
	}
	for _, field := range []string{annotate.Victim, ""} {
		if _, err := s.AddPin(t.Context(), annotate.Pin{Article: article, Incident: 1, Field: field, Note: "named on the front page", By: "Ada"}); err != nil {
			t.Fatal(err)
		}
	}
}

// Two large evaluations are compared behind a page that says so and comes again, until
// it shows what the comparison came to.
func TestCompareOfManyArticlesIsWaitedFor(t *testing.T) {
	s := goldSite(t, 520)
	e := extract.NewRules()
	saveAs := func(version string, of func(annotate.Record) []annotate.Incident) {
		t.Helper()
		var proposals []store.Proposal
		err := s.EachGold(t.Context(), func(key int64, r annotate.Record) error {
			proposals = append(proposals, store.Proposal{Article: key, Incidents: of(r)})
			return nil
		})
		if err == nil {
			err = s.RegisterExtractor(t.Context(), store.NewExtractor{Version: version})
		}
		if err == nil {
			err = s.SaveProposals(t.Context(), version, proposals)
		}
		if err != nil {
			t.Fatal(err)
		}
		s.evaluate(t, "first", version)
	}
	saveAs("right@1", func(r annotate.Record) []annotate.Incident { return r.Incidents })
	saveAs("wrong@1", func(annotate.Record) []annotate.Incident {
		return e.Extract(annotate.Article{Text: "Nothing happened."})
	})
	_, lead := s.user(t, "Lena", annotate.Lead)
	page := lead.get(views.CompareAtURL(1, 2, "", 1)).is(http.StatusOK)
	if refresh := page.header.Get("Refresh"); refresh != "" {
		t.Errorf("what was drawn with the evaluation is waited for %s s", refresh)
	}
	page.wants("h1", "wrong@1 is worse than right@1.")
	page = lead.get(views.CompareAtURL(2, 1, "", 1)).is(http.StatusOK)
	for page.header.Get("Refresh") != "" {
		page.wants("h1", "The two are being compared.")
		page = lead.get(views.CompareAtURL(2, 1, "", 1)).is(http.StatusOK)
	}
	page.wants("h1", "right@1 is better than wrong@1.")
}
