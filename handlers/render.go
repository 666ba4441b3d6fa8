package handlers

import (
	"bytes"
	"net/http"
	"strconv"

	"assay/annotate"
	"assay/views"

	"github.com/a-h/templ"
	"github.com/labstack/echo/v4"
)

// render draws into a buffer first, so that a component that fails cannot leave
// half a page behind. Pages hold articles and are never cached.
func render(c echo.Context, status int, parts ...templ.Component) error {
	var b bytes.Buffer
	for _, part := range parts {
		if err := part.Render(c.Request().Context(), &b); err != nil {
			return err
		}
	}
	fresh(c)
	return c.HTMLBlob(status, b.Bytes())
}

// fresh keeps an answer out of caches, and says that scripts get another one.
func fresh(c echo.Context) {
	h := c.Response().Header()
	h.Set("Cache-Control", "no-store")
	h.Add("Vary", "HX-Request")
}

// fragment says whether htmx, or our own scripts, asked for a part of a page.
func fragment(c echo.Context) bool {
	h := c.Request().Header
	return h.Get("HX-Request") == "true" && h.Get("HX-Boosted") != "true" && h.Get("HX-History-Restore-Request") != "true"
}

// redirect leads on after a form, with GET.
func redirect(c echo.Context, url string) error {
	fresh(c)
	if fragment(c) {
		c.Response().Header().Set("HX-Redirect", url)
		return c.NoContent(http.StatusNoContent)
	}
	return c.Redirect(http.StatusSeeOther, url)
}

// number reads a whole number from the path; anything else is not found.
func number(c echo.Context, name string) (int64, error) {
	n, err := strconv.ParseInt(c.Param(name), 10, 64)
	if err != nil {
		return 0, annotate.Errorf(annotate.NotFound, "there is no %s %q", name, c.Param(name))
	}
	return n, nil
}

// page fills what every page needs.
func (a *App) page(c echo.Context, title, nav string) (views.Page, error) {
	p := views.Page{Title: title, Nav: nav, Person: person(c), Version: a.version}
	progress, err := a.store.ProgressOf(c.Request().Context(), p.Person.ID)
	p.Today = progress.Today
	return p, err
}
