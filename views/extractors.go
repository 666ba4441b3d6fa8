package views

import (
	"slices"
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
	Runs      bool     // it can run here
	F1        []string // on the snapshots whose scores are shown; "" where it has none
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

func trainedOn(gold string) string {
	if gold == "" {
		return "rules alone"
	}
	return gold
}

// orNone writes "–" for what was not said.
func orNone(text string) string {
	if text == "" {
		return "–"
	}
	return text
}
