package views

import (
	"fmt"
	"math"
	"strings"
	"time"
)

// JobsPage lists long work, for leads, the newest first.
type JobsPage struct {
	Page
	Jobs  []JobLine
	Older string // URL of the page after this one, or ""
	Error string
}

// JobPage is one job with what it could not do.
type JobPage struct {
	Page
	JobLine
	Failures []JobFailure // the first ones
}

// JobFailure is what a job could not do; Line 0 and Article "" are none.
type JobFailure struct {
	Line                   int
	Article, Field, Reason string
}

// JobLine is one job.
type JobLine struct {
	ID                                  int64
	Kind, State                         string
	File, Version, Snapshot, Part       string // of what it does, as far as its kind has them
	Some                                int    // articles, where it is of some alone
	By                                  string
	Made, Started, Ended                time.Time
	Cancelling                          bool
	Total, Counted, Done, Known, Failed int
	Rate                                float64 // a second; 0: not known
	Outcome                             string
}

// Open says whether the job waits or runs.
func (j JobLine) Open() bool { return j.State == "waiting" || j.State == "running" }

func (j JobLine) resumable() bool { return j.State == "cancelled" || j.State == "failed" }

// What says what the job does.
func (j JobLine) What() string {
	switch j.Kind {
	case "import":
		return "Import of " + j.File
	case "extract":
		return "Extraction with " + j.Version + ", " + j.over()
	case "evaluate":
		return "Evaluation of " + j.Version + " on snapshot " + j.Snapshot
	case "train":
		return "Training from " + partOf(j.Snapshot, j.Part)
	case "snapshot":
		return "Snapshot " + j.Snapshot
	}
	return j.Kind
}

func (j JobLine) over() string {
	switch {
	case j.Some > 0:
		return Plural(j.Some, "article", "articles")
	case j.Snapshot != "":
		return "articles of snapshot " + j.Snapshot
	}
	return "all articles"
}

func partOf(snapshot, part string) string {
	if part == "" {
		return "snapshot " + snapshot
	}
	return "snapshot " + snapshot + " (" + part + ")"
}

func (j JobLine) stateWord() string {
	if j.Cancelling && j.Open() {
		return "cancelling"
	}
	return j.State
}

// units are what a job counts.
var units = map[string]struct{ done, known, failed, all string }{
	"import":   {"added", "there already", "refused", "lines"},
	"extract":  {"read", "read before", "failed", "articles"},
	"evaluate": {"read", "read before", "failed", "articles"},
	"train":    {"fitted", "", "failed", "rankers"},
	"snapshot": {"taken", "", "failed", "gold records"},
}

// counts says "4,990 added, 10 refused of 5,000 lines".
func (j JobLine) counts() string {
	u := units[j.Kind]
	if j.Total == 0 && j.Counted == 0 {
		return ""
	}
	parts := []string{Number(j.Done) + " " + u.done}
	if j.Known > 0 {
		parts = append(parts, Number(j.Known)+" "+u.known)
	}
	if j.Failed > 0 {
		parts = append(parts, Number(j.Failed)+" "+u.failed)
	}
	words := strings.Join(parts, ", ")
	if j.Total > 0 {
		words += " of " + Number(j.Total) + " " + u.all
	}
	return words
}

// pace says how fast it goes, and how long it may still take.
func (j JobLine) pace() string {
	if j.Rate <= 0 || j.Kind == "train" || j.Kind == "snapshot" {
		return ""
	}
	words := english.Sprintf("%.0f a second", j.Rate)
	if j.Rate < 10 {
		words = english.Sprintf("%.1f a second", j.Rate)
	}
	if left := j.Total - j.Counted; j.State == "running" && left > 0 {
		words += ", " + roughly(time.Duration(float64(left)/j.Rate*float64(time.Second))) + " left"
	}
	return words
}

// took says how long the last try took.
func (j JobLine) took() string {
	if j.Started.IsZero() || j.Ended.IsZero() {
		return ""
	}
	return " It took " + roughly(j.Ended.Sub(j.Started)) + "."
}

// roughly writes a duration in one unit.
func roughly(d time.Duration) string {
	switch s := d.Seconds(); {
	case s < 1:
		return "less than a second"
	case s < 90:
		return Plural(int(math.Round(s)), "second", "seconds")
	case s < 90*60:
		return fmt.Sprintf("%.0f minutes", s/60)
	default:
		return fmt.Sprintf("%.0f hours", s/3600)
	}
}

// JobsConclusionID is the event that tells anew how much is at work.
const JobsConclusionID = "conclusion"

// JobsConclusion says how many of some jobs are at work.
func JobsConclusion(jobs []JobLine) string {
	running, waiting := 0, 0
	for _, j := range jobs {
		switch j.State {
		case "running":
			running++
		case "waiting":
			waiting++
		}
	}
	switch {
	case len(jobs) == 0:
		return "No long work yet."
	case running+waiting == 0:
		return "Nothing is at work."
	case waiting == 0:
		return Plural(running, "job is", "jobs are") + " at work."
	case running == 0:
		return Plural(waiting, "job waits.", "jobs wait.")
	}
	return Plural(running, "job is", "jobs are") + " at work, " + Plural(waiting, "waits.", "wait.")
}

func openJobs(jobs []JobLine) (open []int64) {
	for _, j := range jobs {
		if j.Open() {
			open = append(open, j.ID)
		}
	}
	return open
}
