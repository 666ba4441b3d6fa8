package handlers

import (
	"net/http"

	"assay/annotate"
	"assay/views"

	"github.com/labstack/echo/v4"
)

// reviewsShown is how many finished reviews a reviewer's page lists.
const reviewsShown = 50

// reviewer is what one person has done, for leads and that person.
func (a *App) reviewer(c echo.Context) error {
	ctx := c.Request().Context()
	id, err := number(c, "id")
	if err != nil {
		return err
	}
	if me := person(c); me.ID != id && !me.MayLead() {
		return annotate.Errorf(annotate.Forbidden, "only leads see the work of others")
	}
	progress, err := a.store.ProgressOf(ctx, id)
	if err != nil {
		return err
	}
	team, err := a.teamOf(ctx)
	if err != nil {
		return err
	}
	finished, err := a.store.FinishedBy(ctx, id, reviewsShown)
	if err != nil {
		return err
	}
	v := views.ReviewerPage{Person: progress.Person, Finished: progress.Finished, Team: team.sum(id)}
	for _, r := range finished {
		v.Reviews = append(v.Reviews, finishedLine(r))
	}
	nav := views.DayURL
	if person(c).MayLead() {
		nav = views.AccuracyURL
	}
	if v.Page, err = a.page(c, progress.Person.Name, nav); err != nil {
		return err
	}
	v.Mine = v.Page.Person.ID == id
	return render(c, http.StatusOK, views.Reviewer(v))
}
