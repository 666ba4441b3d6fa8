package web_test

import (
	"fmt"
	"net/http"
	"slices"
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
	var all score.Sum
	var articles []score.ArticleScore
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
		all.Add(r)
		articles = append(articles, score.Article(gold, int(key), proposals, score.Options{}))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	blind, assisted := partOf(articles, annotate.Blind), partOf(articles, annotate.Assisted)
	if blind.Articles != 3 || assisted.Articles != all.Records-3 || all.Records != len(samples.All())-1 || all.Micro().Correct == 0 {
		t.Fatalf("%d blind, %d assisted of %d: %+v", blind.Articles, assisted.Articles, all.Records, all.Micro())
	}
	a := c.get(views.AccuracyURL).is(http.StatusOK)
	checkPage(t, a)
	f1 := func(s score.Sum) string { return s.Micro().Figures(score.Strict).F1.String() }
	a.wants("h1", fmt.Sprintf("%s reaches micro F1 %s on %d gold records.", version, f1(all), all.Records))
	a.mentions("dl.figures div:contains('micro F1, all gold') dd", f1(all)+" ")
	for name, part := range map[string]score.Intervals{"blind": blind, "assisted": assisted} {
		f := part.Micro.F1
		a.wants("dl.figures div:contains('micro F1, "+name+" gold') dd", fmt.Sprintf("%s %.2f to %.2f", f, f.Low, f.High))
		a.mentions("dl.figures div:contains('micro F1, "+name+" gold') dt", fmt.Sprintf("%d records", part.Articles))
	}
	a.wants("dl.figures div:contains('articles to review') dd", "0")
	rows := a.doc.Find("table:has(caption) tbody tr")
	if rows.Length() != len(annotate.Fields) {
		t.Fatalf("%d rows", rows.Length())
	}
	for i, tally := range all.Fields() {
		checkAccuracyRow(t, rows.Eq(i), tally, assisted.Fields[i], blind.Fields[i])
	}
}

// partOf are the intervals on the articles whose gold was made in one way.
func partOf(articles []score.ArticleScore, made annotate.Mode) score.Intervals {
	kept := slices.DeleteFunc(slices.Clone(articles), func(a score.ArticleScore) bool { return a.Mode != made })
	return score.NewEvaluation("", score.Options{}, kept).Intervals(score.Resampling{})
}

func checkAccuracyRow(t *testing.T, row *selection, tally score.FieldTally, assisted, blind score.FieldIntervals) {
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
	for i, want := range []string{tally.Field.Label, strconv.Itoa(tally.Gold()), hundredths(figures.Precision), hundredths(figures.Recall), figures.F1.String(),
		fmt.Sprintf("%s %d", assisted.F1, assisted.Gold), fmt.Sprintf("%s %d", blind.F1, blind.Gold)} {
		if got := cell(i); got != want {
			t.Errorf("%s: column %d reads %q, not %q", tally.Field.Key, i, got, want)
		}
	}
	if got := cell(8); got != strconv.Itoa(wrong) {
		t.Errorf("%s: %s errors, not %d", tally.Field.Key, got, wrong)
	}
	for css, f := range map[string]score.Interval{"circle.point:not(.blind)": assisted.F1, "circle.blind": blind.F1} {
		v, ok := f.Value()
		if !ok {
			if row.Find(css).Length() > 0 {
				t.Errorf("%s: an undefined F1 is drawn", tally.Field.Key)
			}
			continue
		}
		if at, err := strconv.ParseFloat(row.Find(css).AttrOr("cx", ""), 64); err != nil || at < 6+300*v-0.06 || at > 6+300*v+0.06 {
			t.Errorf("%s: F1 %.3f is drawn at %v", tally.Field.Key, v, at)
		}
	}
	if drawn := row.Find("line.range.blind").Length() > 0; drawn != blind.F1.OK {
		t.Errorf("%s: the interval on blind gold is drawn: %v", tally.Field.Key, drawn)
	}
}

// The figures follow gold: what was measured is not shown once a review is
// finished or reopened.
func TestAccuracyFollowsGold(t *testing.T) {
	s, c := reviewed(t)
	records := func() string { return c.get(views.AccuracyURL).is(http.StatusOK).text("h1") }
	before := records()
	r, err := s.Review(t.Context(), 5)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Reopen(t.Context(), r.ID, r.Reviewer.ID, "again"); err != nil {
		t.Fatal(err)
	}
	if reopened := records(); reopened == before {
		t.Errorf("with a review reopened it still reads %q", before)
	}
	if _, err := s.Finish(t.Context(), r.ID, r.Reviewer.ID, "once more"); err != nil {
		t.Fatal(err)
	}
	if after := records(); after != before {
		t.Errorf("finished again it reads %q, not %q", after, before)
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
