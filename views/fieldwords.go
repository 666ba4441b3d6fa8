package views

import (
	"encoding/json"
	"sort"
	"strings"

	"assay/annotate"
)

func joined(keys []string) string { return strings.Join(keys, " ") }

// spansJSON writes evidence for scripts: [[0,18],[40,52]].
func spansJSON(spans []annotate.Span) string {
	pairs := make([][2]int, len(spans))
	for i, s := range spans {
		pairs[i] = [2]int{s.Start, s.End}
	}
	text, _ := json.Marshal(pairs) // numbers only
	return string(text)
}

func editAct(e Editor) annotate.Act {
	if e.From == nil {
		return annotate.Added
	}
	return annotate.Corrected
}

func editLabel(e Editor) string {
	if e.From == nil {
		return "Add to " + e.Field.Label
	}
	return e.Field.Label + ", instead of " + ValueLabel(e.Field, e.From)
}

func editWord(rf *annotate.ReviewedField) string {
	if single(rf) == nil {
		return "add"
	}
	return "correct"
}

func qualifierLabel(q annotate.Qualifier) string { return strings.ReplaceAll(string(q), "_", " ") }

// Reading says a value in words, as a person checks what they typed.
func Reading(f annotate.Field, v annotate.Value) string {
	label, aside := ValueLabel(f, v), ValueAside(v)
	switch v := v.(type) {
	case annotate.Date:
		return aside
	case annotate.Count:
		return strings.TrimSpace(aside + " " + Plural(v.N, "person", "people"))
	}
	return strings.TrimSpace(label + " " + aside)
}

// reading of the editor's value as it is.
func (e Editor) reading() string {
	if e.From == nil {
		return ""
	}
	return Reading(e.Field, e.From)
}

// SortedPlaces returns all places by name, the United States and their states
// first.
func SortedPlaces() []annotate.Place { return sortedPlaces }

var sortedPlaces = func() []annotate.Place {
	var places []annotate.Place
	for p := range annotate.Places() {
		places = append(places, p)
	}
	american := func(p annotate.Place) bool { return strings.HasPrefix(string(p), "US") }
	sort.Slice(places, func(i, j int) bool {
		a, b := places[i], places[j]
		if american(a) != american(b) {
			return american(a)
		}
		if len(a) != len(b) {
			return len(a) < len(b)
		}
		return annotate.PlaceName(a) < annotate.PlaceName(b)
	})
	return places
}()
