package handlers

import (
	"net/http"

	"assay/annotate"
	"assay/views"

	"github.com/labstack/echo/v4"
)

func (a *App) signInPage(c echo.Context) error {
	return a.showSignIn(c, http.StatusOK, views.SignInForm{})
}

func (a *App) showSignIn(c echo.Context, status int, form views.SignInForm) error {
	return render(c, status, views.SignIn(views.Page{Title: "Sign in", Version: a.version}, form))
}

func (a *App) signIn(c echo.Context) error {
	if err := a.checkSecure(c); err != nil {
		return err
	}
	name, password := c.FormValue("name"), c.FormValue("password")
	p, hash, err := a.store.PasswordOf(c.Request().Context(), name)
	if err != nil && annotate.KindOf(err) != annotate.NotFound {
		return err
	}
	if !a.matches(password, hash) || !p.Active {
		return a.showSignIn(c, http.StatusUnprocessableEntity,
			views.SignInForm{Name: name, Error: "Name and password do not fit together."})
	}
	if err := a.startSession(c, p); err != nil {
		return err
	}
	return c.Redirect(http.StatusSeeOther, views.HomeURL)
}

// signOut ends the session and gives back the articles that the person holds.
func (a *App) signOut(c echo.Context) error {
	ctx := c.Request().Context()
	if id := a.sessionID(c); id != "" {
		p, err := a.store.SessionPerson(ctx, id)
		if err == nil {
			err = a.store.ReleaseAll(ctx, p.ID)
		}
		if err != nil && annotate.KindOf(err) != annotate.NotFound {
			return err
		}
		if err := a.store.DeleteSession(ctx, id); err != nil {
			return err
		}
	}
	s, _ := a.sessions.New(c.Request(), sessionCookie)
	s.Options.MaxAge = -1
	if err := s.Save(c.Request(), c.Response()); err != nil {
		return err
	}
	return c.Redirect(http.StatusSeeOther, views.SignInURL)
}
