package views

import (
	"fmt"
	"time"

	"assay/annotate"
)

// TeamDays is how many days back the work of a team is told.
const TeamDays = 30

// TeamWork is what a team, or one person, has done in the last TeamDays days.
type TeamWork struct {
	Person   int64         // 0 for a team
	Finished int           // reviews
	Time     time.Duration // at work on them, without pauses
	Each     time.Duration // for one, median; 0 where there is none
	Days     []DayCount    // the oldest first, today last
	Fields   []annotate.Work
}

// DayCount is how many reviews were finished on a day of UTC.
type DayCount struct {
	Date     time.Time
	Finished int
}

// today is the last of the days.
func (t TeamWork) today() time.Time { return t.Days[len(t.Days)-1].Date }

// perDay is the mean of the days on which something was finished.
func (t TeamWork) perDay() string {
	days := 0
	for _, d := range t.Days {
		if d.Finished > 0 {
			days++
		}
	}
	if days == 0 {
		return "–"
	}
	return fmt.Sprintf("%.0f", float64(t.Finished)/float64(days))
}

// perHour is how many reviews an hour of work finishes.
func (t TeamWork) perHour() string {
	if t.Time < time.Minute { // too little to tell
		return "–"
	}
	return fmt.Sprintf("%.0f", float64(t.Finished)/t.Time.Hours())
}

// work over all fields.
func (t TeamWork) work() annotate.Work {
	var all annotate.Work
	for _, w := range t.Fields {
		all = all.Plus(w)
	}
	return all
}

// fieldWork lists the fields on which something was decided, as in the schema.
func (t TeamWork) fieldWork() []fieldWork {
	var list []fieldWork
	for i, w := range t.Fields {
		if w != (annotate.Work{}) {
			list = append(list, fieldWork{annotate.Fields[i], w})
		}
	}
	return list
}

// daysChart has a place for each day; its height is a multiple of four, so that its
// numbers are whole.
func (t TeamWork) daysChart() chart {
	highest := 4
	for _, d := range t.Days {
		highest = max(highest, d.Finished)
	}
	return chart{float64(len(t.Days)), 0, float64((highest + 3) / 4 * 4)}
}

// dayMarks name the first day, the last one and every tenth between.
func (t TeamWork) dayMarks() (marks []chartMark) {
	last := len(t.Days) - 1
	for i, d := range t.Days {
		if (last-i)%10 == 0 || i == 0 && last%10 > 3 {
			marks = append(marks, chartMark{float64(i) + 0.5, d.Date.Format("2 Jan"), "middle"})
		}
	}
	return marks
}

// daysWords says the chart in a sentence.
func (t TeamWork) daysWords() string {
	return Plural(t.Finished, "review", "reviews") + fmt.Sprintf(" finished in the last %d days.", TeamDays)
}

func whole(v float64) string { return fmt.Sprintf("%.0f", v) }

// ReviewerURL shows what one person has done.
func ReviewerURL(person int64) string { return "/reviewers/" + id(person) }

// ReviewerPage is what one person has done.
type ReviewerPage struct {
	Page
	Person   annotate.Person
	Mine     bool // it is who looks
	Finished int  // reviews, ever
	Team     TeamWork
	Reviews  []FinishedLine // the newest first
}

// FinishedLine is a finished review.
type FinishedLine struct {
	Review, Article     int64
	Title               string
	Mode                annotate.Mode
	At                  time.Time
	Decisions, Accepted int
	Time                time.Duration
	IsGold              bool
}

// conclusion is the page in a sentence.
func (v ReviewerPage) conclusion() string {
	words := v.Person.Name + ": " + Plural(v.Finished, "article", "articles") + " finished"
	if each := Duration(v.Team.Each); each != "–" {
		words += ", " + each + " for one"
	}
	return words + "."
}
