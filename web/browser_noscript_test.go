package web_test

import (
	"slices"
	"strings"
	"testing"

	"assay/annotate"
	"assay/views"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// TestReviewWithoutJavaScript reviews an article by mouse on plain forms alone.
func TestReviewWithoutJavaScript(t *testing.T) {
	s, b := newSite(t), newTab(t)
	r := sample(t, "sample-01")
	s.propose(t, r)
	b.do(command(emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true}))
	p, link := s.person(t, "Ada", annotate.Reviewer)
	b.signIn(link)
	b.leave(b.click(`main form button`))
	article, err := s.ArticleByID(t.Context(), r.ID)
	if err != nil {
		t.Fatal(err)
	}
	review, err := s.ReviewOf(t.Context(), article.Key, p.ID)
	if err != nil {
		t.Fatal(err)
	}
	d := &desk{tab: b, site: s, person: p, review: review.ID}

	d.press(`#field-victim [data-do=accept] button`)
	d.wantLog("accepted victim Harlow Creek Medical Center")
	if !eval[bool](b, `(() => {
		const row = document.getElementById('field-victim').getBoundingClientRect()
		return row.top > 40 && row.bottom <= innerHeight
	})()`) {
		t.Error("the row that was decided on is out of view")
	}
	d.press(`#field-victim_type [data-do=reject] button`)
	d.press(`#field-third_party [data-do=not-stated] button`)
	d.wantLog("rejected victim_type healthcare_provider", "not_stated third_party")

	d.correctWithoutScript(t)
	d.incidentsWithoutScript(t)

	for eval[bool](b, `document.querySelector('.row[data-state=open]') != null`) {
		d.press(`.row[data-state=open] [data-do=accept] button`)
	}
	d.press(`[data-do=finish] button`)
	if state := d.stored(); state.Finished.IsZero() {
		t.Errorf("the review is not finished; the page says %q", d.text(`[role=alert]`))
	}
	if text := d.text(`main`); !strings.Contains(text, "Nothing is waiting") {
		t.Errorf("after the last article the page says %q", text)
	}
	d.leave(chromedp.Navigate(s.url + views.ReviewURL(d.review)))
	d.press(`.review-footer form button`)
	d.wantLog("reopened")
}

// press clicks a button that sends a form, and waits for the page it leads to.
func (d *desk) press(css string) {
	d.t.Helper()
	d.doing = "pressing " + css
	d.leave(d.click(css))
	d.doing = ""
}

func (d *desk) correctWithoutScript(t *testing.T) {
	t.Helper()
	value, quote := chromedp.CSS(`[data-value-input]`), chromedp.CSS(`[data-quote]`)
	d.press(`#field-breach_start [data-do=correct]`)
	d.do(chromedp.SetValue(value, "2023-02-30"), chromedp.SetValue(quote, "from march 21"))
	d.press(`[data-editor-form] .button`)
	if alert := d.text(`[data-editor-form] [role=alert]`); !strings.Contains(alert, "2023-02-30") {
		t.Errorf("of a wrong date the editor says %q", alert)
	}
	if got := d.value(`[data-quote]`); got != "from march 21" {
		t.Errorf("the quote that was typed became %q", got)
	}
	d.do(chromedp.SetValue(value, "2023-03"))
	d.press(`[data-editor-form] .button`)
	d.wantLog("corrected breach_start 2023-03-21 2023-03")
	item := d.field(0, annotate.BreachStart).Items[0]
	if want := spanOf(t, sample(t, "sample-01"), "from March 21"); len(item.Claim.Evidence) != 1 || item.Claim.Evidence[0] != want {
		t.Errorf("the evidence is %v, not %v", item.Claim.Evidence, want)
	}
	d.press(`#field-remedy [data-do=correct]`)
	d.do(chromedp.SetValue(value, "password_reset"), chromedp.SetValue(quote, "words of no article"))
	d.press(`[data-editor-form] .button`)
	if alert := d.text(`[data-editor-form] [role=alert]`); !strings.Contains(alert, "does not hold these words") {
		t.Errorf("of words that are not there the editor says %q", alert)
	}
	d.press(`[data-cancel]`)
	d.press(`.review-footer [data-do=undo] button`) // the correction of the date
	d.wantLog("undone")
	if state := d.field(0, annotate.BreachStart).State(); state != annotate.StateOpen {
		t.Errorf("after undo the date is %s", state)
	}
	d.press(`#field-data_types .chip:nth-child(2) [data-act=rejected] button`)
	d.wantLog("rejected data_types date_of_birth")
}

func (d *desk) incidentsWithoutScript(t *testing.T) {
	t.Helper()
	d.press(`#fields nav [data-do=add-incident] button`)
	d.wantLog("incident_added")
	if n := eval[int](d.tab, `document.querySelectorAll('[data-tab]').length`); n != 2 {
		t.Errorf("the page shows %d incidents", n)
	}
	d.press(`[data-do=remove-incident] button`)
	d.press(`#fields nav [data-do=no-incident] button`)
	d.wantLog("incident_deleted", "no_incident")
	d.press(`.review-footer [data-do=undo] button`)
	if n := len(d.stored().State().Incidents); n != 1 {
		t.Errorf("undo of no incident brings back %d incidents", n)
	}
	if !slices.Contains(d.log(), "undone") {
		t.Error("undo is not in the log")
	}
}
