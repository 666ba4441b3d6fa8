package handlers

import (
	"net/http"
	"slices"
	"strconv"

	"assay/annotate"
	"assay/annotate/store"
	"assay/views"

	"github.com/labstack/echo/v4"
)

// preferences shows how the person wants to review.
func (a *App) preferences(c echo.Context) error {
	p, err := a.store.Preferences(c.Request().Context(), person(c).ID)
	if err != nil {
		return err
	}
	return a.showPreferences(c, http.StatusOK, p, "")
}

func (a *App) showPreferences(c echo.Context, status int, p store.Preferences, message string) (err error) {
	v := views.PreferencesPage{Keys: keysOf(p), Threshold: p.Threshold, Uncertain: p.Uncertain, Error: message, Saved: c.QueryParam("saved") != ""}
	if v.Page, err = a.page(c, "Preferences", views.PreferencesURL); err != nil {
		return err
	}
	return render(c, status, views.Preferences(v))
}

// savePreferences takes the whole form; a key of one's own that is empty is the
// preset's.
func (a *App) savePreferences(c echo.Context) error {
	p := store.Preferences{Preset: c.FormValue("preset"), NoLetters: c.FormValue("no_letters") != "", Uncertain: c.FormValue("uncertain") != "", Keys: map[string]string{}}
	percent, err := strconv.ParseFloat(c.FormValue("threshold"), 64)
	p.Threshold = percent / 100
	for _, action := range views.Actions {
		if key := c.FormValue("key-" + action.Name); key != "" {
			p.Keys[action.Name] = key
		}
	}
	switch {
	case err != nil || !(percent >= 0 && percent <= 100):
		return a.showPreferences(c, http.StatusUnprocessableEntity, p, "The threshold is a number from 0 to 100.")
	case !slices.ContainsFunc(views.Presets, func(known views.Preset) bool { return known.Name == p.Preset }):
		return a.showPreferences(c, http.StatusUnprocessableEntity, p, "Choose one of the presets.")
	}
	if clash := keysOf(p).Clash(); clash != "" {
		return a.showPreferences(c, http.StatusUnprocessableEntity, p, clash)
	}
	err = a.store.SavePreferences(c.Request().Context(), person(c).ID, p)
	if annotate.KindOf(err) == annotate.Invalid {
		return a.showPreferences(c, http.StatusUnprocessableEntity, p, messageOf(err))
	}
	if err != nil {
		return err
	}
	return redirect(c, views.PreferencesSavedURL)
}

func keysOf(p store.Preferences) views.Keys {
	return views.Keys{Preset: p.Preset, Own: p.Keys, NoLetters: p.NoLetters}
}

// prefer puts the person's preferences into a review's page.
func (a *App) prefer(c echo.Context, v *views.ReviewPage) error {
	p, err := a.store.Preferences(c.Request().Context(), person(c).ID)
	v.Keys, v.Threshold, v.Uncertain = keysOf(p), p.Threshold, p.Uncertain
	return err
}

// turnOrder turns the order of the fields for the person, and shows the review so.
func (a *App) turnOrder(c echo.Context) error {
	r, err := a.loadOwnReview(c)
	if err != nil {
		return err
	}
	ctx, me := c.Request().Context(), person(c)
	p, err := a.store.Preferences(ctx, me.ID)
	if err != nil {
		return err
	}
	p.Uncertain = !p.Uncertain
	if err := a.store.SavePreferences(ctx, me.ID, p); err != nil {
		return err
	}
	return a.showDecided(c, r, c.FormValue("current"), "")
}
