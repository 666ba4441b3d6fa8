package web_test

import (
	"strings"
	"testing"

	"assay/annotate"
	"assay/annotate/store"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// shift presses a key together with Shift.
func (b *tab) shift(key string) {
	b.t.Helper()
	b.do(chromedp.KeyEvent(key, chromedp.KeyModifiers(chromedp.ModifierShift)))
	b.settled()
}

// evidence returns the words of a field's first value as they are stored.
func (d *desk) evidence(r annotate.Record, field string) string {
	d.t.Helper()
	items := d.field(0, field).Items
	return annotate.NewDocument(r.Document()).Slice(items[0].Claim.Evidence[0])
}

// TestReach widens and narrows evidence word by word, over emoji and accents, and
// undoes it step by step.
func TestReach(t *testing.T) {
	r := awkward(t)
	d := newDesk(t, r)
	d.wantOn(annotate.Victim)
	for _, step := range []struct{ key, want string }{
		{kb.ArrowRight, "Cafe\u0301 Orkide” told 𝕏"},
		{kb.ArrowLeft, "Cafe\u0301 Orkide” told"},
		{kb.ArrowLeft, "Cafe\u0301 Orkide"},
		{kb.ArrowLeft, "Cafe\u0301"},
		{kb.ArrowLeft, "Cafe\u0301"}, // a span is never empty
		{kb.ArrowUp, "at “Cafe\u0301"},
		{kb.ArrowDown, "Cafe\u0301"},
	} {
		d.shift(step.key)
		if got := d.evidence(r, annotate.Victim); got != step.want {
			t.Errorf("Shift %q leaves %q, not %q", step.key, got, step.want)
		}
	}
	if got := d.field(0, annotate.Victim).Items[0].Claim.Value; got != annotate.Value(annotate.Name("Cafe\u0301 Orkide")) {
		t.Errorf("the value became %v", got)
	}
	d.key("u")
	if got, want := d.evidence(r, annotate.Victim), "at “Cafe\u0301"; got != want {
		t.Errorf("undo leaves %q, not %q", got, want)
	}
}

// TestPickWords chooses words without a mouse.
func TestPickWords(t *testing.T) {
	r := awkward(t)
	d := newDesk(t, r)
	d.goTo(annotate.Discovered)
	d.key("m") // at the field's evidence, "May 3"
	d.shift(kb.ArrowRight)
	d.key(kb.Enter)
	if got, want := d.value(`[data-editor-form] [data-quote]`), "May 3. It"; got != want {
		t.Errorf("the quote is %q, not %q", got, want)
	}
	d.key(kb.Escape)
	d.goTo(annotate.Attacker) // has no evidence: the first word in sight
	d.key("m")
	for range 2 {
		d.key(kb.ArrowRight)
	}
	d.shift(kb.ArrowRight)
	d.key(kb.Enter)
	if got := d.value(`[data-editor-form] [data-quote]`); len(strings.Fields(got)) < 2 || !strings.Contains(strings.Join(strings.Fields(r.Document()), " "), got) {
		t.Errorf("the quote is %q", got)
	}
	d.key(kb.Escape)
	d.key("m")
	d.key("a") // a letter is no decision while words are picked
	d.key(kb.Escape)
	if d.log() != nil {
		t.Errorf("picking decided %q", d.log())
	}
	d.key("a")
	d.wantLog("not_stated attacker")
}

// TestNextEvidence goes through the marks of a field.
func TestNextEvidence(t *testing.T) {
	r := awkward(t)
	r.Incidents[0].Fields[annotate.Victim][0].Evidence = []annotate.Span{spanOf(t, r, "Cafe\u0301 Orkide robbed"), spanOf(t, r, "Orkide Group")}
	d := newDesk(t, r)
	at := func() string { return d.text(`#article-body mark.at`) }
	for _, step := range []struct{ key, want string }{{"]", "Café Orkide robbed"}, {"]", "Orkide Group"}, {"]", "Café Orkide robbed"}, {"[", "Orkide Group"}} {
		d.key(step.key)
		if got := strings.ReplaceAll(at(), "e\u0301", "é"); got != step.want {
			t.Errorf("%s shows %q, not %q", step.key, got, step.want)
		}
	}
}

// TestAcceptAll takes what is sure enough of the incident in sight, says what, and
// is one step to undo.
func TestAcceptAll(t *testing.T) {
	r := sample(t, "sample-01")
	for i := range r.Incidents {
		for _, claims := range r.Incidents[i].Fields {
			for j := range claims {
				claims[j].Confidence = annotate.Confidence(0.95)
			}
		}
	}
	r.Incidents[0].Fields[annotate.Victim][0].Confidence = annotate.Confidence(0.5)
	d := newDesk(t, r)
	d.key("A")
	if state := d.field(0, annotate.Victim).State(); state != annotate.StateOpen {
		t.Errorf("an unsure value is %s", state)
	}
	if state := d.field(0, annotate.DataTypes).State(); state != annotate.StateAccepted {
		t.Errorf("sure values are %s", state)
	}
	if said := d.text(`#message`); !strings.Contains(said, "Accepted ") || !strings.Contains(said, "Date of birth") {
		t.Errorf("the page says %q", said)
	}
	d.key("u")
	if n := len(annotate.Effective(d.stored().Log)); n != 0 {
		t.Errorf("%d decisions are left after one undo", n)
	}
	d.key("U")
	if state := d.field(0, annotate.DataTypes).State(); state != annotate.StateAccepted {
		t.Errorf("after redo they are %s", state)
	}
}

// TestFlagsAndHints: a comment marks a field for others; what hardly goes together
// leads to its field and stops nobody.
func TestFlagsAndHints(t *testing.T) {
	r := awkward(t)
	r.Incidents[0].Fields[annotate.Disclosed] = []annotate.Claim{claim(t, r, annotate.Date("2023-05-01"), "May 5, 2023")}
	d := newDesk(t, r)
	d.key("f")
	d.keys("who is this?")
	d.key(kb.Enter)
	if got := d.text(`#field-victim .flag`); !strings.Contains(got, "who is this?") {
		t.Errorf("the flag reads %q", got)
	}
	if flags := d.stored().State().Flags; len(flags) != 1 || flags[0].Note != "who is this?" {
		t.Errorf("flags %v", flags)
	}
	d.key("h")
	d.wantOn(annotate.Disclosed)
	d.key("x")
	if d.text(`#fields [data-hint]`) != "" {
		t.Error("a rejected value still hints")
	}
}

// TestKeysOnSeveralIncidents merges and orders them without the mouse.
func TestKeysOnSeveralIncidents(t *testing.T) {
	r := awkward(t)
	second := annotate.Incident{ID: "2", Fields: map[string][]annotate.Claim{annotate.Attacker: {claim(t, r, annotate.Name("Orkide Group"), "Orkide Group")}}}
	r.Incidents = append(r.Incidents, second)
	d := newDesk(t, r)
	d.key("i")
	d.key("P")
	if state := d.stored().State(); state.Incidents[0].ID != "2" {
		t.Errorf("the primary incident is %s", state.Incidents[0].ID)
	}
	d.key("u")
	d.key("M")
	state := d.stored().State()
	if len(state.Incidents) != 1 || len(state.Incidents[0].Fields[annotate.Attacker].Items) != 1 {
		t.Fatalf("after merging: %d incidents", len(state.Incidents))
	}
	d.key("u")
	d.key("D")
	if state := d.stored().State(); len(state.Incidents) != 1 {
		t.Errorf("%d incidents after one was taken out", len(state.Incidents))
	}
}

// TestPresetKeys: each preset's own keys decide on the page.
func TestPresetKeys(t *testing.T) {
	for _, c := range []struct {
		store.Preferences
		press func(*desk)
		want  string
	}{
		{store.Preferences{Preset: "argilla"}, func(d *desk) { d.key(kb.Enter) }, "accepted victim Harlow Creek Medical Center"},
		{store.Preferences{Preset: "argilla"}, func(d *desk) { d.key(kb.Backspace) }, "rejected victim Harlow Creek Medical Center"},
		{store.Preferences{Preset: "prodigy"}, func(d *desk) { d.keys("ax"); d.settled(); d.key(kb.Backspace) }, "undone"},
		{store.Preferences{Preset: "label-studio"}, func(d *desk) { d.keys("a"); d.settled(); d.ctrl("z") }, "undone"},
		{store.Preferences{Keys: map[string]string{"accept": "q"}}, func(d *desk) { d.key("q") }, "accepted victim Harlow Creek Medical Center"},
		{store.Preferences{NoLetters: true}, func(d *desk) {
			d.keys("xn")
			d.do(chromedp.KeyEvent("a", chromedp.KeyModifiers(chromedp.ModifierAlt)))
			d.settled()
		}, "accepted victim Harlow Creek Medical Center"},
	} {
		t.Run(c.Preset+c.want, func(t *testing.T) {
			d := newDesk(t, sample(t, "sample-01"))
			if err := d.SavePreferences(t.Context(), d.person.ID, c.Preferences); err != nil {
				t.Fatal(err)
			}
			d.open(d.site.url + "/reviews/1")
			c.press(d)
			d.wantLog(c.want)
		})
	}
}
