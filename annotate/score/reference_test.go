package score

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"assay/annotate"
)

// reference is what the independent scorer says.
type reference struct {
	Micro, Precision, Recall *float64
	Fields                   map[string]*float64
	Tallies                  map[string]struct{ Correct, Spurious, Missing int }
	Alignment                map[string][]int
}

// runReference scores two files with score.py, which lies beside the data; it
// skips the test where that or Python is missing.
func runReference(t *testing.T, gold, proposals string, primary bool) reference {
	t.Helper()
	data := os.Getenv("ASSAY_DATA")
	if data == "" {
		t.Skip("ASSAY_DATA is not set: the independent scorer beside it is needed")
	}
	script := filepath.Join(data, "..", "score.py")
	if _, err := os.Stat(script); err != nil {
		t.Skip("no independent scorer:", err)
	}
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("no python3:", err)
	}
	args := []string{script, gold, proposals, "--json"}
	if primary {
		args = append(args, "--primary")
	}
	cmd := exec.CommandContext(t.Context(), python, args...)
	cmd.Env = append(os.Environ(), "PYTHONUTF8=1")
	var complaint bytes.Buffer
	cmd.Stderr = &complaint
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%s: %v\n%s", cmd, err, &complaint)
	}
	var r reference
	if err := json.Unmarshal(out, &r); err != nil {
		t.Fatal(err)
	}
	return r
}

// ours brings our score into the form of the reference, which knows neither
// partial nor incorrect values and lists only fields that occur.
func ours(gold []annotate.Record, proposals map[string][]annotate.Incident, primary bool) reference {
	r := reference{Fields: map[string]*float64{}, Alignment: map[string][]int{}}
	r.Tallies = map[string]struct{ Correct, Spurious, Missing int }{}
	var sum Sum
	for _, g := range gold {
		s := Record(g, proposals[g.ID], Options{Primary: primary})
		sum.Add(s)
		if s.Several() {
			r.Alignment[g.ID] = s.Alignment
		}
	}
	value := func(rate Rate) *float64 {
		if v, ok := rate.Value(); ok {
			return &v
		}
		return nil
	}
	for _, f := range sum.Fields() {
		if f.Gold()+f.Proposed() == 0 {
			continue
		}
		r.Tallies[f.Field.Key] = struct{ Correct, Spurious, Missing int }{f.Correct, f.Proposed() - f.Correct, f.Gold() - f.Correct}
		r.Fields[f.Field.Key] = value(f.Figures(Strict).F1)
	}
	micro := sum.Micro().Figures(Strict)
	r.Micro, r.Precision, r.Recall = value(micro.F1), value(micro.Precision), value(micro.Recall)
	return r
}

func writeRecords(t *testing.T, name string, records []annotate.Record) string {
	t.Helper()
	var b []byte
	for _, r := range records {
		b = append(r.AppendJSON(b), '\n')
	}
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, b, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// assertReference compares both scorers over all incidents and over primary ones.
func assertReference(t *testing.T, gold []annotate.Record, proposals map[string][]annotate.Incident) {
	t.Helper()
	var lines []annotate.Record
	for _, id := range slices.Sorted(maps.Keys(proposals)) {
		lines = append(lines, annotate.Record{Article: annotate.Article{ID: id}, Incidents: proposals[id]})
	}
	goldFile, proposalsFile := writeRecords(t, "gold.jsonl", gold), writeRecords(t, "proposals.jsonl", lines)
	for _, primary := range []bool{false, true} {
		want := runReference(t, goldFile, proposalsFile, primary)
		if diff := cmp.Diff(want, ours(gold, proposals, primary)); diff != "" {
			t.Errorf("primary %t: differs from the independent scorer (-want +got):\n%s", primary, diff)
		}
	}
}

func TestGeneratedRecordsScoreAsReference(t *testing.T) {
	draw := rand.New(rand.NewPCG(7, 11)).IntN
	var gold []annotate.Record
	proposals := map[string][]annotate.Incident{}
	for i := range 1000 {
		g := drawRecord(draw, fmt.Sprintf("made-%04d", i))
		gold = append(gold, g)
		switch draw(10) {
		case 0: // no proposals at all
		case 1, 2, 3:
			proposals[g.ID] = drawIncidents(draw)
		default:
			proposals[g.ID] = perturb(draw, g.Incidents)
		}
	}
	assertReference(t, gold, proposals)
}

func TestRealRecordsScoreAsReference(t *testing.T) {
	data := os.Getenv("ASSAY_DATA")
	if data == "" {
		t.Skip("ASSAY_DATA is not set: real gold records are needed")
	}
	for _, name := range []string{"news.jsonl", "seeds.jsonl", "hhs.jsonl"} {
		t.Run(name, func(t *testing.T) {
			draw := rand.New(rand.NewPCG(3, 5)).IntN
			gold := readGold(t, filepath.Join(data, name))
			proposals := map[string][]annotate.Incident{}
			for _, g := range gold {
				proposals[g.ID] = perturb(draw, g.Incidents)
			}
			assertReference(t, gold, proposals)
		})
	}
}

func readGold(t *testing.T, path string) []annotate.Record {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var gold []annotate.Record
	for line, err := range annotate.Lines(f) {
		if err != nil {
			t.Fatal(err)
		}
		r, err := annotate.ParseRecord(line.Bytes)
		if err != nil {
			t.Fatalf("line %d: %v", line.Number, err)
		}
		gold = append(gold, r)
	}
	return gold
}

// perturb makes proposals of gold: values changed, lost and added, names written
// otherwise, incidents lost, added and out of order.
func perturb(draw intn, gold []annotate.Incident) []annotate.Incident {
	list := []annotate.Incident{}
	for _, g := range gold {
		if draw(8) > 0 {
			list = append(list, perturbIncident(draw, g))
		}
	}
	if draw(5) == 0 {
		list = append(list, drawIncident(draw))
	}
	for i := range list {
		if draw(4) == 0 {
			j := draw(len(list))
			list[i], list[j] = list[j], list[i]
		}
	}
	return list
}

func perturbIncident(draw intn, gold annotate.Incident) annotate.Incident {
	p := annotate.Incident{Fields: map[string][]annotate.Claim{}}
	for _, f := range annotate.Fields {
		for _, c := range gold.Fields[f.Key] {
			switch name, isName := c.Value.(annotate.Name); {
			case draw(6) == 0: // lost
			case draw(6) == 0:
				addValue(draw, p, f, drawValue(draw, f))
			case isName:
				addValue(draw, p, f, rewrite(draw, name))
			default:
				addValue(draw, p, f, c.Value)
			}
		}
		if draw(8) == 0 && (f.Many || len(p.Fields[f.Key]) == 0) {
			addValue(draw, p, f, drawValue(draw, f))
		}
	}
	return p
}

func rewrite(draw intn, name annotate.Name) annotate.Name {
	return pick(draw, []annotate.Name{name, name, "the " + name, name + ", Inc.", name + "’s", name + " (the firm)", name + " of Oregon"})
}
