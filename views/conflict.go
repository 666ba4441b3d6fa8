package views

import (
	"slices"
	"strings"
	"time"

	"assay/annotate"
)

// Conflict is a field that was decided in two places: what is stored, and what came
// from a page that had not seen it.
type Conflict struct {
	Field        annotate.Field
	Incident     string
	At           time.Time // of what is stored, UTC
	Stored, Mine string    // in words
	Form         []Input   // saves mine after all
}

// Input is a hidden input of a form.
type Input struct{ Name, Value string }

// FormOf lists inputs by name.
func FormOf(values map[string]string) []Input {
	var inputs []Input
	for name, value := range values {
		inputs = append(inputs, Input{name, value})
	}
	slices.SortFunc(inputs, func(a, b Input) int { return strings.Compare(a.Name, b.Name) })
	return inputs
}

// StateWords says what a field is decided to be: "Acme, corrected".
func StateWords(f annotate.Field, rf *annotate.ReviewedField) string {
	state := rf.State()
	var values []string
	for _, item := range rf.Items {
		if state == annotate.StateRejected || item.State != annotate.StateRejected {
			values = append(values, reading(f, item.Claim.Value))
		}
	}
	words := stateMarks[state].Word
	if len(values) == 0 || rf.NotStated {
		return words
	}
	return strings.Join(values, "; ") + ", " + words
}

// DecisionWords says what the decisions of one form make of a field.
func DecisionWords(f annotate.Field, ds []annotate.Decision) string {
	if ds[0].Act == annotate.NotStated {
		return "not stated"
	}
	var values []string
	for _, d := range ds {
		v := d.To
		if v == nil {
			v = d.From
		}
		values = append(values, reading(f, v))
	}
	return strings.Join(values, "; ") + ", " + string(ds[0].Act)
}

func reading(f annotate.Field, v annotate.Value) string {
	return strings.TrimSpace(ValueLabel(f, v) + " " + ValueAside(v))
}
