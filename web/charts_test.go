package web_test

import (
	"fmt"
	"math"
	"net/http"
	"strconv"
	"strings"
	"testing"

	"assay/annotate"
	"assay/annotate/score"
	"assay/views"
)

// Every chart draws the numbers of its table, and these are the scorer's.
func TestChartsAreTheirTables(t *testing.T) {
	s, c := reviewed(t)
	e := s.evaluate(t, "first", s.current(t))
	for _, field := range []string{"", annotate.DataTypes} {
		path := views.AccuracyURL
		if field != "" {
			path = views.AccuracyFieldURL(field)
		}
		a := c.get(path).is(http.StatusOK)
		checkPage(t, a)
		calibration := e.Calibration(field)
		rows := a.doc.Find("figure:contains(Calibration) tbody tr")
		points := a.doc.Find("figure:contains(Calibration) circle")
		if rows.Length() != len(calibration.Bins) || points.Length() != rows.Length() || rows.Length() == 0 {
			t.Fatalf("%s: %d bins, %d rows, %d points", path, len(calibration.Bins), rows.Length(), points.Length())
		}
		for i, b := range calibration.Bins {
			want := []string{fmt.Sprintf("%.2f to %.2f", b.Low, b.High), strconv.Itoa(b.N), fmt.Sprintf("%.3f", b.MeanConfidence), fmt.Sprintf("%.3f", b.Precision)}
			for j, text := range want {
				if got := words(rows.Eq(i).Find("td").Eq(j)); got != text {
					t.Errorf("%s: bin %d reads %q, not %q", path, i, got, text)
				}
			}
			drawnAt(t, points.Eq(i), 42+298*b.MeanConfidence, 202-180*b.Precision)
		}
		ece, _ := calibration.ECE.Value()
		a.mentions("figure:contains(Calibration) figcaption", fmt.Sprintf("%.3f", ece))
		checkRisk(t, a, e, field)
	}
}

// checkRisk asserts that the curve's points and its table are points of the
// scorer's curve.
func checkRisk(t *testing.T, a answer, e *score.Evaluation, field string) {
	t.Helper()
	rows := a.doc.Find("figure:contains('Risk and') tbody tr")
	dots := a.doc.Find("figure:contains('Risk and') circle")
	if rows.Length() == 0 || dots.Length() != rows.Length() {
		t.Fatalf("%d rows, %d dots", rows.Length(), dots.Length())
	}
	known := make(map[string]score.RiskPoint)
	for _, p := range e.RiskCoverage(field) {
		known[strconv.Itoa(p.Accepted)] = p
	}
	for i := range rows.Length() {
		cells := rows.Eq(i).Find("td")
		p, ok := known[words(cells.Eq(1))]
		if !ok || words(cells.Eq(0)) != fmt.Sprintf("%.3f", p.Confidence) || !isShare(words(cells.Eq(2)), p.Coverage) || !isShare(words(cells.Eq(3)), p.Risk) {
			t.Errorf("row %d reads %q; the curve has %+v", i, words(cells), p)
		}
		if x, err := strconv.ParseFloat(dots.Eq(i).AttrOr("cx", ""), 64); err != nil || math.Abs(x-(42+298*p.Coverage)) > 0.06 {
			t.Errorf("coverage %.3f is drawn at %v", p.Coverage, x)
		}
	}
}

// isShare says whether a text is a share in hundredths.
func isShare(text string, share float64) bool {
	got, err := strconv.ParseFloat(strings.TrimSuffix(text, " %"), 64)
	return err == nil && math.Abs(got-100*share) <= 0.051
}

func drawnAt(t *testing.T, e *selection, x, y float64) {
	t.Helper()
	gotX, errX := strconv.ParseFloat(e.AttrOr("cx", ""), 64)
	gotY, errY := strconv.ParseFloat(e.AttrOr("cy", ""), 64)
	if errX != nil || errY != nil || math.Abs(gotX-x) > 0.06 || math.Abs(gotY-y) > 0.06 {
		t.Errorf("drawn at %.1f, %.1f, not at %.1f, %.1f", gotX, gotY, x, y)
	}
}
