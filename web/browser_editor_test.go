package web_test

import (
	"strings"
	"testing"

	"assay/annotate"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
	"github.com/google/go-cmp/cmp"
)

const editor = `[data-editor-form]`

func TestEditorTakesLettersAsText(t *testing.T) {
	d := newDesk(t, sample(t, "sample-01"))
	d.network(late)
	d.keys("eHana xnu?0 +g ijk") // the editor is not open yet at the second key
	d.settled()
	if got := d.value(`[data-value-input]`); got != "Hana xnu?0 +g ijk" {
		t.Errorf("typed is %q", got)
	}
	d.key(kb.Enter)
	d.wantLog("corrected victim Harlow Creek Medical Center Hana xnu?0 +g ijk")
	if d.text(editor) != "" {
		t.Error("Enter does not close the editor")
	}
	d.keys("eNobody", kb.Escape)
	d.settled()
	if n := len(d.log()); n != 1 || d.text(editor) != "" {
		t.Errorf("Esc leaves %d decisions and the editor %q", n, d.text(editor))
	}
}

// A whole correction typed before the editor came is saved as if it had been there.
func TestEditorTakesAWholeCorrectionThatCameBeforeIt(t *testing.T) {
	d := newDesk(t, sample(t, "sample-07"))
	d.network(late)
	d.goTo(annotate.BreachStart)
	d.keys("e2019-08-21", kb.Backspace, "0", kb.Tab, "Sept. 9", kb.Enter)
	d.settled()
	item := d.field(0, annotate.BreachStart).Items[0]
	want := annotate.Claim{Value: annotate.Date("2019-08-20"), Evidence: []annotate.Span{spanOf(t, sample(t, "sample-07"), "Sept. 9")}}
	if diff := cmp.Diff(want, item.Claim); diff != "" {
		t.Errorf("the correction is (-want +got):\n%s", diff)
	}
}

func TestEditorIsOpenedBySelectionAndByPen(t *testing.T) {
	r := sample(t, "sample-01")
	d := newDesk(t, r)
	d.goTo(annotate.Discovered)
	d.drag(spanOf(t, r, "April 4"))
	if got := d.value(`[data-value-input]`); got != "2023-04-06" && got != "2023-04-04" {
		t.Errorf("the editor holds %q", got)
	}
	if got := d.value(`[data-quote]`); got != "April 4" {
		t.Errorf("the evidence reads %q", got)
	}
	d.key(kb.Escape)
	d.goTo(annotate.Remedy)
	d.do(d.click(`#field-remedy .chip:nth-child(2) .value`), d.click(`#field-remedy .chip:nth-child(2) [data-edit]`))
	d.settled()
	if got := d.value(editor + ` [name=from]`); got != `"call_center"` {
		t.Errorf("the pen corrects %s", got)
	}
	if got := d.value(`[data-value-input]`); got != "call_center" {
		t.Errorf("the editor holds %q", got)
	}
	d.key(kb.Escape)
	d.goTo(annotate.Remedy)
	d.drag(spanOf(t, r, "closed both mailboxes")) // no value is chosen: one is added
	if got := d.value(editor + ` [name=act]`); got != "added" {
		t.Errorf("the act is %s", got)
	}
	d.keys("pass")
	d.key(kb.Enter)
	d.wantLog("added remedy password_reset")
}

// Words selected while the editor is open become its evidence, and its value
// where nothing was typed yet.
func TestSelectingWhileTheEditorIsOpen(t *testing.T) {
	r := sample(t, "sample-01")
	d := newDesk(t, r)
	d.key("e")
	d.drag(spanOf(t, r, "The Bend"))
	if got := d.value(`[data-value-input]`); got != "The Bend" {
		t.Errorf("the value is %q", got)
	}
	d.keys("Bend Hospital")
	d.drag(spanOf(t, r, "The Bend, Oregon, hospital"))
	if got := d.value(`[data-value-input]`); !strings.Contains(got, "Bend Hospital") {
		t.Errorf("what was typed became %q", got)
	}
	d.key(kb.Enter)
	item := d.field(0, annotate.Victim).Items[0]
	if len(item.Claim.Evidence) != 1 || item.Claim.Evidence[0] != spanOf(t, r, "The Bend, Oregon, hospital") {
		t.Errorf("the evidence is %v", item.Claim.Evidence)
	}
}

func TestARefusedValueStaysInTheEditor(t *testing.T) {
	d := newDesk(t, sample(t, "sample-01"))
	d.goTo(annotate.BreachStart)
	d.key("e")
	d.network(offline)
	d.keys("2023-02-30", kb.Enter, "a") // one key more before the answer
	d.network(online)
	d.settled()
	if alert := d.text(editor + ` [role=alert]`); !strings.Contains(alert, "2023-02-30") {
		t.Errorf("the editor says %q", alert)
	}
	if got := d.value(`[data-value-input]`); got != "2023-02-30" {
		t.Errorf("the editor holds %q", got)
	}
	if saved := d.text(`#saved`); saved == "" {
		t.Error("the page says nothing of saving")
	}
	d.wantLog("accepted breach_end 2023-04-04")
	d.do(chromedp.SetValue(chromedp.CSS(`[data-value-input]`), "2023-02-28"), chromedp.Focus(chromedp.CSS(`[data-value-input]`)))
	d.key(kb.Enter)
	d.wantLog("corrected breach_start 2023-03-21 2023-02-28")
	if d.text(editor) != "" || d.text(`[role=alert]`) != "" {
		t.Error("the editor or its message stays after a good value")
	}
}

// A decision elsewhere does not throw away what is being typed.
func TestAnOpenEditorOutlivesOtherDecisions(t *testing.T) {
	d := newDesk(t, sample(t, "sample-01"))
	d.goTo(annotate.Victim)
	d.key("e")
	d.keys("Harlow")
	eval[bool](d.tab, `(document.querySelector('#field-breach_type [data-do=accept]').requestSubmit(), true)`)
	d.settled()
	d.wantLog("accepted breach_type hacking_it_incident")
	if got := d.value(`[data-value-input]`); got != "Harlow" {
		t.Errorf("what was typed became %q", got)
	}
}

func TestFinishingSavesTheOpenEditor(t *testing.T) {
	r := sample(t, "sample-01")
	d := newDesk(t, r, sample(t, "sample-02"))
	d.keys(strings.Repeat("a", len(r.Incidents[0].Fields)))
	d.settled()
	d.goTo(annotate.BreachStart)
	d.key("e")
	d.keys("March")
	d.ctrl(kb.Enter) // no date: stays
	if alert := d.text(editor + ` [role=alert]`); alert == "" {
		t.Fatal("a wrong date is not refused at the finish")
	}
	d.do(chromedp.SetValue(chromedp.CSS(`[data-value-input]`), "2023-03"), chromedp.Focus(chromedp.CSS(`[data-value-input]`)))
	d.finishKey()
	log := strings.Join(d.log(), "\n")
	if !strings.Contains(log, "corrected breach_start 2023-03-21 2023-03") || !strings.HasSuffix(log, "finished") {
		t.Errorf("the log is\n%s", log)
	}
}

// TestChoicesByNumberAndFilter: a digit typed alone chooses, letters filter, the
// arrows go through what is left.
func TestChoicesByNumberAndFilter(t *testing.T) {
	d := newDesk(t, sample(t, "sample-01"))
	d.goTo(annotate.BreachType)
	d.keys("e3")
	d.settled()
	d.wantLog("corrected breach_type hacking_it_incident theft")
	d.goTo(annotate.VictimType)
	d.key("e")
	d.keys("e") // several hold it
	d.key(kb.ArrowDown)
	d.key(kb.ArrowDown)
	third := eval[string](d.tab, `document.querySelectorAll('#choices [data-choice]')[2].dataset.choice`)
	d.key(kb.Enter)
	d.wantLog("corrected victim_type healthcare_provider " + third)
	d.goTo(annotate.BreachType)
	d.key("e")
	d.keys("nothing has this name")
	d.key(kb.Enter)
	if n := len(d.log()); n != 2 || d.text(editor) == "" {
		t.Errorf("a filter that lets nothing through leaves %q", d.log())
	}
}

// TestLiveReading: what is typed is said in words before it is saved.
func TestLiveReading(t *testing.T) {
	d := newDesk(t, sample(t, "sample-01"))
	d.goTo(annotate.Discovered)
	d.key("e")
	for typed, want := range map[string]string{"XXXX-04-04": "4 April, year unknown", "2019-02": "February 2019", "2019-02-30": "no day 30"} {
		eval[bool](d.tab, `(document.querySelector('[data-value-input]').select(), true)`)
		d.keys(typed)
		d.wait(`document.querySelector('[data-reading]').textContent.includes(` + "`" + want + "`" + `)`)
	}
}
