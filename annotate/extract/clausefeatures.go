package extract

// clauseFeatures add what the clauses of an organization's names tell of it, and how
// it is introduced.
func (r *reading) clauseFeatures(out []feature, o *organization) []feature {
	seen := &r.memory.tallies.take(1)[0]
	told := 0.0
	for k, i := range o.mentions {
		if n := r.names[i]; k < 12 && !r.sentences[n.sentence].tail && !r.tellsWhere(n) {
			r.seenInClause(n, seen)
			r.seenPredicate(r.acrossRow(i), seen)
			r.seenIntroduced(n, seen)
			r.seenOwnership(n, seen)
			told = max(told, r.clauseFacts(n))
		}
	}
	out = append(out, feature{"facts in its clause", told})
	out = seen.among(out, clausePatternsOfNames, clausePatternNumbers)
	out = seen.among(out, predicatePatterns, predicatePatternNumbers)
	out = seen.among(out, introductionPatterns, introductionPatternNumbers)
	out = seen.among(out, ownershipPatterns, ownershipPatternNumbers)
	if r.titleCalls(o) {
		out = append(out, feature{"the title calls it", 1})
	}
	return out
}

// among adds those of some patterns that were seen.
func (t *tallied) among(out []feature, names []string, numbers []uint16) []feature {
	for k, number := range numbers {
		if t[number] > 0 {
			out = append(out, feature{names[k], 1})
		}
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
