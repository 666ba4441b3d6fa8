package web_test

import (
	"testing"

	"assay/views"

	"github.com/chromedp/cdproto/emulation"
)

// On paper nothing is cut off at the side, and nothing is left of what is pressed to
// go elsewhere.
func TestEveryPagePrints(t *testing.T) {
	d, pages := newOffice(t)
	d.do(command(emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print"}))
	d.size(718, 1015) // A4 less margins of 10 mm
	for _, page := range pages {
		d.open(d.site.url + page)
		for _, problem := range eval[[]string](d.tab, `(() => {
			const seen = (e) => e.checkVisibility() && e.getClientRects().length > 0
			const cut = (e) => e.scrollWidth > e.clientWidth + 1 && ['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(e).overflowX)
			const wide = (e) => e.getBoundingClientRect().right > innerWidth + 1
			const all = (css) => [...document.querySelectorAll(css)].filter(seen)
			const hidden = (e) => e.closest('.sr-only, .truncate, option, select, input, textarea, svg')
			return [
				...all('body > header, main nav').map((e) => 'not for paper: ' + e.outerHTML.slice(0, 120)),
				...all('main *').filter((e) => !hidden(e) && (cut(e) || wide(e))).slice(0, 3).map((e) => 'cut off: ' + e.outerHTML.slice(0, 120)),
			]
		})()`) {
			t.Errorf("%s: %s", page, problem)
		}
	}
}

// On a telephone the navigation is scrolled to the page that is in sight.
func TestTheCurrentPageIsInSightInTheNavigation(t *testing.T) {
	d, _ := newOffice(t)
	for _, width := range []int64{320, 390} {
		d.size(width, 844)
		for _, page := range []string{views.HomeURL, views.AccuracyURL, views.SettingsURL, views.GuideURL, views.GateRulesURL} {
			d.open(d.site.url + page)
			d.wait(`(() => {
				const entry = document.querySelector('header nav [aria-current]').getBoundingClientRect()
				return entry.left >= 0 && entry.right <= innerWidth
			})()`)
		}
	}
}
