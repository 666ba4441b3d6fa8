package handlers

import (
	"context"
	"encoding/csv"
	"net/http"
	"strconv"
	"time"

	"assay/annotate/store"
	"assay/views"

	"github.com/labstack/echo/v4"
)

const (
	jobsShown     = 50
	failuresShown = 200
)

// jobs lists long work, the newest first.
func (a *App) jobs(c echo.Context) error {
	page, err := a.page(c, "Jobs", views.JobsURL)
	if err != nil {
		return err
	}
	before, _ := strconv.ParseInt(c.QueryParam("before"), 10, 64) // anything else is the first page
	found, err := a.store.Jobs(c.Request().Context(), before, jobsShown+1)
	if err != nil {
		return err
	}
	v := views.JobsPage{Page: page}
	for i, j := range found {
		if i == jobsShown {
			v.Older = views.JobsBeforeURL(found[i-1].ID)
			break
		}
		v.Jobs = append(v.Jobs, jobLine(j, a.store.Now()))
	}
	return render(c, http.StatusOK, views.Jobs(v))
}

// jobLine is what a page shows of a job.
func jobLine(j store.Job, now time.Time) views.JobLine {
	return views.JobLine{
		ID: j.ID, Kind: string(j.Kind), State: string(j.State), By: j.By,
		File: j.Args.File, Version: j.Args.Version, Snapshot: j.Args.Snapshot, Part: j.Args.Part, Some: len(j.Args.Articles),
		Made: j.Made, Started: j.Started, Ended: j.Ended, Cancelling: j.Cancelling,
		Total: j.Total, Counted: j.Counted(), Done: j.Done, Known: j.Known, Failed: j.Failed,
		Rate: j.Rate(now), Outcome: j.Outcome,
	}
}

func (a *App) findJob(c echo.Context) (store.Job, error) {
	id, err := number(c, "id")
	if err != nil {
		return store.Job{}, err
	}
	return a.store.Job(c.Request().Context(), id)
}

// job is one job and the first of what it could not do.
func (a *App) job(c echo.Context) error {
	j, err := a.findJob(c)
	if err != nil {
		return err
	}
	page, err := a.page(c, "Job", views.JobsURL)
	if err != nil {
		return err
	}
	v := views.JobPage{Page: page, JobLine: jobLine(j, a.store.Now())}
	v.Title = v.What()
	err = a.store.EachJobFailure(c.Request().Context(), j.ID, failuresShown, func(f store.JobFailure) error {
		v.Failures = append(v.Failures, views.JobFailure(f))
		return nil
	})
	if err != nil {
		return err
	}
	return render(c, http.StatusOK, views.JobReport(v))
}

// jobFailures is the download of all that a job could not do.
func (a *App) jobFailures(c echo.Context) error {
	j, err := a.findJob(c)
	if err != nil {
		return err
	}
	h := c.Response().Header()
	h.Set(echo.HeaderContentType, "text/csv; charset=utf-8")
	h.Set(echo.HeaderContentDisposition, `attachment; filename="job-`+strconv.FormatInt(j.ID, 10)+`-refused.csv"`)
	fresh(c)
	w := csv.NewWriter(c.Response())
	if err := w.Write([]string{"line", "article", "field", "reason"}); err != nil {
		return err
	}
	err = a.store.EachJobFailure(c.Request().Context(), j.ID, 0, func(f store.JobFailure) error {
		line := ""
		if f.Line > 0 {
			line = strconv.Itoa(f.Line)
		}
		return w.Write([]string{line, f.Article, f.Field, f.Reason})
	})
	w.Flush()
	if err == nil {
		err = w.Error()
	}
	return err
}

// cancelJob asks for the end of a job.
func (a *App) cancelJob(c echo.Context) error { return a.changeJob(c, a.store.CancelJob) }

// resumeJob lets a job go on that was cancelled or has failed.
func (a *App) resumeJob(c echo.Context) error { return a.changeJob(c, a.store.ResumeJob) }

// changeJob does something to a job and shows the list.
func (a *App) changeJob(c echo.Context, change func(context.Context, int64) error) error {
	j, err := a.findJob(c)
	if err != nil {
		return err
	}
	if err := change(c.Request().Context(), j.ID); err != nil {
		return err
	}
	return redirect(c, views.JobsURL)
}
