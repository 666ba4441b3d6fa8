package handlers

import (
	"bytes"
	"context"
	"fmt"
	"net/http"
	"strconv"
	"strings"
	"time"

	"assay/annotate"
	"assay/annotate/store"
	"assay/views"

	"github.com/labstack/echo/v4"
)

// lookAtJobs is how often those who watch jobs are told of changes.
const lookAtJobs = 500 * time.Millisecond

// IsStream says that an answer goes on for as long as there is something to tell.
func IsStream(c echo.Context) bool { return c.Request().URL.Path == views.JobEventsURL }

// jobEvents tells how far the jobs of ?job= are, whenever that changes, by
// server-sent events named after their elements; "done" is the last one.
func (a *App) jobEvents(c echo.Context) error {
	watched := make(map[int64]string) // what was told last
	for _, text := range c.QueryParams()["job"] {
		if id, err := strconv.ParseInt(text, 10, 64); err == nil && len(watched) < jobsShown {
			watched[id] = ""
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
		over, err := a.tellJobs(c, watched)
		if err != nil || over {
			return err
		}
		select {
		case <-tick.C:
		case <-a.closing:
			return nil
		case <-c.Request().Context().Done():
			return nil
		}
	}
}

// tellJobs tells what has changed, and forgets what has ended.
func (a *App) tellJobs(c echo.Context, watched map[int64]string) (over bool, err error) {
	for id, last := range watched {
		j, err := a.store.Job(c.Request().Context(), id)
		if annotate.KindOf(err) == annotate.NotFound {
			delete(watched, id)
			continue
		}
		if err != nil {
			return true, err
		}
		now, err := a.drawJob(c.Request().Context(), j)
		if err != nil {
			return true, err
		}
		if now != last {
			watched[id] = now
			if err := sendEvent(c, views.JobID(id), now); err != nil {
				return true, nil // nobody listens any more
			}
		}
		if !j.Open() {
			delete(watched, id)
		}
	}
	if len(watched) > 0 {
		return false, nil
	}
	return true, sendEvent(c, "done", "")
}

func (a *App) drawJob(ctx context.Context, j store.Job) (string, error) {
	var b bytes.Buffer
	err := views.Job(jobLine(j, a.store.Now())).Render(ctx, &b)
	return strings.ReplaceAll(b.String(), "\n", " "), err
}

func sendEvent(c echo.Context, name, data string) error {
	if _, err := fmt.Fprintf(c.Response(), "event: %s\ndata: %s\n\n", name, data); err != nil {
		return err
	}
	return http.NewResponseController(c.Response()).Flush()
}
