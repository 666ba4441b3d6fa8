package handlers

import (
	"net/http"
	"strings"

	"assay/annotate"
	"assay/annotate/gate"
	"assay/views"

	"github.com/labstack/echo/v4"
)

// gateRules shows the rules by which a new version is judged, and who changed them
// when.
func (a *App) gateRules(c echo.Context) error {
	rules, err := a.store.GateRules(c.Request().Context())
	if err != nil {
		return err
	}
	return a.showGateRules(c, http.StatusOK, views.GateRulesPage{Rules: rules, Saved: c.QueryParam("saved") != ""})
}

func (a *App) showGateRules(c echo.Context, status int, v views.GateRulesPage) (err error) {
	if v.Page, err = a.page(c, "Gate", views.SettingsURL); err != nil {
		return err
	}
	changes, err := a.store.GateRuleChanges(c.Request().Context())
	for _, change := range changes {
		v.Changes = append(v.Changes, views.GateRulesLine{By: change.By, At: change.At, Rules: change.Rules})
	}
	if err != nil {
		return err
	}
	return render(c, status, views.GateRules(v))
}

// changeGateRules puts rules into force that the gate itself has read; what it
// cannot read stays in the form.
func (a *App) changeGateRules(c echo.Context) error {
	text := strings.ReplaceAll(c.FormValue("rules"), "\r\n", "\n")
	rules := gate.Default()
	err := rules.Read("rules", []byte(text))
	if err == nil {
		err = a.store.ChangeGateRules(c.Request().Context(), text, person(c).Name)
		if err != nil && annotate.KindOf(err) != annotate.Invalid {
			return err
		}
	}
	if err != nil {
		return a.showGateRules(c, http.StatusUnprocessableEntity, views.GateRulesPage{Rules: text, Wrong: err.Error()})
	}
	return redirect(c, views.GateRulesSavedURL)
}
