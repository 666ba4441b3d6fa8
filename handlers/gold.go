package handlers

import (
	"io"
	"net/http"

	"assay/annotate"
	"assay/annotate/exchange"
	"assay/views"

	"github.com/labstack/echo/v4"
)

func (a *App) gold(c echo.Context) error {
	page, err := a.page(c, "Gold", views.GoldURL)
	if err != nil {
		return err
	}
	all, err := a.store.Counts(c.Request().Context())
	if err != nil {
		return err
	}
	return render(c, http.StatusOK, views.Gold(views.GoldPage{Page: page, Gold: all.Gold, Articles: all.Articles}))
}

// goldFile streams all gold records; an error in the midst breaks the connection,
// so that half a file is not taken for a whole one.
func (a *App) goldFile(c echo.Context) error {
	format := exchange.Format(c.Param("format"))
	if format != exchange.JSONL && format != exchange.CSV {
		return annotate.Errorf(annotate.NotFound, "there is no download of %q", format)
	}
	attach(c, format.MediaType(), "gold."+string(format))
	return stream(c, func(w io.Writer) error { return a.store.WriteGold(c.Request().Context(), format, w) })
}
