package views

import (
	"fmt"
	"net/url"
	"time"

	"assay/annotate"
	"assay/annotate/score"
)

// AccuracyPage is the leads' dashboard.
type AccuracyPage struct {
	Page
	Measured
	Articles  int
	Gold      int
	InReview  int
	Team      TeamWork
	Reviewers []ReviewerLine
}

// Measured are the figures of an evaluation as they were drawn when it was made, by
// how the gold was made. Imported gold, of which that is not known, is in All alone.
type Measured struct {
	Extractor  string         // the version, empty where none has run
	Current    bool           // it is the one whose proposals new reviews see
	Evaluation EvaluationLine // ID 0 where the version has none
	Drawn      bool           // the figures are there
	All        score.Part
	Blind      score.Part   // made without proposals in sight
	Assisted   score.Part   // made with them
	Detail     score.Detail // of the field of the page, or over all
	Versions   []TrendPoint // evaluations on the same snapshot
	Snapshots  []TrendPoint // evaluations of the same version
}

// AccuracyFieldURL shows one field of the dashboard.
func AccuracyFieldURL(field string) string { return AccuracyURL + "/" + field }

// accuracyAt is a page of the dashboard, "" for all fields, of one evaluation.
func accuracyAt(field string, evaluation int64) string {
	path := AccuracyURL
	if field != "" {
		path = AccuracyFieldURL(field)
	}
	return withQuery(path, url.Values{"evaluation": {id(evaluation)}})
}

// field is a field's page of the same evaluation; the newest of the current version
// needs no name.
func (m Measured) field(key string) string {
	if m.Current {
		return AccuracyFieldURL(key)
	}
	return accuracyAt(key, m.Evaluation.ID)
}

// errors is where the outcomes of the evaluation are that a filter chooses.
func (m Measured) errors(f score.Filter) string { return ErrorsAtURL(m.Evaluation.ID, f, 1) }

// tallies are those of all gold, field by field.
func (m Measured) tallies() []score.FieldTally {
	list := make([]score.FieldTally, len(m.All.Fields))
	for i, t := range m.All.Fields {
		list[i] = score.FieldTally{Field: annotate.Fields[i], Tally: t}
	}
	return list
}

// f1 of a field, by its place in the schema, with its interval.
func f1Of(p score.Part, i int) score.Interval { return p.Intervals.Fields[i].F1 }

// goldOf is the number of a field's gold values.
func goldOf(p score.Part, i int) int { return p.Intervals.Fields[i].Gold }

// records lists the gold records, made in some way, that state a field; "" is any.
func (m Measured) records(field string, mode annotate.Mode) string {
	return SnapshotArticlesURL(m.Evaluation.Snapshot, SnapshotFilter{Field: field, Mode: string(mode)}, 1)
}

// goldName says how gold was made; "" is all of it.
func goldName(mode annotate.Mode) string {
	if mode == "" {
		return "all gold"
	}
	return string(mode) + " gold"
}

// sliceOf chooses the errors on gold that was made in one way; "" is any.
func sliceOf(mode annotate.Mode) string {
	if mode == "" {
		return ""
	}
	return "mode=" + string(mode)
}

// interval writes the ends with two decimals, "–" where there is none.
func interval(i score.Interval) string {
	if !i.OK {
		return "–"
	}
	return fmt.Sprintf("%.2f to %.2f", i.Low, i.High)
}

// figureWords writes an F1 for those who do not see the plot: "0.883, 0.81 to 0.93".
func figureWords(i score.Interval) string {
	if !i.OK {
		return i.String()
	}
	return i.String() + ", " + interval(i)
}

// ReviewerLine is what one person has done; Each is the median time for an article.
type ReviewerLine struct {
	Person                                          annotate.Person
	Finished, Today, Decisions, Accepted, Corrected int
	Each                                            time.Duration
}

// enoughToGate is the number of gold values from which on a statistical rule may
// judge a field.
const enoughToGate = 50

// conclusion is the page in a sentence.
func (v AccuracyPage) conclusion() string {
	switch {
	case v.Extractor == "":
		return "No extractor has run yet."
	case v.Evaluation.ID == 0:
		return v.Extractor + " has not been measured yet."
	case !v.Drawn:
		return "The figures of " + v.Extractor + " are being drawn; look again in a minute."
	}
	return fmt.Sprintf("%s reaches micro F1 %s on %s.", v.Extractor, v.All.Intervals.Micro.F1,
		Plural(v.All.Records, "gold record", "gold records"))
}

// basis says on which gold, and how, it was measured.
func (m Measured) basis() string {
	incidents := "all incidents"
	if m.Evaluation.Primary {
		incidents = "primary incidents only"
	}
	return fmt.Sprintf("Snapshot %s, measured %s · strict · %s · intervals 95 %%", m.Evaluation.Snapshot, Moment(m.Evaluation.Made), incidents)
}

// notMeasured says how much of the gold is newer than the evaluation, and ends the
// sentence.
func (v AccuracyPage) notMeasured() string {
	if more := v.Gold - v.Evaluation.Records; v.Evaluation.ID > 0 && more > 0 {
		return ": " + Number(more) + " more than were measured on."
	}
	return "."
}

// thinFields are those with too few gold values to be gated.
func (m Measured) thinFields() (list []score.FieldTally) {
	for _, t := range m.tallies() {
		if t.Gold() < enoughToGate {
			list = append(list, t)
		}
	}
	return list
}

// undefined stands for a figure without anything to divide by.
const undefined = "–"

// figureNames are what is said of figures by the kind of errors that count against
// them.
var figureNames = map[score.Kind]string{"": "F1", score.AgainstPrecision: "precision", score.AgainstRecall: "recall"}

// rate writes a rate with two decimals, "–" where it is undefined.
func rate(r score.Rate) string {
	p, ok := r.Value()
	if !ok {
		return undefined
	}
	return fmt.Sprintf("%.2f", p)
}

// position of a rate from 0 to 1 on the plot, in its units.
func position(p float64) string { return fmt.Sprintf("%.1f", plotLeft+p*plotWidth) }

const (
	plotLeft  = 6.0
	plotWidth = 300.0
)

// errorsOf counts outcomes that are not correct, as the page of errors does.
func errorsOf(t score.Tally) int { return t.Partial + t.Incorrect + t.Missing + t.Spurious }

func plotLabel(f annotate.Field, assisted, blind score.Interval) string {
	return fmt.Sprintf("%s: F1 on assisted gold %s; on blind gold %s", f.Label, figureWords(assisted), figureWords(blind))
}

// thin says how much gold a field lacks, "" where it has enough.
func thin(gold int) string {
	if gold >= enoughToGate {
		return ""
	}
	return fmt.Sprintf("label %d more", enoughToGate-gold)
}
