package score

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os/exec"
	"testing"

	"assay/annotate"
)

// spanCase is a document as bench/nervaluate/tallies.py reads it.
type spanCase struct {
	Gold     []spanJSON `json:"gold"`
	Proposed []spanJSON `json:"proposed"`
}

type spanJSON struct {
	Label string `json:"label"`
	Start int    `json:"start"`
	End   int    `json:"end"`
}

// Where each span overlaps at most one of the other side, our four schemes are
// those of nervaluate. bench/nervaluate/run.sh installs it and runs this.
func TestSpansEqualNervaluate(t *testing.T) {
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("no python3:", err)
	}
	if exec.CommandContext(t.Context(), python, "-c", "import nervaluate").Run() != nil {
		t.Skip("nervaluate is not installed; run bench/nervaluate/run.sh")
	}
	draw := rand.New(rand.NewPCG(2, 4)).IntN
	var cases []spanCase
	var gold []annotate.Record
	proposals := make(map[string][]annotate.Incident)
	for i := range 500 {
		c := drawSpans(draw)
		g := annotate.Record{Article: annotate.Article{ID: fmt.Sprintf("s%03d", i)}, Incidents: marked(c.marks(c.Gold)...)}
		cases, gold = append(cases, c), append(gold, g)
		proposals[g.ID] = marked(c.marks(c.Proposed)...)
	}
	in, err := json.Marshal(cases)
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.CommandContext(t.Context(), python, "../../bench/nervaluate/tallies.py")
	cmd.Stdin = bytes.NewReader(in)
	var complaint bytes.Buffer
	cmd.Stderr = &complaint
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%s: %v\n%s", cmd, err, &complaint)
	}
	var want SpanTallies
	if err := json.Unmarshal(out, &want); err != nil {
		t.Fatal(err)
	}
	if got := Evaluate(gold, nil, proposals, "x", Options{}).Spans(); got != want {
		t.Errorf("got %+v, nervaluate says %+v", got, want)
	}
	if want.Strict.Correct < 100 || want.Partial.Partial < 100 || want.Type.Incorrect < 100 || want.Exact.Spurious < 100 {
		t.Errorf("the cases are too few to say anything: %+v", want)
	}
}

// drawSpans draws gold and proposed spans in stretches of their own, so that each
// overlaps at most one of the other side.
func drawSpans(draw intn) (c spanCase) {
	c = spanCase{[]spanJSON{}, []spanJSON{}} // which are [] in JSON, not null
	labels := []string{annotate.Victim, annotate.ThirdParty, annotate.Attacker}
	for stretch := range 1 + draw(8) {
		start := 40*stretch + draw(5)
		g := spanJSON{pick(draw, labels), start, start + 3 + draw(10)}
		p := spanJSON{g.Label, g.Start, g.End}
		if draw(3) == 0 {
			p.Label = pick(draw, labels)
		}
		switch draw(4) {
		case 0: // within, or beyond the end
			p.Start, p.End = g.Start+1, g.End-1+draw(6)
		case 1: // only the first or the last character
			p.Start, p.End = g.End-1, g.End+3
		}
		kind := draw(6)
		if kind != 0 {
			c.Gold = append(c.Gold, g)
		}
		if kind != 1 {
			c.Proposed = append(c.Proposed, p)
		}
	}
	return c
}

func (spanCase) marks(spans []spanJSON) (list []mark) {
	for _, s := range spans {
		list = append(list, mark{s.Label, s.Start, s.End})
	}
	return list
}
