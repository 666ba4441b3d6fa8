package web_test

import (
	"strings"
	"testing"

	"assay/annotate"
	"assay/views"

	"github.com/chromedp/chromedp/kb"
)

// TestFinishLeadsThroughWhatIsOpen: finishing too early lists the open fields of all
// incidents, and the same key goes from one to the next.
func TestFinishLeadsThroughWhatIsOpen(t *testing.T) {
	d := newDesk(t, sample(t, "sample-15"))
	d.keys("axn")
	d.settled()
	d.ctrl(kb.Enter)
	open := d.stored().State().OpenFields()
	if n := eval[int](d.tab, `document.querySelectorAll('#message [data-open]').length`); n != len(open) {
		t.Errorf("%d fields are listed, not %d", n, len(open))
	}
	for _, ref := range append(open, open[0]) {
		d.wantOn(ref.Field)
		if got := eval[string](d.tab, `document.getElementById('fields').dataset.incident`); got != ref.Incident {
			t.Errorf("the page is at incident %s, not %s", got, ref.Incident)
		}
		d.ctrl(kb.Enter)
	}
	d.do(d.click(`#message li:last-child a`))
	d.settled()
	d.wantOn(open[len(open)-1].Field)
	if d.stored().Finished.IsZero() == false {
		t.Error("the review is finished")
	}
}

// TestFinishReadsTheRecordBack: after the last key the record is read back in a
// sentence, with the way to open it again.
func TestFinishReadsTheRecordBack(t *testing.T) {
	const says = "Saltmarsh Family Clinic, US-GA: laptop stolen on 23 January 2015, at most 3,200 people, four kinds of data, " +
		"two kinds of data ruled out"
	r := sample(t, "sample-05")
	d := newDesk(t, r, sample(t, "sample-02"), sample(t, "sample-03"))
	review := d.review
	d.settled()
	d.keys(strings.Repeat("a", len(r.Incidents[0].Fields)))
	d.settled()
	d.finishKey()
	if got := d.text(`#finished`); !strings.Contains(got, says) {
		t.Errorf("the page reads back %q, without %q", got, says)
	}
	if got := eval[string](d.tab, `document.querySelector('#finished a').pathname`); got != views.ReviewURL(review) {
		t.Errorf("it leads to %s", got)
	}
	d.key("0") // the next decision sweeps it away
	if got := d.text(`#finished`); got != "" {
		t.Errorf("after a decision the page still says %q", got)
	}
	d.open(d.site.url + views.AfterURL(views.HomeURL, review)) // as where no article is left
	if got := d.text(`#finished`); !strings.Contains(got, says) {
		t.Errorf("the home page reads back %q", got)
	}
	other := newTab(t)
	_, link := d.site.person(t, "Bob", annotate.Reviewer)
	other.signIn(link)
	other.open(d.site.url + views.AfterURL(views.HomeURL, review))
	if got := other.text(`#finished`); got != "" {
		t.Errorf("somebody else reads %q", got)
	}
}
