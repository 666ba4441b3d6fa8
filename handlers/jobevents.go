package handlers

import (
	"bytes"
	"fmt"
	"net/http"
	"strconv"
	"strings"
	"time"

	"assay/annotate"
	"assay/views"

	"github.com/labstack/echo/v4"
)

// lookAtJobs is how often those who watch jobs are told of changes.
const lookAtJobs = 500 * time.Millisecond

// IsStream says that an answer goes on for as long as there is something to tell.
func IsStream(c echo.Context) bool { return c.Request().URL.Path == views.JobEventsURL }

// HasHead says that a request may be answered without its body: what is told of jobs
// goes on for as long as it is listened to, and is nothing else.
func HasHead(r *http.Request) bool { return r.URL.Path != views.JobEventsURL }

// jobEvents tells how far the jobs of ?job= are, whenever that changes, by
// server-sent events named after their elements; "done" is the last one.
func (a *App) jobEvents(c echo.Context) error {
	watched := watchedJobs{told: make(map[int64]string)}
	for _, text := range c.QueryParams()["job"] {
		if id, err := strconv.ParseInt(text, 10, 64); err == nil && len(watched.told) < jobsShown {
			watched.told[id] = ""
		}
	}
	fresh(c)
	h := c.Response().Header()
	h.Set(echo.HeaderContentType, "text/event-stream")
	h.Set("X-Accel-Buffering", "no")
	c.Response().WriteHeader(http.StatusOK)
	tick := time.NewTicker(lookAtJobs)
	defer tick.Stop()
	for {
		over, err := a.tellJobs(c, &watched)
		if err != nil || over {
			return err
		}
		select {
		case <-tick.C:
		case <-a.running.Done():
			return nil
		case <-c.Request().Context().Done():
			return nil
		}
	}
}

// watchedJobs are the jobs of which somebody is told until they end.
type watchedJobs struct {
	told       map[int64]string // by job: what was told last
	conclusion string           // what was told last of all together
}

// tellJobs tells what has changed, and forgets what has ended.
func (a *App) tellJobs(c echo.Context, watched *watchedJobs) (over bool, err error) {
	var lines []views.JobLine
	for id := range watched.told {
		j, err := a.store.Job(c.Request().Context(), id)
		if annotate.KindOf(err) == annotate.NotFound {
			delete(watched.told, id)
			continue
		}
		if err != nil {
			return true, err
		}
		line := jobLine(j, a.store.Now())
		lines = append(lines, line)
		if err := tellJob(c, watched, line); err != nil {
			return true, err
		}
		if !j.Open() {
			delete(watched.told, id)
		}
	}
	if now := views.JobsConclusion(lines); now != watched.conclusion {
		watched.conclusion = now
		if err := sendEvent(c, views.JobsConclusionID, now); err != nil {
			return true, err
		}
	}
	if len(watched.told) > 0 {
		return false, nil
	}
	return true, sendEvent(c, "done", "")
}

// tellJob tells how far a job is, unless that was told before.
func tellJob(c echo.Context, watched *watchedJobs, j views.JobLine) error {
	var b bytes.Buffer
	if err := views.Job(j).Render(c.Request().Context(), &b); err != nil {
		return err
	}
	now := strings.ReplaceAll(b.String(), "\n", " ")
	if now == watched.told[j.ID] {
		return nil
	}
	watched.told[j.ID] = now
	return sendEvent(c, views.JobID(j.ID), now)
}

// sendEvent tells one thing at once; it fails where nobody listens any more.
func sendEvent(c echo.Context, name, data string) error {
	if _, err := fmt.Fprintf(c.Response(), "event: %s\ndata: %s\n\n", name, data); err != nil {
		return err
	}
	return http.NewResponseController(c.Response()).Flush()
}
