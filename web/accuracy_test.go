package web_test

import (
	"fmt"
	"net/http"
	"strconv"
	"testing"

	"assay/annotate"
	"assay/annotate/samples"
	"assay/annotate/score"
	"assay/views"
)

// reviewed is a site in which every sample is gold: some from blind reviews, some
// from assisted ones, one imported, of which the extractor has read none.
func reviewed(t *testing.T) (site, *client) {
	t.Helper()
	s := newSite(t)
	records := samples.All()
	blind, assisted, imported := records[:3], records[3:len(records)-1], records[len(records)-1:]
	ada, c := s.user(t, "Ada", annotate.Lead)
	if _, err := s.Import(t.Context(), blind, false); err != nil {
		t.Fatal(err)
	}
	playReviews(t, s, ada, blind)
	proposeAll(t, s, blind)
	proposeAll(t, s, assisted)
	playReviews(t, s, ada, assisted)
	importGold(t, s, imported)
	return s, c
}

// playReviews finishes a review of each record by its script.
func playReviews(t *testing.T, s site, p annotate.Person, records []annotate.Record) {
	t.Helper()
	for _, gold := range records {
		a, err := s.ArticleByID(t.Context(), gold.ID)
		if err != nil {
			t.Fatal(err)
		}
		r, err := s.StartReview(t.Context(), a.Key, p.ID)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := s.Decide(t.Context(), r.ID, p.ID, samples.Script(r.State(), gold.Incidents, "s-"+gold.ID)...); err != nil {
			t.Fatal(err)
		}
		if _, err := s.Finish(t.Context(), r.ID, p.ID, "f-"+gold.ID); err != nil {
			t.Fatal(err)
		}
	}
}

// The page's numbers are the scorer's.
func TestAccuracy(t *testing.T) {
	s, c := reviewed(t)
	var all, blind score.Sum
	version, err := s.CurrentExtractor(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	err = s.EachGold(t.Context(), func(key int64, gold annotate.Record) error {
		proposals, err := s.ProposalsOf(t.Context(), key, version)
		if annotate.KindOf(err) == annotate.NotFound {
			return nil
		}
		r := score.Record(gold, proposals, score.Options{})
		if all.Add(r); gold.Review.Mode == annotate.Blind {
			blind.Add(r)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if blind.Records != 3 || all.Records != len(samples.All())-1 || all.Micro().Correct == 0 {
		t.Fatalf("%d blind of %d: %+v", blind.Records, all.Records, all.Micro())
	}
	a := c.get(views.AccuracyURL).is(http.StatusOK)
	checkPage(t, a)
	f1 := func(s score.Sum) string { return s.Micro().Figures(score.Strict).F1.String() }
	a.wants("h1", fmt.Sprintf("%s reaches micro F1 %s on %d gold records.", version, f1(all), all.Records))
	a.wants("dl.figures div:contains('micro F1, all gold') dd", f1(all))
	a.wants("dl.figures div:contains('micro F1, blind gold') dd", f1(blind))
	a.wants("dl.figures div:contains('macro F1') dd", all.Macro(score.Strict).F1.String())
	a.wants("dl.figures div:contains('articles to review') dd", "0")
	rows := a.doc.Find("table:has(caption) tbody tr")
	if rows.Length() != len(annotate.Fields) {
		t.Fatalf("%d rows", rows.Length())
	}
	for i, tally := range all.Fields() {
		checkAccuracyRow(t, rows.Eq(i), tally)
	}
}

func checkAccuracyRow(t *testing.T, row *selection, tally score.FieldTally) {
	t.Helper()
	cell := func(n int) string { return words(row.Find("td").Eq(n)) }
	figures := tally.Figures(score.Strict)
	hundredths := func(r score.Rate) string {
		if v, ok := r.Value(); ok {
			return strconv.FormatFloat(v, 'f', 2, 64)
		}
		return "–"
	}
	wrong := 2*tally.Partial + 2*tally.Incorrect + tally.Missing + tally.Spurious
	for i, want := range []string{tally.Field.Label, strconv.Itoa(tally.Gold()), hundredths(figures.Precision), hundredths(figures.Recall), figures.F1.String()} {
		if got := cell(i); got != want {
			t.Errorf("%s: column %d reads %q, not %q", tally.Field.Key, i, got, want)
		}
	}
	if got := cell(6); got != strconv.Itoa(wrong) {
		t.Errorf("%s: %s errors, not %d", tally.Field.Key, got, wrong)
	}
	if v, ok := figures.F1.Value(); ok {
		if at, err := strconv.ParseFloat(row.Find("circle").AttrOr("cx", ""), 64); err != nil || at < 6+400*v-0.06 || at > 6+400*v+0.06 {
			t.Errorf("%s: F1 %.3f is drawn at %v", tally.Field.Key, v, at)
		}
	} else if row.Find("circle").Length() > 0 {
		t.Errorf("%s: an undefined F1 is drawn", tally.Field.Key)
	}
}

func TestAccuracyReviewers(t *testing.T) {
	s, c := reviewed(t)
	p, err := s.ProgressOf(t.Context(), 1)
	if err != nil {
		t.Fatal(err)
	}
	n := len(samples.All()) - 1
	if p.Finished != n {
		t.Fatalf("%+v", p)
	}
	a := c.get(views.AccuracyURL)
	cells := a.texts("table:not(:has(caption)) tbody tr:contains(Ada) td")
	percent := func(part int) string { return fmt.Sprintf("%.0f %%", 100*float64(part)/float64(p.Decisions)) }
	want := []string{"Ada", strconv.Itoa(n), strconv.Itoa(p.Today), views.Number(p.Decisions), percent(p.Accepted), percent(p.Corrected)}
	if fmt.Sprint(cells) != fmt.Sprint(want) {
		t.Errorf("%q, not %q", cells, want)
	}
}

// Without gold, or without an extractor, nothing is claimed.
func TestAccuracyOfNothing(t *testing.T) {
	s := newSite(t)
	_, c := s.user(t, "Ada", annotate.Lead)
	c.get(views.AccuracyURL).is(http.StatusOK).wants("h1", "No extractor has run yet.")
	proposeClinic(t, s)
	importGold(t, s, samples.Retold()) // which the extractor has not read
	a := c.get(views.AccuracyURL).is(http.StatusOK)
	a.wants("h1", "No gold yet: nothing to measure byhand@1 by.")
	a.wants("dl.figures div:contains('micro F1, all gold') dd", "–")
	if a.has("circle") {
		t.Error("a point is drawn")
	}
}
