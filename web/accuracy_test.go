package web_test

import (
	"fmt"
	"net/http"
	"slices"
	"strconv"
	"strings"
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
	version := s.current(t)
	e := s.evaluate(t, "first", version)
	all := e.Sum(nil)
	blind, assisted := partOf(e.Articles, annotate.Blind), partOf(e.Articles, annotate.Assisted)
	if blind.Articles != 3 || assisted.Articles != all.Records-4 || all.Records != len(samples.All()) || all.Micro().Correct == 0 {
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
	rows := a.doc.Find("table:contains(Assisted) tbody tr")
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
	wrong := tally.Partial + tally.Incorrect + tally.Missing + tally.Spurious
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

// The figures are those of the newest evaluation of the current version; what gold
// has come since is told, and older evaluations stay open to look at.
func TestAccuracyIsOfTheNewestEvaluation(t *testing.T) {
	s, c := reviewed(t)
	version := s.current(t)
	c.get(views.AccuracyURL).is(http.StatusOK).wants("h1", version+" has not been measured yet.")
	r, err := s.Review(t.Context(), 5)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Reopen(t.Context(), r.ID, r.Reviewer.ID, "again"); err != nil {
		t.Fatal(err)
	}
	s.evaluate(t, "first", version)
	n := len(samples.All())
	before := c.get(views.AccuracyURL).is(http.StatusOK)
	before.mentions("h1", fmt.Sprintf("on %d gold records.", n-1))
	if _, err := s.Finish(t.Context(), r.ID, r.Reviewer.ID, "once more"); err != nil {
		t.Fatal(err)
	}
	stale := c.get(views.AccuracyURL)
	stale.wants("h1", before.text("h1"))
	stale.mentions("main", "1 more than were measured on.")
	s.evaluate(t, "second", version)
	fresh := c.get(views.AccuracyURL)
	fresh.mentions("h1", fmt.Sprintf("on %d gold records.", n))
	trend := "figure:contains('over snapshots') tbody a"
	if got := fresh.texts(trend); !slices.Equal(got, []string{"first", "second"}) {
		t.Errorf("the trend has %q", got)
	}
	old := c.get(fresh.doc.Find(trend).First().AttrOr("href", "")).is(http.StatusOK)
	old.wants("h1", before.text("h1"))
}

// Every number of a confusion table, and every count of errors, leads to as many
// outcomes.
func TestNumbersLeadToTheirArticles(t *testing.T) {
	s, c := reviewed(t)
	s.evaluate(t, "first", s.current(t))
	visited := 0
	for path, css := range map[string]string{
		views.AccuracyURL: "table:contains(Assisted) td:last-child a, dl.figures dt a",
		views.AccuracyFieldURL(annotate.BreachType): ".confusion a, dl.figures a, figure:contains(Calibration) tbody a",
		views.AccuracyFieldURL(annotate.DataTypes):  ".confusion td:last-child a, dl.figures a",
	} {
		a := c.get(path).is(http.StatusOK)
		for i := range a.doc.Find(css).Length() {
			link := a.doc.Find(css).Eq(i)
			n, _, _ := strings.Cut(words(link), " ")
			found := c.get(link.AttrOr("href", "")).is(http.StatusOK).text("h1")
			if !strings.HasPrefix(found, n+" ") {
				t.Errorf("%s: %s leads to %q (%s)", path, n, found, link.AttrOr("href", ""))
			}
			visited++
		}
	}
	if visited < 20 {
		t.Errorf("only %d numbers are links", visited)
	}
}

// An F1 leads to as many errors as its gold has, and a number of gold values to the
// records that hold so many.
func TestF1AndGoldLeadToTheirArticles(t *testing.T) {
	s, c := reviewed(t)
	e := s.evaluate(t, "first", s.current(t))
	a := c.get(views.AccuracyURL).is(http.StatusOK)
	rows := a.doc.Find("table:contains(Assisted) tbody tr")
	for cell, mode := range map[int]annotate.Mode{4: "", 5: annotate.Assisted, 6: annotate.Blind} {
		part := e.Only(func(a score.ArticleScore) bool { return mode == "" || a.Mode == mode }).Sum(nil)
		for i, f := range part.Fields() {
			link := rows.Eq(i).Find("td").Eq(cell).Find("a").First()
			if link.Length() == 0 {
				continue
			}
			wrong := f.Partial + f.Incorrect + f.Missing + f.Spurious
			want := views.Plural(wrong, "error", "errors") + " in " + f.Field.Label + "."
			if wrong == 0 {
				want = "Nothing fits this filter."
			}
			c.get(link.AttrOr("href", "")).is(http.StatusOK).wants("h1", want)
		}
	}
	counts := a.doc.Find("table:contains(Assisted) td:nth-child(2) a, table:contains(Assisted) small a")
	if counts.Length() < 2*len(annotate.Fields) {
		t.Errorf("only %d numbers of gold values are links", counts.Length())
	}
	for i := range counts.Length() {
		found := c.get(counts.Eq(i).AttrOr("href", "")).is(http.StatusOK).text("h1")
		if !strings.Contains(found, " with "+words(counts.Eq(i))+" value") {
			t.Errorf("%s gold values lead to %q", words(counts.Eq(i)), found)
		}
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
	a.wants("h1", "byhand@1 has not been measured yet.")
	if a.has("circle") {
		t.Error("a point is drawn")
	}
}
