package views

import (
	"time"

	"assay/annotate"
)

// PinsPage lists the cases that must not break, and what they are held against.
type PinsPage struct {
	Page
	Pins          []PinLine      // the oldest first
	Candidate     EvaluationLine // that they are judged by; without an id there is none
	Baseline      *BaselineLine
	Evaluations   []EvaluationLine // that may become the baseline
	Article, Note string           // as typed
	Wrong         string
}

// PinLine is a pinned case with its verdict.
type PinLine struct {
	annotate.Pin
	Key          int64 // of the article
	Title        string
	GoldIncident string // id; "" for every incident
	Status       string // as of the gate: pass, regression, cannot be judged
	Detail       string // what is wrong
}

// BaselineLine is the evaluation that later versions are held against.
type BaselineLine struct {
	EvaluationLine
	F1, By, Note string
	At           time.Time
}

// made says who set it when, and why.
func (b BaselineLine) made() string {
	words := "set " + Day(b.At) + " by " + orNone(b.By)
	if b.Note != "" {
		words += ": “" + b.Note + "”"
	}
	return words
}

func (v PinsPage) conclusion() string {
	broken := 0
	for _, p := range v.Pins {
		if p.Status == "regression" {
			broken++
		}
	}
	switch all := Plural(len(v.Pins), "pinned case", "pinned cases"); {
	case len(v.Pins) == 0:
		return "No pinned cases yet."
	case v.Candidate.ID == 0:
		return all + ", not judged yet."
	case broken == 0:
		return all + ", none broken by " + v.Candidate.Extractor + "."
	default:
		return Number(broken) + " of " + all + " broken by " + v.Candidate.Extractor + "."
	}
}

func (p PinLine) heading() string {
	if p.Title != "" {
		return p.Title
	}
	return p.Article
}

// place opens the article at the pinned field.
func (p PinLine) place() string {
	if p.Field == "" {
		return ArticleIncidentURL(p.Key, p.GoldIncident)
	}
	return ArticleAtURL(p.Key, p.GoldIncident, p.Field)
}

// what is pinned of the article.
func (p PinLine) what() string {
	words := "every field"
	if f, ok := annotate.FieldOf(p.Field); ok {
		words = f.Label
	}
	if p.Incident > 0 {
		return words + ", incident " + Number(p.Incident)
	}
	return words + ", every incident"
}
