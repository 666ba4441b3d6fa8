package main

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"assay/annotate"
	"assay/views"

	"github.com/PuerkitoBio/goquery"
)

// Every number that the pages of accuracy show, in words, tables and charts, is what
// the command prints of the same gold and the same proposals, exported to files.
func TestPagesShowWhatEvaluatePrints(t *testing.T) {
	t.Chdir(t.TempDir())
	s := openStore(t, "work.db")
	if _, err := seedDemo(t.Context(), s); err != nil {
		t.Fatal(err)
	}
	exportPair(t, s)
	all := evaluatedFiles(t, "gold.jsonl")
	blind, assisted := evaluatedFiles(t, "blind.jsonl"), evaluatedFiles(t, "assisted.jsonl")
	if blind.Records == 0 || assisted.Records == 0 || blind.Records+assisted.Records != all.Records {
		t.Fatalf("%d blind and %d assisted of %d", blind.Records, assisted.Records, all.Records)
	}
	get := leadsBrowser(t, s)
	page := get(views.AccuracyURL)
	shows(t, "the conclusion", page.Find("h1"), "micro F1 "+three(all.Strict.Micro["f1"]))
	figures := page.Find("dl.figures").First().Children()
	for i, part := range []printedEvaluation{all, blind, assisted} {
		shows(t, "the figure", figures.Eq(i), three(part.Strict.Micro["f1"]), fmt.Sprintf("%d records", part.Records), ends(part.Intervals.Micro))
	}
	shows(t, "what could be accepted", figures.Eq(3), fmt.Sprintf("%.0f %%", 100*unseenAt98(t, all)))
	rows := page.Find("table").First().Find("tbody tr")
	if rows.Length() != len(annotate.Fields) {
		t.Fatalf("%d rows", rows.Length())
	}
	for i, f := range annotate.Fields {
		checkRow(t, f, rows.Eq(i), all.Fields[f.Key], blind.Intervals.Fields[i], assisted.Intervals.Fields[i])
		checkField(t, f, get(views.AccuracyFieldURL(f.Key)), all.Fields[f.Key], all.Intervals.Fields[i], blind.Intervals.Fields[i], assisted.Intervals.Fields[i])
	}
	checkCalibration(t, page, all)
	checkRiskCurve(t, page, all)
	trend := page.Find("figure:contains('Versions on') tbody tr td")
	shows(t, "the trend", trend, three(all.Strict.Micro["f1"]), ends(all.Intervals.Micro))
}

// checkRow compares a field's row, and what its plot draws.
func checkRow(t *testing.T, f annotate.Field, row *goquery.Selection, all printedField, blind, assisted printedIntervals) {
	t.Helper()
	want := []string{f.Label, strconv.Itoa(all.Gold), two(all.Precision), two(all.Recall), three(all.F1),
		fmt.Sprint(three(assisted.F1.Value), " ", assisted.Gold), fmt.Sprint(three(blind.F1.Value), " ", blind.Gold)}
	cells := row.Find("td")
	for i, text := range want {
		if got := inWords(cells.Eq(i)); got != text {
			t.Errorf("%s: column %d reads %q, not %q", f.Key, i, got, text)
		}
	}
	if got, wrong := inWords(cells.Last()), all.Partial+all.Incorrect+all.Missing+all.Spurious; got != strconv.Itoa(wrong) {
		t.Errorf("%s: %s errors, not %d", f.Key, got, wrong)
	}
	for css, in := range map[string]printedIntervals{":not(.blind)": assisted, ".blind": blind} {
		drawn(t, f.Key+css+" point", row.Find("circle"+css), "cx", in.F1.Value, 6, 300)
		drawn(t, f.Key+css+" low", row.Find("line.range"+css), "x1", in.F1.Low, 6, 300)
		drawn(t, f.Key+css+" high", row.Find("line.range"+css), "x2", in.F1.High, 6, 300)
	}
}

// checkField compares the page of a field.
func checkField(t *testing.T, f annotate.Field, page *goquery.Document, all printedField, parts ...printedIntervals) {
	t.Helper()
	shows(t, f.Key, page.Find("h1"), "F1 "+three(all.F1), strconv.Itoa(all.Gold)+" gold value")
	rows := page.Find("table").First().Find("tbody tr")
	for i, p := range parts {
		shows(t, f.Key, rows.Eq(i).Find("td").Eq(1), strconv.Itoa(p.Gold))
		shows(t, f.Key+" precision", rows.Eq(i).Find("td").Eq(2), three(p.Precision.Value), endsOf(p.Precision.Low, p.Precision.High))
		shows(t, f.Key+" recall", rows.Eq(i).Find("td").Eq(3), three(p.Recall.Value), endsOf(p.Recall.Low, p.Recall.High))
		shows(t, f.Key+" F1", rows.Eq(i).Find("td").Eq(4), three(p.F1.Value), ends(p))
	}
	outcomes := page.Find("dl.figures dd")
	for i, n := range []int{all.Correct, all.Partial, all.Incorrect, all.Missing, all.Spurious} {
		if got := inWords(outcomes.Eq(i)); got != strconv.Itoa(n) {
			t.Errorf("%s: outcome %d is %s, not %d", f.Key, i, got, n)
		}
	}
}

// checkCalibration compares the diagram and its table.
func checkCalibration(t *testing.T, page *goquery.Document, all printedEvaluation) {
	t.Helper()
	figure := page.Find("figure:contains('Calibration.')")
	shows(t, "the calibration", figure.Find("figcaption"), three(all.Calibration.ECE))
	rows, points := figure.Find("tbody tr"), figure.Find("circle")
	if rows.Length() != len(all.Calibration.Bins) || points.Length() != rows.Length() || rows.Length() == 0 {
		t.Fatalf("%d bins, %d rows, %d points", len(all.Calibration.Bins), rows.Length(), points.Length())
	}
	for i, b := range all.Calibration.Bins {
		wrong := b.N - int(math.Round(b.Precision*float64(b.N)))
		want := fmt.Sprintf("%.2f to %.2f %d %.3f %.3f %d", b.Low, b.High, b.N, b.MeanConfidence, b.Precision, wrong)
		if got := inWords(rows.Eq(i)); got != want {
			t.Errorf("bin %d reads %q, not %q", i, got, want)
		}
		drawn(t, "a bin's confidence", points.Eq(i), "cx", &b.MeanConfidence, 42, 298)
		drawn(t, "a bin's precision", points.Eq(i), "cy", &b.Precision, 202, -180)
	}
}

// checkRiskCurve finds each row of the table, and each dot, among the points printed.
func checkRiskCurve(t *testing.T, page *goquery.Document, all printedEvaluation) {
	t.Helper()
	figure := page.Find("figure:contains('Risk and coverage.')")
	rows, dots := figure.Find("tbody tr"), figure.Find("circle")
	if rows.Length() == 0 || dots.Length() != rows.Length() {
		t.Fatalf("%d rows, %d dots", rows.Length(), dots.Length())
	}
	for i := range rows.Length() {
		cells := rows.Eq(i).Find("td")
		at := slices.IndexFunc(all.Risk, func(p printedRisk) bool {
			return views.Number(p.Accepted) == inWords(cells.Eq(1))
		})
		if at < 0 {
			t.Errorf("row %d accepts %s, which no point does", i, inWords(cells.Eq(1)))
			continue
		}
		p := all.Risk[at]
		want := fmt.Sprintf("%.3f %s %s %s", p.Confidence, views.Number(p.Accepted), share(p.Coverage), share(p.Risk))
		if got := inWords(cells); strings.Join(strings.Fields(got), " ") != want {
			t.Errorf("row %d reads %q, not %q", i, got, want)
		}
		drawn(t, "coverage", dots.Eq(i), "cx", &p.Coverage, 42, 298)
	}
}

func unseenAt98(t *testing.T, all printedEvaluation) float64 {
	t.Helper()
	for _, a := range all.AutoAccept {
		if a.Field == "" && a.Target == 0.98 && a.Share != nil {
			return *a.Share
		}
	}
	t.Fatal("nothing is printed of what could be accepted")
	return 0
}

// drawn fails unless an attribute is where a value lies on an axis; what is undefined
// is not drawn.
func drawn(t *testing.T, what string, e *goquery.Selection, attribute string, v *float64, from, length float64) {
	t.Helper()
	if v == nil {
		if e.Length() > 0 {
			t.Errorf("%s: drawn and undefined", what)
		}
		return
	}
	at, err := strconv.ParseFloat(e.AttrOr(attribute, ""), 64)
	if err != nil || math.Abs(at-(from+length**v)) > 0.06 {
		t.Errorf("%s: %.3f is drawn at %q", what, *v, e.AttrOr(attribute, ""))
	}
}

// shows fails unless the words are all there.
func shows(t *testing.T, what string, e *goquery.Selection, words ...string) {
	t.Helper()
	for _, w := range words {
		if got := inWords(e); !strings.Contains(got, w) {
			t.Errorf("%s: %q lacks %q", what, got, w)
		}
	}
}

func inWords(e *goquery.Selection) string {
	return strings.Join(strings.Fields(strings.Join(e.Map(func(_ int, one *goquery.Selection) string {
		return strings.Join(one.Contents().Map(func(_ int, part *goquery.Selection) string { return part.Text() }), " ")
	}), " ")), " ")
}

func two(v *float64) string   { return written("%.2f", v) }
func three(v *float64) string { return written("%.3f", v) }

func written(format string, v *float64) string {
	if v == nil {
		return "–"
	}
	return fmt.Sprintf(format, *v)
}

func ends(in printedIntervals) string { return endsOf(in.F1.Low, in.F1.High) }

func endsOf(low, high *float64) string {
	if low == nil || high == nil {
		return "–"
	}
	return two(low) + " to " + two(high)
}

func share(p float64) string {
	return strings.TrimSuffix(fmt.Sprintf("%.1f", 100*p), ".0") + " %"
}
