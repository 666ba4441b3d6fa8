package extract

import "sort"

// cueOrder lists the cues in a fixed order, since sums of floats depend on it.
var cueOrder = func() []namedCue {
	all := make([]namedCue, 0, len(cueNames))
	for name, c := range cueNames {
		all = append(all, namedCue{name, c, mix(hashText(sentenceSpeaksOf), hashText(name))})
	}
	sort.Slice(all, func(a, b int) bool { return all[a].name < all[b].name })
	return all
}()

type namedCue struct {
	name string
	cue  cue
	hash uint32 // of the feature that a sentence speaks of it
}

// sentenceSpeaksOf a cue is the name of a feature.
const sentenceSpeaksOf = "sentence speaks of"
