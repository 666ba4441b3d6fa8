package main

import (
	"fmt"
	"maps"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"assay/annotate"
)

// generator makes gold records and the proposals of an extractor that errs as real
// ones do. Equal seeds make equal records.
type generator struct{ *rand.Rand }

func newGenerator(seed uint64) generator { return generator{rand.New(rand.NewPCG(seed, 1))} }

func (g generator) chance(p float64) bool { return g.Float64() < p }

// gold makes records of one to three incidents whose values stand in the text.
func (g generator) gold(n int) []annotate.Record {
	records := make([]annotate.Record, n)
	for i := range records {
		w := &writing{g: g}
		w.add(fmt.Sprintf("Report %d, by the desk of generated news. ", i))
		incidents := 1
		if g.chance(0.4) {
			incidents = 2 + g.IntN(2)
		}
		for k := range incidents {
			w.incidents = append(w.incidents, annotate.Incident{ID: fmt.Sprint(k + 1), Fields: w.fields(k)})
		}
		records[i] = annotate.Record{
			Schema: annotate.SchemaVersion,
			Article: annotate.Article{
				ID: fmt.Sprintf("generated-%03d", i), Text: w.text.String(), Source: []string{"Wire", "Gazette", "Post"}[i%3],
				Published: annotate.Date(fmt.Sprintf("20%d-05-01", 18+i%5)),
			},
			Incidents: w.incidents,
		}
	}
	return records
}

// writing is a text that grows together with its labels.
type writing struct {
	g         generator
	text      strings.Builder // ASCII, so that bytes are code points
	incidents []annotate.Incident
}

func (w *writing) add(s string) annotate.Span {
	start := w.text.Len()
	w.text.WriteString(s)
	return annotate.Span{Start: start, End: w.text.Len()}
}

// often is how likely a field is stated of an incident.
func often(f annotate.Field) float64 {
	switch f.Key {
	case annotate.Victim:
		return 0.97
	case annotate.RansomDemand, annotate.MonitoringMonths:
		return 0.15
	}
	return 0.6
}

func (w *writing) fields(incident int) map[string][]annotate.Claim {
	fields := make(map[string][]annotate.Claim)
	for _, f := range annotate.Fields {
		if !w.g.chance(often(f)) {
			continue
		}
		n := 1
		if f.Many {
			n += w.g.IntN(3)
		}
		for range n {
			v := w.g.value(f)
			if slices.ContainsFunc(fields[f.Key], func(c annotate.Claim) bool { return c.Value == v }) {
				continue
			}
			w.add(fmt.Sprintf("Of case %d the %s is ", incident, f.Key))
			span := w.add(v.String())
			w.add(". ")
			fields[f.Key] = append(fields[f.Key], annotate.Claim{Value: v, Evidence: []annotate.Span{span}})
		}
	}
	return fields
}

// value makes a value that a field takes.
func (g generator) value(f annotate.Field) annotate.Value {
	switch f.Kind {
	case annotate.KindName:
		return annotate.Name(fmt.Sprintf("%s %s %d", pick(g, "Alder", "Birch", "Cedar", "Elm", "Hazel", "Rowan"),
			pick(g, "Bank", "Clinic", "Foundation", "Hospital", "Stores", "University"), g.IntN(90)))
	case annotate.KindChoice:
		return annotate.Choice(f.Choices[g.IntN(len(f.Choices))].Key)
	case annotate.KindPlace:
		return annotate.Place(pick(g, "US-CA", "US-NY", "US-TX", "GB", "DE", "FR", "AU"))
	case annotate.KindDate:
		return annotate.Date(fmt.Sprintf("%d-%02d-%02d", 2015+g.IntN(6), 1+g.IntN(12), 1+g.IntN(28)))
	case annotate.KindCount:
		return annotate.Count{N: 100 + g.Int64N(900_000), Qualifier: annotate.Qualifiers[g.IntN(len(annotate.Qualifiers))]}
	case annotate.KindMonths:
		return annotate.Months(pick(g, 6, 12, 18, 24, 36))
	}
	return annotate.Money{Amount: float64(1000 * (1 + g.IntN(900))), Currency: "USD"}
}

func pick[T any](g generator, list ...T) T { return list[g.IntN(len(list))] }

// propose makes the proposals of an extractor that finds most incidents and has
// three of four values right, with evidence and with confidences that tell right
// from wrong without being sure of it.
func (g generator) propose(gold []annotate.Record, version string) []annotate.Record {
	proposals := make([]annotate.Record, len(gold))
	for i, r := range gold {
		p := annotate.Record{Schema: annotate.SchemaVersion, Article: annotate.Article{ID: r.ID}, Extractor: version, Incidents: []annotate.Incident{}}
		for k, incident := range r.Incidents {
			if k == 0 || g.chance(0.85) {
				p.Incidents = append(p.Incidents, annotate.Incident{
					ID: fmt.Sprint(len(p.Incidents) + 1), Confidence: g.sure(true), Fields: g.proposeFields(incident, len(r.Text)),
				})
			}
		}
		proposals[i] = p
	}
	return proposals
}

func (g generator) proposeFields(incident annotate.Incident, length int) map[string][]annotate.Claim {
	fields := make(map[string][]annotate.Claim)
	add := func(f annotate.Field, c annotate.Claim) {
		if !slices.ContainsFunc(fields[f.Key], func(o annotate.Claim) bool { return o.Value == c.Value }) {
			fields[f.Key] = append(fields[f.Key], c)
		}
	}
	for _, f := range annotate.Fields {
		claims := incident.Fields[f.Key]
		if len(claims) == 0 && g.chance(0.06) {
			add(f, annotate.Claim{Value: g.value(f), Evidence: g.elsewhere(length), Confidence: g.sure(false)})
		}
		for _, c := range claims {
			switch x := g.Float64(); {
			case x < 0.75:
				spans := c.Evidence
				if g.chance(0.1) {
					spans = g.elsewhere(length)
				}
				add(f, annotate.Claim{Value: c.Value, Evidence: spans, Confidence: g.sure(true)})
			case x < 0.87:
				add(f, annotate.Claim{Value: g.value(f), Evidence: g.elsewhere(length), Confidence: g.sure(false)})
			}
		}
	}
	return fields
}

func (g generator) elsewhere(length int) []annotate.Span {
	start := g.IntN(length - 10)
	return []annotate.Span{{Start: start, End: start + 10}}
}

// sure is a confidence: mostly high for what is right.
func (g generator) sure(right bool) *float64 {
	p := 0.55 + 0.44*math.Sqrt(g.Float64())
	if !right {
		p = 0.25 + 0.65*g.Float64()
	}
	return annotate.Confidence(math.Round(p*100) / 100)
}

// improve makes proposals better as an honest change does: it finds a part of what
// was missed, and puts a part of what was wrong right.
func (g generator) improve(gold, proposals []annotate.Record, version string) []annotate.Record {
	better := mutate(proposals, version, func(*annotate.Incident) {})
	for i, r := range gold {
		for k := range better[i].Incidents {
			if len(better[i].Incidents) != len(r.Incidents) {
				continue // which one is which is not known
			}
			fields := better[i].Incidents[k].Fields
			for _, f := range annotate.Fields {
				if right := r.Incidents[k].Fields[f.Key]; !f.Many && len(right) > 0 && g.chance(0.4) {
					fields[f.Key] = []annotate.Claim{{Value: right[0].Value, Evidence: right[0].Evidence, Confidence: g.sure(true)}}
				}
			}
		}
	}
	return better
}

// mutate copies proposals and changes every incident.
func mutate(proposals []annotate.Record, version string, change func(*annotate.Incident)) []annotate.Record {
	mutants := slices.Clone(proposals)
	for i := range mutants {
		mutants[i].Extractor = version
		mutants[i].Incidents = slices.Clone(mutants[i].Incidents)
		for k := range mutants[i].Incidents {
			incident := &mutants[i].Incidents[k]
			incident.Fields = maps.Clone(incident.Fields)
			for key, claims := range incident.Fields {
				incident.Fields[key] = slices.Clone(claims)
			}
			change(incident)
		}
	}
	return mutants
}

func writeRecords(t *testing.T, path string, records []annotate.Record) {
	t.Helper()
	var b []byte
	for _, r := range records {
		b = append(r.AppendJSON(b), '\n')
	}
	writeText(t, path, string(b))
}
