package web_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"assay/annotate"
	"assay/annotate/score"
	"assay/views"

	"github.com/chromedp/chromedp"
)

// TestScreenshotsOfLeads takes pictures of the pages for leads after a month of work,
// light and dark, on a desk, on a telephone and on paper.
func TestScreenshotsOfLeads(t *testing.T) {
	if *screenshots == "" {
		t.Skip("-screenshots names no folder")
	}
	if err := os.MkdirAll(*screenshots, 0o755); err != nil {
		t.Fatal(err)
	}
	m, link := newMonth(t)
	b := newTab(t)
	b.signIn(link)
	for name, url := range m.leadsPages(t) {
		if !strings.Contains(name, *screenshotsOf) {
			continue
		}
		for _, scheme := range []string{"light", "dark"} {
			b.scheme(scheme)
			b.size(1440, 900)
			b.open(m.url + url)
			b.picture(name+"-"+scheme+"-desk.png", false)
			b.size(390, 844)
			b.open(m.url + url)
			b.picture(name+"-"+scheme+"-phone.png", true)
		}
		b.size(1440, 900)
		b.open(m.url + url)
		b.picture(name+"-whole.png", true)
		b.paper(name + ".pdf")
	}
}

// leadsPages are the pages for leads by the names of their pictures.
func (m *month) leadsPages(t *testing.T) map[string]string {
	t.Helper()
	article, err := m.ArticleByID(t.Context(), m.told()[0])
	m.must(t, err)
	old, new := m.latest(t, m.rules).ID, m.latest(t, m.builtin).ID
	return map[string]string{
		"accuracy":          views.AccuracyURL,
		"accuracy-field":    views.AccuracyFieldURL(annotate.BreachType),
		"accuracy-thin":     views.AccuracyFieldURL(annotate.RansomDemand),
		"reviewer":          views.ReviewerURL(m.reviewers[0].ID),
		"reviews-day":       views.FinishedReviewsAt(views.ReviewFilter{}, 1),
		"reviews-corrected": views.FinishedReviewsAt(views.ReviewFilter{By: m.reviewers[0].ID, Act: annotate.Corrected, Field: annotate.DataTypes}, 1),
		"errors":            views.ErrorsURL,
		"errors-field":      views.ErrorsAtURL(old, score.Filter{Field: annotate.DataTypes, Kind: score.Missing}, 1),
		"errors-none":       views.ErrorsAtURL(0, score.Filter{Field: annotate.BreachType, Gold: score.None, Proposed: score.None}, 1),
		"compare":           views.CompareAtURL(old, new, "", 1),
		"compare-field":     views.CompareAtURL(old, new, annotate.DataTypes, 1),
		"snapshots":         views.SnapshotsURL,
		"snapshot":          views.SnapshotURL("2026-11"),
		"snapshot-articles": views.SnapshotArticlesURL("2026-11", views.SnapshotFilter{Field: annotate.DataTypes}, 1),
		"snapshot-changes":  views.SnapshotChangesURL("2026-11b", "2026-11", 1),
		"pins":              views.PinsURL,
		"gate":              views.GateRulesURL,
		"extractors":        views.ExtractorsURL,
		"jobs":              views.JobsURL,
		"job":               views.JobURL(m.failedJob),
		"import":            views.ImportURL,
		"import-preview":    views.UploadURL(m.upload),
		"gold":              views.GoldURL,
		"people":            views.PeopleURL,
		"settings":          views.SettingsURL,
		"history":           views.ArticleHistoryURL(article.Key),
	}
}

// paper saves the page as it is printed, on A4.
func (b *tab) paper(name string) {
	b.t.Helper()
	data := result(b, chromedp.PrintToPDF(chromedp.PDFPaper(chromedp.PaperA4)))
	if err := os.WriteFile(filepath.Join(*screenshots, name), data, 0o644); err != nil {
		b.t.Fatal(err)
	}
}
