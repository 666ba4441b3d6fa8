package handlers

import (
	"net/http"
	"strings"

	"assay/annotate"
	"assay/annotate/store"
	"assay/views"

	"github.com/labstack/echo/v4"
)

// linkPage shows what a one-time link is for. Only its form spends it, so that a
// program that looks at links in mail does not.
func (a *App) linkPage(c echo.Context) error {
	link, p, err := a.store.Link(c.Request().Context(), c.Param("token"))
	if err != nil {
		return err
	}
	return a.showLink(c, http.StatusOK, describe(link, p, c.Param("token")))
}

func (a *App) showLink(c echo.Context, status int, l views.LinkPage) error {
	return render(c, status, views.Link(views.Page{Title: l.Heading, Version: a.version}, l))
}

func describe(link store.Link, p annotate.Person, token string) views.LinkPage {
	l := views.LinkPage{Token: token, Name: p.Name, Password: true, Button: "Save and sign in"}
	switch link.Kind {
	case store.LinkSetup:
		l.AskName, l.Heading = true, "Set up Assay"
		l.Text = "You are the first lead: you see accuracy, download gold and invite the others."
	case store.LinkInvite:
		l.Heading, l.Text = "Welcome, "+p.Name, "Choose a password; this link works once."
	case store.LinkReset:
		l.Heading, l.Text = "A new password", "For "+p.Name+". It signs out every other browser."
	case store.LinkSignIn:
		l.Heading, l.Text = "Sign in as "+p.Name, "This link works once."
		l.Password, l.Button = false, "Sign in"
	}
	return l
}

func (a *App) spendLink(c echo.Context) error {
	if err := a.checkSecure(c); err != nil {
		return err
	}
	ctx, token := c.Request().Context(), c.Param("token")
	link, p, err := a.store.Link(ctx, token)
	if err != nil {
		return err
	}
	l := describe(link, p, token)
	if l.AskName {
		l.Name = strings.TrimSpace(c.FormValue("name"))
	}
	var hash string
	if l.Password {
		hash, err = a.hash(c.FormValue("password"))
	}
	if err == nil {
		p, err = a.store.SpendLink(ctx, token, l.Name, hash)
	}
	switch annotate.KindOf(err) {
	case annotate.Invalid, annotate.Conflict: // the link is not spent
		l.Error = messageOf(err)
		return a.showLink(c, statusOf(err), l)
	}
	if err != nil {
		return err
	}
	if err := a.startSession(c, p); err != nil {
		return err
	}
	return c.Redirect(http.StatusSeeOther, views.HomeURL)
}
