package views

import (
	"regexp"
	"strings"

	"assay/annotate"
)

// keyAtHead finds the key of a field where the words of the gate and of the scorer
// name one: before its colon, or before how many values it has.
var keyAtHead = regexp.MustCompile(`\b[a-z_]+(: | \(n = )`)

// withLabels writes fields by their labels in what the gate or the scorer says.
func withLabels(text string) string {
	return keyAtHead.ReplaceAllStringFunc(text, func(found string) string {
		end := strings.IndexAny(found, ": ")
		if f, ok := annotate.FieldOf(found[:end]); ok {
			return f.Label + found[end:]
		}
		return found
	})
}
