package views

import (
	"fmt"
	"time"

	"assay/annotate"
)

// DayPage is one's own work on a day of UTC.
type DayPage struct {
	Page
	Date     time.Time
	Today    bool
	Before   time.Time // the last day before with work, zero if none
	Finished int       // articles
	Time     time.Duration
	Median   time.Duration // of an article, 0 where none was finished
	Work     annotate.Work
	Fields   map[string]annotate.Work // by key; "" is what is on no field
	Lines    []DayLine                // the last touched first
}

// DayLine is one review of the day.
type DayLine struct {
	Review, Article int64
	Title           string
	Mode            annotate.Mode
	Last            time.Time
	Time            time.Duration
	Finished        bool
	Work            annotate.Work
}

// conclusion is the page in a sentence.
func (v DayPage) conclusion() string {
	if len(v.Lines) == 0 {
		return "Nothing decided on " + Day(v.Date) + "."
	}
	words := Day(v.Date) + ": "
	if v.Finished == 0 {
		words += "no article finished"
	} else {
		words += Plural(v.Finished, "article", "articles") + " finished"
	}
	if time := Duration(v.Time); time != "–" {
		words += " in " + time
	}
	return words + "."
}

// fieldWork lists the fields on which something was decided, as in the schema.
func (v DayPage) fieldWork() []fieldWork {
	var list []fieldWork
	for _, f := range annotate.Fields {
		if w := v.Fields[f.Key]; w != (annotate.Work{}) {
			list = append(list, fieldWork{f, w})
		}
	}
	return list
}

type fieldWork struct {
	Field annotate.Field
	annotate.Work
}

// right is the share of proposals that stood as they were.
func right(w annotate.Work) string { return share(w.Proposals()) }

// changed is the share of proposals that were corrected or rejected.
func changed(w annotate.Work) string {
	_, all := w.Proposals()
	return share(w.Corrected+w.Rejected, all)
}

// decided counts all decisions on fields.
func decided(w annotate.Work) int {
	_, all := w.Proposals()
	return all + w.Added + w.NotStated
}

// Duration writes a length of time as people do: "40 s", "2 min 10 s", "1 h 12
// min"; "–" for none.
func Duration(d time.Duration) string {
	seconds := int(d.Round(time.Second).Seconds())
	minutes, hours := seconds/60, seconds/3600
	switch {
	case seconds == 0:
		return "–"
	case minutes == 0:
		return fmt.Sprintf("%d s", seconds)
	case minutes < 10 && seconds%60 > 0:
		return fmt.Sprintf("%d min %d s", minutes, seconds%60)
	case hours == 0:
		return fmt.Sprintf("%d min", minutes)
	}
	return fmt.Sprintf("%d h %d min", hours, minutes%60)
}

// Clock writes the time of day, UTC.
func Clock(t time.Time) string { return t.UTC().Format("15:04") }
