package handlers

import (
	"context"
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
	if v.Changes, err = a.gateHistory(c.Request().Context()); err != nil {
		return err
	}
	return render(c, status, views.GateRules(v))
}

// gateHistory lists the changes of the rules, the last one first, each with what it
// changed.
func (a *App) gateHistory(ctx context.Context) (list []views.GateRulesLine, err error) {
	changes, err := a.store.GateRuleChanges(ctx)
	for i, change := range changes {
		before := ""
		if i+1 < len(changes) {
			before = changes[i+1].Rules
		}
		list = append(list, views.NewGateRulesLine(change.By, change.At, before, change.Rules))
	}
	return list, err
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
