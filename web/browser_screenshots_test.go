package web_test

import (
	"crypto/rand"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"assay/annotate"
	"assay/annotate/samples"
	"assay/annotate/store"
	"assay/views"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

var screenshots = flag.String("screenshots", "", "folder that TestScreenshots writes pictures of every page to")

var screenshotsOf = flag.String("screenshots-of", "", "part of the names of the pages that pictures are taken of (default: all)")

// TestScreenshots takes pictures to look at, of the pages for everybody, light and
// dark, on a desk and on a telephone. They show what the demo shows;
// [TestScreenshotsOfLeads] takes those of the pages for leads.
func TestScreenshots(t *testing.T) {
	if *screenshots == "" {
		t.Skip("-screenshots names no folder")
	}
	if err := os.MkdirAll(*screenshots, 0o755); err != nil {
		t.Fatal(err)
	}
	d, article, finished := newGallery(t)
	open := views.ReviewURL(d.review)
	pages := []struct {
		name, url string
		do        func()
	}{
		{"home", views.HomeURL, nil},
		{"none-free", views.NoneFreeURL, nil},
		{"articles", views.ArticlesURL, nil},
		{"articles-none", views.ArticlesPageURL("", "no such words", 0), nil},
		{"article", article, nil},
		{"day", views.DayURL, nil},
		{"review", open, func() { d.goTo(annotate.DataTypes) }},
		{"review-last-field", open, func() { d.goTo(annotate.RansomDemand) }},
		{"review-editor", open, func() { d.goTo(annotate.IndividualsAffected); d.key("e") }},
		{"review-names", open, func() { d.goTo(annotate.ThirdParty); d.key("e"); d.keys("2") }},
		{"review-refused", open, func() { d.goTo(annotate.Discovered); d.key("e"); d.keys("June", kb.Enter); d.settled() }},
		{"review-guideline", open, func() { d.goTo(annotate.DataLocation); d.key("g") }},
		{"review-keys", open, func() { d.key("?") }},
		{"review-unfinished", open, func() { d.ctrl(kb.Enter) }},
		{"review-conflict", open, func() {
			one := annotate.Decision{ID: rand.Text() + ".1", Incident: "1", Field: annotate.Discovered, Act: annotate.Accepted, From: annotate.Date("2023-04-06")}
			if _, err := d.Decide(t.Context(), d.review, d.person.ID, one); err != nil {
				t.Fatal(err)
			}
			d.goTo(annotate.Discovered)
			d.key("n")
		}},
		{"review-finished", finished, nil},
		{"preferences", views.PreferencesURL, nil},
		{"guidelines", views.GuideURL, nil},
		{"guideline", views.GuidelineURL(annotate.DataTypes), nil},
		{"not-found", "/no/such/page", nil},
	}
	for _, scheme := range []string{"light", "dark"} {
		d.scheme(scheme)
		for _, screen := range []struct{ width, height int64 }{{1440, 900}, {390, 844}} {
			d.size(screen.width, screen.height)
			for _, p := range pages {
				if !strings.Contains(p.name, *screenshotsOf) {
					continue
				}
				d.open(d.site.url + p.url)
				if p.do != nil {
					p.do()
				}
				d.picture(strings.Join([]string{p.name, scheme, map[int64]string{1440: "desk", 390: "phone"}[screen.width]}, "-")+".png", screen.width == 390)
			}
		}
	}
	d.signedOutPictures()
}

// newGallery seeds a site as the demo does, with a review in progress.
func newGallery(t *testing.T) (d *desk, article, finished string) {
	t.Helper()
	s, b := newSite(t), newTab(t)
	records := samples.All()
	if _, err := s.Import(t.Context(), records, false); err != nil {
		t.Fatal(err)
	}
	lead, link := s.person(t, "Demo lead", annotate.Lead)
	var reviewers []annotate.Person
	for _, name := range []string{"Noor", "Sam"} {
		p, err := s.CreatePerson(t.Context(), store.NewPerson{Name: name, Role: annotate.Reviewer, Scripted: true})
		if err != nil {
			t.Fatal(err)
		}
		reviewers = append(reviewers, p)
	}
	for i := range 14 {
		if i == 3 {
			proposeAll(t, s, records)
		}
		r := s.playReview(t, reviewers[i%2], records[len(records)-1-i])
		article, finished = views.ArticleURL(r.Article.Key), views.ReviewURL(r.ID)
	}
	b.signIn(link)
	d = &desk{tab: b, site: s, person: lead}
	d.openReview("sample-01")
	d.progress(records[0])
	return d, article, finished
}

// playReview reviews an article to its gold.
func (s site) playReview(t *testing.T, p annotate.Person, gold annotate.Record) store.Review {
	t.Helper()
	a, err := s.ArticleByID(t.Context(), gold.ID)
	if err != nil {
		t.Fatal(err)
	}
	r, err := s.StartReview(t.Context(), a.Key, p.ID)
	if err != nil {
		t.Fatal(err)
	}
	if r, err = s.Decide(t.Context(), r.ID, p.ID, samples.Script(r.State(), gold.Incidents, "scripted-"+gold.ID)...); err != nil {
		t.Fatal(err)
	}
	if r, err = s.Finish(t.Context(), r.ID, p.ID, "scripted-"+gold.ID+"-finish"); err != nil {
		t.Fatal(err)
	}
	return r
}

// progress decides the first half of a review.
func (d *desk) progress(gold annotate.Record) {
	d.t.Helper()
	r := d.stored()
	var made []annotate.Decision
	for _, one := range samples.Script(r.State(), gold.Incidents, "half") {
		f, ok := annotate.FieldOf(one.Field)
		if !ok || f.Group != annotate.Who && f.Group != annotate.How && f.Key != annotate.IndividualsAffected {
			continue
		}
		if one.Act == annotate.Corrected && one.From == one.To {
			one.Act, one.To, one.Evidence = annotate.Accepted, nil, nil // its evidence is one of several
		}
		made = append(made, one)
	}
	if _, err := d.Decide(d.t.Context(), d.review, d.person.ID, made...); err != nil {
		d.t.Fatal(err)
	}
}

// signedOutPictures shows the pages of those who are not signed in.
func (d *desk) signedOutPictures() {
	d.t.Helper()
	_, link := d.site.person(d.t, "Ada", annotate.Reviewer)
	guest := newTab(d.t)
	for _, scheme := range []string{"light", "dark"} {
		guest.scheme(scheme)
		for name, url := range map[string]string{"signin": d.site.url + views.SignInURL, "link": link} {
			guest.size(1440, 900)
			guest.open(url)
			guest.picture(name+"-"+scheme+"-desk.png", false)
			guest.size(390, 844)
			guest.open(url)
			guest.picture(name+"-"+scheme+"-phone.png", true)
		}
	}
}

// picture saves what the tab shows: the screen, or the whole page.
func (b *tab) picture(name string, whole bool) {
	b.t.Helper()
	take := chromedp.CaptureScreenshot()
	if whole {
		take = chromedp.FullScreenshot(100)
	}
	data := result(b, take)
	if err := os.WriteFile(filepath.Join(*screenshots, name), data, 0o644); err != nil {
		b.t.Fatal(err)
	}
}
