package extract

import (
	"fmt"
	"strings"
)

// turned turns a table of words or phrases by value round. A phrase of two values would
// have that of the map's order, which is another in every process: it is refused.
func turned[V comparable](parts func(string) []string, table map[V]string) map[string]V {
	out := map[string]V{}
	for value, all := range table {
		for _, phrase := range parts(all) {
			if other, twice := out[phrase]; twice {
				panic(fmt.Sprintf("extract: %q is of %v and of %v", phrase, other, value))
			}
			out[phrase] = value
		}
	}
	return out
}

// byBars parts phrases by bars, and leaves one space between their words.
func byBars(all string) []string {
	phrases := strings.Split(all, "|")
	for i, p := range phrases {
		phrases[i] = strings.Join(strings.Fields(p), " ")
	}
	return phrases
}
