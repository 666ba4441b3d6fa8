package handlers

import (
	"context"
	"net/http"
	"slices"
	"strconv"
	"strings"

	"assay/annotate"
	"assay/annotate/store"
	"assay/views"

	"github.com/labstack/echo/v4"
)

// settings shows how the project works, and who changed it when.
func (a *App) settings(c echo.Context) error {
	set, err := a.store.Settings(c.Request().Context())
	if err != nil {
		return err
	}
	return a.showSettings(c, http.StatusOK, views.SettingsPage{Policy: string(set.Policy), RandomShare: percentOf(set.RandomShare),
		BlindShare: percentOf(set.BlindShare), Threshold: percentOf(set.Threshold), Saved: c.QueryParam("saved") != ""})
}

func (a *App) showSettings(c echo.Context, status int, v views.SettingsPage) (err error) {
	if v.Page, err = a.page(c, "Settings", views.SettingsURL); err != nil {
		return err
	}
	for _, p := range store.Policies {
		v.Policies = append(v.Policies, string(p))
	}
	if v.Changes, err = a.settingsHistory(c.Request().Context()); err != nil {
		return err
	}
	return render(c, status, views.Settings(v))
}

// settingsHistory lists what was changed of the settings and of the gate, the last
// change first.
func (a *App) settingsHistory(ctx context.Context) (list []views.SettingsLine, err error) {
	changes, err := a.store.SettingsChanges(ctx)
	if err != nil {
		return nil, err
	}
	for i, change := range changes {
		before := store.DefaultSettings
		if i+1 < len(changes) {
			before = changes[i+1].Settings
		}
		list = append(list, views.SettingsLine{By: change.By, At: change.At, What: differences(before, change.Settings)})
	}
	rules, err := a.gateHistory(ctx)
	if err != nil {
		return nil, err
	}
	for _, r := range rules {
		list = append(list, views.SettingsLine{By: r.By, At: r.At, Rules: r.Lines})
	}
	slices.SortStableFunc(list, func(a, b views.SettingsLine) int { return b.At.Compare(a.At) })
	return list, nil
}

// differences lists what changed between two settings.
func differences(before, after store.Settings) (list []views.SettingChange) {
	for _, s := range []struct{ name, from, to string }{
		{"policy", string(before.Policy), string(after.Policy)},
		{"random_share", percentOf(before.RandomShare), percentOf(after.RandomShare)},
		{"blind_share", percentOf(before.BlindShare), percentOf(after.BlindShare)},
		{"threshold", percentOf(before.Threshold), percentOf(after.Threshold)},
	} {
		if s.from != s.to {
			list = append(list, views.SettingChange{Name: s.name, From: s.from, To: s.to})
		}
	}
	return list
}

// changeSettings puts the form into force, for what is given out from now on.
func (a *App) changeSettings(c echo.Context) error {
	v := views.SettingsPage{Policy: c.FormValue("policy"), RandomShare: c.FormValue("random_share"),
		BlindShare: c.FormValue("blind_share"), Threshold: c.FormValue("threshold")}
	set := store.Settings{Policy: store.Policy(v.Policy)}
	for _, number := range []struct {
		name, text string
		to         *float64
	}{{"random_share", v.RandomShare, &set.RandomShare}, {"blind_share", v.BlindShare, &set.BlindShare}, {"threshold", v.Threshold, &set.Threshold}} {
		percent, err := strconv.ParseFloat(strings.TrimSpace(number.text), 64)
		if err != nil || !(percent >= 0 && percent <= 100) || number.name == "threshold" && percent == 0 {
			v.Wrong = number.name
			return a.showSettings(c, http.StatusUnprocessableEntity, v)
		}
		*number.to = percent / 100
	}
	err := a.store.ChangeSettings(c.Request().Context(), set, person(c).Name)
	if annotate.KindOf(err) == annotate.Invalid {
		v.Wrong = "policy"
		return a.showSettings(c, http.StatusUnprocessableEntity, v)
	}
	if err != nil {
		return err
	}
	return redirect(c, views.SettingsSavedURL)
}

// percentOf writes a share in hundredths, as short as it can be.
func percentOf(share float64) string {
	return strconv.FormatFloat(float64(int64(share*1e6+0.5))/1e4, 'f', -1, 64)
}
