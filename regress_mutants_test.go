package main

import (
	"bytes"
	"encoding/json"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"assay/annotate"
)

// mutant is a way in which an extractor breaks, and what the gate must say of it.
type mutant struct {
	name   string
	change func(*annotate.Incident)
	fields []string // each must be named
	rule   string   // by this rule
}

var mutants = []mutant{
	{"counts off by a factor", countsOff, []string{annotate.IndividualsAffected}, "not_worse"},
	{"a vector always guessed", alwaysPhishing, []string{annotate.AttackVector}, "not_worse"},
	{"evidence shifted by one", shiftEvidence, []string{"all", annotate.Victim, annotate.DataTypes}, "evidence_not_worse"},
	{"evidence of one field shifted by one", only(annotate.Victim, shiftEvidence), []string{annotate.Victim}, "evidence_not_worse"},
	{"confidence inverted", invertConfidence, []string{"all", annotate.Victim, annotate.DataTypes}, "confidence_not_worse"},
	{"confidence of one field inverted", only(annotate.BreachType, invertConfidence), []string{annotate.BreachType}, "confidence_not_worse"},
	{"dates a year off", yearOff, []string{annotate.BreachStart, annotate.BreachEnd, annotate.Discovered, annotate.Disclosed}, "not_worse"},
}

func countsOff(i *annotate.Incident) {
	for k, c := range i.Fields[annotate.IndividualsAffected] {
		n := c.Value.(annotate.Count)
		n.N *= 10
		i.Fields[annotate.IndividualsAffected][k].Value = n
	}
}

func alwaysPhishing(i *annotate.Incident) {
	guess := annotate.Claim{Value: annotate.Choice("phishing"), Evidence: []annotate.Span{{Start: 0, End: 6}}, Confidence: annotate.Confidence(0.9)}
	if !slices.ContainsFunc(i.Fields[annotate.AttackVector], func(c annotate.Claim) bool { return c.Value == guess.Value }) {
		i.Fields[annotate.AttackVector] = append(i.Fields[annotate.AttackVector], guess)
	}
}

func shiftEvidence(i *annotate.Incident) {
	for _, claims := range i.Fields {
		for k := range claims {
			spans := slices.Clone(claims[k].Evidence)
			for s := range spans {
				spans[s].Start--
				spans[s].End--
				if spans[s].Start < 0 {
					spans[s] = annotate.Span{Start: 1, End: 2}
				}
			}
			claims[k].Evidence = spans
		}
	}
}

func invertConfidence(i *annotate.Incident) {
	for _, claims := range i.Fields {
		for k, c := range claims {
			claims[k].Confidence = annotate.Confidence(1 - *c.Confidence)
		}
	}
}

func yearOff(i *annotate.Incident) {
	for _, f := range annotate.Fields {
		for k, c := range i.Fields[f.Key] {
			if d, ok := c.Value.(annotate.Date); ok {
				i.Fields[f.Key][k].Value = annotate.Date("19" + string(d)[2:])
			}
		}
	}
}

// only limits a change to one field.
func only(field string, change func(*annotate.Incident)) func(*annotate.Incident) {
	return func(i *annotate.Incident) {
		part := &annotate.Incident{Fields: map[string][]annotate.Claim{field: i.Fields[field]}}
		change(part)
		if len(part.Fields[field]) > 0 {
			i.Fields[field] = part.Fields[field]
		}
	}
}

func silent(field string) func(*annotate.Incident) {
	return func(i *annotate.Incident) { delete(i.Fields, field) }
}

// merged puts the values of all incidents of an article into one.
func merged(proposals []annotate.Record, version string) []annotate.Record {
	mutants := mutate(proposals, version, func(*annotate.Incident) {})
	for n := range mutants {
		incidents := mutants[n].Incidents
		if len(incidents) < 2 {
			continue
		}
		for _, other := range incidents[1:] {
			for _, f := range annotate.Fields {
				for _, c := range other.Fields[f.Key] {
					into := incidents[0].Fields[f.Key]
					known := slices.ContainsFunc(into, func(o annotate.Claim) bool { return o.Value == c.Value })
					if !known && (f.Many || len(into) == 0) {
						incidents[0].Fields[f.Key] = append(into, c)
					}
				}
			}
		}
		mutants[n].Incidents = incidents[:1]
	}
	return mutants
}

// proving holds generated gold and its baseline in files.
type proving struct {
	g              generator
	dir            string
	gold, baseline []annotate.Record
}

func newProving(t *testing.T) *proving {
	p := &proving{g: newGenerator(7), dir: t.TempDir()}
	p.gold = p.g.gold(300)
	p.baseline = p.g.propose(p.gold, "generated@1")
	writeRecords(t, filepath.Join(p.dir, "gold.jsonl"), p.gold)
	writeRecords(t, filepath.Join(p.dir, "proposals.jsonl"), p.baseline)
	return p
}

type verdictOut struct {
	Status, Sentence string
	ExitCode         int `json:"exit_code"`
	Cases            []struct {
		Kind, Name string
		Findings   []struct{ Rule, Status, Detail string }
	}
}

// broke says whether the verdict has a regression of a case by a rule.
func (v verdictOut) broke(name, rule string) bool {
	for _, c := range v.Cases {
		for _, f := range c.Findings {
			if c.Name == name && f.Rule == rule && f.Status == "regression" {
				return true
			}
		}
	}
	return false
}

// judge runs the gate with the default rules.
func (p *proving) judge(t *testing.T, candidate []annotate.Record, flags ...string) (int, verdictOut) {
	t.Helper()
	path := filepath.Join(p.dir, "candidate.jsonl")
	writeRecords(t, path, candidate)
	args := append([]string{"regress", "--gold", filepath.Join(p.dir, "gold.jsonl"), "--baseline", filepath.Join(p.dir, "proposals.jsonl"),
		"--candidate", path, "--json"}, flags...)
	var stdout, stderr bytes.Buffer
	status := run(t.Context(), args, strings.NewReader(""), &stdout, &stderr)
	var v verdictOut
	if err := json.Unmarshal(stdout.Bytes(), &v); err != nil {
		t.Fatalf("%s\n%s%s", err, stdout.String(), stderr.String())
	}
	if status != v.ExitCode {
		t.Errorf("exit %d, and the verdict says %d", status, v.ExitCode)
	}
	return status, v
}

// Every mutant of an extractor is a regression whose field and rule are named, by
// the default rules.
func TestGateFindsMutants(t *testing.T) {
	p := newProving(t)
	for _, m := range mutants {
		p.expect(t, m.name, mutate(p.baseline, "generated@2", m.change), m.fields, m.rule)
	}
	for _, field := range []string{annotate.Victim, annotate.DataTypes, annotate.Disclosed, annotate.RansomDemand} {
		mutant := mutate(p.baseline, "generated@2", silent(field))
		p.expect(t, field+" silent", mutant, []string{field}, "not_lost")
	}
	p.expect(t, "incidents merged", merged(p.baseline, "generated@2"), []string{annotate.Victim}, "not_worse")
	p.expect(t, "incidents merged", merged(p.baseline, "generated@2"), []string{"incidents"}, "incidents_not_worse")
}

func (p *proving) expect(t *testing.T, name string, candidate []annotate.Record, fields []string, rule string) {
	t.Helper()
	status, v := p.judge(t, candidate)
	if status != exitFailed {
		t.Errorf("%s: exit %d, want %d: %s", name, status, exitFailed, v.Sentence)
	}
	for _, field := range fields {
		if !v.broke(field, rule) {
			t.Errorf("%s: %s is not named as broken by %s: %s", name, field, rule, v.Sentence)
		}
	}
}

// What is better, the same, or another extractor of equal quality passes.
func TestGatePassesWhatIsNotWorse(t *testing.T) {
	p := newProving(t)
	for name, candidate := range map[string][]annotate.Record{
		"the baseline itself":                     p.baseline,
		"an honest improvement":                   p.g.improve(p.gold, p.baseline, "generated@3"),
		"another extractor that is as good as it": newGenerator(12).propose(p.gold, "other@1"),
	} {
		status, v := p.judge(t, candidate)
		if status != exitDone {
			t.Errorf("%s: exit %d: %s", name, status, v.Sentence)
		}
		if name == "an honest improvement" && !strings.Contains(v.Sentence, "is better than generated@1") {
			t.Errorf("%s: %s", name, v.Sentence)
		}
	}
}
