package main

import (
	"assay/annotate"
	"assay/annotate/score"
)

// Claims that outcomes point at: values are told apart by what they are, not by
// their text.
var (
	goldSpan = []annotate.Span{{Start: 0, End: 10}}
	nearSpan = []annotate.Span{{Start: 2, End: 12}}
	farSpan  = []annotate.Span{{Start: 50, End: 60}}
)

var golds, wrongs = func() (gold [maxValues]annotate.Claim, wrong [maxValues + 1]annotate.Claim) {
	for v := range gold {
		gold[v] = annotate.Claim{Value: annotate.Months(1 + v), Evidence: goldSpan}
	}
	for v := range wrong {
		wrong[v] = annotate.Claim{Value: annotate.Months(101 + v), Evidence: farSpan, Confidence: annotate.Confidence(0.4)}
	}
	return gold, wrong
}()

// rights are correct values by value, evidence and how sure the extractor is.
var rights = func() (list [maxValues][3][3]annotate.Claim) {
	for v := range list {
		for e, span := range [][]annotate.Span{goldSpan, nearSpan, farSpan} {
			for c, sure := range []float64{0.6, 0.8, 0.95} {
				list[v][e][c] = annotate.Claim{Value: annotate.Months(1 + v), Evidence: span, Confidence: annotate.Confidence(sure)}
			}
		}
	}
	return list
}()

// article is what an extractor comes to on an article.
func (d *drawer) article(id string, group int, e *extractor, s *story, isNew bool) score.ArticleScore {
	a := score.ArticleScore{ID: id, Group: group, Record: score.RecordScore{Article: id}}
	r := &a.Record
	for i := range s.incidents {
		in := &s.incidents[i]
		slots, miss := &in.old, in.oldMiss
		if isNew {
			slots, miss = &in.new, in.newMiss
		}
		proposed := -1
		if miss >= missed {
			proposed = r.Proposed
			r.Proposed++
		}
		r.Alignment = append(r.Alignment, proposed)
		for f := range annotate.Fields {
			base := score.Outcome{Article: id, GoldIncident: i, ProposedIncident: proposed, Field: annotate.Fields[f].Key}
			r.Outcomes = e.slot(r.Outcomes, base, f, in, &slots[f], s.easy)
		}
	}
	if s.invented {
		noise := &s.old
		if isNew {
			noise = &s.new
		}
		for f := range annotate.Fields {
			if noise[f] < e.spurious[f] {
				r.Outcomes = append(r.Outcomes, score.Outcome{Article: id, GoldIncident: -1, ProposedIncident: r.Proposed,
					Field: annotate.Fields[f].Key, Kind: score.Spurious, Proposed: &wrongs[maxValues]})
			}
		}
		r.Proposed++
	}
	return a
}

// slot appends what an extractor comes to in a field of an incident.
func (e *extractor) slot(to []score.Outcome, base score.Outcome, f int, in *storyIncident, n *noise, easy float64) []score.Outcome {
	found := base.ProposedIncident >= 0
	for v := range in.common[f] {
		o, x := base, &n.values[v]
		o.Gold, o.Kind = &golds[v], score.Missing
		switch {
		case !found:
		case e.quantile[f]+easy+in.common[f][v]+x.e > 0:
			o.Kind, o.Proposed = score.Correct, &rights[v][third(x.overlap)][third(x.sure)]
		case x.wrong < e.wrong[f]:
			o.Kind, o.Proposed = score.Incorrect, &wrongs[v]
		}
		to = append(to, o)
	}
	if found && (annotate.Fields[f].Many || len(in.common[f]) == 0) && n.spurious < e.spurious[f] {
		base.Kind, base.Proposed = score.Spurious, &wrongs[maxValues]
		to = append(to, base)
	}
	return to
}

// third cuts [0, 1) in three parts: most evidence is exact, little is far off.
func third(u float64) int {
	switch {
	case u < 0.7:
		return 0
	case u < 0.9:
		return 1
	}
	return 2
}
