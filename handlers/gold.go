package handlers

import (
	"bufio"
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
	all, err := a.store.Progress(c.Request().Context())
	if err != nil {
		return err
	}
	return render(c, http.StatusOK, views.Gold(views.GoldPage{Page: page, Gold: all.Gold, Articles: all.Articles}))
}

// goldFile streams all gold records; an error in the midst breaks the connection,
// so that half a file is not taken for a whole one.
func (a *App) goldFile(c echo.Context) error {
	format := exchange.Format(c.Param("format"))
	buffered := bufio.NewWriterSize(c.Response(), 1<<16)
	w, err := exchange.NewWriter(buffered, format, exchange.Gold)
	if err != nil {
		return annotate.Errorf(annotate.NotFound, "there is no download of %q", format)
	}
	h := c.Response().Header()
	h.Set(echo.HeaderContentType, format.MediaType())
	h.Set(echo.HeaderContentDisposition, `attachment; filename="gold.`+string(format)+`"`)
	h.Set(echo.HeaderCacheControl, "no-store")
	err = a.store.EachGold(c.Request().Context(), func(_ int64, r annotate.Record) error { return w.Write(r) })
	if err == nil {
		err = w.Flush()
	}
	if err == nil {
		err = buffered.Flush()
	}
	if err != nil && c.Response().Committed {
		panic(http.ErrAbortHandler)
	}
	return err
}
