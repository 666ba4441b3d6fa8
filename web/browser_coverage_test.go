package web_test

import (
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"

	"assay/handlers"
	"assay/views"

	"github.com/labstack/echo/v4"
)

// noPages are the routes that answer with something else than a page.
var noPages = []string{
	views.HealthURL, views.ReadingURL, views.JobEventsURL, "/jobs/:id/failures.csv", "/gold.:format",
	"/snapshots/:name/gold.:format", "/snapshots/:name/card.md",
}

// Every page is among those that are looked at by axe, at four widths, by Tab and on
// paper. A new route is a page, or stands in the list above.
func TestNoPageIsLeftOut(t *testing.T) {
	_, pages := newOffice(t)
	routes := echo.New()
	handlers.New(t.Context(), nil, make([]byte, 32), true, "").Register(routes) // asked for nothing but its routes
	seen := 0
	for _, r := range routes.Routes() {
		if r.Method != http.MethodGet || slices.Contains(noPages, r.Path) {
			continue
		}
		seen++
		if !slices.ContainsFunc(pages, func(page string) bool { return answers(r.Path, page) }) {
			t.Errorf("GET %s is not looked at; add it to newOffice", r.Path)
		}
	}
	if seen < 30 {
		t.Errorf("only %d routes are pages", seen)
	}
}

// answers says whether an address is one of a route.
func answers(route, address string) bool {
	u, err := url.Parse(address)
	if err != nil {
		return false
	}
	return slices.EqualFunc(strings.Split(route, "/"), strings.Split(u.Path, "/"), func(part, have string) bool {
		return part == have || strings.HasPrefix(part, ":")
	})
}
