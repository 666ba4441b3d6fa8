package handlers

import (
	"net/http"
	"strings"
	"unicode"

	"assay/annotate"
	"assay/views"

	"github.com/labstack/echo/v4"
)

// reading says in words what would be made of ?to= (and ?unit=) in a ?field=:
// "4 April, year unknown", or why it is no value.
func (a *App) reading(c echo.Context) error {
	f, ok := annotate.FieldOf(c.QueryParam("field"))
	if !ok {
		return annotate.Errorf(annotate.NotFound, "there is no field %q", c.QueryParam("field"))
	}
	fresh(c)
	text := strings.TrimSpace(c.QueryParam("to"))
	if text == "" {
		return c.String(http.StatusOK, "")
	}
	v, err := f.ParseText(withUnit(f, text, c.QueryParam("unit")))
	if err != nil {
		return c.String(http.StatusOK, messageOf(err))
	}
	return c.String(http.StatusOK, views.Reading(f, v))
}

// withUnit joins the two controls of a count or an amount. A qualifier that was
// typed before the number, as in "at least 500", stands for the control's.
func withUnit(f annotate.Field, text, unit string) string {
	unit = strings.TrimSpace(unit)
	switch {
	case unit == "":
	case f.Kind == annotate.KindCount && strings.ContainsFunc(text, unicode.IsLetter):
	case f.Kind == annotate.KindCount:
		return unit + " " + text
	case f.Kind == annotate.KindMoney:
		return text + " " + unit
	}
	return text
}
