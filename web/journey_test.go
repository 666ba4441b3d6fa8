package web_test

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"assay/annotate"
	"assay/annotate/extract"
	"assay/annotate/samples"
	"assay/annotate/score"
	"assay/annotate/store"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// The main job, on the five retellings: proposals are reviewed to gold through
// the page alone, by keys and by selecting words with the mouse.
func TestReviewRetellingsThroughThePage(t *testing.T) {
	reviewThroughThePage(t, samples.Retold())
}

// The same on the real seeds.
func TestReviewSeedsThroughThePage(t *testing.T) {
	data := os.Getenv("ASSAY_DATA")
	if data == "" {
		t.Skip("ASSAY_DATA is unset: no real articles")
	}
	path := filepath.Join(data, "seeds.jsonl")
	exported := reviewThroughThePage(t, readRecords(t, path))
	scorer := filepath.Join(data, "..", "score.py")
	if _, err := os.Stat(scorer); err != nil {
		t.Skip("the independent scorer is not there")
	}
	out, err := exec.Command("python3", scorer, path, exported, "--json").CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	if !bytes.Contains(out, []byte(`"micro": 1.0`)) {
		t.Errorf("the independent scorer says %s", out)
	}
}

// reviewThroughThePage returns the path of the exported gold.
func reviewThroughThePage(t *testing.T, records []annotate.Record) string {
	s := newSite(t)
	b := newTab(t)
	proposeAll(t, s, records)
	_, link := s.person(t, "Ada", annotate.Reviewer)
	b.signIn(link)
	b.leave(b.click(`main form button`))
	for _, gold := range records {
		reviewInPage(t, s, b, gold)
	}
	if text := eval[string](b, `document.querySelector('main').innerText`); !strings.Contains(text, "Nothing is waiting") {
		t.Errorf("after the last article the page says %q", text)
	}
	exported := exportGold(t, s.Store)
	checkGold(t, records, exported)
	checkRoundTrip(t, exported)
	path := filepath.Join(t.TempDir(), "gold.jsonl")
	if err := os.WriteFile(path, exported, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func proposeAll(t *testing.T, s site, records []annotate.Record) {
	t.Helper()
	if _, err := s.Import(t.Context(), records, false); err != nil {
		t.Fatal(err)
	}
	e := extract.New()
	if err := s.RegisterExtractor(t.Context(), store.NewExtractor{Version: e.Version()}); err != nil {
		t.Fatal(err)
	}
	for _, r := range records {
		article, err := s.ArticleByID(t.Context(), r.ID)
		if err != nil {
			t.Fatal(err)
		}
		if err := s.SaveProposals(t.Context(), e.Version(), []store.Proposal{{Article: article.Key, Incidents: e.Extract(r.Article)}}); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.ChooseExtractor(t.Context(), e.Version(), "", ""); err != nil {
		t.Fatal(err)
	}
}

// reviewInPage does in the page what the script of samples would decide.
func reviewInPage(t *testing.T, s site, b *tab, gold annotate.Record) {
	t.Helper()
	b.do(chromedp.WaitVisible(chromedp.CSS(`#fields`)))
	id := eval[int64](b, `Number(document.querySelector('[data-review]').dataset.review)`)
	r, err := s.Review(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	if r.Article.ID != gold.ID {
		t.Fatalf("the queue gave %s, not %s", r.Article.ID, gold.ID)
	}
	names := map[string]string{} // of incidents: the script's id to the page's
	for _, d := range samples.Script(r.State(), gold.Incidents, "s") {
		b.doing = fmt.Sprintf("%s: %+v", gold.ID, d)
		perform(b, d, names)
		if message := eval[string](b, `document.querySelector('[role=alert]')?.innerText ?? ''`); message != "" {
			t.Fatalf("%s: %+v: the page says %q", gold.ID, d, message)
		}
	}
	b.finishKey()
}

// perform makes one decision by key and mouse.
func perform(b *tab, d annotate.Decision, names map[string]string) {
	b.t.Helper()
	switch d.Act {
	case annotate.NoIncident:
		b.key("0")
		return
	case annotate.IncidentAdded:
		b.key("+")
		names[d.Incident] = eval[string](b, `document.getElementById('fields').dataset.incident`)
		return
	}
	incident := d.Incident
	if name, ok := names[incident]; ok {
		incident = name
	}
	for range 30 {
		if eval[string](b, `document.getElementById('fields').dataset.incident`) == incident {
			break
		}
		b.key("i")
	}
	if d.Act == annotate.IncidentDeleted {
		b.do(b.click(`[data-do=remove-incident] button`))
		b.settled()
		return
	}
	b.do(b.click(`#field-` + d.Field + ` .name`))
	if f, _ := annotate.FieldOf(d.Field); f.Many && d.From != nil {
		chooseChip(b, d.From)
	}
	switch d.Act {
	case annotate.Accepted:
		b.key("a")
	case annotate.Rejected:
		b.key("x")
	case annotate.NotStated:
		b.key("n")
	default:
		edit(b, d)
	}
}

// chooseChip goes to a value of a set with the arrow key.
func chooseChip(b *tab, v annotate.Value) {
	b.t.Helper()
	want := string(annotate.ValueJSON(v))
	for range 40 {
		b.do(chromedp.KeyEvent(kb.ArrowRight))
		if eval[string](b, `document.querySelector('.row.on .chip.on')?.dataset.value ?? ''`) == want {
			return
		}
	}
	b.t.Fatalf("no value %s can be chosen", want)
}

// edit selects the evidence, which opens the editor, and fills in the value.
func edit(b *tab, d annotate.Decision) {
	b.t.Helper()
	b.drag(d.Evidence[0])
	b.do(chromedp.WaitVisible(chromedp.CSS(`[data-editor-form]`)))
	value, unit := d.To.String(), ""
	switch v := d.To.(type) {
	case annotate.Count:
		value, unit = annotate.Count{N: v.N, Qualifier: annotate.Exact}.String(), string(v.Qualifier)
	case annotate.Money:
		value, unit, _ = strings.Cut(value, " ")
	}
	b.do(chromedp.SetValue(chromedp.CSS(`[data-value-input]`), value))
	if unit != "" {
		b.do(chromedp.SetValue(chromedp.CSS(`[data-editor-form] [name=unit]`), unit))
	}
	b.do(b.click(`[data-editor-form] .button`))
	b.settled()
}

// checkGold holds the exported values against the wanted ones, by our scorer.
func checkGold(t *testing.T, want []annotate.Record, exported []byte) {
	t.Helper()
	got := map[string]annotate.Record{}
	for _, r := range parseAll(t, exported) {
		got[r.ID] = r
		if r.Review == nil || r.Review.Mode != annotate.Assisted || r.Review.Extractor == "" || r.Review.Reviewer != "Ada" {
			t.Errorf("%s does not say how it was made: %+v", r.ID, r.Review)
		}
		for _, incident := range r.Incidents {
			for key, claims := range incident.Fields {
				for _, c := range claims {
					if len(c.Evidence) == 0 {
						t.Errorf("%s: %s %s has no evidence", r.ID, key, c.Value)
					}
				}
			}
		}
	}
	var sum score.Sum
	for _, r := range want {
		sum.Add(score.Record(r, got[r.ID].Incidents, score.Options{}))
	}
	if m := sum.Micro(); m.Correct != m.Gold() || m.Correct != m.Proposed() || m.Gold() == 0 {
		t.Errorf("the exported gold differs from the wanted one: %+v", m)
	}
}

// checkRoundTrip imports the gold elsewhere and exports it again.
func checkRoundTrip(t *testing.T, exported []byte) {
	t.Helper()
	other, err := store.Open(t.Context(), filepath.Join(t.TempDir(), "other.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer other.Close()
	results, err := other.Import(t.Context(), parseAll(t, exported), true)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range results {
		if r.Outcome != store.Added {
			t.Errorf("the re-import says %s: %v", r.Outcome, r.Reason)
		}
	}
	if again := exportGold(t, other); !bytes.Equal(again, exported) {
		t.Error("the second export differs from the first")
	}
}

func exportGold(t *testing.T, s *store.Store) []byte {
	t.Helper()
	var out []byte
	err := s.EachGold(t.Context(), func(_ int64, r annotate.Record) error {
		out = append(r.AppendJSON(out), '\n')
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func parseAll(t *testing.T, lines []byte) []annotate.Record {
	t.Helper()
	var records []annotate.Record
	for line, err := range annotate.Lines(bytes.NewReader(lines)) {
		if err != nil {
			t.Fatal(err)
		}
		r, err := annotate.ParseRecord(line.Bytes)
		if err != nil {
			t.Fatal(err)
		}
		records = append(records, r)
	}
	return records
}

func readRecords(t *testing.T, path string) []annotate.Record {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return parseAll(t, data)
}
