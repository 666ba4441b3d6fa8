package web_test

import (
	"errors"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"assay/annotate"
	"assay/annotate/samples"
	"assay/views"

	"github.com/chromedp/chromedp"
)

// wrongGold is an article whose gold has a wrong kind of victim, as a reviewer left
// it; the machine proposes what is right.
const wrongGold = "sample-01"

// badNumber is a site with gold of Ada's, one value of it wrong, and the current
// version's evaluation on it.
func badNumber(t *testing.T) (s site, path, adasLink string) {
	t.Helper()
	s, path = siteWith(t, plain)
	records := samples.All()[:5]
	s.propose(t, records...)
	ada, link := s.person(t, "Ada", annotate.Reviewer)
	for i := range records {
		records[i].Incidents = slices.Clone(records[i].Incidents)
		if records[i].ID == wrongGold {
			records[i].Incidents[0] = mistaken(t, records[i].Incidents[0])
		}
	}
	playReviews(t, s, ada, records)
	s.evaluate(t, "spring", s.current(t))
	return s, path, link
}

// mistaken takes a hospital for a school.
func mistaken(t *testing.T, incident annotate.Incident) annotate.Incident {
	t.Helper()
	fields := make(map[string][]annotate.Claim, len(incident.Fields))
	for key, claims := range incident.Fields {
		fields[key] = slices.Clone(claims)
	}
	if len(fields[annotate.VictimType]) != 1 || fields[annotate.VictimType][0].Value != annotate.Choice("healthcare_provider") {
		t.Fatalf("%s is about %v", wrongGold, fields[annotate.VictimType])
	}
	fields[annotate.VictimType][0].Value = annotate.Choice("education")
	incident.Fields = fields
	return incident
}

// victimTypeF1 is what the page of accuracy says of the field, with the number of its
// errors.
func (b *tab) victimTypeF1(s site) (f1, wrong string) {
	b.t.Helper()
	b.open(s.url + views.AccuracyURL)
	return b.text(victimTypeRow + ` td:nth-child(5)`), b.text(victimTypeRow + ` td:last-child`)
}

const victimTypeRow = `main tr:has(a[href^="/accuracy/victim_type"])`

// storedF1 is what the scorer says of it, of the current version on a snapshot.
func (s site) storedF1(t *testing.T, snapshot string) string {
	t.Helper()
	e, err := s.FindEvaluation(t.Context(), snapshot, s.current(t))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range e.Fields {
		if f.Field.Key == annotate.VictimType {
			return f.Figures(0).F1.String()
		}
	}
	t.Fatal("the field is not scored")
	return ""
}

// toTheError follows the bad number to the row of its error.
func (b *tab) toTheError() {
	b.t.Helper()
	b.leave(b.click(victimTypeRow + ` td:last-child a`))
	if h1 := b.text(`h1`); h1 != "1 error in Victim type." {
		b.t.Fatalf("the number leads to %q", h1)
	}
}

// sayWhy opens the form of the one error and presses a button of it.
func (b *tab) sayWhy(note, button string) {
	b.t.Helper()
	b.do(b.click(`main article summary`), chromedp.SendKeys(chromedp.CSS(`main article [name=note]`), note))
	b.leave(b.click(`main article button[formaction*="` + button + `"]`))
}

// TestFromABadNumberToABetterOne: a lead follows a bad number to the article behind
// it and says that gold is wrong; the reviewer corrects it; on a new snapshot the
// number is another.
func TestFromABadNumberToABetterOne(t *testing.T) {
	s, _, adasLink := badNumber(t)
	s.work(t)
	lead, reviewer := newTab(t), newTab(t)
	_, link := s.person(t, "Lena", annotate.Lead)
	lead.signIn(link)
	before, wrong := lead.victimTypeF1(s)
	if before != s.storedF1(t, "spring") || wrong != "1" {
		t.Fatalf("the page says F1 %s, %s wrong; the scorer %s", before, wrong, s.storedF1(t, "spring"))
	}
	lead.toTheError()
	row := eval[string](lead, `location.href`)
	lead.leave(lead.click(`main article a.link`))
	if text := lead.text(`#` + views.RowID(annotate.VictimType)); !strings.Contains(text, "Education") {
		t.Errorf("the article's field says %q", text)
	}
	lead.open(row)
	lead.sayWhy("a medical center is no school", "/dispute")
	if said := lead.text(`main p[role=status]`); !strings.Contains(said, "Sent back to its reviewer") {
		t.Errorf("the page says %q", said)
	}
	reviewer.correctVictimType(s, adasLink)
	lead.snapshotAndEvaluate(s, "summer")
	after, wrong := lead.victimTypeF1(s)
	if after != s.storedF1(t, "summer") || after == before || wrong != "0" {
		t.Errorf("F1 was %s and is %s, %s wrong; the scorer says %s", before, after, wrong, s.storedF1(t, "summer"))
	}
}

// correctVictimType takes the first article of the queue, which says what is wrong
// with the field, and accepts there what the machine proposes.
func (b *tab) correctVictimType(s site, link string) {
	b.t.Helper()
	b.signIn(link)
	b.leave(b.click(`main form button`))
	if text := b.text(`#` + views.RowID(annotate.VictimType)); !strings.Contains(text, "a medical center is no school") {
		b.t.Fatalf("the field to correct says %q", text)
	}
	b.goTo(annotate.VictimType)
	b.key("a")
	b.finishKey()
	a, err := s.ArticleByID(b.t.Context(), wrongGold)
	if err != nil {
		b.t.Fatal(err)
	}
	gold, err := s.GoldOf(b.t.Context(), a.Key)
	if err != nil || gold.Incidents[0].Value(annotate.VictimType) != annotate.Choice("healthcare_provider") {
		b.t.Errorf("gold is %v now (%v)", gold.Incidents, err)
	}
}

// snapshotAndEvaluate asks for both in the browser and waits for their jobs.
func (b *tab) snapshotAndEvaluate(s site, name string) {
	b.t.Helper()
	b.open(s.url + views.SnapshotsURL)
	b.do(chromedp.SendKeys(chromedp.CSS(`main form [name=name]`), name))
	b.leave(b.click(`main form[action="` + views.SnapshotsURL + `"] .button`))
	b.jobDone()
	b.open(s.url + views.ExtractorsURL)
	form := `form[action="` + views.EvaluateURL + `"]`
	b.do(chromedp.SetValue(chromedp.CSS(form+` [name=version]`), s.current(b.t)), chromedp.SetValue(chromedp.CSS(form+` [name=snapshot]`), name))
	b.leave(b.click(form + ` button`))
	b.jobDone()
}

// assay runs the program, as a pipeline would, and returns its exit status and what
// it printed.
func assay(t *testing.T, program string, args ...string) (status int, printed string) {
	t.Helper()
	out, err := exec.CommandContext(t.Context(), program, args...).CombinedOutput()
	var ended *exec.ExitError
	if errors.As(err, &ended) {
		return ended.ExitCode(), string(out)
	}
	if err != nil {
		t.Fatal(err)
	}
	return 0, string(out)
}

// TestAPinnedCaseFailsTheGate: what a lead pins in the browser, assay regress fails
// on.
func TestAPinnedCaseFailsTheGate(t *testing.T) {
	program := filepath.Join(t.TempDir(), "assay")
	if out, err := exec.CommandContext(t.Context(), "go", "build", "-o", program, "assay").CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	s, db, _ := badNumber(t)
	b := newTab(t)
	_, link := s.person(t, "Lena", annotate.Lead)
	b.signIn(link)
	b.open(s.url + views.PinsURL)
	b.leave(b.click(`form[action="` + views.BaselineURL + `"] button`))
	if status, printed := assay(t, program, "regress", "--db", db); status != 0 {
		t.Fatalf("without a pin the gate exits with %d:\n%s", status, printed)
	}
	b.victimTypeF1(s)
	b.toTheError()
	b.sayWhy("it was on the front page", "/pin")
	pinned := annotate.Pin{Article: wrongGold, Incident: 1, Field: annotate.VictimType}.String()
	status, printed := assay(t, program, "regress", "--db", db)
	if status != 1 || !strings.Contains(printed, pinned) {
		t.Errorf("the gate exits with %d and does not name %s:\n%s", status, pinned, printed)
	}
	b.open(s.url + views.PinsURL)
	if text := b.text(`main article`); !strings.Contains(text, "broken") || !strings.Contains(text, "it was on the front page") {
		t.Errorf("the page of pins says %q", text)
	}
}
