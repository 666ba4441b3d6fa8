package web_test

import (
	"slices"
	"strings"
	"testing"

	"assay/annotate"
	"assay/annotate/store"
	"assay/views"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

func TestDecisionsWaitWhileTheNetworkIsAway(t *testing.T) {
	d := newDesk(t, sample(t, "sample-01"))
	d.network(offline)
	d.keys("axa")
	d.wait(`document.getElementById('saved').textContent === 'not saved yet: no connection, 3 waiting'`)
	if d.log() != nil {
		t.Fatalf("stored is %q", d.log())
	}
	if open := eval[string](d.tab, `document.getElementById('field-victim').dataset.state`); open != "accepted" {
		t.Errorf("the field looks %s meanwhile", open)
	}
	d.asksBeforeLeaving()
	d.network(online)
	d.settled()
	d.wantLog("accepted victim Harlow Creek Medical Center", "rejected victim_type healthcare_provider", "accepted victim_location US-OR")
	if saved := d.text(`#saved`); saved != "✓ saved" {
		t.Errorf("in the end the page says %q", saved)
	}
	d.open(d.site.url + views.HomeURL) // nothing waits: no question
}

// asksBeforeLeaving presses reload and stays, as the browser's question offers.
func (b *tab) asksBeforeLeaving() {
	b.t.Helper()
	question := result(b, chromedp.WaitEvent(page.JavascriptDialogOpening, nil, chromedp.Evaluate[chromedp.Void](`setTimeout(() => location.reload())`)))
	if question.Type != page.DialogTypeBeforeunload {
		b.t.Errorf("leaving asks a %s question", question.Type)
	}
	b.do(command(page.HandleJavaScriptDialog, page.HandleJavaScriptDialogParams{Accept: false}))
}

func TestFinishWaitsWhileTheNetworkIsAway(t *testing.T) {
	r := sample(t, "sample-01")
	d := newDesk(t, r)
	d.keys(strings.Repeat("a", len(r.Incidents[0].Fields)))
	d.settled()
	d.network(offline)
	d.do(d.click(`[data-do=finish] button`))
	d.wait(`document.getElementById('saved').textContent.includes('not saved yet')`)
	d.keys("x") // the page is about to go
	d.onward(reach(online))
	if !slices.Contains(d.log(), "finished") || slices.ContainsFunc(d.log(), func(line string) bool { return strings.HasPrefix(line, "rejected") }) {
		t.Errorf("the log is %q", d.log())
	}
}

// Two tabs of one reviewer: what the second decides on what is gone is refused in
// words, and the rest of its decisions is kept.
func TestAStaleDecisionIsRefusedAndLosesNothing(t *testing.T) {
	d := newDesk(t, sample(t, "sample-16"))
	d.goTo(annotate.Victim)
	s := d.stored()
	_, err := d.Decide(t.Context(), s.ID, d.person.ID,
		annotate.Decision{ID: "other-1", Incident: "1", Field: annotate.VictimType, Act: annotate.Accepted, From: annotate.Choice("business_associate")},
		annotate.Decision{ID: "other-2", Incident: "2", Act: annotate.IncidentDeleted})
	if err != nil {
		t.Fatal(err)
	}
	d.key("a")
	d.wantLog("incident_deleted", "accepted victim Quillstone Medical Transcription")
	if tabs := eval[int](d.tab, `document.querySelectorAll('[data-tab]').length`); tabs != 3 {
		t.Errorf("after a swap the page shows %d incidents", tabs)
	}
	d.key("i")
	id := eval[string](d.tab, `document.getElementById('fields').dataset.incident`)
	if _, err := d.Decide(t.Context(), s.ID, d.person.ID, annotate.Decision{ID: "other-3", Incident: id, Act: annotate.IncidentDeleted}); err != nil {
		t.Fatal(err)
	}
	d.network(late)
	d.keys("a", kb.ArrowDown)
	d.settled()
	if alert := d.text(`[role=alert]`); !strings.Contains(alert, "no longer") {
		t.Errorf("the page says %q", alert)
	}
	if saved := d.text(`#saved`); saved != "not saved" {
		t.Errorf("of the refused decision the page says %q", saved)
	}
	d.key("a") // the page shows what is there now
	d.wantLog("accepted victim_location US-OH")
}

func TestSigningInElsewhereSavesWhatWaits(t *testing.T) {
	d := newDesk(t, sample(t, "sample-01"))
	if err := d.SetActive(t.Context(), d.person.ID, false); err != nil {
		t.Fatal(err)
	}
	d.keys("a")
	d.wait(`document.getElementById('saved').textContent.includes('sign in again')`)
	if err := d.SetActive(t.Context(), d.person.ID, true); err != nil {
		t.Fatal(err)
	}
	token, err := d.CreateLink(t.Context(), store.LinkSignIn, d.person.ID, patience)
	if err != nil {
		t.Fatal(err)
	}
	d.doing = "signing in from another tab"
	eval[bool](d.tab, `fetch(%q, {method: 'POST'}).then(() => window.dispatchEvent(new Event('online'))), true`, views.LinkURL(token))
	d.settled()
	d.wantLog("accepted victim Harlow Creek Medical Center")
}

// TestTabsOfOneReview: what one tab saved, another one shows.
func TestTabsOfOneReview(t *testing.T) {
	d := newDesk(t, sample(t, "sample-01"))
	eval[bool](d.tab, `(window.other = new BroadcastChannel('review-%d'), other.told = 0, other.onmessage = () => other.told++, true)`, d.review)
	d.key("a")
	d.wait(`other.told === 1`)
	decision := annotate.Decision{ID: "elsewhere", Incident: "1", Field: annotate.VictimType, Act: annotate.NotStated}
	if _, err := d.Decide(t.Context(), d.review, d.person.ID, decision); err != nil {
		t.Fatal(err)
	}
	eval[bool](d.tab, `(other.postMessage('changed'), true)`)
	d.wait(`document.getElementById('field-victim_type').dataset.state === 'not_stated'`)
	d.wantOn(annotate.VictimType)
}
