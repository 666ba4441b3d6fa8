package web_test

import (
	"slices"
	"testing"

	"assay/annotate"

	"github.com/chromedp/chromedp/kb"
)

const offered = `[...document.querySelectorAll('#choices [data-choice]')].map((i) => i.dataset.choice)`

// Names that the article holds are offered in the editor: a number or the arrows
// put one at hand, Enter takes it with its place as evidence, letters filter.
func TestNamesOfTheArticleByKeys(t *testing.T) {
	r := sample(t, "sample-02")
	d := newDesk(t, r)
	d.goTo(annotate.Attacker)
	d.key("e")
	all := eval[[]string](d.tab, offered)
	for _, name := range []string{"Wabash Prairie Health Plan", "Pellworth Document Services", "CourierVault"} {
		if !slices.Contains(all, name) {
			t.Errorf("%s is not among %q", name, all)
		}
	}
	second := all[1]
	d.keys("2")
	d.key(kb.Enter)
	d.wantLog("added attacker " + second)
	item := d.field(0, annotate.Attacker).Items[0]
	doc := annotate.NewDocument(r.Document())
	if len(item.Claim.Evidence) != 1 || doc.Slice(item.Claim.Evidence[0]) != second {
		t.Errorf("the evidence is %v", item.Claim.Evidence)
	}
	d.goTo(annotate.Attacker)
	d.key("e")
	if again := eval[[]string](d.tab, offered); slices.Contains(again, second) {
		t.Errorf("%s is offered again", second)
	}
	d.keys("courier")
	if fits := eval[[]string](d.tab, offered); !slices.Equal(fits, []string{"CourierVault"}) {
		t.Errorf("the filter lets %q through", fits)
	}
	d.key(kb.ArrowDown)
	d.key(kb.Enter)
	d.wantLog("added attacker CourierVault")
}

// What is typed is taken as it stands, also when it begins with a number.
func TestANameIsTypedFreely(t *testing.T) {
	d := newDesk(t, sample(t, "sample-02"))
	d.goTo(annotate.Victim)
	d.key("e")
	d.keys("7-Eleven Boys")
	d.key(kb.Enter)
	d.wantLog("corrected victim Wabash Prairie Health Plan 7-Eleven Boys")
	d.goTo(annotate.Victim)
	d.key("e")
	d.keys("Courier") // a part of a name that is offered, and none at hand
	d.key(kb.Enter)
	d.wantLog("corrected victim 7-Eleven Boys Courier")
}

// A refused name leaves the list in place.
func TestNamesAfterARefusal(t *testing.T) {
	r := sample(t, "sample-02")
	d := newDesk(t, r)
	d.goTo(annotate.Victim)
	d.key("e")
	eval[bool](d.tab, `(document.querySelector('[data-quote]').value = 'words that are not there', true)`)
	d.keys("Nobody")
	d.key(kb.Enter)
	if alert := d.text(editor + ` [role=alert]`); alert == "" {
		t.Fatal("evidence that is not there is taken")
	}
	d.key(kb.ArrowDown)
	d.key(kb.Enter)
	log := d.log()
	if len(log) != 1 || log[0] != "corrected victim Wabash Prairie Health Plan "+eval[string](d.tab, `document.querySelector('#field-victim .value').textContent`) {
		t.Errorf("the log is %q", log)
	}
}

// In a blind review the machine offers no names.
func TestNoNamesInABlindReview(t *testing.T) {
	s, b := newSite(t), newTab(t)
	r := sample(t, "sample-02")
	s.add(t, r.Article)
	p, link := s.person(t, "Ada", annotate.Reviewer)
	b.signIn(link)
	d := &desk{tab: b, site: s, person: p}
	d.openReview(r.ID)
	d.key("+")
	d.goTo(annotate.Victim)
	d.key("e")
	if html := eval[string](d.tab, `document.querySelector('[data-editor-form]').outerHTML`); html == "" || eval[int](d.tab, `document.querySelectorAll('#choices, datalist option').length`) > 0 {
		t.Errorf("the editor is %s", html)
	}
}
