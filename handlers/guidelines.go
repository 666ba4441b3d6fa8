package handlers

import (
	"net/http"

	"assay/views"

	"github.com/labstack/echo/v4"
)

func (a *App) guidelines(c echo.Context) error {
	page, err := a.page(c, "Guidelines", views.GuideURL)
	if err != nil {
		return err
	}
	return render(c, http.StatusOK, views.Guidelines(page))
}
