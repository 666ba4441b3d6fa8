package gate

import (
	"fmt"
	"slices"
	"strings"

	"assay/annotate"
	"assay/annotate/score"
)

// JudgePins judges pinned cases on their own, one case each, by the scores of the
// pinned articles, by their ids. An article that the baseline does not have, or of
// which it has other gold, is held against itself: then only pinned fields can break.
func JudgePins(pins []annotate.Pin, baseline, candidate map[string]score.ArticleScore) []Case {
	cases := make([]Case, len(pins))
	for i, p := range pins {
		new, there := candidate[p.Article]
		old := baseline[p.Article]
		if old.GoldHash != new.GoldHash {
			old = new
		}
		cases[i] = judgePin(p, old.Record, new.Record, there)
	}
	return cases
}

func (j *judge) pin(p annotate.Pin) Case {
	i := slices.IndexFunc(j.new.Articles, func(a score.ArticleScore) bool { return a.ID == p.Article })
	if i < 0 {
		return judgePin(p, score.RecordScore{}, score.RecordScore{}, false)
	}
	return judgePin(p, j.old.Articles[i].Record, j.new.Articles[i].Record, true)
}

// judgePin judges a pinned case. A pinned field must be right: every gold value of it
// proposed, and nothing else. Of a pinned article or incident no field may be
// wrong that the baseline has right. There says that the gold holds the article.
func judgePin(p annotate.Pin, old, new score.RecordScore, there bool) Case {
	c := Case{Kind: OfPin, Name: p.String(), Note: p.Note}
	if !there {
		return c.unjudged("the article is not in the gold")
	}
	if n := len(new.Alignment); p.Incident > n {
		return c.unjudged(fmt.Sprintf("the gold of the article has %s", counted(n, "incident")))
	}
	before, after := covered(old, p), covered(new, p)
	c.Gold = len(slices.DeleteFunc(slices.Clone(after), func(o score.Outcome) bool { return o.Gold == nil }))
	c.Old, c.New = rightOf(before), rightOf(after)
	var broken []string
	if p.Field == "" {
		broken = append(lostIncidents(old, new, p), lostFields(before, after)...)
	} else {
		broken = wrong(after)
	}
	f := Finding{Rule: "pin", Status: Pass, Brief: "holds", Detail: "holds"}
	if len(broken) > 0 {
		f.Status, f.Brief = Regression, "pinned case broken"
		f.Detail = strings.Join(broken, "; ")
	}
	c.Findings = []Finding{f}
	return c
}

func (c Case) unjudged(why string) Case {
	c.Findings = []Finding{{Rule: "pin", Status: Unjudged, Brief: why, Detail: why + "; correct the pin or take it out"}}
	return c
}

// covered returns the outcomes that a pin speaks of.
func covered(r score.RecordScore, p annotate.Pin) []score.Outcome {
	var list []score.Outcome
	for _, o := range r.Outcomes {
		if p.Covers(o.GoldIncident+1, o.Field) {
			list = append(list, o)
		}
	}
	return list
}

func rightOf(outcomes []score.Outcome) score.Rate {
	return score.Rate{Num: float64(len(outcomes) - len(wrong(outcomes))), Den: float64(len(outcomes))}
}

// lostIncidents names the gold incidents that are not found any more.
func lostIncidents(old, new score.RecordScore, p annotate.Pin) []string {
	var list []string
	for x, y := range new.Alignment {
		if p.Covers(x+1, "") && y < 0 && old.Alignment[x] >= 0 {
			list = append(list, fmt.Sprintf("incident %d is not found any more", x+1))
		}
	}
	return list
}

// lostFields tells what is wrong in the fields that were right before.
func lostFields(before, after []score.Outcome) []string {
	type place struct {
		incident int
		field    string
	}
	wasWrong := make(map[place]bool)
	for _, o := range before {
		if o.Kind != score.Correct {
			wasWrong[place{o.GoldIncident, o.Field}] = true
		}
	}
	return wrong(slices.DeleteFunc(slices.Clone(after), func(o score.Outcome) bool {
		return wasWrong[place{o.GoldIncident, o.Field}]
	}))
}

// wrong tells what is wrong in outcomes.
func wrong(outcomes []score.Outcome) []string {
	var list []string
	for _, o := range outcomes {
		switch o.Kind {
		case score.Correct:
		case score.Missing:
			list = append(list, fmt.Sprintf("%s: %s is missing", o.Field, quoted(o.Gold.Value)))
		case score.Spurious:
			list = append(list, fmt.Sprintf("%s: %s is proposed, which gold does not have", o.Field, quoted(o.Proposed.Value)))
		default:
			list = append(list, fmt.Sprintf("%s: %s is proposed for %s", o.Field, quoted(o.Proposed.Value), quoted(o.Gold.Value)))
		}
	}
	return list
}

// quoted writes a value in quotes; "nothing" for none.
func quoted(v annotate.Value) string {
	if v == nil {
		return "nothing"
	}
	return "“" + v.String() + "”"
}
