package web_test

import (
	"fmt"
	"strings"
	"testing"

	"assay/annotate"
	"assay/views"

	"github.com/chromedp/chromedp/kb"
)

// extreme is an article with values that hardly fit: very long ones, all data types,
// and words that are read from right to left.
func extreme(t *testing.T) annotate.Record {
	t.Helper()
	r := sample(t, "sample-01")
	r.Text += "\n\nשלום לכולם, אמר המנכ״ל של חברת Acme Ltd ביום שני. 12,000 אנשים נפגעו."
	fields := r.Incidents[0].Fields
	f, _ := annotate.FieldOf(annotate.DataTypes)
	fields[f.Key] = nil
	for _, c := range f.Choices {
		fields[f.Key] = append(fields[f.Key], claim(t, r, annotate.Choice(c.Key), "Oregon"))
	}
	fields[annotate.Victim] = []annotate.Claim{claim(t, r, annotate.Name(strings.Repeat("Donaudampfschifffahrt", 12)), "Oregon")}
	fields[annotate.Attacker] = []annotate.Claim{claim(t, r, annotate.Name("חברת Acme Ltd"), "חברת Acme Ltd"), claim(t, r, annotate.Name(strings.Repeat("Elektrizitätsgesellschaft", 10)), "Oregon")}
	return r
}

// TestValuesThatHardlyFit stay within their pane, at every width.
func TestValuesThatHardlyFit(t *testing.T) {
	d := newDesk(t, extreme(t))
	for _, screen := range screens {
		d.size(screen.width, screen.height)
		d.open(d.site.url + views.ReviewURL(d.review))
		d.goTo(annotate.Attacker)
		d.key("e")
		d.checkPage(fmt.Sprint(screen.width))
		for _, over := range eval[[]string](d.tab, `[...document.querySelectorAll('#fields .value, #fields .chip, #fields p')].filter((e) => {
			return e.getBoundingClientRect().right > document.getElementById('fields').getBoundingClientRect().right
		}).map((e) => e.outerHTML.slice(0, 100))`) {
			t.Errorf("%d: over the side hangs %s", screen.width, over)
		}
		d.key(kb.Escape)
	}
}

// TestRightToLeft: such paragraphs are set as they are read, and words picked in them
// are where they stand.
func TestRightToLeft(t *testing.T) {
	r := extreme(t)
	d := newDesk(t, r)
	directions := eval[string](d.tab, `[...document.querySelectorAll('#article-body > :is(h1, p.paragraph)')].map((e) => getComputedStyle(e).direction).join(' ')`)
	if !strings.HasPrefix(directions, "ltr ltr") || !strings.HasSuffix(directions, " ltr rtl") {
		t.Errorf("the article reads %s", directions)
	}
	d.goTo(annotate.Attacker)
	d.key("m") // at the first value's evidence
	d.shift(kb.ArrowRight)
	d.key(kb.Enter)
	want := spanOf(t, r, "חברת Acme Ltd ביום")
	if got := d.value(editor+` [data-start]`) + "-" + d.value(editor+` [data-end]`); got != fmt.Sprintf("%d-%d", want.Start, want.End) {
		t.Errorf("picked is %s, %q, not %v", got, d.value(`[data-quote]`), want)
	}
	d.key(kb.Escape)
	d.key(kb.Escape)
	d.selectRange(want.Start, want.End)
	if got := d.value(`[data-quote]`); got != "חברת Acme Ltd ביום" {
		t.Errorf("selected is %q", got)
	}
}
