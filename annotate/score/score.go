// Package score compares proposals with gold and counts. It is pure: records in,
// counts out.
//
// The rules, in the order in which they apply:
//
//  1. A record with a scope is scored on its first incident and the fields of the
//     scope; [Options] can ask for the primary incidents of all records alone.
//  2. Incidents are aligned one to one so that the number of correct values is
//     greatest, then primary with primary, then by position. An aligned incident
//     is found, one of gold alone is missed, one of the proposals alone invented.
//  3. In each field of two aligned incidents the values are matched one to one so
//     that most are correct, then most partial, by the field's comparator. What is
//     left on both sides pairs up as incorrect; the rest is missing or spurious.
//     Values of an incident without a partner are all missing, or all spurious.
//  4. A field that is empty on both sides has no outcome and is in no denominator.
//  5. Evidence is judged apart, on the correct values whose gold has evidence.
//
// What every value came to is an [Outcome]; a [Tally] counts outcomes; a [Rate]
// is the ratio of two counts and has no value where the denominator is zero.
package score

import (
	"slices"

	"assay/annotate"
)

// Options say what of a record is scored.
type Options struct {
	Primary bool // the first incident of each record only
}

// RecordScore is what came of one record.
type RecordScore struct {
	Article   string    // ID of the gold record
	Outcomes  []Outcome // gold's incidents in order, then invented ones; fields as in the schema
	Alignment []int     // for each scored incident of gold, the index of the proposed one, or -1
	Proposed  int       // scored incidents of the proposals
}

// Record scores the proposals for an article against its gold record. Spans of
// gold are read in gold's own document.
func Record(gold annotate.Record, proposed []annotate.Incident, opts Options) RecordScore {
	golds := gold.Incidents
	if opts.Primary || len(gold.Scope) > 0 {
		golds, proposed = golds[:min(1, len(golds))], proposed[:min(1, len(proposed))]
	}
	g, p := goldSides(gold, golds), proposedSides(gold, proposed)
	r := RecordScore{Article: gold.ID, Alignment: align(g, p), Proposed: len(p)}
	aligned := make([]bool, len(p))
	for x, y := range r.Alignment {
		if y < 0 {
			r.compare(x, g[x], -1, nil)
			continue
		}
		aligned[y] = true
		r.compare(x, g[x], y, p[y])
	}
	for y, ok := range aligned {
		if !ok {
			r.compare(-1, nil, y, p[y])
		}
	}
	r.Outcomes = slices.Clone(r.Outcomes) // evaluations keep them: no spare room
	return r
}

// compare appends the outcomes of two aligned incidents, or of one that has no
// partner: then the other's index is -1 and its side nil.
func (r *RecordScore) compare(x int, gold side, y int, proposed side) {
	for f := range annotate.Fields {
		gs, ps := gold.field(f), proposed.field(f)
		if len(gs)+len(ps) == 0 {
			continue
		}
		o := Outcome{Article: r.Article, GoldIncident: x, ProposedIncident: y, Field: annotate.Fields[f].Key}
		r.Outcomes = appendOutcomes(r.Outcomes, o, rules[f], gs, ps)
	}
}

// appendOutcomes matches the values of a field and appends what they came to;
// base says where they are.
func appendOutcomes(to []Outcome, base Outcome, rule comparator, gold, proposed []operand) []Outcome {
	matched := make([]bool, len(proposed))
	for i, j := range match(rule, gold, proposed) {
		o := base
		o.Gold = gold[i].claim
		o.Kind = Missing
		if j >= 0 {
			matched[j] = true
			o.Proposed = proposed[j].claim
			o.Kind = rule.grade(gold[i], proposed[j])
		}
		to = append(to, o)
	}
	for j, ok := range matched {
		if !ok {
			o := base
			o.Proposed, o.Kind = proposed[j].claim, Spurious
			to = append(to, o)
		}
	}
	return to
}

// Several says whether either side has more than one scored incident, so that
// the alignment was a choice.
func (r RecordScore) Several() bool { return len(r.Alignment) > 1 || r.Proposed > 1 }

// Incidents counts the record's incidents by what came of them.
func (r RecordScore) Incidents() Incidents {
	var n Incidents
	for _, y := range r.Alignment {
		if y >= 0 {
			n.Found++
		} else {
			n.Missed++
		}
	}
	n.Invented = r.Proposed - n.Found
	return n
}
