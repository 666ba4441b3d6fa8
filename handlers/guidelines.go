package handlers

import (
	"net/http"

	"assay/annotate"
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

// guideline shows that of one field; a review asks for its examples alone.
func (a *App) guideline(c echo.Context) error {
	f, ok := annotate.FieldOf(c.Param("field"))
	if !ok {
		return annotate.Errorf(annotate.NotFound, "there is no field %q", c.Param("field"))
	}
	if fragment(c) {
		return render(c, http.StatusOK, views.Examples(f), views.Meanings(f, views.Explained(f)))
	}
	page, err := a.page(c, "Guideline: "+f.Label, views.GuideURL)
	if err != nil {
		return err
	}
	return render(c, http.StatusOK, views.Guideline(views.GuidelinePage{Page: page, Field: f}))
}
