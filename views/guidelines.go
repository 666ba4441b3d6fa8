package views

import (
	"strings"

	"assay/annotate"
)

// GuidelinePage is the guideline of one field.
type GuidelinePage struct {
	Page
	Field annotate.Field
}

// around cuts an example at its evidence.
func around(e annotate.Example) (before, after string) {
	if e.Evidence == "" {
		return e.Text, ""
	}
	before, after, _ = strings.Cut(e.Text, e.Evidence)
	return before, after
}

// exampleValues writes an example's values as the review shows them.
func exampleValues(f annotate.Field, e annotate.Example) string {
	labels := make([]string, 0, len(e.Values))
	for _, text := range e.Values {
		v, err := f.ParseText(text)
		if err != nil {
			continue // a test parses them all
		}
		label := ValueLabel(f, v)
		if aside := ValueAside(v); aside != "" {
			label += " (" + aside + ")"
		}
		labels = append(labels, label)
	}
	return strings.Join(labels, ", ")
}

// Explained lists the choices whose label does not say all.
func Explained(f annotate.Field) []annotate.Option {
	var list []annotate.Option
	for _, o := range f.Choices {
		if annotate.ChoiceMeaning(f.Key, o.Key) != "" {
			list = append(list, o)
		}
	}
	return list
}

// guidelinesVersion names the wording.
func guidelinesVersion() string {
	return "Schema " + annotate.SchemaVersion + ", guidelines " + Number0(annotate.GuidelinesVersion)
}
