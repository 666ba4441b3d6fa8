package extract

// clauseFeatures say what the clauses of an organization's names tell of it, and how
// it is introduced.
func (r *reading) clauseFeatures(o *organization) []feature {
	seen := tally{}
	told := 0.0
	for k, i := range o.mentions {
		if n := r.names[i]; k < 12 && !r.sentences[n.sentence].tail {
			r.seenInClause(n, seen)
			r.seenIntroduced(n, seen)
			told = max(told, r.clauseFacts(n))
		}
	}
	out := []feature{{"facts in its clause", told}}
	for _, names := range [][]string{clausePatternsOfNames, predicatePatterns, introductionPatterns} {
		for _, name := range names {
			if seen[name] > 0 {
				out = append(out, feature{name, 1})
			}
		}
	}
	if r.titleCalls(o) {
		out = append(out, feature{"the title calls it", 1})
	}
	return out
}

// seenAny says whether one of the features is among them.
func seenAny(features []feature, names ...string) bool {
	for _, name := range names {
		if seen(features, name) {
			return true
		}
	}
	return false
}
