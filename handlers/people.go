package handlers

import (
	"net/http"
	"strings"
	"time"

	"assay/annotate"
	"assay/annotate/store"
	"assay/views"

	"github.com/labstack/echo/v4"
)

const linkFor = 7 * 24 * time.Hour

func (a *App) people(c echo.Context) error {
	return a.showPeople(c, http.StatusOK, views.PeoplePage{})
}

func (a *App) showPeople(c echo.Context, status int, v views.PeoplePage) (err error) {
	if v.Page, err = a.page(c, "People", views.PeopleURL); err != nil {
		return err
	}
	if v.People, err = a.store.People(c.Request().Context()); err != nil {
		return err
	}
	return render(c, status, views.People(v))
}

// invite adds a person and shows the link that lets them choose a password.
func (a *App) invite(c echo.Context) error {
	ctx := c.Request().Context()
	form := views.InviteForm{Name: strings.TrimSpace(c.FormValue("name")), Role: annotate.Role(c.FormValue("role"))}
	p, err := a.store.CreatePerson(ctx, store.NewPerson{Name: form.Name, Role: form.Role})
	if err != nil {
		if statusOf(err) >= http.StatusInternalServerError {
			return err
		}
		form.Error = messageOf(err)
		return a.showPeople(c, http.StatusUnprocessableEntity, views.PeoplePage{Invite: form})
	}
	return a.showNewLink(c, store.LinkInvite, p)
}

// resetLink makes a link for a new password; a person who never set one gets
// another invitation.
func (a *App) resetLink(c echo.Context) error {
	id, err := number(c, "id")
	if err != nil {
		return err
	}
	p, err := a.store.Person(c.Request().Context(), id)
	if err != nil {
		return err
	}
	kind := store.LinkReset
	if !p.SignedUp {
		kind = store.LinkInvite
	}
	return a.showNewLink(c, kind, p)
}

func (a *App) showNewLink(c echo.Context, kind store.LinkKind, p annotate.Person) error {
	token, err := a.store.CreateLink(c.Request().Context(), kind, p.ID, linkFor)
	if err != nil {
		return a.refuseChange(c, err)
	}
	link := c.Scheme() + "://" + c.Request().Host + views.LinkURL(token)
	return a.showPeople(c, http.StatusOK, views.PeoplePage{Link: link, For: p.Name})
}

func (a *App) setRole(c echo.Context) error {
	return a.changePerson(c, func(id int64) error {
		return a.store.SetRole(c.Request().Context(), id, annotate.Role(c.FormValue("role")))
	})
}

func (a *App) setActive(c echo.Context) error {
	return a.changePerson(c, func(id int64) error {
		active := c.FormValue("active")
		if active != "true" && active != "false" {
			return annotate.Errorf(annotate.Invalid, "Say whether the person is active, true or false.")
		}
		return a.store.SetActive(c.Request().Context(), id, active == "true")
	})
}

// changePerson makes a change and shows the list again.
func (a *App) changePerson(c echo.Context, change func(id int64) error) error {
	id, err := number(c, "id")
	if err != nil {
		return err
	}
	if err := change(id); err != nil {
		return a.refuseChange(c, err)
	}
	return redirect(c, views.PeopleURL)
}

// refuseChange shows the list with the reason why it was not changed.
func (a *App) refuseChange(c echo.Context, reason error) error {
	switch status := statusOf(reason); status {
	case http.StatusConflict, http.StatusUnprocessableEntity:
		return a.showPeople(c, status, views.PeoplePage{Error: messageOf(reason)})
	}
	return reason
}
