package handlers

import (
	"net/http"
	"slices"
	"time"

	"assay/annotate"
	"assay/annotate/store"
	"assay/views"

	"github.com/labstack/echo/v4"
)

// day shows one's own work of a day, ?on=, or of today.
func (a *App) day(c echo.Context) error {
	ctx := c.Request().Context()
	page, err := a.page(c, "Your day", views.DayURL)
	if err != nil {
		return err
	}
	today := a.store.Now()
	on, err := time.Parse(time.DateOnly, c.QueryParam("on"))
	if err != nil { // what is no day is today
		on = today
	}
	d, err := a.store.DayOf(ctx, page.Person.ID, on)
	if err != nil {
		return err
	}
	v := dayView(d)
	v.Page, v.Today = page, d.Date.Equal(today.Truncate(24*time.Hour))
	return render(c, http.StatusOK, views.YourDay(v))
}

// dayView sums a day up.
func dayView(d store.Day) views.DayPage {
	v := views.DayPage{Date: d.Date, Before: d.Before, Fields: make(map[string]annotate.Work)}
	var moments []time.Time
	var lengths []time.Duration
	for _, r := range d.Reviews {
		line := views.DayLine{Review: r.ID, Article: r.Article, Title: r.Title, Mode: r.Mode, Last: r.Last, Finished: !r.Finished.IsZero()}
		if line.Title == "" {
			line.Title = r.ArticleID
		}
		var mine []time.Time
		if !r.Started.Before(d.Date) {
			mine = append(mine, r.Started)
		}
		for _, one := range r.Log {
			mine = append(mine, one.At)
			line.Work.Count(one)
			work := v.Fields[one.Field]
			work.Count(one)
			v.Fields[one.Field] = work
		}
		line.Time = annotate.TimeAtWork(mine)
		if line.Finished && r.Finished.Before(d.Date.Add(24*time.Hour)) {
			v.Finished++
			lengths = append(lengths, line.Time)
		}
		v.Work = v.Work.Plus(line.Work)
		v.Lines, moments = append(v.Lines, line), append(moments, mine...)
	}
	v.Time, v.Median = annotate.TimeAtWork(moments), median(lengths)
	return v
}

// median of durations; of an even number the later of the two in the middle, 0 of
// none.
func median(list []time.Duration) time.Duration {
	if len(list) == 0 {
		return 0
	}
	slices.Sort(list)
	return list[len(list)/2]
}
