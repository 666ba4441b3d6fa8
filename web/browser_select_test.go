package web_test

import (
	"fmt"
	"testing"

	"assay/annotate"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// awkward holds what breaks offsets: characters of two UTF-16 units, of several
// code points, line ends of two, and evidence that overlaps.
func awkward(t *testing.T) annotate.Record {
	t.Helper()
	r := annotate.Record{Article: annotate.Article{
		ID: "awkward", Title: "🔐 Cafe\u0301 Orkide robbed",
		Text: "Staff 👩🏽\u200d⚕️ at “Cafe\u0301 Orkide” told 𝕏 that 1,200 guests lost their names.\r\n\r\n" +
			"🇫🇷 The café’s owner, Orkide Group, learned of it on May 3.\r\nIt told the police on May 5, 2023.\r\n\r\n  \r\n" +
			"שלום לכולם. The end.",
		Published: "2023-06-01", Source: "The Daily Cup",
	}}
	fields := map[string][]annotate.Claim{
		annotate.Victim:              {claim(t, r, annotate.Name("Cafe\u0301 Orkide"), "Cafe\u0301 Orkide” told")},
		annotate.IndividualsAffected: {claim(t, r, annotate.Count{N: 1200, Qualifier: annotate.Exact}, "1,200 guests")},
		annotate.ThirdParty:          {claim(t, r, annotate.Name("guests"), "guests lost")},
		annotate.Discovered:          {claim(t, r, annotate.Date("2023-05-03"), "May 3")},
	}
	r.Incidents = []annotate.Incident{{ID: "1", Fields: fields}}
	return r
}

func TestSelectedWordsBecomeTheirSpan(t *testing.T) {
	r := awkward(t)
	d := newDesk(t, r)
	d.goTo("attacker")
	for _, words := range []string{
		"🔐", "Orkide robbed", "Cafe\u0301", "👩🏽\u200d⚕️", "𝕏", "“Cafe\u0301 Orkide”", "told 𝕏 that", "🇫🇷", "🇫🇷 The café’s owner",
		"1,200 guests lost", "that 1,200 guests lost their", // across evidence
		"Orkide robbed\n\nStaff 👩🏽\u200d⚕️ at", "their names.\r\n\r\n🇫🇷 The", "May 3.\r\nIt told", // across paragraphs
		"The end", // its full stop stands at the other side, as in all that is read from right to left
	} {
		want := spanOf(t, r, words)
		d.doing = fmt.Sprintf("selecting %q", words)
		d.drag(want)
		got := fmt.Sprintf("%s-%s", d.value(`[data-editor-form] [data-start]`), d.value(`[data-editor-form] [data-end]`))
		if got != fmt.Sprintf("%d-%d", want.Start, want.End) {
			t.Errorf("%q is taken as %s, not %v", words, got, want)
		}
		d.key(kb.Escape)
	}
	d.drag(spanOf(t, r, "Orkide Group"))
	d.key(kb.Enter)
	d.wantLog("added attacker Orkide Group")
	if evidence := d.field(0, "attacker").Items[0].Claim.Evidence; len(evidence) != 1 || evidence[0] != spanOf(t, r, "Orkide Group") {
		t.Errorf("the evidence is %v", evidence)
	}
	d.drag(spanOf(t, r, "told 𝕏 that 1,200 guests lost")) // what is stored is what was selected, marks or not
	d.do(chromedp.SetValue(chromedp.CSS(`[data-value-input]`), "X"))
	d.key(kb.Enter)
	if evidence := d.field(0, "attacker").Items[1].Claim.Evidence; len(evidence) != 1 || evidence[0] != spanOf(t, r, "told 𝕏 that 1,200 guests lost") {
		t.Errorf("the evidence is %v", evidence)
	}
}

func TestSelectionIsWidenedToWholeCharactersAndTrimmed(t *testing.T) {
	r := awkward(t)
	d := newDesk(t, r)
	d.goTo("attacker")
	for _, c := range []struct {
		phrase     string
		skip, take int // the selection within the phrase, in code points
		lead       int // of what is wanted, within the phrase
		want       string
	}{
		{"👩🏽\u200d⚕️ at", 1, 1, 0, "👩🏽\u200d⚕️"},  // the skin tone alone
		{"👩🏽\u200d⚕️ at", 0, 3, 0, "👩🏽\u200d⚕️"},  // up to the joiner
		{"Cafe\u0301 Orkide", 4, 1, 3, "e\u0301"}, // the accent alone
		{"🇫🇷 The", 1, 1, 0, "🇫🇷"},
		{"that 1,200 guests", 4, 7, 5, "1,200"}, // with spaces around
		{"that 1,200 guests", 4, 1, 0, ""},      // a space is nothing
		{"2023.\r\n\r\n  \r\nשלום", 0, 17, 0, "2023. שלום"},
		{"2023.\r\n\r\n  \r\nשלום", 0, 6, 0, "2023."}, // half a line end
	} {
		start := spanOf(t, r, c.phrase).Start
		d.selectRange(start+c.skip, start+c.skip+c.take)
		if c.want == "" {
			if d.text(`[data-editor-form]`) != "" {
				t.Errorf("%q: white space opens the editor", c.phrase)
			}
			continue
		}
		if got, want := d.value(`[data-editor-form] [data-start]`), fmt.Sprint(start+c.lead); got != want {
			t.Errorf("%q: the selection begins at %s, not %s", c.phrase, got, want)
		}
		if got := d.value(`[data-quote]`); got != c.want {
			t.Errorf("%q: selected is %q, not %q", c.phrase, got, c.want)
		}
		d.key(kb.Escape)
	}
}

// selectRange selects code points of the document as a script does, which may cut
// characters as no mouse can.
func (d *desk) selectRange(start, end int) {
	d.t.Helper()
	eval[bool](d.tab, `(() => {
		const article = document.getElementById('article-body')
		const at = (n) => {
			for (const segment of article.querySelectorAll('[data-start]')) {
				const chars = [...segment.textContent], from = Number(segment.dataset.start)
				if (n >= from && n < from + chars.length) return [segment.firstChild, chars.slice(0, n - from).join('').length]
			}
		}
		const mouse = (type) => article.dispatchEvent(new MouseEvent(type, {bubbles: true, detail: 1}))
		mouse('mousedown')
		getSelection().setBaseAndExtent(...at(%d), ...at(%d))
		mouse('mouseup')
		return true
	})()`, start, end)
	d.settled()
}

func TestSelectingTheSameWordsTwice(t *testing.T) {
	r := awkward(t)
	d := newDesk(t, r)
	d.goTo("attacker")
	words := spanOf(t, r, "Orkide Group")
	for _, after := range []string{kb.Escape, kb.Enter, kb.Escape} {
		d.drag(words)
		if got := d.value(`[data-editor-form] [data-start]`); got != fmt.Sprint(words.Start) {
			t.Fatalf("the selection begins at %s, not %d", got, words.Start)
		}
		d.key(after)
	}
	d.goTo("breach_type") // a list of choices takes no text: nothing but the mouse drops the selection
	for range 2 {
		d.drag(words)
		if got := d.value(`[data-quote]`); got != "Orkide Group" {
			t.Fatalf("the evidence reads %q", got)
		}
		d.do(d.click(`[data-cancel]`))
		d.settled()
	}
}

func TestDoubleClickSelectsAWord(t *testing.T) {
	r := awkward(t)
	d := newDesk(t, r)
	d.goTo("attacker")
	for _, word := range []string{"owner", "guests"} { // guests is evidence: its field must not take over
		d.doubleClick(spanOf(t, r, word))
		if got, want := d.value(`[data-editor-form] [data-start]`), fmt.Sprint(spanOf(t, r, word).Start); got != want {
			t.Errorf("the word begins at %s, not %s", got, want)
		}
		if got := d.value(`[data-quote]`); got != word {
			t.Errorf("the word is %q, not %q", got, word)
		}
		d.wantOn("attacker")
		d.key(kb.Escape)
	}
}

func (d *desk) doubleClick(s annotate.Span) {
	d.t.Helper()
	p := d.pointAt(s)
	d.do(chromedp.MouseClickXY(p.X, p.Y, chromedp.ClickCount(1)), chromedp.MouseClickXY(p.X, p.Y, chromedp.ClickCount(2)))
	d.settled()
}

type point struct{ X, Y float64 }

// pointAt is the middle of the first character of a span.
func (d *desk) pointAt(s annotate.Span) point {
	d.t.Helper()
	return eval[point](d.tab, `(() => {
		for (const segment of document.querySelectorAll('#article-body [data-start]')) {
			const chars = [...segment.textContent], n = %d - Number(segment.dataset.start)
			if (n < 0 || n >= chars.length) continue
			const range = document.createRange(), from = chars.slice(0, n).join('').length
			range.setStart(segment.firstChild, from)
			range.setEnd(segment.firstChild, from + chars[n].length)
			const box = range.getBoundingClientRect()
			return {x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2}
		}
	})()`, s.Start)
}

func TestEvidenceAndFieldsPointAtEachOther(t *testing.T) {
	r := sample(t, "sample-22") // long: the article scrolls
	d := newDesk(t, r)
	lit := func() string {
		return eval[string](d.tab, `[...document.querySelectorAll('#article-body mark.on')].map((m) => m.textContent).join(' | ')`)
	}
	inView := func(css string) bool {
		return eval[bool](d.tab, `(() => {
			const box = document.querySelector(%q).getBoundingClientRect()
			const foot = document.querySelector('.review-footer').getBoundingClientRect()
			return box.top >= 48 && box.bottom <= (box.left < foot.left ? innerHeight : foot.top)
		})()`, css)
	}
	for _, f := range annotate.Fields {
		if len(r.Incidents[0].Fields[f.Key]) == 0 {
			continue
		}
		d.goTo(f.Key)
		if lit() == "" || !inView(`#article-body mark.on`) {
			t.Errorf("%s: lit is %q, in view: %v", f.Key, lit(), inView(`#article-body mark.on`))
		}
		if !inView(`.row.on .keys`) {
			t.Errorf("%s: the row's keys are not in view", f.Key)
		}
	}
}

func TestClickOnEvidenceFocusesItsField(t *testing.T) {
	r := sample(t, "sample-01")
	d := newDesk(t, r)
	p := d.pointAt(r.Incidents[0].Fields[annotate.BreachStart][0].Evidence[0])
	d.do(chromedp.MouseClickXY(p.X, p.Y))
	d.wantOn(annotate.BreachStart)
	// one piece of evidence may support several fields: each click shows the next
	p = d.pointAt(r.Incidents[0].Fields[annotate.AttackVector][0].Evidence[0])
	for _, want := range []string{annotate.BreachType, annotate.AttackVector, annotate.BreachType} {
		d.do(chromedp.MouseClickXY(p.X, p.Y))
		d.wantOn(want)
	}
}

func TestFocusSurvivesAClickOnAValue(t *testing.T) {
	d := newDesk(t, sample(t, "sample-01"))
	d.goTo(annotate.DataTypes)
	d.do(d.click(`#field-data_types .chip:nth-child(3) .value`), d.click(`#field-data_types .chip:nth-child(3) [data-act=accepted] button`))
	d.settled()
	d.wantLog("accepted data_types medical_record_number")
	d.wantOn(annotate.DataTypes)
	d.do(d.click(`#field-data_types .chip:nth-child(2) .value`))
	d.key("x") // the value that was clicked
	d.wantLog("rejected data_types date_of_birth")
}
