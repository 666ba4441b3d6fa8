package web_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"assay/annotate"

	"github.com/chromedp/chromedp/kb"
	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "rewrite golden files")

// keyLog counts what is pressed as the page sees it: a character that goes into a
// control is typed, every other key is a command. Modifiers alone are neither.
const keyLog = `(() => {
	window.keyLog = []
	addEventListener('keydown', (e) => {
		if (['Control', 'Shift', 'Alt', 'Meta'].includes(e.key)) return
		const typed = e.key.length === 1 && !e.ctrlKey && e.target.closest('input')
		const last = keyLog[keyLog.length - 1]
		if (typed && last?.startsWith('  ')) keyLog[keyLog.length - 1] += e.key
		else if (typed) keyLog.push('  ' + e.key)
		else keyLog.push((e.ctrlKey ? 'Ctrl+' : '') + e.key + (e.target.closest('select') ? ' in a list' : ''))
	}, true)
	return true
})()`

// fourteenProposals are an article's fields as an extractor might have proposed
// them: fourteen, two of them wrong and unsure, and one missing.
func fourteenProposals(t *testing.T) (proposed, gold annotate.Record) {
	t.Helper()
	gold = sample(t, "sample-07")
	fields := map[string][]annotate.Claim{}
	for key, claims := range gold.Incidents[0].Fields {
		for _, c := range claims {
			c.Confidence = annotate.Confidence(0.98)
			fields[key] = append(fields[key], c)
		}
	}
	delete(fields, annotate.MonitoringMonths)
	fields[annotate.IndividualsAffected] = []annotate.Claim{claim(t, gold, annotate.Count{N: 5, Qualifier: annotate.Exact}, "patients")}
	fields[annotate.BreachStart] = []annotate.Claim{claim(t, gold, annotate.Date("2019-09-09"), "Sept. 9")}
	for _, wrong := range []string{annotate.IndividualsAffected, annotate.BreachStart} {
		fields[wrong][0].Confidence = annotate.Confidence(0.4)
	}
	if len(fields) != 14 {
		t.Fatalf("%d fields are proposed", len(fields))
	}
	proposed = gold
	proposed.Incidents = []annotate.Incident{{ID: "1", Confidence: annotate.Confidence(0.99), Fields: fields}}
	return proposed, gold
}

// TestAReviewTakesFewKeys reviews an article without the mouse, and counts.
func TestAReviewTakesFewKeys(t *testing.T) {
	count := []string{"e", "at least 500", kb.Tab, kb.Tab, "more than 500 patients", kb.Enter}
	start := []string{"e", "2019-08-30", kb.Tab, "Aug. 30", kb.Enter}
	missing := []string{"e", "12", kb.Tab, "one year", kb.Enter}
	accept := func(n int) []string { return strings.Split(strings.Repeat("a", n), "") }
	for name, journey := range map[string]struct {
		keys [][]string
		most int
	}{
		"one by one": {[][]string{accept(6), count, accept(1), start, accept(5), missing}, 30},
		"accept all": {[][]string{{"A"}, count, start, missing}, 14},
	} {
		t.Run(name, func(t *testing.T) {
			proposed, gold := fourteenProposals(t)
			d := newDesk(t, proposed, sample(t, "sample-02")) // which then comes without a page being loaded
			d.settled()
			eval[bool](d.tab, keyLog)
			for _, keys := range journey.keys {
				for _, key := range keys {
					d.key(key)
				}
			}
			d.finishKey()
			log := eval[[]string](d.tab, `keyLog`)
			checkKeyLog(t, "keys-"+strings.ReplaceAll(name, " ", "-"), log, journey.most)
			got := d.stored().State().Gold()
			if diff := cmp.Diff(gold.Incidents, got); diff != "" {
				t.Errorf("the gold is not the sample's (-want +got):\n%s", diff)
			}
		})
	}
}

// checkKeyLog counts the commands of a log, and compares it with the golden file.
func checkKeyLog(t *testing.T, name string, log []string, most int) {
	t.Helper()
	commands := 0
	for _, line := range log {
		if !strings.HasPrefix(line, "  ") {
			commands++
		}
	}
	if commands > most {
		t.Errorf("the review took %d keys, more than %d", commands, most)
	}
	path := filepath.Join("testdata", name+".golden")
	text := strings.Join(log, "\n") + "\n"
	if *update {
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), text); diff != "" {
		t.Errorf("other keys than before (-want +got):\n%s", diff)
	}
}
