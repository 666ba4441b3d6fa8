package web_test

import (
	"crypto/rand"
	"encoding/json"
	"os"
	"strings"
	"sync"
	"testing"

	"assay/annotate"
	"assay/views"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

const axeFile = "testdata/axe/axe.min.js"

// axe finds violations of the Web Content Accessibility Guidelines. It is put into
// pages by the test alone; the server has no copy of it.
var axe = sync.OnceValues(func() (string, error) {
	source, err := os.ReadFile(axeFile)
	return string(source), err
})

// checkAxe asserts that axe finds no violation of WCAG 2.2, levels A and AA, nor
// of what it calls best practice.
func (b *tab) checkAxe(name string) {
	b.t.Helper()
	source, err := axe()
	if err != nil {
		b.t.Fatal(err)
	}
	result(b, chromedp.Evaluate[bool](source+"; true"))
	problems := result(b, chromedp.Evaluate[[]string](`axe.run(document, {
		runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'],
	}).then(({violations}) => violations.flatMap((v) => v.nodes.map((n) => v.id + ': ' + n.html.slice(0, 160) + ' ' + n.failureSummary)))`, chromedp.EvalAwaitPromise))
	for _, problem := range problems {
		b.t.Errorf("%s: %s", name, problem)
	}
}

// TestAxeFindsNothing looks at every page, and at the review in each of its states,
// in light and dark.
func TestAxeFindsNothing(t *testing.T) {
	d, pages := newOffice(t)
	states := map[string]func(){
		"an editor of a date":  func() { d.goTo(annotate.BreachStart); d.key("e") },
		"an editor of choices": func() { d.goTo(annotate.DataTypes); d.key("e") },
		"an editor of names":   func() { d.goTo(annotate.Victim); d.key("e"); d.keys("1") },
		"a refused value":      func() { d.goTo(annotate.Discovered); d.key("e"); d.keys("June", kb.Enter); d.settled() },
		"a guideline":          func() { d.goTo(annotate.DataLocation); d.key("g") },
		"an explanation":       func() { d.goTo(annotate.Victim); d.key("w") },
		"all keys":             func() { d.key("?") },
		"two sides": func() {
			item := d.field(0, annotate.BreachType).Items[0]
			one := annotate.Decision{ID: rand.Text() + ".1", Incident: "1", Field: annotate.BreachType, Act: annotate.Accepted, From: item.Claim.Value}
			if _, err := d.Decide(t.Context(), d.review, d.person.ID, one); err != nil {
				t.Fatal(err)
			}
			d.goTo(annotate.BreachType)
			d.key("n")
			if d.text(".conflict") == "" {
				t.Error("no conflict is shown")
			}
		},
		"what is still open": func() { d.ctrl(kb.Enter) },
	}
	for _, scheme := range []string{"light", "dark"} {
		d.scheme(scheme)
		for _, page := range pages {
			d.open(d.site.url + page)
			d.checkAxe(scheme + " " + page)
		}
		for name, show := range states {
			d.open(d.site.url + views.ReviewURL(d.review))
			show()
			d.checkAxe(scheme + " review with " + name)
		}
	}
}

func TestAxeIsTheLockedOne(t *testing.T) {
	var npm struct {
		DevDependencies map[string]string `json:"devDependencies"`
	}
	data, err := os.ReadFile("../package.json")
	if err == nil {
		err = json.Unmarshal(data, &npm)
	}
	if err != nil {
		t.Fatal(err)
	}
	source, err := axe()
	if err != nil {
		t.Fatal(err)
	}
	if head, _, _ := strings.Cut(source, "\n"); head != "/*! axe v"+npm.DevDependencies["axe-core"] {
		t.Errorf("%s begins with %q: run make vendor", axeFile, head)
	}
	if licence, err := os.ReadFile("testdata/axe/LICENSE"); err != nil || !strings.Contains(string(licence), "Mozilla Public License") {
		t.Errorf("its licence is missing: %v", err)
	}
}

// Where motion is not wanted, nothing moves.
func TestReducedMotion(t *testing.T) {
	d, pages := newOffice(t)
	d.do(command(emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
		Features: []*emulation.MediaFeature{{Name: "prefers-reduced-motion", Value: "reduce"}}}))
	for _, page := range pages {
		d.open(d.site.url + page)
		for _, moving := range eval[[]string](d.tab, `[...document.querySelectorAll('*')].filter((e) => {
			const style = getComputedStyle(e)
			const longest = Math.max(...(style.transitionDuration + ',' + style.animationDuration).split(',').map(parseFloat))
			return longest > 0.001 || style.scrollBehavior === 'smooth'
		}).map((e) => e.outerHTML.slice(0, 120))`) {
			t.Errorf("%s: moves: %s", page, moving)
		}
	}
}
