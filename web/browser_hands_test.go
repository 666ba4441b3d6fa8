package web_test

import (
	"strings"
	"testing"

	"assay/annotate"

	"github.com/chromedp/chromedp/kb"
)

// downWith sends a key as a browser would, with what else is true of it.
func (b *tab) downWith(key, with string) {
	b.t.Helper()
	eval[bool](b, `(document.activeElement.dispatchEvent(new KeyboardEvent('keydown', {key: %q, bubbles: true, cancelable: true, %s})), true)`, key, with)
	b.settled()
}

// TestAHeldKeyDecidesOnce: what a held key repeats goes from field to field, but
// decides nothing on those that nobody looked at.
func TestAHeldKeyDecidesOnce(t *testing.T) {
	d := newDesk(t, sample(t, "sample-01"), sample(t, "sample-02"))
	d.key("a")
	for _, key := range []string{"a", "x", "A", " "} {
		d.downWith(key, "repeat: true")
	}
	if log := d.log(); len(log) != 1 {
		t.Errorf("a held key decided %q", log)
	}
	d.wantOn(annotate.VictimType)
	d.downWith("j", "repeat: true")
	d.wantOn(annotate.VictimLocation)
}

// TestCapsLockIsNotShift: "A" of a keyboard with its capitals locked is the key a.
func TestCapsLockIsNotShift(t *testing.T) {
	d := newDesk(t, sample(t, "sample-01"))
	d.downWith("A", "modifierCapsLock: true")
	d.downWith("X", "modifierCapsLock: true")
	d.wantLog("accepted victim "+string(harlow), "rejected victim_type healthcare_provider")
	d.downWith("u", "modifierCapsLock: true, shiftKey: true") // as macOS says it
	d.downWith("U", "modifierCapsLock: true")
	d.wantLog("rejected victim_type healthcare_provider", "undone")
}

// TestPlacesByFilter: places are found by their beginning, by their code and by
// keys that came before the editor.
func TestPlacesByFilter(t *testing.T) {
	d := newDesk(t, sample(t, "sample-01"))
	location := func(want string) {
		t.Helper()
		if got := d.field(0, annotate.VictimLocation).Items[0].Claim.Value.String(); got != want {
			t.Errorf("the place is %s, not %s", got, want)
		}
	}
	for typed, want := range map[string]string{"utah": "US-UT", "US-ID": "US-ID", "United King": "GB"} {
		d.goTo(annotate.VictimLocation)
		d.key("e")
		d.keys(typed)
		d.key(kb.Enter)
		location(want)
	}
	d.goTo(annotate.VictimLocation)
	d.network(offline)
	d.keys("eVermont", kb.Enter)
	d.network(online)
	d.settled()
	location("US-VT")
}

// TestAQualifierBeforeTheEditor: a letter that came before the editor chooses in its
// list, too.
func TestAQualifierBeforeTheEditor(t *testing.T) {
	d := newDesk(t, sample(t, "sample-01"))
	d.goTo(annotate.IndividualsAffected)
	d.network(offline)
	d.keys("e512", kb.Tab, "a", kb.Tab, kb.Enter)
	d.network(online)
	d.settled()
	if got, want := d.field(0, annotate.IndividualsAffected).Items[0].Claim.Value, (annotate.Count{N: 512, Qualifier: annotate.About}); got != want {
		t.Errorf("the count is %v, not %v", got, want)
	}
}

// TestEscClosesWhatIsOpen: an explanation, a guideline and an editor that has lost the
// focus; the key of an explanation closes it as well.
func TestEscClosesWhatIsOpen(t *testing.T) {
	d := newDesk(t, sample(t, "sample-01"))
	open := func(css string, want int) {
		t.Helper()
		if n := eval[int](d.tab, `document.querySelectorAll(%q).length`, css); n != want {
			t.Errorf("%d of %s, not %d", n, css, want)
		}
	}
	for _, closes := range []string{"w", kb.Escape} {
		d.key("w")
		open(".why", 1)
		d.key(closes)
		open(".why", 0)
	}
	d.key("g")
	open("details[open]", 1)
	d.key(kb.Escape)
	open("details[open]", 0)
	d.key("e")
	eval[bool](d.tab, `(document.activeElement.blur(), true)`)
	d.key(kb.Escape)
	open(editor, 0)
	d.key("a") // the field still has the focus
	d.wantLog("accepted victim " + string(harlow))
}

// TestWhatIsTypedIsNotThrownAway: no key but Esc leaves an editor that holds more than
// the server knows.
func TestWhatIsTypedIsNotThrownAway(t *testing.T) {
	d := newDesk(t, sample(t, "sample-16"), sample(t, "sample-02"))
	d.key("e")
	d.keys("Quillstone, fully named")
	for _, key := range []string{"e", "w", "i", "+", "D", "0", " "} {
		d.goTo(annotate.BreachType)
		d.key(key)
		if got := d.value(`[data-value-input]`); got != "Quillstone, fully named" {
			t.Fatalf("after %q the editor holds %q", key, got)
		}
		d.wantOn(annotate.Victim)
	}
	if d.log() != nil {
		t.Errorf("meanwhile it was decided %q", d.log())
	}
	d.key(kb.Enter)
	d.wantLog("corrected victim Quillstone Medical Transcription Quillstone, fully named")
}

// TestFinishingByTheMouseSavesTheOpenEditor, as the key does.
func TestFinishingByTheMouseSavesTheOpenEditor(t *testing.T) {
	r := sample(t, "sample-01")
	d := newDesk(t, r, sample(t, "sample-02"))
	d.keys(strings.Repeat("a", len(r.Incidents[0].Fields)))
	d.settled()
	d.goTo(annotate.BreachStart)
	d.key("e")
	d.keys("2023-03")
	d.onward(d.click(`[data-do=finish] button`))
	if log := strings.Join(d.log(), "\n"); !strings.Contains(log, "corrected breach_start 2023-03-21 2023-03\n") || !strings.HasSuffix(log, "finished") {
		t.Errorf("the log is\n%s", log)
	}
}

// TestTheArticleIsReadByKeys: what is below the screen comes into sight without the
// mouse, and the field keeps the focus.
func TestTheArticleIsReadByKeys(t *testing.T) {
	d := newDesk(t, sample(t, "sample-22")) // long
	const pane = `document.querySelector('.article')`
	for range 8 {
		d.key(kb.PageDown)
	}
	if left := eval[float64](d.tab, pane+`.scrollHeight - `+pane+`.clientHeight - `+pane+`.scrollTop`); left > 1 {
		t.Errorf("%v pixels of the article stay below the screen", left)
	}
	d.wantOn(annotate.Victim)
	for range 8 {
		d.key(kb.PageUp)
	}
	if top := eval[float64](d.tab, pane+`.scrollTop`); top != 0 {
		t.Errorf("the article stays %v pixels down", top)
	}
}

// TestAChosenValueShowsItsOwnEvidence among that of its set.
func TestAChosenValueShowsItsOwnEvidence(t *testing.T) {
	r := sample(t, "sample-01")
	d := newDesk(t, r)
	doc := annotate.NewDocument(r.Document())
	d.goTo(annotate.DataTypes)
	shown := func() string {
		return eval[string](d.tab, `[...document.querySelectorAll('#article-body mark.at')].map((m) => m.textContent).join('')`)
	}
	for _, item := range d.field(0, annotate.DataTypes).Items {
		d.key(kb.ArrowRight)
		if want := doc.Slice(item.Claim.Evidence[0]); shown() != want {
			t.Errorf("%v shows %q, not %q", item.Claim.Value, shown(), want)
		}
	}
	d.key("x") // of six, one: the next open value is chosen
	if want := doc.Slice(d.field(0, annotate.DataTypes).Items[0].Claim.Evidence[0]); shown() != want {
		t.Errorf("after a decision %q is shown, not %q", shown(), want)
	}
	d.key("j")
	if shown() != "" {
		t.Errorf("another field shows %q", shown())
	}
}

// TestPickingCatchesNobody: while words are picked, Tab goes on as elsewhere.
func TestPickingCatchesNobody(t *testing.T) {
	d := newDesk(t, sample(t, "sample-01"))
	d.key("m")
	at := func() string { return eval[string](d.tab, `document.activeElement.outerHTML`) }
	before := at()
	d.key(kb.Tab)
	if at() == before {
		t.Errorf("Tab stays at %.80s", before)
	}
}

// TestWhatWaitsLooksAsItWillBe: while the network is away, icon and word of each value
// are those that the answer will bring.
func TestWhatWaitsLooksAsItWillBe(t *testing.T) {
	d := newDesk(t, sample(t, "sample-01"))
	d.goTo(annotate.DataTypes)
	d.key(kb.ArrowRight)
	d.key("x")
	d.goTo(annotate.Victim)
	looks := func() string {
		return eval[string](d.tab, `['victim', 'victim_type', 'data_types'].map((f) => {
			const row = document.getElementById('field-' + f)
			return [row.dataset.state, row.querySelector('.state').title, ...[...row.querySelectorAll('.state, .chip-state, .sr-only')].map((e) => e.textContent)].join(' ')
		}).join('\n')`)
	}
	d.network(offline)
	d.keys("xn")
	d.do(d.click(`#field-data_types .name`))
	d.keys("a")
	meanwhile := looks()
	d.network(online)
	d.settled()
	if then := looks(); then != meanwhile {
		t.Errorf("the page says\n%s\nand then\n%s", meanwhile, then)
	}
}

// TestUndoOfWhatWaits: the first decision can be undone before the server has seen it.
func TestUndoOfWhatWaits(t *testing.T) {
	d := newDesk(t, sample(t, "sample-01"))
	d.network(offline)
	d.keys("aux")
	d.network(online)
	d.settled()
	d.wantLog("accepted victim "+string(harlow), "undone", "rejected victim "+string(harlow))
}

// TestARowIsCalledByItsValue: who hears the page hears what is to be decided.
func TestARowIsCalledByItsValue(t *testing.T) {
	d := newDesk(t, sample(t, "sample-01"))
	name := eval[string](d.tab, `document.activeElement.getAttribute('aria-labelledby').split(' ').map((id) => document.getElementById(id).textContent.trim()).join(', ')`)
	if !strings.HasPrefix(name, "Victim, "+string(harlow)+", ") || !strings.HasSuffix(name, "open") {
		t.Errorf("the row in focus is called %q", name)
	}
}
