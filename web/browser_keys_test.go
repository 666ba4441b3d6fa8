package web_test

import (
	"slices"
	"strings"
	"testing"

	"assay/annotate"
	"assay/annotate/samples"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

func TestKeysMoveTheFocus(t *testing.T) {
	d := newDesk(t, sample(t, "sample-01"))
	d.wantOn("victim")
	for _, step := range []struct{ key, want string }{
		{"j", "victim_type"}, {kb.ArrowDown, "victim_location"}, {"k", "victim_type"}, {kb.ArrowUp, "victim"},
		{"k", "victim"}, // the first one stays
	} {
		d.key(step.key)
		d.wantOn(step.want)
	}
	d.keys(strings.Repeat("j", len(annotate.Fields)+3))
	d.wantOn(annotate.Fields[len(annotate.Fields)-1].Key)
	if d.log() != nil {
		t.Errorf("moving decided %q", d.log())
	}
}

func TestKeysDecide(t *testing.T) {
	d := newDesk(t, sample(t, "sample-01"))
	d.key("a")
	d.wantLog("accepted victim Harlow Creek Medical Center")
	d.wantOn("victim_type")
	d.key("x")
	d.wantLog("rejected victim_type healthcare_provider")
	d.wantOn("victim_location")
	d.key("n")
	d.wantLog("not_stated victim_location")
	d.wantOn("breach_type") // third_party is not open
	d.goTo("third_party")
	d.key("a") // nothing is proposed: accept that
	d.wantLog("not_stated third_party")
	d.goTo("victim")
	before := len(d.log())
	d.key("a") // accepted already
	if len(d.log()) != before {
		t.Errorf("accepting twice is stored twice: %q", d.log())
	}
	for field, want := range map[string]string{"victim": "accepted", "victim_type": "rejected", "victim_location": "not_stated", "third_party": "not_stated"} {
		if got := eval[string](d.tab, `document.getElementById('field-%s').dataset.state`, field); got != want {
			t.Errorf("%s looks %s, not %s", field, got, want)
		}
	}
}

func TestAcceptingASetTakesAllItsOpenValues(t *testing.T) {
	d := newDesk(t, sample(t, "sample-01"))
	d.goTo("data_types")
	d.key("a")
	d.wantOn("data_types_excluded")
	if n := len(d.log()); n != 6 {
		t.Fatalf("%d values accepted, not 6", n)
	}
	if state := d.field(0, "data_types").State(); state != annotate.StateAccepted {
		t.Errorf("the field is %s", state)
	}
	d.key("u") // all six in one step
	d.wantOn("data_types")
	if state := d.field(0, "data_types").State(); state != annotate.StateOpen {
		t.Errorf("after undo the field is %s", state)
	}
	if n := eval[int](d.tab, `document.querySelectorAll('#field-data_types .chip[data-state=open]').length`); n != 6 {
		t.Errorf("%d values look open, not 6", n)
	}
}

func TestKeysDecideOnOneValueOfASet(t *testing.T) {
	d := newDesk(t, sample(t, "sample-01"))
	d.goTo("data_types")
	d.key(kb.ArrowRight)
	d.key(kb.ArrowRight)
	d.key("x")
	d.wantLog("rejected data_types date_of_birth")
	if on := eval[string](d.tab, `document.querySelector('.chip.on').dataset.value`); on != `"name"` {
		t.Errorf("the next open value is %s", on)
	}
	d.key("a")
	d.wantLog("accepted data_types name")
	d.key(kb.ArrowRight)
	d.key(kb.ArrowLeft)
	d.key("e")
	if got := d.value(`[data-editor-form] [name=from]`); got != `"medical_record_number"` {
		t.Errorf("the editor corrects %s", got)
	}
	d.keys("bill")
	d.key(kb.Enter)
	d.wantLog("corrected data_types medical_record_number billing")
	if d.text(`.chip.on`) != "" {
		t.Error("a value that was corrected is still chosen")
	}
	d.key("a") // the other three
	d.wantLog("accepted data_types dates_of_service", "accepted data_types clinical", "accepted data_types health_insurance")
	d.wantOn("data_types_excluded")
}

// The answers come late here: a reviewer never waits for them, and a key that
// opens something holds the ones after it.
func TestFastKeysAreSavedInOrder(t *testing.T) {
	r := sample(t, "sample-18")
	d := newDesk(t, r)
	var want []string
	for _, f := range annotate.Fields {
		for _, c := range r.Incidents[0].Fields[f.Key] {
			want = append(want, "accepted "+f.Key+" "+c.Value.String())
		}
	}
	fields := len(r.Incidents[0].Fields)
	d.network(late)
	d.keys("aaa", kb.ArrowRight, strings.Repeat("a", fields+len(want)))
	d.settled()
	got := d.log()
	if first := got[:min(len(got), len(want))]; !slices.Equal(first, want) {
		t.Errorf("stored is\n%q\nnot\n%q", first, want)
	}
	for _, line := range got[min(len(got), len(want)):] { // of fields without a proposal
		if !strings.HasPrefix(line, "not_stated ") {
			t.Errorf("then comes %q", line)
		}
	}
	if open := eval[int](d.tab, `document.querySelectorAll('.row[data-state=open]').length`); open != 0 {
		t.Errorf("%d fields still look open", open)
	}
}

func TestUndoTakesBackOneStepAlsoAfterReload(t *testing.T) {
	d := newDesk(t, sample(t, "sample-01"))
	d.key("a")
	d.key("n")
	d.do(chromedp.Reload())
	d.key("u")
	d.wantOn("victim_type")
	if state := d.field(0, "victim_type").State(); state != annotate.StateOpen {
		t.Errorf("after undo the field is %s", state)
	}
	d.ctrl("z")
	d.wantOn("victim")
	if state := d.field(0, "victim").State(); state != annotate.StateOpen {
		t.Errorf("after Ctrl+Z the field is %s", state)
	}
	before := len(d.log())
	d.key("u") // nothing is left
	if len(d.log()) != before {
		t.Errorf("undo of nothing is stored: %q", d.log())
	}
	if alert := d.text(`[role=alert]`); alert != "" {
		t.Errorf("the page says %q", alert)
	}
}

func TestKeysOnIncidents(t *testing.T) {
	d := newDesk(t, sample(t, "sample-16"))
	d.network(late)
	current := func() string { return eval[string](d.tab, `document.getElementById('fields').dataset.incident`) }
	d.keys("ia") // the second key is meant for the second incident
	d.settled()
	if current() != "2" {
		t.Errorf("i leads to incident %s", current())
	}
	d.wantLog("accepted victim Maumee Bend Orthopedics")
	d.keys("+n") // and this one for the new incident
	d.settled()
	d.wantLog("incident_added", "not_stated victim")
	if n := len(d.stored().State().Incidents); n != 5 {
		t.Errorf("there are %d incidents", n)
	}
	d.do(chromedp.Click(chromedp.CSS(`[data-do=make-primary] button`)))
	d.settled()
	if state := d.stored().State(); state.Incidents[0].ID != current() {
		t.Errorf("the primary incident is %s", state.Incidents[0].ID)
	}
	d.do(d.click(`[data-do=remove-incident] button`))
	d.settled()
	d.wantLog("made_primary", "incident_deleted")
	d.key("0")
	d.wantLog("no_incident")
	if state := d.stored().State(); !state.NoIncident || len(state.Incidents) > 0 {
		t.Errorf("no incident leaves %d", len(state.Incidents))
	}
	d.key("u")
	if state := d.stored().State(); state.NoIncident || len(state.Incidents) != 4 {
		t.Errorf("undo of no incident brings back %d incidents", len(state.Incidents))
	}
}

func TestGuidelineAndHelpKeys(t *testing.T) {
	d := newDesk(t, sample(t, "sample-01"))
	d.key("g")
	if !eval[bool](d.tab, `document.querySelector('.row.on [data-do=guideline]').parentElement.open`) {
		t.Error("g does not open the guideline")
	}
	d.key("?")
	if !eval[bool](d.tab, `document.getElementById('keys').open`) {
		t.Fatal("? does not open the list of keys")
	}
	d.keys("a") // dead while the list is open
	d.key(kb.Escape)
	if eval[bool](d.tab, `document.getElementById('keys').open`) {
		t.Error("Esc does not close the list of keys")
	}
	if d.log() != nil {
		t.Errorf("a key behind the list decided %q", d.log())
	}
}

func TestSpaceSkipsUnlessAButtonHasTheFocus(t *testing.T) {
	d := newDesk(t, sample(t, "sample-01"), sample(t, "sample-02"))
	d.do(chromedp.Focus(chromedp.CSS(`#field-victim [data-do=not-stated] button`)))
	d.key(" ")
	d.wantLog("not_stated victim")
	d.do(chromedp.Focus(chromedp.CSS(`#field-victim_type`)))
	d.onward(chromedp.KeyEvent(" "))
	if title := d.text(`#article-body h1`); !strings.HasPrefix(title, "2.1M") {
		t.Errorf("after skipping the page shows %q", title)
	}
}

func TestFinish(t *testing.T) {
	d := newDesk(t, sample(t, "sample-15"), sample(t, "sample-02"))
	for range samples.All()[0].Incidents[0].Fields {
		d.key("a")
	}
	d.ctrl(kb.Enter) // the second incident is open
	if alert := d.text(`[role=alert]`); !strings.HasPrefix(alert, "Still to be decided") {
		t.Errorf("finishing with open fields says %q", alert)
	}
	if got := eval[string](d.tab, `document.getElementById('fields').dataset.incident`); got != "2" {
		t.Errorf("the page stays at incident %s", got)
	}
	d.wantOn("victim")
	d.keys(strings.Repeat("a", 12))
	first := d.review
	d.finishKey()
	if title := d.text(`#article-body h1`); !strings.HasPrefix(title, "2.1M") {
		t.Errorf("after finishing the page shows %q", title)
	}
	if d.review = first; d.stored().Finished.IsZero() {
		t.Fatal("the review is not finished")
	}
	d.openReview("sample-15")
	before := len(d.log())
	d.keys("axnu0+")
	d.settled()
	if len(d.log()) != before || eval[int](d.tab, `document.querySelectorAll('.fields-body form').length`) != 0 {
		t.Error("a finished review can be changed")
	}
	d.leave(d.click(`.review-footer form button`))
	d.wantLog("reopened")
	d.goTo("victim")
	d.key("n")
	d.wantLog("not_stated victim")
}
