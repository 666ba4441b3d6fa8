package handlers

import (
	"net/http"
	"strings"

	"assay/annotate"
	"assay/views"

	"github.com/labstack/echo/v4"
)

// extractors lists the versions that the database keeps, and which were current.
func (a *App) extractors(c echo.Context) error {
	return a.showExtractors(c, http.StatusOK, "")
}

func (a *App) showExtractors(c echo.Context, status int, message string) error {
	ctx := c.Request().Context()
	page, err := a.page(c, "Extractors", views.ExtractorsURL)
	if err != nil {
		return err
	}
	v := views.ExtractorsPage{Page: page, Error: message}
	versions, err := a.store.ExtractorVersions(ctx)
	if err != nil {
		return err
	}
	for _, e := range versions {
		v.Versions = append(v.Versions, views.ExtractorLine{Version: e.Version, TrainedOn: e.TrainedOn, Since: e.Registered, Articles: e.Articles, Current: e.Current})
	}
	choices, err := a.store.ExtractorChoices(ctx)
	if err != nil {
		return err
	}
	for _, e := range choices {
		v.Choices = append(v.Choices, views.ExtractorChoice{Version: e.Version, By: e.By, Reason: e.Reason, At: e.At})
	}
	all, err := a.store.Progress(ctx)
	if err != nil {
		return err
	}
	v.Articles = all.Articles
	return render(c, status, views.Extractors(v))
}

// chooseExtractor makes a version the one whose proposals new reviews see.
func (a *App) chooseExtractor(c echo.Context) error {
	reason := strings.TrimSpace(c.FormValue("reason"))
	if reason == "" {
		return a.showExtractors(c, http.StatusUnprocessableEntity, "Say why, in a few words: the history keeps it.")
	}
	err := a.store.ChooseExtractor(c.Request().Context(), c.FormValue("version"), person(c).Name, reason)
	switch annotate.KindOf(err) {
	case annotate.Invalid, annotate.NotFound:
		return a.showExtractors(c, statusOf(err), messageOf(err))
	}
	if err != nil {
		return err
	}
	return redirect(c, views.ExtractorsURL)
}
