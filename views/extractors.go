package views

import (
	"slices"
	"strings"
	"time"
)

// ExtractorsPage lists extractor versions, for leads, the newest first.
type ExtractorsPage struct {
	Page
	Versions  []ExtractorLine
	Choices   []ExtractorChoice // the last one first
	Articles  int               // in the database
	Runnable  []string          // versions that can run here, registered or not
	Snapshots []string          // names, the newest first
	Scored    []string          // of them, those whose scores are shown
	Error     string
}

// ExtractorLine is one version.
type ExtractorLine struct {
	Version   string
	TrainedOn string // "" for rules alone
	Job       int64  // that trained it here; 0: none
	Since     time.Time
	Articles  int // that it has read
	Current   bool
	Runs      bool        // it can run here
	Scores    []ScoreCell // on the snapshots whose scores are shown
}

// ScoreCell is the score of a version on a snapshot; Evaluation 0: it has none.
type ScoreCell struct {
	F1         string
	Evaluation int64
}

// ExtractorChoice says that a version became the current one.
type ExtractorChoice struct {
	Version, By, Reason string
	At                  time.Time
}

func (v ExtractorsPage) conclusion() string {
	for _, e := range v.Versions {
		if e.Current {
			return e.Version + " is current."
		}
	}
	return "No extractor has run yet."
}

// evaluable versions are those that can run here, and those that have read articles.
func (v ExtractorsPage) evaluable() []string {
	all := slices.Clone(v.Runnable)
	for _, e := range v.Versions {
		if e.Articles > 0 && !slices.Contains(all, e.Version) {
			all = append(all, e.Version)
		}
	}
	return all
}

// trainedOn is what a version learned from, and the names of the files apart where
// they are many.
func trainedOn(gold string) (words, files string) {
	if gold == "" {
		return "rules alone", ""
	}
	words, files, _ = strings.Cut(gold, " of ")
	if n := strings.Count(files, ",") + 1; n > 2 {
		return words + " of " + Number(n) + " files", files
	}
	return gold, ""
}

// orNone writes "–" for what was not said.
func orNone(text string) string {
	if text == "" {
		return "–"
	}
	return text
}
