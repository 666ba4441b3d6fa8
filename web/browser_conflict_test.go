package web_test

import (
	"strings"
	"testing"

	"assay/annotate"

	"github.com/chromedp/chromedp/kb"
)

// elsewhere decides as another browser of the same person would.
func (d *desk) elsewhere(id, field string, act annotate.Act, from, to annotate.Value) {
	d.t.Helper()
	one := annotate.Decision{ID: id, Incident: "1", Field: field, Act: act, From: from, To: to}
	if _, err := d.Decide(d.t.Context(), d.review, d.person.ID, one); err != nil {
		d.t.Fatal(err)
	}
}

const harlow = annotate.Name("Harlow Creek Medical Center")

// A decision on a field that was decided elsewhere meanwhile shows both sides, while
// the decisions around it are saved; one key chooses.
func TestConflictShowsBothSides(t *testing.T) {
	for name, c := range map[string]struct {
		key  string
		want []string
	}{
		"keep what is stored": {"1", nil},
		"save one's own":      {"2", []string{"accepted victim " + string(harlow)}},
	} {
		t.Run(name, func(t *testing.T) {
			d := newDesk(t, sample(t, "sample-01"), sample(t, "sample-02"))
			d.elsewhere("other.1", annotate.Victim, annotate.Corrected, harlow, annotate.Name("The Bend Hospital"))
			d.network(offline)
			d.keys("aax") // before the page can know
			d.network(online)
			d.settled()
			saved := []string{"corrected victim Harlow Creek Medical Center The Bend Hospital",
				"accepted victim_type healthcare_provider", "rejected victim_location US-OR"}
			d.wantLog(saved...)
			for _, side := range []string{"keep what is stored: The Bend Hospital, corrected", "save yours instead: Harlow Creek Medical Center, accepted"} {
				if got := d.text(`[data-conflict]`); !strings.Contains(got, side) {
					t.Errorf("the page says %q, without %q", got, side)
				}
			}
			d.key(" ") // none may be left behind
			if got := d.stored().ID; got != eval[int64](d.tab, `Number(document.querySelector('[data-review]').dataset.review)`) {
				t.Error("a conflict was left behind")
			}
			d.key(c.key)
			d.wantLog(append(saved, c.want...)...)
			if got := d.text(`[data-conflict]`); got != "" {
				t.Errorf("after the choice the page says %q", got)
			}
			d.goTo(annotate.Victim)
			d.key("n") // the page shows what is stored now
			d.wantLog("not_stated victim")
		})
	}
}

// What both sides decided alike is no conflict, and is not stored twice.
func TestTheSameElsewhereIsNoConflict(t *testing.T) {
	d := newDesk(t, sample(t, "sample-01"))
	d.elsewhere("other.1", annotate.Victim, annotate.Accepted, harlow, nil)
	d.key("a")
	if got := d.text(`[data-conflict]`); got != "" || len(d.log()) != 1 {
		t.Errorf("the page says %q, the log %q", got, d.log())
	}
	if got := d.text(`#saved`); got != "✓ saved" {
		t.Errorf("of the decision the page says %q", got)
	}
}

// A correction of a value that was taken out elsewhere comes back as a value of its
// own.
func TestConflictOverAValueThatIsGone(t *testing.T) {
	r := sample(t, "sample-01")
	d := newDesk(t, r)
	added := annotate.Decision{ID: "other.1", Incident: "1", Field: annotate.Attacker, Act: annotate.Added,
		To: annotate.Name("Oregon"), Evidence: []annotate.Span{spanOf(t, r, "Oregon")}}
	if _, err := d.Decide(t.Context(), d.review, d.person.ID, added); err != nil {
		t.Fatal(err)
	}
	d.openReview(r.ID)
	d.goTo(annotate.Attacker)
	d.key(kb.ArrowRight)
	d.key("e")
	d.elsewhere("other.2", annotate.Attacker, annotate.Rejected, annotate.Name("Oregon"), nil)
	eval[bool](d.tab, `(document.querySelector('[data-value-input]').select(), true)`)
	d.keys("The Bend", kb.Enter)
	d.settled()
	d.wantLog("rejected attacker Oregon")
	d.key("2")
	d.wantLog("added attacker The Bend")
}

// Two conflicts wait at a time, and are chosen one after the other.
func TestTwoConflicts(t *testing.T) {
	d := newDesk(t, sample(t, "sample-01"))
	d.elsewhere("other.1", annotate.Victim, annotate.NotStated, nil, nil)
	d.elsewhere("other.2", annotate.VictimType, annotate.NotStated, nil, nil)
	d.network(offline)
	d.keys("aa")
	d.network(online)
	d.settled()
	if n := eval[int](d.tab, `document.querySelectorAll('[data-conflict]').length`); n != 2 {
		t.Fatalf("the page shows %d conflicts", n)
	}
	d.key("2")
	d.key("1")
	d.wantLog("not_stated victim", "not_stated victim_type", "accepted victim "+string(harlow))
	if got := d.text(`[data-conflict]`); got != "" {
		t.Errorf("after the choices the page says %q", got)
	}
}
