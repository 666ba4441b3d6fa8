package web_test

import (
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"

	"assay/annotate"
	"assay/views"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// checkPage asserts what holds for every page: nothing hangs over the side, every
// control has a name, no id stands twice, and no text hides in its background.
func (b *tab) checkPage(name string) {
	b.t.Helper()
	for _, script := range []string{wideOrNameless, faintText} {
		for _, problem := range eval[[]string](b, "%s", script) {
			b.t.Errorf("%s: %s", name, problem)
		}
	}
}

const wideOrNameless = `(() => {
	const problems = []
	const all = (css) => [...document.querySelectorAll(css)]
	if (document.documentElement.scrollWidth > innerWidth) {
		const wide = all('body *').filter((e) => e.getBoundingClientRect().right > innerWidth + 1)
		problems.push('is ' + document.documentElement.scrollWidth + ' wide: ' + wide.slice(0, 3).map((e) => e.outerHTML.slice(0, 80)).join(' / '))
	}
	for (const e of all('input:not([type=hidden]), select, textarea')) {
		if (e.labels.length === 0 && !e.ariaLabel) problems.push('no label: ' + e.outerHTML)
	}
	for (const e of all('button, a[href], summary')) {
		if (!e.textContent.trim() && !e.ariaLabel) problems.push('no name: ' + e.outerHTML)
	}
	const ids = all('[id]').map((e) => e.id)
	for (const id of new Set(ids.filter((id, i) => ids.indexOf(id) !== i))) problems.push('two elements have the id ' + id)
	return problems
})()`

// faintText finds text with a contrast below 4.5 : 1, as WCAG computes it.
const faintText = `(() => {
	const numbers = (colour) => colour.match(/[\d.]+/g).map(Number)
	const ground = (e) => {
		for (; e; e = e.parentElement) {
			const colour = numbers(getComputedStyle(e).backgroundColor)
			if (colour.length < 4 || colour[3] > 0) return colour
		}
		return [255, 255, 255]
	}
	const light = ([r, g, b]) => [r, g, b].map((v) => v / 255).map((v) => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
		.reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0)
	const found = new Set()
	const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
	while (walker.nextNode()) {
		const e = walker.currentNode.parentElement
		if (!walker.currentNode.data.trim() || !e.checkVisibility() || e.closest(':disabled, option')) continue
		const [one, two] = [light(numbers(getComputedStyle(e).color)), light(ground(e))].sort((a, b) => b - a)
		const contrast = (one + 0.05) / (two + 0.05)
		if (contrast < 4.5) found.add('contrast ' + contrast.toFixed(2) + ': ' + e.className + ' ' + walker.currentNode.data.trim().slice(0, 30))
	}
	return [...found]
})()`

// checkReach asserts that every control in sight can be scrolled to and pressed.
func (b *tab) checkReach(name string) {
	b.t.Helper()
	for _, hidden := range eval[[]string](b, `[...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, summary')].filter((e) => {
		if (!e.checkVisibility() || e.closest('dialog:not([open])') || e.matches('.sr-only') || e.disabled) return false
		e.scrollIntoView({block: 'center', inline: 'center'})
		const box = e.getClientRects()[0]
		const top = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2)
		return !(top && (e.contains(top) || top.contains(e)))
	}).map((e) => e.outerHTML.slice(0, 120))`) {
		b.t.Errorf("%s: out of reach is %s", name, hidden)
	}
}

// checkLinks asserts that every link of a page leads to one, those seen before
// left out.
func (b *tab) checkLinks(name string, seen map[string]bool) {
	b.t.Helper()
	for _, url := range eval[[]string](b, `[...document.querySelectorAll('a[href]:not([download])')].map((a) => a.href.split('#')[0])`) {
		if seen[url] {
			continue
		}
		seen[url] = true
		if status := result(b, chromedp.Evaluate[int](fmt.Sprintf(`fetch(%q).then((r) => r.status)`, url), chromedp.EvalAwaitPromise)); status != http.StatusOK {
			b.t.Errorf("%s: the link %s answers %d", name, url, status)
		}
	}
}

func (b *tab) scheme(value string) {
	b.t.Helper()
	b.do(command(emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
		Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: value}}}))
}

// screens are a desk, the same at 200 %, and a telephone. 320 is the least width
// that WCAG asks for.
var screens = []struct{ width, height int64 }{{320, 640}, {390, 844}, {720, 450}, {1440, 900}}

func TestEveryPageFitsReadsAndNamesItsControls(t *testing.T) {
	d, pages := newOffice(t)
	grounds := map[string]string{}
	links := map[string]bool{}
	for _, scheme := range []string{"light", "dark"} {
		d.scheme(scheme)
		for _, screen := range screens {
			d.size(screen.width, screen.height)
			for _, page := range pages {
				d.open(d.site.url + page)
				d.checkPage(scheme + " " + page)
				d.checkReach(scheme + " " + page)
				d.checkLinks(page, links)
				grounds[scheme] = eval[string](d.tab, `getComputedStyle(document.body).backgroundColor`)
			}
		}
	}
	if grounds["light"] == grounds["dark"] {
		t.Errorf("light and dark are both %s", grounds["light"])
	}
}

// Whoever goes through a page by Tab sees where they are: the focus has an outline,
// and nothing that stays in place hides it.
func TestFocusIsVisible(t *testing.T) {
	d, pages := newOffice(t)
	for _, screen := range []struct{ width, height int64 }{{1440, 900}, {720, 450}} {
		d.size(screen.width, screen.height)
		for _, page := range pages {
			d.open(d.site.url + page)
			stops := d.tabThrough(page)
			if stops == 0 {
				t.Errorf("%s: nothing can be reached by Tab", page)
			}
		}
	}
}

// tabThrough presses Tab until the page ends, a hundred times at most, and returns
// how often something had the focus.
func (b *tab) tabThrough(page string) (stops int) {
	b.t.Helper()
	eval[bool](b, `(document.querySelector('a').focus(), true)`)
	for stops < 100 {
		b.keys(kb.Tab)
		switch found := eval[string](b, focusProblem); found {
		case "":
			stops++
		case "end":
			return stops
		default:
			stops++
			b.t.Errorf("%s: %s", page, found)
		}
	}
	return stops
}

// focusProblem says what is wrong with how the focus shows, "end" where nothing
// has it, or comes to what had it before.
const focusProblem = `(() => {
	const e = document.activeElement
	if (e === document.body || e.dataset.seen) return 'end'
	e.dataset.seen = 'yes'
	const style = getComputedStyle(e)
	const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0
	if (!outlined && !e.matches('.row.on')) return 'no outline on ' + e.outerHTML.slice(0, 120)
	const box = e.getClientRects()[0]
	const [left, top] = [Math.max(box.left, 0), Math.max(box.top, 0)] // what is larger than the screen shows in part
	const [x, y] = [left + Math.min(box.right - left, 40) / 2, top + Math.min(box.bottom - top, 20) / 2]
	const seen = document.elementFromPoint(x, y)
	return seen && (e.contains(seen) || seen.contains(e)) ? '' : 'hidden is ' + e.outerHTML.slice(0, 120) + ' under ' + seen?.outerHTML.slice(0, 80)
})()`

// A whole incident fits beside its article without scrolling.
func TestAnIncidentFitsTheScreen(t *testing.T) {
	d := newDesk(t, sample(t, "sample-01"))
	if over := eval[int](d.tab, `(() => {
		const fields = document.querySelector('.fields-body')
		return fields.scrollHeight - fields.clientHeight
	})()`); over > 0 {
		t.Errorf("the fields are %d pixels too high", over)
	}
	if over := eval[int](d.tab, `document.documentElement.scrollHeight - innerHeight`); over > 0 {
		t.Errorf("the page is %d pixels too high", over)
	}
}

func TestSearchFiltersWhileTyping(t *testing.T) {
	d, _ := newOffice(t)
	d.open(d.site.url + views.ArticlesURL)
	eval[bool](d.tab, `window.stays = true`)
	d.do(chromedp.SendKeys(chromedp.CSS(`[type=search]`), "alder & vine"))
	d.wait(`document.querySelectorAll('#article-list tbody tr').length === 1`)
	if row := d.text(`#article-list tbody tr`); !strings.Contains(row, "Alder & Vine") {
		t.Errorf("found is %q", row)
	}
	d.wait(`location.search.includes('q=alder')`)
	eval[bool](d.tab, `(document.querySelector('[type=search]').select(), true)`)
	d.keys(kb.Backspace)
	d.wait(`document.querySelectorAll('#article-list tbody tr').length === 5`)
	d.do(d.click(`[type=radio][value=gold]`))
	d.wait(`location.search.includes('status=gold')`)
	d.wait(`document.querySelectorAll('#article-list tbody tr').length === 1`)
	if !eval[bool](d.tab, `window.stays === true`) {
		t.Error("the page was loaded anew")
	}
	d.do(chromedp.Reload())
	if rows := eval[int](d.tab, `document.querySelectorAll('#article-list tbody tr').length`); rows != 1 || !eval[bool](d.tab, `document.querySelector('[value=gold]').checked`) {
		t.Errorf("after reload the filter shows %d rows", rows)
	}
}

func TestALeadInvitesSomebody(t *testing.T) {
	d, _ := newOffice(t)
	d.open(d.site.url + views.PeopleURL)
	d.do(chromedp.SendKeys(chromedp.CSS(`form [name=name]`), "Barbara"))
	d.leave(d.click(`form[action="/people"] button`))
	link := d.text(`[role=status] .font-mono`)
	if !strings.HasPrefix(link, d.site.url) {
		t.Fatalf("the link is %q", link)
	}
	guest := newTab(t)
	guest.open(link)
	guest.do(chromedp.SendKeys(chromedp.CSS(`[name=password]`), "correct horse battery"))
	guest.leave(guest.click(`form button`))
	if text := guest.text(`header`); !strings.Contains(text, "Barbara") || strings.Contains(text, "People") {
		t.Errorf("the reviewer's header reads %q", text)
	}
	if people, err := d.People(t.Context()); err != nil || !slices.ContainsFunc(people, func(p annotate.Person) bool { return p.Name == "Barbara" && p.SignedUp }) {
		t.Errorf("nobody has signed up: %v", err)
	}
}

func TestALongArticleCanBeReviewed(t *testing.T) {
	r := sample(t, "sample-01")
	r.Text += strings.Repeat("\n\nThe notice was read aloud to those who had come, word by word, once more.", 2700)
	d := newDesk(t, r)
	d.key("a")
	d.key("j")
	d.key("k")
	d.wantLog("accepted victim Harlow Creek Medical Center")
	d.goTo(annotate.Attacker)
	end := annotate.NewDocument(r.Document()).Len()
	d.drag(annotate.Span{Start: end - 10, End: end - 1})
	if got := d.value(`[data-quote]`); got != "once more" {
		t.Errorf("selected is %q", got)
	}
	d.key(kb.Enter)
	d.wantLog("added attacker once more")
}
