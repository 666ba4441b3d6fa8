package annotate_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"assay/annotate"
)

// proposals in sight of the reviews below: two incidents, the first with a name,
// two data types and a sure absence.
func proposals() []annotate.Incident {
	claim := func(v annotate.Value, start, end int) annotate.Claim {
		return annotate.Claim{Value: v, Evidence: []annotate.Span{{Start: start, End: end}}, Confidence: annotate.Confidence(0.9)}
	}
	return []annotate.Incident{
		{ID: "1", Fields: map[string][]annotate.Claim{
			annotate.Victim:    {claim(annotate.Name("Fox"), 0, 3)},
			annotate.DataTypes: {claim(annotate.Choice("name"), 10, 14), claim(annotate.Choice("ssn"), 15, 18)},
		}, Absent: map[string]float64{annotate.Attacker: 0.8}},
		{ID: "2", Fields: map[string][]annotate.Claim{annotate.Victim: {claim(annotate.Name("Hen"), 20, 23)}}},
	}
}

// do makes a decision from "act incident/field from→to @start-end,start-end
// #note"; all but the act may be left out, "bulk" may stand behind it. An id is
// its place in the log, from d1.
func do(t testing.TB, log []annotate.Decision, line string) []annotate.Decision {
	t.Helper()
	words := strings.Fields(line)
	d := annotate.Decision{ID: fmt.Sprintf("d%d", len(log)+1), Act: annotate.Act(words[0])}
	var f annotate.Field
	for _, word := range words[1:] {
		incident, field, isField := strings.Cut(word, "/")
		from, to, isChange := strings.Cut(word, "→")
		switch {
		case word == "bulk":
			d.Bulk = true
		case word[0] == '@':
			if err := json.Unmarshal([]byte("[["+strings.NewReplacer("-", ",", ",", "],[").Replace(word[1:])+"]]"), &d.Evidence); err != nil {
				t.Fatalf("%s: %v", word, err)
			}
		case word[0] == '#':
			d.Note = word[1:]
		case word[0] == '>':
			d.Target = word[1:]
		case isField:
			d.Incident, d.Field = incident, field
			f, _ = annotate.FieldOf(field)
		case isChange:
			d.From, d.To = value(t, f, from), value(t, f, to)
		default:
			d.Incident = word
		}
	}
	return append(log, d)
}

func value(t testing.TB, f annotate.Field, s string) annotate.Value {
	t.Helper()
	if s == "" {
		return nil
	}
	v, err := f.ParseText(s)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// show writes a review in short: "1[victim=accepted Fox@0-3]", what was rejected
// in brackets, and nothing of fields on which there is nothing to say.
func show(r *annotate.Review) string {
	var parts []string
	for _, incident := range r.Incidents {
		var fields []string
		for _, f := range annotate.Fields {
			rf := incident.Fields[f.Key]
			if rf.State() == annotate.StateUndecided {
				continue
			}
			fields = append(fields, f.Key+"="+string(rf.State())+showItems(rf.Items))
		}
		parts = append(parts, incident.ID+"["+strings.Join(fields, "; ")+"]")
	}
	if r.NoIncident {
		parts = append(parts, "no incident")
	}
	for _, f := range r.Flags {
		parts = append(parts, f.Incident+"/"+f.Field+": "+f.Note)
	}
	if r.Finished {
		parts = append(parts, "finished")
	}
	return strings.Join(parts, " ")
}

func showItems(items []annotate.Item) string {
	var b strings.Builder
	for _, item := range items {
		s := item.Claim.Value.String()
		for _, span := range item.Claim.Evidence {
			s += fmt.Sprintf("@%d-%d", span.Start, span.End)
		}
		if item.Claim.Note != "" {
			s += "#" + item.Claim.Note
		}
		if item.State == annotate.StateRejected {
			s = "(" + s + ")"
		}
		b.WriteString(" " + s)
	}
	return b.String()
}
