package gate

import (
	"fmt"
	"time"

	"assay/annotate"
	"assay/annotate/score"
)

// Judge holds a candidate against a baseline. Both must have been scored on the
// same gold; now is what the baseline's age is counted to.
func Judge(rules Rules, baseline, candidate *score.Evaluation, now time.Time) Verdict {
	v := Verdict{
		Baseline:  Run{baseline.Extractor, baseline.Made, baseline.Gold},
		Candidate: Run{candidate.Extractor, candidate.Made, candidate.Gold},
		Judged:    now, Gold: candidate.Gold, Articles: len(candidate.Articles), Loosened: rules.Loosened, Rules: rules.Sources,
	}
	j := judge{rules: rules, old: baseline, new: candidate, v: &v}
	if j.compare() {
		j.cases()
	}
	v.conclude()
	return v
}

// judge is a judgement on its way.
type judge struct {
	rules    Rules
	old, new *score.Evaluation
	v        *Verdict
	beside   beside // what the statistical rules beside F1 found
}

func (j *judge) reason(format string, args ...any) {
	j.v.Reasons = append(j.v.Reasons, fmt.Sprintf(format, args...))
}

func (j *judge) warn(format string, args ...any) {
	j.v.Warnings = append(j.v.Warnings, fmt.Sprintf(format, args...))
}

// compare compares the two, if it can be done.
func (j *judge) compare() bool {
	if len(j.new.Articles) == 0 {
		j.reason("the gold holds no article")
	}
	j.missing("candidate", j.new, "run the extractor over the whole gold")
	j.missing("baseline", j.old, "renew the baseline on this gold (assay baseline set)")
	if len(j.v.Reasons) > 0 {
		return false
	}
	c, err := score.Compare(j.old, j.new, j.rules.Resampling)
	if err != nil {
		j.reason("%s", err)
		return false
	}
	j.old = inOrderOf(j.new, j.old)
	j.v.Comparison = c
	j.v.Warnings = append(j.v.Warnings, c.Warnings...)
	if c.Micro.Gold < j.rules.Resampling.MinValues && j.rules.NotWorse {
		j.reason("too few values: the gold holds %d, and %d are needed to tell a regression from noise", c.Micro.Gold, j.rules.Resampling.MinValues)
	}
	j.aged()
	return true
}

// inOrderOf returns an evaluation with its articles in the order of another's.
func inOrderOf(other, e *score.Evaluation) *score.Evaluation {
	place := make(map[string]score.ArticleScore, len(e.Articles))
	for _, a := range e.Articles {
		place[a.ID] = a
	}
	ordered := *e
	ordered.Articles = make([]score.ArticleScore, len(other.Articles))
	for i, a := range other.Articles {
		ordered.Articles[i] = place[a.ID]
	}
	return &ordered
}

func (j *judge) missing(side string, e *score.Evaluation, remedy string) {
	if n := len(e.Missing); n > 0 {
		j.reason("the %s lacks %s of the gold (the first: %q); %s", side, counted(n, "article"), e.Missing[0], remedy)
	}
}

// aged warns of an old baseline, and of one whose age is not known.
func (j *judge) aged() {
	switch age := j.v.Judged.Sub(j.old.Made); {
	case j.old.Made.IsZero():
		j.warn("the baseline does not say when it was made; assay baseline set stores one that does")
	case age > j.rules.OldAfter:
		j.warn("the baseline is %s old; renew it with assay baseline set when a version has shipped since", days(age))
	}
}

// days is a length of time as people count it.
func days(age time.Duration) string { return counted(max(int(age.Hours()/24), 0), "day") }

// counted says "1 article", "2 articles".
func counted(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// cases judges everything that rules speak of.
func (j *judge) cases() {
	c := j.v.Comparison
	old, new := j.old.Sum(nil), j.new.Sum(nil)
	j.beside = compareBeside(j.old, j.new, j.rules)
	j.add(j.of(OfAll, "all", c.Micro, FieldRules{j.rules.All, j.rules.NotWorse}, new.Micro()))
	j.add(j.incidents(old.Incidents, new.Incidents))
	before, after := old.Fields(), new.Fields()
	for i, f := range annotate.Fields {
		one := j.of(OfField, f.Key, c.Fields[i], j.rules.field(f.Key), after[i].Tally)
		one.Findings = append(one.Findings, j.lost(before[i].Tally, after[i].Tally)...)
		j.add(one)
	}
	for _, s := range j.rules.Slices {
		j.add(j.slice(s))
	}
	for _, p := range j.rules.Pins {
		j.add(j.pin(p))
	}
}

func (j *judge) add(c Case) { j.v.Cases = append(j.v.Cases, c) }

// of judges all values, or those of a field.
func (j *judge) of(kind Kind, name string, compared score.FieldComparison, rules FieldRules, tally score.Tally) Case {
	c := Case{Kind: kind, Name: name, Gold: compared.Gold, Old: compared.Old, New: compared.New, Compared: &compared}
	field := name
	if kind == OfAll {
		field = ""
	}
	c.Findings = append(c.Findings, rules.floors(tally, j.autoAccepted(j.new.Articles, field), j.rules.Confident)...)
	c.Findings = append(c.Findings, rules.drop(c.Old, c.New)...)
	if rules.NotWorse && compared.Gold >= j.rules.Resampling.MinValues {
		c.Findings = append(c.Findings, notWorse(compared))
	}
	c.Findings = append(c.Findings, j.beside.findings(field)...)
	return c
}

// slice judges the articles of which a predicate is true.
func (j *judge) slice(rules SliceRules) Case {
	old, new := j.old.Sum(rules.Where.Holds), j.new.Sum(rules.Where.Holds)
	before, after := old.Micro(), new.Micro()
	c := Case{Kind: OfSlice, Name: rules.Where.String(), Gold: after.Gold(),
		Old: before.Figures(score.Strict).F1, New: after.Figures(score.Strict).F1}
	if new.Records == 0 {
		c.Findings = []Finding{{Rule: "where", Status: Unjudged, Brief: "holds no article", Detail: "no article of the gold is in this slice"}}
		return c
	}
	var articles []score.ArticleScore
	for _, a := range j.new.Articles {
		if rules.Where.Holds(a) {
			articles = append(articles, a)
		}
	}
	c.Findings = append(rules.floors(after, j.autoAccepted(articles, ""), j.rules.Confident), rules.drop(c.Old, c.New)...)
	return c
}

// autoAccepted is the precision of the values of a field ("" for all) that would
// be accepted unseen.
func (j *judge) autoAccepted(articles []score.ArticleScore, field string) score.Rate {
	var r score.Rate
	for _, a := range articles {
		for _, o := range a.Record.Outcomes {
			if o.Proposed == nil || o.Proposed.Confidence == nil || *o.Proposed.Confidence < j.rules.Confident || field != "" && o.Field != field {
				continue
			}
			r.Den++
			if o.Kind == score.Correct {
				r.Num++
			}
		}
	}
	return r
}
