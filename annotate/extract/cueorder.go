package extract

import "sort"

// cueOrder lists the cues in a fixed order, since sums of floats depend on it.
var cueOrder = func() []string {
	names := make([]string, 0, len(cueNames))
	for name := range cueNames {
		names = append(names, name)
	}
	sort.Strings(names)
	return names
}()
