package handlers

import (
	"context"
	"errors"
	"log/slog"
	"net/http"
	"unicode"
	"unicode/utf8"

	"assay/annotate"
	"assay/views"

	"github.com/labstack/echo/v4"
)

// statusOf is the only place where a kind of error becomes an HTTP status.
func statusOf(err error) int {
	var he *echo.HTTPError
	if errors.As(err, &he) {
		return he.Code
	}
	switch annotate.KindOf(err) {
	case annotate.Invalid:
		return http.StatusUnprocessableEntity
	case annotate.NotFound:
		return http.StatusNotFound
	case annotate.Conflict:
		return http.StatusConflict
	case annotate.Forbidden:
		return http.StatusForbidden
	}
	return http.StatusInternalServerError
}

// messageOf is what a person may read of an error: the text of a known kind,
// without the path in the input.
func messageOf(err error) string {
	var e *annotate.Error
	if errors.As(err, &e) {
		first, size := utf8.DecodeRuneInString(e.Message)
		return string(unicode.ToUpper(first)) + e.Message[size:]
	}
	return "Something went wrong here. It has been logged; please try again."
}

// showError makes the page of an error that a handler returned. An error that no
// person can act on is logged whole and shown without detail; where the person has
// left, there is nobody to answer and nothing has failed.
func (a *App) showError(err error, c echo.Context) {
	if errors.Is(c.Request().Context().Err(), context.Canceled) {
		slog.Debug("gone before the answer", "path", LogPath(c), "error", err)
		return
	}
	if c.Response().Committed {
		slog.Error("error after the answer had begun", "path", LogPath(c), "error", err)
		return
	}
	status := statusOf(err)
	heading, text := explain(status, err)
	if status >= http.StatusInternalServerError {
		slog.Error("request failed", "method", c.Request().Method, "path", LogPath(c), "error", err)
	}
	for _, name := range []string{echo.HeaderContentType, echo.HeaderContentDisposition} { // of a file that failed
		c.Response().Header().Del(name)
	}
	page := views.ErrorPage(views.Page{Title: heading, Version: a.version}, heading, text)
	if err := render(c, status, page); err != nil {
		slog.Error("error page failed", "error", err)
	}
}

// explain returns the heading and the text of an error page.
func explain(status int, err error) (heading, text string) {
	heading, text = http.StatusText(status), messageOf(err)
	switch status {
	case http.StatusBadRequest:
		text = "The form did not arrive whole. Go back and send it again."
	case http.StatusForbidden:
		heading = "Not allowed"
	case http.StatusNotFound:
		heading, text = "Not found", "There is nothing at this address. It may have been moved, or the link has been used."
	case http.StatusMethodNotAllowed:
		text = "This address takes another method."
	case http.StatusConflict:
		heading = "Not possible now"
	case http.StatusRequestEntityTooLarge:
		heading, text = "Too large", "A form may hold at most 1 MB."
	case http.StatusUnprocessableEntity:
		heading = "Not understood"
	case http.StatusTooManyRequests:
		heading, text = "Too many tries", "Wait a minute, then try again."
	case http.StatusInternalServerError:
		heading = "Something went wrong"
	}
	return heading, text
}

// LogPath is the path that a log may hold: the route alone where the path is a
// secret, as of a one-time link.
func LogPath(c echo.Context) string {
	if c.Param("token") != "" {
		return c.Path()
	}
	return c.Request().URL.Path
}
